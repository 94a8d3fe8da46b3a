"""English words: the article before them and the spelling of a country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memo_kit.errors import Severity
from memo_kit.language.english.possessive import with_article
from memo_kit.language.english.spelling import spell
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, text_rule

__all__ = ["article", "serial_comma", "spelling"]


@text_rule(
    "check.article",
    Severity.WARNING,
    Language.EN,
    source="standard grammar: “an” before a word that is spoken with a vowel",
)
def article(text: str, _variety: Variety) -> Iterator[Slip]:
    """“a” stands where the next word asks for “an”, or the reverse.

    What counts is how the next word is spoken: “an hour”, “a university”, “an SME”. Write what is
    proposed.
    """
    for found in re.finditer(r"\b([Aa]n?)(?= [“‘]?([A-Za-z0-9][\w-]*))", text):
        wanted = with_article(found[2]).partition(" ")[0]
        # A single letter is a name or a number of a list: “Annex A is”, “vitamin A”.
        if found[1].lower() != wanted and not (
            found[1] == "A" and not _begins(text, found.start())
        ):
            proposed = wanted.capitalize() if found[1][0] == "A" else wanted
            yield Slip(*found.span(), f"“{found[1]} {found[2]}” has the other article", proposed)


@text_rule(
    "check.spelling",
    Severity.WARNING,
    Language.EN,
    source="Canadian usage: -ize, -yze, centre, labour; British usage of the EU: -ise, -yse, centre, "
    "labour; to be checked by a language editor",
)
def spelling(text: str, variety: Variety) -> Iterator[Slip]:
    """A word is spelled as another country's English spells it.

    The data choose British or Canadian English. Names keep the spelling of their owners; capitalised
    words inside a sentence are left alone for that reason. Write what is proposed.
    """
    for word in re.finditer(r"\b[A-Za-z]{5,}\b", text):
        if word[0][0].isupper() and not _begins(text, word.start()):
            continue
        wanted = spell(word[0], variety)
        if wanted != word[0]:
            yield Slip(*word.span(), f"“{word[0]}” is not {variety.value} spelling", wanted)


@text_rule(
    "check.serial-comma",
    Severity.NOTE,
    Language.EN,
    source="CLDR: “A, B and C” in British and in Canadian English",
)
def serial_comma(text: str, _variety: Variety) -> Iterator[Slip]:
    """A comma stands before the last item of a list: “A, B, and C”.

    What memo_kit writes has none there, and one document should keep one habit. A comma that keeps
    the reader from mistaking the items may stay.
    """
    for found in re.finditer(r"(?<=\w), \w[\w’-]*(, )(?=(?:and|or) \w[\w’-]*[.;)])", text):
        yield Slip(*found.span(1), "a comma stands before the last item of a list", " ")


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence begins at a place."""
    # Four letters tell: a mark, a space, a quotation mark.
    before = text[max(0, at - 4) : at]
    return re.search(r"(?:^|[.!?:]\s|\n)[“(‘]?$", before) is not None
