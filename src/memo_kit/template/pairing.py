"""Which control tags belong together: for … else … endfor, if … elif … else … endif."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.template.deletion import DeletedTag, hint_about
from memo_kit.template.slots import Slot
from memo_kit.template.tags import CELL_TAGS, CLOSE_COMMENT, OPEN_COMMENT, RESTART

__all__ = [
    "Group",
    "KeywordUnknownError",
    "NestingTooDeepError",
    "TagWithoutEndError",
    "TagWithoutStartError",
    "pair",
]


class TagWithoutEndError(TemplateError):
    """A control tag has no end: ``{% for … %}`` without ``{% endfor %}``, ``{% if … %}`` without ``{% endif %}``.

    The end may stand in the same paragraph, in a later paragraph, or in a later row or cell of
    the same table. It must stand in the same part: not in a header when the start is in the body.
    """

    code = "template.tag-without-end"


class TagWithoutStartError(TemplateError):
    """A control tag ends or continues what was never begun: ``{% endif %}`` or ``{% else %}`` alone.

    The start is missing, stands later, or belongs to another kind: ``{% if … %}`` is closed
    by ``{% endif %}``, ``{% for … %}`` by ``{% endfor %}``.
    """

    code = "template.tag-without-start"


class KeywordUnknownError(TemplateError):
    """A control tag begins with a word that templates do not know.

    Known are for, if, elif, else, set, with, macro, call, filter, raw and their ends, written in
    small letters. Other files cannot be included, because a template is whole in itself, and a
    loop runs to its end: items are chosen with ``{% for item in items if … %}``.
    """

    code = "template.keyword-unknown"


class NestingTooDeepError(TemplateError):
    """Control tags stand inside one another deeper than the limit allows.

    Such a template cannot be understood by people. Split the condition or the loop, or
    raise the limit ``nesting``.
    """

    code = "template.nesting-too-deep"


_ENDS: Final = {
    "for": "endfor",
    "if": "endif",
    "with": "endwith",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
    "set": "endset",
    OPEN_COMMENT: CLOSE_COMMENT,
}
_STARTS: Final = {end: start for start, end in _ENDS.items()}
_BETWEEN: Final = {"else": ("if", "for"), "elif": ("if",)}
_KNOWN: Final = (*_ENDS, *_STARTS, *_BETWEEN)
_WHOLE: Final = "a template is whole in itself: copy the text into it"
_ADVICE: Final = {
    **dict.fromkeys(("include", "import", "from", "extends", "block", "endblock"), _WHOLE),
    **dict.fromkeys(
        ("break", "continue"), "choose the items: {% for item in items if … %}, or use {% if … %}"
    ),
    **dict.fromkeys(("do", "capture"), "use {% set name = … %}"),
    **dict.fromkeys(("autoescape", "endautoescape"), "delete it: every value is escaped"),
    **dict.fromkeys(("trans", "endtrans", "pluralize"), "each language has a template of its own"),
    **dict.fromkeys(("while", "foreach", "loop", "repeat"), "use {% for … in … %}"),
    **dict.fromkeys(("switch", "case", "unless"), "use {% if … %} and {% elif … %}"),
    **dict.fromkeys(("elseif", "elsif"), "did you mean “elif”?"),
    "end": "write what ends: {% endfor %} or {% endif %}",
    "endraw": "no {% raw %} is open here: delete it",
    "debug": "delete it: a template shows nothing of its own working",
}


@dataclass(eq=False, repr=False)
class Group:
    """Control tags that belong together, in reading order.

    Attributes:
        keyword: The word of the first.
        numbers: The numbers of their marks.
        has_else: Whether an ``else`` is among them.
    """

    keyword: str
    numbers: list[int] = field(default_factory=list)
    has_else: bool = False

    @property
    def captures(self) -> bool:
        """Whether what stands between is kept as text instead of written."""
        return self.keyword in {"macro", "set", "call", "filter"}

    @property
    def is_comment(self) -> bool:
        """Whether it is a remark over several paragraphs, which goes with all that stands in it."""
        return self.keyword == OPEN_COMMENT


def pair(
    slots: Iterable[tuple[int, Slot]], *, nesting: int, deleted: Sequence[DeletedTag] = ()
) -> tuple[list[Group], list[MemoKitError]]:
    """Find which control tags belong together.

    Args:
        slots: Control tags with the numbers of their marks, in the order in which they are written.
        nesting: How deep tags may stand inside one another.
        deleted: The tags that tracked changes delete, for the hints.

    Returns:
        The groups, inner ones first, and the errors.
    """
    pairing = _Pairing(nesting, deleted)
    for number, slot in slots:
        pairing.take(number, slot)
    return pairing.finish()


class _Pairing:
    def __init__(self, nesting: int, deleted: Sequence[DeletedTag]) -> None:
        self._nesting = nesting
        self._deleted = deleted
        self._open: list[tuple[Group, Slot]] = []
        self._groups: list[Group] = []
        self._errors: list[MemoKitError] = []

    def take(self, number: int, slot: Slot) -> None:
        keyword = slot.tag.keyword
        if keyword in CELL_TAGS or slot.tag.body == RESTART:
            return
        if keyword not in _KNOWN:
            self._errors.append(_unknown(keyword, slot))
        elif keyword in _STARTS:
            self._close(number, keyword, slot)
        elif keyword in _BETWEEN:
            self._continue(number, keyword, slot)
        elif keyword != "set" or not _assigns(slot.tag.body):
            self._begin(number, keyword, slot)

    def finish(self) -> tuple[list[Group], list[MemoKitError]]:
        self._errors += [self._without_end(group.keyword, slot) for group, slot in self._open]
        return self._groups, self._errors

    def _begin(self, number: int, keyword: str, slot: Slot) -> None:
        self._open.append((Group(keyword, [number]), slot))
        if len(self._open) == self._nesting + 1:
            message = f"“{slot.tag.body}” stands inside {self._nesting} other tags"
            hint = f"split the template, or raise the limit nesting={self._nesting}"
            self._errors.append(NestingTooDeepError(message, hint=hint, place=slot.place))

    def _continue(self, number: int, keyword: str, slot: Slot) -> None:
        group = self._open[-1][0] if self._open else None
        if group is not None and group.has_else and group.keyword in _BETWEEN[keyword]:
            message = (
                f"“{slot.tag.typed}” stands after the {{% else %}} of the same condition or loop"
            )
            hint = "delete it, or end what was begun before"
            self._errors.append(TagWithoutStartError(message, hint=hint, place=slot.place))
        elif group is not None and group.keyword in _BETWEEN[keyword]:
            group.numbers.append(number)
            group.has_else = keyword == "else"
        else:
            start = " or ".join(_BETWEEN[keyword])
            self._errors.append(self._without_start(keyword, start, slot))

    def _close(self, number: int, keyword: str, slot: Slot) -> None:
        start = _STARTS[keyword]
        if not any(group.keyword == start for group, _ in self._open):
            self._errors.append(self._without_start(keyword, start, slot))
            return
        # What was begun inside and is still open has lost its end.
        while self._open[-1][0].keyword != start:
            group, opening = self._open.pop()
            self._errors.append(self._without_end(group.keyword, opening))
        group, _ = self._open.pop()
        group.numbers.append(number)
        self._groups.append(group)

    def _without_end(self, keyword: str, slot: Slot) -> MemoKitError:
        end = _ENDS[keyword]
        message = f"“{slot.tag.typed}” has no end"
        hint = hint_about(end, self._deleted) or f"write {{% {end} %}} where it ends"
        return TagWithoutEndError(message, hint=hint, place=slot.place)

    def _without_start(self, keyword: str, start: str, slot: Slot) -> MemoKitError:
        message = f"“{{% {keyword} %}}” belongs to nothing: no {start} is open here"
        write = f"write {{% {start.partition(' ')[0]} … %}} before it, or delete it"
        hint = hint_about(start, self._deleted) or write
        return TagWithoutStartError(message, hint=hint, place=slot.place)


def _assigns(body: str) -> bool:
    """Tell ``set x = 1`` from ``set x``, whose text follows up to ``endset``."""
    depth = 0
    for character in body.partition("|")[0]:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if character == "=" and depth == 0:
            return True
    return False


def _unknown(keyword: str, slot: Slot) -> MemoKitError:
    from difflib import get_close_matches  # noqa: PLC0415 - only when there is a fault

    message = f"templates know no “{keyword}”"
    near = get_close_matches(keyword.lower(), _KNOWN, n=1)
    hint = f"did you mean “{near[0]}”?" if near else "use for, if, set or macro"
    hint = _ADVICE.get(keyword.lower(), hint)
    if keyword.lower() in _KNOWN:
        hint = f"write it in small letters: {keyword.lower()}"
    return KeywordUnknownError(message, hint=hint, place=slot.place)
