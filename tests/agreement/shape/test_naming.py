"""Faults of names."""

from __future__ import annotations

import pytest

from memo_kit.agreement.shape.naming import misspelt, nearest
from tests.agreement.samples import changed, codes, fault, faults

PROTOCOL = "litek-cpic/protocol.yaml"
WHAT = "      en: hold joint meetings, seminars and workshops\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "path", "hint"),
    [
        (
            "short_name: CPIC",
            "short-name: CPIC",
            "data.field-unknown",
            "parties[1].organisation.short-name",
            "did you mean “short_name”?",
        ),
        (
            "notice_months: 3",
            "notice: 3",
            "data.field-unknown",
            "term.notice",
            "did you mean “notice_months”?",
        ),
        (
            "status: completing",
            "status: completing\n  strat: 2017-01-01",
            "data.field-unknown",
            "project.strat",
            "did you mean “status”?",
        ),
        (
            "status: completing",
            "status: completing\n  xyz: 1",
            "data.field-unknown",
            "project.xyz",
            "the fields here are: party, name, kind, duration_years, status, end, grant, results",
        ),
        (
            "english: en-CA",
            "english: en-CA\nxyz: 1",
            "data.field-unknown",
            "xyz",
            (
                "the fields here are: english, preset, bilingual_layout, document, parties, "
                "recitals, articles, extra_articles, authenticity, counterparts, annexes, initials …"
            ),
        ),
        (
            "en: Lithuania",
            "eng: Lithuania",
            "data.field-unknown",
            "parties[0].organisation.country.eng",
            "did you mean “en”?",
        ),
        (
            "{lt: fotonika, en: photonics}",
            "{lt: fotonika, anglų: photonics}",
            "data.field-unknown",
            "areas[0].anglų",
            "did you mean “en”?",
        ),
        (
            "{lt: fotonika, en: photonics}",
            "{lt: fotonika, en: photonics, fr: photonique}",
            "data.field-unknown",
            "areas[0].fr",
            "the fields here are: lt, en",
        ),
    ],
)
def test_a_misspelt_field_is_one_fault_with_the_near_name(
    old: str, new: str, code: str, path: str, hint: str
) -> None:
    """The missing field that it stands for is no fault of its own."""
    only = fault(old, new)
    assert only.place is not None
    assert (only.code, only.place.path, only.hint) == (code, path, hint)
    assert only.message == f"there is no field “{path.rpartition('.')[2]}” here"


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        (
            "    registration_number: none\n",
            "",
            "the field “registration_number” is missing",
            (
                "add it. The number under which the party registers the document, without „Nr.“. "
                "Allowed words: later, none"
            ),
        ),
        (
            "    acts_through: none\n",
            "",
            "the field “acts_through” is missing",
            (
                "add it. The organisation through which the party acts, as when it is no legal "
                "person; else none. Allowed words: none"
            ),
        ),
        (
            "{lt: fotonika, en: photonics}",
            "{lt: fotonika}",
            "the text in English is missing",
            "add “en” beside the other language",
        ),
        (
            "country: {lt: Kanada, en: Canada}",
            "country: {en: Canada}",
            "the text in Lithuanian is missing",
            "add “lt” beside the other language",
        ),
    ],
)
def test_a_missing_field_says_what_belongs_there(
    old: str, new: str, message: str, hint: str
) -> None:
    """With the words that stand for it where there are any."""
    only = fault(old, new)
    assert (only.message, only.hint) == (message, hint)


def test_a_missing_field_is_placed_at_its_group() -> None:
    """There is no line of its own to name."""
    text = changed("    acts_through: none\n", "")
    (only,) = faults(text)
    assert only.place is not None
    assert only.place.path == "parties[1].acts_through"
    assert only.place.text == "  - organisation:"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("place: {lt: Vilnius, en: Vilnius}", "place: Vilnius"),
        ("{lt: fotonika, en: photonics}", "fotonika"),
        ("country: {lt: Kanada, en: Canada}", "country: Kanada"),
        ("{lt: prezidentė, en: President}", "prezidentė"),
    ],
)
def test_a_text_without_a_language_is_told_how_to_give_both(old: str, new: str) -> None:
    """Both languages required, never empty."""
    only = fault(old, new)
    assert only.code == "data.language-missing"
    assert only.hint == "write it as {lt: …, en: …}, or “lt:” and “en:” in a line of their own"


@pytest.mark.parametrize(
    "field", ["agenda", "Agenda", "secretary", "chair", "heard", "decided", "sekretorius"]
)
def test_a_protocol_is_no_minutes(field: str) -> None:
    """*Protokolas* also means the minutes of a meeting, which have a chair and an agenda."""
    only = fault("actions:\n", f"{field}: x\nactions:\n", PROTOCOL)
    assert (only.code, only.hint) == (
        "data.minutes-field",
        "remove it, and say under “actions” what the parties will do",
    )


def test_minutes_fields_are_told_inside_a_meeting_too() -> None:
    """Wherever in the protocol they stand."""
    text = changed("  start: 2019-09-17", "  chair: Jonas\n  start: 2019-09-17", PROTOCOL)
    assert codes(text) == ["data.minutes-field"]


def test_a_memorandum_has_no_minutes_to_be_taken_for() -> None:
    """There an agenda is a field that nobody knows."""
    assert codes(changed("areas:\n", "agenda: x\nareas:\n")) == ["data.field-unknown"]


def test_a_field_of_the_other_kind_is_told_so() -> None:
    """Whoever copies from a memorandum into a protocol sees why it is refused."""
    only = fault("actions:\n", "purpose: {lt: a, en: b}\nactions:\n", PROTOCOL)
    assert only.hint == "“purpose” is a field of a memorandum; this file is a protocol"


def test_each_of_two_misspelt_fields_finds_its_own() -> None:
    """No missing field is given away twice."""
    assert misspelt(["yers", "year"], ["years", "months"], ["years", "months"]) == {"yers": "years"}
    assert misspelt(["eng", "lit"], ["lt", "en"], ["lt", "en"]) == {"eng": "en", "lit": "lt"}


def test_other_names_are_not_paired_by_chance() -> None:
    """Only of two languages the one left over must be meant."""
    assert misspelt(["xyz"], ["email"], ["email", "phone"]) == {}
    assert misspelt(["xyz"], ["gender"], ["lt", "en", "gender"]) == {}


@pytest.mark.parametrize(
    ("word", "near"),
    [("Short Name", "short_name"), ("SHORT-NAME", "short_name"), ("vsi", "VšĮ"), ("qqq", None)],
)
def test_near_is_what_differs_in_case_marks_or_few_letters(word: str, near: str | None) -> None:
    """Lithuanian letters count as their Latin ones."""
    assert nearest(word, ["name", "short_name", "VšĮ"]) == near
