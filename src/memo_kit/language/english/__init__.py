"""English as agreements write it, in the British and the Canadian variety."""

from __future__ import annotations

from memo_kit.language.english.numeral import amount_in_words, count, in_words, ordinal_in_words
from memo_kit.language.english.possessive import possessive, with_article
from memo_kit.language.english.spelling import spell

__all__ = [
    "amount_in_words",
    "count",
    "in_words",
    "ordinal_in_words",
    "possessive",
    "spell",
    "with_article",
]
