"""Fields that are filled in later: one datum, one place in the data of the document."""

from __future__ import annotations

import re

from memo_kit.agreement.later import LateKind, Later
from memo_kit.language.bilingual import Bilingual
from memo_kit.ooxml.late import late_values
from memo_kit.ooxml.package import Package
from tests.template.filled import template

DAY = Later(Bilingual(lt="data", en="date"), LateKind.DATE)
NUMBER = Later(Bilingual(lt="numeris", en="number"), LateKind.SAME)
TOWN = Later(Bilingual(lt="vieta", en="place"))


def keys(text: str, language: str = "lt", **data: object) -> list[str]:
    """Return the fields of the document's data that a template leaves open."""
    made = template(text).render(data, language=language)
    found = [*late_values(Package.open(made))]
    body = Package.open(made).read("word/document.xml").decode()
    assert set(re.findall(r"field\[@name='([^']*)'\]", body)) == {
        each.replace("'", "%27") for each in found
    }
    return found


def test_a_day_has_one_place_in_both_languages() -> None:
    """Word writes it in the language of each place, in words or in figures."""
    text = "{{ day }} {{ day }} {{ day | date_digits }} {{ day | default('x') }}"
    assert keys(text, day=DAY) == keys(text, "en", day=DAY) == ["day"]


def test_a_day_is_kept_as_a_day_and_shown_in_the_language_of_its_place() -> None:
    """ISO/IEC 29500-1, 17.5.2.39: ``storeMappedDataAs``; the data hold 2019-06-26."""
    pictures = {
        "lt": ("yyyy'\u00a0m.' MMMM d'\u00a0d.'", "yyyy-MM-dd"),
        "en-GB": ("d'\u00a0'MMMM yyyy", "dd/MM/yyyy"),
        "en-CA": ("MMMM'\u00a0'd, yyyy", "yyyy-MM-dd"),
    }
    for language, expected in pictures.items():
        made = template("{{ day }} {{ day | date_digits }}").render({"day": DAY}, language=language)
        body = Package.open(made).read("word/document.xml").decode()
        assert tuple(re.findall(r'<w:dateFormat w:val="([^"]*)"/>', body)) == expected
        assert body.count('<w:storeMappedDataAs w:val="date"/>') == len(expected)


def test_the_children_of_a_control_stand_in_the_order_of_the_schema() -> None:
    """alias, tag, id, lock, showingPlcHdr, dataBinding, date; the other way round it is refused."""
    made = template("{{ day }}").render({"day": DAY}, language="lt")
    body = Package.open(made).read("word/document.xml").decode()
    properties = body.partition("<w:sdtPr>")[2].partition("</w:sdtPr>")[0]
    names = re.findall(r"<w:(\w+)", properties.partition("</w:rPr>")[2])
    assert names == [
        "alias", "tag", "id", "lock", "showingPlcHdr", "dataBinding",
        "date", "dateFormat", "lid", "storeMappedDataAs", "calendar",
    ]  # fmt: skip


def test_a_number_has_one_place_in_both_languages() -> None:
    """The same letters and figures stand in both."""
    assert keys("{{ x }}", x=NUMBER) == keys("{{ x }}", "en", x=NUMBER) == ["x"]


def test_a_town_has_a_place_in_each_language_and_form() -> None:
    """„Vilniuje“ typed once is not “in Vilnius”, nor „Vilnius“."""
    assert keys("{{ x }} {{ x | viet }} {{ x }}", x=TOWN) == ["x@lt", "x|viet@lt"]
    assert keys("{{ x }}", "en", x=TOWN) == ["x@en"]
    assert keys("{{ x | upper }} {{ x | lower | upper }}", x=NUMBER) == [
        "x|upper@lt",
        "x|lower|upper@lt",
    ]


def test_what_is_not_said_as_in_the_data_has_a_place_of_its_own() -> None:
    """A text of which the value is a piece, what a filter makes of it with values, an item twice."""
    assert keys("{{ x ~ '!' }}{{ x }}{{ '?' ~ x }}", x=NUMBER) == ["#1@lt", "x", "#3@lt"]
    assert keys("{{ x | replace('a', 'b') }}", x=NUMBER) == ["x|replace(a, b)@lt"]
    assert keys("{{ x | count(3) }}", x=NUMBER) == ["#1@lt"]
    assert keys("{{ x }}{{ y }}", x=NUMBER, y=NUMBER) == ["#1@lt", "#2@lt"]


def test_a_name_with_an_apostrophe_is_found() -> None:
    """XPath has no way to write one inside quotation marks."""
    data = {"it's 5%": NUMBER}
    made = template('{{ x["it\'s 5%"] }}').render({"x": data}, language="lt")
    assert [*late_values(Package.open(made))] == ["x.it's 5%"]
    assert b"x.it%27s 5%25" in Package.open(made).read("word/document.xml")


def test_a_document_without_such_fields_has_no_part_for_them() -> None:
    """Nothing is paid for what is not there."""
    assert not [name for name in Package.open(template("A").render({})).names if "item" in name]
