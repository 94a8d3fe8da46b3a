"""Rules about a document beside its data: what stands in no text."""

from __future__ import annotations

import re

import pytest

from memo_kit.agreement.agreement import Agreement
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.expectation import expect
from memo_kit.drafting.pairing import pair
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import set_custom
from tests.drafting.desk import agreement
from tests.drafting.tampered import changed, rewrite


@pytest.fixture(scope="module")
def made() -> Draft:
    """Return a draft."""
    return draft(agreement(), "en")


def told(document: bytes, data: Agreement | Draft) -> list[str]:
    """Return the codes of what differs."""
    return [each.code for each in expect(document, data)]


def with_data(document: bytes, digest: str) -> bytes:
    """Return a document that tells of other data."""
    package = Package.open(document)
    return package.changed(set_custom(package, {"memo_kit.data-sha256": digest})).write()


def test_other_data_of_the_same_texts_are_told(made: Draft) -> None:
    """Where the document tells from which it was made; where a text differs, that tells enough."""
    assert told(made.data, made) == []
    other = with_data(made.data, "0" * 64)
    assert told(other, made) == ["check.expect-data"]
    worded = changed(other, rewrite("shall amend", "amend"))
    assert told(worded, made) == ["check.expect-altered"]
    assert told(with_data(made.data, ""), made) == []


@pytest.mark.parametrize(
    ("old", "new", "messages"),
    [
        ('w:w="11906"', 'w:w="12240"', ["width: expected 210.0 mm, found 215.9 mm"]),
        ('w:left="1701"', 'w:left="567"', ["left margin: expected 30.0 mm, found 10.0 mm"]),
        ('w:left="1701"', 'w:left="30mm"', []),
        ('w:left="1701"', 'w:left="1711" ', []),
        ('w:header="567"', 'w:header="700"', []),
        ('w:start="1"', 'w:start="7"', ["first page number: expected 1, found 7"]),
        ("<w:pgNumType[^>]*>", "", ["first page number: expected 1, found none"]),
        ("<w:titlePg/>", "", ["first page of its own: expected yes, found no"]),
        ("<w:titlePg/>", '<w:titlePg w:val="1"/>', []),
    ],
)
def test_other_pages_are_told(made: Draft, old: str, new: str, messages: list[str]) -> None:
    """Programs round lengths, and write them in several units."""
    package = Package.open(made.data)
    body = package.read(package.document).decode()
    sections = len(re.findall(old, body))
    other = package.changed({package.document: re.sub(old, new, body).encode()}).write()
    findings = expect(other, made)
    assert sections
    assert [each.message for each in findings] == messages * sections
    assert {each.code for each in findings} <= {"check.expect-page"}


def test_other_sections_are_told(made: Draft) -> None:
    """Which of them is which cannot be said; one that a tracked change keeps is none."""
    package = Package.open(made.data)
    body = package.read(package.document).decode()
    start = body.index("<w:sectPr")
    own = body[start : body.index("</w:sectPr>")]
    kept = f'{own}<w:sectPrChange w:id="77"><w:sectPr/></w:sectPrChange>'
    changes = {own: kept, "<w:body>": f"<w:body><w:p><w:pPr>{own}</w:sectPr></w:pPr></w:p>"}
    messages = []
    for old, new in changes.items():
        other = package.changed({package.document: body.replace(old, new, 1).encode()}).write()
        messages.append([each.message for each in expect(other, made)])
    count = body.count("</w:sectPr>")
    assert messages == [[], [f"expected {count} sections, found {count + 1}"]]


def test_a_document_on_wide_pages_is_compared_with_one(made: Draft) -> None:
    """Whoever asked for it with ``--layout`` need not say it again."""
    lithuanian = draft(made.agreement, "lt")
    wide = pair(lithuanian, made, layout="landscape")
    assert expect(wide.data, made.agreement) == []
    tall = pair(lithuanian, made, layout="columns")
    assert expect(tall.data, made.agreement) == []
