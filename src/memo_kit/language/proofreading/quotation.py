"""Quotation marks: „…“ in Lithuanian, “…” in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule

__all__ = ["apostrophe", "closing_quotes", "quote_stop", "quotes_en", "quotes_lt"]

# After a figure, a straight mark is the sign of an inch.
_PAIR: Final = re.compile(
    r'(?P<open>„|,,|“|”|«|(?<!\d)")(?=\S)(?P<inner>[^„“”"«»\n]{1,300}?)(?<=\S)(?P<close>[”"»“])'
)
_STRAY: Final = {
    Language.LT: re.compile(r'(?<!\d)["”]|[«»]'),
    Language.EN: re.compile(r'(?<!\d)["„]|[«»]'),
}
_RIGHT: Final = {Language.LT: ("„", "“"), Language.EN: ("“", "”")}


@text_rule(
    "check.quotes-lt",
    Severity.ERROR,
    Language.LT,
    source="VLKK on quotation marks: Lithuanian ones are „…“ (U+201E, U+201C)",
)
def quotes_lt(text: str, variety: Variety) -> Iterator[Slip]:
    """Quotation marks of another language stand in a Lithuanian text.

    Lithuanian opens with „ below the line and closes with “ above it, inside other marks as
    well. English marks, straight ones and two commas come in when a text is copied or typed on
    an English keyboard. Write what is proposed.
    """
    yield from _wrong_marks(text, variety)


@text_rule(
    "check.quotes-en",
    Severity.WARNING,
    Language.EN,
    source="style guides of British and Canadian English; to be checked by a language editor",
)
def quotes_en(text: str, variety: Variety) -> Iterator[Slip]:
    """Lithuanian or straight quotation marks stand in an English text.

    English opens with “ and closes with ”; inside other marks it has ‘…’. A Lithuanian name may
    keep its own marks where it is quoted as it is registered. Otherwise write what is proposed.
    """
    yield from _wrong_marks(text, variety)


@text_rule(
    "check.closing-quotes",
    Severity.ERROR,
    Language.LT,
    source="VLKK on quotation marks: two closing marks that meet are written once",
)
def closing_quotes(text: str, _variety: Variety) -> Iterator[Slip]:
    """Two closing quotation marks stand side by side.

    Where a quoted name ends another quoted name, Lithuanian writes the mark once:
    „UAB „Kretingos grūdai“. Remove one of the two.
    """
    yield from swaps(text, "two closing marks meet: “{}”", (re.compile("““+"), "“"))


@text_rule(
    "check.quote-stop",
    Severity.WARNING,
    Language.LT,
    source="VLKK decision N-8 (178) of 2019 on punctuation: the full stop stands behind the marks of a "
    "quoted fragment, before those of a quoted sentence",
)
def quote_stop(text: str, _variety: Variety) -> Iterator[Slip]:
    """A full stop stands inside the quotation marks of a fragment.

    „projektas „inovacijų čempionai“.“: the sentence ends, not the fragment, so the full stop stands behind
    the marks. A whole quoted sentence, which begins with a capital, has its own inside.
    """
    fragment = re.compile(r"(„[a-ząčęėįšųūž][^„“.!?]*)\.“(?!\.)")
    yield from swaps(text, "the full stop of the sentence stands inside “{}”", (fragment, r"\1“."))


@text_rule(
    "check.apostrophe",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="Unicode 15, chapter 6: the apostrophe of a text is U+2019; to be checked by a "
    "language editor",
)
def apostrophe(text: str, _variety: Variety) -> Iterator[Slip]:
    """A straight apostrophe stands between two letters.

    Word makes a curved one of it while somebody types, and not when a text comes from elsewhere,
    so that one document has both. Write the curved one.
    """
    straight = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=s)'(?=\s[^\W\d_])")
    yield from swaps(
        text, "the apostrophe is straight", (straight, "\N{RIGHT SINGLE QUOTATION MARK}")
    )


def _wrong_marks(text: str, variety: Variety) -> Iterator[Slip]:
    right = _RIGHT[variety.language]
    paired = set[int]()
    for pair in _PAIR.finditer(text):
        paired.update((pair.start(), pair.end() - 1))
        if (pair["open"], pair["close"]) != right:
            proposed = f"{right[0]}{pair['inner']}{right[1]}"
            message = f"the quotation marks of “{pair['inner']}” are not “{right[0]}…{right[1]}”"
            yield Slip(*pair.span(), message, proposed)
    for mark in _STRAY[variety.language].finditer(text):
        if mark.start() not in paired:
            hint = f"write {right[0]} where the quotation begins and {right[1]} where it ends"
            yield Slip(*mark.span(), f"the quotation mark {mark[0]} stands alone", hint=hint)
