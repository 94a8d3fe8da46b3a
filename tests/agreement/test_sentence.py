"""The sentences under the fields of the models."""

from __future__ import annotations

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.model import Model
from memo_kit.agreement.sentence import sentences
from memo_kit.agreement.term import Term


class Told(Model):
    """A model of the tests."""

    first: int
    """What stands first."""

    silent: int

    last: int
    """What stands last,
    on two lines."""


def test_a_field_says_what_stands_under_it() -> None:
    """The sentence is the text under the field, and never that of another field."""
    assert sentences(Told) == {
        "first": "What stands first.",
        "last": "What stands last,\non two lines.",
    }


def test_a_field_of_a_base_has_its_sentence_too() -> None:
    """A memorandum shares its parties with every agreement."""
    said = sentences(Memorandum)
    assert said["parties"].startswith("The two to six parties")
    assert said["term"].startswith("Entry into force")


def test_pydantic_reads_no_sentence_while_a_model_is_made() -> None:
    """Reading them for every model would make each draft wait."""
    assert Term.model_fields["years"].description is None
