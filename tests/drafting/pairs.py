"""Small drafts of one's own templates, to be paired."""

from __future__ import annotations

import pytest

from memo_kit import Draft, MemoKitError, Template, pair
from memo_kit.drafting.draft import draft
from memo_kit.errors import errors_in
from tests.paper import paper

__all__ = ["own", "refused"]


def own(*blocks: str, language: str, data: object = None, **parts: str) -> Draft:
    """Return a draft of a template with some blocks."""
    tag = {"lt": "lt-LT", "en": "en-GB"}[language]
    source = paper(*blocks, language=tag, parts=parts)
    template = Template.from_bytes(source, name=f"contract.{language}.docx")
    return draft(data or {}, language, template=template)


def refused(left: Draft, right: Draft) -> list[MemoKitError]:
    """Return why two drafts cannot be paired."""
    with pytest.raises(MemoKitError) as caught:
        pair(left, right)
    return list(errors_in(caught.value))
