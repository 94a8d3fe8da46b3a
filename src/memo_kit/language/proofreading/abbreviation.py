"""Abbreviations, initials, addresses and numbers of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import OPAQUE, Slip, swaps, text_rule
from memo_kit.language.typography import NBSP

__all__ = [
    "abbreviation_space",
    "address",
    "bracket_ending",
    "initials",
    "joint_number",
    "phone_colon",
    "unit_dot",
]

_UPPER: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_LOWER: Final = "a-ząčęėįšųūž"


@text_rule(
    "check.abbreviation-space",
    Severity.ERROR,
    Language.LT,
    source="Klaipėda city municipality on abbreviations: a space inside „t. y.“, „a. k.“, „A. V.“, "
    "„el. p.“",
)
def abbreviation_space(text: str, _variety: Variety) -> Iterator[Slip]:
    """An abbreviation of two words is written as one.

    Each word has its own full stop and a space follows: „t. y.“, „a. k.“, „A. V.“, „el. p.“. Write
    what is proposed, with a no-break space.
    """
    yield from swaps(
        text,
        "a space is missing in “{}”",
        (re.compile(r"\b(t)\.([ytp])\.|\b(a)\.([ks])\.|\b(A)\.(V)\.|\b([Ee]l)\.(p)\."), _parted),
        (re.compile(rf"\b(Nr|[Tt]el|[Ff]aks|str|psl)\.(?=[\d+{_UPPER}])"), f"\\1.{NBSP}"),
    )


@text_rule(
    "check.unit-dot",
    Severity.WARNING,
    Language.LT,
    source="VLKK decision N-10 (99) and note of 2014 on the euro: „Eur“, „ct“ without a dot; BIPM, the SI "
    "brochure, 5.2: symbols of units have none",
)
def unit_dot(text: str, _variety: Variety) -> Iterator[Slip]:
    """A full stop stands behind the sign of a currency or of a unit: „100 Eur.“.

    „Eur“, „ct“, „km“, „kg“ are signs, not shortened words. The full stop belongs behind them at the end of
    a sentence only. Write what is proposed.
    """
    pattern = re.compile(rf"(?<=\d[ \u00a0])(Eur|ct|km|kg|cm|mm)\.(?=[ \u00a0][{_LOWER}]|[,;)])")
    yield from swaps(text, "“{}” takes no full stop", (pattern, r"\1"))


@text_rule(
    "check.initials",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="Klaipėda city municipality on abbreviations: „J. Petraitis“; for English to be checked "
    "by a language editor",
)
def initials(text: str, _variety: Variety) -> Iterator[Slip]:
    """No space stands between an initial and the surname.

    „J. Petraitis“ is two words. In documents the full first name is better still. Write what is
    proposed, with a no-break space.
    """
    pattern = re.compile(rf"(?<![\w.])([{_UPPER}])\.(?=[{_UPPER}][{_LOWER}]{{2}})")
    yield from swaps(text, "a space is missing behind “{}”", (pattern, f"\\1.{NBSP}"))


@text_rule(
    "check.bracket-ending",
    Severity.WARNING,
    Language.LT,
    source="Lithuanian document practice, after municipal language pages: „vardas (-ai)“ with a space",
)
def bracket_ending(text: str, _variety: Variety) -> Iterator[Slip]:
    """An ending in brackets stands behind its word without a space.

    „vardas (-ai)“ has a space, and a hyphen inside the brackets. Write what is proposed.
    """
    pattern = re.compile(rf"(?<=[{_LOWER}]{{3}})\((-[{_LOWER}]{{1,5}})\)")
    yield from swaps(text, "a space is missing before “{}”", (pattern, r" (\1)"))


@text_rule(
    "check.phone-colon",
    Severity.WARNING,
    Language.LT,
    source="Klaipėda district municipality, ten requirements for letterheads: „tel. 210 0001“, "
    "„el. paštas …“ without a colon",
)
def phone_colon(text: str, _variety: Variety) -> Iterator[Slip]:
    """A colon stands before a single telephone number or address.

    „tel. 210 0001“, „el. paštas …“: the colon belongs before a list only. Write what is proposed.
    """
    name = r"[Tt]el\.|[Tt]elefonas|[Ff]aks\.|[Ff]aksas|[Ee]l\.[ \u00a0]?p\.|[Ee]l\.[ \u00a0]?paštas"
    one = rf"(?=(?:[+\d(][\d ()\u00a0-]{{4,}}\d|{OPAQUE}++)(?![\d ]*[,;][ \u00a0]?(?:[+\d]|{OPAQUE})))"
    pattern = re.compile(rf"\b({name}):[ \u00a0]?{one}")
    yield from swaps(text, "a colon stands before one number or address", (pattern, f"\\1{NBSP}"))


@text_rule(
    "check.address",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="practice of the post: „Savanorių pr. 235, LT-02300 Vilnius“; to be checked by a "
    "language editor",
)
def address(text: str, _variety: Variety) -> Iterator[Slip]:
    """In a Lithuanian address the postcode stands behind the town, or a comma is missing.

    The order is street, house, comma, postcode, town. Write what is proposed.
    """
    town = rf"[{_UPPER}][{_LOWER}]+"
    yield from swaps(
        text,
        "“{}” is not the order of an address",
        (re.compile(rf"\b(\d+\w?) ({town}),? (LT-\d{{5}})\b"), r"\1, \3 \2"),
        (re.compile(rf"(?<=, )({town}),? (LT-\d{{5}})\b"), r"\2 \1"),
        (re.compile(r"\b(\d+\w?) (LT-\d{5})\b"), r"\1, \2"),
    )


@text_rule(
    "check.joint-number",
    Severity.ERROR,
    Language.LT,
    Language.EN,
    source="published joint orders: „Nr. 3D-473/D1-427“, a number of each author",
)
def joint_number(text: str, _variety: Variety) -> Iterator[Slip]:
    """Half of a joint registration number is empty.

    A joint document has a number of each author, parted by a slash. Where one has no number, the
    slash goes too.
    """
    yield from swaps(
        text,
        "a half of the joint number is empty",
        (re.compile(r"(?<=\bNr\.[ \u00a0])/(?=[\w-])|(?<=\bNo\.[ \u00a0])/(?=[\w-])"), ""),
        (re.compile(r"\b(N[ro]\.[ \u00a0][\w-]{0,20}\d[\w-]{0,20})/(?=[\s,;.)]|$)"), r"\1"),
    )


def _parted(found: re.Match[str]) -> str:
    first, second = filter(None, found.groups())
    return f"{first}.{NBSP}{second}."
