"""What British and Canadian English spell differently, in the words that agreements use."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from memo_kit.language.language import Variety

__all__ = ["spell"]

# Stems that Britain spells with -is- and Canada with -iz-: organis-e, organis-ation, organis-ing.
# Words that both spell with -is- (exercise, supervise, promise) are not in the list.
_STEMS: Final = frozenset(
    (
        *("authoris", "categoris", "commercialis", "digitalis", "digitis", "emphasis", "finalis"),
        *("formalis", "generalis", "harmonis", "initialis", "internationalis", "itemis", "legalis"),
        *(
            "maximis",
            "minimis",
            "mobilis",
            "modernis",
            "normalis",
            "optimis",
            "organis",
            "prioritis",
        ),
        *("realis", "recognis", "reorganis", "specialis", "stabilis", "standardis", "summaris"),
        *("symbolis", "utilis", "visualis", "localis", "capitalis", "crystallis", "penalis"),
        *("apologis", "centralis", "characteris", "criticis", "decentralis", "industrialis"),
        *("materialis", "monetis", "neutralis", "pressuris", "privatis", "randomis", "synchronis"),
        *("familiaris", "customis", "computeris", "subsidis", "scrutinis", "jeopardis"),
    )
)
_ENDINGS: Final = ("e", "ed", "er", "ers", "es", "ing", "able", "ation", "ations", "ational")
_WORD: Final = re.compile("[A-Za-z]+")

# What Canada writes like the United States, from Britain's word; the way back is not certain, as
# a computer program is one in Britain too.
_CANADIAN: Final = {
    "programme": "program",
    "programmes": "programs",
    "ageing": "aging",
    "aluminium": "aluminum",
    "analyse": "analyze",
    "analysed": "analyzed",
    "analyser": "analyzer",
    "analysing": "analyzing",
    "catalyse": "catalyze",
    "sulphur": "sulfur",
    "tyre": "tire",
    "tyres": "tires",
}
_BACK: Final = frozenset(("analyze", "analyzed", "analyzer", "analyzing", "catalyze", "aluminum"))
# What the United States alone writes so.
_AMERICAN: Final = {
    "behavior": "behaviour",
    "canceled": "cancelled",
    "canceling": "cancelling",
    "catalog": "catalogue",
    "catalogs": "catalogues",
    "center": "centre",
    "centers": "centres",
    "color": "colour",
    "colors": "colours",
    "defense": "defence",
    "endeavor": "endeavour",
    "endeavors": "endeavours",
    "favor": "favour",
    "favorable": "favourable",
    "fiber": "fibre",
    "fibers": "fibres",
    "fulfillment": "fulfilment",
    "honor": "honour",
    "honored": "honoured",
    "labeled": "labelled",
    "labeling": "labelling",
    "labor": "labour",
    "liter": "litre",
    "liters": "litres",
    "modeling": "modelling",
    "neighbor": "neighbour",
    "neighboring": "neighbouring",
    "offense": "offence",
    "theater": "theatre",
    "traveling": "travelling",
}


def spell(text: str, variety: Variety) -> str:
    """Return an English text in the spelling of a variety; all other words stay as they are.

    The templates are written in British spelling. Canada writes *organize*, *analyze* and *program*
    like the United States and *centre*, *honour*, *licence* (noun) like Britain (to be checked by a
    language editor). Names must not pass through here: an organisation spells its own.

    Args:
        text: A text of memo_kit's own, in either spelling.
        variety: The variety to put it in.

    Example:
        >>> spell("The Parties recognise the organisation’s research centre.", Variety.EN_CA)
        'The Parties recognize the organization’s research centre.'
        >>> spell("Authorized representatives", Variety.EN_GB)
        'Authorised representatives'
        >>> spell("a research programme", Variety.EN_CA)
        'a research program'
    """
    if variety is Variety.LT:
        return text
    return _WORD.sub(lambda word: _spelled(word[0], variety), text)


def _spelled(word: str, variety: Variety) -> str:
    low = word.lower()
    listed = _words(variety).get(low)
    if listed is not None:
        return _cased(listed, word)
    for ending in _ENDINGS:
        at = len(low) - len(ending) - 1
        if low.endswith(ending) and low[at] in "sz" and f"{low[:at]}s" in _STEMS:
            letter = "z" if variety is Variety.EN_CA else "s"
            return word[:at] + (letter.upper() if word[at].isupper() else letter) + word[at + 1 :]
    return word


def _cased(wanted: str, found: str) -> str:
    if found.isupper():
        return wanted.upper()
    return wanted.capitalize() if found[0].isupper() else wanted


@cache
def _words(variety: Variety) -> dict[str, str]:
    if variety is Variety.EN_CA:
        return _AMERICAN | _CANADIAN
    return _AMERICAN | {canada: britain for britain, canada in _CANADIAN.items() if canada in _BACK}
