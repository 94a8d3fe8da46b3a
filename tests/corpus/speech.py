"""What invented agreements speak of: words and sentences that mean the same in both languages.

All names are invented. Numbers, days and sums of a sentence are filled in, the same in both halves.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Final

from memo_kit.language.dates import format_date
from memo_kit.language.language import Variety
from memo_kit.language.numbers import format_number

__all__ = [
    "AREAS", "CITIES", "CLAUSES", "FORMS", "GIVEN_NAMES", "HEADINGS", "INITIATIVES", "NAMES",
    "ORIGINAL_NAMES", "PHRASES", "PURPOSES", "RESULTS", "STREETS", "SURNAMES", "TITLES", "Pair",
    "pair", "spoken", "written",
]  # fmt: skip

Pair = dict[str, str]
"""A text in both languages, as a data file holds it."""

_Texts = tuple[tuple[str, str], ...]

AREAS: Final[_Texts] = (
    ("fotonika", "photonics"),
    ("medicinos fotonika", "medical photonics"),
    ("optinių prietaisų kūrimas", "development of optical instruments"),
    ("mokslinių tyrimų infrastruktūra", "research infrastructure"),
    ("studijos ir mokymai", "studies and training"),
    ("3 lygio saugos sprendimai", "level 3 safety solutions"),
    ("lazerinis medžiagų apdirbimas", "laser processing of materials"),
    (
        "pažangiųjų puslaidininkinių lazerių taikymas pramonėje ir žemės ūkyje",
        "use of advanced semiconductor lasers in industry and agriculture",
    ),
)
FORMS: Final[_Texts] = (
    ("studentų mainai", "exchanges of students"),
    ("bendros vasaros mokyklos", "joint summer schools"),
    ("parodos", "exhibitions"),
    ("bendri leidiniai", "joint publications"),
)
INITIATIVES: Final[_Texts] = (
    ("kvietimai teikti paraiškas", "calls for proposals"),
    ("tiekimo grandinės", "supply chains"),
    ("eksporto apribojimai", "export restrictions"),
)
PURPOSES: Final[_Texts] = (
    ("plėtoti bendrus mokslinius tyrimus", "develop joint research"),
    ("rengti bendrus seminarus ir praktinius užsiėmimus", "hold joint seminars and workshops"),
    (
        "parengti ne mažiau kaip {n} bendrų projektų paraiškų",
        "prepare at least {n} joint project proposals",
    ),
    (
        (
            "skatinti klasterių, universitetų ir įmonių bendradarbiavimą, keistis žiniomis ir kurti "
            "naujus produktus bei paslaugas"
        ),
        (
            "promote cooperation between clusters, universities and companies, exchange knowledge and "
            "create new products and services"
        ),
    ),
)
RESULTS: Final[_Texts] = (
    ("sukurtas {n} įmonių tinklas", "a network of {n} companies has been built"),
    ("surengta {n} seminarų", "{n} seminars have been held"),
)
PHRASES: Final[_Texts] = (
    (
        "fotonikos taikymas reikalauja mokslo ir verslo bendradarbiavimo",
        "the use of photonics requires cooperation between science and business",
    ),
    (
        "abiejų šalių įmonės kartu dirba nuo {day}",
        "companies of both countries have worked together since {day}",
    ),
    (
        "regione veikia daugiau kaip {thousands} įmonių",
        "more than {thousands} companies operate in the region",
    ),
)
HEADINGS: Final[_Texts] = (
    ("Koordinavimas", "Coordination"),
    ("Leidiniai ir viešinimas", "Publications and publicity"),
    ("Bendra infrastruktūra", "Joint infrastructure"),
    ("Sauga ir kokybė", "Safety and quality"),
    ("Darbo grupės", "Working groups"),
    ("Ataskaitos", "Reports"),
)
CLAUSES: Final[_Texts] = (
    (
        "Šalys kasmet surengia bent vieną bendrą posėdį.",
        "The Parties shall hold at least one joint session every year.",
    ),
    (
        "Šalys iki {day} parengia bendrą ataskaitą.",
        "The Parties shall prepare a joint report by {day}.",
    ),
    (
        "Šalys skiria ne daugiau kaip {thousands} eurų bendrai veiklai.",
        "The Parties shall allocate no more than {thousands} euros to joint activities.",
    ),
    (
        "Šalys pranešimus siunčia adresu rastine{n}@example.lt.",
        "The Parties shall send notices to rastine{n}@example.lt.",
    ),
    (
        "Šalys saugo dokumentus {n} mėn.",
        "The Parties shall keep documents for {n} months.",
    ),
    (
        "Šalys sutaria, kad darbo grupės:\na) rengia veiklos planą;\nb) teikia pasiūlymus.",
        (
            "The Parties agree that the working groups shall:\na) prepare a plan of activities;\n"
            "b) make proposals."
        ),
    ),
    (
        (
            "Šalys bendrą įrangą naudoja tik bendrai veiklai ir atsako už jos priežiūrą pagal {n} "
            "priedą, jei tokį pasirašo. Įrangos gedimus Šalys šalina bendru sutarimu, o apie juos viena "
            "kitai praneša nedelsdamos. Šalys kasmet peržiūri įrangos naudojimo tvarką ir prireikus ją "
            "pakeičia."
        ),
        (
            "The Parties shall use joint equipment for joint activities only and shall be responsible for "
            "its maintenance under Annex {n}, if they sign one. The Parties shall repair faults of "
            "equipment by common agreement and shall inform each other of them without delay. Every year "
            "the Parties shall review the rules on the use of equipment and change them where necessary."
        ),
    ),
)
NAMES: Final[tuple[tuple[str, str, str | None], ...]] = (
    ("Pavyzdinis klasteris", "Sample Cluster", None),
    ("Pavyzdinis universitetas", "Sample University", "VšĮ"),
    ("Pavyzdiniai lazeriai", "Pavyzdiniai lazeriai", "UAB"),
    ("Pavyzdinis institutas", "Sample Institute", "VĮ"),
    ("Pavyzdinė ligoninė", "Sample Hospital", "BĮ"),
    ("Pavyzdinė optika", "Pavyzdinė optika", "AB"),
    ("Pavyzdinių įmonių sąjunga", "Union of Sample Companies", "asociacija"),
    ("Pavyzdinis fotonikos centras", "Sample Photonics Centre", "ne pelno korporacija"),
    ("Pavyzdinė dirbtuvė", "Sample Workshop & Co", "MB"),
    (
        (
            "Tarptautinis pavyzdinių pažangiųjų lazerinių technologijų mokslinių tyrimų, plėtros ir "
            "inovacijų centras"
        ),
        (
            "International Sample Centre for the Research, Development and Innovation of Advanced Laser "
            "Technologies"
        ),
        None,
    ),
)
ORIGINAL_NAMES: Final = ("Centre de photonique Exemple", "Beispielzentrum für Optik", "Przykład")
GIVEN_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "masculine": ("Jonas", "Petras", "Konstantinas Aleksandras", "Ąžuolas"),
    "feminine": ("Ona", "Rūta", "Eglė Marija", "Žydrė"),
}
SURNAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "masculine": ("Pavyzdys", "Pavyzdauskas", "Pavyzdžius-Jonaitis", "Pavyzdėnas"),
    "feminine": ("Pavyzdytė", "Pavyzdauskienė", "Pavyzdienė-Jonaitytė", "Pavyzdė"),
}
TITLES: Final[Mapping[str, _Texts]] = {
    "masculine": (
        ("direktorius", "Director"),
        ("generalinis direktorius", "Chief Executive Officer"),
        ("direktoriaus pavaduotojas mokslui", "Deputy Director for Research"),
        ("rektorius", "Rector"),
    ),
    "feminine": (
        ("direktorė", "Director"),
        ("valdybos pirmininkė", "Chair of the Board"),
        ("vykdomoji direktorė", "Executive Director"),
        ("rektorė", "Rector"),
    ),
}
CITIES: Final[_Texts] = (
    ("Vilnius", "Vilnius"),
    ("Kaunas", "Kaunas"),
    ("Klaipėda", "Klaipėda"),
    ("Otava", "Ottawa"),
    ("Monrealis", "Montreal"),
)
STREETS: Final = ("Pavyzdžio g.", "Pavyzdžių pr.", "Sample Street", "Žaliųjų Ąžuolų al.")


def pair(texts: tuple[str, str]) -> Pair:
    """Return a text in both languages as a data file holds it."""
    return {"lt": texts[0], "en": texts[1]}


def spoken(rng: Random, texts: tuple[str, str], english: str) -> Pair:
    """Return a text in both languages with numbers and days filled in, the same in both.

    Args:
        rng: Where the numbers come from.
        texts: The text, with places for numbers.
        english: The variety of its English, as ``en-GB``.
    """
    number, thousands = rng.randint(2, 99), rng.randint(10, 99) * 1000
    day = date(rng.randint(2020, 2032), rng.randint(1, 12), rng.randint(1, 28))
    return {
        language: text.format(
            n=number,
            thousands=format_number(thousands, Variety(variety)),
            day=format_date(day, Variety(variety)),
        )
        for language, text, variety in zip(("lt", "en"), texts, ("lt-LT", english), strict=True)
    }


def written(value: object) -> list[tuple[str, str]]:
    """Return every text of the data that stands there in both languages, each as a pair.

    The title of a person who does not sign is left out: a memorandum does not name the person.
    """
    if isinstance(value, dict):
        if {"lt", "en"} <= value.keys():
            return [(value["lt"], value["en"])]
        if value.get("signs") == "no":
            return []
        return [each for child in value.values() for each in written(child)]
    if isinstance(value, list):
        return [each for child in value for each in written(child)]
    return []
