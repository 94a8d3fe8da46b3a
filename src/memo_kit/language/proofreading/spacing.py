"""Spaces: one between words, none before a comma, none that breaks where a line must not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule
from memo_kit.language.typography import bind

__all__ = ["double_space", "no_break"]

_SPACE = "[ \u00a0\u202f\u2002-\u200a\u3000]"
_DOUBLE = re.compile(f"{_SPACE}{{2,}}")
_BEFORE = re.compile(rf"(?<=[^\W_]){_SPACE}+([,;:.!?)])(?=\s|$|[“”\")])")
_WORD_END = re.compile(r"(?=[,;:)]*(?:\s|$))")
_INSIDE = re.compile(rf"([(„]){_SPACE}+(?=\w)")


@text_rule(
    "check.double-space",
    Severity.ERROR,
    Language.LT,
    Language.EN,
    source="general typography: one space between words, none before a comma or a full stop",
)
def double_space(text: str, _variety: Variety) -> Iterator[Slip]:
    """Two spaces follow each other, or one stands before a comma, a full stop or a bracket's end.

    It is hard to see and moves the words of a justified line. A no-break or a thin space counts
    too, which a search for two spaces misses. Write what is proposed.
    """
    yield from swaps(text, "there are two spaces in a row", (_DOUBLE, " "))
    yield from swaps(text, "a space stands where none belongs", (_BEFORE, r"\1"), (_INSIDE, r"\1"))


@text_rule(
    "check.nbsp",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="memo_kit's own set of pairs, after EU and Lithuanian practice; to be checked by a "
    "language editor",
)
def no_break(text: str, variety: Variety) -> Iterator[Slip]:
    """A line may break between a number and what belongs to it.

    Year and *m.*, day and *d.*, *Nr.* and its number, a sum and its currency, initials and surname
    stay on one line when a no-break space stands between them (in Word: Ctrl+Shift+Space). What
    memo_kit writes has them; the texts of the data have what was typed.
    """
    bound = bind(text, variety)
    if bound == text:
        return
    places = {at for at, pair in enumerate(zip(text, bound, strict=True)) if pair[0] != pair[1]}
    # With the words on either side, so that a reader finds the place.
    start = end = 0
    for at in sorted(places):
        if at < end:
            continue
        start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
        end = at
        while end in places:
            end = next(_WORD_END.finditer(text, end + 1)).start()
        yield Slip(start, end, "a line may break where it should not", bound[start:end])
