"""What every code means, taken from the docstrings of errors and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import cleandoc
from pkgutil import walk_packages

import memo_kit
from memo_kit.checks.register import rules
from memo_kit.errors import (
    DataError,
    LanguageError,
    MemoKitError,
    OutputError,
    TemplateError,
    UsageError,
)

__all__ = ["Explanation", "explanations", "reference"]

_FAMILIES = (UsageError, DataError, TemplateError, LanguageError, OutputError)
_SECTION = re.compile(r"^(Args|Attributes|Example|Raises|Returns):$", re.MULTILINE)
_HEAD = """\
# Codes of errors and findings

An *error* stops the work; a *finding* is what a check saw. The code stands in brackets at the
start of the message and never changes: `error[output.disk-full]`. `memo-kit explain CODE` prints
what stands here. Made by `memo-kit explain --all`."""
_CHECKS = """\
## check

What a check finds in data or in a finished document. A check that finds an *error* ends with 7."""


@dataclass(frozen=True)
class Explanation:
    """What one code means.

    Attributes:
        code: The code.
        text: What happened, why it matters, what to do; with ``literals`` in double backticks.
        weight: What it does to the command, and what it rests on.
    """

    code: str
    text: str
    weight: str


def explanations() -> dict[str, Explanation]:
    """Return what each code means, by code: errors by family first, then the rules of checks."""
    _import_everything()
    found = [*_of_errors(), *_of_rules()]
    return {each.code: each for each in found}


def reference() -> str:
    """Return the explanations of all codes as a page of Markdown."""
    known = explanations().values()
    pages = [_HEAD]
    for family in _FAMILIES:
        text = _prose(family)
        pages.append(f"## {family.code}\n\n{text} The command ends with {int(family.exit_status)}.")
        pages += [_entry(each) for each in known if _family_of(each) == family.code]
    pages.append(_CHECKS)
    pages += [_entry(each) for each in known if _family_of(each) == "check"]
    return "\n\n".join(pages).replace("``", "`")


def _entry(each: Explanation) -> str:
    return f"### `{each.code}`\n\n{each.text}\n\n{each.weight}"


def _family_of(each: Explanation) -> str:
    return each.code.partition(".")[0]


def _of_errors() -> Iterator[Explanation]:
    for family in _FAMILIES:
        for error in sorted(set(_leaves(family)), key=lambda leaf: leaf.code):
            yield Explanation(error.code, _prose(error), f"Exit status: {int(error.exit_status)}.")


def _of_rules() -> Iterator[Explanation]:
    for _, rule in sorted(rules().items()):
        weight = f"Severity: {rule.severity}. Source: {rule.source}."
        yield Explanation(rule.code, rule.explanation, weight)


def _leaves(family: type[MemoKitError]) -> Iterator[type[MemoKitError]]:
    for child in family.__subclasses__():
        if child.__module__.startswith("memo_kit."):
            yield from _leaves(child) if child.__subclasses__() else (child,)


def _prose(error: type[MemoKitError]) -> str:
    """Return the sentences of a docstring, without the sections for developers."""
    return _SECTION.split(cleandoc(error.__doc__ or ""))[0].strip()


def _import_everything() -> None:
    for module in walk_packages(memo_kit.__path__, "memo_kit."):
        import_module(module.name)
