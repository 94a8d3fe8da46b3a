"""Reading YAML: values with places, and nothing of YAML that could surprise.

Anchors, aliases, tags, merge keys and several documents in a file are refused: they can make a
small file huge, or a value something else than what was typed. A text written with ``|`` or
``>`` ends without the line break that YAML calls clipped: in a document it would be an empty
line. Plain ``null`` and ``~`` are no text; they are reported as blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml

from memo_kit.agreement.syntax.node import Mark, Source
from memo_kit.agreement.syntax.tree import Tree
from memo_kit.errors import DataError, raise_all
from memo_kit.language.characters import name_of

__all__ = [
    "AnchorForbiddenError",
    "DocumentsSeveralError",
    "TagForbiddenError",
    "YamlBrokenError",
    "read_yaml",
]


class YamlBrokenError(DataError):
    """The file is no YAML from a certain place on, so nothing after it can be read.

    The most common reasons: a text with a colon and a space in it needs quotation marks; a line
    is indented more or less than its neighbours, or with a tab; a quotation mark or a bracket is
    not closed.
    """

    code = "data.yaml-broken"


class AnchorForbiddenError(DataError):
    """The file uses an anchor (``&``), an alias (``*``) or a merge key (``<<``) of YAML.

    They repeat a value elsewhere, and a small file can grow without end through them. Write the
    value out; a text that begins with ``&`` or ``*`` needs quotation marks.
    """

    code = "data.yaml-anchor"


class TagForbiddenError(DataError):
    """The file uses a tag of YAML (``!``), which makes a value something else than what was typed.

    The agreement itself decides what each value means. Remove the tag; a text that begins with
    ``!`` needs quotation marks.
    """

    code = "data.yaml-tag"


class DocumentsSeveralError(DataError):
    """The file holds more than one YAML document, and an agreement is one.

    Remove what stands from the second line ``---`` on, or put it into a file of its own.
    """

    code = "data.several-documents"


_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

# What libyaml refuses or takes for the end of a line. It is hidden from the parser in a plane of
# private-use characters, so that the fault can name the field that it stands in.
_UNREADABLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_HIDDEN = re.compile("[\U00100000-\U0010ffff]")
_PLANE = 0x100000

_PROBLEMS = (
    ("mapping values are not allowed", "a colon stands where none can"),
    ("cannot start any token", "a text cannot begin with this character"),
    ("found unexpected end of stream", "a quotation mark is not closed"),
    ("did not find expected ',' or ", "a bracket is not closed, or a comma is missing"),
    ("could not find expected ':'", "a colon is missing after the name of a field"),
    ("did not find expected key", "this line does not fit to the lines above it"),
    ("did not find expected '-' indicator", "this line does not fit to the list above it"),
    ("escape c", "the text in quotation marks has an unknown sequence with a backslash"),
    ("block sequence entries are not allowed", "a list cannot begin here"),
)
_OTHERWISE = "the file is no YAML from here on"
_NOT_CLOSED = frozenset(
    {"a quotation mark is not closed", "a bracket is not closed, or a comma is missing"}
)
_LOOK = "compare the line and the one above it with the starter file of “memo-kit new”"
_HINTS = {
    "a colon stands where none can": (
        "put quotation marks around a text that has a colon and a space in it, "
        "and give fields of one group the same indentation"
    ),
    "a text cannot begin with this character": (
        "put quotation marks around the text, and indent with spaces, not with tabs"
    ),
    "the text in quotation marks has an unknown sequence with a backslash": (
        "write a backslash twice, or use single quotation marks"
    ),
}


def read_yaml(text: str, name: str) -> Source | None:
    """Return the values of a YAML text with their places, or None when it holds none.

    Args:
        text: The text, its lines ending in a line feed.
        name: The file's name, for messages.

    Raises:
        DataError: If the text is no YAML, or uses what is refused.
    """
    lines = text.split("\n")
    tree = Tree(name, lines)
    hides = _HIDDEN.search(text) is None
    unreadable = None if hides else _UNREADABLE.search(text)
    if unreadable is not None:
        tree.stop(
            YamlBrokenError,
            _mark_of(text, unreadable.start()),
            f"{name_of(unreadable[0])} cannot stand in YAML",
            hint="remove the character",
        )
    readable = _UNREADABLE.sub(_hide, text) if hides else text
    try:
        _grow(tree, yaml.parse(readable, Loader=yaml.CLoader), hides=hides)
    except yaml.MarkedYAMLError as error:
        _report(tree, error)
    raise_all(tree.faults)
    return Source(name, lines, tree.root) if tree.root is not None else None


def _grow(tree: Tree, events: Iterator[yaml.Event], *, hides: bool) -> None:
    documents = 0
    for event in events:
        mark = _mark(event.start_mark)
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    tree.stop(
                        DocumentsSeveralError,
                        mark,
                        "a second document begins here",
                        hint="remove it, or put it into a file of its own",
                    )
            case yaml.NodeEvent():
                _refuse_marks(tree, event, mark)
                _add(tree, event, mark, hides=hides)
            case yaml.CollectionEndEvent():
                tree.close()
            case _:
                pass


def _add(tree: Tree, event: yaml.NodeEvent, mark: Mark, *, hides: bool) -> None:
    match event:
        case yaml.MappingStartEvent():
            tree.open_group(mark)
        case yaml.SequenceStartEvent():
            tree.open_series(mark)
        case yaml.ScalarEvent():
            if event.value == "<<" and not event.style:
                _refuse_repetition(tree, mark, "a merge key (<<)")
            tree.item(mark, _text(event, hides=hides))
        case _:
            tree.item(mark, "")


def _refuse_marks(tree: Tree, event: yaml.NodeEvent, mark: Mark) -> None:
    if isinstance(event, yaml.AliasEvent):
        _refuse_repetition(tree, mark, f"an alias (*{event.anchor})")
    elif event.anchor is not None:
        _refuse_repetition(tree, mark, f"an anchor (&{event.anchor})")
    tag = getattr(event, "tag", None)
    if tag is not None:
        tree.fault(
            TagForbiddenError,
            mark,
            "a tag (!) stands before the value",
            hint="remove the tag, or put quotation marks around a text that begins with !",
        )


def _refuse_repetition(tree: Tree, mark: Mark, what: str) -> None:
    # One anchor can have a thousand aliases, which all go with it.
    if any(isinstance(fault, AnchorForbiddenError) for fault in tree.faults):
        return
    tree.fault(
        AnchorForbiddenError,
        mark,
        f"{what} stands here",
        hint="write the value out, here and further on, or put quotation marks around a text "
        "that begins so",
    )


def _text(event: yaml.ScalarEvent, *, hides: bool) -> str | None:
    if not event.style and event.value in _NOTHING:
        return None
    text = _HIDDEN.sub(_show, event.value) if hides else event.value
    return text.rstrip("\n") if event.style in {"|", ">"} else text


def _hide(match: re.Match[str]) -> str:
    return chr(_PLANE + ord(match[0]))


def _show(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - _PLANE)


def _report(tree: Tree, error: yaml.MarkedYAMLError) -> NoReturn:
    problem = str(error.problem)
    said = next((words for part, words in _PROBLEMS if part in problem), _OTHERWISE)
    opened = said in _NOT_CLOSED and error.context_mark is not None
    mark = error.context_mark if opened else error.problem_mark
    tree.stop(YamlBrokenError, _mark(mark), said, hint=_HINTS.get(said, _LOOK))


def _mark(mark: object) -> Mark:
    return Mark(getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)


def _mark_of(text: str, position: int) -> Mark:
    return Mark(text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))
