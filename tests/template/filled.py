"""Filling a template in one line of a test."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.language.language import Variety
from memo_kit.ooxml.text import readable_text
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.paper import body_of, paper

__all__ = ["fault", "faults", "filled", "filled_body", "template"]


def template(*blocks: str, limits: Limits | None = None, language: str = "lt-LT") -> Template:
    """Return a template with some paragraphs and rows."""
    return Template.from_bytes(
        paper(*blocks, language=language), name="contract.lt.docx", limits=limits
    )


def filled(*blocks: str, language: str | Variety | None = None, **data: object) -> list[str]:
    """Return the lines of a template filled with data."""
    return readable_text(template(*blocks).render(data, language=language)).split("\n")


def filled_body(*blocks: str, **data: object) -> str:
    """Return the XML of the body of a template filled with data."""
    return body_of(template(*blocks).render(data))


def faults(*blocks: str, data: Mapping[str, object] | None = None) -> list[str]:
    """Return the codes of all faults that opening or filling a template raises."""
    with pytest.raises(MemoKitError) as caught:
        template(*blocks).render(data or {})
    several = caught.value
    errors = several.errors if isinstance(several, SeveralProblemsError) else (several,)
    return [error.code for error in errors]


def fault(*blocks: str, **data: object) -> MemoKitError:
    """Return the one error that opening or filling a template raises."""
    with pytest.raises(MemoKitError) as caught:
        template(*blocks).render(data)
    return caught.value
