"""A rule: what it looks for, how much it weighs, what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Generic, NamedTuple, TypeVar

from memo_kit.errors import Finding, Place, Severity

__all__ = ["Fault", "Rule", "rule"]

_Subject = TypeVar("_Subject")


class Fault(NamedTuple):
    """What a rule saw, before its code and weight are added.

    Attributes:
        message: One sentence: what is wrong.
        place: Where.
        hint: What to do next.
        proposed: What to write there instead, where that is certain.
    """

    message: str
    place: Place
    hint: str
    proposed: str | None = None


@dataclass(frozen=True)
class Rule(Generic[_Subject]):
    """A rule about a document or about data.

    Attributes:
        code: Its stable name.
        severity: Whether a fault bars signing.
        source: The norm, or the fact, that the rule rests on.
        explanation: What ``memo-kit explain CODE`` prints.
        look: Yields what is wrong.
    """

    code: str
    severity: Severity
    source: str
    explanation: str
    look: Callable[[_Subject], Iterable[Fault]]

    def findings(self, subject: _Subject) -> Iterator[Finding]:
        """Yield what the rule finds in a subject."""
        for fault in self.look(subject):
            yield Finding(
                self.code,
                self.severity,
                fault.message,
                fault.place,
                fault.hint,
                self.source,
                fault.proposed,
            )


def rule(
    code: str, severity: Severity, *, source: str
) -> Callable[[Callable[[_Subject], Iterable[Fault]]], Rule[_Subject]]:
    """Make a rule of a function; its docstring is the explanation.

    Args:
        code: ``check.situation``, never changed once published.
        severity: How much a fault weighs.
        source: The norm, or the fact, that the rule rests on.

    Example:
        >>> @rule("check.empty-text", Severity.ERROR, source="a text says something")
        ... def empty_text(text: str) -> Iterator[Fault]:
        ...     '''The text is empty. Write one.'''
        ...     if not text:
        ...         yield Fault("the text is empty", Place(path="text"), "write one")
        >>> [finding.message for finding in empty_text.findings("")]
        ['the text is empty']
    """

    def make(look: Callable[[_Subject], Iterable[Fault]]) -> Rule[_Subject]:
        return Rule(code, severity, source, cleandoc(look.__doc__ or ""), look)

    return make
