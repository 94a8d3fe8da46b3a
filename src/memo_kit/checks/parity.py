"""Rules about what both halves of a row say: the same facts, in their own languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from memo_kit.checks import facts
from memo_kit.checks.facts import Fact
from memo_kit.checks.halves import Finder, Half, Halves
from memo_kit.checks.meaning import MEANING_RULES
from memo_kit.checks.person import half_alike
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language
from memo_kit.language.proofreading.rule import opaque
from memo_kit.language.recognition import recognised

__all__ = [
    "PARITY_RULES",
    "address",
    "amount",
    "date",
    "identical",
    "items",
    "language",
    "number",
    "person",
    "phone",
    "reference",
    "short_name",
]

_SOURCE: Final = "what stands in one language only was not agreed on in the other"
_NAMES: Final = {Language.LT: "Lithuanian", Language.EN: "English"}
# What has no other form: where it differs, a rule of its own tells.
_PLAIN: Final[tuple[Finder, ...]] = (facts.addresses, facts.phones)
_ITEM: Final = re.compile(r"(?:^|\s)\(?[a-ząčęėįšųūž]\)", re.MULTILINE)
_QUOTED: Final = re.compile(r"[„“].*?[“”]")
_GROUPS: Final = re.compile(r"\d(?:[\d \u00a0]*\d)?")
# What a text needs to tell that it is a sentence, and in which language.
_FEW: Final = 3
# Small words of other languages: an organisation may have a name in one of them.
_FOREIGN: Final = frozenset(
    ("de", "del", "della", "der", "des", "di", "die", "du", "für", "la", "le", "les", "und", "von")
)
_ENOUGH: Final = 5


@rule("check.parity-items", Severity.ERROR, source=_SOURCE)
def items(row: Halves) -> Iterator[Fault]:
    """The halves of a row have not the same number of paragraphs or of items in a list.

    An item was lost or added in one language, or two were run together. Compare them one by one.
    """
    for what, count in (("paragraphs", _paragraphs), ("items with a letter", _lettered)):
        here, there = count(row.left), count(row.right)
        if row.is_whole and here != there:
            yield Fault(
                f"{here} {what} stand beside {there}",
                row.left.at(),
                f"compare them one by one with “{row.right.where}”",
            )


@rule("check.parity-date", Severity.ERROR, source=_SOURCE)
def date(row: Halves) -> Iterator[Fault]:
    """The halves of a row tell two dates.

    A date was changed in one language only. Look which is right.
    """
    yield from _unlike(row, facts.dates)


@rule("check.parity-amount", Severity.ERROR, source=_SOURCE)
def amount(row: Halves) -> Iterator[Fault]:
    """The halves of a row tell two sums of money or percentages.

    A sum or its currency was changed in one language only. Look which is right.
    """
    yield from _unlike(row, facts.amounts)


@rule("check.parity-reference", Severity.ERROR, source=_SOURCE)
def reference(row: Halves) -> Iterator[Fault]:
    """The halves of a row refer to different articles or annexes.

    An article was moved or added, and a reference in one language was not corrected. Look which is
    right.
    """
    yield from _unlike(row, facts.references)


@rule("check.parity-number", Severity.ERROR, source=_SOURCE)
def number(row: Halves) -> Iterator[Fault]:
    """A number, in figures or in words, stands in one half of a row only.

    It was changed, added or lost in one language. Look which half is right.
    """
    texts = _without_others(row)
    # The groups of one long number may be read as other numbers in each language.
    is_same = len({tuple(map(_digits, _GROUPS.findall(text))) for text in texts}) == 1
    found = [
        facts.numbers(text, half.language)
        for text, half in zip(texts, row if row.is_whole else (), strict=False)
    ]
    for (one, other), here, there in zip(row.both_ways, found, found[::-1], strict=False):
        for fact in _missing_numbers(here, there):
            if fact in here.said or not is_same:
                yield _alone(fact, one, other)


@rule("check.parity-address", Severity.ERROR, source=_SOURCE)
def address(row: Halves) -> Iterator[Fault]:
    """An e-mail or web address stands in one half of a row only.

    A letter sent to the wrong one of two addresses does not arrive. Look which is right.
    """
    yield from _beside(row, *_unmatched(row, facts.addresses))


@rule("check.parity-phone", Severity.ERROR, source=_SOURCE)
def phone(row: Halves) -> Iterator[Fault]:
    """A telephone number stands in one half of a row only.

    The forms of a Lithuanian number are one: “8 5 266 1640”, “(0 5) 266 1640”, “+370 5 266 1640”. Look
    which half is right.
    """
    yield from _beside(row, *_unmatched(row, facts.phones))


@rule("check.parity-short-name", Severity.WARNING, source=_SOURCE)
def short_name(row: Halves) -> Iterator[Fault]:
    """A short name or abbreviation in capitals stands in one half of a row only.

    It may be a party that was changed, or an abbreviation that the other language writes out. Look
    whether both halves mean the same.
    """
    said = [{each.value for each in half.facts(facts.short_names)} for half in row]
    for (one, other), there in zip(row.both_ways, said[::-1], strict=True):
        heard = other.text
        for fact in one.facts(facts.short_names) if row.is_whole else ():
            # The title of one half may be in capitals, the other not.
            is_heard = fact.words in heard or facts.is_in_full(fact.value, heard)
            if fact.value not in there and not is_heard:
                yield _alone(fact, one, other)


@rule("check.parity-person", Severity.WARNING, source=_SOURCE)
def person(row: Halves) -> Iterator[Fault]:
    """The first name or the surname of a person is another one in the other half of a row.

    Lithuanian declines names, so that only their beginnings are compared. Somebody was replaced in one
    language only, or a name has a slip of the pen. Look which half is right.
    """
    lithuanian, english = sorted(row, key=lambda half: half.language is Language.EN)
    for one, other in half_alike(lithuanian.text, english.text):
        yield Fault(
            f"“{one.words}” stands beside “{other.words}”",
            lithuanian.at(one.words),
            f"look which half is right: this one or “{english.where}”",
        )


@rule(
    "check.halves-identical",
    Severity.WARNING,
    source="a text and its translation are not the same, letter for letter",
)
def identical(row: Halves) -> Iterator[Fault]:
    """Both halves of a row have the same text: it was copied, and not translated.

    Names, numbers and addresses may be the same in both languages; a sentence is not. Translate it.
    """
    if _is_copied(row):
        message = "the same text stands in both languages"
        yield Fault(message, row.left.at(), f"translate this one or “{row.right.where}”")


@rule(
    "check.half-language",
    Severity.ERROR,
    source="the language of a text shows in its small words; to be checked by a language editor",
)
def language(row: Halves) -> Iterator[Fault]:
    """A half of a row is in the language of the other column.

    The two texts stand in each other's place, or one of them was not translated. Write the text in
    the language of its column.
    """
    for one, other in row.both_ways:
        text = opaque(one.text)
        is_long = len(re.findall(r"[^\W\d_]+", text)) >= _ENOUGH
        told = recognised(text)
        if is_long and told is other.language and not _is_copied(row):
            message = f"a text in the {_NAMES[one.language]} column is {_NAMES[told]}"
            yield Fault(
                message, one.at(), f"write it in {_NAMES[one.language]}, as “{other.where}” says it"
            )


PARITY_RULES: Final[tuple[Rule[Halves], ...]] = (
    items,
    date,
    amount,
    reference,
    number,
    address,
    phone,
    short_name,
    person,
    identical,
    language,
    *MEANING_RULES,
)
"""The rules about the rows of a document in two languages, in the order in which they look."""


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _paragraphs(half: Half) -> int:
    return len(half.passages)


def _lettered(half: Half) -> int:
    return len(_ITEM.findall(half.text))


def _unmatched(row: Halves, find: Finder) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of each half that the other has not."""
    if not row.is_whole:
        return [], []
    left, right = (half.facts(find) for half in row)
    return _less(left, right), _less(right, left)


