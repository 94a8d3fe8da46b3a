"""Rules about the language that a text is marked with: by it Word proofreads and a voice reads aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.names import w
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.view import DocumentView

__all__ = ["language_malformed", "language_missing", "language_unknown"]

_SHAPE: Final = re.compile(
    r"(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[0-9a-z]{5,8})*|x-none)"
)
_LANGUAGES: Final = frozenset(
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffi"
        "fjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkw"
        "kylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnro"
        "rurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyi"
        "yozazhzu",
    )
)
_REGIONS: Final = frozenset(
    re.findall(
        "..",
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICK"
        "CLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGS"
        "GTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULV"
        "LYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM"
        "PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTR"
        "TTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW",
    )
)
_ATTRIBUTES: Final = (w("val"), w("eastAsia"), w("bidi"))
_REGION: Final = re.compile("[A-Z]{2}")
_TEXT: Final = re.compile(r"[^\W\d_]")


@rule(
    "check.language-malformed",
    Severity.ERROR,
    source="BCP 47 and ISO/IEC 29500-1, 22.9.2.6: a language is written as lt-LT",
)
def language_malformed(document: DocumentView) -> Iterator[Fault]:
    """The language of a text is not written as languages are: ``lt_LT`` or “Lithuanian”.

    Programs do not know it then: nothing is proofread, a screen reader takes the wrong voice, and a
    PDF says a language that there is not. In Word: Review, Language, Set Proofing Language.
    """
    for sighting, value in _marks(document):
        if not _SHAPE.fullmatch(value):
            yield Fault(f"“{value}” is no language tag", document.place(sighting), _hint())


@rule(
    "check.language-unknown",
    Severity.WARNING,
    source="ISO 639-1 and ISO 3166-1: the languages and countries that there are",
)
def language_unknown(document: DocumentView) -> Iterator[Fault]:
    """The language or the country that a text is marked with does not exist.

    As ``lt-TL``, which is written as languages are and is none. In Word: Review, Language, Set
    Proofing Language.
    """
    for sighting, value in _marks(document):
        if _SHAPE.fullmatch(value) and not _is_known(value):
            yield Fault(f"nobody speaks “{value}”", document.place(sighting), _hint())


@rule(
    "check.language-missing",
    Severity.NOTE,
    source="ISO/IEC 29500-1, 17.3.2.20, and WCAG 2.1, 3.1.2: the language of each part is known",
)
def language_missing(document: DocumentView) -> Iterator[Fault]:
    """A text of the document says no language, neither by itself nor by its style.

    Word takes that of the computer it is opened on. In Word: select all, then Review, Language, Set
    Proofing Language.
    """
    if document.default_language:
        return
    speaking = document.speaking_styles
    seen: set[str] = set()
    for part, run in document.survey.find(w("r")):
        if run.find(f"{w('rPr')}/{w('lang')}") is not None:
            continue
        styles = {each.get(w("val"), "") for each in run.iterfind(f"{w('rPr')}/{w('rStyle')}")}
        paragraph = next(run.iterancestors(w("p")), None)
        if paragraph is not None:
            found = paragraph.iterfind(f"{w('pPr')}/{w('pStyle')}")
            styles |= {each.get(w("val"), "") for each in found}
        written = any(_TEXT.search(text.text or "") for text in run.iterchildren(w("t")))
        if not written or styles & speaking:
            continue
        where = document.survey.where(part, run)
        if where not in seen:
            seen.add(where)
            place = Place(file=document.name, where=where)
            yield Fault("the language of a text is not stated", place, _hint())


def _marks(document: DocumentView) -> Iterator[tuple[Sighting, str]]:
    for part, tag, elements in document.survey.every():
        if tag in {w("lang"), w("themeFontLang")}:
            for element in elements:
                for name in _ATTRIBUTES:
                    value = element.get(name)
                    # LibreOffice writes an empty one for the fonts of the theme; no text has it.
                    if value or (value is not None and tag == w("lang")):
                        yield Sighting(part, element), value


def _is_known(value: str) -> bool:
    if value == "x-none":
        return True
    language, *others = value.split("-")
    regions = {each for each in others if _REGION.fullmatch(each)}
    # Of languages with three letters there are 8 000 (ISO 639-3).
    return (language in _LANGUAGES or len(language) > len("lt")) and regions <= _REGIONS


def _hint() -> str:
    return "set it in Word: Review, Language, Set Proofing Language"
