"""The tags of a paragraph, as two languages have to agree in them."""

from __future__ import annotations

import pytest

from memo_kit.checks.tagging import Tagging, missing_fields, taggings, unmatched


def tagging(text: str) -> Tagging:
    """Return the tags of one paragraph."""
    (found,) = taggings([text])
    return found


def left_over(one: str, other: str) -> list[tuple[str, ...]]:
    """Return the conditions and loops that the first paragraph has and the second has not."""
    return [choice.branches for choice in unmatched(tagging(one), tagging(other))[0]]


def test_what_reaches_beyond_the_paragraph_is_its_frame() -> None:
    """In the order of the tags; a loop that is opened here keeps its own ``else``."""
    found = tagging("{% endif %}{% set a = 1 %}{% for x in y %}{{ x }}{% else %}")
    assert found.frame == ("endif", "set a = 1", "for x in y; else")
    assert found.choices == ()


def test_a_condition_inside_the_paragraph_has_its_branches() -> None:
    """The words that it chooses between are known as long as no other tag stands among them."""
    found = tagging(
        "{% if a %}{{ a }}{% if b %}vienas{% elif c %}du{% else %}trys{% endif %}{% endif %}"
    )
    assert [(choice.branches, choice.words) for choice in found.choices] == [
        (("if b", "elif c", "else"), "vienasdutrys"),
        (("if a",), None),
    ]


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("{% if a %}A{% endif %}{% if b %}B{% endif %}", "{% if b %}B{% endif %}{% if a %}A{% endif %}"),
        ("{% if name != organisation.name.lt %}A{% endif %}", "{% if name != organisation.name.en %}A{% endif %}"),
        ('{% for x in y | map("a") %}{{ x }}{% endfor %}', '{%- for  x in y|map("a") -%}{{ x }}{% endfor %}'),
        ('{% if a | count("metai", "gal") | trim %}A{% endif %}', '{% if a | count("year") | trim %}A{% endif %}'),
        ("{% if a|upper %}A{% endif %}", "{% if a %}A{% endif %}"),
        ("{% if a == “b” %}A{% endif %}", "{% if a == 'b' %}A{% endif %}"),
        ('{% set word = "mėnuo" %}', '{% set word = "month" %}'),
    ],
)  # fmt: skip
def test_conditions_agree_though_words_differ(lt: str, en: str) -> None:
    """Order, blanks, quotation marks and what a language needs for itself do not count."""
    assert left_over(lt, en) == left_over(en, lt) == []
    assert tagging(lt).frame == tagging(en).frame


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ('{% if a == "b" %}A{% endif %}', '{% if a == "c" %}A{% endif %}'),
        ("{% if a %}A{% endif %}", "{% if not a %}A{% endif %}"),
        ("{% if a %}A{% endif %}", "{% if a %}A{% else %}B{% endif %}"),
        ('{% for x in y | selectattr("a") %}{% endfor %}', '{% for x in y | selectattr("b") %}{% endfor %}'),
        ("{% if a %}A{% endif %}{% if a %}B{% endif %}", "{% if a %}A{% endif %}"),
        ("{% if a == 1 %}A{% endif %}", "A {{ a }}"),
        ("{% if a %}, {% endif %}", "A"),
    ],
)  # fmt: skip
def test_conditions_that_ask_something_else_are_told(lt: str, en: str) -> None:
    """The clause would be printed in one language and left out in the other."""
    assert left_over(lt, en) != []


def test_the_grammar_of_one_language_needs_no_counterpart() -> None:
    """English writes “month’s” or “months’” where Lithuanian counts; and commas differ."""
    english = "{{ months | count('month') }}{% if months == 1 %}’s{% else %}’{% endif %} notice"
    assert left_over(english, '{{ months | count("mėnuo", "gal") }}') == []
    assert left_over(english, "{{ years }} {{ months }}") != []
    assert left_over("{% if loop.revindex > 2 %},{% endif %}", ",") == []


def test_fields_are_the_paths_that_are_printed() -> None:
    """No filter, test, function or name of an argument; and all names of a thing are one."""
    found = tagging(
        '{{ party.legal_name | kilm(plural=true) }} {{ a.b if c is not none and "d" }} '
        "{{ range(e) }} {{ f is later }} {% if g %}{% endif %}{# h #}"
    )
    assert found.fields == {"party.name", "a.b", "c", "e", "f"}
    assert missing_fields(found, tagging("{{ party.name.en }} {{ a.b }} {{ c }}")) == ["e", "f"]


def test_a_word_that_agrees_prints_no_field() -> None:
    """*Veikiantis* or *veikianti*: English says “acting” of everybody."""
    assert tagging('{{ party | agree("veikiantis", "vard") }}').fields == frozenset()


def test_the_labels_of_references_are_known() -> None:
    """Without the case that Lithuanian asks for."""
    assert tagging('{{ ref("purpose", "term", case="gal") }}').labels == {"purpose", "term"}
    assert tagging('{{ a | replace("b", "c") }}').labels == frozenset()


def test_a_remark_over_several_paragraphs_is_no_text() -> None:
    """Nor are the paragraphs in its midst; what is raw is text."""
    found = [*taggings(["a {# b", "c {{ d }}", "e #} f", "{{ g }}"])]
    assert [each.literal.split() for each in found] == [["a"], [], ["f"], []]
    assert [each.is_tagged for each in found] == [False, False, False, True]
    raw = [*taggings(["{% raw %}", "{{ a }}", "{% endraw %}", "{{ b }}"])]
    assert [sorted(each.fields) for each in raw] == [[], [], [], ["b"]]
    assert raw[1].literal == "{{ a }}"
