"""The wording says the same in both languages, under the same conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.stock import wording
from tools.stock.wording import Paragraph, Table, Wording, WordingError

KINDS = ("memorandum", "protocol")
TAG = re.compile(r"\{[{%].*?[}%]\}")
PATH = re.compile(r"\b[a-z_]+(?:\.[a-z_]+)+\b|\{\{ ([a-z_]+)")
QUOTED = re.compile(r'"[^"]*"')
# Words that no text of the other language has.
ENGLISH = re.compile(r"\b(the|of|and|by|for|in|with|Party|Parties|shall|this|No)\b")
LITHUANIAN = re.compile(r"[ąčęėįšųūž]|\b(ir|bei|arba|pagal|toliau|Nr|prie)\b", re.IGNORECASE)
# A name with its legal form in the middle of a title reads badly in English.
SAME = {"organisation.legal_name": "organisation.name"}


def paragraphs(language: str, kind: str) -> Iterator[Paragraph]:
    """Yield every paragraph of a document, those in tables too."""
    for block in Wording(language, kind).blocks():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell
        else:
            yield block
    for name in ("initials", "properties"):
        yield from Wording(language, kind).paragraphs(name)


def conditions(paragraph: Paragraph) -> str:
    """Return the control tags of a paragraph that stands alone in them."""
    return paragraph.text if paragraph.kind == "control" else ""


def fields(paragraph: Paragraph) -> set[str]:
    """Return the fields that a paragraph uses, without filters and their arguments."""
    found: set[str] = set()
    for tag in TAG.findall(paragraph.text):
        text = QUOTED.sub("", tag)
        for old, new in SAME.items():
            text = text.replace(old, new)
        found |= {match[1] or match[0] for match in PATH.finditer(text)}
    return {path for path in found if not path.startswith("loop.")}


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_have_the_same_paragraphs_under_the_same_conditions(kind: str) -> None:
    """Documents of two languages are compared, and set side by side, paragraph by paragraph."""
    lt, en = ([*paragraphs(language, kind)] for language in ("lt", "en"))
    assert [(p.kind, p.label) for p in lt] == [(p.kind, p.label) for p in en]
    assert [conditions(p).replace(".lt ", ".en ") for p in lt] == [conditions(p) for p in en]


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_use_the_same_fields_in_each_paragraph(kind: str) -> None:
    """A fact that is printed in one language only would make two different agreements."""
    differing = [
        (lt.text, fields(lt) ^ fields(en))
        for lt, en in zip(paragraphs("lt", kind), paragraphs("en", kind), strict=True)
        if fields(lt) != fields(en) and lt.kind != "control"
    ]
    # Lithuanian inflects by the gender of parties and people, English by the variety.
    allowed = {"person.name", "party.delegation", "party", "english"}
    assert [text for text, paths in differing if paths - allowed] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("language", "foreign"), [("lt", ENGLISH), ("en", LITHUANIAN)])
def test_a_wording_holds_no_word_of_the_other_language(
    kind: str, language: str, foreign: re.Pattern[str]
) -> None:
    """What is no tag is in the language of the template."""
    texts = (TAG.sub("", paragraph.text) for paragraph in paragraphs(language, kind))
    assert [text for text in texts if foreign.search(text)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_subject_of_each_clause_is_a_party(kind: str) -> None:
    """The subject of every body clause is *Šalys* or *Šalis*, whose gender is fixed."""
    clauses = {
        language: [
            p.text
            for p in paragraphs(language, kind)
            if p.kind.endswith("clause") and TAG.sub("", p.text)
        ]
        for language in ("lt", "en")
    }
    lithuanian = re.compile(r"(Kiekviena )?Šalis\b|Šalys\b|Šalių atstovai\b")
    english = re.compile(r"(The|Each|A) Part(y|ies)\b|The representatives of the Parties\b")
    assert [
        c for c in clauses["lt"] if not lithuanian.match(c) and not c.startswith("{{ clause")
    ] == []
    assert [
        c for c in clauses["en"] if not english.match(c) and not c.startswith("{{ clause")
    ] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("language", "wrong"), [("lt", r"[\"'”’]|,,| - "), ("en", r"[\"'„]| - ")])
def test_quotation_marks_and_dashes_are_those_of_the_language(
    kind: str, language: str, wrong: str
) -> None:
    """„…“ and “…”, a dash with spaces and never a hyphen for it (VLKK; for a language editor)."""
    texts = (TAG.sub("", p.text) for p in paragraphs(language, kind) if p.kind != "control")
    assert [text for text in texts if re.search(wrong, text)] == []


def test_a_line_that_is_neither_paragraph_nor_instruction_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A slip in the wording is found when the stock is built, not when a lawyer reads a draft."""
    folder = tmp_path / "lt"
    folder.mkdir()
    (folder / "memorandum.txt").write_text("clause Šalys\n", encoding="utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    with pytest.raises(WordingError, match="clause Šalys"):
        Wording("lt", "memorandum").blocks()


def test_a_table_has_to_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else all that follows would be lost in it."""
    folder = tmp_path / "lt"
    folder.mkdir()
    (folder / "memorandum.txt").write_text("table\nrow\ncell\ntext: A\n", encoding="utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    with pytest.raises(WordingError, match="end"):
        Wording("lt", "memorandum").blocks()
