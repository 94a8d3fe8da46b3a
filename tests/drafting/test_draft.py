"""An agreement and a template become a document."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pydantic import BaseModel

from memo_kit import __version__
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import is_untouched
from memo_kit.errors import MemoKitError, SeveralProblemsError, Severity
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom
from memo_kit.template import printing
from memo_kit.template.template import Template
from tests.drafting.desk import agreement
from tests.drafting.paper import paper
from tests.paper import paper as wordpaper

UNSURE = ("        foreign_name: given\n        forms: {genitive: Johno Sample’o}\n", "")
LATER = ("date: 2024-03-08", "date: later")
SAMPLE = ("annexes: none", "annexes: none\nsample_values:\n  - term.years")
BRACKETS = ("en: develop cooperation in photonics", "en: develop […] in photonics")


def codes(caught: pytest.ExceptionInfo[MemoKitError]) -> list[str]:
    """Return the codes of what was raised."""
    error = caught.value
    return [
        each.code
        for each in (error.errors if isinstance(error, SeveralProblemsError) else (error,))
    ]


@pytest.mark.parametrize("language", ["lt", Language.LT])
def test_a_draft_says_what_the_data_say(language: Language | str) -> None:
    """The language is a word or a ``Language``."""
    made = draft(agreement(), language)
    assert made.language is Edition.LT
    assert made.name == "memorandum.lt.docx"
    assert "Šiaurės fotonikos konsorciumo" in made.text
    assert "Johno Sample’o" in made.text


def test_a_draft_in_english_has_no_forms() -> None:
    """English names do not change."""
    made = draft(agreement(), "en")
    assert "Northern Photonics Consortium" in made.text
    assert made.forms == ()
    assert made.warnings == ()


def test_a_draft_does_not_change() -> None:
    """What was checked is what is written."""
    made = draft(agreement(), "lt")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.language = Edition.EN  # type: ignore[misc]


def test_a_good_draft_has_no_finding() -> None:
    """Neither language gives the check anything to say, nor do both together."""
    assert [draft(agreement(), edition).check() for edition in Edition] == [[], [], []]


@pytest.mark.parametrize("language", ["both", "lv", ""])
def test_an_unknown_language_is_refused_with_those_that_there_are(language: str) -> None:
    """A person who mistyped sees what could have been meant."""
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(), language)
    assert caught.value.code == "usage.language-not-drafted"
    assert caught.value.hint == "write one of: lt, en, bilingual"


def test_a_form_that_is_unsure_is_printed_with_a_warning() -> None:
    """The warning names the field to fill."""
    made = draft(agreement(UNSURE), "lt")
    assert "prezidento John Sample" in made.text
    (warning,) = made.warnings
    assert warning.code == "output.form-unsure"
    assert warning.severity is Severity.WARNING
    assert warning.place.path == "parties[1].representatives[0].forms.genitive"
    assert warning.hint == (
        "look at it, and write the right form as “parties[1].representatives[0].forms.genitive”"
    )


def test_the_field_that_a_warning_names_settles_it() -> None:
    """Filled, the form is as given."""
    made = draft(agreement(), "lt")
    assert made.warnings == ()
    (form,) = [each for each in made.forms if each.name == "John Sample"]
    assert form.case is Case.GENITIVE
    assert form.path == "parties[1].representatives[0].forms.genitive"


def test_a_value_to_come_is_a_place_to_fill() -> None:
    """The document shows its label; the draft says so, and so does the check of the document."""
    made = draft(agreement(LATER), "lt")
    assert "[data]" in made.text
    (warning,) = made.warnings
    assert (warning.code, warning.place.path) == ("output.later-value", "document.date")
    assert {finding.code for finding in made.check()} == {"check.place-open"}


def test_a_sample_value_is_printed_with_a_warning() -> None:
    """Nobody takes an example for an agreement."""
    (warning,) = draft(agreement(SAMPLE), "en").warnings
    assert (warning.code, warning.place.path) == ("output.sample-value", "term.years")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (UNSURE, "output.form-unsure"),
        (LATER, "output.later-value"),
        (SAMPLE, "output.sample-value"),
        (("lt: plėtoti", "lt: “[…] plėtoti"), "output.check-failed"),
    ],
)
def test_final_refuses_what_must_not_be_signed(change: tuple[str, str], code: str) -> None:
    """A draft holds each of them; a final document none."""
    assert draft(agreement(change), "lt").data
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(change), "lt", final=True)
    assert codes(caught) == [code]
    assert caught.value.exit_status == 6
    assert caught.value.hint


def deleted() -> Template:
    """Return a template in which a tag is deleted by a tracked change."""
    change = "<w:p><w:del w:id='1'><w:r><w:delText>{{ term }}</w:delText></w:r></w:del></w:p>"
    return Template.from_bytes(wordpaper("{{ document.date }}", change), name="own.docx")


def test_a_tag_in_a_tracked_deletion_is_a_warning_of_the_draft() -> None:
    """It comes before what the data give to look at, and names the template."""
    made = draft(agreement(SAMPLE), "lt", template=deleted())
    assert [(each.code, each.place.file) for each in made.warnings] == [
        ("template.tag-deleted", "own.docx"),
        ("output.sample-value", None),
    ]


def test_final_refuses_a_tag_in_a_tracked_deletion() -> None:
    """Whoever rejects the change would see the tag in the signed text."""
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(), "lt", template=deleted(), final=True)
    assert codes(caught)[0] == "template.tag-deleted"
    assert {*codes(caught)[1:]} == {"output.check-failed"}


def test_final_names_all_reasons_at_once() -> None:
    """One run is enough to know what is left to do."""
    with pytest.raises(SeveralProblemsError) as caught:
        draft(agreement(UNSURE, LATER, SAMPLE), "lt", final=True)
    assert codes(caught) == ["output.form-unsure", "output.sample-value", "output.later-value"]


def test_a_failed_check_keeps_its_own_code_in_the_message() -> None:
    """So that it can be explained."""
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(BRACKETS), "en", final=True)
    assert caught.value.message == "a placeholder is left: “[…]” (check.placeholder)"


def test_final_lets_a_finished_agreement_pass() -> None:
    """And what is only worth a look does not bar it."""
    worth_a_look = ("lt: plėtoti", "lt: plėtoti [visų pirma]")
    made = draft(agreement(worth_a_look), "lt", final=True)
    assert [finding.code for finding in made.check()] == ["check.bracketed"]


def test_properties_say_title_parties_and_language() -> None:
    """Archives go by them; times are those of the agreement's day."""
    package = Package.open(draft(agreement(), "en").data)
    core = read_core(package)
    assert core["title"] == "Memorandum of Understanding between ĄŽUOLAS and NPC"
    assert core["creator"] == core["lastModifiedBy"] == "ĄŽUOLAS, NPC"
    assert core["language"] == "en-GB"
    assert core["created"] == core["modified"] == "2024-03-08T00:00:00Z"
    custom = read_custom(package)
    digests = {name: custom.pop(name) for name in [*custom] if name.endswith("sha256")}
    assert [*digests] == [
        "memo_kit.template-sha256", "memo_kit.data-sha256", "memo_kit.text-sha256"
    ]  # fmt: skip
    assert {len(each) for each in (*digests.values(), custom.pop("memo_kit.fingerprint"))} == {64}
    assert custom == {
        "memo_kit.version": __version__,
        "memo_kit.kind": "memorandum",
        "memo_kit.language": "en",
        "memo_kit.stage": "draft",
        "memo_kit.template": "memorandum.en.docx",
        "memo_kit.preset": "drt_2020",
    }


