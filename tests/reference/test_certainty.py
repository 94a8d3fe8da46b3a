"""What the page on declension says of its certainty is true, and good enough."""

from __future__ import annotations

import pytest

from memo_kit.language.lithuanian import Confidence
from tools.reference import certainty
from tools.reference.certainty import Result, results

RESULTS = {result.kind: result for result in results()}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_no_form_is_wrong_and_silent(result: Result) -> None:
    """A wrong form with a confidence other than ``unsure`` is the worst that can happen."""
    assert result.wrong == ()


@pytest.mark.parametrize(
    ("kind", "most"),
    [("names of people", 0.02), ("titles", 0.1), ("organisations", 0.1), ("places", 0.02)],
)
def test_few_forms_are_unsure(kind: str, most: float) -> None:
    """2 % of names in Lithuanian spelling, 10 % of organisations and of titles; no more."""
    assert RESULTS[kind].share <= most


def test_every_foreign_name_is_unsure() -> None:
    """Pronunciation decides, so spelling is not enough."""
    assert RESULTS["foreign names"].share == 1


def test_a_wrong_form_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list with a slip in it gives a text that is wrong and silent."""
    lists = {"titles": [["direktorius", "-", *["direktoriui"] * 5, "E"]]}
    monkeypatch.setattr(certainty, "rows", lambda name: lists.get(name, []))
    monkeypatch.setattr(certainty, "KINDS", {"titles": ("title", "titles")})
    found = results.__wrapped__()[0]
    assert (found.wrong, found.forms) == (("direktorius",), {Confidence.RULE: 5})


def test_each_doubt_is_shown_with_a_text_that_has_it() -> None:
    """One line for a reason, however many texts have it."""
    lines = certainty.doubts().splitlines()[2:]
    assert len(lines) == len({line.split("|")[1] for line in lines})
    assert any("“…” is not understood" in line for line in lines)
