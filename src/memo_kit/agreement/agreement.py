"""What every agreement has, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from memo_kit.agreement.annex import Annex
from memo_kit.agreement.article import Articles
from memo_kit.agreement.clause import ExtraArticle, Recital
from memo_kit.agreement.later import Later
from memo_kit.agreement.model import FIGURES, Day, Line, Model, YesNo
from memo_kit.agreement.name import PlaceName
from memo_kit.agreement.party import Party
from memo_kit.agreement.phrase import PartyPhrase
from memo_kit.agreement.rules.articles import binding_articles_named, originals_shared
from memo_kit.agreement.rules.items import nothing_repeated
from memo_kit.agreement.rules.parties import parties_told_apart, party_complete
from memo_kit.agreement.rules.samples import samples_exist
from memo_kit.agreement.signature import SignatureRow, are_long, signature_rows
from memo_kit.agreement.stated import Stated
from memo_kit.errors import DataError
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language, Variety

__all__ = [
    "Agreement",
    "Authenticity",
    "BilingualLayout",
    "Counterparts",
    "Document",
    "English",
    "Preset",
    "RulesBrokenError",
]


class RulesBrokenError(ValueError):
    """An agreement whose fields contradict each other.

    Pydantic takes a ``ValueError`` from a check and hands it on; :func:`memo_kit.load` raises
    the faults themselves.

    Attributes:
        faults: What is wrong, each with its field.
    """

    def __init__(self, faults: Sequence[DataError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class English(StrEnum):
    """The English that the agreement is written in."""

    EN_GB = "en-GB"
    EN_CA = "en-CA"

    @property
    def variety(self) -> Variety:
        """The same as a variety of language."""
        return Variety(self.value)


class Preset(StrEnum):
    """The layout (drafting rules for documents, edition of 2011 or 2020, or that of a treaty)."""

    DRT_2020 = "drt_2020"
    STRICT_2011 = "strict_2011"
    TREATY = "treaty"


class BilingualLayout(StrEnum):
    """How the two texts stand in one document: side by side, so on wide pages, or one after the other."""

    COLUMNS = "columns"
    LANDSCAPE = "landscape"
    CONSECUTIVE = "consecutive"


class Authenticity(StrEnum):
    """Which of the two texts counts; one choice, because two clauses could contradict each other."""

    EQUAL = "equal"
    ENGLISH_PREVAILS = "English prevails"
    LITHUANIAN_PREVAILS = "Lithuanian prevails"
    ENGLISH_ORIGINAL = "English original"
    LITHUANIAN_ORIGINAL = "Lithuanian original"


class Document(Model):
    """When and where a document is made."""

    date: Annotated[Day | Later, Stated(later=Bilingual("data", "date"))]
    """Day of the document."""

    place: Annotated[PlaceName | Later | None, Stated(later=Bilingual("vieta", "place"), none=True)]
    """Town where the document is made."""


class Counterparts(Model):
    """How many originals there are and how they are signed."""

    originals: Annotated[int, Field(ge=1, le=99), FIGURES]
    """Number of originals; as many for each party."""

    electronic_signature: YesNo
    """Whether the parties may sign electronically and in counterparts."""


class Agreement(Model):
    """The shared part of a memorandum and a cooperation protocol."""

    title: ClassVar[Bilingual]
    """What the document is called."""

    english: English
    """The English of the document: ``en-GB`` or ``en-CA``."""

    preset: Preset = Preset.DRT_2020
    """The layout."""

    bilingual_layout: BilingualLayout = BilingualLayout.COLUMNS
    """How the two texts stand in the document with both: side by side, or one after the other."""

    document: Document
    """Date and place of the document."""

    parties: Annotated[tuple[Party, ...], Field(min_length=2, max_length=6)]
    """The two to six parties, in the order of the title."""

    recitals: tuple[Recital, ...] = ()
    """The reasons for the agreement, in your own words."""

    articles: Articles
    """The optional articles."""

    extra_articles: tuple[ExtraArticle, ...] = ()
    """Articles of your own; they stand before the final provisions."""

    authenticity: Authenticity
    """Which of the two texts counts."""

    counterparts: Counterparts
    """Originals and electronic signature."""

    annexes: Annotated[tuple[Annex, ...] | None, Stated(none=True)]
    """The annexes, or none."""

    initials: YesNo = False
    """Whether the footer of each page has a line for the parties' initials."""

    sample_values: tuple[Line, ...] = ()
    """Fields whose values are invented, as in an example; the document says so and cannot be final."""

    @model_validator(mode="after")
    def _keep_rules(self) -> Self:
        faults = tuple(self.faults())
        if faults:
            raise RulesBrokenError(faults)
        return self

    def faults(self) -> Iterator[DataError]:
        """Yield what is wrong between the fields, each of which is right alone.

        A kind of agreement yields these first and then its own.
        """
        yield from parties_told_apart(self.parties)
        for index, party in enumerate(self.parties):
            yield from party_complete(party, f"parties[{index}]")
        yield from binding_articles_named(self.articles)
        yield from originals_shared(self.counterparts.originals, len(self.parties))
        labels = self.articles.binding_labels
        yield from nothing_repeated(labels, "articles.legal_status.binding_articles")
        yield from samples_exist(self.sample_values, self)

    @property
    def all_parties(self) -> PartyPhrase:
        """„abi Šalys“ or „visos Šalys“, “both Parties” or “all Parties”."""
        return PartyPhrase.all_of(len(self.parties))

    @property
    def other_parties(self) -> PartyPhrase:
        """„kita Šalis“ or „kitos Šalys“, “the other Party” or “the other Parties”."""
        return PartyPhrase.others_of(len(self.parties))

    @property
    def registration_numbers(self) -> tuple[str | Later, ...]:
        """The parties' numbers in the order of the parties; a party without one is left out.

        Published joint documents join them with a slash: „Nr. 3D-473/D1-427“.
        """
        numbers = (party.registration_number for party in self.parties)
        return tuple(number for number in numbers if number is not None)

    @property
    def originals_each(self) -> int:
        """How many originals each party gets."""
        return self.counterparts.originals // len(self.parties)

    @property
    def signature_rows(self) -> tuple[SignatureRow, ...]:
        """The parties' details and signatures, two parties side by side."""
        return signature_rows(self.parties)

    @property
    def signatures_first(self) -> bool:
        """Whether all signatures stand before all details, so that they fit on the page of the last clause."""
        return self.bilingual_layout is BilingualLayout.LANDSCAPE or are_long(self.parties)

    @property
    def has_annex_text(self) -> bool:
        """Whether the text of any annex is printed with the agreement."""
        return any(annex.clauses for annex in self.annexes or ())

    @property
    def has_samples(self) -> bool:
        """Whether any value is invented."""
        return bool(self.sample_values)

    @property
    def contacts_given(self) -> bool:
        """Whether any party names a person to reach."""
        return any(party.contacts for party in self.parties)

    def variety(self, language: Language) -> Variety:
        """Return the variety that the document has in a language."""
        return Variety.LT if language is Language.LT else self.english.variety
