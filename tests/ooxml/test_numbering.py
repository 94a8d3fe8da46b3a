"""Word's own numbering."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.numbering import Counters, Item, Numbering
from memo_kit.ooxml.package import Package
from tests.paper import SPACES, paper, paragraph


def numbering(levels: str, nums: str = "", styles: str = "") -> Numbering:
    """Return the numbering of a document with one list."""
    default = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    definition = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    text = f"<w:numbering {SPACES}>{definition}{default}{nums}</w:numbering>"
    package = Package.open(paper("a"))
    changes = {"word/numbering.xml": text.encode()}
    if styles:
        changes["word/styles.xml"] = f"<w:styles {SPACES}>{styles}</w:styles>".encode()
    return Numbering.of(package.changed(changes))


def level(number: int, text: str, form: str = "decimal", more: str = "") -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def override(inner: str) -> str:
    """Return a second list of the definition that differs in its first level."""
    return (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="0">{inner}</w:lvlOverride></w:num>'
    )


def counted(known: Numbering, *items: tuple[str, int]) -> list[tuple[str, str]]:
    """Return what is written before some paragraphs, and what a reference says."""
    counters = Counters(known)
    labels = [counters.count(Item(list_id, depth)) for list_id, depth in items]
    return [(label.written, label.number) for label in labels]


def test_levels_count_inside_one_another() -> None:
    """A new article begins its clauses anew."""
    known = numbering(level(0, "%1 straipsnis.") + level(1, "%1.%2."))
    items = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)]
    assert counted(known, *items) == [
        ("1 straipsnis.", "1"),
        ("1.1.", "1.1"),
        ("1.2.", "1.2"),
        ("2 straipsnis.", "2"),
        ("2.1.", "2.1"),
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("lowerLetter", "b"),
        ("upperLetter", "B"),
        ("lowerRoman", "ii"),
        ("upperRoman", "II"),
        ("decimalZero", "02"),
        ("none", ""),
        ("ordinal", "2"),
    ],
)
def test_a_level_has_a_form(form: str, expected: str) -> None:
    """Letters, Roman numbers, figures."""
    known = numbering(level(0, "%1", form))
    assert counted(known, ("1", 0), ("1", 0))[1][0] == expected


def test_letters_go_on_after_z_and_roman_numbers_subtract() -> None:
    """Word doubles letters: z, aa, bb."""
    letters = Counters(numbering(level(0, "%1", "lowerLetter")))
    assert [letters.count(Item("1", 0)).written for _ in range(28)][25:] == ["z", "aa", "bb"]
    roman = Counters(numbering(level(0, "%1", "upperRoman")))
    assert [roman.count(Item("1", 0)).written for _ in range(49)][48] == "XLIX"


def test_a_list_of_letters_is_referred_to_with_its_article() -> None:
    """“8.2(a)” says which; a bullet has no number."""
    known = numbering(level(0, "%1.") + level(1, "(%2)", "lowerLetter") + level(2, "•", "bullet"))
    assert counted(known, ("1", 0), ("1", 1), ("1", 2)) == [("1.", "1"), ("(a)", "1(a)"), ("", "")]


def test_a_level_without_a_number_is_referred_to_by_its_text() -> None:
    """The text of a level may stand alone."""
    assert counted(numbering(level(0, "Preambulė", "none")), ("1", 0)) == [
        ("Preambulė", "Preambulė")
    ]


def test_a_list_may_restart_or_go_on() -> None:
    """Two lists of one definition count together, unless one starts anew (ISO/IEC 29500-1, 17.9.26)."""
    anew = override('<w:startOverride w:val="5"/>')
    on = '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    known = numbering(level(0, "%1"), anew + on)
    items = [("1", 0), ("3", 0), ("2", 0), ("2", 0)]
    assert [written for written, _ in counted(known, *items)] == ["1", "2", "5", "6"]


def test_a_list_may_define_a_level_of_its_own() -> None:
    """An override replaces the level."""
    own = override(level(0, "&lt;%1&gt;"))
    assert counted(numbering(level(0, "%1"), own), ("2", 0)) == [("<1>", "1")]


def test_a_level_may_go_on_over_articles() -> None:
    """``lvlRestart`` 0: never; 1: after level 1 only (ISO/IEC 29500-1, 17.9.10)."""
    for value, expected in (("0", "3"), ("1", "2")):
        restart = f'<w:lvlRestart w:val="{value}"/>'
        known = numbering(level(0, "%1") + level(1, "%2") + level(2, "%3", more=restart))
        items = [("1", 0), ("1", 1), ("1", 2), ("1", 1), ("1", 2), ("1", 0), ("1", 2)]
        written = [label for label, _ in counted(known, *items)]
        assert written[4] == "2"
        assert written[6] == (expected if value == "0" else "1")


def test_a_level_may_show_figures_only() -> None:
    """``isLgl`` shows II.1 as 2.1 (ISO/IEC 29500-1, 17.9.4)."""
    known = numbering(level(0, "%1", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>"))
    assert counted(known, ("1", 0), ("1", 1)) == [("I", "I"), ("1.1", "1.1")]


def test_a_level_may_be_used_before_the_one_above_it() -> None:
    """Word shows the first number there."""
    assert counted(numbering(level(0, "%1") + level(1, "%1.%2")), ("1", 1)) == [("1.1", "1.1")]


def item(known: Numbering, xml: str) -> Item | None:
    """Return how a paragraph is numbered."""
    return known.item(parse(f"<w:p {SPACES}>{xml}</w:p>".encode(), name="x"))


def test_a_paragraph_is_numbered_by_itself_or_by_its_style() -> None:
    """A style may inherit the list and set the level; list 0 takes the number away."""
    known = Numbering.of(Package.open(paper(paragraph("a", style="Article"))))
    assert item(known, "") is None
    assert item(known, "<w:pPr/>") is None
    assert item(known, '<w:pPr><w:pStyle w:val="Article"/></w:pPr>') == Item("1", 0)
    assert item(known, '<w:pPr><w:pStyle w:val="Clause"/></w:pPr>') == Item("1", 1)
    own = '<w:pPr><w:pStyle w:val="Clause"/><w:numPr>{}</w:numPr></w:pPr>'
    assert item(known, own.format('<w:numId w:val="0"/>')) is None
    assert item(known, own.format('<w:ilvl w:val="2"/>')) == Item("1", 2)
    alone = "<w:pPr><w:numPr>{}</w:numPr></w:pPr>"
    assert item(known, alone.format('<w:numId w:val="1"/>')) == Item("1", 0)
    assert item(known, alone.format("")) is None


def test_styles_that_inherit_in_a_circle_end() -> None:
    """A damaged file does not hang."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{own}"><w:basedOn w:val="{base}"/></w:style>'
        for own, base in (("a", "b"), ("b", "a"))
    )
    assert numbering(level(0, "%1"), styles=styles).styles == {}


def test_a_document_without_lists_has_no_numbers() -> None:
    """Both parts may be missing, or be named and not be there."""
    package = Package.open(paper("a"))
    relations = package.read("word/_rels/document.xml.rels")
    for name in (b"numbering.xml", b"styles.xml"):
        relations = relations.replace(name, b"none.xml")
    package = package.changed({"word/_rels/document.xml.rels": relations})
    assert Numbering.of(package) == Numbering()
