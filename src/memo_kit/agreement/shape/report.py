"""All faults of the shape of a file, in reading order, and none that only follows from another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ValidationError

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.shape.field import field_at
from memo_kit.agreement.shape.naming import missing, misspelt, one_language, unknown
from memo_kit.agreement.shape.problem import Problem
from memo_kit.agreement.shape.value import value_fault
from memo_kit.agreement.syntax.node import Source
from memo_kit.agreement.syntax.tree import MOST_FAULTS
from memo_kit.errors import DataError
from memo_kit.language.language import Language

__all__ = ["FaultsLeftOutError", "shape_faults"]

_UNKNOWN = "extra_forbidden"
_MISSING = "missing"


class FaultsLeftOutError(DataError):
    """There are more faults than can be listed, so only the first are.

    So many faults mostly have one cause, as a wrong indentation. Mend those that are listed and
    run the command again.
    """

    code = "data.faults-left-out"


def shape_faults(error: ValidationError, source: Source, kind: Kind) -> list[DataError]:
    """Return what keeps the values of a file from being an agreement.

    Args:
        error: What Pydantic found.
        source: The file.
        kind: The kind of agreement.
    """
    model = kind.model
    problems = [
        problem
        for detail in error.errors(include_url=False)
        if not _follows_from_items(problem := Problem.of(detail, model))
    ]
    pairs = _pairs(problems, model)
    meant = {(parent, name) for parent, names in pairs.items() for name in names.values()}
    wanted = [
        problem
        for problem in problems
        if problem.situation != _MISSING or (problem.steps[:-1], problem.steps[-1]) not in meant
    ]
    faults = []
    for problem in wanted[:MOST_FAULTS]:
        if problem.situation == _UNKNOWN:
            parent = problem.steps[:-1]
            field = field_at(model, parent)
            faults.append(
                unknown(
                    problem,
                    source,
                    field.fields if field is not None else {},
                    pairs[parent].get(str(problem.steps[-1])),
                    kind,
                )
            )
        else:
            faults.append(_fault(problem, source))
    return [*sorted(faults, key=_reading_order), *_left_out(len(wanted) - len(faults), source)]


def _fault(problem: Problem, source: Source) -> DataError:
    if problem.situation == _MISSING:
        return missing(problem, source)
    if problem.value not in ("", None) and isinstance(problem.value, str):
        names = problem.field.fields.keys() if problem.field is not None else set()
        if problem.situation == "one_language_only" or (
            problem.situation.endswith("_type") and {*Language} <= names
        ):
            return one_language(problem, source)
    at_name = problem.situation == "table_word"
    return value_fault(problem, source.place(problem.steps, at_name=at_name))


def _pairs(
    problems: Sequence[Problem], model: type[BaseModel]
) -> dict[tuple[str | int, ...], dict[str, str]]:
    names: dict[str, dict[tuple[str | int, ...], list[str]]] = {
        _UNKNOWN: defaultdict(list),
        _MISSING: defaultdict(list),
    }
    for problem in problems[: 10 * MOST_FAULTS]:
        if problem.situation in names:
            names[problem.situation][problem.steps[:-1]].append(str(problem.steps[-1]))
    pairs: dict[tuple[str | int, ...], dict[str, str]] = defaultdict(dict)
    for parent, unknown_names in names[_UNKNOWN].items():
        field = field_at(model, parent)
        known = field.fields if field is not None else {}
        pairs[parent] = misspelt(unknown_names, names[_MISSING][parent], known)
    return pairs


def _follows_from_items(problem: Problem) -> bool:
    """Tell a list that is short from one whose items are wrong: Pydantic counts right items only."""
    least = problem.facts.get("min_length")
    return problem.situation == "too_short" and len(problem.value) >= (least or 0)


def _left_out(number: int, source: Source) -> Iterator[DataError]:
    if number > 0:
        yield FaultsLeftOutError(
            f"{number} more faults are not listed",
            hint="mend those that are listed and run the command again",
            place=source.place(()),
        )


def _reading_order(fault: DataError) -> tuple[int, int]:
    place = fault.place
    return (place.line or 0, place.column or 0) if place is not None else (0, 0)
