"""The drafts as LibreOffice lays them out on pages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import memo_kit
from tests.office.office import pages, to_pdf

EXAMPLE = Path(__file__).parents[2] / "examples" / "litek-cpic"
# One process for the folder, so that LibreOffice starts once.
pytestmark = pytest.mark.xdist_group("office")

EDITIONS = ("lt", "en", "bilingual")
DRAFTS = [(kind, edition) for kind in ("memorandum", "protocol") for edition in EDITIONS]


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[str]]:
    """The text of each page, by kind and language."""
    folder = tmp_path_factory.mktemp("office")
    documents = []
    for kind, edition in DRAFTS:
        draft = memo_kit.draft(memo_kit.load(EXAMPLE / f"{kind}.yaml"), edition)
        documents.append(folder / f"{kind}.{edition}.docx")
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


@pytest.mark.parametrize("kind", ["memorandum", "protocol"])
def test_both_columns_have_the_same_numbers(
    laid_out: dict[tuple[str, str], list[str]], kind: str
) -> None:
    """LibreOffice counts each column by itself, as Word does, and shows each number twice."""
    paper = "\n".join(laid_out[kind, "bilingual"])
    left = [int(number) for number in re.findall(r"(\d+) straipsnis\. [A-ZĄ-Ž]", paper)]
    right = [int(number) for number in re.findall(r"Article (\d+)\. [A-Z]", paper)]
    assert left == right == list(range(1, len(left) + 1))
    clauses = Counter(re.findall(r"(?<![\d.])(\d+\.\d+)\.(?= )", paper))
    assert set(clauses.values()) == {2}
