"""A fault while a template is filled is shown as one of the template itself: where, what, which round."""

from __future__ import annotations

import copy
import pickle

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError, Place, SeveralProblemsError
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.engine.whole import LOCATIONS, Location, whole
from tests.paper import paper, paragraph

# What can go wrong with a value, and the data to do it.
FAULTS = {
    "an undefined name": ("{{ nothing }}", "template.unknown-field"),
    "an undefined field": ("{{ m.nothing }}", "template.unknown-field"),
    "an error in a filter": ("{{ m | date_digits }}", "template.filter-type"),
    "an error in an expression": ("{{ 1 / 0 }}", "template.expression-failed"),
    "an error of Python": ("{{ failing.name }}", "template.expression-failed"),
    "a forbidden attribute": ("{{ m.items() }}", "template.forbidden-attribute"),
    "a value without a text": ("{{ none }}", "template.value-not-printable"),
    "a forbidden character": ("{{ hidden }}", "data.forbidden-character"),
    "no list": ("{% for y in m.a %}{% endfor %}", "template.not-a-list"),
    "too many rounds": ("{{ many | sort | length }}", "template.loop-too-long"),
    "a value too large": ("{{ 'a' * 9999999 }}", "template.value-too-large"),
}
LIMITS = Limits(iterations=500, kept=50)


class Failing:
    """An object whose data cannot be had."""

    @property
    def name(self) -> str:
        """Fail as files do."""
        message = "the disk is gone"
        raise OSError(message)


DATA: dict[str, object] = {
    "m": {"a": 1},
    "failing": Failing(),
    "hidden": "a\u202eb",
    "many": range(1_000),
    "xs": ["a", "b"],
    "ys": ["c"],
}
# Where a fault can stand: what is around its tag, and what the place says after the paragraph.
AROUND = {
    "a paragraph": ("{tag}", ""),
    "a condition": ("{{% if xs %}}{tag}{{% endif %}}", ""),
    "a loop": ("{{% for x in ys %}}a{tag}{{% endfor %}}", ", round 1 of the loop"),
    "the second round": (
        "{{% for x in xs %}}{{% if loop.index == 2 %}}{tag}{{% endif %}}{{% endfor %}}",
        ", round 2 of the loop",
    ),
    "a nested loop": (
        "{{% for x in xs %}}{{% if loop.last %}}{{% for y in ys %}}{tag}{{% endfor %}}{{% endif %}}{{% endfor %}}",
        ", round 1 of round 2 of the loop",
    ),
    "a macro": ("{{% macro f() %}}a{tag}{{% endmacro %}}{{{{ f() }}}}", ""),
    "a macro called in a loop": (
        "{{% macro f() %}}a{tag}{{% endmacro %}}{{% for x in ys %}}{{{{ f() }}}}{{% endfor %}}",
        ", round 1 of the loop",
    ),
    "kept text": ("{{% set kept %}}a{tag}{{% endset %}}{{{{ kept }}}}", ""),
    "a filtered block": ("{{% filter upper %}}a{tag}{{% endfilter %}}", ""),
}


def failed(data: bytes) -> MemoKitError:
    """Return the error that filling a template raises."""
    opened = Template.from_bytes(data, name="contract.docx", limits=LIMITS)
    with pytest.raises(MemoKitError) as caught:
        opened.render(DATA, language="lt")
    return caught.value


def place_of(error: MemoKitError) -> Place:
    """Return where an error is."""
    assert error.place is not None
    return error.place


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_has_its_place_its_tag_and_its_round(what: str, around: str) -> None:
    """In the body, wherever the tag stands among others."""
    tag, code = FAULTS[what]
    line, rounds = AROUND[around]
    text = line.format(tag=tag)
    error = failed(paper("first", text, language=""))
    assert error.code == code
    place = place_of(error)
    assert (place.file, place.where) == ("contract.docx", f"body, paragraph 2{rounds}")
    assert place.text == text
    assert place.span is not None
    start, end = place.span
    assert text[start:end] == tag.partition("{% endfor")[0]


@pytest.mark.parametrize("location", LOCATIONS, ids=lambda location: location.name)
def test_a_fault_is_found_at_each_location(location: Location) -> None:
    """Headers, notes, properties, addresses, alternative texts: each says what it is."""
    error = failed(whole({location.name: "{{ m.nothing }}"}))
    place = place_of(error)
    assert error.code == "template.unknown-field"
    assert place.where == location.where
    assert place.text is not None
    assert place.span is not None
    assert "m.nothing" in place.text[slice(*place.span)]


def test_a_fault_in_a_loop_over_rows_names_row_and_round() -> None:
    """The row of the template, and the round of what repeats it."""
    error = failed(
        paper("¦ {% for x in xs %} ¦ ", "¦ b ¦ {{ m.nothing }}", "¦ {% endfor %} ¦ ", language="")
    )
    assert str(place_of(error)) == (
        "contract.docx: body, table 1, row 2, cell 2, paragraph 1, round 1 of the loop"
    )


def test_too_much_text_is_shown_at_the_loop_that_writes_it() -> None:
    """It passes the limit somewhere between two tags."""
    opened = Template.from_bytes(
        paper("{% for x in xs %}" + "a" * 900 + "{% endfor %}"),
        name="contract.docx",
        limits=Limits(output=5_000),
    )
    with pytest.raises(MemoKitError) as caught:
        opened.render({"xs": range(9)})
    place = place_of(caught.value)
    assert caught.value.code == "template.output-too-large"
    assert place.where is not None
    assert place.where.startswith("body, paragraph 1, round ")
    assert place.excerpt()[1].startswith("^^^")


class Letter(BaseModel):
    """What a letter says."""

    name: str


def test_a_template_is_the_same_after_a_journey() -> None:
    """Pickled, copied or deeply copied, it fills byte by byte as before."""
    opened = Template.from_bytes(
        paper("{{ name }}"), name="letter.docx", model=Letter, limits=Limits(nesting=3)
    )
    data = Letter(name="Ona")
    for other in (pickle.loads(pickle.dumps(opened)), copy.copy(opened), copy.deepcopy(opened)):  # noqa: S301 - from this line
        assert other.render(data) == opened.render(data)
        assert (other.name, other.model, other.limits) == ("letter.docx", Letter, Limits(nesting=3))


@pytest.mark.parametrize("name", ["name", "model", "limits", "other", "_book"])
def test_a_template_never_changes(name: str) -> None:
    """Threads share it, so that nothing of it can be set or deleted."""
    opened = Template.from_bytes(paper("a"), name="letter.docx")
    before = opened.render({})
    with pytest.raises(AttributeError, match="never changes"):
        setattr(opened, name, None)
    with pytest.raises(AttributeError, match="never changes"):
        delattr(opened, name)
    assert opened.render({}) == before


def test_errors_survive_the_way_back_from_a_process() -> None:
    """With code, place and hint, one or several."""
    error = failed(paper(paragraph("{{ nothing }}")))
    several = SeveralProblemsError([error, failed(paper("{{ 1 / 0 }}"))])
    for fault in (error, several):
        back = pickle.loads(pickle.dumps(fault))  # noqa: S301 - from this line
        assert (type(back), str(back)) == (type(fault), str(fault))
