"""Articles that an agreement has only when the parties want them."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from memo_kit.agreement.model import FIGURES, Model, YesNo
from memo_kit.agreement.name import PlaceName
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualText

__all__ = [
    "ArticleLabel",
    "Articles",
    "Confidentiality",
    "Disputes",
    "LegalStatus",
    "OptionalArticle",
]

ArticleLabel = Literal[
    "confidentiality", "intellectual_property", "finance", "data_protection", "disputes"
]
"""An optional article that may be binding; also the name of its bookmark in the document."""


class OptionalArticle(Model):
    """An article with the stock's wording; ``standard`` alone takes it as it is."""

    SHORTHANDS: ClassVar[tuple[str, ...]] = ("standard",)
    """The words that stand for the article without any field given."""

    clauses: tuple[BilingualText, ...] = ()
    """Clauses of your own that follow the stock's."""

    @model_validator(mode="before")
    @classmethod
    def _read_standard(cls, value: object) -> object:
        return {} if value in cls.SHORTHANDS else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Name the words beside the fields, so that an editor offers them."""
        return {"anyOf": [{"const": word} for word in cls.SHORTHANDS] + [handler(schema)]}


class Confidentiality(OptionalArticle):
    """What the parties keep to themselves."""

    years_after: Annotated[int, Field(ge=1, le=30), FIGURES] | None = None
    """Years that the duty lasts after the agreement has ended; without it, as long as the information is secret."""


class Disputes(OptionalArticle):
    """How the parties settle differences: always first by negotiation."""

    governing_law: Annotated[PlaceName | None, Stated(none=True)] = None
    """The state whose law applies, or none."""


class LegalStatus(OptionalArticle):
    """Whether the agreement binds, and which of its articles do although the rest does not."""

    binding: YesNo = False
    """Whether the whole agreement binds."""

    binding_articles: tuple[ArticleLabel, ...] = ()
    """The articles that bind although the rest does not; each has to be in the agreement."""


class Articles(Model):
    """The optional articles: ``none``, ``standard``, or a mapping with their own fields."""

    BINDING_BY_NATURE: ClassVar[tuple[ArticleLabel, ...]] = (
        "confidentiality",
        "intellectual_property",
    )

    confidentiality: Annotated[Confidentiality | None, Stated(none=True)]
    """Confidentiality; binding, so *Legal status* names it."""

    intellectual_property: Annotated[OptionalArticle | None, Stated(none=True)]
    """Intellectual property; binding, so *Legal status* names it."""

    finance: Annotated[OptionalArticle | None, Stated(none=True)]
    """Each party bears its own costs."""

    legal_status: Annotated[LegalStatus | None, Stated(none=True)]
    """Whether the agreement binds."""

    data_protection: Annotated[OptionalArticle | None, Stated(none=True)]
    """Personal data of contact persons and representatives."""

    disputes: Annotated[Disputes | None, Stated(none=True)]
    """Settlement of disputes."""

    @property
    def binding_labels(self) -> tuple[ArticleLabel, ...]:
        """The articles that bind although the rest does not, in the document's order."""
        return self.legal_status.binding_articles if self.legal_status else ()
