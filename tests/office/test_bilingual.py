"""Documents of two languages as LibreOffice lays them out on pages."""

from __future__ import annotations

import re

import pytest

from memo_kit import Template, draft, pair
from tests.drafting.everything import WORDS, drafts
from tests.office.office import pages, to_pdf
from tests.paper import paper

# One process for the folder, so that LibreOffice starts once.
pytestmark = pytest.mark.xdist_group("office")

_SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
    ' w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
_HEADING = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>{} {}</w:t></w:r></w:p>"


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page, by what is tried."""
    folder = tmp_path_factory.mktemp("bilingual")
    made = {layout: pair(*drafts(), layout=layout) for layout in ("columns", "consecutive")}
    for before in (0, 1):
        blocks = ["filler"] * before
        for number in range(40):
            blocks += [_HEADING.format("heading", number), f"clause {number}"]
        blocks += ["word " * 1500, _SECTION]
        made[f"headings {before}"] = pair(
            *(
                draft({}, la, template=Template.from_bytes(paper(*blocks, language=tag), name=la))
                for la, tag in (("lt", "lt-LT"), ("en", "en-GB"))
            )
        )
    files = [each.save(folder / f"{name}.docx") for name, each in made.items()]
    return dict(zip(made, map(pages, to_pdf(files, folder)), strict=True))


@pytest.mark.parametrize("before", [0, 1])
def test_a_heading_stands_on_the_page_of_its_clause(
    laid_out: dict[str, list[str]], before: int
) -> None:
    """Whatever stands above it: with one line more, every other heading meets the end of a page."""
    for page in laid_out[f"headings {before}"]:
        assert "heading" not in page.strip().splitlines()[-1]


def test_the_names_of_the_languages_repeat_and_a_long_clause_breaks(
    laid_out: dict[str, list[str]],
) -> None:
    """On each page; a clause of three pages is not cut."""
    found = laid_out["headings 0"]
    assert all("Lietuvių kalba" in page and "English" in page for page in found)
    assert sum(len(re.findall("word", page)) for page in found) == 3000
    assert sum("word" in page for page in found) >= 3


@pytest.mark.parametrize("layout", ["columns", "consecutive"])
def test_each_language_has_its_contents_with_pages(
    laid_out: dict[str, list[str]], layout: str
) -> None:
    """LibreOffice works the pages out, and lists no heading of the other language."""
    text = "\n".join(laid_out[layout])
    for say in WORDS.values():
        for key in ("aim", "end"):
            assert re.search(rf"\d straipsnis\. {say[key]}[ .]*\d", text), (layout, say[key])
    assert "?" not in text
    assert "old" not in text


def test_the_second_text_begins_a_page(laid_out: dict[str, list[str]]) -> None:
    """And no page holds text of both."""
    found = laid_out["consecutive"]
    lt, en = (
        [n for n, page in enumerate(found) if say["clause"] in page] for say in WORDS.values()
    )
    assert not set(lt) & set(en)


def test_references_show_the_words_of_their_language(laid_out: dict[str, list[str]]) -> None:
    """LibreOffice works them out anew, in the text, the notes and the footer."""
    text = "\n".join(laid_out["columns"])
    for say in WORDS.values():
        assert re.search(rf"{say['foot']} +{say['head']}", text)
        assert re.search(rf"{say['note']} +{say['aim']}", text)