def _less(ones: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    left = Counter(each.value for each in others)
    alone = []
    for fact in ones:
        left[fact.value] -= 1
        if left[fact.value] < 0:
            alone.append(fact)
    return alone


def _unlike(row: Halves, find: Finder) -> Iterator[Fault]:
    """Yield what differs between the halves, where both have such a fact of their own.

    What only one of them writes in such a way is left to the rule about numbers.
    """
    left, right = _unmatched(row, find)
    if left and right:
        yield from _beside(row, left, right)


def _beside(row: Halves, lefts: Sequence[Fact], rights: Sequence[Fact]) -> Iterator[Fault]:
    for left, right in zip_longest(lefts, rights):
        if left and right:
            yield Fault(
                f"“{left.words}” stands beside “{right.words}”",
                row.left.at(left.words),
                f"look which half is right: this one or “{row.right.where}”",
            )
        elif left:
            yield _alone(left, row.left, row.right)
        else:
            yield _alone(right, row.right, row.left)


def _alone(fact: Fact, one: Half, other: Half) -> Fault:
    return Fault(
        f"“{fact.words}” stands in one language only",
        one.at(fact.words),
        f"look which half is right: this one or “{other.where}”",
    )


def _without_others(row: Halves) -> list[str]:
    """Return both texts without the facts that other rules compare."""
    texts = [half.text for half in row]
    for find in (*_PLAIN, facts.dates, facts.times, facts.amounts, facts.references):
        found = [half.facts(find, text) for text, half in zip(texts, row, strict=True)]
        alone = [_less(found[0], found[1]), _less(found[1], found[0])]
        # No rule tells that two times differ: their numbers do.
        is_told = (all(alone) and find is not facts.times) or find in _PLAIN
        texts = [
            facts.without(text, (each for each in every if is_told or each not in own))
            for text, every, own in zip(texts, found, alone, strict=True)
        ]
    return texts


def _missing_numbers(here: facts.Numbers, there: facts.Numbers) -> Iterator[Fact]:
    in_words = {each.value for each in (*here.said, *there.said)} | here.hinted | there.hinted
    counted = [each for each in here.figures if each.value not in in_words]
    yield from _less(counted, there.figures)
    for fact in (*here.figures, *here.said):
        # “One” is a pronoun, too.
        is_article = fact.value == "1" and fact in here.said
        if fact.value in in_words and fact.value not in there.values and not is_article:
            yield fact


def _is_copied(row: Halves) -> bool:
    left, right = (" ".join(half.text.split()) for half in row)
    if left.casefold() != right.casefold():
        return False
    plain = _QUOTED.sub("", opaque(left))
    words = re.findall(r"[^\W\d_]+", plain)
    has_noun = any(len(word) > _FEW and word.islower() for word in words)
    is_name = any(word in _FOREIGN for word in words)
    return recognised(plain) is not None or (len(words) >= _FEW and has_noun and not is_name)
