"""Properties and the fingerprint."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from memo_kit import __version__
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import Origin, fingerprint, is_untouched, kind_of, stamp
from memo_kit.ooxml.digest import text_digest
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom
from tests.drafting.paper import paper, stamped

DOCUMENT = stamped("Sutartis", "| Šalis | Party |")


def repacked(data: bytes, **changes: bytes) -> bytes:
    """Return a document packed anew by another program, with some parts changed."""
    parts = {name.replace("/", "_").replace(".", "_"): part for name, part in changes.items()}
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            key = name.replace("/", "_").replace(".", "_")
            new.writestr(name, parts.get(key, old.read(name)))
    return file.getvalue()


def part(data: bytes, name: str) -> bytes:
    """Return a part of a document."""
    return Package.open(data).read(name)


def test_what_memo_kit_writes_is_untouched() -> None:
    """The daily loop replaces it."""
    assert is_untouched(DOCUMENT)


def test_packing_anew_changes_nothing() -> None:
    """The fingerprint is one of the parts, not of how they are compressed."""
    assert is_untouched(repacked(DOCUMENT))


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "docProps/custom.xml"]
)
def test_a_change_of_any_part_is_seen(name: str) -> None:
    """Text, styles and properties: whoever changed one of them did so for a reason."""
    changed = part(DOCUMENT, name).replace(b"</", b"<!-- by hand --></", 1)
    key = name.replace("/", "_").replace(".", "_")
    assert not is_untouched(repacked(DOCUMENT, **{key: changed}))


def test_a_part_that_was_added_is_seen() -> None:
    """A comment adds a part."""
    package = Package.open(DOCUMENT)
    assert not is_untouched(package.changed({"word/comments.xml": b"<c/>"}).write())


@pytest.mark.parametrize("data", [b"", b"kind: memorandum\n", paper("Sutartis")])
def test_what_memo_kit_did_not_write_is_not_untouched(data: bytes) -> None:
    """A data file, somebody's document, nothing at all."""
    assert not is_untouched(data)


def test_the_fingerprint_tells_documents_apart() -> None:
    """One letter is enough."""
    marks = {fingerprint(Package.open(stamped(text))) for text in ("Šalis", "Šalys", "Šalys.")}
    assert len(marks) == 3


def test_a_part_under_another_name_is_another_document() -> None:
    """Two headers that changed places show other things."""
    package = Package.open(DOCUMENT)
    one, other = ({"word/header1.xml": b"<a/>"}, {"word/header2.xml": b"<a/>"})
    assert fingerprint(package.changed(one)) != fingerprint(package.changed(other))


def test_the_document_says_what_made_it() -> None:
    """Version, kind and language stand in its properties."""
    package = Package.open(DOCUMENT)
    told = read_custom(package)
    assert told.pop("memo_kit.fingerprint") == fingerprint(package)
    assert told.pop("memo_kit.text-sha256") == text_digest(package)
    assert told == {
        "memo_kit.version": __version__,
        "memo_kit.kind": "dict",
        "memo_kit.language": "lt",
        "memo_kit.stage": "draft",
    }
    assert read_core(package)["language"] == "lt"


def test_stamping_twice_gives_the_same_bytes() -> None:
    """Nothing comes from the clock or from chance."""
    package = Package.open(paper("Sutartis"))
    first, second = (stamp(package, Origin({}, Edition.LT)).write() for _ in range(2))
    assert first == second


def test_a_kind_is_a_word_of_the_data_or_the_name_of_their_class() -> None:
    """Own models need no field ``kind``."""

    class Contract:
        """Data of somebody's own."""

    assert kind_of(Contract()) == "Contract"
