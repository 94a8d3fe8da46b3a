"""Faults of values."""

from __future__ import annotations

import json

import pytest

from tests.agreement.samples import changed, codes, data_of, fault, faults

PROTOCOL = "litek-cpic/protocol.yaml"

FORMS = (
    "write one of “joint projects”, “joint meetings”, “seminars”, “workshops”, “missions”, "
    "“visits”, or your own as {lt: …, en: …}"
)
CASE_NAMES = "nominative, genitive, dative, accusative, instrumental, locative, vocative"
ARTICLES = (
    "confidentiality, intellectual_property, finance, legal_status, data_protection, disputes"
)
ONE_LINE = "write the text on one line with ordinary spaces"

CASES = [
    # a word that is not known
    ("legal_form: VĮ", "legal_form: VsI", "data.word-unknown", "did you mean “VšĮ”?"),
    ("trademark: yes", "trademark: ja", "data.word-unknown", "write one of “yes”, “no”"),
    ("finance: standard", "finance: standart", "data.word-unknown", "did you mean “standard”?"),
    ("renewal: none", "renewal: auto", "data.word-unknown", "did you mean “automatic”?"),
    ("start: signature", "start: sign", "data.word-unknown", "did you mean “signature”?"),
    ("  - seminars", "  - seminar", "data.word-unknown", "did you mean “seminars”?"),
    ("phone: none", "phone: None", "data.field-blank", "write a value, or “later” or “none”"),
    ("genitive:", "gentive:", "data.word-unknown", "did you mean “genitive”?"),
    (
        "genitive:",
        "xxx:",
        "data.word-unknown",
        f"write one of: {CASE_NAMES}",
    ),
    (
        "{kind: by-laws}",
        "{kind: bylaw}",
        "data.word-unknown",
        "did you mean “by-laws”?",
    ),
    # nothing
    ("address: none", "address:", "data.field-blank", "write a value, or “later” or “none”"),
    ("phone: none", "phone: ''", "data.field-blank", "write a value, or “later” or “none”"),
    ("surname: Jonaitis", "surname: ~", "data.field-blank", "write a value"),
    ("surname: Jonaitis", "surname: ' '", "data.field-blank", "write a value"),
    ("english: en-CA", "english:", "data.field-blank", "write one of “en-GB”, “en-CA”"),
    (
        "  - seminars",
        "  -",
        "data.field-blank",
        FORMS,
    ),
    # another kind of value
    (
        "annexes: none",
        "annexes: some",
        "data.value-kind",
        "begin each item with “- ” on a line of its own, or “none”",
    ),
    ("surname: Jonaitis", "surname: [Jonaitis]", "data.value-kind", "write a value"),
    ("surname: Jonaitis", "surname: {a: b}", "data.value-kind", "write a value"),
    ("originals: 2", "originals: [2]", "data.value-kind", "write a value"),
    ("date: 2019-06-26", "date: {a: b}", "data.value-kind", "write a value, or “later”"),
    ("english: en-CA", "english: [en-CA]", "data.value-kind", "write one of “en-GB”, “en-CA”"),
    ("trademark: yes", "trademark: [yes]", "data.value-kind", "write one of “yes”, “no”"),
    ("  - seminars", "  - [seminars]", "data.value-kind", FORMS),
    (
        "        forms: # sample value\n          genitive: Jane Sample",
        "        forms: Jane\n        x:",
        "data.value-kind",
        f"give one or more of: {CASE_NAMES}",
    ),
    (
        "articles: # sample values: the news text says nothing of them",
        "articles: none\nx:",
        "data.value-kind",
        f"give its fields, each on a line: {ARTICLES}",
    ),
    # numbers
    ("years: 3", "years: three", "data.number", "write a whole number in figures"),
    ("years: 3", "years: '\uff13'", "data.number", "write a whole number in figures"),
    ("years: 3", "years: 3.0", "data.number", "write a whole number in figures"),
    ("years: 3", "years: 1_0", "data.number", "write a whole number in figures"),
    ("years: 3", "years: -3", "data.number", "write a whole number in figures"),
    ("years: 3", "years: 0", "data.number", "correct the number"),
    ("years: 3", "years: 100", "data.number", "correct the number"),
    (
        "notice_months: 3",
        "notice_months: x",
        "data.number",
        "write a whole number in figures, or “later” or “none”",
    ),
    # days
    ("date: 2019-06-26", "date: 2019-06-31", "data.date", "correct the day"),
    ("date: 2019-06-26", "date: 2019-02-29", "data.date", "correct the day"),
    ("date: 2019-06-26", "date: 26.06.2019", "data.date", "write it as 2019-06-26, or “later”"),
    ("date: 2019-06-26", "date: 20190626", "data.date", "write it as 2019-06-26, or “later”"),
    ("date: 2019-06-26", "date: 2019-6-26", "data.date", "write it as 2019-06-26, or “later”"),
    # texts
    ("surname: Jonaitis", 'surname: "Jon\\u202eaitis"', "data.character", "remove the character"),
    ("surname: Jonaitis", 'surname: "Jon\\x07aitis"', "data.character", "remove the character"),
    ("surname: Jonaitis", "surname: Jon\x07aitis", "data.character", "remove the character"),
    ("surname: Jonaitis", 'surname: "Jon\\u200baitis"', "data.character", "remove the character"),
    ("surname: Jonaitis", 'surname: "Jon\\taitis"', "data.line-break", ONE_LINE),
    ("surname: Jonaitis", 'surname: "Jon\\naitis"', "data.line-break", ONE_LINE),
    ("surname: Jonaitis", f"surname: {'x' * 201}", "data.text-length", "shorten the text"),
    (
        "of Europe and Canada\n",
        "of Europe and Canada.\n",
        "data.end-mark",
        "remove the mark at the end of the text",
    ),
    (
        "of Europe and Canada\n",
        "of Europe and Canada;\n",
        "data.end-mark",
        "remove the mark at the end of the text",
    ),
]


