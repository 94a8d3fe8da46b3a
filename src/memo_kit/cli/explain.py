"""``memo-kit explain``: what a code means and what to do about it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from memo_kit.cli.console import say
from memo_kit.cli.explanation import Explanation, explanations, reference
from memo_kit.errors import UsageError

__all__ = ["CodeUnknownError", "command"]


class CodeUnknownError(UsageError):
    """``memo-kit explain`` was asked for a code that memo_kit does not have.

    A code stands in brackets at the start of every message, as in ``error[output.disk-full]``.
    ``memo-kit explain --all`` lists them all.
    """

    code = "usage.code-unknown"


@click.command("explain", short_help="Explain the code of an error or a finding.")
@click.argument("code", required=False)
@click.option("--all", "all_", is_flag=True, help="Explain every code, as Markdown.")
def command(code: str | None, *, all_: bool) -> int:
    """Explain CODE: what happened, why it matters and what to do.

    A code stands in brackets at the start of every message: error[output.disk-full].
    """
    if all_:
        say(reference())
        return 0
    if code is None:
        message = "which code?"
        raise click.UsageError(message)
    say(_explained(code))
    return 0


def _explained(code: str) -> str:
    known = explanations()
    found = known.get(code.strip("[]"))
    if found is None:
        near = get_close_matches(code, known, n=1, cutoff=0.5)
        message = f"no error or finding has the code “{code}”"
        hint = f"did you mean “{near[0]}”?" if near else "see “memo-kit explain --all”"
        raise CodeUnknownError(message, hint=hint)
    return _page(found)


def _page(found: Explanation) -> str:
    return f"{found.code}\n\n{found.text.replace('``', '`')}\n\n{found.weight}"
