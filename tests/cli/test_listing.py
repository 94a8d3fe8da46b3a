"""Problems as people read them."""

from __future__ import annotations

from memo_kit.cli.listing import listed, tally
from memo_kit.errors import Finding, OutputError, Place, Severity


def finding(code: str, severity: Severity, message: str = "m", **place: object) -> Finding:
    """Return what a rule found."""
    return Finding(code, severity, message, Place(**place), "look", "a norm")  # type: ignore[arg-type]


def test_the_worst_comes_first() -> None:
    """Whatever the order in which rules look; an error of the program is one of them."""
    problems: list[Finding | OutputError] = [
        finding("check.c", Severity.NOTE),
        finding("check.b", Severity.WARNING),
        finding("check.a", Severity.ERROR),
        OutputError("m", hint="look"),
    ]
    heads = [block.partition(":")[0] for block in listed(problems).split("\n\n")]
    assert heads == ["error[check.a]", "error[output]", "warning[check.b]", "note[check.c]"]


def test_a_rule_is_told_of_once_with_all_its_places() -> None:
    """With an excerpt at each."""
    places = ("body, paragraph 1", "body, paragraph 2")
    found = [
        finding("check.a", Severity.ERROR, where=each, text="ab", span=(1, 2)) for each in places
    ]
    assert listed(found) == (
        "error[check.a]: m\n"
        "  at body, paragraph 1\n    ab\n     ^\n"
        "  at body, paragraph 2\n    ab\n     ^\n"
        "  hint: look"
    )


def test_what_one_rule_says_in_several_ways_stands_together() -> None:
    """The hint comes once where it is one and the same."""
    found = [finding("check.a", Severity.ERROR, message, where="body") for message in "xyx"]
    assert listed(found) == (
        "error[check.a]: 3 findings\n  x\n    at body\n    at body\n  y\n    at body\n  hint: look"
    )


def test_hints_that_differ_stand_with_what_they_are_for() -> None:
    """One hint would be wrong for the other."""
    one = finding("check.a", Severity.ERROR, "x")
    other = Finding("check.a", Severity.ERROR, "y", Place(), "write", "a norm")
    assert listed([one, other]) == (
        "error[check.a]: 2 findings\n  x\n    hint: look\n  y\n    hint: write"
    )


def test_of_very_many_places_the_first_are_shown_and_the_others_counted() -> None:
    """Nothing is left out silently."""
    same = [finding("check.a", Severity.NOTE, where=f"paragraph {n}") for n in range(25)]
    assert listed(same).endswith(
        "  at paragraph 19\n  … and 5 more places; --json lists all\n  hint: look"
    )
    several = [finding("check.a", Severity.NOTE, str(n), where="body") for n in range(25)]
    assert listed(several).endswith(
        "  19\n    at body\n  … and 5 more; --json lists all\n  hint: look"
    )


def test_problems_are_counted_by_weight() -> None:
    """An error of the program counts as one."""
    assert tally([OutputError("m", hint="h"), finding("check.a", Severity.WARNING)]) == {
        "errors": 1,
        "warnings": 1,
        "notes": 0,
    }
