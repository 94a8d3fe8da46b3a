"""The tables hold what they say."""

from __future__ import annotations

from memo_kit.language.lithuanian import Number
from memo_kit.language.lithuanian.lexicon import adjectives, nouns, whole_words
from memo_kit.language.lithuanian.paradigm import paradigms, table_lines


def test_every_pattern_has_seven_forms_in_both_numbers() -> None:
    """Nominative, genitive, dative, accusative, instrumental, locative, vocative."""
    assert {(len(p.singular), len(p.plural)) for p in paradigms()} == {(7, 7)}


def test_every_word_spelled_out_has_seven_forms_or_none() -> None:
    """A word without one of the numbers says so by a dash."""
    lengths = {(len(word.singular), len(word.plural)) for word in whole_words()}
    assert lengths == {(7, 7), (7, 0), (0, 7)}


def test_every_listed_word_is_found_by_its_nominative() -> None:
    """A word under a pattern whose ending it does not have would never be found."""
    lost = [
        word
        for line in table_lines("words")
        for word in line.partition(":")[2].split()
        if not any(
            lexeme.listed
            for lexeme in (*nouns(word, Number.SINGULAR), *adjectives(word, Number.SINGULAR))
        )
    ]
    assert lost == []


def test_no_word_that_is_left_alone_is_the_nominative_of_a_listed_one() -> None:
    """„Užduotis“ is a nominative before it is the object of a participle."""
    declined = ("class", "body")
    groups = (line.split(":") for line in table_lines("uninflected"))
    words = [word for group, listed in groups if group not in declined for word in listed.split()]
    assert [word for word in words if any(n.listed for n in nouns(word, Number.SINGULAR))] == []


def test_no_word_stands_under_two_patterns_of_one_part_of_speech() -> None:
    """Two patterns would make every form of the word uncertain."""
    patterns = [line.partition(":") for line in table_lines("words")]
    places = {(word, name) for name, _, words in patterns for word in words.split()}
    words = [word for word, _ in sorted(places)]
    assert [word for word in words if words.count(word) > 1] == []
