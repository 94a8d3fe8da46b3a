"""Texts that exist in both languages, as fields of the data."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from memo_kit.agreement.model import Line, Phrase, Text
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language

__all__ = [
    "OWN",
    "WORD",
    "BilingualLine",
    "BilingualPhrase",
    "BilingualText",
    "KnownText",
    "WordOrOwn",
]

WORD = "§word"
"""The tag of a known word in the place of a fault."""

OWN = "§own"
"""The tag of the user's own value in the place of a fault."""


class _BothLanguages:
    """Reads ``{lt: …, en: …}`` with a fault at the half that is missing, empty or wrong."""

    def __init__(self, half: object) -> None:
        self.half = half

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        half = handler.generate_schema(self.half)
        fields = core_schema.typed_dict_schema(
            {language.value: core_schema.typed_dict_field(half) for language in Language},
            extra_behavior="forbid",
        )
        pair = core_schema.no_info_after_validator_function(
            lambda halves: Bilingual(**halves), fields
        )
        return core_schema.no_info_wrap_validator_function(
            _keep_pair,
            pair,
            serialization=core_schema.plain_serializer_function_ser_schema(_write),
        )


def _keep_pair(value: object, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401 - pydantic's own type
    if isinstance(value, Bilingual):
        return handler(_write(value))
    if isinstance(value, str):
        raise PydanticCustomError("one_language_only", "the text stands in one language only")
    return handler(value)


def _write(pair: Bilingual) -> dict[str, str]:
    return {language.value: pair.text_in(language) for language in Language}


BilingualText = Annotated[Bilingual, _BothLanguages(Text)]
"""A text in both languages, of one or more lines."""

BilingualPhrase = Annotated[Bilingual, _BothLanguages(Phrase)]
"""A part of a sentence in both languages, without a mark at its end."""

BilingualLine = Annotated[Bilingual, _BothLanguages(Line)]
"""A text in both languages, of one line each."""


class KnownText(StrEnum):
    """A word of the data file that stands for a fixed text in both languages."""

    pair: Bilingual

    def __new__(cls, value: str, lt: str = "", en: str = "") -> Self:
        """Make a member from its word and its two texts."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.pair = Bilingual(lt=lt, en=en)
        return member

    def text_in(self, language: Language) -> str:
        """Return the text in one language."""
        return self.pair.text_in(language)


class WordOrOwn:
    """Reads either a known word or the user's own value, with faults of the one that was meant.

    A word is text, an own value is a mapping, so a misspelt word is never reported
    as a broken mapping. The tags ``WORD`` and ``OWN`` stand in the place of a fault;
    whoever shows the place leaves them out.
    """

    def __init__(self, words: object, own: object) -> None:
        self.words = words
        self.own = own

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Choose the check by what the value is."""
        choices = {
            WORD: handler.generate_schema(self.words),
            OWN: handler.generate_schema(self.own),
        }
        return core_schema.tagged_union_schema(choices, _word_or_own)


def _word_or_own(value: object) -> str:
    return WORD if isinstance(value, str) else OWN
