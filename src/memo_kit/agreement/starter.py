"""Data files to start from, made from the models so that no field is ever lacking."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from textwrap import wrap

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.kind import Kind
from memo_kit.agreement.shape.field import Field, fields_of

__all__ = ["BLANK", "starter"]

BLANK = '""'
"""What stands where a value belongs."""

_WIDTH = 98
_FIRST_OF_CLOSING = "articles"
_INDENT = "  "

_MARKUP = re.compile(r"``(.+?)``|\*(.+?)\*")
_HEADER = """\
# yaml-language-server: $schema={kind}.schema.json
#
# A {title} as data. Fill in each blank ("") and run:  memo-kit draft {kind}.yaml -o out
#
# Where the comment allows it, “none” leaves a thing out and “later” leaves a place to fill in Word.
# Lines that begin with “# ” and a field may be left out: remove the “# ” of those that you need. Where
# such lines stand below a blank, they are what it may hold: remove the blank as well.
# A field that occurs again further below is explained where it stands first.
"""


def starter(kind: Kind | str) -> str:
    """Return a commented data file whose blanks a person fills in.

    As it is, the file has one fault for each blank and no other.

    Args:
        kind: ``memorandum`` or ``protocol``.

    Raises:
        ValueError: If there is no such kind.

    Example:
        >>> print(starter("protocol").splitlines()[0])
        # yaml-language-server: $schema=protocol.schema.json
    """
    kind = Kind(kind)
    lines = _Writer().fields(_in_reading_order(fields_of(kind.model)), first=True)
    header = _HEADER.format(kind=kind, title=kind.model.title.en)
    return "\n".join([*header.splitlines(), *lines, ""])


class _Writer:
    """Writes fields, and explains each where it occurs first."""

    def __init__(self) -> None:
        self.explained: set[tuple[tuple[str, str], ...]] = set()

    def group(self, field: Field) -> Iterator[str]:
        """Yield the fields inside a value."""
        key = tuple((name, inner.sentence) for name, inner in field.fields.items())
        first = key not in self.explained
        self.explained.add(key)
        yield from self.fields(field.fields, first=first)

    def fields(self, fields: Mapping[str, Field], *, first: bool) -> Iterator[str]:
        """Yield fields, those that may be left out as comments where they occur first."""
        for name, inner in fields.items():
            if inner.required or inner.asked:
                yield from self.entry(name, inner, first=first)
            elif first:
                yield from _commented(self.entry(name, inner, first=first))

    def entry(self, name: str, field: Field, *, first: bool) -> Iterator[str]:
        """Yield a field with its explanation."""
        if first:
            yield ""
            yield from _explained(field)
        value = _single(field)
        yield f"{name}: {value}" if value else f"{name}:"
        inside = _indented(self.inside(field))
        yield from _commented(inside) if value else inside

    def inside(self, field: Field) -> Iterator[str]:
        """Yield what a list, a group or a table holds."""
        if field.takes_own:
            return
        if field.item is not None:
            for _ in range(field.least):
                yield from self.item(field.item)
        elif field.entry is not None:
            yield from (f"{word}: {BLANK}" for word in field.entry_words)
        else:
            yield from self.group(field)

    def item(self, field: Field) -> Iterator[str]:
        """Yield an item of a list."""
        if field.takes_own or not field.fields:
            yield f"- {BLANK}"
            return
        begun = False
        for line in filter(None, self.group(field)):
            begins = not begun and not line.startswith("#")
            yield f"- {line}" if begins else f"{_INDENT}{line}"
            begun = begun or begins


def _in_reading_order(fields: Mapping[str, Field]) -> dict[str, Field]:
    shared = list(fields_of(Agreement))
    closing = shared[shared.index(_FIRST_OF_CLOSING) :]
    return dict(sorted(fields.items(), key=lambda pair: (pair[0] != "kind", pair[0] in closing)))


def _single(field: Field) -> str | None:
    """Return what stands behind the field's name, or None where lines below belong to it."""
    match field.default:
        case bool():
            return "yes" if field.default else "no"
        case Enum():
            return str(field.default.value)
        case _:
            pass
    if _is_fixed(field):
        return field.words[0]
    holds = field.fields or field.item or field.entry
    return None if holds and not field.words else BLANK


def _is_fixed(field: Field) -> bool:
    return field.takes_words_only and len(field.words) == 1


def _explained(field: Field) -> Iterator[str]:
    notes = [_MARKUP.sub(r"“\1\2”", field.sentence)]
    item = field.item
    if item is not None and item.words:
        notes.append(f"Each one of: {', '.join(item.words)}.")
    if field.takes_own or (item is not None and item.takes_own):
        notes.append("Or your own: {lt: …, en: …}.")
    if field.words and not _is_fixed(field):
        words_only = field.takes_words_only or field.takes_own
        notes.append(f"{'One of' if words_only else 'Or'}: {', '.join(field.words)}.")
    if datetime.date in field.kinds:
        notes.append("A day is written as 2019-06-26.")
    yield from (f"# {line}" for line in wrap(" ".join(notes), _WIDTH))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{_INDENT}{line}" for line in lines if line)


def _commented(lines: Iterable[str]) -> Iterator[str]:
    return (f"# {line}" if line else "" for line in lines)
