"""Text that tracked changes delete."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.deletions import deleted_texts
from memo_kit.ooxml.markup import parse
from tests.paper import SPACES


def gone(*texts: str) -> str:
    """Return a tracked deletion with a run for each text."""
    return (
        f"<w:del>{''.join(f'<w:r><w:delText>{text}</w:delText></w:r>' for text in texts)}</w:del>"
    )


KEPT = "<w:r><w:t>kept</w:t></w:r>"
BOX = f"<w:r><w:pict><w:txbxContent><w:p>{gone('in the box')}</w:p></w:txbxContent></w:pict></w:r>"


@pytest.mark.parametrize(
    ("inner", "texts"),
    [
        (KEPT, []),
        (f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{KEPT}", []),
        (f"{gone('a', 'b')}{gone('c')}{KEPT}{gone('d')}", ["abc", "d"]),
        ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom>", ["a"]),
        (f"<w:ins>{gone('a')}</w:ins>", ["a"]),
        ("<w:del><w:r><w:delInstrText>QUOTE</w:delInstrText><w:delText/></w:r></w:del>", ["QUOTE"]),
        (f"<w:r><w:delText>a</w:delText></w:r>{KEPT}", ["a"]),
        (f"{gone('a')}{BOX}", ["a"]),
        (f"{KEPT}<w:del><v:t>shape</v:t></w:del>", []),
    ],
)
def test_deleted_text_is_read_apart_from_what_is_kept(inner: str, texts: list[str]) -> None:
    """Deletions and the old places of moves; neighbours read as one, a text box is its own."""
    root = parse(f"<w:p {SPACES}>{inner}</w:p>".encode(), name="x")
    assert list(deleted_texts(root)) == texts
