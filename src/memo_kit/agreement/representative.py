"""A person who signs or takes part, and the document that empowers them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from memo_kit.agreement.model import Day, Line, Model, YesNo
from memo_kit.agreement.name import DocumentName, Title
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import KnownText, WordOrOwn
from memo_kit.language.dates import format_date
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    ForeignName,
    ForeignPolicy,
    Form,
    Gender,
    Number,
    decline,
)

__all__ = ["Authority", "AuthorityKind", "Contact", "PersonName", "Representative"]


class AuthorityKind(KnownText):
    """The document that a representative acts under; the English terms are proposals for an editor."""

    ARTICLES = "articles", "įstatai", "Articles of Association"
    STATUTE = "statute", "statutas", "Statute"
    REGULATIONS = "regulations", "nuostatai", "Regulations"
    BY_LAWS = "by-laws", "vidaus nuostatai", "by-laws"
    POWER_OF_ATTORNEY = "power of attorney", "įgaliojimas", "power of attorney"
    JOINT_ACTIVITY = (
        "joint activity agreement",
        "jungtinės veiklos sutartis",
        "joint activity agreement",
    )
    ORDER = "order", "įsakymas", "order"
    DECISION = "decision", "sprendimas", "decision"

    @property
    def plural_only(self) -> bool:
        """Whether the Lithuanian word has no singular."""
        return self.pair.lt.endswith("ai")


class Authority(Model):
    """The document that empowers a representative to sign.

    Example:
        >>> authority = Authority(kind="power of attorney", date="2019-01-02", document_number="5")
        >>> authority.declined(Case.ACCUSATIVE).text.replace("\N{NO-BREAK SPACE}", " ")
        '2019 m. sausio 2 d. įgaliojimą Nr. 5'
    """

    kind: Annotated[AuthorityKind | DocumentName, WordOrOwn(AuthorityKind, DocumentName)]
    """One of the known kinds, or the document's own name in both languages."""

    date: Annotated[Day | None, Stated(none=True)] = None
    """Day of the document."""

    document_number: Annotated[Line | None, Stated(none=True)] = None
    """Number of the document, without „Nr.“."""

    @property
    def named(self) -> DocumentName:
        """The name of the document, ready to be declined."""
        if isinstance(self.kind, DocumentName):
            return self.kind
        number = Number.PLURAL if self.kind.plural_only else Number.SINGULAR
        return DocumentName(lt=self.kind.pair.lt, en=self.kind.pair.en, number=number)

    def declined(self, case: Case) -> Form:
        """Return the document in a case, with its date before it and its number behind it."""
        form = self.named.declined(case)
        day = f"{format_date(self.date, Variety.LT)} " if self.date else ""
        number = f" Nr.\N{NO-BREAK SPACE}{self.document_number}" if self.document_number else ""
        return Form(f"{day}{form.text}{number}", form.confidence, form.reason)


@dataclass(frozen=True)
class PersonName:
    """The full name of a person, ready to be declined."""

    person: Representative

    @property
    def gender(self) -> Gender:
        """The person's gender."""
        return self.person.gender

    @property
    def number(self) -> Number:
        """One person is singular."""
        return Number.SINGULAR

    def text_in(self, language: Language) -> str:  # noqa: ARG002 - a name is the same in both
        """Return the name as the person writes it."""
        return self.person.full_name

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian form in a case, by the policy for foreign names."""
        person = self.person
        text = self.text_in(Language.LT)
        if person.foreign_name is not None:
            name = person.adapted_name or text
            foreign = ForeignName(name, person.foreign_name, person.gender, forms=person.forms)
            return foreign.declined(case)
        given = person.forms.get(case)
        if given is not None:
            return Form(given, Confidence.GIVEN, "given in the data")
        return decline(text, case, gender=person.gender, kind="person")


class Representative(Model):
    """A person who acts for a party."""

    given_names: Line
    """Given names in full, never initials."""

    surname: Line
    """Surname as the person writes it."""

    gender: Gender
    """The person's gender, which Lithuanian words about the person agree with."""

    title: Title
    """Title or office."""

    authority: Annotated[Authority | None, Stated(none=True)]
    """The document that empowers the person; none for a person who only takes part."""

    signs: YesNo = True
    """Whether the person signs."""

    foreign_name: ForeignPolicy | None = None
    """How a name of foreign spelling is treated; not given for a Lithuanian name."""

    adapted_name: Line | None = None
    """The whole name in Lithuanian spelling, for ``foreign_name: adapted``."""

    forms: Mapping[Case, Line] = Field(default={})
    """Lithuanian forms of the whole name by case; they win over the rules."""

    @property
    def name(self) -> PersonName:
        """The full name, ready to be declined."""
        return PersonName(self)

    @property
    def full_name(self) -> str:
        """Given names and surname as the person writes them."""
        return f"{self.given_names} {self.surname}"


class Contact(Model):
    """A person who is reached about the agreement; often not the one who signs it."""

    given_names: Line
    """Given names."""

    surname: Line
    """Surname."""

    phone: Annotated[Line | None, Stated(none=True)]
    """Telephone."""

    email: Annotated[Line | None, Stated(none=True)]
    """E-mail address."""

    @property
    def full_name(self) -> str:
        """Given names and surname."""
        return f"{self.given_names} {self.surname}"
