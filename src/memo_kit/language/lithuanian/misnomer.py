"""A term of grammar that is none: apart from the terms, so that they load without the errors."""

from __future__ import annotations

from memo_kit.errors import LanguageError

__all__ = ["TermUnknownError"]


class TermUnknownError(LanguageError):
    """A case, a gender, a number or another grammar term is not one that memo_kit knows.

    Cases go by their English names (genitive) or by the short names of school grammar (kilm.);
    genders are masculine and feminine, numbers singular and plural.
    """

    code = "language.term-unknown"
