"""Filters and tests."""

from __future__ import annotations

import dataclasses
import datetime
from decimal import Decimal

import pytest

from memo_kit.agreement.later import Later
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.money import Currency, Money
from tests.template.filled import fault, filled


@dataclasses.dataclass
class Cluster:
    """Something that knows its cases."""

    gender: Gender = Gender.MASCULINE
    number: Number = Number.PLURAL

    def declined(self, case: Case) -> Form:
        """Return a form."""
        return Form(f"klasteris-{case.short_name}", Confidence.UNSURE, "a test")

    def text_in(self, language: Language) -> str:
        """Return the name."""
        return f"cluster-{language}"


@pytest.mark.parametrize(
    ("tag", "language", "text"),
    [
        ("{{ name | kilm }} {{ name | genitive }}", "lt", "Jono Jono"),
        ("{{ cluster | gal }} {{ cluster }}", "lt", "klasteris-gal klasteris-vard"),
        ("{{ cluster }}", "en", "cluster-en"),
        ("{{ ['Jonas', 'Ona'] | naud }}", "lt", "Jonui ir Onai"),
        ("{{ name | viet | upper }}", "lt", "JONE"),
        ("{{ cluster | agree('atstovaujamas', 'kilm') }}", "lt", "atstovaujamų"),
        ("{{ gender | agree('atstovaujamas') }}", "lt", "atstovaujama"),
        ("{{ 3 | count('metai', 'gal') }}", "lt", "3 (trejus) metus"),
        ("{{ 3 | count('mėnuo', style='figures') }}", "lt", "3 mėnesiai"),
        ("{{ 3 | count('year') }}", "en", "three (3) years"),
        ("{{ 5 | words }} {{ 5 | words('gal', 'feminine') }}", "lt", "penki penkias"),
        ("{{ 5 | words }}", "en", "five"),
        ("{{ sum | words }}", "lt", "du eurai ir penkiasdešimt centų"),
        ("{{ sum | words }}", "en", "two euros and fifty cents"),
        ("{{ 2 | ordinal }}", "lt", "antras"),
        ("{{ 2 | ordinal }}", "en", "second"),
        ("{{ 'LITEK' | possessive }}", "en", "LITEK’s"),
        ("{{ 'both Parties' | possessive(plural=true) }}", "en", "both Parties’"),
        ("{{ 'organise' | spell }}", "en-CA", "organize"),
        ("{{ 'agreement' | with_article }}", "en", "an agreement"),
        ("{{ day | date_digits }}", "lt", "2019-06-26"),
        ("{{ both | quote }} {{ 'a' | quote }}", "lt", "„lietuviškai“ „a“"),
        ("{{ both | upper }} {{ 'AB' | lower }} {{ 'ab cd' | capitalize_first }}", "en", "ENGLISH ab Ab cd"),
        ("{{ '' | capitalize_first }}", "en", ""),
        ("{{ xs | join }} {{ xs | join('; ') }}", "lt", "a, b ir c a; b; c"),
        ("{{ xs | join(conjunction='or') }}", "lt", "a, b ar c"),
        ("{{ ms | join(', ', attribute='x') }} {{ ms | map(attribute='x') | join }}", "lt", "1, 2 1 ir 2"),
        ("{{ xs | length }} {{ both | length }} {{ m | length }} {{ xs | map('upper') | length }}", "en", "3 7 1 3"),
        ("{{ xs | first }}{{ xs | last }}{{ xs | reverse | first }}", "lt", "acc"),
        ("{{ ms | selectattr('x', 'eq', 2) | map(attribute='x') | first }}", "lt", "2"),
        ("{% if x is later %}l{% endif %}{% if name is not later %}n{% endif %}", "lt", "ln"),
        ("{{ x | upper }}{{ x | kilm }}{{ x | count('metai') }}", "lt", "[data][data][data]"),
        ("{{ [x, name] | kilm }}", "lt", "[data] ir Jono"),
    ],
)  # fmt: skip
def test_a_filter_gives_text_in_the_language(tag: str, language: str, text: str) -> None:
    """Cases, numbers, dates, lists, quotation marks."""
    data: dict[str, object] = {
        "name": "Jonas",
        "cluster": Cluster(),
        "gender": Gender.FEMININE,
        "day": datetime.date(2019, 6, 26),
        "both": Bilingual(lt="lietuviškai", en="English"),
        "xs": ["a", "b", "c"],
        "ms": [{"x": 1}, {"x": 2}],
        "m": {"a": 1},
        "sum": Money(Decimal("2.50"), Currency.EUR),
        "x": Later(Bilingual(lt="data", en="date")),
    }
    [line] = filled(tag, language=language, **data)
    assert line.replace("\xa0", " ") == text


@pytest.mark.parametrize(
    ("tag", "language", "text"),
    [
        ("{{ 3 | count('metai', 'gal') }}", "lt", "3~(trejus) metus"),
        ("{{ 3 | count('mėnuo', style='figures') }}", "lt", "3~mėnesiai"),
        ("{{ 3 | count('metai', 'gal', 'words') }}", "lt", "trejus metus"),
        ("{{ 3 | count('year') }}", "en", "three~(3) years"),
        ("{{ 3 | count('year', style='words') }}", "en", "three years"),
        ("{{ 3 | count('year', style='figures') }}", "en", "3~years"),
    ],
)
def test_a_figure_stays_on_the_line_of_its_words(tag: str, language: str, text: str) -> None:
    """A line that ends with the figure alone reads as another number; accepted practice."""
    assert filled(tag, language=language) == [text.replace("~", "\N{NO-BREAK SPACE}")]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 5 | kilm }}",
        "{{ none | gal }}",
        "{{ 'a' | count('metai') }}",
        "{{ true | count('metai') }}",
        "{{ 'a' | words }}",
        "{{ true | ordinal }}",
        "{{ 'a' | agree('kuris') }}",
        "{{ 'a' | date_digits }}",
        "{{ 'a' | items | list }}",
    ],
)
def test_a_filter_refuses_what_it_cannot_work_with(tag: str) -> None:
    """The message says what it takes and what it was given."""
    error = fault(tag)
    assert error.code == "template.filter-type"
    assert " takes " in error.message


def test_a_fault_of_the_language_comes_with_the_place() -> None:
    """Errors of other rooms gain the place of the tag."""
    error = fault("a {{ 3 | count('xxqq', 'gal') }}")
    assert error.code.startswith("language.")
    assert error.place is not None
    assert error.place.where == "body, paragraph 1"


def test_an_unknown_conjunction_is_an_error() -> None:
    """There are two."""
    assert fault("{{ ['a'] | join(conjunction='nor') }}").code == "template.expression-failed"


@pytest.mark.parametrize("tag", ["{{ name | kilm(1) }}", "{{ name | upper(x=1) }}"])
def test_a_filter_with_an_argument_too_many_is_told_in_plain_words(tag: str) -> None:
    """How a filter is written inside is nobody's business."""
    found = fault(tag, name="Jonas")
    assert found.code == "template.expression-failed"
    assert found.message == (
        "the expression cannot be worked out: a filter, function or macro is given something that"
        " it does not take"
    )
