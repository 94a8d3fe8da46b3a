"""A test says what it proves, and proves it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.source import functions, name, python_files

FILES = [path for path in python_files("tests") if path.name.startswith("test_")]
ALL = python_files("tests")


def proves(function: ast.AST) -> bool:
    """Say whether a function asserts, expects an error, or calls what is named for that."""
    for node in ast.walk(function):
        match node:
            case ast.Assert():
                return True
            case ast.Call(func=ast.Attribute(attr="raises" | "fail")):
                return True
            case ast.Call(func=ast.Name(id=called)) if called.startswith(("assert_", "check_")):
                return True
            case _:
                pass
    return False


def cases(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return the tests of a file."""
    return [function for function in functions(path) if function.name.startswith("test_")]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_test_asserts(path: Path) -> None:
    """A test that cannot fail proves nothing."""
    assert [test.name for test in cases(path) if not proves(test)] == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_test_says_in_a_line_what_it_proves(path: Path) -> None:
    """The name is a sentence without *should*, and the docstring gives the reason or the rule."""
    assert [test.name for test in cases(path) if not ast.get_docstring(test)] == []
    assert [test.name for test in cases(path) if "_should_" in test.name] == []


@pytest.mark.parametrize("path", ALL, ids=name)
def test_no_test_is_passed_over(path: Path) -> None:
    """A test that is skipped or expected to fail hides what it was written to show."""
    passed_over = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"skip", "skipif", "xfail", "importorskip"}
    ]
    assert passed_over == []
