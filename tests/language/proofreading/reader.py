"""Reading proofs in a test: what one rule finds, with ``~`` for a no-break space."""

from __future__ import annotations

from memo_kit.language.language import Variety
from memo_kit.language.proofreading import TEXT_RULES, Proposal, proposals
from memo_kit.language.proofreading.rule import opaque
from memo_kit.language.typography import NBSP

__all__ = ["found", "mended"]


def found(text: str, code: str, variety: Variety = Variety.LT) -> list[Proposal]:
    """Return what one rule finds in a text."""
    assert code in {rule.code for rule in TEXT_RULES}
    return [each for each in proposals(text.replace("~", NBSP), variety) if each.code == code]


def mended(text: str, code: str, variety: Variety = Variety.LT) -> str:
    """Return a text with the proposals of one rule."""
    text = text.replace("~", NBSP)
    assert len(opaque(text)) == len(text)
    for each in reversed(found(text, code, variety)):
        assert each.proposed is not None
        text = text[: each.start] + each.proposed + text[each.end :]
    return text.replace(NBSP, "~")
