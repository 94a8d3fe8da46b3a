"""Rules about the language of the original: who may sign what in which language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from memo_kit.agreement.agreement import Agreement, Authenticity
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.language.language import Language

__all__ = ["Edited", "original_language", "translation_alone"]

_LITHUANIA: Final = "Lietuv"
_ORIGINALS: Final = {
    Authenticity.ENGLISH_ORIGINAL: Language.EN,
    Authenticity.LITHUANIAN_ORIGINAL: Language.LT,
}
_NAMES: Final = {Language.LT: "Lithuanian", Language.EN: "English"}
_PLACE: Final = Place(path="authenticity")


class Edited(NamedTuple):
    """An agreement as one of its documents says it.

    Attributes:
        agreement: A model or plain data.
        language: The language of the document, or ``bilingual``.
    """

    agreement: object
    language: str


@rule(
    "check.original-language",
    Severity.WARNING,
    source="State Language Law of Lithuania (1995), Art. 9; its wording to be checked by a lawyer",
)
def original_language(agreement: object) -> Iterator[Fault]:
    """The original is in one language, and the law or a party may need the other one.

    Lithuanian persons make their deals in Lithuanian, and those with foreign persons also in a
    language that both accept. An agreement whose one original is in English, with a Lithuanian party,
    or in Lithuanian, with a foreign one, may not be what the law asks for. Choose ``equal``, perhaps
    with one text that prevails, or ask a lawyer.
    """
    if not isinstance(agreement, Agreement) or agreement.authenticity not in _ORIGINALS:
        return
    language = _ORIGINALS[agreement.authenticity]
    for party in agreement.parties:
        is_lithuanian = party.organisation.country.lt.startswith(_LITHUANIA)
        if is_lithuanian is (language is Language.EN):
            yield Fault(
                f"the original is in {_NAMES[language]} alone, and {party.short_name}"
                f" is of {party.organisation.country.en}",
                _PLACE,
                "choose “equal” or a text that prevails, or ask a lawyer",
            )


@rule(
    "check.translation-alone",
    Severity.NOTE,
    source="the agreement itself: its clause on languages names one original",
)
def translation_alone(made: Edited) -> Iterator[Fault]:
    """A document in one language is only the translation of the original.

    The clause on languages of the agreement says that it is made in the other language. Sign the
    document in that language, or the bilingual one; the translation is to be read, not to be signed.
    """
    if not isinstance(made.agreement, Agreement):
        return
    original = _ORIGINALS.get(made.agreement.authenticity)
    if original is not None and made.language in _NAMES and made.language != original:
        other = _NAMES[Language(made.language)]
        yield Fault(
            f"the document in {other} is a translation of the one in {_NAMES[original]}",
            _PLACE,
            f"sign the document in {_NAMES[original]}, or the bilingual one",
        )
