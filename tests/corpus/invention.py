"""Agreements that chance makes: valid ones of every shape, the same from the same number."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Any, Final, TypeVar

from memo_kit.agreement.agreement import Agreement, Authenticity, Preset
from memo_kit.agreement.article import Articles
from memo_kit.agreement.clause import (
    Beneficiary,
    CooperationForm,
    Impact,
    InformationTopic,
    RecitalOpening,
    Stakeholder,
)
from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.project import ProjectStatus
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.representative import AuthorityKind
from tests.corpus import speech
from tests.corpus.speech import pair, spoken

__all__ = ["Invention", "agreement_of", "invented"]

Data = dict[str, Any]
_T = TypeVar("_T")
# What the name of a woman or man from abroad looks like, by how its owner wants it treated.
_FOREIGN: Final[dict[str, Data]] = {
    "masculine": {"given_names": "Robert", "surname": "Sample", "foreign_name": "adapted",
                  "adapted_name": "Robertas Samplas"},
    "feminine": {"given_names": "Jane", "surname": "Sample", "foreign_name": "given",
                 "forms": dict.fromkeys(("genitive", "dative", "accusative"), "Jane Sample")},
}  # fmt: skip


def invented(number: int, kind: str) -> Data:
    """Return valid data, as a data file holds them.

    Args:
        number: Which; the same number gives the same data.
        kind: ``memorandum`` or ``protocol``.
    """
    return Invention(number).agreement(kind)


def agreement_of(data: Data) -> Agreement:
    """Return the agreement that data say."""
    model = Memorandum if data["kind"] == "memorandum" else CooperationProtocol
    return model.model_validate(data)


class Invention:
    """One agreement in the making.

    Args:
        number: What chance begins with.
    """

    def __init__(self, number: int) -> None:
        self._rng = Random(number)  # noqa: S311 - nothing is kept secret with it
        self._day = date(2019, 1, 1) + timedelta(self._rng.randrange(4000))
        self._english = self._rng.choice(("en-GB", "en-CA"))

    def agreement(self, kind: str) -> Data:
        """Return an agreement of a kind, each optional thing there or not."""
        parties = [self._party(index) for index in range(self._rng.randint(2, 6))]
        names = [party["organisation"]["short_name"] for party in parties]
        own = self._memorandum(names) if kind == "memorandum" else self._protocol(names)
        return {
            "kind": kind,
            "english": self._english,
            "preset": self._rng.choice([*Preset]).value,
            "document": {
                "date": self._or_later(str(self._day)),
                "place": self._or_none(self._or_later(self._place())),
            },
            "parties": parties,
            "recitals": self._some(speech.PHRASES, self._recital),
            "articles": self._articles(),
            "extra_articles": self._some(speech.HEADINGS, self._extra_article),
            "authenticity": self._rng.choice([*Authenticity]).value,
            "counterparts": {
                "originals": len(parties) * self._rng.randint(1, 2),
                "electronic_signature": self._rng.choice(("yes", "no")),
            },
            "annexes": self._or_none(self._annexes()),
            "initials": self._rng.choice(("yes", "no")),
            "sample_values": self._rng.choice(([], ["document.date", "parties"])),
        } | own

    def _memorandum(self, names: list[str]) -> Data:
        topics = self._words(InformationTopic, speech.INITIATIVES)
        return {
            "project": self._or_none(self._project(names)),
            "purpose": self._spoken(speech.PURPOSES),
            "areas": self._several(speech.AREAS),
            "forms": self._words(CooperationForm, speech.FORMS),
            "dissemination": self._or_none(self._dissemination()),
            "information": self._or_none(
                {"topics": topics, "other_initiatives": self._or_none(self._initiatives())}
            ),
            "stakeholders": self._or_none(self._words(Stakeholder, ())),
            "term": self._term(),
        }

    def _protocol(self, names: list[str]) -> Data:
        begins = self._day - timedelta(self._rng.randint(1, 30))
        meeting: Data = {
            "occasion": pair(("tarptautinė paroda", "an international exhibition")),
            "place": self._place(),
            "start": str(begins),
        }
        if self._rng.random() < 0.5:
            meeting["end"] = str(begins + timedelta(self._rng.randint(0, 3)))
        parent = {
            "name": pair(("susitarimo memorandumas", "Memorandum of Understanding")),
            "date": str(self._day - timedelta(self._rng.randint(60, 900))),
            "document_number": self._or_none("0-00"),
            "prevails": self._rng.choice(("yes", "no")),
        }
        following = {"place": self._or_later(self._place()), "date": self._or_later(self._later())}
        return {
            "parent": self._or_none(parent),
            "meeting": meeting,
            "actions": [self._action(names) for _ in range(self._rng.randint(1, 6))],
            "next_meeting": self._or_none(following),
            "valid_until": self._or_none(self._or_later(self._later())),
        }

    def _action(self, names: list[str]) -> Data:
        responsible = self._rng.sample(names, self._rng.randint(1, len(names)))
        indicator = pair(("pateikta bendra paraiška", "a joint proposal submitted"))
        return {
            "what": self._spoken(speech.PURPOSES),
            "responsible": responsible,
            "due": self._or_none(self._or_later(self._later())),
            "indicator": self._or_none(indicator),
        }

    def _party(self, index: int) -> Data:
        own = {"short_name": f"P{'ABCDEF'[index]}", "trademark": self._rng.choice(("yes", "no"))}
        coordinator = {
            "role": pair(("veiklos koordinatorius", "activities coordinator")),
            "organisation": self._organisation(),
        }
        party: Data = {
            "organisation": self._organisation() | own,
            "acts_through": self._or_none(coordinator),
            "representatives": [self._person() for _ in range(self._rng.choice((1, 1, 1, 2, 3)))],
            "contacts": self._or_none([self._contact() for _ in range(self._rng.randint(1, 2))]),
            "registration_number": self._or_none(
                self._or_later(f"{index}-{self._rng.randint(1, 99)}")
            ),
        }
        if self._rng.random() < 0.2:
            party["signing"] = {
                "place": self._or_later(self._place()),
                "date": self._or_later(self._later()),
            }
        if self._rng.random() < 0.3:
            party["representatives"].append(self._person() | {"signs": "no", "authority": "none"})
        return party

    def _organisation(self) -> Data:
        lt, en, form = self._rng.choice(speech.NAMES)
        found: Data = {
            "legal_form": form or "none",
            "name": pair((lt, en)),
            "quoted": self._rng.choice(("yes", "no")) if form else "no",
            "register_code": self._or_none(self._or_later("000000000")),
            "address": self._or_none(self._or_later(self._address())),
            "country": self._rng.choice(
                (pair(("Lietuva", "Lithuania")), pair(("Kanada", "Canada")))
            ),
            "phone": self._or_none(self._or_later("+370 5 000 0000")),
            "email": self._or_none(self._or_later(f"info{self._rng.randint(1, 99)}@example.lt")),
        }
        optional: Data = {
            "name_original": self._rng.choice(speech.ORIGINAL_NAMES),
            "register_name": pair(("Juridinių asmenų registras", "Register of Legal Entities")),
            "vat_code": "LT000000000",
            "fax": "+370 5 000 0001",
            "web": "www.example.lt",
        }
        return found | {key: self._or_none(value) for key, value in optional.items()}

    def _address(self) -> Data:
        abroad = {"postcode": "K0A 0A0", "house_first": "yes", "region": "ON"}
        return {
            "street": self._rng.choice(speech.STREETS),
            "house": str(self._rng.randint(1, 300)),
            "city": self._place(),
        } | self._rng.choice((abroad, {"postcode": "LT-00000"}))

    def _person(self) -> Data:
        gender = self._rng.choice(("masculine", "feminine"))
        names: Data = {
            "given_names": self._rng.choice(speech.GIVEN_NAMES[gender]),
            "surname": self._rng.choice(speech.SURNAMES[gender]),
        }
        if self._rng.random() < 0.2:
            names = _FOREIGN[gender]
        kinds = [*(kind.value for kind in AuthorityKind), pair(("paskyrimo raštas", "appointment"))]
        authority = {
            "kind": self._rng.choice(kinds),
            "date": self._or_none(str(self._day - timedelta(100))),
            "document_number": self._or_none("0-01"),
        }
        title = pair(self._rng.choice(speech.TITLES[gender]))
        return names | {"gender": gender, "title": title, "authority": self._or_none(authority)}

    def _contact(self) -> Data:
        gender = self._rng.choice(("masculine", "feminine"))
        return {
            "given_names": self._rng.choice(speech.GIVEN_NAMES[gender]),
            "surname": self._rng.choice(speech.SURNAMES[gender]),
            "phone": self._or_none("+370 5 000 0002"),
            "email": self._or_none("rastine@example.lt"),
        }

    def _articles(self) -> Data:
        names = [*Articles.model_fields]
        found = {name: self._rng.choice(("none", "standard", "own")) for name in names}
        binding = [name for name in names if found[name] != "none" and name != "legal_status"]
        clauses = self._clauses(self._rng.randint(0, 3))
        articles: Data = {
            name: {"clauses": clauses} if value == "own" else value for name, value in found.items()
        }
        if found["confidentiality"] == "own":
            articles["confidentiality"]["years_after"] = self._rng.randint(1, 30)
        if found["disputes"] == "own":
            law = pair(("Lietuvos Respublika", "the Republic of Lithuania"))
            articles["disputes"]["governing_law"] = self._or_none(law)
        if {"confidentiality", "intellectual_property"} & {*binding} or found[
            "legal_status"
        ] == "own":
            whole = (
                {"binding": "yes"} if self._rng.random() < 0.3 else {"binding_articles": binding}
            )
            articles["legal_status"] = whole | {"clauses": clauses}
        return articles

    def _extra_article(self, heading: tuple[str, str]) -> Data:
        return {"heading": pair(heading), "clauses": self._clauses(self._rng.randint(1, 12))}

    def _clauses(self, count: int) -> list[speech.Pair]:
        return [self._spoken(speech.CLAUSES) for _ in range(count)]

    def _recital(self, text: tuple[str, str]) -> Data:
        opening = self._rng.choice(
            [each for each in RecitalOpening if each.pair.lt.endswith("kad")]
        )
        return {"opening": opening.value, "text": spoken(self._rng, text, self._english)}

    def _annexes(self) -> list[Data]:
        titles = self._several((("Veiklų planas", "Plan of activities"), ("Sąmata", "Budget"),
                                ("Įrangos sąrašas", "List of equipment")))  # fmt: skip
        return [
            {
                "title": title,
                "pages": self._rng.randint(1, 40),
                "clauses": self._or_none(self._clauses(self._rng.randint(1, 9))),
            }
            for title in titles
        ]

    def _project(self, names: list[str]) -> Data:
        status = self._rng.choice([*ProjectStatus])
        ahead = -30 if status is ProjectStatus.COMPLETED else 90
        return {
            "party": self._rng.choice(names),
            "name": "SAMPLE PROJECT",
            "kind": pair(("tarptautinis projektas", "international project")),
            "duration_years": self._rng.randint(1, 21),
            "status": status.value,
            "end": self._or_none(str(self._day + timedelta(ahead))),
            "grant": self._or_none("000000"),
            "results": self._some(
                speech.RESULTS, lambda text: spoken(self._rng, text, self._english)
            ),
        }

    def _dissemination(self) -> Data:
        subject = pair(("bendrų tyrimų rezultatai", "the results of joint research"))
        products = pair(("jų produktai", "their products"))
        return {
            "subject": subject | {"number": "plural"},
            "catalogue": self._or_none("SAMPLE"),
            "products": self._or_none(products | {"number": "plural"}),
        }

    def _initiatives(self) -> Data:
        affected = [*(each.value for each in Beneficiary)]
        own = pair(("studentai", "students")) | {"number": "plural"}
        return {
            "impact": self._rng.choice([*Impact]).value,
            "affected": [*self._rng.sample(affected, self._rng.randint(1, len(affected))), own],
        }

    def _term(self) -> Data:
        length = self._rng.choice(
            (
                {"years": self._rng.randint(1, 99)},
                {"months": self._rng.randint(1, 60)},
                {"until": self._or_later(self._later())},
            )
        )
        start = self._rng.choice(
            ({"start": "signature"}, {"start": "date", "start_date": str(self._day + timedelta(5))})
        )
        months = str(self._rng.randint(1, 60))
        return {
            **length,
            **start,
            "renewal": self._rng.choice(("none", "automatic", "written")),
            "notice_months": self._or_none(self._or_later(months)),
        }

    def _place(self) -> speech.Pair:
        return pair(self._rng.choice(speech.CITIES))

    def _later(self) -> str:
        return str(self._day + timedelta(self._rng.randint(30, 2000)))

    def _spoken(self, texts: tuple[tuple[str, str], ...]) -> speech.Pair:
        return spoken(self._rng, self._rng.choice(texts), self._english)

    def _several(self, texts: tuple[tuple[str, str], ...]) -> list[speech.Pair]:
        return [pair(text) for text in self._rng.sample(texts, self._rng.randint(1, len(texts)))]

    def _some(
        self, texts: tuple[tuple[str, str], ...], make: Callable[[tuple[str, str]], object]
    ) -> list[object]:
        return [make(text) for text in self._rng.sample(texts, self._rng.randint(0, len(texts)))]

    def _words(self, known: Iterable[StrEnum], own: tuple[tuple[str, str], ...]) -> list[object]:
        choices = [*(word.value for word in known), *map(pair, own)]
        return self._rng.sample(choices, self._rng.randint(1, len(choices)))

    def _or_none(self, value: _T) -> _T | str:
        return "none" if self._rng.random() < 0.3 else value

    def _or_later(self, value: _T) -> _T | str:
        return "later" if self._rng.random() < 0.1 else value
