"""The facts of a text that do not change with its language: dates, sums, numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from memo_kit.checks.magnitude import MULTIPLIERS, multiplied
from memo_kit.checks.moment import days_in_words
from memo_kit.checks.moment import times as clock_times
from memo_kit.language.dates import month_name
from memo_kit.language.language import Language
from memo_kit.language.proofreading.number import spoken
from memo_kit.language.proofreading.rule import OPAQUE

__all__ = [
    "Fact",
    "Numbers",
    "addresses",
    "amounts",
    "dates",
    "is_in_full",
    "numbers",
    "phones",
    "references",
    "short_names",
    "times",
    "without",
]

_SPACE: Final = r"[ \u00a0\u202f]"
_MONTHS: Final = {
    language: {month_name(month, language): month for month in range(1, 13)}
    for language in Language
}
_NAMED: Final = {language: "|".join(names) for language, names in _MONTHS.items()}
# “may” is a month only beside a number.
_MONTH: Final = {
    Language.LT: re.compile(rf"\b(?:{_NAMED[Language.LT]})\b", re.IGNORECASE),
    Language.EN: re.compile(
        rf"\b(?:{_NAMED[Language.EN].replace('May|', '')})\b"
        rf"|(?<=\d{_SPACE})May\b|\bMay(?={_SPACE}\d)"
    ),
}
_IN_DIGITS: Final = re.compile(r"(?<![\d-])(?P<y>\d{4})([-.])(?P<m>\d\d)\2(?P<d>\d\d)(?![\d-])")
_IN_WORDS: Final = {
    Language.LT: (
        re.compile(
            rf"(?P<y>\d{{4}}){_SPACE}?(?:m\.|metų){_SPACE}?(?P<m>{_NAMED[Language.LT]})"
            rf"{_SPACE}(?:mėn(?:\.|esio){_SPACE}?)?(?P<d>\d{{1,2}}){_SPACE}?(?:d\.|dien\w+)"
        ),
    ),
    Language.EN: (
        re.compile(
            rf"(?<![\d–-])(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_SPACE}(?:(?:day{_SPACE})?of{_SPACE})?"
            rf"(?P<m>{_NAMED[Language.EN]}),?{_SPACE}(?P<y>\d{{4}})"
        ),
        re.compile(
            rf"\b(?P<m>{_NAMED[Language.EN]}){_SPACE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?{_SPACE}"
            r"(?P<y>\d{4})"
        ),
    ),
}
_YEARS_OF: Final = "metų"
# The number of a clause has dots in both languages.
_CLAUSE: Final = r"\d+(?:\.\d+)+(?![\d,])"
_NUMBER: Final = {
    Language.LT: rf"{_CLAUSE}|\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?",
    Language.EN: rf"{_CLAUSE}|\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?",
}
_HOUR: Final = re.compile(rf"(\d)\.(\d\d)(?={_SPACE}?(?:val|h)\b)")
_CURRENCIES: Final = {
    "EUR": r"EUR\b|€|[Ee]ur(?:as|ai|o|ui|ą|u|e|ų|ams|us|ais|uose|os?)?\b",
    "USD": r"USD\b|US\$|(?:JAV|US) dol\w+",
    "CAD": r"CAD\b|C\$|Kanados dol\w+|Canadian dol\w+",
    "GBP": r"GBP\b|£|svar\w+ sterling\w+|pounds? sterling",
    "%": r"%|proc\.|procent\w+|per cent|percent",
}
_REFERENCE: Final = {
    Language.LT: (("article", r"straipsn|str\."), ("annex", r"pried")),
    Language.EN: (("article", r"Articles?"), ("annex", r"Annex(?:es)?")),
}
_LISTED: Final = {
    Language.LT: r"\d+(?:(?:,? (?:ir|ar|arba|iki) |, |[–-])\d+)*",
    Language.EN: r"\d+(?:(?:,? (?:and|or|to) |, |[–-])\d+)*",
}
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s„“”)\ufffc]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.\w+)+"
)
# With the code of a country, or with the prefix inside Lithuania, which was 8 and is 0.
_PHONE: Final = re.compile(
    r"\+\d[\d \u00a0()-]{5,}\d|(?<![\d.,/+-])(?:\([80][ \u00a0-]?\d{1,3}\)|[80][ \u00a0-]\(?\d{1,3}\)?)"
    r"(?:[ \u00a0-]?\d){5,7}(?![\d.,]\d|\d)"
)
_LITHUANIAN: Final = re.compile(r"(?:370|8|0)(\d{8})")
_SHORT: Final = re.compile(r"(?<![\w&])[A-ZĄČĘĖĮŠŲŪŽ](?:&[A-Z]|[A-ZĄČĘĖĮŠŲŪŽ]+\d*)(?!\w{3})")
# Words in capitals side by side are a title.
_TITLE: Final = re.compile(r"(?<!\w)[A-ZĄČĘĖĮŠŲŪŽ]{2,}(?:\s[A-ZĄČĘĖĮŠŲŪŽ]{2,})+")
_ROMAN: Final = re.compile(r"\b[IVXL]+\b")
_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_BOTH: Final = re.compile(
    r"\b(?:both|either|twice|bilateral\w*|ab(?:u|i|iem|iejų|iejose|iejuose)|dvišal\w+)\b",
    re.IGNORECASE,
)
# What each language shortens in its own way; to be checked by an editor.
_TRANSLATED: Final = {
    "BDAR": "GDPR", "DI": "AI", "ES": "EU", "IKT": "ICT", "JAV": "USA", "JK": "UK", "JT": "UN",
    "MTEP": "R&D", "MTEPI": "R&D", "MVĮ": "SME", "NVO": "NGO", "PVM": "VAT", "SVV": "SME", "US": "USA",
}  # fmt: skip
# What stands for them in full, in either language; to be checked by an editor.
_IN_FULL: Final = {
    "AI": r"artificial intelligence|dirbtin\w+ intelekt",
    "EU": r"european union|europos sąjung",
    "GDPR": r"general data protection regulation|bendr\w+ duomenų apsaugos reglament",
    "NGO": r"non-governmental organi[sz]ation|nevyriausybin\w+ organizacij",
    "R&D": r"research and development|mokslini\w+ tyrim",
    "SME": r"small and medium|maž\w+ ir vidutin|smulk\w+ ir vidutin",
    "UN": r"united nations|jungtini\w+ taut",
    "USA": r"united states|jungtin\w+ amerikos valstij",
    "VAT": r"value added tax|pridėtinės vertės mokes",
}
# Legal forms and currencies have words in each language, and rules of their own; the last one is a word.
_OF_OTHERS: Final = frozenset(
    ("AB", "BĮ", "LTD", "MB", "PLC", "SĮ", "UAB", "VĮ", "CAD", "EUR", "GBP", "USD", "DRAFT")
)
_LARGEST_SAID: Final = 100
_LONGEST: Final = 8


class Fact(NamedTuple):
    """A fact as both languages would have it, and as it is written.

    Attributes:
        value: The fact; equal for two languages that say the same.
        words: How it is written.
        span: Where.
    """

    value: str
    words: str
    span: tuple[int, int]


class Numbers(NamedTuple):
    """The numbers of a text.

    Attributes:
        figures: Those in figures.
        said: Those in words, from one to ninety-nine, and the months that are named.
        hinted: Those that a text may mean: “both”, “third”, Roman figures.
    """

    figures: list[Fact]
    said: list[Fact]
    hinted: frozenset[str]

    @property
    def values(self) -> frozenset[str]:
        """Every number that is there in one way or another."""
        return frozenset((*(each.value for each in (*self.figures, *self.said)), *self.hinted))


def dates(text: str, language: Language) -> Iterator[Fact]:
    """Yield the whole dates of a text, in figures or as its language writes them.

    Example:
        >>> [each.value for each in dates("Done on 25 June 2019", Language.EN)]
        ['2019-06-25']
    """
    for pattern in (_IN_DIGITS, *_IN_WORDS[language]):
        for found in pattern.finditer(text):
            month = _MONTHS[language].get(found["m"]) or int(found["m"])
            try:
                day = date(int(found["y"]), month, int(found["d"]))
            except ValueError:
                continue
            yield Fact(day.isoformat(), found[0], found.span())
    if language is Language.LT and _YEARS_OF in text:
        for day, (start, end) in days_in_words(text):
            yield Fact(day.isoformat(), text[start:end], (start, end))


def times(text: str, language: Language) -> Iterator[Fact]:
    """Yield the times of the day: “5 p.m.” is „17.00 val.“.

    Example:
        >>> [each.value for each in times("5 p.m.", Language.EN)]
        ['17:00']
    """
    for value, (start, end) in clock_times(text, language) if _DIGIT.search(text) else ():
        yield Fact(value, text[start:end], (start, end))


def amounts(text: str, language: Language) -> Iterator[Fact]:
    """Yield the sums of money and the percentages of a text.

    Example:
        >>> [each.value for each in amounts("EUR 1,000.50", Language.EN)]
        ['1000.50 EUR']
        >>> [each.value for each in amounts("1 000,50 eurų", Language.LT)]
        ['1000.50 EUR']
    """
    if not _DIGIT.search(text):
        return
    for unit, pattern in _sums(language):
        for found in pattern.finditer(text):
            value = multiplied(_plain(found[1], language), found[2])
            yield Fact(f"{value} {unit}", found[0], found.span())


def references(text: str, language: Language) -> Iterator[Fact]:
    """Yield the articles and annexes that a text refers to.

    Example:
        >>> [each.value for each in references("5 ir 6 straipsnius", Language.LT)]
        ['article 5', 'article 6']
    """
    if not _DIGIT.search(text):
        return
    for kind, pattern in _referring(language):
        for found in pattern.finditer(text):
            for number in re.finditer(r"\d+", found[1]):
                start = found.start(1) + number.start()
                value = f"{kind} {_whole(number[0])}"
                yield Fact(value, found[0], (start, start + len(number[0])))


def addresses(text: str, _language: Language) -> Iterator[Fact]:
    """Yield the e-mail and web addresses of a text."""
    for found in _ADDRESS.finditer(text):
        words = found[0].rstrip(".,;:")
        yield Fact(words.lower(), words, (found.start(), found.start() + len(words)))


def phones(text: str, _language: Language) -> Iterator[Fact]:
    """Yield the telephone numbers of a text, those of Lithuania in any of their forms.

    Example:
        >>> [each.value for each in phones("tel. (8 5) 266 1640, +370 5 266 1640", Language.LT)]
        ['+37052661640', '+37052661640']
    """
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        inside = _LITHUANIAN.fullmatch(digits)
        yield Fact(f"+370{inside[1]}" if inside else f"+{digits}", found[0], found.span())


def short_names(text: str, language: Language) -> Iterator[Fact]:
    """Yield the short names and abbreviations in capitals; what each language shortens is one fact.

    Example:
        >>> [each.value for each in short_names("LITEK ir MVĮ", Language.LT)]
        ['LITEK', 'SME']
    """
    # “US dollars” is a sum.
    names = _blank(without(text, amounts(text, language)), _TITLE)
    for found in _SHORT.finditer(names):
        word = found[0]
        if not (_ROMAN.fullmatch(word) or word in _OF_OTHERS or len(word) > _LONGEST):
            yield Fact(_TRANSLATED.get(word, word), word, found.span())


def is_in_full(short: str, text: str) -> bool:
    """Tell whether a text writes out what an abbreviation stands for.

    Args:
        short: The value of a fact of ``short_names``.
        text: A text in either language.

    Example:
        >>> is_in_full("SME", "small and medium-sized enterprises")
        True
    """
    full = _IN_FULL.get(short)
    return full is not None and re.search(full, text.lower()) is not None


def numbers(text: str, language: Language) -> Numbers:
    """Return the numbers of a text.

    Args:
        text: A text; facts of other kinds may have been taken out of it.
        language: Its language.

    Example:
        >>> found = numbers("po 3 (tris) kiekvienai, iš viso devyni", Language.LT)
        >>> [each.value for each in found.figures], sorted(each.value for each in found.said)
        (['3'], ['3', '9'])
    """
    figures = [
        Fact(_plain(found[0], language), found[0], found.span())
        for found in re.finditer(_NUMBER[language], _HOUR.sub(r"\1:\2", text))
    ]
    said = [*_months(text, language), *_said(text, language)]
    return Numbers(figures, said, frozenset(_hinted(text, language)))


def without(text: str, facts: Iterable[Fact]) -> str:
    """Return a text with facts made opaque, letter for letter."""
    for fact in facts:
        start, end = fact.span
        text = f"{text[:start]}{OPAQUE * (end - start)}{text[end:]}"
    return text


@cache
def _sums(language: Language) -> list[tuple[str, re.Pattern[str]]]:
    number, many = _NUMBER[language], rf"(?:{_SPACE}?{MULTIPLIERS[language]})?"
    return [
        (unit, re.compile(pattern))
        for unit, signs in _CURRENCIES.items()
        for pattern in (
            rf"(?<![\d.,])({number}){many}{_SPACE}?(?:{signs})",
            rf"(?:{signs}){_SPACE}?({number}){many}",
        )
    ]


@cache
def _referring(language: Language) -> list[tuple[str, re.Pattern[str]]]:
    listed = _LISTED[language]
    patterns = (
        (
            kind,
            rf"\b(?:{noun}) ({listed})"
            if language is Language.EN
            else rf"(?<!\d)({listed}) (?:{noun})",
        )
        for kind, noun in _REFERENCE[language]
    )
    return [(kind, re.compile(pattern.replace(" ", _SPACE))) for kind, pattern in patterns]


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: OPAQUE * len(found[0]), text)


def _plain(number: str, language: Language) -> str:
    """Return a number without marks of groups, with a dot for decimals."""
    plain = re.sub(r"[^\d.,]", "", number)
    plain = plain.replace(",", "." if language is Language.LT else "")
    whole, _, part = plain.partition(".")
    return f"{_whole(whole)}.{part}" if part.strip("0") else _whole(whole)


def _whole(figures: str) -> str:
    """Return a whole number without leading zeros; a number of any length stays a text."""
    return figures.lstrip("0") or "0"


def _roman(figures: str) -> int:
    values = [_DIGITS[each] for each in figures]
    following = [*values[1:], 0]
    return sum(-own if own < then else own for own, then in zip(values, following, strict=True))


def _hinted(text: str, language: Language) -> Iterator[str]:
    yield from (str(_roman(each[0])) for each in _ROMAN.finditer(text))
    yield from (each.value for each in _said(text, language, ordinal=True))
    if _BOTH.search(text):
        yield "2"


def _months(text: str, language: Language) -> Iterator[Fact]:
    for found in _MONTH[language].finditer(text):
        name = found[0].lower() if language is Language.LT else found[0]
        # A dotless i counts as an i in a pattern, and not in a name.
        if name in _MONTHS[language]:
            yield Fact(str(_MONTHS[language][name]), found[0], found.span())


def _said(text: str, language: Language, *, ordinal: bool = False) -> Iterator[Fact]:
    known = _words(language, ordinal=ordinal)
    words = [*_WORD.finditer(text)]
    end = 0
    for position, word in enumerate(words):
        # “Dvidešimt vienas” and “twenty-one” are one number of two words.
        for last in words[position : position + 2][::-1]:
            span = word.start(), last.end()
            told = text[slice(*span)]
            if word.start() >= end and told.lower() in known:
                end = last.end()
                yield Fact(known[told.lower()], told, span)


@cache
def _words(language: Language, *, ordinal: bool) -> dict[str, str]:
    """Return each number below a hundred by each way to say it."""
    return {
        words: str(number)
        for number in range(1, _LARGEST_SAID)
        for words in spoken(number, language, ordinal=ordinal)
    }
