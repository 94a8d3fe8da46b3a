"""Tags work in each of the 19 places of a Word file, in the same way."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.template.template import Template
from tests.engine.whole import LOCATIONS, Location, read, whole

EVERYWHERE = pytest.mark.parametrize("location", LOCATIONS, ids=lambda each: each.name)


def filled(location: Location, text: str, **data: object) -> list[str]:
    """Return what stands at a location after a template with a text there was filled."""
    template = Template.from_bytes(whole({location.name: text}), name="contract.docx")
    return read(template.render(data, verify=True), location)


def fault(location: Location, text: str, **data: object) -> MemoKitError:
    """Return the one error of a template with a text at a location."""
    with pytest.raises(MemoKitError) as caught:
        filled(location, text, **data)
    return caught.value


@EVERYWHERE
def test_a_value_is_printed(location: Location) -> None:
    """It is found again by ``verify``; text boxes are stored twice, for new and old programs."""
    assert filled(location, "Tarp {{ name }} ir kitų", name="LITEK") == (
        ["Tarp LITEK ir kitų"] * location.times
    )


@EVERYWHERE
@pytest.mark.parametrize("value", ["A & B", "a<b>c", "“x” „y“ 'z'", "{{ name }} {% if %}", "&amp;"])
def test_a_value_is_printed_as_it_stands(location: Location, value: str) -> None:
    """Marks of XML and of tags are text."""
    assert filled(location, "{{ name }}", name=value) == [value] * location.times


@EVERYWHERE
def test_loops_and_conditions_work(location: Location) -> None:
    """Inside one paragraph, one property, one address."""
    text = "{% for x in xs %}{% if x %}{{ loop.index }}{{ x }}{% else %}-{% endif %};{% endfor %}"
    assert filled(location, text, xs=["a", "", "b"]) == ["1a;-;3b;"] * location.times


@EVERYWHERE
def test_a_missing_name_is_an_error_with_the_place(location: Location) -> None:
    """The part in Word's terms, the text, and where in it the tag stands."""
    error = fault(location, "Tarp {{ nmae }} ir kitų", name="LITEK")
    assert error.code == "template.unknown-field"
    place = error.place
    assert place is not None
    assert str(place) == f"contract.docx: {location.where}"
    assert place.text is not None
    assert place.span is not None
    assert place.text[slice(*place.span)] == "{{ nmae }}"


@EVERYWHERE
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ name", "template.tag-unclosed"),
        ("name }}", "template.tag-not-opened"),
        ("{% if a %}", "template.tag-without-end"),
        ("{% endif %}", "template.tag-without-start"),
        ("{{ a b }}", "template.syntax"),
    ],
)
def test_a_fault_of_a_tag_is_found_at_its_place(location: Location, text: str, code: str) -> None:
    """Before anything is filled in."""
    error = fault(location, text)
    assert error.code == code
    assert str(error.place) == f"contract.docx: {location.where}"


def test_all_locations_of_one_file_work_at_once() -> None:
    """And none knows of the others."""
    texts = {each.name: f"{{{{ names[{number}] }}}}" for number, each in enumerate(LOCATIONS)}
    names = [f"{each.name} & Co" for each in LOCATIONS]
    data = Template.from_bytes(whole(texts), name="contract.docx").render(
        {"names": names}, verify=True
    )
    for name, location in zip(names, LOCATIONS, strict=True):
        assert read(data, location) == [name] * location.times
