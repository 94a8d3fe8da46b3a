"""Rules about dates and the length of a term."""

from __future__ import annotations

import pytest

from tests.agreement.samples import changed, codes, fault

PROTOCOL = "litek-cpic/protocol.yaml"


def test_a_running_project_is_never_called_completed() -> None:
    """On the day of signature it still ran, so that a finished tense would be untrue."""
    only = fault("status: completing", "status: completed")
    assert (only.code, only.hint) == (
        "data.date-order",
        "set “status: completing”: a finished tense would be untrue on that day",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  end: 2019-06-30", "  end: 2019-06-26"),
        ("  end: 2019-06-30", "  end: none"),
        ("date: 2019-06-26", "date: later"),
    ],
)
def test_a_completed_project_is_called_so(old: str, new: str) -> None:
    """When it ended by the day of the document, or nobody can tell."""
    text = changed("status: completing", "status: completed").replace(old, new, 1)
    assert codes(text) == []


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("renewal: none", "the length of the term is not given"),
        ("years: 3\n  months: 6\n  renewal: none", "the length of the term is given as years and as months"),
        ("until: later\n  years: 3\n  renewal: none", "the length of the term is given as years and as until"),
    ],
)  # fmt: skip
def test_a_term_has_one_length(new: str, message: str) -> None:
    """Years, months or a last day: two of them could contradict each other."""
    only = fault("years: 3\n  renewal: none", new)
    assert (only.code, only.message) == ("data.term-length", message)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("start: date\n  start_date: 2019-07-01", []),
        ("start: date", ["data.term-length"]),
        ("start: signature\n  start_date: 2019-07-01", ["data.term-length"]),
    ],
)
def test_a_start_on_a_date_has_its_date(new: str, expected: list[str]) -> None:
    """And a start upon signature has none."""
    assert codes(changed("start: signature", new)) == expected


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        ("start: signature", "2019-06-26", []),
        ("start: signature", "2019-06-25", ["data.date-order"]),
        ("start: date\n  start_date: 2019-07-01", "2019-06-30", ["data.date-order"]),
        ("start: date\n  start_date: 2019-07-01", "2019-07-01", []),
    ],
)
def test_a_term_ends_after_its_start(start: str, until: str, expected: list[str]) -> None:
    """End after start (issue: cross-field rules)."""
    text = changed("start: signature", start).replace("years: 3", f"until: {until}")
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("end: 2019-09-18", "end: 2019-09-16", "meeting.end"),
        ("date: 2019-06-26", "date: 2019-09-19", "parent.date"),
        ("due: 2020-09-30", "due: 2019-09-17", "actions[2].due"),
        ("next_meeting: none", "next_meeting: {place: later, date: 2019-09-16}", "next_meeting.date"),
        ("valid_until: none", "valid_until: 2019-09-17", "valid_until"),
    ],
)  # fmt: skip
def test_the_dates_of_a_protocol_follow_upon_each_other(old: str, new: str, path: str) -> None:
    """The parent comes before its protocol, what was agreed after it."""
    only = fault(old, new, PROTOCOL)
    assert only.place is not None
    assert (only.code, only.place.path) == ("data.date-order", path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2019-09-18", "date: later"),
        ("  end: 2019-09-18\n", ""),
        ("due: 2020-09-30", "due: later"),
        ("next_meeting: none", "next_meeting: {place: later, date: later}"),
        ("valid_until: none", "valid_until: later"),
    ],
)
def test_a_date_that_is_not_known_breaks_no_order(old: str, new: str) -> None:
    """Of what is filled in later nothing can be said."""
    assert codes(changed(old, new, PROTOCOL)) == []


def test_a_protocol_may_stand_alone() -> None:
    """It follows a memorandum, or says with ``none`` that there is no such memorandum."""
    text = changed("parent:\n", "parent: none\nx:\n", PROTOCOL)
    assert codes(text) == ["data.field-unknown"]
