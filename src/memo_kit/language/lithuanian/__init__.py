"""Lithuanian that declines itself, and says when it is not sure.

The names are loaded when they are first used, so that importing this package costs little.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from memo_kit.language.lithuanian.agreement import (
        WordNotAgreeingError,
        agree,
        gender_of_group,
    )
    from memo_kit.language.lithuanian.amount import amount_in_words, date_in_words
    from memo_kit.language.lithuanian.declension import Kind, decline, gender_of, number_of
    from memo_kit.language.lithuanian.foreign import ForeignName, ForeignPolicy
    from memo_kit.language.lithuanian.form import (
        Case,
        Confidence,
        Declinable,
        Form,
        Gender,
        Number,
    )
    from memo_kit.language.lithuanian.misnomer import TermUnknownError
    from memo_kit.language.lithuanian.numeral import (
        NumberUnspeakableError,
        in_words,
        ordinal_in_words,
    )
    from memo_kit.language.lithuanian.quantity import CountStyle, NounUnknownError, count

__all__ = [
    "Case",
    "Confidence",
    "CountStyle",
    "Declinable",
    "ForeignName",
    "ForeignPolicy",
    "Form",
    "Gender",
    "Kind",
    "NounUnknownError",
    "Number",
    "NumberUnspeakableError",
    "TermUnknownError",
    "WordNotAgreeingError",
    "agree",
    "amount_in_words",
    "count",
    "date_in_words",
    "decline",
    "gender_of",
    "gender_of_group",
    "in_words",
    "number_of",
    "ordinal_in_words",
]

_MODULES: Final = {
    "agreement": ("WordNotAgreeingError", "agree", "gender_of_group"),
    "amount": ("amount_in_words", "date_in_words"),
    "declension": ("Kind", "decline", "gender_of", "number_of"),
    "foreign": ("ForeignName", "ForeignPolicy"),
    "form": ("Case", "Confidence", "Declinable", "Form", "Gender", "Number"),
    "misnomer": ("TermUnknownError",),
    "numeral": ("NumberUnspeakableError", "in_words", "ordinal_in_words"),
    "quantity": ("CountStyle", "NounUnknownError", "count"),
}


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
