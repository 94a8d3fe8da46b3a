"""Two languages of one template, or of one document, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from memo_kit.agreement.reading import load
from memo_kit.checks.comparison import (
    COMPARISON_RULES,
    Comparison,
    File,
    TemplateBesideDocumentError,
    compared,
    differences,
)
from memo_kit.checks.matching import Clause, figures, matched
from memo_kit.checks.tagging import taggings
from memo_kit.drafting.draft import draft
from memo_kit.drafting.stock import stock
from memo_kit.errors import Finding, TemplateError
from memo_kit.language.language import Language
from tests.drafting.desk import agreement
from tests.paper import paper, paragraph

NAMES = "a.lt.docx", "a.en.docx"
STOCK = [*stock()]
TAG = re.compile(r"\{%\s*(\w+)(.*?)%\}")


def found(left: tuple[str, ...], right: tuple[str, ...]) -> list[Finding]:
    """Compare two small files."""
    return differences(paper(*left), paper(*right), names=NAMES)


def said(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return the code, the place and the message of each finding."""
    return [(each.code, str(each.place), each.message) for each in found(left, right)]


@pytest.fixture(scope="module")
def memoranda() -> Comparison:
    """The stock's two templates of the memorandum."""
    lt, en = (
        each.path.read_bytes()
        for each in sorted(STOCK, key=lambda each: each.language.value, reverse=True)
        if each.kind == "memorandum" and each.preset.value == "drt_2020"
    )
    return compared(lt, en, names=NAMES)


def with_right(comparison: Comparison, clauses: list[Clause]) -> list[Finding]:
    """Compare the tags of the left file with other clauses on the right."""
    right = comparison.right._replace(clauses=clauses)
    both = Comparison(comparison.left, right, matched(comparison.left.clauses, clauses))
    return [found for rule in COMPARISON_RULES for found in rule.findings(both)]


def retyped(half: File, number: int, text: str) -> list[Clause]:
    """Return the clauses of a file with another text in one of them."""
    (tags,) = taggings([text])
    old = half.clauses[number]
    new = Clause(old.entry._replace(text=text), tags, figures(tags.literal))
    return [*half.clauses[:number], new, *half.clauses[number + 1 :]]


