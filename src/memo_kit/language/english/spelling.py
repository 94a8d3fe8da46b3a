"""What British and Canadian English spell differently, in the words that memo_kit's templates use."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from memo_kit.language.language import Variety

__all__ = ["spell"]

# Stems that Britain spells with -is- and Canada with -iz-: organis-e, organis-ation, organis-ing.
# Words that both spell with -is- (exercise, supervise, promise) are not in the list.
_STEMS: Final = (
    *("authoris", "categoris", "commercialis", "digitalis", "digitis", "emphasis", "finalis"),
    *("formalis", "generalis", "harmonis", "initialis", "internationalis", "itemis", "legalis"),
    *("maximis", "minimis", "mobilis", "modernis", "normalis", "optimis", "organis", "prioritis"),
    *("realis", "recognis", "reorganis", "specialis", "stabilis", "standardis", "summaris"),
    *("symbolis", "utilis", "visualis", "finalis", "localis", "capitalis", "crystallis", "penalis"),
)
_ENDINGS: Final = "(?:e|ed|er|ers|es|ing|able|ation|ations|ational)"


def spell(text: str, variety: Variety) -> str:
    """Return an English text in the spelling of a variety; all other words stay as they are.

    The templates are written in British spelling. Canada writes *organize* like the United States
    and *centre*, *honour*, *licence* (noun) like Britain (to be checked by a
    language editor). Names must not pass through here: an organisation spells its own.

    Args:
        text: A text of memo_kit's own, in either spelling.
        variety: The variety to put it in.

    Example:
        >>> spell("The Parties recognise the organisation’s research centre.", Variety.EN_CA)
        'The Parties recognize the organization’s research centre.'
        >>> spell("Authorized representatives", Variety.EN_GB)
        'Authorised representatives'
    """
    if variety is Variety.LT:
        return text
    letter = "z" if variety is Variety.EN_CA else "s"
    return _pattern().sub(lambda word: _switched(word, letter), text)


def _switched(word: re.Match[str], letter: str) -> str:
    return word[1] + (letter.upper() if word[2].isupper() else letter) + word[3]


@cache
def _pattern() -> re.Pattern[str]:
    stems = "|".join(stem[:-1] for stem in dict.fromkeys(_STEMS))
    return re.compile(rf"\b({stems})([sz])({_ENDINGS})\b", re.IGNORECASE)
