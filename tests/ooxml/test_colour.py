"""The colours of a document, those of its theme worked out."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.colour import Colours, contrast
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.package import Package
from tests.packages import files_of
from tests.paper import SPACES, paper, zipped

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>{}'
    "</a:themeElements></a:theme>"
)
SCHEME = (
    '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1>'
    '<a:srgbClr val="FAFAFA"/></a:lt1><a:accent1><a:hslClr/></a:accent1></a:clrScheme>'
)


def colours(theme: str | None) -> Colours:
    """Return the colours of a document with a theme, or whose theme was taken away."""
    files = files_of(paper("A"))
    if theme is None:
        del files["word/theme.xml"]
    else:
        files["word/theme.xml"] = THEME.format(theme).encode()
    return Colours(Package.open(zipped(files)))


def colour(told: Colours, attributes: str) -> str:
    """Return the colour of a text."""
    return told.of(parse(f"<w:color {SPACES} {attributes}/>".encode(), name="a.xml"))


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('w:val="FF0000"', "ff0000"),
        ('w:val="auto"', ""),
        ('w:val="FF00"', ""),
        ("", ""),
        ('w:val="000000" w:themeColor="background1"', "fafafa"),
        ('w:val="FFFFFF" w:themeColor="text1"', "101010"),
        ('w:val="0000FF" w:themeColor="accent1"', "0000ff"),
        ('w:val="000000" w:themeColor="dark1" w:themeTint="00"', "ffffff"),
        ('w:val="000000" w:themeColor="light1" w:themeShade="00"', "000000"),
        ('w:val="000000" w:themeColor="dark1" w:themeTint="zz"', "101010"),
    ],
)
def test_the_theme_counts_before_the_digits(attributes: str, expected: str) -> None:
    """As Word has it; a colour that the theme does not have is told by its digits."""
    assert colour(colours(SCHEME), attributes) == expected


def test_a_document_without_a_theme_has_black_and_white() -> None:
    """And so has one whose theme tells no colours."""
    for told in (colours(None), colours("")):
        assert colour(told, 'w:val="123456" w:themeColor="light1"') == "ffffff"


def test_contrast_is_that_of_the_norm_for_web_pages() -> None:
    """Black on white is 21, a colour on itself 1; the order does not count."""
    assert contrast("000000", "ffffff") == contrast("ffffff", "000000") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)
