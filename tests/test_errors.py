"""Errors and findings: how they read, what programs get, what survives the way to a process."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from memo_kit.errors import (
    DataError,
    ExitStatus,
    Finding,
    LanguageError,
    MemoKitError,
    OutputError,
    Place,
    SeveralProblemsError,
    Severity,
    TemplateError,
    UsageError,
    raise_all,
)

PLACE = Place(file="a.docx", where="body, paragraph 1", text="{{ nmae }}", span=(3, 7))
FAULT = TemplateError("Party has no field “nmae”", hint="did you mean “name”?", place=PLACE)
OTHER = DataError("the name is empty", hint="give the name", place=Place(path="name"))


def test_the_span_ends_after_the_last_character() -> None:
    """So it cuts exactly the fault out of the text, and as many carets stand below it."""
    start, end = PLACE.span or (0, 0)
    assert (PLACE.text or "")[start:end] == "nmae"
    assert PLACE.excerpt() == ("{{ nmae }}", "   ^^^^")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(), ""),
        (Place(file="a.yaml"), "a.yaml"),
        (Place(file="a.yaml", line=0, column=0), "a.yaml, line 0, column 0"),
        (Place(path="term.years"), "term.years"),
        (Place(file="a.docx", where="body", path="name"), "a.docx: body: name"),
    ],
)
def test_a_place_says_what_is_known(place: Place, expected: str) -> None:
    """File, line and column first, then the place in the document and the field."""
    assert str(place) == expected


def test_of_a_long_paragraph_the_words_around_the_fault_are_shown() -> None:
    """A line of a terminal holds no more, and marks show that text was left out."""
    place = Place(text="a" * 80 + "fault" + "b" * 80, span=(80, 85))
    assert place.excerpt() == ("…" + "a" * 50 + "fault" + "b" * 45 + "…", " " * 51 + "^" * 5)


def test_carets_end_where_the_excerpt_ends() -> None:
    """A fault that is longer than the excerpt is marked as far as it is shown."""
    shown, carets = Place(text="a" * 300, span=(0, 300)).excerpt()
    assert (len(shown), len(carets)) == (101, 100)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(span=(0, 1)), ()),
        (Place(text="a\tb\nc"), ("a b c",)),
        (Place(text="abc", span=(1, 1)), ("abc", " ^")),
    ],
)
def test_an_excerpt_is_one_line(place: Place, expected: tuple[str, ...]) -> None:
    """Without text there is none, without a span no carets; an empty fault has one caret."""
    assert place.excerpt() == expected


def test_a_program_gets_what_is_known_of_a_place() -> None:
    """What is not known is left out."""
    assert Place(line=0, span=(0, 0)).as_dict() == {"line": 0, "span": (0, 0)}


def test_a_program_gets_an_error_in_parts() -> None:
    """The same parts that the message prints."""
    assert FAULT.as_dict() == {
        "code": "template",
        "severity": "error",
        "message": "Party has no field “nmae”",
        "place": {
            "file": "a.docx",
            "where": "body, paragraph 1",
            "text": "{{ nmae }}",
            "span": (3, 7),
        },
        "hint": "did you mean “name”?",
    }
    assert MemoKitError("a", hint="b").as_dict()["place"] is None


def test_an_error_without_a_place_says_none() -> None:
    """Neither does one whose place is a line of text alone."""
    assert str(UsageError("a", hint="b")) == "error[usage]: a\n  hint: b"
    text = str(UsageError("a", hint="b", place=Place(text="c")))
    assert text == "error[usage]: a\n    c\n  hint: b"


def test_an_error_can_be_placed_anew() -> None:
    """The one that was placed stays as it is."""
    placed = FAULT.placed(PLACE.in_file("b.docx"))
    assert (type(placed), placed.message, placed.hint) == (
        TemplateError,
        FAULT.message,
        FAULT.hint,
    )
    assert (placed.place, FAULT.place) == (PLACE.in_file("b.docx"), PLACE)


@pytest.mark.parametrize("error", [FAULT, OTHER, MemoKitError("a", hint="b")])
def test_an_error_comes_whole_from_another_process(error: MemoKitError) -> None:
    """Whoever drafts in several processes reads the same message."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was made in the line itself
    assert (type(again), str(again), again.place) == (type(error), str(error), error.place)


def test_several_errors_come_whole_from_another_process() -> None:
    """All of them, in their order."""
    several = SeveralProblemsError([FAULT, OTHER])
    again = pickle.loads(pickle.dumps(several))  # noqa: S301 - it was made in the line itself
    assert isinstance(again, SeveralProblemsError)
    assert list(map(str, again.errors)) == [str(FAULT), str(OTHER)]
    assert again.exit_status is several.exit_status


def test_several_errors_read_one_after_the_other() -> None:
    """A blank line stands between them, and the gravest one gives the exit status."""
    several = SeveralProblemsError([FAULT, OTHER])
    assert str(several) == f"{FAULT}\n\n{OTHER}"
    assert several.message == "2 problems"
    assert several.exit_status is ExitStatus.TEMPLATE


def test_nothing_gathered_raises_nothing() -> None:
    """A pass that sees no fault is made to its end, and the work goes on."""
    looked_at: list[str] = []

    def look() -> Iterator[MemoKitError]:
        yield from ()
        looked_at.append("everything")

    raise_all(look())
    assert looked_at == ["everything"]


def test_one_error_is_raised_as_it_is() -> None:
    """It has its own code and class."""
    with pytest.raises(TemplateError) as caught:
        raise_all(iter((FAULT,)))
    assert caught.value is FAULT


def test_several_errors_are_raised_as_one() -> None:
    """None is lost, and their order is kept."""
    with pytest.raises(SeveralProblemsError) as caught:
        raise_all(iter((FAULT, OTHER)))
    assert caught.value.errors == (FAULT, OTHER)


@pytest.mark.parametrize(
    ("family", "status"),
    [
        (UsageError, 2),
        (DataError, 3),
        (TemplateError, 4),
        (LanguageError, 5),
        (OutputError, 6),
    ],
)
def test_a_family_of_errors_has_its_exit_status(family: type[MemoKitError], status: int) -> None:
    """Scripts tell by it whose turn it is."""
    assert family.exit_status == status


def test_a_finding_reads_as_an_error_does() -> None:
    """Its weight stands where an error has the word “error”; programs get its source, too."""
    finding = Finding("text.odd", Severity.NOTE, "it is odd", Place(file="a"), "look", "practice")
    assert str(finding) == "note[text.odd]: it is odd\n  at a\n  hint: look"
    assert finding.as_dict() == {
        "code": "text.odd",
        "severity": "note",
        "message": "it is odd",
        "place": {"file": "a"},
        "hint": "look",
        "source": "practice",
    }
