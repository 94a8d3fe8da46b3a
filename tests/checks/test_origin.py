"""From words to the fields of the data."""

from __future__ import annotations

import pytest

from memo_kit.checks.origin import Origins
from memo_kit.checks.readiness import DeclinedForm
from memo_kit.drafting.draft import draft
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from tests.drafting.desk import agreement

GIVEN = agreement(
    (
        "country: {lt: Lietuva, en: Lithuania}\n      phone: none",
        "country: {lt: Lietuva, en: Lithuania}\n      phone: +370 5 000 0000",
    ),
    (
        "contacts: none",
        "contacts: [{given_names: Rūta, surname: Pavyzdienė, phone: none, email: r@e.lt}]",
    ),
)


@pytest.fixture(scope="module")
def origins() -> Origins:
    """Return what finds the fields of an agreement."""
    return Origins(GIVEN, draft(GIVEN, "lt").forms)


@pytest.mark.parametrize(
    ("text", "piece", "path"),
    [
        ("Tel. +370 5 000 0000", "5", "parties[0].organisation.phone"),
        ("Kaune 2024\N{NO-BREAK SPACE}m. kovo 8 d.", "8", "document.date"),
        ("on 8 March 2024", "March", "document.date"),
        ("galioja 2 (dvejus) metus", "dvejus", "term.years"),
        ("for two (2) years", "two", "term.years"),
        ("atstovaujamas Johno Sample’o", "Sample’o", "parties[1].representatives[0].surname"),
        ("atstovaujama Rūtos Pavyzdienės", "Rūtos", "parties[0].representatives[0].given_names"),
        ("Rūta Pavyzdienė (r@e.lt)", "Pavyzdienė", "parties[0].contacts[0].surname"),
        ("UAB „Ąžuolo lazeriai“", "UAB", "parties[0].organisation.legal_form"),
        ("seminarai;", "seminarai", "forms[0]"),
        ("plėtoti bendradarbiavimą fotonikos srityje.", "fotonikos", "purpose.lt"),
    ],
)
def test_a_piece_of_a_value_has_its_field(
    origins: Origins, text: str, piece: str, path: str
) -> None:
    """The most exact one: a surname and not the person, the longest text and not a word in it."""
    start = text.index(piece)
    assert path in origins.of(text, (start, start + len(piece)))


def test_wording_has_no_field(origins: Origins) -> None:
    """Nor have the places beside a value."""
    assert origins.of("Šalys susitaria", (0, 5)) == ()
    assert origins.of("Tel. +370 5 000 0000", (5, 5)) == ()
    assert origins.of("Tel. +370 5 000 0000", (9, 9)) == ("parties[0].organisation.phone",)


def test_fields_with_one_value_are_told_apart_by_what_depends_on_them() -> None:
    """Where that can be asked; else all are told."""
    data = {"a": "vienas", "b": "vienas", "c": {"d": "vienas", "e": "du"}}
    assert Origins(data).of("vienas", (0, 6)) == ("a", "b", "c.d")
    assert Origins(data).of("vienas du", (0, 6)) == ("c.d",)
    asked = Origins(data, depends=lambda path, order: path == "b" and order == 4)
    assert asked.of("vienas", (0, 6), 4) == ("b",)
    assert asked.of("vienas", (0, 6), 5) == ()


def test_the_fields_of_a_whole_text_come_longest_first(origins: Origins) -> None:
    """Numbers aside, which say too little."""
    found = origins.within("NPC, Šiaurės fotonikos konsorciumas, 2")
    assert found[0] == "parties[1].organisation.name.lt"
    assert "parties[1].organisation.short_name" in found
    assert "term.years" not in found


def test_a_form_with_other_words_than_the_name_is_that_of_the_person() -> None:
    """Nobody can tell which of them is the surname."""
    form = Form("pono Johno Sample’o", Confidence.GIVEN, "given")
    path = "parties[1].representatives[0]"
    used = DeclinedForm("John Sample", Case.GENITIVE, form, f"{path}.forms.genitive")
    text = "atstovaujamas pono Johno Sample’o"
    assert Origins(GIVEN, [used]).of(text, (14, 18)) == (path,)
    assert Origins(GIVEN, [used._replace(path=None)]).of(text, (14, 18)) == ()
