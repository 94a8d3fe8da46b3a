"""The project's own files, as the tests of the house read them."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import memo_kit

__all__ = ["ROOT", "SOURCE", "functions", "modules", "name", "python_files", "tracked", "tree"]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "memo_kit"


def name(path: Path) -> str:
    """Return a file's path in the repository, with slashes on every system."""
    return path.relative_to(ROOT).as_posix()


def python_files(*folders: str) -> list[Path]:
    """Return the Python files of folders of the repository, sorted."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def tracked() -> list[Path]:
    """Return the files that git keeps, or would keep if they were added."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 (git is found as the developer finds it)
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    files = (ROOT / line for line in listed.split("\0") if line)
    return sorted(path for path in files if path.is_file())


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a file, nested ones too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@cache
def modules() -> list[ModuleType]:
    """Import every module of memo_kit."""
    found = pkgutil.walk_packages(memo_kit.__path__, "memo_kit.")
    return [importlib.import_module(module.name) for module in found]
