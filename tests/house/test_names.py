"""Modules are named for what they hold, and say what they offer."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import memo_kit
from tests.house.source import SOURCE, name, python_files, tree

VAGUE = {
    "base",
    "common",
    "core",
    "data",
    "helper",
    "helpers",
    "lib",
    "manager",
    "managers",
    "misc",
    "shared",
    "tools",
    "util",
    "utils",
}
HEAVY = {"click", "docx", "jinja2", "lxml", "pydantic", "rich", "yaml"}
MODULES = python_files("src")


def defined(path: Path) -> set[str]:
    """Return the public names that a module defines at its top."""
    names: set[str] = set()
    for node in tree(path).body:
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                names.add(node.name)
            case (
                ast.Assign(targets=[ast.Name(id=target)])
                | ast.AnnAssign(target=ast.Name(id=target))
            ):
                names.add(target)
            case _:
                pass
    return {each for each in names if not each.startswith("_")}


def offered(path: Path) -> list[str]:
    """Return the names in a module's ``__all__``."""
    for node in tree(path).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=elements)):
                return [str(ast.literal_eval(element)) for element in elements]
            case _:
                pass
    return []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    """A name that fits everything says nothing."""
    assert VAGUE.isdisjoint(path.relative_to(SOURCE).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_offers_every_public_name_that_it_defines(path: Path) -> None:
    """What is not in ``__all__`` starts with an underscore."""
    assert defined(path) - set(offered(path)) == set()


@pytest.mark.parametrize("path", python_files("src/memo_kit/language"), ids=name)
def test_language_is_plain_python(path: Path) -> None:
    """A room that stands on nothing can be used alone and imports fast."""
    imported = {
        alias.name.partition(".")[0]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        (node.module or "").partition(".")[0]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
    }
    assert imported - sys.stdlib_module_names - {"memo_kit"} == set()


def test_the_public_names_are_few_and_sorted() -> None:
    """At most 25 names, so that one look shows them all."""
    assert memo_kit.__all__ == sorted(memo_kit.__all__)
    assert len(memo_kit.__all__) <= 25


@pytest.mark.parametrize("public", memo_kit.__all__)
def test_a_public_name_loads_and_says_what_it_is(public: str) -> None:
    """Each public name exists, has a docstring and shows up in ``dir``."""
    assert getattr(memo_kit, public).__doc__
    assert public in dir(memo_kit)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy module answers as any other does."""
    assert not hasattr(memo_kit, "memorandum_of_nothing")


@pytest.mark.parametrize("module", ["memo_kit", "memo_kit.language.lithuanian"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    """Names load when they are first used: a command pays only for what it needs."""
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.split()
    assert HEAVY.isdisjoint(loaded)
