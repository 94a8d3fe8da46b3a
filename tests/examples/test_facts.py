"""Every fact of the source arrives in the documents of both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.reading import load
from memo_kit.agreement.syntax.node import path_of
from memo_kit.drafting.draft import draft
from memo_kit.language.language import Language
from tests.house.source import ROOT

EXAMPLE = ROOT / "examples" / "litek-cpic"
FACTS: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (ROOT / "tests" / "examples" / "facts.yaml").read_text(encoding="utf-8")
)
CARRIED = [
    (fact, kind, language)
    for fact, carried in FACTS.items()
    for kind in Kind
    if kind in carried
    for language in Language
]
SETTINGS = re.compile(
    r"kind|english|preset|sample_values\[\d+\]"
    r"|.*\.(gender|number|quoted|foreign_name|forms\.\w+)|recitals\[\d+\]\.opening"
)
"""What tells memo_kit how to write, and is no statement of the agreement."""


@cache
def document(kind: Kind, language: Language) -> str:
    """Return the text of a document, every run of spaces as one."""
    return " ".join(draft(load(EXAMPLE / f"{kind}.yaml"), language).text.split())


@cache
def data(kind: Kind) -> dict[str, Any]:
    """Return the values of an example as they were typed."""
    text = (EXAMPLE / f"{kind}.yaml").read_text(encoding="utf-8")
    values: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - texts only
    return values


def leaves(value: object, *steps: str | int) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each single value."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from leaves(inner, *steps, name)
        case list():
            for number, inner in enumerate(value):
                yield from leaves(inner, *steps, number)
        case _:
            yield path_of(steps), str(value)


def covered(path: str, around: list[str]) -> bool:
    """Say whether a path is one of others or stands inside one."""
    return any(path == other or path.startswith((f"{other}.", f"{other}[")) for other in around)


def test_the_table_has_every_fact() -> None:
    """F1 to F50 of the source."""
    numbers = {re.sub(r"\D", "", fact) for fact in FACTS if fact.startswith("F")}
    assert numbers == {str(number) for number in range(1, 51)}


@pytest.mark.parametrize(("fact", "kind", "language"), CARRIED)
def test_a_fact_arrives(fact: str, kind: Kind, language: Language) -> None:
    """In the words of its language, in the document of each kind that carries it."""
    text = document(kind, language)
    absent = [words for words in FACTS[fact][language] if words not in text]
    assert absent == []


@pytest.mark.parametrize("kind", Kind)
def test_a_field_that_carries_a_fact_is_there(kind: Kind) -> None:
    """The table names no field that the example has not."""
    paths = [path for path, _ in leaves(data(kind))]
    named = [path for carried in FACTS.values() for path in carried.get(kind, [])]
    assert [path for path in named if not any(covered(leaf, [path]) for leaf in paths)] == []


@pytest.mark.parametrize("kind", Kind)
def test_every_other_value_is_a_sample(kind: Kind) -> None:
    """Every value that is not in F1–F50 stands in the list of sample values."""
    facts = [path for carried in FACTS.values() for path in carried.get(kind, [])]
    samples = data(kind)["sample_values"]
    unmarked = [
        path
        for path, text in leaves(data(kind))
        if text not in {"none", "later"}
        and not SETTINGS.fullmatch(path)
        and not covered(path, [*facts, *samples])
    ]
    assert unmarked == []


@pytest.mark.parametrize("kind", Kind)
def test_a_sample_is_marked_in_its_line_too(kind: Kind) -> None:
    """A comment stands at the value, or at the field above that holds it."""
    lines = (EXAMPLE / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()
    names = {
        re.sub(r"\[\d+\]$", "", path).rpartition(".")[2] for path in data(kind)["sample_values"]
    } - {"english", "representatives", "contacts"}
    unmarked = [
        name
        for name in names
        if not any(re.match(rf" *{name}:.*# sample value", line) for line in lines)
    ]
    assert unmarked == []


def test_the_counts_of_the_source_are_kept() -> None:
    """6 forms, 4 information topics, 4 kinds of stakeholder, 2 groups affected, 2 parties."""
    values = data(Kind.MEMORANDUM)
    assert len(values["forms"]) == 6
    assert len(values["information"]["topics"]) + 1 == 4
    assert len(values["stakeholders"]) == 4
    assert len(values["information"]["other_initiatives"]["affected"]) == 2
    assert len(values["parties"]) == 2


def test_no_real_person_is_named() -> None:
    """Names are visibly invented, e-mails end in example.lt or example.ca."""
    for kind in Kind:
        for path, text in leaves(data(kind)):
            if path.endswith((".given_names", ".surname")):
                assert text in {"Jonas", "Jonaitis", "Ona", "Jonaitienė", "Jane", "Sample"}
            if path.endswith(".email") and "contacts" in path:
                assert text.endswith(("example.lt", "example.ca"))
            if path.endswith("_number"):
                assert text in {"0-00", "none"}


DEFECTS = re.compile(
    r"\d(?:m|d)\.|“[^“”]*”|\"|[^\d\s]\s*-\s+|\w/\w|,,|Konsorcium|Fotonik[aą]s? Konsorc"
    r"|Telefonas:|paštas:|šios sutarties|vysty|vizituo|dalintis|partneri"
)


@pytest.mark.parametrize("kind", Kind)
def test_the_lithuanian_has_none_of_the_defects_of_the_source(kind: Kind) -> None:
    """Spaces, quotation marks, dashes, capitals and words, as far as a pattern finds them."""
    found = [
        (path, text)
        for path, text in leaves(data(kind))
        if path.endswith(".lt") and DEFECTS.search(text)
    ]
    assert found == []


@pytest.mark.parametrize("kind", Kind)
def test_both_languages_say_as_much(kind: Kind) -> None:
    """A text has both halves, and the same numbers in them."""
    texts = dict(leaves(data(kind)))
    for path, text in texts.items():
        if path.endswith(".lt") and "address" not in path:
            other = texts[path.removesuffix("lt") + "en"]
            assert re.findall(r"\d+", text) == re.findall(r"\d+", other)