def conditions(half: File) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each tag of a template that asks something, with the number of its clause."""
    for number, clause in enumerate(half.clauses):
        for tag in TAG.finditer(clause.entry.text):
            if tag[1] in {"if", "elif", "for"}:
                yield number, tag


@pytest.mark.parametrize("preset", ["drt_2020", "strict_2011", "treaty"])
@pytest.mark.parametrize("kind", ["memorandum", "protocol"])
def test_the_pairs_of_the_stock_agree(kind: str, preset: str) -> None:
    """What differs between them is grammar."""
    lt, en = (
        next(
            each.path
            for each in STOCK
            if (str(each.kind), each.preset.value, each.language) == (kind, preset, language)
        ).read_bytes()
        for language in (Language.LT, Language.EN)
    )
    assert differences(lt, en, names=NAMES) == []
    assert differences(en, lt, names=NAMES) == []


@pytest.mark.parametrize("path", sorted(Path("examples").glob("*/*.yaml")), ids=str)
def test_the_drafts_of_the_examples_agree(path: Path) -> None:
    """In numbers, months in words and all."""
    lt, en = (draft(load(path), language).data for language in Language)
    assert differences(lt, en, names=NAMES) == []


def test_each_clause_that_is_taken_away_is_found(memoranda: Comparison) -> None:
    """With the place of the one that has no counterpart; of tags in a row that are alike, of one."""
    wrong = []
    right = [*memoranda.right.clauses]
    for number, clause in enumerate(memoranda.left.clauses):
        alone = with_right(memoranda, right[:number] + right[number + 1 :])
        assert {each.code for each in alone} == {"check.parity-structure"}
        assert {each.place.file for each in alone} == {"a.lt.docx"}
        if [each.place.where for each in alone] != [clause.entry.where]:
            wrong.append(clause.entry.text)
    assert set(wrong) <= {"{% endif %}", "{% endfor %}"}


def test_each_condition_and_loop_that_is_changed_is_found(memoranda: Comparison) -> None:
    """At both places."""
    right = memoranda.right
    for number, tag in conditions(right):
        text = right.clauses[number].entry.text
        changed = f"{text[: tag.start()]}{{% {tag[1]} x in wrong %}}{text[tag.end() :]}"
        codes = {each.code for each in with_right(memoranda, retyped(right, number, changed))}
        assert "check.parity-conditions" in codes, tag[0]


def test_each_condition_and_loop_that_is_taken_away_is_found(memoranda: Comparison) -> None:
    """Nothing is grammar but what stands in one language of the stock alone."""
    right = memoranda.right
    missed = [
        tag[0]
        for number, tag in conditions(right)
        if not with_right(
            memoranda,
            retyped(right, number, right.clauses[number].entry.text.replace(tag[0], "", 1)),
        )
    ]
    assert missed == []


def test_a_paragraph_of_one_template_alone_is_named_with_where_it_belongs() -> None:
    """The rule: an edit in one language only is the worst defect of bilingual documents."""
    assert said(("{{ a }}", "Vienas", "Pabaiga {{ b }}"), ("{{ a }}", "End {{ b }}")) == [
        (
            "check.parity-structure",
            "a.lt.docx: body, paragraph 2",
            "a paragraph in “normal” has no counterpart in a.en.docx (after body, paragraph 1)",
        )
    ]
    (first,) = said(("End {{ b }}",), ("A {{ a }}", "End {{ b }}"))
    assert first[1:] == (
        "a.en.docx: body, paragraph 1",
        "a paragraph in “normal” has no counterpart in a.lt.docx (at its beginning)",
    )


def test_another_style_or_level_is_told_with_both_places() -> None:
    """A heading beside a clause is numbered otherwise."""
    left, right = paragraph("Tikslas", style="Article"), paragraph("Purpose", style="Clause")
    (finding,) = found((left,), (right,))
    assert (finding.code, str(finding.place)) == (
        "check.parity-structure",
        "a.lt.docx: body, paragraph 1",
    )
    assert finding.message == (
        "a paragraph in “article”, level 1 stands beside"
        " a paragraph in “clause”, level 2 (a.en.docx: body, paragraph 1)"
    )


def test_tables_rows_and_sections_have_counterparts_too() -> None:
    """A missing cell shifts what stands in the row; a section has pages of its own."""
    (row,) = said(("¦a¦b", "c"), ("¦a b", "c"))[:1]
    assert row[2].startswith("a row with 2 cells (1 + 1) stands beside a row with 1 cells (1) (")
    alone = found(("¦a", "Tekstas"), ("Text",))
    assert [each.message.partition(" has no")[0] for each in alone] == [
        "a table",
        "a row with 1 cells (1)",
        "a paragraph in “normal”",
    ]
    wide = '<w:sectPr><w:pgSz w:w="1" w:orient="landscape"/></w:sectPr>'
    (turned,) = found(("a", "<w:sectPr/>"), ("a", wide))
    assert turned.message.startswith("a section stands beside a section (pgSz landscape) (a.en")
    bare = ("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", paragraph("a", style="None"))
    assert said(bare, bare) == []


def test_conditions_are_told_from_both_sides() -> None:
    """Each with the place of the other."""
    left, right = ("{% if a %}", "x", "{% endif %}"), ("{% if b %}", "x", "{% endif %}")
    assert said(left, right) == [
        (
            "check.parity-conditions",
            "a.lt.docx: body, paragraph 1",
            "“{% if a %}” does not stand in the counterpart (a.en.docx: body, paragraph 1)",
        ),
        (
            "check.parity-conditions",
            "a.en.docx: body, paragraph 1",
            "“{% if b %}” does not stand in the counterpart (a.lt.docx: body, paragraph 1)",
        ),
    ]


def test_a_field_that_one_language_prints_is_told() -> None:
    """A fact that stands in one language only was not agreed on."""
    (finding,) = found(("{{ a | kilm }} {{ b }}",), ("{{ a }}",))
    assert finding.code == "check.parity-fields"
    assert finding.message.startswith("“b” is not printed in the counterpart (a.en.docx: body")


def test_numbers_dates_and_addresses_agree() -> None:
    """In figures or words, with the month as each language writes it."""
    assert found(("12 mėn.",), ("21 months",)) != []
    assert found(("Per du mėnesius",), ("Within three months",)) != []
    lithuanian = ("Šalys jį pasirašo 2026 m. kovo 5 d.",)
    assert found(lithuanian, ("The Parties shall sign it on 5 March 2026.",)) == []
    (date,) = found(lithuanian, ("The Parties shall sign it on 6 March 2026.",))
    assert date.message.endswith("(counterpart: a.en.docx: body, paragraph 1)")
    agree = ("Per 30 dienų du kartus, a@b.lt.",)
    assert found(agree, ("Within 30 days 2 times, a@b.lt.",)) == []
    differ = found(agree, ("Within 31 days 2 times, c@b.lt.",))
    assert [(each.code, each.place.file) for each in differ] == [
        ("check.parity-number", "a.lt.docx"),
        ("check.parity-number", "a.en.docx"),
        ("check.parity-address", "a.lt.docx"),
    ]
    first, text = differ[0].place, differ[0].place.text or ""
    assert first.span is not None
    assert text[slice(*first.span)] == "30"


def test_references_and_bookmarks_agree() -> None:
    """Of templates by label; a stranger's documents may have bookmarks of their own."""
    left = (paragraph("A {{ a }}", bookmark="purpose"), '{{ ref("term", case="gal") }}')
    right = (paragraph("A {{ a }}", bookmark="aim"), '{{ ref("purpose") }}')
    assert [(each.place.file, each.message.partition(" (")[0]) for each in found(left, right)] == [
        ("a.lt.docx", "the bookmark “purpose” does not stand in the counterpart"),
        ("a.en.docx", "the bookmark “aim” does not stand in the counterpart"),
        ("a.lt.docx", "“term” is not referred to in the counterpart"),
        ("a.en.docx", "“purpose” is not referred to in the counterpart"),
    ]
    assert found((paragraph("A", bookmark="tikslas"),), (paragraph("A", bookmark="aim"),)) == []
    link = '<w:hyperlink w:anchor="aim"><w:r><w:t>8</w:t></w:r></w:hyperlink>'
    (finding,) = found((f"<w:p>{link}</w:p>",), ("8",))
    assert finding.code == "check.parity-labels"
    assert finding.message.startswith("references: 1 here, 0 in the counterpart (a.en.docx")


