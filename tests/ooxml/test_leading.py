"""What leads to a bookmark."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.leading import bookmarks, lead
from memo_kit.ooxml.markup import fragment
from tests.ooxml.test_joint import element

BEGIN, END = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" REF aim \\h ", " REF aim_en \\h "),
        ("PAGEREF aim", "PAGEREF aim_en"),
        ('HYPERLINK \\l "aim" \\h', 'HYPERLINK \\l "aim_en" \\h'),
        ('TOC \\o "1-3" \\b aim \\h', 'TOC \\o "1-3" \\b aim_en \\h'),
        ('TOC \\o "1-3" \\h', 'TOC \\o "1-3" \\h'),
        ("REF aims", "REF aims"),
        ("PAGE", "PAGE"),
    ],
)
def test_a_field_leads_to_the_bookmark_of_its_column(before: str, after: str) -> None:
    """However Word has cut its instruction into pieces, and written as one element, too."""
    half = len(before) // 2
    pieces = "".join(
        f'<w:instrText xml:space="preserve">{text}</w:instrText>'
        for text in (before[:half], before[half:])
    )
    root = element(f"<w:p><w:r>{BEGIN}{pieces}{END}</w:r></w:p>")
    lead(root, {"aim": "aim_en"})
    assert "".join(str(text) for text in root.itertext()) == after
    quoted = before.replace('"', "&quot;")
    simple = element(f'<w:p><w:fldSimple w:instr="{quoted}"/></w:p>')
    lead(simple, {"aim": "aim_en"})
    assert next(iter(simple[0].attrib.values())) == after


def test_a_link_leads_to_the_bookmark_of_its_column() -> None:
    """One to another bookmark, or out of the document, stays as it is."""
    links = '<w:hyperlink w:anchor="{}"/><w:hyperlink w:anchor="{}"/><w:hyperlink/>'
    root = element(f"<w:p>{links.format('aim', 'end')}</w:p>")
    lead(root, {"aim": "aim_en"})
    assert fragment(root) == f"<w:p>{links.format('aim_en', 'end')}</w:p>"


def test_the_bookmarks_of_a_part_are_known() -> None:
    """By their names, in reading order."""
    marks = "".join(f'<w:bookmarkStart w:id="{n}" w:name="{n}"/>' for n in "21")
    assert list(bookmarks(element(f"<w:p>{marks}</w:p>"))) == ["2", "1"]
