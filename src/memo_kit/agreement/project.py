"""The project that the parties' cooperation grew from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from memo_kit.agreement.model import FIGURES, Day, Line, Model
from memo_kit.agreement.name import DocumentName
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualPhrase, KnownText

__all__ = ["Project", "ProjectStatus"]


class ProjectStatus(KnownText):
    """How far the project is on the day of the document; the verb agrees with one organisation."""

    RUNNING = "running", "įgyvendina", "is implementing"
    COMPLETING = "completing", "sėkmingai baigia įgyvendinti", "is successfully completing"
    COMPLETED = "completed", "sėkmingai baigė įgyvendinti", "has successfully completed"


class Project(Model):
    """A project that one of the parties carries or carried out."""

    party: Line
    """Short name of the party that carries it out."""

    name: Line
    """Name, which is never declined, as „LASER-GO GLOBAL“."""

    kind: DocumentName
    """What kind of project it is, as „tarptautinis projektas“."""

    duration_years: Annotated[int, Field(ge=1, le=99), FIGURES]
    """How many years it lasts."""

    status: ProjectStatus
    """How far it is on the day of the document; a finished tense before the end would be untrue."""

    end: Annotated[Day | None, Stated(none=True)]
    """Last day of the project, or none where it is not known."""

    grant: Annotated[Line | None, Stated(none=True)] = None
    """Number of the grant agreement."""

    results: tuple[BilingualPhrase, ...] = ()
    """What the project brought, a sentence each without a mark at its end; each becomes a recital."""
