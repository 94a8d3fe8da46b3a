"""Proposals: what is wrong in a text and what to write there, never written by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from memo_kit.errors import Severity
from memo_kit.language.language import Variety
from memo_kit.language.proofreading.rule import OPAQUE, Slip, TextRule, opaque
from memo_kit.language.proofreading.rules import TEXT_RULES

__all__ = ["Proposal", "corrected", "proposals", "slips_of"]

_PASSES = 5


class Proposal(NamedTuple):
    """What is not written as its language writes it, with what to write instead.

    Attributes:
        start: The position of its first character, from 0.
        end: The position after its last one.
        found: What stands there.
        proposed: What to write there; nothing where only a person can tell.
        code: The code of the rule.
        severity: Whether it bars signing.
        message: One sentence: what is wrong.
        hint: What to do, where nothing is proposed.
        source: The norm, or the fact, that the rule rests on.
    """

    start: int
    end: int
    found: str
    proposed: str | None
    code: str
    severity: Severity
    message: str
    hint: str
    source: str


def proposals(
    text: str,
    variety: Variety,
    *,
    seen: str | None = None,
    rules: Iterable[TextRule] = TEXT_RULES,
) -> list[Proposal]:
    """Return what is not written as a language writes it, in the order of the text.

    Nothing is changed: who wrote the text decides. Web and e-mail addresses are left alone.

    Args:
        text: A text of one or more sentences.
        variety: The language as one country writes it.
        seen: The same text, letter for letter, in which what nobody may judge is made opaque, as
            the tags of a template.
        rules: The rules to look by.

    Example:
        >>> for each in proposals("“Fotonika” - Šalys", Variety.LT):
        ...     print(each.code, each.found.strip(), "→", str(each.proposed).strip())
        check.quotes-lt “Fotonika” → „Fotonika“
        check.dash - → –
    """
    judged = opaque(text if seen is None else seen)
    found = (
        each
        for rule in rules
        if variety.language in rule.languages
        for each in slips_of(rule, text, judged, variety)
    )
    return sorted(found, key=lambda each: (each.start, each.end, each.code))


def slips_of(rule: TextRule, text: str, judged: str, variety: Variety) -> Iterator[Proposal]:
    """Yield what one rule sees in a text.

    Args:
        rule: The rule; it is about the language of the text.
        text: The text.
        judged: The same, letter for letter, with all that nobody may judge made opaque.
        variety: The language as one country writes it.
    """
    for slip in rule.look(judged, variety):
        yield _proposal(rule, slip, judged, text)


def corrected(text: str, variety: Variety) -> str:
    """Return a text with every proposal taken, for who asks for it.

    Where two proposals meet, one is taken and the text is looked at again. What has no proposal
    stays as it is.

    Args:
        text: The text.
        variety: The language as one country writes it.

    Example:
        >>> corrected("“Fotonika” - Šalis", Variety.LT)
        '„Fotonika“ – Šalis'
    """
    for _ in range(_PASSES):
        better = _taken(text, proposals(text, variety))
        if better == text:
            break
        text = better
    return text


def _taken(text: str, found: Iterable[Proposal]) -> str:
    pieces, end = [], 0
    for each in found:
        if each.proposed is not None and each.start >= end:
            pieces += [text[end : each.start], each.proposed]
            end = each.end
    return "".join((*pieces, text[end:]))


def _proposal(rule: TextRule, slip: Slip, judged: str, text: str) -> Proposal:
    found = text[slip.start : slip.end]
    hidden = [
        letter
        for letter, mark in zip(found, judged[slip.start : slip.end], strict=True)
        if mark == OPAQUE
    ]
    return Proposal(
        slip.start,
        slip.end,
        found,
        None if slip.proposed is None else _revealed(slip.proposed, hidden),
        rule.code,
        rule.severity,
        _revealed(slip.message, hidden),
        slip.hint,
        rule.source,
    )


def _revealed(text: str, hidden: Sequence[str]) -> str:
    """Return a text with its opaque letters shown again; a rule keeps them in their order."""
    letters = iter(hidden)
    return "".join(next(letters, "…") if letter == OPAQUE else letter for letter in text)
