"""``memo-kit schema``: the JSON Schema of a kind of data."""

from __future__ import annotations

import json

import click

from memo_kit.cli.console import say, shows_unicode
from memo_kit.cli.kind import KINDS

__all__ = ["command"]


@click.command("schema", short_help="Print the JSON Schema of a kind of data.")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> int:
    """Print the JSON Schema of a KIND, by which editors check data while one types."""
    from memo_kit.agreement.schema import schema  # noqa: PLC0415 - the help does not need it

    say(json.dumps(schema(kind), ensure_ascii=not shows_unicode(), indent=2))
    return 0
