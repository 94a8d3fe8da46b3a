"""The agreement that every engine fills: two pages, 47 fields in 75 places, a loop over 8 areas."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel, ConfigDict

__all__ = ["CONTRACT", "TEXT", "Area", "Contract", "Party"]


class Party(BaseModel):
    """One of the two sides: 14 fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    short: str
    code: str
    vat: str
    address: str
    city: str
    country: str
    phone: str
    email: str
    bank: str
    account: str
    person: str
    position: str
    basis: str


class Area(BaseModel):
    """What the parties do together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str
    text: str


class Contract(BaseModel):
    """The data of the agreement: 19 fields of its own, and those of two parties."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    number: str
    place: str
    date: str
    subject: str
    purpose: str
    background: str
    coordinator: str
    deputy: str
    meetings: str
    term: str
    notice: str
    extension: str
    law: str
    court: str
    copies: str
    language: str
    secrecy: str
    contact: str
    first: Party
    second: Party
    areas: tuple[Area, ...]


# The paragraphs. A line of one bar begins and ends what is repeated for each area: a table row.
TEXT: Final = """\
{{ title }}
No. {{ number }}
{{ place }}, {{ date }}
{{ first.name }}, registration code {{ first.code }}, VAT code {{ first.vat }}, {{ first.address }}, \
{{ first.city }}, {{ first.country }} (hereinafter {{ first.short }}), represented by its \
{{ first.position }} {{ first.person }}, who acts under {{ first.basis }}, and
{{ second.name }}, registration code {{ second.code }}, VAT code {{ second.vat }}, \
{{ second.address }}, {{ second.city }}, {{ second.country }} (hereinafter {{ second.short }}), \
represented by its {{ second.position }} {{ second.person }}, who acts under {{ second.basis }},
considering that {{ background }}, and wishing to work together for years to come,
have concluded this agreement (hereinafter the Agreement).
1. Subject and purpose
1.1. {{ first.short }} and {{ second.short }} agree on {{ subject }}.
1.2. The purpose of the Agreement is {{ purpose }}.
1.3. The Agreement is a statement of intent; no party owes the other money because of it, and each \
of them bears the costs of what it does, unless the parties agree otherwise in writing.
2. Areas of cooperation
2.1. {{ first.short }} and {{ second.short }} work together in these areas:
|
2.2. The parties may agree on further areas in writing; such a paper is signed by the persons who \
may sign for {{ first.short }} and for {{ second.short }}, and becomes a part of the Agreement.
3. How the parties work together
3.1. {{ coordinator }} coordinates the work for {{ first.short }}, {{ deputy }} for {{ second.short }}.
3.2. The coordinators meet {{ meetings }}; the place of the meeting is {{ first.city }} and \
{{ second.city }} by turns, and minutes are kept of what was decided there.
3.3. Notices are sent to {{ first.email }} and to {{ second.email }}; a notice is taken as received \
on the next working day. In urgent matters the parties call {{ first.phone }} or {{ second.phone }}.
3.4. Each party names a person who answers questions of the public; until it does, that person is \
{{ contact }}.
4. Secrecy
4.1. What {{ first.short }} or {{ second.short }} marks as secret, the other party shows to nobody \
for {{ secrecy }} after the Agreement has ended.
4.2. This does not hold for what was public before, for what a party found out by itself and for \
what the law or a court obliges it to disclose.
5. Term
5.1. The Agreement enters into force when both parties have signed it and holds for {{ term }}.
5.2. It is extended by {{ extension }} unless {{ first.short }} or {{ second.short }} declares in \
writing that it does not want that.
5.3. Each party may end the Agreement by telling the other {{ notice }} before; what was begun is \
brought to its end in good faith.
6. Law and disputes
6.1. {{ law }} applies to the Agreement.
6.2. {{ first.short }} and {{ second.short }} settle disputes by talking; what they cannot settle in \
two months is decided by {{ court }}.
7. Final provisions
7.1. The Agreement is drawn up in {{ copies }} in {{ language }}; {{ first.short }} and \
{{ second.short }} receive one each.
7.2. Changes of the Agreement are made in writing and signed by both parties.
7.3. If a provision is not valid, the others remain; the parties replace it by one that comes as \
close as the law allows to what they wanted.
8. Details of the parties
{{ first.name }}
Code {{ first.code }}, VAT {{ first.vat }}
{{ first.bank }}, account {{ first.account }}
{{ first.position }} {{ first.person }}
{{ second.name }}
Code {{ second.code }}, VAT {{ second.vat }}
{{ second.bank }}, account {{ second.account }}
{{ second.position }} {{ second.person }}"""

CONTRACT: Final = Contract(
    title="Sample agreement on cooperation",
    number="2026/SAMPLE-17",
    place="Vilnius",
    date="26 June 2026",
    subject="research & development of lasers and their use in medicine",
    purpose="to bring what was found out in laboratories to those who need it",
    background="light is the tool of the century",
    coordinator="Žydrūnė Pavyzdytė",
    deputy="John A. Sample",
    meetings="twice a year",
    term="five years",
    notice="three months",
    extension="one year",
    law="The law of the Republic of Lithuania",
    court="the courts of Vilnius",
    copies="two copies",
    language="English",
    secrecy="three years",
    contact="Ąžuolas Pavyzdys",
    first=Party(
        name="Pavyzdinis lazerių klasteris „Šviesa“",
        short="ŠVIESA",
        code="000000001",
        vat="LT000000001",
        address="Pavyzdžio g. 1",
        city="Vilnius",
        country="Lithuania",
        phone="+370 600 00000",
        email="office@example.com",
        bank="Sample Bank",
        account="LT00 0000 0000 0000 0000",
        person="Jonas Pavyzdaitis",
        position="director",
        basis="its articles of association",
    ),
    second=Party(
        name="Sample Photonics & Sons Ltd.",
        short="SAMPLE",
        code="000-000-002",
        vat="CA000000002",
        address="2 Sample Street",
        city="Ottawa",
        country="Canada",
        phone="+1 555 0100",
        email="office@example.org",
        bank="Bank of Samples",
        account="CA00 0000 0000 0002",
        person="Mary Sample",
        position="president",
        basis="a decision of its board of 1 June 2026",
    ),
    areas=tuple(
        Area(number=f"2.1.{number}.", text=text)
        for number, text in enumerate(
            (
                "photonics for medicine and the life sciences",
                "ultrafast lasers and their use in industry",
                "optical components & coatings",
                "quantum technologies",
                "light sources for observing the Earth",
                "education of engineers and exchange of students",
                "standards and measuring",
                "joint applications for funding",
            ),
            1,
        )
    ),
)
