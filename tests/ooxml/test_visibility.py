"""What a reader does not see: by the run, by its style, by that of the paragraph, by default."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.visibility import Visibility
from tests.packages import files_of
from tests.paper import SPACES, paper, zipped

NEWER = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
SOLID = '<w14:solidFill><w14:srgbClr w14:val="{}"/></w14:solidFill>'


def concealed(look: str, style: str = "", *, styles: str = "") -> str:
    """Return how a run is kept from the reader."""
    files = files_of(paper("A"))
    told = files["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    package = Package.open(zipped(files | {"word/styles.xml": told}))
    run = parse(f"<w:r {SPACES}>{look}<w:t>x</w:t></w:r>".encode(), name="a.xml")
    return Visibility(package).concealed(run, style)


def own(look: str) -> str:
    """Return a look of a run's own."""
    return f"<w:rPr>{look}</w:rPr>"


@pytest.mark.parametrize(
    ("look", "told"),
    [
        ("", ""),
        ("<w:b/>", ""),
        ("<w:vanish/>", "hidden"),
        ('<w:vanish w:val="0"/>', ""),
        ("<w:strike/>", "struck out"),
        ("<w:dstrike/>", "struck out"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FAFAFA"/>', "white"),
        ('<w:color w:val="000000" w:themeColor="background1"/>', "white"),
        ('<w:color w:val="auto"/>', ""),
        ('<w:color w:val=""/>', ""),
        ('<w:color w:val="FF0000"/>', ""),
        ('<w:sz w:val="2"/>', "too small"),
        ('<w:sz w:val="11"/>', "too small"),
        ('<w:sz w:val="16"/>', ""),
        ("<w:specVanish/>", "hidden"),
        ('<w:w w:val="1"/>', "squeezed together"),
        ('<w:w w:val="90%"/>', ""),
        ('<w:spacing w:val="-400"/>', "squeezed together"),
        ('<w:spacing w:val="20"/>', ""),
        ('<w:fitText w:val="10"/>', "squeezed together"),
        ('<w:position w:val="-2000"/>', "off its line"),
        ('<w:rFonts w:ascii="Wingdings"/>', "in a font of signs"),
        ('<w:rFonts w:hAnsi="Times New Roman"/>', ""),
        ('<w:rFonts w:cs="Symbol"/>', ""),
        ('<w:color w:val="CCCCCC"/><w:shd w:fill="CCCCCC"/>', "of the colour behind it"),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>', ""),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', "of the colour behind it"),
        ('<w:color w:val="000000"/><w:highlight w:val="yellow"/>', ""),
        (f"<w14:textFill {NEWER}><w14:noFill/></w14:textFill>", "hidden"),
        (f"<w14:textFill {NEWER}>{SOLID.format('FFFFFF')}</w14:textFill>", "white"),
        (f"<w14:textFill {NEWER}>{SOLID.format('x')}</w14:textFill>", ""),
        (f"<w14:textFill {NEWER}><w14:gradFill/></w14:textFill>", ""),
    ],
)
def test_a_run_is_kept_from_the_reader(look: str, told: str) -> None:
    """By what it says itself."""
    assert concealed(own(look)) == told


def test_a_run_without_a_look_is_seen() -> None:
    """And so is one in a style that nobody defines."""
    assert concealed("") == ""
    assert concealed(own('<w:rStyle w:val="None"/>'), "Nowhere") == ""


def test_the_colour_behind_a_text_is_that_of_its_paragraph_or_its_cell() -> None:
    """The nearest that tells one counts."""
    shade = '<w:shd w:val="clear" w:fill="{}"/>'
    cell = (
        f"<w:tc {SPACES}><w:tcPr>{shade.format('000080')}</w:tcPr>"
        f"<w:p><w:pPr>{{}}</w:pPr></w:p></w:tc>"
    )
    visibility = Visibility(Package.open(paper("A")))
    for own, expected in (
        ("", "000080"),
        (shade.format("auto"), "000080"),
        (shade.format("FF0000"), "ff0000"),
    ):
        root = parse(cell.format(own).encode(), name="a.xml")
        assert visibility.ground(root[1]) == expected
    assert visibility.ground(parse(f"<w:p {SPACES}/>".encode(), name="a.xml")) == ""
    run = parse(
        f'<w:r {SPACES}><w:rPr><w:color w:val="000090"/></w:rPr></w:r>'.encode(), name="a.xml"
    )
    assert visibility.concealed(run, "", "000080") == "of the colour behind it"


def test_a_style_may_set_its_text_off_the_page() -> None:
    """Its indents count where the paragraph has none."""
    files = files_of(paper("A"))
    away = '<w:style w:type="paragraph" w:styleId="Away"><w:pPr><w:ind w:left="20000"/></w:pPr></w:style>'
    told = files["word/styles.xml"].replace(b"</w:styles>", f"{away}</w:styles>".encode())
    visibility = Visibility(Package.open(zipped(files | {"word/styles.xml": told})))
    paragraph = parse(f"<w:p {SPACES}/>".encode(), name="a.xml")
    assert visibility.confined(paragraph, "Away") == "off the page"
    assert visibility.confined(paragraph, "") == ""


def style(kind: str, key: str, look: str, base: str = "") -> str:
    """Return a style."""
    above = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}">{above}<w:rPr>{look}</w:rPr></w:style>'


def test_styles_hide_what_they_are_given_to() -> None:
    """A style of the paragraph, of the run, one above it; a circle of styles ends."""
    styles = (
        style("paragraph", "Ghost", "<w:vanish/>")
        + style("paragraph", "Child", "", "Ghost")
        + style("character", "Pale", '<w:color w:val="FFFFFF"/>')
        + style("paragraph", "One", "", "Two")
        + style("paragraph", "Two", "", "One")
    )
    assert concealed("", "Child", styles=styles) == "hidden"
    assert concealed(own('<w:rStyle w:val="Pale"/>'), styles=styles) == "white"
    assert concealed(own('<w:vanish w:val="0"/>'), "Ghost", styles=styles) == ""
    assert concealed("", "One", styles=styles) == ""


def test_the_default_of_a_document_counts_last() -> None:
    """Its default style, and what stands above all styles."""
    files = files_of(paper("A"))
    hidden = (
        files["word/styles.xml"]
        .replace(b"</w:rPrDefault>", b"", 0)
        .replace(b"<w:rPrDefault><w:rPr>", b"<w:rPrDefault><w:rPr><w:vanish/>")
    )
    run = parse(f"<w:r {SPACES}><w:t>x</w:t></w:r>".encode(), name="a.xml")
    package = Package.open(zipped(files | {"word/styles.xml": hidden}))
    assert Visibility(package).concealed(run, "") == "hidden"


def test_a_document_needs_no_styles() -> None:
    """Then only what runs say counts."""
    files = files_of(paper("A"))
    links = files["word/_rels/document.xml.rels"].replace(b"styles.xml", b"nowhere.xml")
    package = Package.open(zipped(files | {"word/_rels/document.xml.rels": links}))
    run = parse(f"<w:r {SPACES}><w:t>x</w:t></w:r>".encode(), name="a.xml")
    assert Visibility(package).concealed(run, "") == ""
