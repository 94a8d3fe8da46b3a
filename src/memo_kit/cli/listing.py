"""Problems as people read them: what a rule found in one block, the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from memo_kit.errors import Finding, MemoKitError, Place, Severity

__all__ = ["Problem", "listed", "severity_of", "tally"]

Problem: TypeAlias = MemoKitError | Finding

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_WEIGHTS: Final = {severity: weight for weight, severity in enumerate(Severity)}
# Whoever reads more than this of one kind looks for what they have in common.
_MOST: Final = 20


def listed(problems: Iterable[Problem], *, coloured: bool = False) -> str:
    """Return problems as text: errors first, what has one code in one block with all its places.

    Args:
        problems: Errors and findings.
        coloured: Whether the first word of each block has a colour.

    Example:
        >>> places = (Place(where="body, paragraph 1"), Place(where="body, paragraph 2"))
        >>> print(listed(Finding("check.a", Severity.NOTE, "m", place, "h", "s") for place in places))
        note[check.a]: m
          at body, paragraph 1
          at body, paragraph 2
          hint: h
    """
    ordered = sorted(problems, key=lambda each: _WEIGHTS[severity_of(each)])
    return "\n\n".join(_block(group, coloured=coloured) for group in _groups(ordered))


def tally(problems: Iterable[Problem]) -> dict[str, int]:
    """Return how many problems of each weight there are.

    Example:
        >>> tally([Finding("check.a", Severity.NOTE, "m", Place(), "h", "s")])
        {'errors': 0, 'warnings': 0, 'notes': 1}
    """
    counts = {f"{severity}s": 0 for severity in Severity}
    for each in problems:
        counts[f"{severity_of(each)}s"] += 1
    return counts


def severity_of(problem: Problem) -> Severity:
    """Return how much a problem weighs."""
    return problem.severity if isinstance(problem, Finding) else Severity.ERROR


def _groups(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Put together what one rule found; an error with an excerpt needs room of its own."""
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for number, problem in enumerate(problems):
        if isinstance(problem, Finding):
            key: tuple[object, ...] = (problem.code, problem.severity)
        else:
            alone = number if problem.place is None or problem.place.text else None
            key = (problem.code, problem.message, problem.hint, alone)
        groups.setdefault(key, []).append(problem)
    return list(groups.values())


def _block(group: Sequence[Problem], *, coloured: bool) -> str:
    first = group[0]
    severity = severity_of(first)
    weight = f"\x1b[1;{_COLOURS[severity]}m{severity}\x1b[0m" if coloured else str(severity)
    alike = len({(each.message, each.hint) for each in group}) == 1
    title = first.message if alike else f"{len(group)} findings"
    lines = [f"{weight}[{first.code}]: {title}"]
    if alike:
        lines += _places(group, "  ")
    else:
        lines += _kinds(group)
    if len({each.hint for each in group}) == 1:
        lines.append(f"  hint: {first.hint}")
    return "\n".join(lines)


def _kinds(group: Sequence[Problem]) -> Iterator[str]:
    """Yield the lines of what one rule says in several ways."""
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for each in group:
        kinds.setdefault((each.message, each.hint), []).append(each)
    several = len({each.hint for each in group}) > 1
    for (message, hint), members in [*kinds.items()][:_MOST]:
        yield f"  {message}"
        yield from _places(members, "    ")
        if several:
            yield f"    hint: {hint}"
    if len(kinds) > _MOST:
        left = sum(map(len, [*kinds.values()][_MOST:]))
        yield f"  … and {left} more; --json lists all"


def _places(group: Sequence[Problem], indent: str) -> Iterator[str]:
    for each in group[:_MOST]:
        place = each.place or Place()
        if str(place):
            yield f"{indent}at {place}"
        for line in place.excerpt():
            yield f"{indent}  {line}"
    if len(group) > _MOST:
        yield f"{indent}… and {len(group) - _MOST} more places; --json lists all"
