"""Rules about defined terms: what the document calls itself, its parties and its other things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from memo_kit.checks.passage import Passage, Prose, Reader
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language
from memo_kit.language.proofreading.rule import OPAQUE

__all__ = ["term_drift", "term_undeclared", "term_unused"]

_DECLARATION: Final = re.compile(
    r"\([^()]{0,300}\b(?:toliau|hereinafter|hereafter)\b[^()]{0,300}\)", re.IGNORECASE
)
_DECLARED: Final = re.compile(r"[–-]\s*(?:the |an? )?[„“\"]?([^\s,;()„“”\"][^,;()„“”\"]*)")

# What a document can be, by the stem of its word.
_KINDS: Final = {
    Language.LT: ("memorandum", "protokol", "sutart", "sutarč", "susitarim", "kontrakt"),
    Language.EN: ("memorandum", "protocol", "agreement", "contract"),
}
_THIS: Final = {
    Language.LT: re.compile(
        r"\b(?:ši|šis|šio|šia|šią|šiai|šios|šiam|šį|šiuo|šiame|šioje) (\w+)\b(?! (?:memorand|protokol))",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(r"\bthis (\w+)\b(?! (?:memorand|protocol))", re.IGNORECASE),
}
# Words that only a declaration gives a capital inside a sentence.
_CAPITALISED: Final = {
    Language.LT: re.compile(
        r"(?<=[a-ząčęėįšųūž,] )(?:Šal(?:is|ies|iai|į|imi|yje|ys|ių|ims|imis|yse)|Memorandum[a-ząčęėįšųūž]+"
        r"|Protokol[a-ząčęėįšųūž]+|Sutar[tč][a-ząčęėįšųūž]+|Susitarim[a-ząčęėįšųūž]+"
        r"|(?:Projekt|Klaster|Konsorcium|Koordinator|Partner|Paslaug|Rezultat|Vykdytoj|Užsakov|Tiekėj"
        r"|Pirkėj|Pardavėj)[a-ząčęėįšųūž]+)\b(?! (?:memorand|protokol|„))"
    ),
    Language.EN: re.compile(
        r"(?<=[a-z,] )(?:Part(?:y|ies)\b|(?:Memorandum|Protocol|Agreement|Contract)\b(?! of| to)"
        r"|(?<=the )(?:Project|Cluster|Consortium|Coordinator|Partners?|Services|Results|Contractor|Customer"
        r"|Supplier|Buyer|Seller)\b(?! (?:[A-Z“]|of|for)))"
    ),
}
_MOST: Final = 200
# Where the title of a document stands: among so many passages.
_TOP: Final = 10
_STEM: Final = 5
_SHORT: Final = 3


@rule(
    "check.term-drift",
    Severity.ERROR,
    source="a document has one word for itself; another one is another document",
)
def term_drift(prose: Prose) -> Iterator[Fault]:
    """The document calls itself by a word that is not its own: „ši sutartis“ in a memorandum.

    A reader, or a court, takes another word for another document. Write the word that the document
    declares for itself.
    """
    for language in Language:
        own = [*_own_kinds(prose, language)]
        for passage in prose.within(language) if own else ():
            for found in _THIS[language].finditer(passage.seen):
                kind = _kind(found[1], language)
                if kind is not None and kind not in own:
                    yield Fault(
                        f"“{found[0]}” is not what the document calls itself",
                        passage.at(found.span()),
                        f"write the word of the document: {own[0].capitalize()}…",
                    )


@rule(
    "check.term-undeclared",
    Severity.WARNING,
    source="a capital inside a sentence says that a term was declared",
)
def term_undeclared(prose: Prose) -> Iterator[Fault]:
    """A word has the capital of a defined term, and nothing says what it stands for.

    „Šalis“, „Sutartis“, “Agreement” mean something only after „(toliau – Šalis)“,
    “(hereinafter – the “Party”)”. Declare the term where it stands first, or write a small letter.
    """
    for language in Language if prose.reader is not Reader.DATA else ():
        declared = {_stem(term) for term, _ in _declared(prose, language)}
        told = set(declared)
        for passage in prose.within(language):
            for found in _CAPITALISED[language].finditer(passage.seen):
                stem = _stem(found[0])
                if stem not in told and not _is_declaration(passage, found.start()):
                    told.add(stem)
                    yield Fault(
                        f"the term “{found[0]}” is not declared",
                        passage.at(found.span()),
                        "declare it where it stands first, or write a small letter",
                    )


@rule(
    "check.term-unused",
    Severity.WARNING,
    source="a term that nobody uses was meant to be used, or is left over",
)
def term_unused(prose: Prose) -> Iterator[Fault]:
    """A term is declared and never used.

    „(toliau – Klasteris)“ promises that the word comes again. Use it where its long form stands, or
    take the declaration out.
    """
    for language in Language if prose.reader is Reader.DOCUMENT else ():
        declared = dict(_declared(prose, language))
        for term, passage in islice(declared.items(), _MOST):
            stem = re.compile(rf"(?<!\w){re.escape(_stem(term))}")
            used = sum(len(stem.findall(each.seen)) for each in prose.passages)
            if used < 2:  # noqa: PLR2004 - the declaration and one use
                at = passage.seen.index(term)
                yield Fault(
                    f"the term “{term}” is declared and not used",
                    passage.at((at, at + len(term))),
                    "use it, or take the declaration out",
                )


def _own_kinds(prose: Prose, language: Language) -> Iterator[str]:
    if prose.kind is not None:
        kind = _kind("memorandum" if "emorandum" in prose.kind else _PROTOCOL[language], language)
        yield from filter(None, (kind,))
    declared = [*filter(None, (_kind(term, language) for term, _ in _declared(prose, language)))]
    yield from declared
    if not declared and prose.reader is Reader.DOCUMENT:
        yield from _titled(prose, language)


def _titled(prose: Prose, language: Language) -> Sequence[str]:
    """Return what a document is by its title: the first passages that name a kind of document."""
    for passage in islice(prose.within(language), _TOP):
        words = re.findall(r"[^\W\d_]+", passage.seen)
        kinds = [*filter(None, (_kind(word, language) for word in words))]
        if kinds:
            return kinds
    return ()


_PROTOCOL: Final = {Language.LT: "protokol", Language.EN: "protocol"}


def _kind(word: str, language: Language) -> str | None:
    low = word.lower()
    return next((stem for stem in _KINDS[language] if low.startswith(stem)), None)


def _declared(prose: Prose, language: Language) -> Iterator[tuple[str, Passage]]:
    """Yield each declared term, with the passage that declares it."""
    for passage in prose.within(language):
        for declaration in _DECLARATION.finditer(passage.seen):
            for found in _DECLARED.finditer(declaration[0]):
                if OPAQUE not in found[1]:
                    yield found[1].strip(), passage


def _is_declaration(passage: Passage, at: int) -> bool:
    return any(each.start() <= at < each.end() for each in _DECLARATION.finditer(passage.seen))


def _stem(term: str) -> str:
    """Return what stays of a term in every case: „Šalis“, „Šalims“ → „Šal“; capitals stay whole."""
    first = term.split(maxsplit=1)[0]
    if first.isupper():
        return first
    return first[:_STEM] if len(first) > _STEM + 1 else first[:_SHORT]
