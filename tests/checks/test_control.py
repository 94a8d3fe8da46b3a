"""Rules about content controls that show data."""

from __future__ import annotations

import pytest

from memo_kit.checks.document import check_document
from memo_kit.ooxml.late import added_part
from memo_kit.ooxml.package import Package
from tests.checks.page import page

ID = "{11111111-2222-3333-4444-555555555555}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
DATA = '<f xmlns="urn:a"><g/><g k="x">{}</g><h k="kitas"/></f>'
SPACES = "xmlns:m='urn:a' xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:c='{}'".format(
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
)
PATH = "/m:f[1]/m:g[@k='x'][1]"
RUN = '<w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr><w:t>{}</w:t></w:r>'
LIST = (
    '<w:comboBox><w:listItem w:displayText="Ne" w:value="0"/>'
    '<w:listItem w:displayText="Taip" w:value="1"/></w:comboBox>'
)


def date(picture: str, language: str = "lt-LT") -> str:
    """Return what makes a control one for a day."""
    return f'<w:date><w:dateFormat w:val="{picture}"/><w:lid w:val="{language}"/></w:date>'


def told(shown: str, value: str, kind: str = "", path: str = PATH, store: str = ID) -> list[str]:
    """Return what is found about a control that shows a text and is bound to data with a value."""
    binding = (
        f'<w:dataBinding w:prefixMappings="{SPACES}" w:xpath="{path}" w:storeItemID="{store}"/>'
    )
    body = (
        f"<w:p><w:sdt><w:sdtPr>{binding}{kind}</w:sdtPr>"
        f"<w:sdtContent>{RUN.format(shown)}</w:sdtContent></w:sdt></w:p>"
    )
    package = added_part(Package.open(page(body)), DATA.format(value).encode(), ID)
    found = check_document(package.write(), name="a.docx")
    return [each.message for each in found if each.code == "check.control-differs"]


@pytest.mark.parametrize(
    ("shown", "value", "kind"),
    [
        ("123", "123", "<w:text/>"),
        ("a b", " a\nb ", ""),
        ("[vieta]", " ", "<w:showingPlcHdr/>"),
        ("Taip", "1", LIST),
        ("2024 m. kovo 8 d.", "2024-03-08", date("yyyy 'm.' MMMM d 'd.'")),
        ("2024 m. kovo 8 d.", "2024-03-08T00:00:00", date("yyyy-MM-dd")),
        ("24.3.08", "2024-03-08", date("yy.M.dd")),
        ("8 Mar 2024", "2024-03-08", date("d MMM yyyy", "en-GB")),
        ("8. März 2024", "2024-03-08", date("d. MMMM yyyy", "de-DE")),
        ("March 8, 2024", "2024-03-08", date("MMMM d, yyyy", "en-US")),
        ("2024", "2024", date("yyyy")),
        ("", "iVBOR", "<w:picture/>"),
    ],
)
def test_a_control_shows_its_data(shown: str, value: str, kind: str) -> None:
    """ISO/IEC 29500-1, 17.5.2.6; an empty value leaves the label, and a day is written as its control says."""
    assert told(shown, value, kind) == []


@pytest.mark.parametrize(
    ("shown", "value", "kind"),
    [
        ("123", "124", "<w:text/>"),
        ("123", "", "<w:text/>"),
        ("[vieta]", "123", "<w:showingPlcHdr/>"),
        ("Ne", "1", LIST),
        ("2024 m. kovo 9 d.", "2024-03-08", date("yyyy 'm.' MMMM d 'd.'")),
        ("2024 m. gegužės 8 d.", "2024-03-08", date("yyyy-MM-dd")),
        ("03/08/2024", "2024-03-08", date("dd/MM/yyyy", "en-GB")),
        ("9 Mar 2024", "2024-03-08", date("d MMM yyyy", "en-GB")),
        ("kovo 8", "2024-99-99", date("MMMM d")),
        ("kovo 8", "2024-03-09", "<w:date/>"),
    ],
)
def test_a_control_that_shows_something_else_is_found(shown: str, value: str, kind: str) -> None:
    """Word would put the data there, and nobody would have read them."""
    assert told(shown, value, kind) == [
        f"the document shows “{shown}”, and Word will show “{value}”"
    ]


@pytest.mark.parametrize(
    ("path", "store", "wanted"),
    [
        ("/m:f[1]/m:h[1]/@k", ID, ["kitas"]),
        ("/m:f/m:g[2]", "", ["1"]),
        ("/c:coreProperties[1]/d:title[1]", CORE, ["Sutartis"]),
        ("/m:f[1]/m:lost[1]", ID, []),
        ("/m:f[1]/m:lost[1]/@k", ID, []),
        ("/f[1]", ID, []),
        (PATH, ID.replace("1", "9"), []),
    ],
)
def test_data_are_found_where_the_document_says(path: str, store: str, wanted: list[str]) -> None:
    """In a part, in any part, in the properties; where there are none Word leaves the text."""
    assert told("a", "1", path=path, store=store) == [
        f"the document shows “a”, and Word will show “{each}”" for each in wanted
    ]


def test_a_path_that_is_not_followed_is_told() -> None:
    """No silent gap: what Word shows there is not known."""
    assert told("a", "a", path="//m:g[last()]") == [
        "nobody can tell what Word shows here: “//m:g[last()]” is not followed"
    ]
