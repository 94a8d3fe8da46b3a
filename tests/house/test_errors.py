"""Every error has a code, an explanation and a place in the reference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from memo_kit.errors import (
    DataError,
    LanguageError,
    MemoKitError,
    OutputError,
    SeveralProblemsError,
    TemplateError,
    UsageError,
)
from tests.house.source import ROOT, modules

FAMILIES = (DataError, LanguageError, OutputError, TemplateError, UsageError)


def below(family: type[MemoKitError]) -> Iterator[type[MemoKitError]]:
    """Yield the classes of memo_kit under a class, at any depth."""
    for child in family.__subclasses__():
        if child.__module__.startswith("memo_kit."):
            yield child
            yield from below(child)


def leaves() -> list[type[MemoKitError]]:
    """Return every error that can be raised, sorted by its code."""
    assert modules()
    found = {error for family in FAMILIES for error in below(family) if not error.__subclasses__()}
    return sorted(found, key=lambda error: error.code)


LEAVES = leaves()


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: error.code)
def test_a_code_names_family_and_situation(error: type[MemoKitError]) -> None:
    """The first word of a code is the code of the error's family."""
    family = next(family for family in FAMILIES if issubclass(error, family))
    assert re.fullmatch(rf"{family.code}\.[a-z]+(-[a-z]+)*", error.code)
    assert error.__name__.endswith("Error")


def test_a_code_belongs_to_one_error() -> None:
    """Two situations never share a code: ``memo-kit explain CODE`` tells of one."""
    shared = [code for code, count in Counter(error.code for error in LEAVES).items() if count > 1]
    assert shared == []


def test_every_error_belongs_to_a_family() -> None:
    """Nothing stands directly under the root but the families and several errors at once."""
    assert set(MemoKitError.__subclasses__()) >= {*FAMILIES, SeveralProblemsError}
    strangers = [
        error
        for error in MemoKitError.__subclasses__()
        if error.__module__.startswith("memo_kit.")
        and error not in {*FAMILIES, SeveralProblemsError}
    ]
    assert strangers == []


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: error.code)
def test_an_error_explains_itself(error: type[MemoKitError]) -> None:
    """What happened, why it matters and what to do take more than one sentence."""
    explanation = vars(error).get("__doc__") or ""
    assert len(re.findall(r"[.!?](?=\s|$)", explanation)) >= 2


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: error.code)
def test_an_error_is_in_the_reference(error: type[MemoKitError]) -> None:
    """The page of errors has a heading for every code."""
    page = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    assert re.search(rf"^#+ `?{re.escape(error.code)}`?$", page, re.MULTILINE)
