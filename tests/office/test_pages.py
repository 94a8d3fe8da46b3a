"""The documents as LibreOffice lays them out on pages, and as pandoc reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from memo_kit.agreement.agreement import BilingualLayout, Preset
from tests.corpus.documents import DOCUMENTS, drafted
from tests.office.office import Word, pages, pandoc_text, to_pdf, words

# The numbers that Word writes before a paragraph or a cell.
NUMBER = re.compile(
    r"(?:^|(?<=\| ))(?:\d+ straipsnis\.?|Article \d+\.?|[IVXL]+ SKYRIUS|CHAPTER [IVXL]+"
    r"|\d+(?:\.\d+)*\.|[a-z]\))(?= )",
    re.MULTILINE,
)
TOKEN = re.compile(r"[^\W_]+")
# What stands in the header and the footer, besides names.
FURNITURE = re.compile(r"\d+|inicialai|initials|projektas|draft")
# Nothing is nearer to the edges of the paper, in points: half of the narrowest margin.
EDGE = 14.0
IN_COLUMNS = [
    name
    for name, (agreement, edition) in DOCUMENTS.items()
    if edition == "bilingual"
    and agreement.bilingual_layout is not BilingualLayout.CONSECUTIVE
    and agreement.preset is not Preset.STRICT_2011
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The files of the documents, by what is special about them."""
    folder = tmp_path_factory.mktemp("documents")
    files = {name: folder / f"{number}.docx" for number, name in enumerate(DOCUMENTS)}
    for name, path in files.items():
        path.write_bytes(drafted(name).data)
    return files


@pytest.fixture(scope="module")
def pdfs(written: Mapping[str, Path]) -> Mapping[str, Path]:
    """The documents as PDF, converted in one start of LibreOffice."""
    folder = next(iter(written.values())).parent
    return dict(zip(written, to_pdf(written.values(), folder), strict=True))


@pytest.fixture(scope="module")
def laid_out(pdfs: Mapping[str, Path]) -> Mapping[str, list[str]]:
    """The text of each page."""
    return {name: pages(pdf) for name, pdf in pdfs.items()}


@pytest.fixture(scope="module")
def placed(pdfs: Mapping[str, Path]) -> Mapping[str, list[Word]]:
    """The words of each page with their places."""
    return {name: [*words(pdf)] for name, pdf in pdfs.items()}


def tokens(text: str) -> list[str]:
    """Return the words of a text, alike in capitals and small letters."""
    return TOKEN.findall(text.casefold())


def is_number(word: Word) -> bool:
    """Tell whether a word is a number in the header."""
    return word.margins[1] < 56 and word.text.isdigit()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_and_number_of_a_document_is_on_paper(
    placed: Mapping[str, list[Word]], name: str
) -> None:
    """LibreOffice shows each as often as memo_kit's own text does, headers and footers included."""
    shown = Counter(token for word in placed[name] for token in tokens(word.text))
    assert Counter(tokens(drafted(name).text)) - shown == Counter()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_cut_at_the_edge_of_the_paper(
    placed: Mapping[str, list[Word]], name: str
) -> None:
    """Every word stands inside the margins."""
    assert [word for word in placed[name] if min(word.margins) < EDGE] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pandoc_reads_the_same_text(written: Mapping[str, Path], name: str) -> None:
    """Word for word and in the same order; it leaves out numbers of lists, headers and footers."""
    own = tokens(NUMBER.sub("", drafted(name).text))
    read = tokens(pandoc_text(written[name]))
    assert read == own[: len(read)]
    names = {
        each for party in DOCUMENTS[name].agreement.parties for each in tokens(party.short_name)
    }
    rest = [token for token in own[len(read) :] if not FURNITURE.fullmatch(token)]
    assert {*rest} <= names


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_tag_and_no_broken_reference_is_on_paper(
    laid_out: Mapping[str, list[str]], name: str
) -> None:
    """LibreOffice is the only reader that shows a reference whose target is missing."""
    paper = "\n".join(laid_out[name])
    assert paper.strip()
    assert not any(mark in paper for mark in ("{{", "{%", "}}", "%}", "Error: Reference"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_are_numbered_and_annexes_begin_anew(
    placed: Mapping[str, list[Word]], name: str
) -> None:
    """Accepted Lithuanian practice: centred at the top, from page 2; a treaty has it on page 1 too."""
    agreement = DOCUMENTS[name].agreement
    # Beside the number a draft has its mark there.
    heads = {word.page: int(word.text) for word in placed[name] if is_number(word)}
    numbers = [heads.get(page, 1) for page in range(1, placed[name][-1].page + 1)]
    starts = [page for page, number in enumerate(numbers) if number == 1]
    assert numbers[0] == 1
    assert len(starts) == 1 + sum(bool(annex.clauses) for annex in agreement.annexes or ())
    for one, other in pairwise(numbers):
        assert other in {1, one + 1}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_page_is_nearly_empty(laid_out: Mapping[str, list[str]], name: str) -> None:
    """Not one page is left with a line or two, except an annex of one clause."""
    pages = [page for page in laid_out[name] if "priedas" not in page and "Annex" not in page]
    assert min(len(page.split()) for page in pages) >= 30


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_page_ends_with_a_heading(laid_out: Mapping[str, list[str]], name: str) -> None:
    """A heading stays with the text below it, in columns too."""
    headings = {
        tuple(tokens(f"{block.number} {block.text}"))
        for block in drafted(name).blocks
        if block.style in {"heading", "heading 1"}
    }
    assert headings
    for page in laid_out[name]:
        lines = [line for line in page.splitlines() if line.strip()]
        text = [line for line in lines if "nicialai" not in line and "nitials" not in line]
        cells = re.split(r" {3,}", text[-1].strip())
        assert [cell for cell in cells if tuple(tokens(cell)) in headings] == []


@pytest.mark.parametrize("name", IN_COLUMNS)
def test_both_columns_have_the_same_numbers(laid_out: Mapping[str, list[str]], name: str) -> None:
    """LibreOffice counts each column by itself, as Word does, and shows each number twice."""
    paper = "\n".join(laid_out[name])
    left = {int(number) for number in re.findall(r"(\d+) straipsnis\b", paper)}
    right = {int(number) for number in re.findall(r"\bArticle (\d+)\b", paper)}
    assert left == right == {*range(1, len(left) + 1)}
    clauses = Counter(re.findall(r"(?<![\d.])(\d+\.\d+)\.(?= )", paper))
    assert {*clauses.values()} == {2}
