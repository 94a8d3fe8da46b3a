"""One rendering of a template: what is counted, kept and remembered while parts are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from jinja2.runtime import Context

from memo_kit.errors import Place, TemplateError
from memo_kit.language.language import Variety
from memo_kit.language.lithuanian.form import Case, Form
from memo_kit.ooxml.numbering import Counters, Item, Label
from memo_kit.template.limits import Limits
from memo_kit.template.references import Reference
from memo_kit.template.slots import Outlet

if TYPE_CHECKING:
    from memo_kit.template.late import LateFields

__all__ = [
    "STATE",
    "Filling",
    "KeptTextTooLargeError",
    "LanguageUnknownError",
    "LoopTooLongError",
    "NotAListError",
    "OutputTooLargeError",
    "Rounds",
    "UsedForm",
    "filling_of",
    "too_large",
]

STATE: Final = "#filling"


class LanguageUnknownError(TemplateError):
    """A date, number, sum or bilingual text is to be printed, and the template's language is not known.

    The language is taken from the file's property “Language”, or from the language of its
    default style. Set it in Word (Review, Language, Set Proofing Language, Set As Default)
    to Lithuanian, English (United Kingdom) or English (Canada), or name it when drafting.
    """

    code = "template.language-unknown"


class NotAListError(TemplateError):
    """``{% for … %}`` runs over something that is no list.

    A text, a number or a whole party has no items. Name the field that holds the list.
    """

    code = "template.not-a-list"


class LoopTooLongError(TemplateError):
    """All loops, macros and filters of a template together run more rounds than the limit allows.

    Loops inside loops multiply, and so do macros that call macros. An item that a filter goes
    through counts as a round, too. If the document is really meant to be so long, raise the
    limit ``iterations``.
    """

    code = "template.loop-too-long"


class OutputTooLargeError(TemplateError):
    """The filled document grows larger than the limit allows.

    Usually a loop inside a loop repeats more than was meant. If the document is really
    meant to be so large, raise the limit ``output``.
    """

    code = "template.output-too-large"


class KeptTextTooLargeError(TemplateError):
    """Macros and ``set`` blocks of a template keep more text for later than the limit allows.

    Usually kept text is kept again in other kept text, and doubles each time. Print it where it
    belongs, or raise the limit ``kept``.
    """

    code = "template.kept-text-too-large"


class UsedForm(NamedTuple):
    """A declined form that stands in the document.

    Attributes:
        source: What was declined, as it reads in the nominative.
        case: Into which case.
        form: The form and how sure it is.
        place: Where it is printed.
    """

    source: str
    case: Case
    form: Form
    place: Place


@dataclass(eq=False, repr=False)
class Filling:
    """What one rendering knows; never shared between renderings.

    Attributes:
        language: The language of the values, when it is known.
        limits: The most that may be done.
        counters: Counts numbered paragraphs.
        used: The declined forms of the document.
        labels: The numbers of labelled paragraphs.
        deferred: References that are written when all numbers are known.
        rounds: The loops that run, outer ones first.
        used_ids: Numbers that parts use as ids.
        restarts: Whether the next numbered paragraph begins its list anew.
        made: How many lists were made so.
        instances: The list that has taken the place of another one.
        current: The names that bookmarks have in this round.
        carried: What was worked out for other parts, by their names.
        names: The names of all bookmarks of the template.
        raw: Text of the template whose braces are none of tags.
        data: What the template is filled with.
        late: The fields that are filled in later, when there are any.
        styles: The ids of its character styles.
        flags: What the guarded cells, rows and tables hold that are being written, outer ones first.
        dropped: Tables and rows that nothing was written into.
        doubtful: How many tables and rows are being written that may be dropped yet.
    """

    language: Variety | None
    limits: Limits
    counters: Counters
    used_ids: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()
    raw: str = ""
    data: object = None
    late: LateFields | None = None
    styles: frozenset[str] = frozenset()
    used: list[UsedForm] = field(default_factory=list)
    labels: dict[str, list[Label]] = field(default_factory=dict)
    deferred: list[tuple[Reference, Outlet, Place]] = field(default_factory=list)
    rounds: list[Rounds] = field(default_factory=list)
    pending: list[tuple[str, Case, Form]] = field(default_factory=list)
    flags: list[bool] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    doubtful: int = 0
    iterations: int = 0
    loops: int = 0
    kept: int = 0
    holders: int = 0
    tables: list[Any] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    expects_references: bool = False
    restarts: bool = False
    made: int = 0
    instances: dict[str, str] = field(default_factory=dict)
    carried: dict[str, list[str]] = field(default_factory=dict)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    current: dict[str, str] = field(default_factory=dict)
    repeated: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._free_ids = (number for number in count(1) if number not in self.used_ids)

    @property
    def late_fields(self) -> LateFields:
        """What is filled in later."""
        if self.late is None:
            from memo_kit.template.late import LateFields  # noqa: PLC0415 - most data are complete

            self.late = LateFields(self.data)
        return self.late

    def variety(self) -> Variety:
        """Return the language of the values.

        Raises:
            LanguageUnknownError: If it is not known.
        """
        if self.language is None:
            message = "the language of the template is not known"
            hint = "set the language of the text in Word, or name it when drafting"
            raise LanguageUnknownError(message, hint=hint)
        return self.language

    @property
    def rest(self) -> int:
        """How many rounds may still be gone."""
        return self.limits.iterations - self.iterations

    def spend(self, rounds: int) -> None:
        """Count rounds, or what is as much work as some.

        Raises:
            LoopTooLongError: If all together are more than the limit allows.
        """
        self.iterations += rounds
        most = self.limits.iterations
        if self.iterations > most:
            message = f"loops, macros and filters of the template run more than {most} rounds"
            hint = f"loop over fewer items, or raise the limit iterations={most}"
            raise LoopTooLongError(message, hint=hint)

    def keep(self, length: int) -> None:
        """Count characters that are kept for later.

        Raises:
            KeptTextTooLargeError: If all together are more than the limit allows.
        """
        self.kept += length
        if self.kept > self.limits.kept:
            message = "the template keeps too much text"
            hint = f"print it where it belongs, or raise the limit kept={self.limits.kept}"
            raise KeptTextTooLargeError(message, hint=hint)

    def identify(self, kind: str, value: str, *, begins: bool, prefix: str = "") -> str:
        """Return the id of an element that a loop repeats: the first time its own, then a new one.

        Args:
            kind: What the id is unique among.
            value: The id in the template.
            begins: Whether it is a new element, and not the end of one that began before.
            prefix: What stands before the number of a new id.
        """
        key = (kind, value)
        if begins:
            self.ids[key] = f"{prefix}{self.free_id()}" if key in self.ids else value
        return self.ids.get(key, value)

    def name(self, name: str) -> str:
        """Return a bookmark's name: the first time its own, then with a number after it."""
        if name not in self.repeated:
            self.repeated[name] = 1
            return name
        numbers = count(self.repeated[name] + 1)
        # Word takes at most 40 characters.
        candidates = ((n, f"{name[: 40 - len(str(n))]}{n}") for n in numbers)
        self.repeated[name], free = next(pair for pair in candidates if pair[1] not in self.names)
        return free

    def free_id(self) -> int:
        """Return a number that no part uses as an id yet."""
        return next(self._free_ids)

    def list_of(self, item: Item, part: str) -> str:
        """Return the list that a numbered paragraph belongs to: its own, until that begins anew.

        Args:
            item: How it is numbered.
            part: The part that lists stand in.
        """
        if self.restarts:
            self.restarts = False
            self.made += 1
            number = self.counters.free_list(self.made)
            self.instances[item.list_id] = number
            written = self.counters.written_anew(item, number)
            self.carried.setdefault(part, []).append(written)
        return self.instances.get(item.list_id, item.list_id)

    def number(self, item: Item, names: Sequence[str]) -> None:
        """Count a numbered paragraph and remember its number under its bookmarks."""
        if self.restarts:
            self.counters.restart(item)
        if not names:
            self.counters.advance(item)
            return
        label = self.counters.count(item)
        for name in names:
            self.labels.setdefault(name, []).append(label)

    def remember(self, source: str, case: Case, form: Form) -> Form:
        """Remember a declined form; its place becomes known when it is printed."""
        self.pending.append((source, case, form))
        return form

    def settle(self, place: Place) -> None:
        """Say where the forms that were declined last are printed."""
        self.used += [UsedForm(*pending, place) for pending in self.pending]
        self.pending.clear()


class Rounds:
    """The rounds of one loop, known by number when a fault occurs."""

    def __init__(self, items: Sequence[Any], filling: Filling, number: int) -> None:
        self._items = items
        self._filling = filling
        self.number = number
        self.index = 0
        self.order = 0

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        rounds = self._filling.rounds
        rounds.append(self)
        self._filling.loops += 1
        self.order = self._filling.loops
        for index, item in enumerate(self._items, 1):
            self.index = index
            yield item
        rounds.remove(self)


def too_large(limits: Limits) -> OutputTooLargeError:
    """Return the error for a document that grows too large."""
    message = "the filled document is too large"
    return OutputTooLargeError(message, hint=f"raise the limit output={limits.output}")


def filling_of(context: Context) -> Filling:
    """Return the rendering that a filter or a function works for."""
    return cast("Filling", context.parent[STATE])
