"""An organisation: what it is called, where it is, how it is reached."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Self

from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Line, Model, YesNo
from memo_kit.agreement.name import OrganisationName, PlaceName
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualLine
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian import Case, Confidence, Form, Gender, Number, decline, gender_of
from memo_kit.language.typography import NBSP, quote

__all__ = ["Address", "LegalForm", "LegalName", "Organisation", "PartyOrganisation"]


class LegalForm(StrEnum):
    """The legal form of an organisation: the data file holds its Lithuanian abbreviation or name.

    The English terms are proposals for an editor to approve.
    """

    long_lt: str
    en: str
    gender: Gender

    def __new__(
        cls, value: str, long_lt: str = "", en: str = "", gender: Gender = Gender.FEMININE
    ) -> Self:
        """Make a member from its word, its Lithuanian and English terms and its gender."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.long_lt = long_lt
        member.en = en
        member.gender = gender
        return member

    PUBLIC_INSTITUTION = "VšĮ", "viešoji įstaiga", "public institution"
    STATE_ENTERPRISE = "VĮ", "valstybės įmonė", "state enterprise"
    MUNICIPAL_ENTERPRISE = "SĮ", "savivaldybės įmonė", "municipal enterprise"
    BUDGETARY_INSTITUTION = "BĮ", "biudžetinė įstaiga", "budgetary institution"
    PRIVATE_COMPANY = "UAB", "uždaroji akcinė bendrovė", "private limited liability company"
    PUBLIC_COMPANY = "AB", "akcinė bendrovė", "public limited liability company"
    SMALL_PARTNERSHIP = "MB", "mažoji bendrija", "small partnership"
    ASSOCIATION = "asociacija", "asociacija", "association"
    FOUNDATION = (
        "labdaros ir paramos fondas",
        "labdaros ir paramos fondas",
        "charity and support foundation",
        Gender.MASCULINE,
    )
    NOT_FOR_PROFIT_CORPORATION = (
        "ne pelno korporacija",
        "ne pelno korporacija",
        "not-for-profit corporation",
    )

    @property
    def is_abbreviation(self) -> bool:
        """Whether the data file's word is an abbreviation, which never changes its ending."""
        return self.value != self.long_lt


class Address(Model):
    """A postal address, written the way of its country."""

    street: Line
    """Street with its kind, as „Savanorių pr.“."""

    house: Line
    """Number of the house, with the flat or suite where there is one."""

    postcode: Line
    """Postcode, as „LT-02300“."""

    city: PlaceName
    """Town."""

    region: Annotated[Line | None, Stated(none=True)] = None
    """State or province, where the country writes it in addresses."""

    house_first: YesNo = False
    """Whether the number of the house stands before the street, as in Canada."""

    def text_in(self, language: Language) -> str:
        """Return street, postcode and town on one line.

        Example:
            >>> city = PlaceName(lt="Vilnius", en="Vilnius")
            >>> address = Address(street="Savanorių pr.", house="235", postcode="LT-02300", city=city)
            >>> address.text_in(Language.LT).replace(NBSP, " ")
            'Savanorių pr. 235, LT-02300 Vilnius'
        """
        city = self.city.text_in(language)
        if self.house_first:
            town = " ".join(part for part in (city, self.region, self.postcode) if part)
            return f"{self.house}{NBSP}{self.street}, {town}"
        region = f", {self.region}" if self.region else ""
        return f"{self.street}{NBSP}{self.house}, {self.postcode} {city}{region}"


@dataclass(frozen=True)
class LegalName:
    """The full name of an organisation with its legal form, ready to be declined.

    A name in quotation marks does not change after its class word (State Commission of
    the Lithuanian Language, decision No. 1 (110) of 2007): „valstybės įmonės „Parkas““.
    """

    organisation: Organisation

    @property
    def gender(self) -> Gender | None:
        """The gender that participles take from this name."""
        return self.organisation.gender

    @property
    def number(self) -> Number:
        """The number that participles take from this name."""
        return self.organisation.number

    def text_in(self, language: Language) -> str:
        """Return the name in the nominative, or in English with the legal form behind it."""
        if language is Language.LT:
            return self.declined(Case.NOMINATIVE).text
        form = self.organisation.legal_form
        name = self.organisation.name.en
        return f"{name} ({form.en})" if form is not None else name

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian name in a case, the legal form spelled out."""
        name = self.organisation.name
        form = self.organisation.legal_form
        if form is None:
            return name.declined(case)
        class_word = decline(form.long_lt, case, gender=form.gender, kind="organisation")
        own = self._own_name(case)
        weaker = own if own.confidence is Confidence.UNSURE else class_word
        return Form(f"{class_word.text} {own.text}", weaker.confidence, weaker.reason)

    def _own_name(self, case: Case) -> Form:
        name = self.organisation.name
        if not self.organisation.quoted:
            return name.declined(case)
        quoted = quote(name.lt, Variety.LT)
        return Form(quoted, Confidence.RULE, "a name in quotation marks does not change")


class Organisation(Model):
    """An organisation: what it is called, where it is and how it is reached."""

    legal_form: Annotated[LegalForm | None, Stated(none=True)]
    """Legal form, or none where the organisation has none or it is not known."""

    name: OrganisationName
    """Registered name without the legal form."""

    quoted: YesNo = False
    """Whether the Lithuanian name stands in quotation marks and so never changes its ending."""

    name_original: Annotated[Line | None, Stated(none=True)] = None
    """Registered name in a third language, where there is one."""

    register_code: Annotated[
        Line | Later | None, Stated(later=Bilingual("įmonės kodas", "registration code"), none=True)
    ]
    """Code in the register of legal entities."""

    register_name: Annotated[BilingualLine | None, Stated(none=True)] = None
    """Name of the register."""

    vat_code: Annotated[Line | None, Stated(none=True)] = None
    """VAT code."""

    address: Annotated[
        Address | Later | None, Stated(later=Bilingual("adresas", "address"), none=True)
    ]
    """Seat."""

    country: PlaceName
    """Country of the seat."""

    phone: Annotated[
        Line | Later | None, Stated(later=Bilingual("telefonas", "telephone"), none=True)
    ]
    """Telephone, with the code of the country or as the organisation publishes it."""

    fax: Annotated[Line | None, Stated(none=True)] = None
    """Fax."""

    email: Annotated[
        Line | Later | None, Stated(later=Bilingual("el. paštas", "e-mail"), none=True)
    ]
    """E-mail address."""

    web: Annotated[Line | None, Stated(none=True)] = None
    """Web address."""

    @property
    def gender(self) -> Gender | None:
        """The gender that participles take: from the legal form, else from the name's head noun."""
        if self.legal_form is not None:
            return self.legal_form.gender
        return self.name.gender or gender_of(self.name.lt, kind="organisation")

    @property
    def number(self) -> Number:
        """The number that participles take: singular after a legal form."""
        return Number.SINGULAR if self.legal_form is not None else self.name.number

    @property
    def legal_name(self) -> LegalName:
        """The full name with the legal form."""
        return LegalName(self)


class PartyOrganisation(Organisation):
    """An organisation that is a party."""

    short_name: Line
    """Short name that the agreement uses for the organisation, as „LITEK“; never declined."""

    trademark: YesNo = False
    """Whether the short name carries the trade mark sign ™ where it is introduced."""

    @property
    def mark(self) -> str:
        """The short name as it is introduced, with the trade mark sign where it has one."""
        return f"{self.short_name}™" if self.trademark else self.short_name
