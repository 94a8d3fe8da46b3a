"""What Jinja gives, as an author of a template meets it."""

from __future__ import annotations

import pytest

from tests.paper import paragraph
from tests.template.filled import fault, faults, filled

DATA: dict[str, object] = {
    "xs": ["a", "b", "c"],
    "none_": [],
    "yes": True,
    "no": False,
    "n": 3,
    "name": "LITEK",
    "pairs": [("k", 1), ("l", 2)],
    "tree": {"leaf": {"text": "deep"}},
}


def lines(*blocks: str) -> list[str]:
    """Return the lines of a template filled with the data."""
    return filled(*blocks, language=None, **DATA)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("{{ loop.index }}{{ loop.index0 }}", "102132"),
        ("{{ loop.revindex }}{{ loop.revindex0 }}", "322110"),
        ("{% if loop.first %}f{% endif %}{% if loop.last %}l{% endif %}{{ loop.length }}", "f33l3"),
        ("{{ loop.previtem | default('-') }}{{ loop.nextitem | default('-') }};", "-b;ac;b-;"),
        ("{{ loop.cycle('o', 'e') }}", "oeo"),
        ("{% if loop.changed(x > 'a') %}{{ x }}{% endif %}", "ab"),
        ("{% for y in xs %}{{ loop.depth }}{{ loop.depth0 }}{% endfor %}", "101010" * 3),
    ],
)
def test_a_loop_knows_its_rounds(inner: str, expected: str) -> None:
    """All that Jinja tells of them."""
    assert lines(f"{{% for x in xs %}}{inner}{{% endfor %}}") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{% for x in xs if x != 'b' %}{{ x }}{{ loop.index }}{{ loop.length }}{% endfor %}",
            "a12c22",
        ),
        ("{% for k, v in pairs %}{{ k }}={{ v }};{% endfor %}", "k=1;l=2;"),
        ("{% for k, v in tree.leaf | items %}{{ k }}={{ v }}{% endfor %}", "text=deep"),
        ("{% for x in none_ %}{{ x }}{% else %}nothing{% endfor %}", "nothing"),
        ("{% for x in xs[1:] | reverse %}{{ x }}{% endfor %}", "cb"),
        ("{% if no %}1{% elif n == 3 %}2{% else %}3{% endif %}", "2"),
        ("{% if(n == 3) %}1{% elif(no) %}2{% endif %}", "1"),
        ("{% set a, b = pairs[1] %}{{ a }}{{ b }}", "l2"),
        ("{% set t = xs | length %}{{ t }}", "3"),
        ("{% with a = 1, b = n %}{{ a }}{{ b }}{% endwith %}", "13"),
        ("{{ 'a' if yes else 'b' }}{{ 'c' if no else 'd' }}", "ad"),
        ("{{ 'a' ~ n ~ name }}{{ name[1:3] }}{{ xs[-1] }}", "a3LITEKITc"),
        (
            "{{ n + 1 * 2 }}{{ (n + 1) * 2 }}{{ n // 2 }}{{ n % 2 }}{{ n ** 2 }}{{ -n }}",
            "58119-3",
        ),
        ("{% if 1 < n <= 3 and not no or no %}a{% endif %}", "a"),
        ("{% if 'a' in xs and 'z' not in xs %}a{% endif %}", "a"),
        ("{% if name is defined and nme is not defined and n is odd %}a{% endif %}", "a"),
        ("{{ tree.leaf.text }}{{ tree['leaf']['text'] }}{{ tree.leaf['text'] }}", "deep" * 3),
        ("{{ xs | first }}{{ xs | join('-') | upper }}{{ [1, 2] | sum }}", "aA-B-C3"),
        ("{{ '}}' }}{{ '{{' }}{{ '%}' }}{{ \"{%\" }}{{ '{#' }}{{ '#}' }}", "}}{{%}{%{##}"),
        ("{% if name == '%}' %}a{% else %}b{% endif %}", "b"),
        ("{{ {'a': {'b': 'c'}}['a']['b'] }}", "c"),
        ("{{ 'a\\'b' }}{{ \"a\\\"b\" }}", "a'ba\"b"),
        ("a{# {{ never }} {% if %} #}b", "ab"),
    ],
)
def test_a_construct_of_jinja_works_inside_a_paragraph(text: str, expected: str) -> None:
    """Statements, expressions, tests, and texts that look like tags."""
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["{% for x in none_ %}", "x", "{% else %}", "nothing", "{% endfor %}"], ["nothing"]),
        (["¦ {% for x in none_ %}", "¦ x", "¦ {% else %}", "¦ nothing", "¦ {% endfor %}"], ["nothing"]),
        (["¦ {% for x in none_ %} ¦ x ¦ {% else %} ¦ nothing ¦ {% endfor %}"], ["nothing"]),
        (["{% if no %}", "1", "{% elif yes %}", "2", "{% else %}", "3", "{% endif %}"], ["2"]),
        (["¦ {% if no %}", "¦ 1", "¦ {% elif yes %}", "¦ 2", "¦ {% else %}", "¦ 3", "¦ {% endif %}"], ["2"]),
        (["¦ {% if no %} ¦ 1 ¦ {% elif yes %} ¦ 2 ¦ {% else %} ¦ 3 ¦ {% endif %} ¦ z"], ["2 | z"]),
        (["{% if no %}", "¦ a ¦ b", "{% else %}", "¦ c ¦ d", "{% endif %}"], ["c | d"]),
        (["{% for x in xs if x != 'b' %}", "{{ loop.index }}{{ x }}", "{% endfor %}"], ["1a", "2c"]),
        (["{% for k, v in pairs %}", "¦ {{ k }} ¦ {{ v }}", "{% endfor %}"], ["k | 1", "l | 2"]),
        (["{% for x in xs %}", "¦ {% for k, v in pairs %}¦", "¦ {{ x }}{% if loop.last %}.{% endif %} ¦ {{ k }}",
          "¦ {% endfor %}¦", "{% endfor %}"], ["a | k", "a. | l", "b | k", "b. | l", "c | k", "c. | l"]),
        (["{% set t %}a {{ n }}{% endset %}", "{{ t }}"], ["a 3"]),
        (["a", "{% if no %}", "b", "{% endif %}", "", "c"], ["a", "", "c"]),
        (["a", "", "{% if no %}", "", "{% endif %}", "c"], ["a", "", "c"]),
    ],
)  # fmt: skip
def test_a_construct_of_jinja_works_on_each_level(blocks: list[str], expected: list[str]) -> None:
    """Paragraphs, rows, cells, tables; blank paragraphs stay where the author set them."""
    assert lines(*blocks) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{% for x in xs recursive %}{{ loop(xs) }}{% endfor %}", "template.recursive-loop"),
        ("{% for x in xs %}{% break %}{% endfor %}", "template.keyword-unknown"),
        ("{% for x in xs %}{% continue %}{% endfor %}", "template.keyword-unknown"),
        ("{% for x in name %}{% endfor %}", "template.not-a-list"),
        ("{% for a, b in xs %}{% endfor %}", "template.expression-failed"),
        ("{% set tree.leaf = 1 %}", "template.field-assigned"),
        ("{% for x in xs %}{% set y = x %}{% endfor %}{{ y }}", "template.unknown-field"),
        ("{{ yes }}", "template.value-not-printable"),
        ("{{ n / 2 }}", "template.value-not-printable"),
    ],
)
def test_what_templates_do_not_have_is_an_error(text: str, code: str) -> None:
    """With a code and a place, never nothing."""
    error = fault(text, **DATA)
    assert error.code == code
    assert error.place is not None


