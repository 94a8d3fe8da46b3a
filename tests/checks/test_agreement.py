"""Checking the data of an agreement."""

from __future__ import annotations

import datetime
import unicodedata

from memo_kit.agreement.later import Later
from memo_kit.agreement.path import fields
from memo_kit.checks.agreement import check_agreement
from memo_kit.checks.field import NameFields
from memo_kit.checks.readiness import DeclinedForm, refusal
from memo_kit.checks.register import rules
from memo_kit.errors import Finding, Place, Severity
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from tests.drafting.desk import agreement

JONAS = DeclinedForm(
    "Jonas Jonaitis", Case.GENITIVE, Form("Jono Jonaičio", Confidence.RULE, "by ending"), "a.forms"
)


def test_good_data_have_no_finding() -> None:
    """A check that cries wolf is not read."""
    report = check_agreement(agreement())
    assert report.findings == ()
    assert report.is_ready


def test_every_form_is_listed_once() -> None:
    """However often the documents print it."""
    assert check_agreement({}, [JONAS, JONAS]).forms == (JONAS,)


def test_a_form_by_rule_is_no_warning() -> None:
    """It is listed, and that is enough."""
    assert check_agreement({}, [JONAS]).findings == ()


def test_a_letter_and_its_accent_apart_are_worth_a_look() -> None:
    """Unicode Standard Annex 15; the text prints as it is, and nothing is changed silently."""
    apart = unicodedata.normalize("NFD", "Ąžuolas")
    (finding,) = check_agreement({"name": apart}).findings
    assert finding.code == "check.accent-apart"
    assert finding.severity is Severity.WARNING
    assert finding.place == Place(path="name", text=apart)


def test_letters_of_two_scripts_in_a_word_are_worth_a_look() -> None:
    """Unicode Technical Standard 39: the first letter of the Cyrillic alphabet looks Latin."""
    (finding,) = check_agreement({"name": "UAB \u0410\u017euolas, П. Петров, Ω"}).findings
    assert finding.code == "check.mixed-scripts"
    assert finding.message == "“\u0410\u017euolas” mixes letters of two scripts"
    assert finding.place.span == (4, 11)


def test_warnings_do_not_bar_signing_by_themselves() -> None:
    """Only an error does."""
    report = check_agreement({"date": Later(Bilingual("data", "date"))})
    assert [finding.code for finding in report.findings] == ["output.later-value"]
    assert report.is_ready


def test_fields_are_walked_in_reading_order() -> None:
    """Models, lists, mappings and texts in both languages; other values have no parts."""
    day = datetime.date(2024, 3, 8)
    data = {"a": [Bilingual("x", "y")], "b": {"c": day}}
    assert [(path, value) for path, value in fields(data) if not isinstance(value, dict)] == [
        ("a", data["a"]),
        ("a[0]", Bilingual("x", "y")),
        ("a[0].lt", "x"),
        ("a[0].en", "y"),
        ("b.c", day),
    ]


def test_the_fields_of_a_model_have_the_paths_of_the_data_file() -> None:
    """So a person finds them."""
    paths = dict(fields(agreement()))
    assert paths["parties[1].representatives[0].surname"] == "Sample"
    assert paths["purpose.en"] == "develop cooperation in photonics"


def test_each_kind_of_name_leads_to_the_field_that_takes_its_forms() -> None:
    """An organisation's, a person's, a title's and that of a document of one's own."""
    own = ("authority: {kind: articles}", "authority: {kind: {lt: pavedimas, en: mandate}}")
    data = agreement(own, ("quoted: yes", "quoted: no"))
    wanted = {
        "uždaroji akcinė bendrovė Ąžuolo lazeriai": "parties[0].organisation.name",
        "Rūta Pavyzdienė": "parties[0].representatives[0]",
        "direktorė": "parties[0].representatives[0].title",
        "pavedimas": "parties[0].representatives[0].authority.kind",
    }
    party = data.parties[0]
    person = party.representatives[0]
    names = (party.organisation.legal_name, person.name, person.title, person.authority)
    for (text, path), name in zip(wanted.items(), names, strict=True):
        assert name is not None
        form = name.declined(Case.GENITIVE)
        found = NameFields(data).find(text, Case.GENITIVE, form)
        assert found[0] == f"{path}.forms.genitive"


def test_a_name_in_quotation_marks_has_no_field_for_its_forms() -> None:
    """Behind a legal form it does not change, whatever the data say."""
    data = agreement()
    name = data.parties[0].organisation.legal_name
    text = "uždaroji akcinė bendrovė „Ąžuolo lazeriai“"
    assert NameFields(data).find(text, Case.GENITIVE, name.declined(Case.GENITIVE)) == ()


def test_a_name_of_two_fields_leads_to_both() -> None:
    """Two people may have one title; both forms have to be looked at."""
    same = ("title: {lt: direktorė, en: Director}", "title: {lt: prezidentas, en: President}")
    data = agreement(same)
    title = data.parties[0].representatives[0].title
    form = title.declined(Case.GENITIVE)
    assert NameFields(data).find("prezidentas", Case.GENITIVE, form) == (
        "parties[0].representatives[0].title.forms.genitive",
        "parties[1].representatives[0].title.forms.genitive",
    )


def test_a_form_leads_to_the_fields_that_gave_it() -> None:
    """Of two people with one title, the one whose form is given in the data is another matter."""
    given = (
        "title: {lt: direktorė, en: Director}",
        "title: {lt: prezidentas, en: President, forms: {genitive: prezidentės}}",
    )
    data = agreement(given)
    title = data.parties[1].representatives[0].title
    form = title.declined(Case.GENITIVE)
    assert NameFields(data).find("prezidentas", Case.GENITIVE, form) == (
        "parties[1].representatives[0].title.forms.genitive",
    )


def test_a_form_as_programs_see_it() -> None:
    """``--json`` gives words, not objects."""
    assert JONAS.as_dict() == {
        "name": "Jonas Jonaitis",
        "case": "genitive",
        "form": "Jono Jonaičio",
        "confidence": "rule",
        "reason": "by ending",
        "field": "a.forms",
    }


def test_a_warning_of_a_check_does_not_keep_a_draft_from_being_final() -> None:
    """Only an error does, and what no final document may hold."""
    finding = Finding("check.bracketed", Severity.WARNING, "m", Place(), "h", "s")
    assert refusal(finding) is None


def test_every_rule_has_a_code_a_source_and_an_explanation() -> None:
    """So ``memo-kit explain`` can tell of it."""
    for code, rule in rules().items():
        assert code.startswith("check.")
        assert rule.source
        assert rule.explanation.count(".") >= 2
