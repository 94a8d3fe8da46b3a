"""A document that LibreOffice saved says what it said before, and what was altered is still found."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.expectation import expect
from memo_kit.drafting.pairing import pair
from tests.corpus.documents import drafted
from tests.drafting.tampered import changed, drop, rewrite
from tests.office.office import converted

pytestmark = pytest.mark.xdist_group("office")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Draft, bytes]]:
    """Return documents in both languages, each layout, as LibreOffice saves them, with their drafts."""
    folder = tmp_path_factory.mktemp("saved")
    three = drafted("three parties of the example, bilingual")
    lt, en = (draft(three.agreement, language) for language in ("lt", "en"))
    drafts = {
        "both": three,
        "lt": lt,
        "en": en,
        "consecutive": pair(en, lt, layout="consecutive"),
    }
    sources = []
    for name, made in drafts.items():
        sources.append(folder / "from" / f"{name}.docx")
        made.save(sources[-1])
    files = converted(sources, folder, "docx")
    return {
        name: (made, path.read_bytes())
        for (name, made), path in zip(drafts.items(), files, strict=True)
    }


@pytest.mark.parametrize("name", ["both", "lt", "en", "consecutive"])
def test_saving_a_document_is_no_difference(
    saved: Mapping[str, tuple[Draft, bytes]], name: str
) -> None:
    """Its runs, styles, lists, parts and ids are others; its text is not."""
    made, data = saved[name]
    assert data != made.data
    assert expect(data, made.agreement) == []


def test_what_was_altered_is_found_in_a_saved_document(
    saved: Mapping[str, tuple[Draft, bytes]],
) -> None:
    """By the same codes."""
    made, data = saved["both"]
    words = changed(data, rewrite("in writing", "orally", within="unless the Parties agree"))
    assert [each.code for each in expect(words, made.agreement)] == ["check.expect-altered"]
    gone = changed(data, drop("Abu tekstai turi vienodą galią"))
    assert [each.code for each in expect(gone, made.agreement)] == ["check.expect-missing"]
