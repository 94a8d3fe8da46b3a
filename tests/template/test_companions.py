"""Notes, comments and addresses go along with the text that they belong to."""

from __future__ import annotations

import re

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.audit import reports
from tests.packages import HABITS, files_of, written
from tests.paper import paper, paragraph, part_of

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
LINKS = "word/_rels/document.xml.rels"
LOOP = ("{% for x in xs %}", "{% endfor %}")
PEOPLE = {"xs": [{"name": "Ona", "page": "ona.lt"}, {"name": "Jonas", "page": "jonas.lt"}]}


def run(inner: str) -> str:
    """Return a run."""
    return f"<w:r>{inner}</w:r>"


def text(shown: str) -> str:
    """Return a run with a text."""
    return run(f'<w:t xml:space="preserve">{shown}</w:t>')


def note(kind: str, number: int, *blocks: str) -> str:
    """Return a note."""
    return f'<w:{kind} w:id="{number}"{AUTHOR[kind]}>{"".join(blocks)}</w:{kind}>'


def number(kind: str, value: int) -> str:
    """Return the number of a note in the text."""
    return run(f'<w:{kind}Reference w:id="{value}"/>')


def link(address: str, key: str = "rId_page") -> str:
    """Return an address as a relationship."""
    return f'<Relationship Id="{key}" TargetMode="External" Target="{address}" Type="{HYPERLINK}"/>'


AUTHOR = {"footnote": "", "endnote": "", "comment": ' w:author="Ona" w:initials="O"'}
COMMENTED = (
    f'<w:commentRangeStart w:id="7"/>{text("said")}<w:commentRangeEnd w:id="7"/>'
    f"{number('comment', 7)}"
)


def opened(*blocks: str, **parts: str) -> Template:
    """Return a template."""
    links = parts.pop("links", "")
    return Template.from_bytes(paper(*blocks, parts=parts, links=links), name="a.docx")


def filled(template: Template, **data: object) -> bytes:
    """Return a template filled, with every value found again."""
    result = template.render(data, language="lt", verify=True)
    assert reports(result) == set()
    return result


