"""The terms of grammar."""

from __future__ import annotations

from copy import copy

import pytest

from memo_kit.language.lithuanian import Case, Declinable, Form, decline


def test_every_case_has_its_school_name() -> None:
    """V., K., N., G., Įn., Vt., Š. of Lithuanian school grammar."""
    names = [case.short_name for case in Case]
    assert names == ["vard", "kilm", "naud", "gal", "įnag", "viet", "šauksm"]
    assert [Case(f"{name}.") for name in names] == list(Case)


def test_an_unknown_case_is_refused() -> None:
    """A misspelt case must not pass as another one."""
    with pytest.raises(ValueError, match="genetive"):
        Case("genetive")


def test_a_form_never_changes() -> None:
    """Forms are remembered, and whoever gets one must not change another's."""
    form = decline("direktorius", "genitive", kind="title")
    with pytest.raises(AttributeError):
        form.text = "direktoriui"  # type: ignore[misc]
    assert form == Form("direktoriaus", form.confidence, form.reason) == copy(form)
    assert len({form, decline("direktorius", "kilm.", kind="title")}) == 1
    assert form != "direktoriaus"


def test_anything_that_knows_its_cases_is_declinable() -> None:
    """A party, a title, a person and a place are declined alike."""

    class Title:
        def declined(self, case: Case) -> Form:
            return decline("direktorius", case, kind="title")

    assert isinstance(Title(), Declinable)
    assert Title().declined(Case.GENITIVE).text == "direktoriaus"