def test_a_day_to_come_is_no_day_of_the_clock() -> None:
    """The same data give the same bytes on any day."""
    core = read_core(Package.open(draft(agreement(LATER), "lt").data))
    assert core["created"] == core["modified"] == "1980-01-01T00:00:00Z"


def test_a_layout_of_the_data_is_taken(tmp_path: Path) -> None:
    """``preset`` picks the template."""
    strict = draft(agreement(("english: en-GB", "english: en-GB\npreset: strict_2011")), "lt")
    assert read_custom(Package.open(strict.data))["memo_kit.preset"] == "strict_2011"
    assert strict.data != draft(agreement(), "lt").data
    assert strict.save(tmp_path / "a.docx").read_bytes() == strict.data


def test_a_template_of_ones_own_is_taken() -> None:
    """With a mapping, a language and nothing of memo_kit's own models."""
    template = Template.from_bytes(paper("Tiekėjas: {{ name | kilm }}"), name="contract.lt.docx")
    made = draft({"name": "direktorius"}, "lt", template=template)
    assert made.text.split() == ["Tiekėjas:", "direktoriaus", "PROJEKTAS"]
    assert made.kind == "dict"
    (form,) = made.forms
    assert (form.name, form.form.text, form.path) == ("direktorius", "direktoriaus", None)


def test_a_model_of_ones_own_needs_a_template() -> None:
    """The stock has none for it."""

    class Contract(BaseModel):
        """Somebody's own data."""

        name: str = "Sutartis"

    with pytest.raises(MemoKitError) as caught:
        draft(Contract(), "lt")
    assert caught.value.code == "usage.template-needed"
    template = Template.from_bytes(paper("{{ name }}"), name="contract.docx")
    assert draft(Contract(), "en", template=template).name == "Contract.en.docx"


def test_an_unsure_form_of_the_templates_own_text_is_mended_in_the_template() -> None:
    """No field of the data holds it."""
    template = Template.from_bytes(paper('{{ "Sample" | kilm }}'), name="a.docx")
    made = draft({}, "lt", template=template)
    for warning in made.warnings:
        assert warning.hint == "look at it, and write the right form in the template"
    assert [each.path for each in made.forms] == [None]


def test_the_saved_file_is_the_draft(tmp_path: Path) -> None:
    """And memo_kit knows it again."""
    made = draft(agreement(), "lt")
    path = made.save(str(tmp_path / "out" / "a.docx"))
    assert path == tmp_path / "out" / "a.docx"
    assert path.read_bytes() == made.data
    assert is_untouched(made.data)


def test_a_draft_shows_itself_in_a_line() -> None:
    """A debugger does not print a megabyte."""
    assert repr(draft(agreement(), "lt")) == (
        "Draft(language=<Edition.LT: 'lt'>, kind='memorandum', is_final=False)"
    )


def test_two_drafts_are_equal_when_their_bytes_are() -> None:
    """A draft is a value."""
    assert draft(agreement(), "lt") == draft(agreement(), "lt")
    assert isinstance(draft(agreement(), "lt"), Draft)
    assert draft(agreement(), "lt") != draft(agreement(LATER), "lt")


def test_verifying_changes_nothing_and_sees_what_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only who asks for it waits for it."""
    assert draft(agreement(), "lt", verify=True) == draft(agreement(), "lt")
    monkeypatch.setattr(printing, "text_of_run", lambda _: "")
    assert draft(agreement(), "lt").data
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(), "lt", verify=True)
    assert set(codes(caught)) == {"template.not-verified"}
