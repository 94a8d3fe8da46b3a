"""The page of the commands is made from the commands themselves."""

from __future__ import annotations

import click
import pytest

from tools.reference import commands as module


class Lending(click.Group):
    """A group that lists one command more than it has."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands, and one that is gone."""
        return [*super().list_commands(ctx), "gone"]


def test_a_command_says_how_it_is_called_what_it_does_and_its_options(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those below it come after it; one that is listed and not there has no section."""
    option = click.Option(["--size"], help="How big.")
    make = click.Command("make", params=[option], help="Make it.\n\nTwice.", callback=print)
    monkeypatch.setattr(module, "memo_kit", Lending("x", commands=[make], help="Start here."))
    sections = module.commands().split("\n## ")
    assert [each.partition("\n")[0] for each in sections] == ["## `memo-kit`", "`memo-kit make`"]
    assert "```text\nmemo-kit make [OPTIONS]\n```" in sections[1]
    assert "Make it.\n\nTwice." in sections[1]
    assert "| `--size TEXT` | How big. |" in sections[1]
