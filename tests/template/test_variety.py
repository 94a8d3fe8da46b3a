"""A draft in Canadian English is marked as such, wherever Word keeps the language."""

from __future__ import annotations

from pathlib import Path

import pytest

from memo_kit.language.language import Variety
from memo_kit.ooxml.package import Package
from memo_kit.template.variety import marked_as, marker

STOCK = Path(__file__).parents[2] / "templates"
MARKED = b'<w:lang w:val="en-GB"/><w:lang w:val="lt-LT"/>'
CANADIAN = b'<w:lang w:val="en-CA"/><w:lang w:val="lt-LT"/>'


@pytest.fixture
def package() -> Package:
    """A template marked as British English."""
    return Package.open((STOCK / "memorandum.en.docx").read_bytes())


def to_canadian(data: bytes) -> bytes:
    """Mark a part of a British template as Canadian."""
    mark = marker(Variety.EN_GB, Variety.EN_CA)
    assert mark is not None
    return mark(data)


def test_a_filled_part_takes_the_variety_and_another_language_keeps_its_mark() -> None:
    """Only text in the language of the template changes with the values."""
    assert to_canadian(MARKED) == CANADIAN


def test_styles_settings_and_properties_take_it_too(package: Package) -> None:
    """What nobody marked by hand has the language of the styles; what was filled is marked already."""
    parts = marked_as(package, to_canadian, {"word/document.xml"})
    assert {"word/styles.xml", "word/settings.xml", "docProps/core.xml"} <= parts.keys()
    assert not any(b"en-GB" in data for data in parts.values())
    assert "word/document.xml" not in parts


def test_a_part_without_the_mark_stays_as_it_is(package: Package) -> None:
    """A part that does not change is copied as it lies in the template."""
    assert "word/numbering.xml" not in marked_as(package, to_canadian, ())


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        (Variety.EN_GB, Variety.EN_GB),
        (Variety.EN_GB, Variety.LT),
        (None, Variety.EN_CA),
        (Variety.EN_GB, None),
    ],
)
def test_nothing_is_marked_anew_where_the_language_is_the_same_or_another(
    own: Variety | None, wanted: Variety | None
) -> None:
    """The words of an English template stay English when Lithuanian values are printed into it."""
    assert marker(own, wanted) is None
