"""What holds for the documents of any valid data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import memo_kit
from memo_kit.agreement.agreement import Agreement
from memo_kit.drafting.draft import Draft
from memo_kit.errors import Severity
from tests.corpus.invention import agreement_of, invented
from tests.corpus.speech import written

__all__ = ["EDITIONS", "drafts", "faults", "said"]

EDITIONS: Final = ("lt", "en", "bilingual")
_ARTICLES: Final[Mapping[str, re.Pattern[str]]] = {
    "lt": re.compile(r"(?:^|\| )(?:\d+ straipsnis|[IVXL]+ SKYRIUS)", re.MULTILINE),
    "en": re.compile(r"(?:^|\| )(?:Article \d+|CHAPTER [IVXL]+)", re.MULTILINE),
}


def drafts(agreement: Agreement) -> dict[str, Draft]:
    """Return the document of each edition, the bilingual one made of the others."""
    alone = {language: memo_kit.draft(agreement, language) for language in EDITIONS[:2]}
    return {**alone, EDITIONS[2]: memo_kit.pair(*alone.values())}


def said(text: str) -> str:
    """Return a text as it is compared: spaces are alike, and so are capitals and small letters."""
    return " ".join(text.split()).casefold()


def faults(number: int, kind: str) -> Iterator[str]:
    """Yield what is wrong with the documents of invented data.

    Args:
        number: Which data.
        kind: ``memorandum`` or ``protocol``.
    """
    data = invented(number, kind)
    made = drafts(agreement_of(data))
    texts = list(written(data))
    for edition, draft in made.items():
        for finding in draft.check():
            if finding.severity is Severity.ERROR:
                yield f"{number} {edition}: {finding}"
        for missing in _missing(draft, texts):
            yield f"{number} {edition}: “{missing}” is not in the text"
    if len({*_articles(made)}) != 1:
        yield f"{number}: the languages have different numbers of articles"
    if number % 10 == 0:
        agreement = agreement_of(invented(number, kind))
        for edition in EDITIONS:
            if memo_kit.draft(agreement, edition).data != made[edition].data:
                yield f"{number} {edition}: another draft of the same data has other bytes"


def _missing(draft: Draft, texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the texts of the data that a document does not say; names may stand in any case."""
    text = said(draft.text)
    declined = {said(used.name) for used in draft.forms if said(used.form.text) in text}
    for lithuanian, english in texts:
        is_said = said(lithuanian) in text or said(lithuanian) in declined
        if draft.language != "en" and not is_said:
            yield lithuanian
        if draft.language != "lt" and said(english) not in text:
            yield english


def _articles(made: Mapping[str, Draft]) -> Iterator[int]:
    """Yield how many articles each language has, in its own document and in both."""
    for language, heading in _ARTICLES.items():
        for edition in (language, "bilingual"):
            yield len(heading.findall(made[edition].text))
