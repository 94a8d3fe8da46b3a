"""Names that stand in a case: of organisations, titles, places and documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from memo_kit.agreement.model import Line, Model
from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, Form, Gender, Number, decline

__all__ = ["DocumentName", "Name", "OrganisationName", "PlaceName", "Title"]

_Kind = Literal["noun", "person", "title", "organisation", "place"]


class Name(Model):
    """A name in both languages; the Lithuanian one is declined.

    Example:
        >>> name = Title(lt="direktorius", en="Director")
        >>> name.declined(Case.GENITIVE).text
        'direktoriaus'
    """

    kind: ClassVar[_Kind] = "noun"

    lt: Line
    """The Lithuanian name in the nominative."""

    en: Line
    """The English name."""

    gender: Gender | None = None
    """Grammatical gender of the Lithuanian name's head noun; to give where its ending does not tell."""

    number: Number = Number.SINGULAR
    """Grammatical number of the Lithuanian name."""

    forms: Mapping[Case, Line] = Field(default={})
    """Lithuanian forms by case; they win over the rules."""

    def text_in(self, language: Language) -> str:
        """Return the name in one language, in the nominative."""
        return self.lt if language is Language.LT else self.en

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian name in a case: the form given in the data, else by rule."""
        given = self.forms.get(case)
        if given is not None:
            return Form(given, Confidence.GIVEN, "given in the data")
        return decline(self.lt, case, gender=self.gender, number=self.number, kind=self.kind)


class OrganisationName(Name):
    """The name of an organisation."""

    kind: ClassVar[_Kind] = "organisation"


class Title(Name):
    """The title or office of a person, as „generalinis direktorius“."""

    kind: ClassVar[_Kind] = "title"


class PlaceName(Name):
    """The name of a town or a country."""

    kind: ClassVar[_Kind] = "place"


class DocumentName(Name):
    """The name of a document or of a role, as „jungtinės veiklos sutartis“."""

    kind: ClassVar[_Kind] = "title"
