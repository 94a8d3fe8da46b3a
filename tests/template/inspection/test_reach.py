"""A name that is used out of reach is told where it is known."""

from __future__ import annotations

import pytest

from memo_kit.template.template import Template
from tests.paper import paper
from tests.template.inspection.lease import Lease, told


@pytest.mark.parametrize(
    ("tags", "message", "hint"),
    [
        (
            ("{% for p in people %}a{% endfor %}", "{{ p.name }}"),
            "“p” is not known here: it belongs to the loop at body, paragraph 1",
            "move it before the {% endfor %} of that loop",
        ),
        (
            ("{% for p in people %}{% set n = p.name %}{% endfor %}", "{{ n }}"),
            "“n” is not known here: it is set at body, paragraph 1",
            "what is set inside a loop or block is lost after it: set it before, here too",
        ),
        (
            ("{{ row(title) }}", "{% macro row(a) %}{{ a }}{% endmacro %}"),
            "“row” is not known here: the macro is defined at body, paragraph 2",
            "move the macro before its first use",
        ),
        (
            ("{% macro row(a) %}{{ a }}{% endmacro %}{{ row(title) }}", "{{ a }}"),
            "“a” is not known here: it is known only inside the macro at body, paragraph 1",
            "give it as a value of the macro",
        ),
        (
            ("{% with n = title %}{{ n }}{% endwith %}", "{{ n }}"),
            "“n” is not known here: it is known only inside the {% with %} at body, paragraph 1",
            "move it before {% endwith %}",
        ),
        (
            ("{{ loop.index }}",),
            "“loop” is known only inside a loop",
            "move it between {% for … %} and {% endfor %}",
        ),
        (
            ("{% for a, b in pairs %}{% endfor %}{{ b }}",),
            "“b” is not known here: it belongs to the loop at body, paragraph 1",
            "move it before the {% endfor %} of that loop",
        ),
    ],
)
def test_where_a_name_is_known_and_what_to_do(
    tags: tuple[str, ...], message: str, hint: str
) -> None:
    """The nearest place that gives the name, and the remedy that fits it."""
    assert told(*tags) == (message, hint)


def test_a_name_of_another_part_is_told_as_such() -> None:
    """Header and body stand alone."""
    data = paper("{% set short = title %}{{ short }}", parts={"header1": "{{ short }}"})
    (fault,) = Template.from_bytes(data, name="lease.docx").check(Lease)
    assert fault.message == "“short” is not known here: it is set at body, paragraph 1"
    assert fault.hint == "set it in this part too: headers, footers and body stand alone"
