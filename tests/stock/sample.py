"""Agreements of every shape, to fill the templates with; all names are invented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.protocol import CooperationProtocol

__all__ = ["AUTHENTICITIES", "SAMPLES", "detailed", "memorandum", "party", "person", "protocol"]

Data = dict[str, Any]

AUTHENTICITIES = (
    "equal",
    "English prevails",
    "Lithuanian prevails",
    "English original",
    "Lithuanian original",
)
_NAMES: tuple[tuple[str, str, str | None], ...] = (
    ("Pavyzdinis klasteris", "Sample Cluster", None),
    ("Pavyzdinis universitetas", "Sample University", "VšĮ"),
    ("Pavyzdinė bendrovė", "Sample Company", "UAB"),
    ("Pavyzdinis institutas", "Sample Institute", None),
    ("Pavyzdinė ligoninė", "Sample Hospital", "BĮ"),
    ("Pavyzdinis fondas", "Sample Fund", None),
)
_ARTICLES = (
    *("confidentiality", "intellectual_property", "finance", "legal_status"),
    *("data_protection", "disputes"),
)


def pair(lt: str, en: str) -> Data:
    """Return a text in both languages."""
    return {"lt": lt, "en": en}


def person(**changes: object) -> Data:
    """Return a representative."""
    man = {
        "given_names": "Jonas",
        "surname": "Jonaitis",
        "gender": "masculine",
        "title": pair("direktorius", "Director"),
        "authority": {"kind": "articles"},
    }
    return man | changes


def woman(**changes: object) -> Data:
    """Return a representative who is a woman."""
    own = {
        "given_names": "Ona",
        "surname": "Jonaitienė",
        "gender": "feminine",
        "title": pair("pirmininkė", "Chair"),
    }
    return person(**(own | changes))


def organisation(number: int, **changes: object) -> Data:
    """Return one of six organisations."""
    lt, en, form = _NAMES[number]
    bare = {
        "legal_form": form,
        "name": pair(lt, en),
        "register_code": "none",
        "address": "none",
        "country": pair("Lietuva", "Lithuania"),
        "phone": "none",
        "email": "none",
    }
    return bare | changes


def party(number: int, **changes: object) -> Data:
    """Return one of six parties; what is no field of a party is one of its organisation."""
    own = {
        "acts_through": "none",
        "representatives": [person()],
        "contacts": "none",
        "registration_number": "none",
    }
    fields = {key: value for key, value in changes.items() if key in (*own, "signing")}
    others = {key: value for key, value in changes.items() if key not in fields}
    named = organisation(number, short_name="ABCDEF"[number] * 2, **others)
    return {"organisation": named} | own | fields


def _common(kind: str) -> Data:
    return {
        "kind": kind,
        "english": "en-GB",
        "document": {"date": "2019-06-26", "place": pair("Vilnius", "Vilnius")},
        "parties": [party(0), party(1)],
        "articles": dict.fromkeys(_ARTICLES, "none"),
        "authenticity": "equal",
        "counterparts": {"originals": 2, "electronic_signature": "no"},
        "annexes": "none",
    }


def memorandum(**changes: object) -> Agreement:
    """Return a memorandum with as little as it can have."""
    own = {
        "project": "none",
        "purpose": pair("plėtoti bendrus tyrimus", "develop joint research"),
        "areas": [pair("fotonika", "photonics")],
        "forms": ["seminars"],
        "dissemination": "none",
        "information": "none",
        "stakeholders": "none",
        "term": {"start": "signature", "years": 3, "renewal": "none", "notice_months": "none"},
    }
    return Memorandum.model_validate(_common("memorandum") | own | changes)


def protocol(**changes: object) -> Agreement:
    """Return a cooperation protocol with as little as it can have."""
    own = {
        "parent": "none",
        "meeting": {
            "occasion": pair("tarptautinė paroda", "an international exhibition"),
            "place": pair("Kaunas", "Kaunas"),
            "start": "2019-06-25",
        },
        "actions": [action()],
        "next_meeting": "none",
        "valid_until": "none",
    }
    return CooperationProtocol.model_validate(_common("protocol") | own | changes)


def action(**changes: object) -> Data:
    """Return an action."""
    what = pair("surengti bendrą seminarą", "hold a joint seminar")
    return {"what": what, "responsible": ["AA"], "due": "none", "indicator": "none"} | changes


def parties(count: int) -> Data:
    """Return so many parties, and as many originals."""
    counterparts = {"originals": count, "electronic_signature": "no"}
    return {"parties": [party(number) for number in range(count)], "counterparts": counterparts}


_WORDY = {
    "confidentiality": {
        "years_after": 2,
        "clauses": [pair("Šalys žymi tekstą.", "The Parties mark text.")],
    },
    "intellectual_property": "standard",
    "finance": "standard",
    "legal_status": {"binding_articles": ["confidentiality", "intellectual_property"]},
    "data_protection": "standard",
    "disputes": {"governing_law": pair("Lietuvos Respublika", "the Republic of Lithuania")},
}
_FULL_DETAILS = {
    "register_code": "000000000",
    "register_name": pair("Juridinių asmenų registras", "Register of Legal Entities"),
    "vat_code": "LT000000000",
    "address": {
        "street": "Pavyzdžio g.",
        "house": "1",
        "postcode": "LT-00000",
        "city": pair("Vilnius", "Vilnius"),
    },
    "phone": "+370 5 000 0000",
    "fax": "+370 5 000 0001",
    "email": "info@example.lt",
    "web": "www.example.lt",
}
_COORDINATOR = {
    "role": pair("veiklos koordinatorius", "activities coordinator"),
    "organisation": organisation(3, **_FULL_DETAILS),
}
_CONTACT = {
    "given_names": "Ona",
    "surname": "Jonaitienė",
    "phone": "none",
    "email": "ona@example.lt",
}
_FULL_PARTY = party(
    0,
    **_FULL_DETAILS,
    trademark="yes",
    name_original="Grappe Exemple",
    acts_through=_COORDINATOR,
    contacts=[_CONTACT, _CONTACT | {"phone": "+370 5 000 0002", "email": "none"}],
    registration_number="0-00",
)


def detailed(count: int) -> Data:
    """Return so many parties with all details there can be, and with two signatories each."""
    deputy = pair(
        "direktoriaus pavaduotoja mokslui ir plėtrai",
        "Deputy Director for Research and Development",
    )
    signing = [person(), woman(surname="Pavyzdauskienė-Jonaitienė", title=deputy)]
    full = {**_FULL_DETAILS, "acts_through": _COORDINATOR, "representatives": signing}
    return parties(count) | {"parties": [party(number, **full) for number in range(count)]}


_ANNEX = {
    "title": pair("Veiklų planas", "Plan of activities"),
    "pages": 1,
    "clauses": [pair("Šalys surengia seminarą.", "The Parties hold a seminar.")],
}
_EVERYTHING: Data = {
    "parties": [_FULL_PARTY, party(1, contacts=[_CONTACT], registration_number="0-01")],
    "recitals": [{"opening": "wishing", "text": pair("plėtoti ryšius", "develop ties")}],
    "articles": _WORDY,
    "extra_articles": [
        {
            "heading": pair("Posėdžiai", "Sessions"),
            "clauses": [pair("Šalys posėdžiauja kasmet.", "The Parties meet every year.")],
        }
    ],
    "counterparts": {"originals": 4, "electronic_signature": "yes"},
    "annexes": [_ANNEX, _ANNEX | {"pages": 12, "clauses": "none"}],
    "initials": "yes",
    "sample_values": ["document.place"],
}
_FULL_MEMORANDUM: Data = _EVERYTHING | {
    "project": {
        "party": "AA",
        "name": "SAMPLE PROJECT",
        "kind": pair("tarptautinis projektas", "international project"),
        "duration_years": 2,
        "status": "completing",
        "end": "2019-06-30",
        "grant": "000000",
        "results": [pair("sukurtas ryšių tinklas", "a network of contacts has been built")],
    },
    "areas": [pair("fotonika", "photonics"), pair("medicina", "medicine")],
    "forms": ["joint projects", "visits", pair("mainai", "exchanges")],
    "dissemination": {
        "subject": pair("„čempionai“", "“champions”") | {"number": "plural"},
        "catalogue": "SAMPLE",
        "products": pair("jų produktai", "their products") | {"number": "plural"},
    },
    "information": {
        "topics": ["market trends", "regulation"],
        "other_initiatives": {"impact": "positive", "affected": ["SMEs", "members"]},
    },
    "stakeholders": ["universities", "incubators"],
    "term": {
        "start": "date",
        "start_date": "2019-07-01",
        "until": "2021-06-30",
        "renewal": "automatic",
        "notice_months": 1,
    },
}
_FULL_PROTOCOL: Data = _EVERYTHING | {
    "parent": {
        "name": pair("susitarimo memorandumas", "Memorandum of Understanding"),
        "date": "2019-01-02",
        "document_number": "0-00",
    },
    "meeting": {
        "occasion": pair("tarptautinė paroda", "an international exhibition"),
        "place": pair("Kaunas", "Kaunas"),
        "start": "2019-06-24",
        "end": "2019-06-25",
    },
    "actions": [
        action(due="2019-12-31", indicator=pair("surengtas seminaras", "a seminar held")),
        action(responsible=["AA", "BB"], due="later"),
    ],
    "next_meeting": {"place": pair("Otava", "Ottawa"), "date": "2020-06-26"},
    "valid_until": "2020-12-31",
}
_LATER: Data = {
    "document": {"date": "later", "place": "later"},
    "parties": [
        party(
            number,
            register_code="later",
            address="later",
            phone="later",
            email="later",
            registration_number="later",
            signing={"place": "later", "date": "later"},
        )
        for number in range(2)
    ],
}
_LATER_TERM = {
    "start": "signature",
    "until": "later",
    "renewal": "written",
    "notice_months": "later",
}
_LONG = "tarptautinis pažangiųjų lazerinių technologijų mokslinių tyrimų, plėtros ir inovacijų"
_LONG_EN = "International Centre for the Research, Development and Innovation of Advanced Laser"
_LONG_NAMES = [
    party(
        number,
        **_FULL_DETAILS,
        name=pair(f"{_LONG.capitalize()} klasteris", f"{_LONG_EN} Technologies {letter}"),
        representatives=[
            person(
                given_names="Konstantinas Aleksandras",
                surname="Pavyzdauskas-Jonaitis",
                title=pair(
                    f"{_LONG} skyriaus vyriausiasis vadovas", f"Head of the {_LONG_EN} Unit"
                ),
            )
        ],
    )
    for number, letter in ((0, "A"), (3, "B"))
]


def _signed_by(*people: Data) -> Data:
    return {"parties": [party(0, representatives=list(people)), party(1)]}


_DEED = {"kind": "power of attorney", "date": "2019-01-02", "document_number": "5"}


def _memoranda() -> Mapping[str, Agreement]:
    women = _signed_by(woman(), woman(title=pair("direktorė", "Director")))
    mixed = _signed_by(
        person(), woman(authority=_DEED), person(authority="none", surname="Petraitis")
    )
    areas = [pair("fotonika", "photonics"), pair("optika", "optics")]
    several = {"areas": areas, "forms": ["seminars", "missions"]}
    only_topic = {"topics": ["market trends"], "other_initiatives": "none"}
    one_each = {"information": only_topic, "stakeholders": ["universities"], "annexes": [_ANNEX]}
    one_contact = {"parties": [party(0, contacts=[_CONTACT]), party(1)]}
    months = {"start": "signature", "months": 18, "renewal": "written", "notice_months": 6}
    binding = dict.fromkeys(_ARTICLES, "none") | {"legal_status": {"binding": "yes"}}
    plain = {
        "dissemination": {
            "subject": pair("tyrimai", "research") | {"number": "plural"},
            "catalogue": "none",
            "products": "none",
        }
    }
    return {
        "bare": memorandum(),
        "everything": memorandum(**_FULL_MEMORANDUM),
        "canadian": memorandum(**_FULL_MEMORANDUM, english="en-CA"),
        "three parties": memorandum(**parties(3)),
        "six parties": memorandum(**parties(6)),
        "women": memorandum(**women),
        "different authorities": memorandum(**mixed),
        "two signatories": memorandum(
            **_signed_by(person(), woman(authority={"kind": "articles"}))
        ),
        "no authority": memorandum(**_signed_by(person(authority="none"))),
        "later": memorandum(**_LATER, term=_LATER_TERM),
        "lists": memorandum(**several),
        "one of each": memorandum(**one_each),
        "one contact": memorandum(**one_contact),
        "months": memorandum(term=months),
        "binding": memorandum(articles=binding),
        "plain dissemination": memorandum(**plain),
        "long names": memorandum(parties=_LONG_NAMES),
        "no place": memorandum(document={"date": "2019-06-26", "place": "none"}),
        **{name: memorandum(authenticity=name) for name in AUTHENTICITIES},
    }


def _protocols() -> Mapping[str, Agreement]:
    later = _LATER | {
        "actions": [action(due="later"), action()],
        "next_meeting": {"place": "later", "date": "later"},
        "valid_until": "later",
    }
    prevailing = _FULL_PROTOCOL["parent"] | {"prevails": "no"}
    return {
        "bare protocol": protocol(),
        "full protocol": protocol(**_FULL_PROTOCOL),
        "protocol above its parent": protocol(**(_FULL_PROTOCOL | {"parent": prevailing})),
        "protocol of three": protocol(**parties(3)),
        "later protocol": protocol(**later),
    }


SAMPLES: Mapping[str, Agreement] = {**_memoranda(), **_protocols()}
"""Agreements by what is special about them."""
