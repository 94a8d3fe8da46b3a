"""Lithuanian words: their forms, their choice and their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, text_rule

__all__ = ["comma_kuris", "party_word", "slash_nouns", "title_case", "word_choice"]

_UPPER: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_LOWER: Final = "a-ząčęėįšųūž"
_NAME: Final = rf"[{_UPPER}][{_LOWER}]{{1,40}}"

# Nouns that say what an organisation is, by their stems.
_CLASS_NOUNS: Final = (
    "klaster", "konsorci", "asociacij", "institut", "centr", "park", "universitet", "akademij",
    "agentūr", "ministerij", "savivaldyb", "departament", "tarnyb", "įstaig", "įmon", "bendrov",
    "fond", "sąjung", "draugij", "kolegij", "mokykl", "ligonin", "inspekcij", "federacij",
    "susivienijim", "platform", "laboratorij",
)  # fmt: skip
_CLASS_ENDING: Final = (
    rf"(?:{'|'.join(noun.capitalize() for noun in _CLASS_NOUNS)})[{_LOWER}]{{1,6}}"
)
_TITLE_CASE: Final = re.compile(rf"{_NAME} (?:{_NAME} |ir ){{1,12}}{_CLASS_ENDING}\b")
_ALL_RIGHT_NAMES: Final = re.compile(r"^(?:Europos Sąjung|Jungtinių Tautų|Europos Parlament)")

_PREPOSITIONS: Final = (
    "apie", "ant", "be", "dėl", "iki", "iš", "į", "link", "nuo", "pagal", "pas", "per", "po",
    "prie", "prieš", "su", "tarp", "už", "virš", "tarsi",
)  # fmt: skip
_LONGEST: Final = 60
_WHICH: Final = (
    r"kur(?:is|i|io|ios|iam|iai|į|ią|iuo|iame|ioje|ie|ių|iems|ioms|iuos|ias|iais|iomis|iuose"
    r"|iose)"
)
# Before these „kuris“ begins no clause: bet kuris, kai kurie, ir kurie, kuris nors.
_NO_CLAUSE: Final = frozenset(
    (
        *_PREPOSITIONS,
        "bet",
        "kai",
        "ir",
        "ar",
        "bei",
        "arba",
        "ne",
        "nei",
        "nė",
        "kad",
        "nors",
        "o",
        "pat",
        "taip",
        "tik",
    )
)

_WHOSE: Final = r"\b(?:abi|abiejų|abiem|abiejose|kiekvien\w+|vien[aoąų]s?|kit(?:a|ai|os|ą))"
_CHOICES: Final = (
    (r"vyst(?:yti|o|ė|ant|ydam\w+|antis|anči\w+|om\w+|ym\w+|ys)", "„plėtoti“, „kurti“"),
    (r"vizit(?:uoti|uoja|avo|uojan\w+|uodam\w+|avim\w+)", "„lankyti“, „lankytis“"),
    (r"dalin(?:tis|asi|osi|antis|damie?si|damosi|imasis|imosi)", "„dalytis“"),
    (r"įtako(?:ti|ja|jo|jan\w+|jam\w+|jim\w+)", "„daryti įtaką“, „veikti“"),
    (r"patalpin(?:ti|ta|tas|tos|o|a|ama)", "„skelbti“, „įdėti“"),
    (r"pilnai", "„visiškai“, „iki galo“"),
    (r"sekanči(?:o|ai|am|ame|os|oje|as|ų|us|uose)", "„kitas“, „toks“, „tolesnis“"),
    (r"(?:ne)?pagrinde(?= [a-ząčęėįšųūž]+(?:ama|ami|amos|oja|uoja)\b)", "„daugiausia“, „iš esmės“"),
)


@text_rule(
    "check.party-word",
    Severity.WARNING,
    Language.LT,
    source="Plungė municipality, “Kaip rengti sutartis”: the sides of an agreement are *šalys*, not "
    "*pusės*",
)
def party_word(text: str, _variety: Variety) -> Iterator[Slip]:
    """The parties are called by another word than *Šalys*.

    „iš vienos pusės … iš kitos pusės“, „abi pusės“, „abu partneriai“: an agreement calls its
    parties „Šalys“, with a capital, everywhere. „šalys“ in small letters are countries.
    """
    others = (
        r"\biš (?:vienos|kitos|antrosios|antros) pusės\b",
        r"\b(?:abi|abiejų|abiem|abiejose|kita|kitos|kitai|kitą) pus(?:ė|ės|ių|ėms|es|ėmis|ei|ę)\b",
        rf"(?<=[{_LOWER},] )Partneri(?:ai|ų|ams|us|ais)\b",
        r"\b(?:abu|abiejų|abiem) partneri(?:ai|ų|ams|us|ais)\b",
    )
    for found in _each(text, *others):
        message = f"“{found[0]}” is another word for the parties"
        yield Slip(*found.span(), message, hint="write „Šalis“, „Šalys“")
    small = (
        rf"{_WHOSE} šal(?:is|ies|iai|į|imi|yje|ys|ių|ims|imis|yse)\b(?! (?:atskir|šal))",
        r"\bšalys (?:susitar|įsipareigoj|patvirtin|pripažįst)\w+",
    )
    for found in _each(text, *small):
        message = f"“{found[0]}” speaks of a country, not of a Party"
        yield Slip(*found.span(), message, hint="write „Šalis“ with a capital if a Party is meant")


@text_rule(
    "check.word-choice",
    Severity.NOTE,
    Language.LT,
    source="advice of VLKK and of municipal language editors; to be checked by a language editor",
)
def word_choice(text: str, _variety: Variety) -> Iterator[Slip]:
    """A word stands where language editors would have another one.

    „vystyti“ is better „plėtoti“, „vizituoti“ is „lankyti“, „dalintis“ is „dalytis“. The choice
    depends on the sentence: look at it.
    """
    for pattern, better in _CHOICES:
        for found in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE):
            yield Slip(
                *found.span(),
                f"language editors prefer another word to “{found[0]}”",
                hint=f"better {better}, if the sentence bears it",
            )


@text_rule(
    "check.slash-nouns",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="municipal language pages: „ir (arba)“, not and/or; lists with commas to "
    "be checked by a language editor",
)
def slash_nouns(text: str, variety: Variety) -> Iterator[Slip]:
    """A slash stands between words where a sentence has *and* or *or*.

    Nobody can tell whether „klasterių/įmonių“ means both or one of them. Write „klasterių ir
    įmonių“, „ir (arba)“; in English “and”, “or”, “or both”.
    """
    hint = "write „ir“, „ar“ or „ir (arba)“" if variety is Variety.LT else "write “and” or “or”"
    word = rf"[{_LOWER}]{{3,}}"
    for found in _each(
        text, rf"(?<![\w/.]){word}(?:/{word})+(?![\w/.])", r"\b(?:and|ir) ?/ ?(?:or|arba|ar)\b"
    ):
        yield Slip(*found.span(), f"a slash joins words: “{found[0]}”", hint=hint)


@text_rule(
    "check.title-case-lt",
    Severity.WARNING,
    Language.LT,
    source="Švenčionys municipality: capitals on the first word and proper names only, „Kanados "
    "fotonikos pramonės konsorciumas“; the registered form wins",
)
def title_case(text: str, _variety: Variety) -> Iterator[Slip]:
    """Every word of a Lithuanian name begins with a capital, as in English.

    Lithuanian has capitals on the first word and on proper names only: „Kanados fotonikos pramonės
    konsorciumas“. Where the register has other capitals, keep the register's.
    """
    for found in _TITLE_CASE.finditer(text):
        if not _ALL_RIGHT_NAMES.match(found[0]):
            yield Slip(
                *found.span(),
                f"every word of “{found[0]}” has a capital",
                hint="keep capitals on the first word and proper names, unless it is registered so",
            )


@text_rule(
    "check.comma-kuris",
    Severity.NOTE,
    Language.LT,
    source="VLKK decision N-8 (178) of 2019 on punctuation: a comma parts a subordinate clause; to be "
    "checked by a language editor",
)
def comma_kuris(text: str, _variety: Variety) -> Iterator[Slip]:
    """No comma stands before „per kurį“, „kurio metu“, „kuris“.

    A clause that begins so is subordinate, and a comma parts it from the rest of the sentence.
    Look whether one is missing.
    """
    before = "|".join(_PREPOSITIONS)
    pattern = rf"(?<=[\w“)] )(?:(?P<first>{before}) )?{_WHICH}\b(?! nors)"
    for found in re.finditer(pattern, text):
        previous = re.search(
            r"(\w+)[“)]? $", text[max(0, found.start() - _LONGEST) : found.start()]
        )
        if previous is not None and previous[1].lower() not in _NO_CLAUSE:
            message = f"no comma stands before “{found[0]}”"
            yield Slip(*found.span(), message, hint="look whether a clause begins here")


def _each(text: str, *patterns: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from re.finditer(pattern, text)
