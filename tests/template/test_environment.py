"""What a template can reach and do."""

from __future__ import annotations

import dataclasses
from enum import Enum
from functools import cached_property
from typing import NamedTuple

import pytest

from memo_kit.agreement.later import Later
from memo_kit.errors import DataError, SeveralProblemsError
from memo_kit.language.bilingual import Bilingual
from memo_kit.template.limits import Limits
from tests.template.filled import fault, faults, filled, template


@dataclasses.dataclass
class Deal:
    """An object with data and works."""

    name: str
    _hidden: str = "secret"

    @property
    def title(self) -> str:
        """Data, too."""
        return self.name.upper()

    @cached_property
    def length(self) -> int:
        """Data, too."""
        return len(self.name)

    def run(self) -> str:
        """Work."""
        raise AssertionError


class Kind(Enum):
    """A kind."""

    A = "a"


class Pair(NamedTuple):
    """Two values."""

    left: str
    right: str


class Boom:
    """An object whose data fail."""

    @property
    def name(self) -> str:
        """Fail."""
        message = "no"
        raise ValueError(message)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{{ deal.name }}{{ deal['title'] }}{{ deal.length }}", "abAB2"),
        ("{{ kind.value }}{{ kind.name }}", "aA"),
        ("{{ pair.left }}{{ pair[1] }}{{ pair[-1] }}", "lrr"),
        ("{{ map.key }}{{ map['key'] }}{{ map[2] }}", "vvtwo"),
        ("{{ map['x y'] }}", "z"),
        ("{{ day.year }}", "2 019"),
        ("{{ list[0] }}{{ list[0:2] | join(',') }}{{ word[0] }}", "aa,bx"),
        ("{{ 2 + 3 }}{{ 2 * 3 }}{{ 2 ** 3 }}{{ 7 % 4 }}{{ 'a' * 3 }}{{ [1] + [2] }}", "5683aaa1 ir 2"),
        ("{% if deal.nothing is defined %}a{% else %}b{% endif %}", "b"),
        ("{{ nothing | default('d') }}{{ map.no | d('e') }}", "de"),
        ("{% for x in range(3) %}{{ x }}{% endfor %}{% for x in range(1, 9, 4) %}{{ x }}{% endfor %}", "01215"),
        ("{% for x in list %}{{ loop.cycle('o', 'e') }}{{ loop.index0 }}{{ loop.length }}{% endfor %}", "o02e12"),

    ],
)  # fmt: skip
def test_data_can_be_reached_and_reckoned_with(tag: str, text: str) -> None:
    """Fields, properties, keys, items; sums and loops."""
    import datetime  # noqa: PLC0415 - beside its use

    data: dict[str, object] = {
        "deal": Deal("ab"),
        "kind": Kind.A,
        "pair": Pair("l", "r"),
        "map": {"key": "v", 2: "two", "x y": "z"},
        "day": datetime.date(2019, 6, 26),
        "list": ["a", "b"],
        "word": "xyz",
        "tree": [{"n": 1, "c": [{"n": 2, "c": []}]}],
    }
    assert [line.replace("\xa0", " ") for line in filled(tag, language=None, **data)] == [text]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ deal._hidden }}", "template.forbidden-attribute"),
        ("{{ deal.__class__.__mro__ }}", "template.forbidden-attribute"),
        ("{{ deal['__class__'] }}", "template.forbidden-attribute"),
        ("{{ deal | map(attribute='__class__') | list }}", "template.expression-failed"),
        ("{{ [deal] | map(attribute='__class__') | list }}", "template.forbidden-attribute"),
        ("{{ deal.run }}", "template.forbidden-attribute"),
        ("{{ deal.run() }}", "template.forbidden-attribute"),
        ("{{ word.format(deal) }}", "template.forbidden-attribute"),
        ("{{ list.append(1) }}", "template.forbidden-attribute"),
        ("{{ map.items() }}", "template.forbidden-attribute"),
        ("{{ word() }}", "template.forbidden-attribute"),
        ("{{ call() }}", "template.forbidden-attribute"),
        ("{{ nothing() }}", "template.unknown-field"),
        ("{{ nothing.name }}", "template.unknown-field"),
        ("{{ nothing + 1 }}", "template.unknown-field"),
        ("{{ 1 + nothing }}", "template.unknown-field"),
        ("{{ nothing == 1 }}", "template.unknown-field"),
        ("{% if nothing %}a{% endif %}", "template.unknown-field"),
        ("{% for x in nothing %}a{% endfor %}", "template.unknown-field"),
        ("{% for x in deal.nothing %}a{% endfor %}", "template.unknown-field"),
        ("{{ list[9] }}", "template.unknown-field"),
        ("{{ list.x }}", "template.unknown-field"),
        ("{{ list[deal] }}", "template.unknown-field"),
        ("{{ cycler }}", "template.unknown-field"),
        ("{{ lipsum() }}", "template.unknown-field"),
        ("{{ namespace() }}", "template.unknown-field"),
        ("{{ 'a' * 10 ** 8 }}", "template.value-too-large"),
        ("{{ 10 ** 8 * 'a' }}", "template.value-too-large"),
        ("{{ 9 ** 9 ** 9 ** 9 ** 9 }}", "template.value-too-large"),
        ("{{ big * big }}", "template.value-too-large"),
        ("{{ '%999999999d' % 1 }}", "template.value-too-large"),
        ("{{ long + long }}", "template.value-too-large"),
        ("{{ range(1001) }}", "template.range-too-long"),
        ("{{ boom.name }}", "template.expression-failed"),
        ("{{ 1 / 0 }}", "template.expression-failed"),
        ("{{ 'a' + 1 }}", "template.expression-failed"),
        ("{{ 1 < 'a' }}", "template.expression-failed"),
    ],
)
def test_everything_else_is_out_of_reach(tag: str, code: str) -> None:
    """A template from a stranger cannot run code or fill a memory."""
    data = {
        "deal": Deal("ab"),
        "word": "{0.__class__}",
        "list": ["a"],
        "map": {"a": 1},
        "call": lambda: 1,
        "long": "a" * 600_000,
        "big": 2**3_000,
        "boom": Boom(),
    }
    assert faults(tag, data=data) == [code]


