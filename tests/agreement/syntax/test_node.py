"""Where the values of a file stand."""

from __future__ import annotations

import pytest

from memo_kit.agreement.syntax.node import LONGEST_EXCERPT, path_of, steps_of
from memo_kit.agreement.syntax.yamltext import read_yaml
from memo_kit.errors import Place

TEXT = """\
parties:
  - name: LITEK
    forms: {lt: a}
  -
    name: CPIC
"""


def place(*steps: str | int, text: str = TEXT, at_name: bool = False) -> Place:
    """Return the place of a field of the text."""
    source = read_yaml(text, "data.yaml")
    assert source is not None
    return source.place(steps, at_name=at_name)


@pytest.mark.parametrize(
    ("steps", "line", "column", "carets"),
    [
        (("parties", 0, "name"), 2, 11, 5),
        (("parties", 0, "forms"), 3, 5, 5),
        (("parties", 0, "forms", "lt"), 3, 17, 1),
        (("parties", 1), 5, 5, 1),
        (("parties",), 1, 1, 7),
        ((), 1, 1, 1),
        (("parties", 1, "missing"), 5, 5, 1),
        (("parties", 7, "missing"), 1, 1, 7),
        (("parties", "name"), 1, 1, 7),
        (("parties", 0, "name", "lt"), 2, 11, 5),
    ],
)
def test_a_value_has_its_place(
    steps: tuple[str | int, ...], line: int, column: int, carets: int
) -> None:
    """A group or list below a name is placed at the name; what is missing, where it belongs."""
    found = place(*steps)
    assert (found.line, found.column, found.path) == (line, column, path_of(steps) or None)
    assert found.span == (column - 1, column - 1 + carets)


def test_a_name_has_its_place() -> None:
    """A fault of the name is not at the value."""
    assert place("parties", 0, "name", at_name=True).column == 5


@pytest.mark.parametrize(
    "line",
    ["a: " + "x" * LONGEST_EXCERPT, "a: 'x\ty'", "a: 'x\u202ey'"],
)
def test_a_line_that_would_mislead_is_not_shown(line: str) -> None:
    """A long line, a tab and a turned direction would put the carets elsewhere."""
    found = place("a", text=line)
    assert (found.line, found.column) == (1, 4)
    assert (found.text, found.span) == (None, None)


def test_a_path_and_its_steps_are_the_same() -> None:
    """Rules give paths, places need steps."""
    path = "parties[1].representatives[0].forms.genitive"
    assert path_of(list(steps_of(path))) == path
