"""What a rendering tells besides the document."""

from __future__ import annotations

from tests.template.filled import template


def test_a_form_that_is_kept_as_text_and_printed_later_is_told() -> None:
    """No form that somebody has to look at gets lost on its way through a ``set``."""
    made = template("{% set party = name | kilm | upper %}{{ party }}")
    rendering = made.rendering({"name": "Šviesa"})
    assert [(used.source, used.form.text) for used in rendering.forms] == [("Šviesa", "Šviesos")]
    assert str(rendering.forms[0].place) == "body"


def test_a_form_stands_where_it_is_printed_though_a_filter_made_it_a_text() -> None:
    """The place is that of its own tag, not of a later one."""
    made = template("{{ name | kilm | upper }}", "{{ other | kilm }}")
    rendering = made.rendering({"name": "Šviesa", "other": "Saulė"})
    places = [used.place.where for used in rendering.forms]
    assert places == ["body, paragraph 1", "body, paragraph 2"]
