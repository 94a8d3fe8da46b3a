"""Rules about a document beside its data: what stands in no text."""

from __future__ import annotations

import pytest

from memo_kit.agreement.agreement import Agreement
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.expectation import expect
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
