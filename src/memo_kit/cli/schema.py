"""``memo-kit schema``: the JSON Schema of a kind of data."""

from __future__ import annotations

import json

import click

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.schema import json_schema
from memo_kit.cli.console import say, shows_unicode

__all__ = ["command"]


@click.command("schema", short_help="Print the JSON Schema of a kind of data.")
@click.argument("kind", type=click.Choice([*map(str, Kind)]))
def command(kind: str) -> int:
    """Print the JSON Schema of a KIND, by which editors check data while one types."""
    say(json.dumps(json_schema(kind), ensure_ascii=not shows_unicode(), indent=2))
    return 0
