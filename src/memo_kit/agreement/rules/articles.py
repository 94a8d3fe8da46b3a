"""Rules about the optional articles and the originals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from memo_kit.errors import DataError, Place

if TYPE_CHECKING:
    from memo_kit.agreement.article import Articles

__all__ = ["BindingArticleError", "OriginalsError", "binding_articles_named", "originals_shared"]

_LEGAL_STATUS = "articles.legal_status"


class BindingArticleError(DataError):
    """*Legal status* does not name the binding articles that the agreement has.

    An agreement that binds only in part says in which articles. Confidentiality and
    intellectual property bind by nature: with them, ``legal_status.binding_articles`` names
    them, and names no article that the agreement has not.
    """

    code = "data.binding-article"


class OriginalsError(DataError):
    """The originals cannot be shared out evenly among the parties.

    Each party receives as many originals as the others: give a multiple of the number of
    parties.
    """

    code = "data.originals"


def binding_articles_named(articles: Articles) -> Iterator[DataError]:
    """Yield what *Legal status* says of binding articles and the other articles contradict."""
    named = articles.binding_labels
    whole = articles.legal_status is not None and articles.legal_status.binding
    for label in articles.BINDING_BY_NATURE:
        if getattr(articles, label) is not None and label not in named and not whole:
            yield BindingArticleError(
                f"the article “{label}” binds, and Legal status does not name it",
                hint=f"add “{label}” to {_LEGAL_STATUS}.binding_articles",
                place=Place(path=_LEGAL_STATUS),
            )
    for index, label in enumerate(named):
        if getattr(articles, label) is None:
            yield BindingArticleError(
                f"Legal status names the article “{label}”, which the agreement has not",
                hint=f"remove it, or set “{label}: standard” under articles",
                place=Place(path=f"{_LEGAL_STATUS}.binding_articles[{index}]"),
            )
    if whole and named:
        yield BindingArticleError(
            "the whole agreement binds, and single articles are named as binding too",
            hint="remove “binding_articles”, or set “binding: no”",
            place=Place(path=_LEGAL_STATUS),
        )


def originals_shared(originals: int, parties: int) -> Iterator[DataError]:
    """Yield a fault when the parties would not get equally many originals."""
    if originals % parties:
        yield OriginalsError(
            f"{originals} originals cannot be shared out among {parties} parties",
            hint=f"give a multiple of {parties}",
            place=Place(path="counterparts.originals"),
        )
