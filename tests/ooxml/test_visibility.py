"""What a reader does not see: by the run, by its style, by that of the paragraph, by default."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.visibility import Visibility
from tests.packages import files_of
from tests.paper import SPACES, paper, zipped


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
        ('<w:sz w:val="16"/>', ""),
    ],
)
def test_a_run_is_kept_from_the_reader(look: str, told: str) -> None:
    """By what it says itself."""
    assert concealed(own(look)) == told


def test_a_run_without_a_look_is_seen() -> None:
    """And so is one in a style that nobody defines."""
    assert concealed("") == ""
    assert concealed(own('<w:rStyle w:val="None"/>'), "Nowhere") == ""


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
