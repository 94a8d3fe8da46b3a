"""The memorandum of understanding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.clause import (
    CooperationForm,
    Dissemination,
    InformationExchange,
    Stakeholder,
)
from memo_kit.agreement.project import Project
from memo_kit.agreement.rules.dates import project_not_ahead, term_certain
from memo_kit.agreement.rules.items import nothing_repeated
from memo_kit.agreement.rules.parties import known_party
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.term import Term
from memo_kit.agreement.text import BilingualLine, BilingualPhrase, WordOrOwn
from memo_kit.errors import DataError
from memo_kit.language.bilingual import Bilingual

__all__ = ["Memorandum"]


class Memorandum(Agreement):
    """A memorandum: a framework of cooperation for years."""

    title: ClassVar[Bilingual] = Bilingual("Susitarimo memorandumas", "Memorandum of Understanding")

    kind: Literal["memorandum"]
    """Always ``memorandum``."""

    project: Annotated[Project | None, Stated(none=True)]
    """The project that the cooperation grew from, or none."""

    purpose: BilingualPhrase
    """What the memorandum is for (Lithuanian: an infinitive, English: after “to”), without a mark at its end."""

    areas: Annotated[tuple[BilingualLine, ...], Field(min_length=1)]
    """Areas of cooperation (Lithuanian in the nominative)."""

    forms: Annotated[
        tuple[
            Annotated[CooperationForm | Bilingual, WordOrOwn(CooperationForm, BilingualLine)], ...
        ],
        Field(min_length=1),
    ]
    """Forms of cooperation: known ones, or your own (Lithuanian in the nominative)."""

    dissemination: Annotated[Dissemination | None, Stated(none=True)]
    """What the parties spread information about, or none."""

    information: Annotated[InformationExchange | None, Stated(none=True)]
    """What information the parties share, or none."""

    stakeholders: Annotated[
        tuple[Annotated[Stakeholder | Bilingual, WordOrOwn(Stakeholder, BilingualLine)], ...]
        | None,
        Stated(none=True),
    ]
    """With whom else the parties promote direct cooperation (Lithuanian in the nominative), or none."""

    term: Term
    """Entry into force, duration and notice."""

    def faults(self) -> Iterator[DataError]:
        """Yield the faults of every agreement, and those of project, clauses and term."""
        yield from super().faults()
        if self.project is not None:
            yield from known_party(self.project.party, self.parties, "project.party")
            yield from project_not_ahead(self.project, self.document.date)
        yield from nothing_repeated(self.areas, "areas")
        yield from nothing_repeated(self.forms, "forms")
        if self.information is not None:
            yield from nothing_repeated(self.information.topics, "information.topics")
        yield from nothing_repeated(self.stakeholders, "stakeholders")
        yield from term_certain(self.term, self.document.date)