def test_a_remark_needs_no_counterpart() -> None:
    """It is for whoever edits the template next."""
    assert found(("{# Žiūrėk kitą kalbą. #}", "{{ a }}"), ("{{ a }}",)) == []


def test_a_number_that_is_changed_in_a_draft_is_found() -> None:
    """A finished document is compared by what it says."""
    lt, en = (draft(agreement(), language).data for language in Language)
    assert differences(lt, en, names=NAMES) == []
    other = draft(agreement(("years: 2", "years: 6")), Language.EN).data
    assert {each.code for each in differences(lt, other, names=NAMES)} == {"check.parity-number"}


@pytest.mark.parametrize("turned", [False, True])
def test_a_template_is_not_compared_with_a_document(*, turned: bool) -> None:
    """Nothing in them could agree."""
    files = (paper("{{ a }}"), paper("a"))
    names = NAMES if not turned else NAMES[::-1]
    with pytest.raises(TemplateBesideDocumentError, match=r"“a.lt.docx” is a template, and “a.en"):
        differences(*(files[::-1] if turned else files), names=names)


def test_what_cannot_be_read_is_refused_with_the_name_of_the_file() -> None:
    """No Word file; tags that are never closed."""
    with pytest.raises(TemplateError) as caught:
        differences(b"", paper("a"), names=NAMES)
    assert caught.value.place is not None
    assert caught.value.place.file == "a.lt.docx"
    with pytest.raises(TemplateError) as broken:
        differences(paper("{{ a }}"), paper("{{ a }}", "{% if b %}"), names=NAMES)
    assert broken.value.place is not None
    assert broken.value.place.file == "a.en.docx"
