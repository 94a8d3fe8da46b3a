"""Every error and every rule of a check, as ``memo-kit explain`` tells of them."""

from __future__ import annotations

from memo_kit.cli.explanation import Explanation, explanations
from memo_kit.errors import DataError, LanguageError, OutputError, TemplateError, UsageError
from tools.reference.block import prose

__all__ = ["errors", "findings"]

FAMILIES = (DataError, TemplateError, LanguageError, OutputError, UsageError)


def errors() -> str:
    """Return a section for each family of errors, and a heading for each error in it."""
    return "\n\n".join(
        "\n\n".join(
            [
                f"## {family.code.capitalize()}",
                f"{prose(family.__doc__)} The command ends with {family.exit_status.value}.",
                *_entries(family.code),
            ]
        )
        for family in FAMILIES
    )


def findings() -> str:
    """Return a heading for each rule of a check, with its severity and its source."""
    return "\n\n".join(_entries("check"))


def _entries(family: str) -> list[str]:
    return [
        _entry(each) for code, each in explanations().items() if code.partition(".")[0] == family
    ]


def _entry(each: Explanation) -> str:
    text = prose(each.text)
    # Every error of a family ends with the same status, which the family tells.
    return f"### `{each.code}`\n\n{text}" + (
        "" if "Exit status" in each.weight else f"\n\n{each.weight}"
    )
