"""Running a compiled part, and saying where it failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Final

from jinja2 import TemplateError as JinjaError
from jinja2.runtime import LoopContext

from memo_kit.errors import MemoKitError, Place, SeveralProblemsError, TemplateError
from memo_kit.template.compiling import CompiledPart
from memo_kit.template.environment import environment
from memo_kit.template.filling import STATE, Filling, Rounds
from memo_kit.template.slots import Slot
from memo_kit.template.streaming import Job, Stream
from memo_kit.template.writing import WRITER, Writer

__all__ = ["ExpressionFailedError", "write_part"]


class ExpressionFailedError(TemplateError):
    """An expression cannot be worked out with these data.

    It adds a text to a number, divides by zero, compares what cannot be compared, or
    gives a filter what it does not take. The place shows the tag; in a loop, the round.
    """

    code = "template.expression-failed"


# How Python says that a call does not fit what is called.
_ABOUT_ARGUMENTS: Final = ("positional argument", "keyword argument", "multiple values for")
_FAULTS: Final = (
    ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError,
    ValueError, JinjaError,
)  # fmt: skip


def write_part(part: CompiledPart, job: Job, names: Mapping[str, object]) -> Stream:
    """Return a part filled with data; references are still open.

    Args:
        part: The compiled part.
        job: The rendering.
        names: The data.

    Raises:
        MemoKitError: If a value is missing or cannot be printed, with its place.
    """
    filling = job.filling
    known = {**environment().globals, **names}
    known[STATE] = filling
    known[WRITER] = Writer(part.holes, part.paths, filling, job.printer)
    context = part.template.new_context(known, shared=True)
    stream = Stream(part.part, job)
    try:
        stream.take(part.template.root_render_func(context))
    except MemoKitError as fault:
        place = fault.place or Place()
        if place.where is None:
            place = _place(part, fault.__traceback__, filling)
        raise _placed(fault, _in_round(place, fault.__traceback__, filling)) from None
    except _FAULTS as fault:
        place = _in_round(_place(part, fault.__traceback__, filling), fault.__traceback__, filling)
        reason, hint = _said(fault)
        message = f"the expression cannot be worked out: {reason}"
        raise ExpressionFailedError(message, hint=hint, place=place) from fault
    if filling.pending:
        # Kept as text, and nobody can tell where that was printed.
        filling.settle(Place(where=part.part.label))
    return stream


def _said(fault: Exception) -> tuple[str, str]:
    """Return why an expression failed and what to do, in the words of whoever wrote it."""
    reason = str(fault)
    if isinstance(fault, RecursionError):
        hint = "let a condition in the macro end it: {% if … %}{{ itself(…) }}{% endif %}"
        return "a macro calls itself without end", hint
    if isinstance(fault, TypeError) and any(words in reason for words in _ABOUT_ARGUMENTS):
        reason = "a filter, function or macro is given something that it does not take"
        return reason, "look up in the reference of template tags what stands in its brackets"
    return reason, "look at the types of the values in it"


def _placed(fault: MemoKitError, place: Place) -> MemoKitError:
    """Return a fault at the tag that caused it; the field that it names is kept."""
    if isinstance(fault, SeveralProblemsError):
        return SeveralProblemsError([_placed(error, place) for error in fault.errors])
    path = fault.place.path if fault.place is not None else None
    return fault.placed(replace(place, path=path))


def _place(part: CompiledPart, traceback: TracebackType | None, filling: Filling) -> Place:
    """Return the tag that was being worked out: the last line that ran, or the loop that runs."""
    found: Slot | None = part.slot_at(filling.rounds[-1].number + 1) if filling.rounds else None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == part.template.filename:
            line = part.template.get_corresponding_lineno(traceback.tb_lineno)
            found = part.slot_at(line) or found
        traceback = traceback.tb_next
    return found.place if found is not None else Place(where=part.part.label)


def _in_round(place: Place, traceback: TracebackType | None, filling: Filling) -> Place:
    """Say in which rounds of which loops a fault occurred."""
    # A loop that has read its last item ahead has left the list of those that run.
    running = {rounds: rounds.index for rounds in filling.rounds} | dict(_looked_ahead(traceback))
    ordered = sorted(running, key=lambda rounds: rounds.order)
    rounds = [f"round {running[each]}" for each in ordered]
    if not rounds:
        return place
    return replace(place, where=f"{place.where}, {' of '.join(reversed(rounds))} of the loop")


def _looked_ahead(traceback: TracebackType | None) -> Iterator[tuple[Rounds, int]]:
    """Yield the true rounds of loops that ask for their last item and so read one ahead."""
    while traceback is not None:
        for value in traceback.tb_frame.f_locals.values():
            if isinstance(value, LoopContext) and isinstance(value._iterable, Rounds):  # noqa: SLF001
                yield value._iterable, value.index  # noqa: SLF001
        traceback = traceback.tb_next
