"""The languages that text is marked with (``w:lang``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from memo_kit.ooxml.markup import Element, child
from memo_kit.ooxml.names import w

__all__ = ["is_mixed", "main_language", "said"]

_RUN: Final = w("r")
_BOX: Final = w("txbxContent")
_PROPERTIES: Final = w("rPr")
_MARK: Final = w("lang")
_VALUE: Final = w("val")
_TEXT: Final = w("t")

# The part of a text from which on it is in two languages, and no foreign word in one.
_MUCH: Final = 0.2


def said(node: Element) -> Iterator[tuple[str, str]]:
    """Yield the texts of the runs that are marked with a language, each with its mark.

    Those of a text box in a paragraph are none of its own.

    Args:
        node: A paragraph, or what holds some.
    """
    boxed = {run for box in node.iter(_BOX) for run in box.iter(_RUN)}
    for run in node.iter(_RUN):
        properties = child(run, _PROPERTIES)
        mark = None if properties is None else child(properties, _MARK)
        if mark is not None and run not in boxed:
            text = "".join([text.text or "" for text in run.iterchildren(_TEXT)])
            yield mark.get(_VALUE, ""), text


def main_language(pieces: Iterable[tuple[str, str]]) -> str:
    """Return the language that most of a text is marked with, as ``lt-LT``; or nothing.

    Args:
        pieces: Its pieces, as ``said`` gives them.
    """
    letters = _letters(pieces)
    return max(letters, key=lambda language: (letters[language], language), default="")


def is_mixed(pieces: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a good part of a text is in another language than the rest of it.

    Args:
        pieces: Its pieces, as ``said`` gives them.
    """
    letters = _letters(pieces)
    return 0 < letters.total() * _MUCH <= letters.total() - max(letters.values(), default=0)


def _letters(pieces: Iterable[tuple[str, str]]) -> Counter[str]:
    letters: Counter[str] = Counter()
    for mark, text in pieces:
        letters[mark] += len(text)
    return letters
