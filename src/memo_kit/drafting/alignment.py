"""Two documents block by block: each clause of one has its counterpart in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from memo_kit.errors import OutputError, Place, raise_all
from memo_kit.ooxml.blocks import Block, BlockKind

__all__ = ["BlockPair", "Side", "UnevenDocumentsError", "aligned"]


class UnevenDocumentsError(OutputError):
    """Two documents cannot be set side by side: a clause of one has no counterpart in the other.

    A row of the bilingual document holds the same clause in both languages. Where one document has
    a paragraph, a level or a table that the other has not, every row below would be shifted and
    say something else. Write the clause in both templates, with the same style, and under the
    same condition.
    """

    code = "output.uneven-documents"


class BlockPair(NamedTuple):
    """A block in both languages.

    Attributes:
        left: The block of the first document.
        right: Its counterpart.
    """

    left: Block
    right: Block


class Side(NamedTuple):
    """The blocks of one document.

    Attributes:
        name: What messages call the document.
        blocks: Its blocks, in reading order.
    """

    name: str
    blocks: Sequence[Block]


def aligned(left: Side, right: Side) -> list[BlockPair]:
    """Return the blocks of two documents in pairs.

    Blocks are counterparts when they are of the same kind, style and level, in the same order.

    Args:
        left: The first document.
        right: The second one.

    Raises:
        UnevenDocumentsError: For each place where they differ, all at once.
    """
    first, second = _filled(left), _filled(right)
    keys = [_key(each) for each in first.blocks], [_key(each) for each in second.blocks]
    if keys[0] != keys[1]:
        raise_all(_differences(first, second, *keys))
    pairs = zip(first.blocks, second.blocks, strict=True)
    return [BlockPair(*pair) for pair in pairs]


def _filled(side: Side) -> Side:
    return side._replace(blocks=[block for block in side.blocks if not block.is_empty])


def _key(block: Block) -> tuple[str, str, int, tuple[int, ...]]:
    level = -1 if block.level is None else block.level
    # The first paragraph of a table is its author's; what counts is that its cells match.
    style = block.style if block.kind is BlockKind.PARAGRAPH else ""
    return block.kind.value, style, level, block.cells


def _differences(
    left: Side, right: Side, keys: Sequence[object], others: Sequence[object]
) -> Iterator[UnevenDocumentsError]:
    matcher = SequenceMatcher(None, keys, others, autojunk=False)
    for tag, start, end, begin, finish in matcher.get_opcodes():
        if tag == "equal":
            continue
        shared = min(end - start, finish - begin)
        for one, other in zip(left.blocks[start:end], right.blocks[begin:finish], strict=False):
            yield _unlike(left, one, right, other)
        for block in left.blocks[start + shared : end]:
            yield _alone(left, block, right, right.blocks[: begin + shared])
        for block in right.blocks[begin + shared : finish]:
            yield _alone(right, block, left, left.blocks[: start + shared])


def _unlike(left: Side, one: Block, right: Side, other: Block) -> UnevenDocumentsError:
    message = (
        f"{_said(one)} stands beside {_said(other)} ({other.where} of {right.name}), which differs"
    )
    hint = "give both the same kind, style and level"
    return UnevenDocumentsError(message, hint=hint, place=_place(left, one))


def _alone(side: Side, block: Block, other: Side, before: Sequence[Block]) -> UnevenDocumentsError:
    after = f"after {before[-1].where}" if before else "at its beginning"
    message = f"{_said(block)} has no counterpart in {other.name} ({after})"
    hint = f"write it in {other.name}, too, or take it out here"
    return UnevenDocumentsError(message, hint=hint, place=_place(side, block))


def _said(block: Block) -> str:
    if block.kind is BlockKind.TABLE:
        return f"a table with {' + '.join(map(str, block.cells))} cells"
    if block.kind is BlockKind.CONTROL:
        return "a content control"
    style = f"in “{block.style}”" if block.style else "without a style"
    level = "" if block.level is None else f", level {block.level + 1}"
    return f"a paragraph {style}{level}"


def _place(side: Side, block: Block) -> Place:
    return Place(file=side.name, where=block.where, text=block.text.partition("\n")[0])
