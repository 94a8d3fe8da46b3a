"""Every command: how it is called, what it does, its options."""

from __future__ import annotations

from collections.abc import Iterator

import click

from memo_kit.cli.main import memo_kit
from tools.reference.block import prose, table

__all__ = ["commands"]


def commands() -> str:
    """Return a section for each command, those below another one after it."""
    return "\n\n".join(_section(context) for context in _contexts(memo_kit, "memo-kit", None))


def _contexts(
    command: click.Command, name: str, parent: click.Context | None
) -> Iterator[click.Context]:
    context = click.Context(command, info_name=name, parent=parent, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _contexts(found, below, context)


def _section(context: click.Context) -> str:
    command = context.command
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    records = (parameter.get_help_record(context) for parameter in command.get_params(context))
    # What stands without an option's name is explained by the sentence above.
    rows = [(f"`{left}`", right) for left, right in filter(None, records) if right]
    return "\n\n".join(
        [
            f"## `{context.command_path}`",
            prose(command.help).replace("\b\n", ""),
            f"```text\n{usage}\n```",
            table(("option", "what it does"), rows),
        ]
    )
