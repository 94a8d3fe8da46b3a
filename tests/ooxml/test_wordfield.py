"""Word's own fields: found, and marked when their result does not hold any more."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.markup import fragment, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.wordfield import NESTED, word_fields

SPACE = w("p")[1:-2]


def char(kind: str) -> str:
    """Return one of the marks around a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(*texts: str) -> str:
    """Return an instruction that Word cut into runs."""
    return "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in texts)


PAGE = f"{char('begin')}{code('PAGEREF a')}{char('separate')}<w:r><w:t>3</w:t></w:r>{char('end')}"


def found(xml: str) -> list[tuple[str, str, bool]]:
    """Return the keyword and instruction of each field, and whether it stands in another one."""
    root = parse(f'<w:p xmlns:w="{SPACE}">{xml}</w:p>'.encode(), name="a.xml")
    return [(each.keyword, each.instruction, each.is_nested) for each in word_fields(root)]


@pytest.mark.parametrize(
    ("xml", "fields"),
    [
        ('<w:fldSimple w:instr=" ref a "/>', [("REF", " ref a ", False)]),
        (f"{char('begin')}{code('T', 'OC x')}{char('end')}", [("TOC", "TOC x", False)]),
        (
            f"{char('begin')}{code('TOC x')}{char('separate')}{PAGE}{char('end')}",
            [("PAGEREF", "PAGEREF a", True), ("TOC", "TOC x", False)],
        ),
        (f"{code('TOC')}{char('separate')}{char('end')}", []),
        (f"{char('begin')}{code('TOC')}", [("TOC", "TOC", False)]),
        (
            f"{char('begin')}{code('IF ')}{PAGE}{code(' = 1')}{char('end')}",
            [("PAGEREF", "PAGEREF a", True), ("IF", f"IF {NESTED} = 1", False)],
        ),
        ("<w:fldSimple/>", [("", "", False)]),
    ],
)
def test_a_field_is_found(xml: str, fields: list[tuple[str, str, bool]]) -> None:
    """Simple and complex ones, nested ones, and one without an end; an end without a beginning is none."""
    assert found(xml) == fields


def test_a_field_is_marked_in_its_own_namespace() -> None:
    """ISO/IEC 29500-1, 17.16.19: “dirty (Field Result Invalidated)”."""
    root = parse(f'<w:p xmlns:w="{SPACE}"><w:fldSimple w:instr="REF a"/></w:p>'.encode(), name="a")
    for field in word_fields(root):
        field.mark_outdated()
    assert fragment(root) == '<w:p><w:fldSimple w:instr="REF a" w:dirty="true"/></w:p>'