def test_numbered_paragraphs_go_on_through_a_loop_and_after_it() -> None:
    """Word counts them; what a condition takes out does not count."""
    clause = paragraph("{{ x }}", style="Clause")
    blocks = [
        paragraph("A", style="Article"),
        "{% for x in xs if x != 'b' %}",
        clause,
        "{% endfor %}",
    ]
    after = [paragraph("z", style="Clause"), paragraph("B", style="Article")]
    assert lines(*blocks, *after) == [
        "1 straipsnis. A",
        "1.1. a",
        "1.2. c",
        "1.3. z",
        "2 straipsnis. B",
    ]


def test_a_text_box_is_filled_in_both_of_its_copies() -> None:
    """Word stores it for new and for old programs."""
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>"
        for each in ("{% for x in xs %}", "{{ x }}", "{% endfor %}")
    )
    box = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert lines(f"<w:p><w:r>{both}</w:r></w:p>") == ["", "a", "b", "c"]
    assert faults(f"<w:p><w:r>{both}</w:r></w:p>".replace("{% endfor %}", "")) == [
        "template.tag-without-end"
    ]


def test_content_controls_are_repeated_and_loops_stand_inside_and_around_them() -> None:
    """At the level of paragraphs, of runs, of rows and of cells."""
    control = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    inside = control.format(text("{% for x in xs %}") + text("{{ x }}") + text("{% endfor %}"))
    assert lines(inside) == ["a", "b", "c"]
    assert lines("{% for x in xs %}", control.format(text("{{ x }}")), "{% endfor %}") == [
        "a",
        "b",
        "c",
    ]
    assert lines(
        control.format(text("{% if no %}")), "y", control.format(text("{% endif %}")), "z"
    ) == ["z"]
    run = control.format("<w:r><w:t>{% for x in xs %}{{ x }}{% endfor %}</w:t></w:r>")
    assert lines(f"<w:p>{run}</w:p>") == ["abc"]
    row = "<w:tr><w:tc>{}</w:tc></w:tr>".format
    rows = [
        control.format(row(text(each))) for each in ("{% for x in xs %}", "{{ x }}", "{% endfor %}")
    ]
    assert lines(f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>") == ["a", "b", "c"]
