"""Which clause is the counterpart of which."""

from __future__ import annotations

from memo_kit.checks.matching import Clause, figures, matched
from memo_kit.checks.tagging import taggings
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.outline import Entry, EntryKind

PARAGRAPH = parse(b"<p/>", name="document")


def clauses(*lines: str) -> list[Clause]:
    """Return paragraphs in one style; what stands before a colon is their style."""
    found = []
    for number, line in enumerate(lines, 1):
        style, _, text = line.rpartition(": ")
        (tags,) = taggings([text])
        where = f"body, paragraph {number}"
        entry = Entry(EntryKind.PARAGRAPH, where, "body, paragraph", PARAGRAPH, style, text=text)
        found.append(Clause(entry, tags, figures(tags.literal)))
    return found


def pairs(left: list[Clause], right: list[Clause]) -> list[tuple[str, str]]:
    """Return the texts that are matched; nothing for a clause that stands alone."""
    return [
        (one.entry.text if one else "", other.entry.text if other else "")
        for one, other in matched(left, right)
    ]


def test_files_of_the_same_build_are_matched_one_by_one() -> None:
    """Nothing is weighed."""
    left, right = clauses("a: Vienas", "b: {{ x }}"), clauses("a: One", "b: {{ x }}")
    assert pairs(left, right) == [("Vienas", "One"), ("{{ x }}", "{{ x }}")]
    assert pairs([], []) == []


def test_the_clause_that_stands_alone_is_told_by_its_length() -> None:
    """Clauses of one article look alike but for their length."""
    left = clauses(
        "Trumpas.", "Gerokai ilgesnis už abu kitus šio straipsnio punktas.", "Vėl trumpas."
    )
    right = clauses("Short.", "Short again.")
    assert pairs(left, right) == [
        ("Trumpas.", "Short."),
        (left[1].entry.text, ""),
        ("Vėl trumpas.", "Short again."),
    ]
    assert pairs(right, left)[1] == ("", left[1].entry.text)


def test_fields_tell_counterparts_apart() -> None:
    """The first of two lines that look alike is missing."""
    found = pairs(clauses("Data {{ a }}", "Vieta {{ b }}"), clauses("Place {{ b }}"))
    assert found == [("Data {{ a }}", ""), ("Vieta {{ b }}", "Place {{ b }}")]


def test_a_clause_with_another_style_is_still_the_counterpart() -> None:
    """One difference is told, and not two clauses without counterparts."""
    left, right = clauses("a: Vienas du trys", "b: x"), clauses("c: One two three", "b: x")
    assert pairs(left, right)[0] == ("Vienas du trys", "One two three")


def test_a_control_tag_is_never_the_counterpart_of_a_text() -> None:
    """However alike their styles are."""
    assert pairs(clauses("{% if a %}"), clauses("Tekstas")) in (
        [("{% if a %}", ""), ("", "Tekstas")],
        [("", "Tekstas"), ("{% if a %}", "")],
    )


def test_nothing_is_beside_a_whole_file() -> None:
    """Each clause of it stands alone."""
    many = clauses(*(f"Punktas {{{{ a{number} }}}}" for number in range(150)))
    assert pairs(many, []) == [(each.entry.text, "") for each in many]
    assert pairs([], many) == [("", each.entry.text) for each in many]


def test_what_is_far_from_a_difference_is_not_weighed() -> None:
    """A long template takes no longer for one missing clause."""
    many = clauses(*(f"Punktas {{{{ a{number} }}}}" for number in range(2000)))
    found = pairs(many, [*many[:1000], *many[1001:]])
    assert [pair for pair in found if "" in pair] == [("Punktas {{ a1000 }}", "")]
