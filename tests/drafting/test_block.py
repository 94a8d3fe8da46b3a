"""What stands in a draft, piece by piece."""

from __future__ import annotations

import pickle

import memo_kit
from memo_kit import Template
from memo_kit.drafting.block import Block
from memo_kit.drafting.draft import Draft, draft
from memo_kit.ooxml.outline import EntryKind
from tests.drafting.desk import agreement
from tests.paper import paper, paragraph


def own(*lines: str) -> Draft:
    """Return a draft of a small template."""
    return draft({"a": "B"}, "lt", template=Template.from_bytes(paper(*lines), name="a.docx"))


def body(made: Draft) -> tuple[Block, ...]:
    """Return what stands in the body of a draft, and not in the header that says that it is one."""
    return tuple(each for each in made.blocks if each.where.startswith("body,"))


def test_a_paragraph_has_its_number_its_style_and_its_place() -> None:
    """The number as Word writes it; a table comes before its rows, and a row before its cells."""
    made = own(
        paragraph("Tikslas", style="Article"),
        paragraph("{{ a }} susitaria.", style="Clause"),
        "¦x¦{{ a }}",
        "<w:p/>",
        "Pabaiga",
    )
    cell = "body, table 1, row 1, cell"
    kinds = EntryKind.PARAGRAPH, EntryKind.TABLE, EntryKind.ROW
    assert body(made) == (
        Block(kinds[0], "article", 0, "1 straipsnis.", "Tikslas", "body, paragraph 1"),
        Block(kinds[0], "clause", 1, "1.1.", "B susitaria.", "body, paragraph 2"),
        Block(kinds[1], "", None, "", "", "body, table 1"),
        Block(kinds[2], "", None, "", "", "body, table 1, row 1"),
        Block(kinds[0], "normal", None, "", "x", f"{cell} 1, paragraph 1"),
        Block(kinds[0], "normal", None, "", "B", f"{cell} 2, paragraph 1"),
        Block(kinds[0], "normal", None, "", "Pabaiga", "body, paragraph 4"),
    )
    assert made.blocks is made.blocks
    assert memo_kit.Block is Block


def test_a_number_without_a_text_is_counted() -> None:
    """As Word counts it."""
    made = own(paragraph(style="Article"), paragraph("Tikslas", style="Article"))
    assert [(each.number, each.text) for each in body(made)] == [
        ("1 straipsnis.", ""),
        ("2 straipsnis.", "Tikslas"),
    ]


def test_each_column_counts_by_itself() -> None:
    """The same numbers left and right, in the words of each language."""
    blocks = draft(agreement(), "bilingual").blocks
    headings = [each.number for each in blocks if each.level == 0]
    assert headings[:4] == ["1 straipsnis.", "Article 1.", "2 straipsnis.", "Article 2."]
    text = {each.text for each in blocks}
    assert {each.text for each in draft(agreement(), "en").blocks if each.level == 1} <= text


def test_a_draft_pickles_as_its_bytes() -> None:
    """What was made of them is made again."""
    made = own("{{ a }}")
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own bytes
    assert (again.data, again.text, again.blocks) == (made.data, made.text, made.blocks)
