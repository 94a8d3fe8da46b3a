"""A lease: a model with everything that a check of templates has to follow."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal, NotRequired

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

from memo_kit.agreement.later import Later
from memo_kit.errors import Finding, MemoKitError, Severity
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.lithuanian.form import Gender
from memo_kit.template.template import Template
from tests.template.filled import template

__all__ = ["Lease", "Person", "found", "told", "warned"]


class Person(BaseModel):
    """A person."""

    kind: Literal["person"] = "person"
    name: str
    gender: Gender = Gender.MASCULINE
    born: datetime.date | None = None
    phone: str | None = None
    shared: str | None = None


class Company(BaseModel):
    """A company."""

    kind: Literal["company"] = "company"
    code: int
    heads: list[Person] = Field(default_factory=list)
    shared: str = "s"


class University(BaseModel):
    """A university."""

    kind: Literal["university"] = "university"
    faculty: Bilingual
    shared: str = "s"


class Renewal(StrEnum):
    """How a lease is renewed."""

    NONE = "none"
    WRITTEN = "written"
    AUTOMATIC = "automatic"


class Address(TypedDict):
    """An address."""

    town: str
    street: NotRequired[str]


@dataclasses.dataclass
class Deposit:
    """A deposit."""

    sum: Decimal
    paid: datetime.date | None = None


class Lease(BaseModel):
    """A lease."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    title: str
    note: str | None = None
    binding: bool
    day: datetime.date
    start: datetime.date | Later
    end: datetime.date | Later | None = None
    months: int | None = None
    rooms: int
    rate: float = 1.0
    price: Decimal
    fee: int | Later
    deposit: Deposit | None = None
    renewal: Renewal = Renewal.NONE
    tenant: Person
    guarantor: Person | None = None
    parties: Annotated[list[Company | University | Person], Field(min_length=1)]
    people: list[Person] = Field(default_factory=list)
    labels: list[str] | None = None
    pairs: tuple[tuple[str, int], ...] = ()
    names: Annotated[list[str], Field(min_length=2)]
    notes: list[str | None] = Field(default_factory=list)
    dates: list[datetime.date | Later] = Field(default_factory=list)
    extra: dict[str, Person] = Field(default_factory=dict)
    address: Address
    anything: Any = None

    @property
    def first(self) -> Company:
        """The first party."""
        raise AssertionError

    @cached_property
    def owners(self) -> list[Person]:
        """All owners."""
        raise AssertionError


def found(*blocks: str) -> list[str]:
    """Return the faults in some paragraphs, in short: code and word at the caret."""
    return list(_short(template(*blocks).check(Lease)))


def warned(*blocks: str) -> list[str]:
    """Return the warnings about some paragraphs, which have no fault."""
    opened = template(*blocks)
    assert list(_short(opened.check(Lease))) == []
    return list(_short(_warnings(opened)))


def told(*blocks: str) -> tuple[str, str]:
    """Return the message and the hint of the one fault or warning in some paragraphs."""
    opened = template(*blocks)
    problems: list[MemoKitError | Finding] = [*opened.check(Lease), *_warnings(opened)]
    (problem,) = problems
    return problem.message, problem.hint


def _warnings(opened: Template) -> list[Finding]:
    return [each for each in opened.review(Lease) if each.severity is Severity.WARNING]


def _short(problems: Iterable[MemoKitError | Finding]) -> Iterator[str]:
    for problem in problems:
        place = problem.place
        assert place is not None
        assert place.text is not None
        assert place.span is not None
        yield f"{problem.code.removeprefix('template.')} {place.text[slice(*place.span)]}"
