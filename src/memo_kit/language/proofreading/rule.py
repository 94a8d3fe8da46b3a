"""A rule about how a text is written: what it sees, what it proposes, what it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from inspect import cleandoc
from typing import Final, NamedTuple

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety

__all__ = ["OPAQUE", "Look", "Slip", "TextRule", "opaque", "swaps", "text_rule"]

OPAQUE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands, letter for letter, for what no rule may judge: an address, a tag, a place to fill."""

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s„“”)]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.\w{1,63}){1,8}"
)


class Slip(NamedTuple):
    """What a rule saw in a text.

    Attributes:
        start: The position of its first character, from 0.
        end: The position after its last one.
        message: One sentence: what is wrong.
        proposed: What to write there instead; nothing where only a person can tell.
        hint: What to do, where nothing is proposed.
    """

    start: int
    end: int
    message: str
    proposed: str | None = None
    hint: str = ""


Look = Callable[[str, Variety], Iterable[Slip]]
"""Looks at a text in a variety and yields what is wrong."""


class TextRule(NamedTuple):
    """A rule about a text.

    Attributes:
        code: Its stable name.
        severity: Whether a slip bars signing.
        source: The norm, or the fact, that the rule rests on.
        languages: The languages that the rule is about.
        explanation: What the slip is, why it matters, what to do.
        look: Yields the slips of a text.
    """

    code: str
    severity: Severity
    source: str
    languages: tuple[Language, ...]
    explanation: str
    look: Look


def text_rule(
    code: str, severity: Severity, *languages: Language, source: str
) -> Callable[[Look], TextRule]:
    """Make a rule of a function; its docstring is the explanation.

    Args:
        code: ``check.situation``, never changed once published.
        severity: How much a slip weighs.
        languages: The languages that the rule is about.
        source: The norm, or the fact, that the rule rests on.
    """

    def make(look: Look) -> TextRule:
        return TextRule(code, severity, source, languages, cleandoc(look.__doc__ or ""), look)

    return make


def opaque(text: str) -> str:
    """Return a text with its web and e-mail addresses made opaque, letter for letter.

    Example:
        >>> opaque("el. paštas a@b.lt").count(OPAQUE)
        6
    """
    return _ADDRESS.sub(lambda address: OPAQUE * len(address[0]), text)


def swaps(
    text: str, message: str, *pairs: tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
) -> Iterator[Slip]:
    """Yield a slip for each match of a pattern, with what to write instead.

    Args:
        text: The text.
        message: What is wrong; ``{}`` stands for what was found.
        pairs: A pattern, and what to write in its place; nothing is said where both are the same.
    """
    for pattern, wanted in pairs:
        for found in pattern.finditer(text):
            proposed = found.expand(wanted) if isinstance(wanted, str) else wanted(found)
            if proposed != found[0]:
                yield Slip(found.start(), found.end(), message.format(found[0]), proposed)
