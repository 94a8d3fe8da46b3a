"""The table of forms, as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from memo_kit.checks.readiness import DeclinedForm
from memo_kit.cli.forms import show_forms
from memo_kit.cli.main import main
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from tests.drafting.desk import data


def form(name: str, case: Case, text: str, confidence: str, path: str | None) -> DeclinedForm:
    """Return a form."""
    return DeclinedForm(name, case, Form(text, Confidence(confidence), "a test"), path)


FORMS = (
    form("Jonas", Case.GENITIVE, "Jono", "rule", "a.forms.genitive"),
    form("abi Šalys", Case.DATIVE, "abiem Šalims", "given", None),
    form("Vilnius", Case.LOCATIVE, "Vilniuje", "given", "b.forms.locative"),
    form("Vilnius", Case.LOCATIVE, "Vilniuje", "given", "c.forms.locative"),
    form("Jane", Case.GENITIVE, "Jane", "given", "d.forms.genitive"),
    form("Jane", Case.DATIVE, "Jane", "unsure", "d.forms.dative"),
    form("Vilnius", Case.GENITIVE, "Vilniaus", "exception", "b.forms.genitive"),
)


def test_names_that_are_not_sure_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Marked; then the names in the order of the document, their cases together; own words last."""
    show_forms(Path("a.yaml"), FORMS)
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "a.yaml: names in the cases that the documents use (1 not sure, marked !)"
    assert [line.split() for line in lines[1:]] == [
        ["Jane", "genitive", "Jane", "given", "d.forms.genitive"],
        ["!", "dative", "Jane", "unsure", "d.forms.dative"],
        ["Jonas", "genitive", "Jono", "rule", "a.forms.genitive"],
        ["Vilnius", "genitive", "Vilniaus", "exception", "b.forms.genitive"],
        ["locative", "Vilniuje", "given", "b.forms.locative"],
        ["c.forms.locative"],
        ["abi", "Šalys", "dative", "abiem", "Šalims", "given", "–"],
    ]


def test_it_is_said_that_every_form_is_sure(capsys: pytest.CaptureFixture[str]) -> None:
    """So that nobody looks for a mark."""
    show_forms(Path("a.yaml"), FORMS[:1])
    assert capsys.readouterr().out.splitlines()[0].endswith("(none of them unsure)")


def test_two_forms_of_one_name_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """One field gives its own form, another follows the rule."""
    title = "prezidentas"
    given = form(title, Case.GENITIVE, "prezidentės", "given", "b.forms.genitive")
    by_rule = form(title, Case.GENITIVE, "prezidento", "rule", "a.forms.genitive")
    show_forms(Path("a.yaml"), [by_rule, given])
    assert [line.split() for line in capsys.readouterr().out.splitlines()[2:]] == [
        ["prezidentas", "genitive", "prezidento", "rule", "a.forms.genitive"],
        ["prezidentės", "given", "b.forms.genitive"],
    ]


def test_final_refuses_what_is_not_sure_until_the_data_say_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The field that the table names is the one to fill; a form of the data wins over the rules."""
    sure = data()
    field = "parties[1].representatives[0].forms.genitive"
    line = next(text for text in sure.splitlines(keepends=True) if "Johno" in text)
    unsure = sure.replace(line, "").replace("foreign_name: given", "foreign_name: authentic")
    (desk / "own.yaml").write_text(unsure, encoding="utf-8")
    assert main(["check", "own.yaml"]) == 0
    shown = capsys.readouterr().out
    assert next(row for row in shown.splitlines() if row.startswith("!")).split()[-1] == field
    assert main(["draft", "own.yaml", "--language", "lt", "--final"]) == 6
    assert "output.form-unsure" in capsys.readouterr().err
    assert not (desk / "own.lt.docx").exists()
    (desk / "own.yaml").write_text(sure, encoding="utf-8")
    assert main(["draft", "own.yaml", "--language", "lt", "--final"]) == 0
    capsys.readouterr()
    assert main(["text", "own.lt.docx"]) == 0
    assert "Johno Sample’o" in capsys.readouterr().out
