"""Signs that Word makes of what people type in tags."""

from __future__ import annotations

import pytest

from tests.paper import paragraph
from tests.template.filled import fault, filled


def lines(*blocks: str) -> list[str]:
    """Return the lines of a template filled with a list, a number and a name."""
    return filled(*blocks, xs=["a", "b"], n=3, name="LITEK")


@pytest.mark.parametrize(
    "pair", ["“”", "„“", "„”", "””", "‟”", "‘’", "‚‘", "’’", "‛’", "«»", "»«", "‹›", "´´", "``", "＂＂", "＇＇"]  # noqa: RUF001
)  # fmt: skip
def test_every_kind_of_quotation_marks_holds_a_text(pair: str) -> None:
    """Those of Lithuanian, English, German, French and Polish keyboards."""
    opening, closing = pair[0], pair[1]
    assert lines(f"{{{{ xs | join({opening}; {closing}) }}}}") == ["a; b"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"„Šalis“"', "„Šalis“"),
        ("'“Party”'", "“Party”"),
        ("“it’s”", "it’s"),
        ("‘say “no”’", "say “no”"),
        ('«\u00a0l’accord "A"\u00a0»', 'l’accord "A"'),
        ("“5″”", "5″"),
        ('"a – b … c\u00a0d"', "a – b … c\u00a0d"),
    ],
)
def test_what_stands_between_quotation_marks_stays_as_it_is(written: str, text: str) -> None:
    """Other marks, dashes, dots and spaces that do not break are text there."""
    assert lines(f"{{{{ {written} }}}}") == [text]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{{\u00a0name\u202f}}", "LITEK"),
        ("{{ na\u00adme }}", "LITEK"),
        ("{{ na\u200bme\ufeff }}", "LITEK"),
        ("{{ n – 1 }}", "2"),
        ("{{ n \u2212 1 }}", "2"),
        ("{{ n \u2011 1 }}", "2"),
        ("{% if n ≥ 3 and n ≤ 3 and n ≠ 2 %}yes{% endif %}", "yes"),
        ("{%\u2003if n > 2\u2003%}yes{%\u00a0endif %}", "yes"),
    ],
)
def test_dashes_spaces_and_signs_are_read_as_they_were_typed(tag: str, text: str) -> None:
    """Word makes a dash of a hyphen, and people paste what is not seen."""
    assert lines(tag) == [text]


def test_a_line_break_a_tab_and_word_s_hyphens_stand_for_themselves_in_a_tag() -> None:
    """A hyphen that does not break is a minus, and one that is not seen is nothing."""
    tag = (
        "<w:p><w:r><w:t>{{ n</w:t><w:br/><w:t>*</w:t><w:tab/><w:t>2</w:t><w:noBreakHyphen/>"
        "<w:t>1</w:t><w:softHyphen/><w:t> }}</w:t></w:r></w:p>"
    )
    assert lines(tag) == ["5"]


def test_three_dots_and_capitals_have_a_hint_of_their_own() -> None:
    """They are no Jinja, and what was meant is not known for sure."""
    assert fault("{{ xs … }}").hint == "Word makes “…” of three dots: write what belongs there"
    assert fault('{% if n AND "OR" %}a{% endif %}').hint == "write “and” in small letters"


def test_tags_cut_into_runs_are_read_with_their_marks() -> None:
    """Word cuts where it likes."""
    assert lines(paragraph("{", "{ xs | jo", "in(“", ", ”", ") }", "}")) == ["a, b"]
