"""The drafts as LibreOffice lays them out on pages."""

from __future__ import annotations

from pathlib import Path

import pytest

import memo_kit
from tests.office.office import pages, to_pdf

EXAMPLE = Path(__file__).parents[2] / "examples" / "litek-cpic"
# One process for the folder, so that LibreOffice starts once.
pytestmark = pytest.mark.xdist_group("office")

DRAFTS = [(kind, language) for kind in ("memorandum", "protocol") for language in ("lt", "en")]


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[str]]:
    """The text of each page, by kind and language."""
    folder = tmp_path_factory.mktemp("office")
    documents = []
    for kind, language in DRAFTS:
        draft = memo_kit.draft(memo_kit.load(EXAMPLE / f"{kind}.yaml"), language)
        documents.append(folder / f"{kind}.{language}.docx")
        draft.save(documents[-1])
    return dict(zip(DRAFTS, map(pages, to_pdf(documents, folder)), strict=True))


@pytest.mark.parametrize("draft", DRAFTS, ids=".".join)
def test_no_tag_and_no_broken_reference_is_on_paper(
    laid_out: dict[tuple[str, str], list[str]], draft: tuple[str, str]
) -> None:
    """LibreOffice is the only reader that shows a reference whose target is missing."""
    paper = "\n".join(laid_out[draft])
    assert paper.strip()
    assert not any(mark in paper for mark in ("{{", "{%", "}}", "%}", "Error: Reference"))


@pytest.mark.parametrize("draft", DRAFTS, ids=".".join)
def test_pages_are_numbered_from_the_second(
    laid_out: dict[tuple[str, str], list[str]], draft: tuple[str, str]
) -> None:
    """Accepted Lithuanian practice: the number stands centred at the top, not on page 1."""
    heads = [page.strip().splitlines()[0].strip() for page in laid_out[draft]]
    assert heads[0] != "1"
    assert heads[1:] == [str(number) for number in range(2, len(heads) + 1)]


@pytest.mark.parametrize("draft", DRAFTS, ids=".".join)
def test_no_page_is_nearly_empty(
    laid_out: dict[tuple[str, str], list[str]], draft: tuple[str, str]
) -> None:
    """A signature block never stands alone: text of the agreement is on its page."""
    assert min(len(page.split()) for page in laid_out[draft]) >= 30
