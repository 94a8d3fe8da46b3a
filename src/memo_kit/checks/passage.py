"""The texts of data, templates and documents, as rules about language read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cached_property
from typing import Final, NamedTuple, TypeGuard

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.path import fields
from memo_kit.agreement.text import KnownText
from memo_kit.errors import Place
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import OPAQUE, opaque
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.view import DocumentView

__all__ = ["Passage", "Prose", "Reader", "opaque_tags", "prose_of_data", "prose_of_document"]

_TAG: Final = re.compile(r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\{#.{0,2000}?#\}", re.DOTALL)
_VARIETIES: Final = {each.value.lower(): each for each in Variety}


class Reader(StrEnum):
    """What is read: a rule may be about one of them only."""

    DATA = "data"
    TEMPLATE = "template"
    DOCUMENT = "document"


class Passage(NamedTuple):
    """A text that stands by itself: a field of the data, a paragraph.

    Attributes:
        text: The text as it is shown.
        seen: The same, letter for letter, with tags and places to fill made opaque.
        variety: Its language as one country writes it; nothing for a name that has none.
        place: Where it stands.
        chosen: Whether somebody chose the variety; that of a stranger's English is a guess.
    """

    text: str
    seen: str
    variety: Variety | None
    place: Place
    chosen: bool = True

    @property
    def language(self) -> Language | None:
        """Its language, or nothing."""
        return self.variety.language if self.variety else None

    def at(self, span: tuple[int, int]) -> Place:
        """Return the place of a piece of the text."""
        return Place(
            file=self.place.file,
            path=self.place.path,
            where=self.place.where,
            text=self.text.translate({ord("\t"): " ", ord("\n"): " "}),
            span=span,
        )


@dataclass(frozen=True)
class Prose:
    """All passages of what is read, in reading order.

    Attributes:
        reader: What it is.
        passages: The passages.
        kind: The kind of agreement, as ``memorandum``, where the data tell it.
    """

    reader: Reader
    passages: tuple[Passage, ...]
    kind: str | None = None

    def within(self, language: Language) -> Iterator[Passage]:
        """Yield the passages in a language."""
        return (passage for passage, _ in self.judged[language])

    @cached_property
    def judged(self) -> Mapping[Language | None, Sequence[tuple[Passage, str]]]:
        """The passages by their languages, each as rules judge it: with its addresses opaque."""
        found: dict[Language | None, list[tuple[Passage, str]]] = {
            language: [] for language in (*Language, None)
        }
        for passage in self.passages:
            found[passage.language].append((passage, opaque(passage.seen)))
        return found


def prose_of_data(agreement: object) -> Prose:
    """Return the texts of an agreement: those that a person typed, and the known words.

    Args:
        agreement: A model or plain data.
    """
    english = agreement.english.variety if isinstance(agreement, Agreement) else Variety.EN_GB
    kind = getattr(type(agreement), "title", None)
    return Prose(Reader.DATA, tuple(_typed(agreement, english)), kind.en if kind else None)


def prose_of_document(document: DocumentView, reader: Reader = Reader.DOCUMENT) -> Prose:
    """Return the paragraphs of a Word file, each in its language.

    Args:
        document: The file.
        reader: Whether it is a finished document or a template.
    """
    passages = (
        _paragraph(each.text, each.prose, each.language, Place(document.name, where=each.where))
        for each in document.paragraphs
        if each.text.strip()
    )
    # Word stores a text box twice, with one and the same place.
    return Prose(reader, tuple(dict.fromkeys(passages)))


def opaque_tags(text: str) -> str:
    """Return a text with its tags made opaque, letter for letter."""
    return _TAG.sub(lambda tag: OPAQUE * len(tag[0]), text) if "{" in text else text


def _typed(agreement: object, english: Variety) -> Iterator[Passage]:
    for path, value in fields(agreement):
        if isinstance(value, KnownText):
            for language in Language:
                text = value.text_in(language)
                # The template spells a known word as the data choose.
                yield Passage(text, text, _of(language, english), Place(path=path), chosen=False)
        elif _is_typed(value, path):
            yield Passage(value, value, _variety(path, english), Place(path=path))


def _is_typed(value: object, path: str) -> TypeGuard[str]:
    listed = path.startswith("sample_values")
    return isinstance(value, str) and not isinstance(value, Enum) and not listed


def _variety(path: str, english: Variety) -> Variety | None:
    """Return the variety of a field by its path: ``….lt``, ``….en``, a form of a Lithuanian name."""
    home, _, last = path.rpartition(".")
    if last == Language.EN:
        return english
    return Variety.LT if last == Language.LT or home.endswith("forms") else None


def _of(language: Language, english: Variety) -> Variety:
    return Variety.LT if language is Language.LT else english


def _paragraph(text: str, prose: str, mark: str, place: Place) -> Passage:
    seen = opaque_tags(prose)
    marked = _VARIETIES.get(mark.lower())
    short = mark.partition("-")[0].lower()
    language = recognised(seen) or (Language(short) if short in set(Language) else None)
    if language is None:
        return Passage(text, seen, None, place)
    if marked is not None and marked.language is language:
        return Passage(text, seen, marked, place)
    return Passage(text, seen, _of(language, Variety.EN_GB), place, language is Language.LT)
