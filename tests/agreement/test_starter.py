"""Data files to start from."""

from __future__ import annotations

import re

import pytest

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.reading import read
from memo_kit.agreement.shape.field import Field
from memo_kit.agreement.starter import BLANK, starter
from tests.agreement.samples import codes, faults

FILLINGS = {
    "authenticity": "equal",
    "date": "2026-01-05",
    "electronic_signature": "no",
    "en": "Sample text",
    "english": "en-GB",
    "forms": "seminars",
    "gender": "feminine",
    "given_names": "Ona",
    "lt": "Pavyzdinė įstaiga",
    "originals": "2",
    "renewal": "none",
    "responsible": "Pirmoji",
    "surname": "Jonaitienė",
    "years": "3",
}
STARTS = {Kind.MEMORANDUM: "signature", Kind.PROTOCOL: "2026-01-04"}
FIELD = re.compile(r'(?:- )?(?:[a-z_]+:(?: (?:""|yes|no|singular|drt_2020))?|"")$')
OPENED = re.compile(r'^( *(?:- )?)([a-z_]+:) ""\n(?=\1 +\S)', re.MULTILINE)


def filled(kind: Kind) -> str:
    """Return the starter file with every blank filled as a person would."""
    fillings = FILLINGS | {"start": STARTS[kind]}
    short_names, around, lines = ["Pirmoji", "Antroji"], "", []
    for line in starter(kind).splitlines():
        name = line.strip(" -").partition(":")[0]
        if line.lstrip().startswith("#") or BLANK not in line:
            around = name
            value = ""
        elif name == "short_name":
            value = short_names.pop(0)
        else:
            value = fillings.get(around if name == BLANK else name, "none")
        lines.append(line.replace(BLANK, value) if value else line)
    return "\n".join(lines)


def uncommented(text: str) -> str:
    """Return a starter file with every field that may be left out, and every blank opened."""
    lines = (
        line.replace("# ", "") if FIELD.match(line.lstrip("# ")) else line
        for line in text.splitlines()
    )
    bare = "\n".join(line for line in lines if line and not line.lstrip().startswith("#"))
    return OPENED.sub(r"\1\2\n", bare)


def blanks(text: str) -> list[int]:
    """Return the numbers of the lines that have a blank to fill."""
    return [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if BLANK in line and not line.lstrip().startswith("#")
    ]


@pytest.mark.parametrize("kind", Kind)
def test_as_written_it_has_one_fault_a_blank(kind: Kind) -> None:
    """And no other, so the first run tells what is left to do."""
    text = starter(kind)
    found = faults(text)
    assert {fault.code for fault in found} == {"data.field-blank"}
    assert [fault.place.line for fault in found if fault.place] == blanks(text)
    assert len(blanks(text)) > 50


@pytest.mark.parametrize("kind", Kind)
def test_once_its_blanks_are_filled_it_is_an_agreement(kind: Kind) -> None:
    """``memo-kit new KIND`` writes a file that validates once its blanks are filled (issue)."""
    text = filled(kind)
    assert blanks(text) == []
    assert codes(text) == []
    assert read(text, name="data.yaml").kind == kind


@pytest.mark.parametrize("kind", Kind)
def test_uncommenting_shows_fields_that_exist(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each field in a comment is one that may be given there."""
    monkeypatch.setattr("memo_kit.agreement.shape.report.MOST_FAULTS", 1000)
    text = uncommented(starter(kind))
    assert "#" not in text
    assert "      authority:\n          kind:" in text
    assert {fault.code for fault in faults(text)} == {"data.field-blank"}


def every_field(field: Field, seen: set[str]) -> set[str]:
    """Return name and sentence of each field inside a value."""
    found: set[str] = set()
    inside = {**field.fields}
    key = repr(field.kinds)
    if key in seen:
        return found
    seen.add(key)
    for name, inner in inside.items():
        found.add(name)
        found |= every_field(inner, seen)
    if field.item is not None:
        found |= every_field(field.item, seen)
    return found


@pytest.mark.parametrize("kind", Kind)
def test_no_field_is_lacking(kind: Kind) -> None:
    """It is made from the models."""
    written = set(re.findall(r"^[ #-]*([a-z_]+):", starter(kind), re.MULTILINE))
    assert every_field(Field(kind.model), set()) - written == set()


@pytest.mark.parametrize("kind", Kind)
def test_it_begins_with_the_line_that_editors_read(kind: Kind) -> None:
    """The YAML language server takes the schema from it."""
    first = starter(kind).splitlines()[0]
    assert first == f"# yaml-language-server: $schema={kind}.schema.json"


@pytest.mark.parametrize("kind", Kind)
def test_its_first_field_is_the_kind(kind: Kind) -> None:
    """Then the parties and what they agree; the closing articles come last."""
    fields = re.findall(r"^([a-z_]+):", starter(kind), re.MULTILINE)
    assert fields[0] == "kind"
    own = "purpose" if kind is Kind.MEMORANDUM else "actions"
    assert fields.index("parties") < fields.index(own) < fields.index("articles")


def test_no_line_is_long() -> None:
    """It fits a window of 120 columns."""
    for kind in Kind:
        assert max(map(len, starter(kind).splitlines())) <= 120
