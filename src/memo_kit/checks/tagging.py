"""The tags of a paragraph, as far as two languages of one template have to agree in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from memo_kit.errors import Place
from memo_kit.template.grammar import GRAMMAR
from memo_kit.template.tags import CLOSE_COMMENT, OPEN_COMMENT, OPEN_RAW, Tag, TagKind, scan

__all__ = ["Choice", "Tagging", "missing_fields", "taggings", "unmatched"]

_TOKEN: Final = re.compile(
    r"(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<name>[^\W\d]\w*(?:\s*\.\s*[^\W\d]\w*)*)|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<sign>==|!=|<=|>=|//|\*\*|\S)"
)
# Filters that say a value in a language, or change only how it is written.
_OF_LANGUAGE: Final = frozenset((*GRAMMAR, "capitalize_first", "lower", "quote", "upper"))
_WORDS: Final = frozenset(
    (
        *("and", "else", "false", "False", "if", "in", "is", "none", "None", "not", "or", "true"),
        "True",
    )
)
_LANGUAGE_STEP: Final = re.compile(r"\.(?:lt|en)$")
# Each name that a thing has: „legal_name“ in one language and “name” in the other.
_NAME_STEP: Final = re.compile(r"\.\w{0,40}name(?:_\w{1,40})?(?:\.(?:lt|en))?$")
_BRANCHES: Final = frozenset(("elif", "else"))
_OPENING: Final = frozenset(("for", "if"))
# Figures that ask for a grammatical number, as in “term.months == 1”.
_COUNTED: Final = re.compile(r"if ([\w.]+) (?:==|!=|<|>|<=|>=) \d+$")


class Choice(NamedTuple):
    """A condition or a loop inside a paragraph.

    Attributes:
        branches: What its tags ask, as ``("if x", "else")``.
        words: The words that it chooses between, unless other tags stand among them.
    """

    branches: tuple[str, ...]
    words: str | None

    def is_grammar_beside(self, other: Tagging) -> bool:
        """Tell whether a language needs it that the other one does without.

        English chooses “’s” or “’” by a number that Lithuanian prints with ``count``; a comma that
        stands by itself is the punctuation of one language.

        Args:
            other: The tags of the counterpart.
        """
        if self.words is None:
            return False
        counted = _COUNTED.match(self.branches[0])
        comma = self.words == "," and len(self.branches) == 1
        return comma or (counted is not None and counted[1] in other.counted)


class Tagging(NamedTuple):
    """The tags of a paragraph.

    Attributes:
        literal: What stands beside them; a tag is a blank.
        frame: What the tags ask that begin or end in other paragraphs, in order.
        choices: The conditions and loops that begin and end in the paragraph.
        fields: The paths of the fields that are printed; all names of one thing are one.
        counted: The fields that are printed with the word that is counted.
        labels: The labels that ``ref`` is given.
        is_tagged: Whether there is any tag but a remark.
    """

    literal: str = ""
    frame: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    fields: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    is_tagged: bool = False


def taggings(texts: Iterable[str]) -> Iterator[Tagging]:
    """Yield the tags of some paragraphs that follow each other; a remark may go over several.

    Args:
        texts: What the paragraphs show.

    Example:
        >>> (found,) = taggings(["{% if party.code %}kodas {{ party.code | trim }}{% endif %}"])
        >>> [choice.branches for choice in found.choices], sorted(found.fields), found.literal.strip()
        ([('if party.code',)], ['party.code'], 'kodas')
    """
    inside = ""
    for text in texts:
        tags, _ = scan(text, Place(), inside=inside, spanning=True)
        remains = inside
        for tag in tags:
            if tag.body in {OPEN_COMMENT, OPEN_RAW}:
                remains = tag.body
            elif tag.body == CLOSE_COMMENT or tag.kind is TagKind.COMMENT:
                remains = ""
        hidden = inside == OPEN_COMMENT and remains == OPEN_COMMENT and not tags
        yield Tagging() if hidden else _tagging(text, tags)
        inside = remains


def _tagging(text: str, tags: Sequence[Tag]) -> Tagging:
    ends = [0, *(tag.end for tag in tags)]
    starts = [*(tag.start for tag in tags), len(text)]
    gaps = [" " * (tag.end - tag.start) for tag in tags]
    pieces = (text[end:start] for end, start in zip(ends, starts, strict=True))
    literal = "".join(map("".join, zip(pieces, [*gaps, ""], strict=True)))
    real = [
        tag
        for tag in tags
        if tag.kind is not TagKind.COMMENT and tag.body not in {OPEN_COMMENT, CLOSE_COMMENT}
    ]
    frame, choices = _structure(real, literal)
    every = [[*_tokens(tag.body)] for tag in real if tag.kind is TagKind.PRINT]
    # A word that agrees with a person or a party says nothing of them.
    printed = [tokens for tokens in every if ("name", "agree") not in tokens]
    return Tagging(
        literal,
        tuple(frame),
        tuple(choices),
        frozenset(_alike(path) for tokens in printed for path in _paths(tokens)),
        frozenset(
            path for tokens in printed if ("name", "count") in tokens for path in _paths(tokens)
        ),
        frozenset(label for tokens in printed for label in _labels(tokens)),
        bool(real),
    )


class _Open:
    """A condition or a loop that is not closed yet.

    Attributes:
        branches: What its tags ask.
        at: Which tag opened it.
        begins: Where its words begin.
        is_of_words: Whether no other tag stands in it so far.
    """

    def __init__(self, tag: Tag, at: int) -> None:
        self.branches = [_asked(tag)]
        self.at = at
        self.begins = tag.end
        self.is_of_words = True


def _structure(tags: Sequence[Tag], literal: str) -> tuple[list[str], list[Choice]]:
    """Return what reaches beyond the paragraph, and the conditions and loops within it."""
    frame: dict[int, str] = {}
    choices: list[Choice] = []
    opened: list[_Open] = []
    for number, tag in enumerate(tags):
        word = tag.keyword
        if word in _BRANCHES and opened:
            opened[-1].branches.append(_asked(tag))
            continue
        if word.startswith("end") and opened:
            last = opened.pop()
            words = re.sub(r" {2,}", "", literal[last.begins : tag.start])
            choices.append(Choice(tuple(last.branches), words if last.is_of_words else None))
        elif word not in _OPENING:
            frame |= {number: _asked(tag)} if word else {}
        for each in opened:
            each.is_of_words = False
        if word in _OPENING:
            opened.append(_Open(tag, number))
    for each in opened:
        frame[each.at] = "; ".join(each.branches)
    return [frame[number] for number in sorted(frame)], choices


def _asked(tag: Tag) -> str:
    """Return what a control tag asks, the same in each language."""
    tokens = [*_without_language([*_tokens(tag.body)])]
    if tag.keyword == "set":
        tokens = [(kind, "…" if kind == "text" else said) for kind, said in tokens]
    return " ".join(_LANGUAGE_STEP.sub("", said) for _, said in tokens)


def _tokens(body: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(body):
        kind, said = str(found.lastgroup), found[0]
        if kind == "text":
            said = f'"{said[1:-1]}"'
        yield kind, re.sub(r"\s", "", said) if kind == "name" else said


def _without_language(tokens: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Leave out the filters that say a value in a language, with what they are given."""
    position = 0
    while position < len(tokens):
        filter_ = tokens[position + 1][1] if tokens[position][1] == "|" else ""
        if filter_ in _OF_LANGUAGE:
            position = _after_brackets(tokens, position + 2)
        else:
            yield tokens[position]
            position += 1


