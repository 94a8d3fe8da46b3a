"""``verify`` finds what is wrong in a finished document, wherever it was spoiled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.ooxml.package import Package
from memo_kit.template.template import Template
from tests.engine.picture import picture, with_pictures
from tests.engine.whole import LOCATIONS, Location, whole

EVERYWHERE = pytest.mark.parametrize("location", LOCATIONS, ids=lambda each: each.name)
VALUE = "LITEK-7"


def spoil(monkeypatch: pytest.MonkeyPatch, part: str, old: str, new: str) -> None:
    """Have a finished part changed behind the engine's back."""
    changed = Package.changed

    def spoiled(package: Package, parts: Mapping[str, bytes], **options: int) -> Package:
        assert old.encode() in parts[part]
        spoilt = {**parts, part: parts[part].replace(old.encode(), new.encode())}
        return changed(package, spoilt, **options)

    monkeypatch.setattr(Package, "changed", spoiled)


def found(source: bytes) -> list[tuple[str, str]]:
    """Return the messages and places of what verifying a document finds."""
    opened = Template.from_bytes(source, name="a.docx")
    with pytest.raises(MemoKitError) as caught:
        opened.render({"x": VALUE}, verify=True)
    return [(each.message, str(each.place)) for each in errors(caught.value)]


def errors(fault: MemoKitError) -> Iterator[MemoKitError]:
    """Yield the errors of one or of several, all of one kind."""
    for each in fault.errors if isinstance(fault, SeveralProblemsError) else (fault,):
        assert each.code == "template.not-verified"
        yield each


@EVERYWHERE
@pytest.mark.parametrize("written", ["", "LITEK", "LITEK- 7"], ids=["lost", "cut", "changed"])
def test_a_value_that_is_not_there_is_found(
    monkeypatch: pytest.MonkeyPatch, location: Location, written: str
) -> None:
    """In each of the 19 places, at the tag that printed it."""
    source = whole({location.name: "{{ x }}"})
    spoil(monkeypatch, location.part, VALUE, written)
    assert found(source) == [
        (f"the value “{VALUE}” is not in the document", f"a.docx: {location.where}")
    ]


@EVERYWHERE
def test_a_tag_that_is_left_is_found(monkeypatch: pytest.MonkeyPatch, location: Location) -> None:
    """In text, in attributes and in properties, beside the value."""
    source = whole({location.name: "{{ x }}"})
    spoil(monkeypatch, location.part, VALUE, f"{VALUE} {{{{ y }}}}")
    [(message, place), *_] = found(source)
    assert message == "the tag “{{ y }}” is left"
    assert place.startswith(f"a.docx: {location.where.partition(',')[0].partition(' ')[0]}")


@pytest.mark.parametrize("part", ["word/document.xml", "word/header1.xml"])
def test_a_relationship_that_leads_nowhere_is_found(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """A picture without a file is a red cross in Word."""
    block = f"<w:p><w:r><w:t>{{{{ x }}}}</w:t></w:r><w:r>{picture(1, 'rId9')}</w:r></w:p>"
    source = with_pictures(block, header=block.replace('id="1"', 'id="2"'))
    assert Template.from_bytes(source, name="a.docx").render({"x": VALUE}, verify=True)
    spoil(monkeypatch, part, "rId9", "rId8")
    label = "body" if part == "word/document.xml" else "header 1"
    assert found(source) == [("the relationship rId8 is missing", f"a.docx: {label}")]


def test_a_file_that_a_relationship_leads_to_is_missed() -> None:
    """A template that was damaged before is found out, too."""
    block = f"<w:p><w:r><w:t>{{{{ x }}}}</w:t></w:r><w:r>{picture(1, 'rId9')}</w:r></w:p>"
    package = Package.open(with_pictures(block, header="<w:p/>"))
    links = package.read("word/_rels/document.xml.rels").replace(b"image1", b"image9")
    source = package.changed({"word/_rels/document.xml.rels": links}).write()
    assert found(source) == [("the part word/media/image9.png is missing", "a.docx: body")]


def test_nothing_is_looked_for_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who fills thousands of documents decides for himself."""
    source = whole({"body": "{{ x }}"})
    spoil(monkeypatch, "word/document.xml", VALUE, "")
    assert Template.from_bytes(source, name="a.docx").render({"x": VALUE})