def found(pattern: str, data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return what a pattern finds in a part."""
    return re.findall(pattern, part_of(data, part))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_each_round_has_its_note(kind: str) -> None:
    """With its own number, and the values of the round; notes stand in reading order."""
    block = f"<w:p>{text('{{ x.name }}')}{number(kind, 5)}</w:p>"
    notes = note(kind, 3, paragraph("last")) + note(kind, 5, paragraph("on {{ x.name }}"))
    template = opened(
        LOOP[0], block, LOOP[1], f"<w:p>{number(kind, 3)}</w:p>", **{f"{kind}s": notes}
    )
    data = filled(template, **PEOPLE)
    numbers = found(rf'{kind}Reference w:id="(\d+)"', data)
    assert (numbers[0], numbers[2], len(set(numbers))) == ("5", "3", 3)
    assert found(rf'<w:{kind} [^>]*w:id="(\d+)"', data, f"word/{kind}s.xml") == numbers
    assert readable_text(data).endswith("on Ona\non Jonas\nlast")
    assert filled(template, xs=[]).count(b"on Ona") == 0


def test_a_note_knows_what_its_place_knows() -> None:
    """A name that was set before its number, the other branch, no note at all."""
    notes = note("footnote", 1, paragraph("of {{ y }}")) + note("footnote", 2, paragraph("else"))
    template = opened(
        "{% if a %}{% set y = a %}{% endif %}",
        "{% if a %}",
        f"<w:p>{text('{% set y = a %}one')}{number('footnote', 1)}</w:p>",
        "{% else %}",
        f"<w:p>{number('footnote', 2)}</w:p>",
        "{% endif %}",
        footnotes=notes,
    )
    assert readable_text(filled(template, a="A")).endswith("\nof A")
    assert readable_text(filled(template, a="")).endswith("else")


def test_what_stands_in_a_note_is_filled_as_in_the_text() -> None:
    """Loops over its paragraphs and rows, kept text, references, a table that goes."""
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/>'
        "</w:tblGrid>{}</w:tbl>"
    )
    row = '<w:tr><w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr>{}</w:tc></w:tr>'
    rows = table.format(
        row.format(paragraph("{%tr for y in x.ys %}"))
        + row.format(paragraph("{{ y }}{% filter upper %}a{% endfilter %}"))
        + row.format(paragraph("{%tr endfor %}"))
    )
    drawn = paragraph("{% set z = 1 %}{{ z }}", bookmark="here", number=9)
    inner = [
        drawn,
        paragraph("{% for y in x.ys %}"),
        paragraph("- {{ y }}"),
        paragraph("{% endfor %}"),
    ]
    template = opened(
        LOOP[0],
        f"<w:p>{text('{{ x.name }}')}{number('footnote', 4)}</w:p>",
        LOOP[1],
        footnotes=note("footnote", 4, *inner, rows, paragraph("end")),
    )
    data = filled(template, xs=[{"name": "A", "ys": [1, 2]}, {"name": "B", "ys": []}])
    assert readable_text(data).split("\n\n")[1].split("\n") == [
        "1", "- 1", "- 2", "1A", "2A", "end", "1", "end",
    ]  # fmt: skip
    assert found('w:name="([^"]*)"', data, "word/footnotes.xml") == ["here", "here2"]
    ids = found('bookmarkStart w:id="([^"]*)"', data, "word/footnotes.xml")
    assert len(set(ids)) == 2


def test_each_round_has_its_comment() -> None:
    """Its range, its sign and its text share an id."""
    template = opened(
        LOOP[0],
        f"<w:p>{COMMENTED}</w:p>",
        LOOP[1],
        comments=note("comment", 7, paragraph("{{ x.name }}?")),
    )
    data = filled(template, **PEOPLE)
    starts, ends, signs = (
        found(rf'{kind} w:id="(\d+)"', data)
        for kind in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    assert starts == ends == signs
    assert starts[0] == "7"
    assert found(r'<w:comment [^>]*w:id="(\d+)"', data, "word/comments.xml") == starts
    assert readable_text(data).split("\n\n")[1] == "Ona?\nJonas?"


def test_each_round_has_its_address() -> None:
    """An address with a tag is worked out where the link stands; one without is shared."""
    linked = (
        f'<w:p><w:hyperlink r:id="rId_page">{text("{{ x.name }}")}</w:hyperlink>'
        f'<w:hyperlink r:id="rId_all">{text("all")}</w:hyperlink></w:p>'
    )
    template = opened(
        LOOP[0],
        linked,
        LOOP[1],
        links=link("https://{{ x.page }}")
        + link("https://all.lt", "rId_all")
        + link("https://none.lt", "rId_pagen1"),
    )
    data = filled(template, **PEOPLE)
    package = Package.open(data)
    addresses = {each.key: each.target for each in package.relationships("word/document.xml")}
    keys = found('r:id="([^"]*)"', data)
    assert [addresses[key] for key in keys] == [
        "https://ona.lt", "https://all.lt", "https://jonas.lt", "https://all.lt",
    ]  # fmt: skip
    assert keys[0] == "rId_page"
    assert keys[2].startswith("rId_pagenn")
    assert part_of(data, LINKS).count('Target="https://') == 4


def test_links_that_share_an_address_have_each_their_own() -> None:
    """Word writes one relationship for several links to one place."""
    linked = f'<w:p><w:hyperlink r:id="rId_page">{text("page")}</w:hyperlink></w:p>'
    template = opened(LOOP[0], linked, linked, LOOP[1], linked.replace("rId_page", "rId_top"),
                      links=link("https://{{ x.page }}") + link("https://{{ top }}", "rId_top"))  # fmt: skip
    data = filled(template, top="top.lt", **PEOPLE)
    addresses = {
        each.key: each.target for each in Package.open(data).relationships("word/document.xml")
    }
    targets = [addresses[key] for key in found('r:id="([^"]*)"', data)]
    assert targets == [f"https://{name}.lt" for name in ("ona", "ona", "jonas", "jonas", "top")]


def test_an_address_in_a_note_goes_along_with_the_note() -> None:
    """The links of notes are those of their part."""
    linked = f'<w:p><w:hyperlink r:id="rId1">{text("page")}</w:hyperlink></w:p>'
    block = f"<w:p>{number('footnote', 1)}</w:p>"
    files = files_of(
        paper(LOOP[0], block, LOOP[1], parts={"footnotes": note("footnote", 1, linked)})
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = f'<Relationships xmlns="{space}">{link("https://{{ x.page }}", "rId1")}</Relationships>'
    files["word/_rels/footnotes.xml.rels"] = links.encode()
    template = Template.from_bytes(written(files), name="a.docx")
    data = filled(template, **PEOPLE)
    targets = [each.target for each in Package.open(data).relationships("word/footnotes.xml")]
    assert targets == ["https://ona.lt", "https://jonas.lt"]
    keys = [each.key for each in Package.open(data).relationships("word/footnotes.xml")]
    assert found('r:id="([^"]*)"', data, "word/footnotes.xml") == keys


def test_a_header_has_addresses_of_its_own() -> None:
    """Each part has its links."""
    inner = f'<w:p><w:hyperlink r:id="rId1">{text("page")}</w:hyperlink></w:p>'
    header = f"{paragraph(LOOP[0])}{inner}{paragraph(LOOP[1])}"
    files = files_of(paper("a", parts={"header1": header}))
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = f'<Relationships xmlns="{space}">{link("https://{{ x.page }}", "rId1")}</Relationships>'
    files["word/_rels/header1.xml.rels"] = links.encode()
    data = Template.from_bytes(written(files), name="a.docx").render(PEOPLE, verify=True)
    targets = [each.target for each in Package.open(data).relationships("word/header1.xml")]
    assert targets == ["https://ona.lt", "https://jonas.lt"]


def test_notes_of_a_strict_file_stay_strict() -> None:
    """What is written into another part is in the names of that part."""
    block = f"<w:p>{text('{{ x.name }}')}{number('footnote', 5)}</w:p>"
    notes = note("footnote", 5, paragraph("on {{ x.name }}"))
    files = HABITS["strict"](files_of(paper(LOOP[0], block, LOOP[1], parts={"footnotes": notes})))
    data = Template.from_bytes(written(files), name="a.docx").render(PEOPLE, verify=True)
    assert readable_text(data).split("\n\n")[1] == "on Ona\non Jonas"
    assert "schemas.openxmlformats.org/wordprocessingml" not in part_of(data, "word/footnotes.xml")


def test_notes_that_nothing_repeats_stay_as_they_are() -> None:
    """Byte by byte, when the text around them has tags and they have none."""
    source = paper(
        "{{ x }}",
        f"<w:p>{number('footnote', 1)}</w:p>",
        parts={"footnotes": note("footnote", 1, paragraph("a"))},
    )
    data = Template.from_bytes(source, name="a.docx").render({"x": "1"})
    assert part_of(data, "word/footnotes.xml") == part_of(source, "word/footnotes.xml")


def test_a_number_without_a_note_is_left_alone() -> None:
    """The template was so before; a note without a number stays where it is."""
    template = opened(
        LOOP[0], f"<w:p>{number('footnote', 8)}</w:p>", LOOP[1],
        footnotes=note("footnote", 1, paragraph("{{ y }}")),
    )  # fmt: skip
    data = template.render({"xs": [1, 2], "y": "Y"})
    assert part_of(data, "word/document.xml").count('w:id="8"') == 2
    assert "Y" in part_of(data, "word/footnotes.xml")


def test_notes_count_for_the_size_of_the_document() -> None:
    """A loop cannot fill the memory with them."""
    block = f"<w:p>{number('footnote', 1)}</w:p>"
    source = paper(
        LOOP[0], block, LOOP[1], parts={"footnotes": note("footnote", 1, paragraph("a" * 1000))}
    )
    template = Template.from_bytes(source, name="a.docx", limits=Limits(kept=20_000))
    with pytest.raises(MemoKitError) as caught:
        template.render({"xs": range(100)})
    assert caught.value.code == "template.kept-text-too-large"


def test_a_fault_in_a_note_names_the_note_and_the_round() -> None:
    """As any other fault in a loop."""
    block = f"<w:p>{number('footnote', 1)}</w:p>"
    template = opened(
        LOOP[0], block, LOOP[1], footnotes=note("footnote", 1, paragraph("{{ x.none }}"))
    )
    with pytest.raises(MemoKitError) as caught:
        template.render(PEOPLE)
    assert caught.value.place is not None
    assert caught.value.place.where == "footnote 1, paragraph 1, round 1 of the loop"