@pytest.mark.parametrize(("old", "new", "code", "hint"), CASES)
def test_a_value_that_does_not_fit_is_told_in_the_users_words(
    old: str, new: str, code: str, hint: str
) -> None:
    """Code and hint of each kind of fault."""
    found = [fault for fault in faults(changed(old, new)) if fault.code != "data.field-unknown"]
    assert [(fault.code, fault.hint) for fault in found] == [(code, hint)]
    assert "Input" not in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("years: 3", "years: 0", "0 is too small: “years” is at least 1"),
        ("years: 3", "years: 100", "100 is too large: “years” is at most 99"),
        ("date: 2019-06-26", "date: 2019-06-31", "“2019-06-31” is no day of the calendar"),
        ("date: 2019-06-26", "date: today", "“today” is no date"),
        ("address: none", "address:", "“address” is blank"),
        ("  - seminars", "  -", "an item of “forms” is blank"),
        ("en: photonics}", "en: ''}", "“areas.en” is blank"),
        (
            "annexes: none",
            "annexes: some",
            "“annexes” needs a list, and a text stands here",
        ),
        (
            "surname: Jonaitis",
            "surname: [x]",
            "“surname” needs a single value, and a list stands here",
        ),
        (
            "  - seminars",
            "  - [x]",
            "an item of “forms” needs a known word or a text in both languages, and a list stands here",
        ),
        (
            "surname: Jonaitis",
            'surname: "Jon\\u202eaitis"',
            "U+202E RIGHT-TO-LEFT OVERRIDE at character 4 of “surname” is a bidirectional control",
        ),
        (
            "surname: Jonaitis",
            f"surname: {'x' * 300}",
            "“surname” has 300 characters, and 200 are allowed",
        ),
        (
            "english: en-CA",
            f"english: {'x' * 300}",
            f"“{'x' * 60}…” is none of the words that “english” can be",
        ),
    ],
)
def test_a_message_says_what_is_wrong(old: str, new: str, message: str) -> None:
    """With the value and the field, never in the terms of a library."""
    assert fault(old, new).message == message


def test_a_lone_surrogate_of_json_is_named_with_its_field() -> None:
    """JSON's escapes can write half of a character."""
    text = '{"kind": "memorandum", "sample_values": ["a\\ud800"]}'
    found = next(f for f in faults(text, "data.json") if f.code == "data.character")
    assert found.message == (
        "U+D800 at character 2 of an item of “sample_values” is half of a character (a surrogate)"
    )


@pytest.mark.parametrize("ending", ["Inc.", "Ltd.", "ir kt.", "etc.", "(1)", "!"])
def test_an_abbreviation_may_end_a_part_of_a_sentence(ending: str) -> None:
    """Its point is no full stop."""
    assert codes(changed("of Europe and Canada\n", f"of Europe and Canada, {ending}\n")) == []


def test_a_list_has_as_many_items_as_the_agreement_can_have() -> None:
    """Two to six parties; one item at least where one is needed."""
    parties = changed("parties:", "parties: [{}]\nx:")
    short = next(f for f in faults(parties) if f.code == "data.list-length")
    assert (short.message, short.hint) == (
        "“parties” has 1 items, and needs at least 2",
        "add items",
    )
    assert codes(changed("    responsible: [CPIC]", "    responsible: []", PROTOCOL)) == [
        "data.list-length"
    ]
    data = data_of()
    (long,) = faults(json.dumps({**data, "parties": data["parties"][:1] * 7}), "data.json")
    assert (long.message, long.hint) == (
        "“parties” has 7 items, and needs at most 6",
        "remove items",
    )


def test_a_list_with_a_wrong_item_is_not_called_short() -> None:
    """Two parties one of which has a fault are still two."""
    assert codes(changed("surname: Jonaitis", "surname:")) == ["data.field-blank"]
