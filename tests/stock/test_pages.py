"""The pages of drafts of many lengths, as LibreOffice lays them out."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Language
from tests.office.office import pages, to_pdf
from tests.stock.sample import SAMPLES, memorandum
from tests.stock.test_drafts import drafted
from tools.stock.layout import PRESETS

pytestmark = pytest.mark.xdist_group("office")

LENGTHS = (0, 2, 5, 8, 11, 14, 20, 27)


def of_length(clauses: int) -> list[dict[str, object]]:
    """Return an article of so many clauses."""
    texts = [
        {"lt": f"Šalys susitaria {number}.", "en": f"The Parties agree {number}."}
        for number in range(1, clauses + 1)
    ]
    heading = {"lt": "Kita", "en": "Other"}
    return [{"heading": heading, "clauses": texts}] if clauses else []


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page of drafts of many lengths, and of those with every optional part."""
    folder = tmp_path_factory.mktemp("pages")
    drafts = {
        f"{preset} {clauses}": drafted(
            memorandum(extra_articles=of_length(clauses)), Language.LT, preset
        )
        for preset in PRESETS
        for clauses in LENGTHS
    }
    for name in ("everything", "six parties", "long names", "full protocol", "later"):
        drafts |= {name: drafted(SAMPLES[name], Language.LT)}
    documents = []
    for number, data in enumerate(drafts.values()):
        documents.append(folder / f"{number}.docx")
        documents[-1].write_bytes(data)
    return dict(zip(drafts, map(pages, to_pdf(documents, folder)), strict=True))


def test_no_page_with_a_signature_is_without_text_of_the_agreement(
    laid_out: dict[str, list[str]],
) -> None:
    """Rule of 2011: a signature does not stand alone on a page; the last clause stays with it."""
    alone = [
        name
        for name, papers in laid_out.items()
        for paper in papers
        if "_____" in paper.partition("Inicialai")[0] and "Šalys sudaro šį" not in paper
    ]
    assert alone == []


def test_no_heading_ends_a_page(laid_out: dict[str, list[str]]) -> None:
    """A heading without its text below it belongs on the next page."""
    last_lines = {
        name: [
            paper.partition("Inicialai")[0].rstrip().splitlines()[-1].strip() for paper in papers
        ]
        for name, papers in laid_out.items()
    }
    headings = ("straipsnis", "SKYRIUS", "Baigiamosios nuostatos", "rekvizitai ir parašai")
    endings = [line for lines in last_lines.values() for line in lines]
    assert [line for line in endings if any(word in line for word in headings)] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_the_layout_of_2011_numbers_points_through_the_whole_document(
    laid_out: dict[str, list[str]], preset: str
) -> None:
    """V-117: points are numbered 1., 2., 3. through all chapters; elsewhere by article, 1.1., 2.1."""
    paper = "\n".join(laid_out[f"{preset} 0"])
    if preset == "strict_2011":
        assert "I SKYRIUS" in paper
        assert [f"{number}. Šalys" in paper for number in range(1, 7)] == [True] * 6
    else:
        assert "1 straipsnis" in paper
        assert "1.1." in paper
        assert "6.1." in paper
