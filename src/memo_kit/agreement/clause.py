"""What the parties agree to do: forms, topics, stakeholders, and articles of the user's own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from memo_kit.agreement.model import Line, Model
from memo_kit.agreement.name import Name
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import (
    BilingualLine,
    BilingualPhrase,
    BilingualText,
    KnownText,
    WordOrOwn,
)
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.lithuanian import Case, Form, Number, decline

__all__ = [
    "Beneficiary",
    "CooperationForm",
    "Dissemination",
    "ExtraArticle",
    "Impact",
    "InformationExchange",
    "InformationTopic",
    "OtherInitiatives",
    "Recital",
    "RecitalOpening",
    "Stakeholder",
]


class CooperationForm(KnownText):
    """A known form of cooperation, in the nominative plural."""

    JOINT_PROJECTS = (
        "joint projects",
        "bendri mokslinių tyrimų ir eksperimentinės plėtros (MTEP) projektai",
        "joint research and development (R&D) projects",
    )
    JOINT_MEETINGS = "joint meetings", "bendri susitikimai", "joint meetings"
    SEMINARS = "seminars", "seminarai", "seminars"
    WORKSHOPS = "workshops", "praktiniai užsiėmimai", "workshops"
    MISSIONS = "missions", "misijos", "missions"
    VISITS = "visits", "klasterio narių lankymas", "visits to cluster members"


class InformationTopic(KnownText):
    """A known topic of the information that the parties share, in the nominative."""

    MARKET_TRENDS = "market trends", "rinkos tendencijos", "market trends"
    REGULATION = "regulation", "reguliavimo aplinka", "regulatory environment"
    PLANNED_POLICY = (
        "planned policy",
        "planuojama politika tikslinėse rinkose",
        "planned policy in target markets",
    )


class Stakeholder(KnownText):
    """A known kind of stakeholder, in the nominative plural."""

    UNIVERSITIES = "universities", "universitetai", "universities"
    RESEARCH_CENTRES = "research centres", "tyrimų centrai", "research centres"
    INCUBATORS = "incubators", "inkubatoriai", "incubators"
    LARGE_COMPANIES = "large companies", "didelės įmonės", "large companies"


class Impact(KnownText):
    """The kind of effect that an initiative may have, in the accusative."""

    POSITIVE = "positive", "teigiamą", "positive"
    NEGATIVE = "negative", "neigiamą", "negative"
    EITHER = "positive or negative", "teigiamą ar neigiamą", "positive or negative"


class Beneficiary(KnownText):
    """Whom an initiative affects, in the nominative plural."""

    SMES = (
        "SMEs",
        "mažosios ir vidutinės įmonės (MVĮ)",
        "small and medium-sized enterprises (SMEs)",
    )
    MEMBERS = "members", "Šalių nariai", "the members of the Parties"

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian words in a case."""
        return decline(self.pair.lt, case, number=Number.PLURAL)


class OtherInitiatives(Model):
    """Any other initiative of importance that the parties tell each other of."""

    impact: Impact
    """The kind of effect."""

    affected: Annotated[
        tuple[Annotated[Beneficiary | Name, WordOrOwn(Beneficiary, Name)], ...],
        Field(min_length=1),
    ]
    """Whom the initiatives affect: known groups, or your own."""


class InformationExchange(Model):
    """What information the parties share with each other."""

    topics: Annotated[
        tuple[
            Annotated[InformationTopic | Bilingual, WordOrOwn(InformationTopic, BilingualLine)], ...
        ],
        Field(min_length=1),
    ]
    """The topics: known ones, or your own (Lithuanian in the nominative)."""

    other_initiatives: Annotated[OtherInitiatives | None, Stated(none=True)]
    """Other initiatives with an effect on somebody, or none."""


class Dissemination(Model):
    """What the parties spread information about."""

    subject: Name
    """About whom or what."""

    catalogue: Annotated[Line | None, Stated(none=True)]
    """Name of the catalogue that they stand in, never declined; or none."""

    products: Annotated[Name | None, Stated(none=True)]
    """What of theirs besides, or none."""


class RecitalOpening(KnownText):
    """The word that a recital opens with; the Lithuanian agrees with *Šalys*."""

    CONSIDERING = "considering", "atsižvelgdamos į tai, kad", "considering that"
    RECOGNISING = "recognising", "pripažindamos, kad", "recognising that"
    NOTING = "noting", "pažymėdamos, kad", "noting that"
    UNDERSTANDING = "understanding", "suprasdamos, kad", "understanding that"
    WISHING = "wishing", "norėdamos", "wishing to"
    SEEKING = "seeking", "siekdamos", "seeking to"


class Recital(Model):
    """One reason for the agreement: an opening word, and the text that follows it."""

    opening: RecitalOpening
    """How the recital opens."""

    text: BilingualPhrase
    """The rest of the sentence, without a mark at its end."""


class ExtraArticle(Model):
    """An article of the user's own."""

    heading: BilingualLine
    """Heading."""

    clauses: Annotated[tuple[BilingualText, ...], Field(min_length=1)]
    """Clauses, each a sentence or more in both languages."""
