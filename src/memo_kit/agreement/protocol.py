"""The cooperation protocol: what representatives agreed when they met, and who does what by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Day, Line, Model, YesNo
from memo_kit.agreement.name import DocumentName, Name, PlaceName
from memo_kit.agreement.rules.dates import protocol_in_order
from memo_kit.agreement.rules.items import nothing_repeated
from memo_kit.agreement.rules.parties import known_party
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualLine, BilingualPhrase
from memo_kit.errors import DataError
from memo_kit.language.bilingual import Bilingual

__all__ = ["ActionItem", "CooperationProtocol", "Meeting", "NextMeeting", "ParentDocument"]


class Meeting(Model):
    """The meeting, mission or fair where the representatives agreed."""

    occasion: Name
    """On what occasion, as „tarptautinė misija“."""

    place: PlaceName
    """Town."""

    start: Day
    """First day."""

    end: Day | None = None
    """Last day, where it is another one."""


class ActionItem(Model):
    """One action: what, who, by when, and how one will know."""

    what: BilingualPhrase
    """What is done (Lithuanian: an infinitive), without a mark at its end."""

    responsible: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Short names of the responsible parties."""

    due: Annotated[Day | Later | None, Stated(later=Bilingual("terminas", "deadline"), none=True)]
    """Deadline."""

    indicator: Annotated[BilingualLine | None, Stated(none=True)]
    """How the parties will know that it is done, or none."""


class NextMeeting(Model):
    """When and where the parties meet next."""

    place: Annotated[PlaceName | Later, Stated(later=Bilingual("vieta", "place"))]
    """Town."""

    date: Annotated[Day | Later, Stated(later=Bilingual("data", "date"))]
    """Day."""


class ParentDocument(Model):
    """The document that the protocol carries out."""

    name: DocumentName
    """What the document is, as „susitarimo memorandumas“."""

    date: Day
    """Day of the document."""

    document_number: Annotated[Line | None, Stated(none=True)]
    """Number of the document, without „Nr.“, or none."""

    prevails: YesNo = True
    """Whether the parent document prevails where the two differ."""


class CooperationProtocol(Agreement):
    """A cooperation protocol: the outcome of a meeting. It is no minutes of one."""

    title: ClassVar[Bilingual] = Bilingual("Bendradarbiavimo protokolas", "Cooperation Protocol")

    kind: Literal["protocol"]
    """Always ``protocol``."""

    parent: Annotated[ParentDocument | None, Stated(none=True)]
    """The document that the protocol carries out, or none when it stands alone."""

    meeting: Meeting
    """Where and when the representatives met."""

    actions: Annotated[tuple[ActionItem, ...], Field(min_length=1)]
    """The actions agreed on."""

    next_meeting: Annotated[NextMeeting | None, Stated(none=True)]
    """The next meeting, or none."""

    valid_until: Annotated[Day | Later | None, Stated(later=Bilingual("data", "date"), none=True)]
    """Last day of the protocol; none: until the actions are done."""

    def faults(self) -> Iterator[DataError]:
        """Yield the faults of every agreement, and those of actions and dates."""
        yield from super().faults()
        for index, action in enumerate(self.actions):
            yield from nothing_repeated(action.responsible, f"actions[{index}].responsible")
            for number, name in enumerate(action.responsible):
                path = f"actions[{index}].responsible[{number}]"
                yield from known_party(name, self.parties, path)
        yield from protocol_in_order(self)
