"""The names that hunspell-lt declines are declined alike."""

from __future__ import annotations

from memo_kit.language.lithuanian import Case, Confidence, Gender, decline
from tests.speller.speller import names, words_unknown

CASES = [case for case in Case if case not in {Case.NOMINATIVE, Case.VOCATIVE}]
PLURALS = ("ai", "os", "ės", "ūs")


def forms(name: str) -> list[set[str]]:
    """Return the forms of a name as a man's and as a woman's, where they are certain."""
    made = [[decline(name, case, gender=g, kind="person") for case in CASES] for g in Gender]
    certain = (one for one in made if all(f.confidence is not Confidence.UNSURE for f in one))
    return [{form.text for form in one} for one in certain]


def test_names_of_the_dictionary_decline_as_it_declines_them() -> None:
    """Given names and places, more than ten thousand, nearly all by rule alone.

    The dictionary does not tell genders; one of the two must give forms that it has. At most one
    name in a hundred may be unsure.
    """
    declined = {name: forms(name) for name in names() if not name.endswith(PLURALS)}
    unknown = words_unknown(form for ways in declined.values() for way in ways for form in way)
    wrong = [name for name, ways in declined.items() if ways and all(w & unknown for w in ways)]
    unsure = [name for name, ways in declined.items() if not ways]
    assert wrong == []
    assert len(declined) > 10_000
    assert len(unsure) < len(declined) / 100
