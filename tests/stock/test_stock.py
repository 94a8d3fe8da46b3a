"""The templates in the repository are what the script builds, and Word files without defects."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from openxml_audit import OpenXmlValidator

from memo_kit.agreement.kind import Kind
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.template.template import Template
from tools.stock.stock import FOLDER, build

STOCK = build()


def parts(data: bytes) -> Mapping[str, bytes]:
    """Return the parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(name: str, part: str) -> Element:
    """Return a part of a template of the stock."""
    return parse(parts(STOCK[name])[part], name=part)


def test_the_folder_holds_the_stock_and_nothing_else() -> None:
    """A template that nobody builds would grow old unseen."""
    found = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.docx")}
    assert found == set(STOCK)


@pytest.mark.parametrize("name", STOCK)
def test_a_template_is_what_the_script_builds(name: str) -> None:
    """Parts are compared, not bytes: another zlib compresses the same text to other bytes."""
    assert parts((FOLDER / name).read_bytes()) == parts(STOCK[name])


def test_building_twice_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a set."""
    assert build() == STOCK


@pytest.mark.parametrize("name", STOCK)
def test_a_template_fits_its_model(name: str) -> None:
    """Every tag is followed through the model before any data are there."""
    kind = Kind(name.rpartition("/")[2].partition(".")[0])
    template = Template.from_bytes(STOCK[name], name=name, model=kind.model)
    assert template.fields()


@pytest.mark.parametrize("name", STOCK)
def test_a_second_reader_has_nothing_to_say(name: str) -> None:
    """openxml-audit expects Word to open it cleanly."""
    assert OpenXmlValidator().validate(FOLDER / name).errors == []


@pytest.mark.parametrize("name", STOCK)
def test_the_defects_of_python_docx_are_not_there(name: str) -> None:
    """Legacy styles, a thumbnail, custom XML, a zoom without a value, a fat styles part."""
    found = parts(STOCK[name])
    assert not any(part.startswith(("customXml/", "docProps/thumb")) for part in found)
    assert not {"word/stylesWithEffects.xml", "docProps/app.xml"} & found.keys()
    zoom = xml(name, "word/settings.xml").find(w("zoom"))
    assert zoom is not None
    assert zoom.get(w("percent")) == "100"
    assert len(found["word/styles.xml"]) < 20_000


@pytest.mark.parametrize("name", STOCK)
def test_one_font_is_named_for_every_script_and_none_by_a_theme(name: str) -> None:
    """A font of a theme becomes another one in LibreOffice."""
    styles = parts(STOCK[name])["word/styles.xml"]
    fonts = parse(styles, name="styles").find(f".//{w('rFonts')}")
    assert fonts is not None
    assert set(fonts.values()) == {"Times New Roman"}
    assert len(fonts.values()) == 4
    assert b"Theme=" not in styles


@pytest.mark.parametrize("name", STOCK)
def test_every_run_says_its_language(name: str) -> None:
    """By a tag of BCP 47: ``lt-LT``, never ``lt_LT``."""
    tag = "lt-LT" if ".lt." in name else "en-GB"
    stories = [
        part for part in parts(STOCK[name]) if part.startswith(("word/doc", "word/hea", "word/foo"))
    ]
    runs = [
        run for part in stories if part.endswith(".xml") for run in xml(name, part).iter(w("r"))
    ]
    assert runs
    for run in runs:
        language = run.find(f"{w('rPr')}/{w('lang')}")
        assert language is not None
        assert language.get(w("val")) == tag


@pytest.mark.parametrize("name", STOCK)
def test_headings_and_signatures_keep_to_what_follows(name: str) -> None:
    """Rule of 2011: what follows the text does not stand alone; a heading never ends a page."""
    kept = {
        style.get(w("styleId"))
        for style in xml(name, "word/styles.xml").iter(w("style"))
        if style.find(f"{w('pPr')}/{w('keepNext')}") is not None
    }
    assert {
        "Heading1",
        "Heading",
        "Testimonium",
        "Signature",
        "SignatureTitle",
        "PartyName",
    } <= kept
    rows = list(xml(name, "word/document.xml").iter(w("tr")))
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize(
    ("preset", "right", "first_page"),
    [("", 10, False), ("strict_2011/", 10, False), ("treaty/", 20, True)],
)
def test_the_page_is_that_of_the_preset(preset: str, right: int, first_page: bool) -> None:  # noqa: FBT001 - a row of the table
    """V-117 of 2011: A4, margins 30, 10, 20, 20 mm, numbers from page 2; a treaty: own practice."""
    section = xml(f"{preset}memorandum.lt.docx", "word/document.xml").findall(f".//{w('sectPr')}")[
        -1
    ]
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None
    assert margins is not None
    assert (size.get(w("w")), size.get(w("h"))) == ("11906", "16838")
    sides = [int(margins.get(w(side), "")) for side in ("left", "right", "top", "bottom")]
    assert sides == [round(mm * 1440 / 25.4) for mm in (30, right, 20, 20)]
    assert (section.find(w("titlePg")) is None) == first_page