def _after_brackets(tokens: Sequence[tuple[str, str]], position: int) -> int:
    depth = 0
    while position < len(tokens) and (depth or tokens[position][1] == "("):
        depth += {"(": 1, ")": -1}.get(tokens[position][1], 0)
        position += 1
    return position


def _paths(tokens: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the fields of an expression: no filter, no test, no function, no name of an argument."""
    for number, (kind, said) in enumerate(tokens):
        before = tokens[number - 1][1] if number else ""
        after = tokens[number + 1][1] if number + 1 < len(tokens) else ""
        negated = before == "not" and number > 1 and tokens[number - 2][1] == "is"
        named = kind == "name" and said not in _WORDS
        if named and before not in {"|", "is"} and not negated and after not in {"(", "="}:
            yield said


def _labels(tokens: Sequence[tuple[str, str]]) -> Iterator[str]:
    if ("name", "ref") in tokens:
        for number, (kind, said) in enumerate(tokens):
            if kind == "text" and tokens[number - 1][1] != "=":
                yield said.strip('"')


def _alike(path: str) -> str:
    return _LANGUAGE_STEP.sub("", _NAME_STEP.sub(".name", path))


def unmatched(one: Tagging, other: Tagging) -> tuple[list[Choice], list[Choice]]:
    """Return the conditions and loops inside a paragraph that its counterpart has not, and its.

    Languages differ in the order of their words, so order does not count; nor does what only the
    grammar of one of them needs (``Choice.is_grammar_beside``).

    Args:
        one: The tags of a paragraph.
        other: Those of its counterpart.
    """
    return _left_over(one, other), _left_over(other, one)


def _left_over(one: Tagging, other: Tagging) -> list[Choice]:
    if not one.choices:
        return []
    there = Counter(choice.branches for choice in other.choices)
    found = []
    for choice in one.choices:
        if there[choice.branches]:
            there[choice.branches] -= 1
        elif not choice.is_grammar_beside(other):
            found.append(choice)
    return found


def missing_fields(one: Tagging, other: Tagging) -> list[str]:
    """Return the fields that a paragraph prints and its counterpart does not.

    Args:
        one: The tags of a paragraph.
        other: Those of its counterpart.
    """
    return sorted(one.fields - other.fields)