def test_text_cannot_be_doubled_without_end() -> None:
    """Joining with ``~`` has a limit, too."""
    doubling = "{% set a = 'x' * 1000 %}" + "{% set a = a ~ a %}" * 40 + "{{ a | length }}"
    assert fault(doubling).code == "template.value-too-large"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ long | replace('a', long) }}",
        "{{ longs | join(long) }}",
        "{{ longs | join('') }}",
    ],
)
def test_filters_cannot_fill_a_memory(tag: str) -> None:
    """What they give has a limit."""
    assert (
        fault(tag, long="a" * 2_000, longs=["b" * 1_000] * 1_001).code == "template.value-too-large"
    )


def test_texts_are_joined_as_they_are_said() -> None:
    """Numbers and dates join as they print, and a value that is filled in later stays so."""
    later = Later(Bilingual(lt="data", en="date"))
    assert filled("{{ 1 ~ 'a' ~ xs }}{{ [1 ~ 2] }}", xs=["b", "c"]) == ["1ab ir c12"]
    assert filled("{{ 'a' ~ x }}", x=later) == ["[data]"]


def test_a_loop_that_calls_itself_is_an_error() -> None:
    """What it gives would hold the marks of the document."""
    tag = "{% for x in xs recursive %}{{ loop(x) }}{% endfor %}"
    assert faults(tag) == ["template.recursive-loop"]


def test_a_loop_is_limited() -> None:
    """All rounds of all loops count together."""
    opened = template(
        "{% for x in xs %}{% for y in xs %}{% endfor %}{% endfor %}a", limits=Limits(iterations=10)
    )
    opened.render({"xs": [1, 2]})
    with pytest.raises(Exception, match="more than 10 rounds"):
        opened.render({"xs": range(10)})


