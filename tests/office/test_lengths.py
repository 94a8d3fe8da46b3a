"""The last pages of agreements of many lengths, as LibreOffice lays them out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product
from typing import Final

import pytest

from memo_kit.agreement.agreement import BilingualLayout, Preset
from tests.corpus.documents import Document, clauses
from tests.office.office import Word, pages, to_pdf, words
from tests.stock.sample import detailed, memorandum, parties, protocol

LENGTHS: Final = range(0, 28, 2)
PRESETS: Final = tuple(Preset)
LAYOUTS: Final = tuple(BilingualLayout)
_LINE: Final = re.compile("_{5,}")
# The clause that the signatures keep to.
_LAST: Final = ("Šalys sudaro šį", "The Parties conclude this")
# The headings of the last article and of what follows it, as they end a line.
_HEADINGS: Final = re.compile(
    r"(baigiamosios nuostatos|final provisions|šalių (parašai|rekvizitai( ir parašai)?)"
    r"|(details|signatures|details and signatures) of the parties)$"
)


def variant(turn: int, *, many: bool, both: bool) -> Document:
    """Return one of fourteen agreements that are longer and longer.

    Kinds, presets, languages, layouts and the number of those who are more than two take turns; every
    other two have all details and two signatories each.

    Args:
        turn: Which, from 0.
        many: Whether more than two parties sign.
        both: Whether it is in both languages.
    """
    made = detailed if turn % 2 and not many else parties
    agreement = (memorandum, protocol)[(turn + both) % 2](
        **made(3 + turn % 4 if many else 2),
        extra_articles=clauses(LENGTHS[turn]),
        preset=PRESETS[(turn // 3 + many + both) % 3],
        bilingual_layout=LAYOUTS[turn % 3],
    )
    return Document(agreement, "bilingual" if both else ("lt", "en")[turn // 2 % 2])


def name_of(document: Document) -> str:
    """Return what is special about a variant."""
    agreement, edition = document
    clauses = sum(len(article.clauses) for article in agreement.extra_articles)
    layout = agreement.bilingual_layout if edition == "bilingual" else edition
    told = type(agreement).__name__, agreement.preset, layout, f"{len(agreement.parties)} parties"
    return " ".join((*told, f"{clauses} clauses"))


FORMS: Final = product(range(len(LENGTHS)), (False, True), (False, True))
VARIANTS: Final = {
    name_of(document): document
    for document in (variant(turn, many=many, both=both) for turn, many, both in FORMS)
}


class Paper:
    """A document on paper.

    Args:
        papers: The text of each page.
        placed: Its words with their places.
    """

    def __init__(self, papers: list[str], placed: list[Word]) -> None:
        self.pages = papers
        self.words = placed


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Paper]:
    """Every variant, converted in one start of LibreOffice."""
    folder = tmp_path_factory.mktemp("lengths")
    files = {name: folder / f"{number}.docx" for number, name in enumerate(VARIANTS)}
    for name, path in files.items():
        path.write_bytes(VARIANTS[name].draft().data)
    pdfs = to_pdf(files.values(), folder)
    return {name: Paper(pages(pdf), [*words(pdf)]) for name, pdf in zip(files, pdfs, strict=True)}


def test_there_are_fifty_six() -> None:
    """Fourteen lengths, two and more parties, one language and both; each kind, preset and layout."""
    documents = VARIANTS.values()
    assert len(documents) == 56
    assert {len(document.agreement.parties) for document in documents} == {2, 3, 4, 5, 6}
    assert {(type(each.agreement).__name__, each.edition) for each in documents} == {
        *product(("Memorandum", "CooperationProtocol"), ("lt", "en", "bilingual"))
    }
    assert {document.agreement.bilingual_layout for document in documents} == {*BilingualLayout}
    assert {document.agreement.preset for document in documents} == {*Preset}


@pytest.mark.parametrize("name", VARIANTS)
def test_signatures_stand_on_the_page_of_the_last_clause(
    laid_out: Mapping[str, Paper], name: str
) -> None:
    """Rule of 2011: a signature does not stand alone on a page."""
    papers = laid_out[name].pages
    signed = [paper for paper in papers if _LINE.search(paper)]
    assert len(signed) == 1
    assert any(words in signed[0] for words in _LAST)
    signatories = (party.signatories for party in VARIANTS[name].agreement.parties)
    assert len(_LINE.findall(signed[0])) == sum(map(len, signatories))


@pytest.mark.parametrize("name", VARIANTS)
def test_no_heading_of_the_end_stands_alone(laid_out: Mapping[str, Paper], name: str) -> None:
    """The headings of final provisions, signatures and details have their text below them."""
    ends = [paper.rstrip().splitlines()[-1].casefold() for paper in laid_out[name].pages]
    assert [end for end in ends if _HEADINGS.search(end)] == []


@pytest.mark.parametrize("name", VARIANTS)
def test_nothing_is_cut_and_no_page_is_empty(laid_out: Mapping[str, Paper], name: str) -> None:
    """Each page has text of the agreement, inside the margins."""
    paper = laid_out[name]
    assert min(len(page.split()) for page in paper.pages) >= 10
    assert [word for word in paper.words if min(word.margins) < 14] == []


@pytest.mark.parametrize("preset", Preset)
def test_the_layout_of_2011_numbers_points_through_the_whole_document(
    laid_out: Mapping[str, Paper], preset: Preset
) -> None:
    """V-117: points are numbered 1., 2., 3. through all chapters; elsewhere by article, 1.1., 2.1."""
    paper = next(
        "\n".join(laid_out[name].pages)
        for name, document in VARIANTS.items()
        if document.agreement.preset is preset and document.edition == "lt"
    )
    if preset is Preset.STRICT_2011:
        assert "I SKYRIUS" in paper
        assert all(re.search(rf"^ *{number}\. Šal", paper, re.MULTILINE) for number in range(1, 5))
    else:
        assert "1 straipsnis" in paper
        assert "1.1." in paper
        assert "3.1." in paper
