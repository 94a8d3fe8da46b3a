"""The languages that text is marked with (``w:lang``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w

__all__ = ["is_mixed", "main_language", "said"]

# The part of a text from which on it is in two languages, and no foreign word in one.
_MUCH: Final = 0.2


def said(node: Element) -> Iterator[tuple[str, str]]:
    """Yield the texts of the runs that are marked with a language, each with its mark.

    Those of a text box in a paragraph are none of its own.

    Args:
        node: A paragraph, or what holds some.
    """
    boxed = {run for box in node.iter(w("txbxContent")) for run in box.iter(w("r"))}
    for run in node.iter(w("r")):
        mark = run.find(f"{w('rPr')}/{w('lang')}")
        if mark is not None and run not in boxed:
            text = "".join(text.text or "" for text in run.iterchildren(w("t")))
            yield mark.get(w("val"), ""), text


def main_language(node: Element) -> str:
    """Return the language that most of a text is marked with, as ``lt-LT``; or nothing."""
    letters = _letters(node)
    return max(letters, key=lambda language: (letters[language], language), default="")


def is_mixed(node: Element) -> bool:
    """Tell whether a good part of a text is in another language than the rest of it."""
    letters = _letters(node)
    return 0 < letters.total() * _MUCH <= letters.total() - max(letters.values(), default=0)


def _letters(node: Element) -> Counter[str]:
    letters: Counter[str] = Counter()
    for mark, text in said(node):
        letters[mark] += len(text)
    return letters