def test_a_document_is_limited() -> None:
    """What a template writes has a limit."""
    opened = template("{{ x }}", limits=Limits(output=5_000))
    opened.render({"x": "a"})
    with pytest.raises(Exception, match="output-too-large"):
        opened.render({"x": "a" * 6_000})
    opened = template(
        "{% for x in xs %}" + "a" * 1_000 + "{% endfor %}", limits=Limits(output=5_000)
    )
    with pytest.raises(Exception, match="output-too-large"):
        opened.render({"xs": range(9)})


def test_kept_text_is_limited() -> None:
    """Text that is kept counts as if it were written."""
    opened = template("{% set a %}{{ x }}{{ x }}{% endset %}", limits=Limits(kept=5_999))
    opened.render({"x": "a" * 2_999})
    with pytest.raises(Exception, match="kept-text-too-large"):
        opened.render({"x": "a" * 3_000})


def test_the_tags_of_a_template_are_limited() -> None:
    """All together."""
    with pytest.raises(Exception, match="tags-too-long"):
        template("{{ abc }}", "{{ def }}", limits=Limits(tags=5))


@pytest.mark.parametrize(
    "tag", ["{{ a | safe }}", "{{ a | attr('b') }}", "{{ a | tojson }}", "{{ a is callable }}"]
)
def test_unknown_filters_and_tests_are_named(tag: str) -> None:
    """Only what is listed is known."""
    assert faults(tag) == ["template.unknown-filter"]


class Failing:
    """An object whose data fail in two ways at once."""

    @property
    def name(self) -> str:
        """Fail."""
        raise SeveralProblemsError([DataError("a", hint="b"), DataError("c", hint="d")])


def test_several_faults_of_the_data_come_with_one_place() -> None:
    """A model may say several things at once."""
    error = fault("{{ x.name }}", x=Failing())
    assert isinstance(error, SeveralProblemsError)
    assert {str(each.place) for each in error.errors} == {"contract.lt.docx: body, paragraph 1"}


def test_a_loop_says_in_which_round_it_failed() -> None:
    """Inner and outer, also when a loop has asked for its last item and read one ahead."""
    error = fault(
        "{% for x in xs %}{% for y in x %}{{ y.a }}{% endfor %}{% endfor %}",
        xs=[[{"a": 1}], [{"a": 1}, {}]],
    )
    assert error.place is not None
    assert error.place.where == "body, paragraph 1, round 2 of round 2 of the loop"
    error = fault(
        "{% for x in xs %}{% if not loop.last %}{{ x.a }}{% endif %}{% endfor %}", xs=[{}, {"a": 1}]
    )
    assert error.place is not None
    assert error.place.where == "body, paragraph 1, round 1 of the loop"


LATER = Later(Bilingual(lt="data", en="date"))


@pytest.mark.parametrize("value", ["abc", {"a": 1}, 5, None, Deal("a"), LATER])
def test_a_loop_over_what_is_no_list_is_an_error(value: object) -> None:
    """A text would be taken letter by letter."""
    assert fault("{% for x in xs %}a{% endfor %}", xs=value).code == "template.not-a-list"


def test_a_loop_may_run_over_anything_that_has_items() -> None:
    """Sets of filters, iterators, ranges."""
    assert filled("{% for x in xs | map('upper') %}{{ x }}{% endfor %}", xs=("a", "b")) == ["AB"]
    assert filled("{% for k, v in m | items %}{{ k }}{{ v }}{% endfor %}", m={"a": "b"}) == ["ab"]


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("{{ loop.index }}", "“loop” is known inside {% for %} only"),
        ("{{ caller() }}", "“caller” is known inside a macro that {% call %} calls"),
        ("{% set x = namespace(a=1) %}", "a value that a loop changes belongs into the data"),
        ("{{ super() }}", "a template is whole in itself, and takes nothing from another one"),
        ("{% for x in [1] %}{{ loop.inde }}{% endfor %}", "did you mean “index”?"),
    ],
)
def test_a_name_that_is_known_elsewhere_says_where(tag: str, hint: str) -> None:
    """It is no field of the data that was forgotten."""
    error = fault(tag)
    assert (error.code, error.hint) == ("template.unknown-field", hint)
