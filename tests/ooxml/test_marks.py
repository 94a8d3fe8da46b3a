"""Marks in the XML of a part."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.marks import (
    is_mark,
    mark,
    number_of,
    parts_of,
    pieces,
    refuse_noncharacters,
    token,
    tokens,
)
from memo_kit.ooxml.markup import parse


def test_marks_divide_a_part_into_literals_and_numbers() -> None:
    """Between elements, in text and in an attribute."""
    root = parse(b"<a b='1'>c<?other x?></a>", name="x")
    root.set("b", token(3))
    root.append(mark(4))
    root.text = f"d{token(5)}"
    assert list(pieces(root))[1::2] == [3, 5, 4]
    assert [is_mark(node) for node in root] == [False, True]
    assert number_of(root[1]) == 4


def test_a_text_is_divided_at_its_marks() -> None:
    """Empty pieces are left out."""
    text = f"{token(1)}a{token(22)}"
    assert tokens(text) == [1, 22]
    assert list(parts_of(text)) == [1, "a", 22]


@pytest.mark.parametrize("xml", ["<a>\ufdd0</a>", "<a b='\ufdd01\ufdd1'/>", "<a><?memo 1?></a>"])
def test_a_part_that_could_be_taken_for_marked_is_refused(xml: str) -> None:
    """No text has these characters (Unicode 15, 23.7)."""
    with pytest.raises(MemoKitError) as caught:
        refuse_noncharacters(parse(xml.encode(), name="x"), name="word/x.xml")
    assert caught.value.code == "template.noncharacter"
