"""Compiling a part: literal XML and holes become one Jinja template, compiled once.

The literals are never parsed as Jinja, because Jinja's delimiters are characters that XML
cannot contain. Each hole stands on a line of its own, so that every fault, of the syntax
or while running, maps back to its tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Template as JinjaTemplate

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import pieces
from memo_kit.ooxml.parts import TextPart
from memo_kit.template.environment import BLOCK, PRINT, environment
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, Hole, Slot
from memo_kit.template.tags import TagKind
from memo_kit.template.weaving import Weaver

__all__ = ["CompiledPart", "ParsedPart", "SyntaxFaultError", "compile_part", "parse_part"]


class SyntaxFaultError(TemplateError):
    """The text of a tag is no expression or statement that Jinja understands.

    Look at what the caret shows: a missing bracket, a comma too many, a word without a
    dot. Text stands in quotation marks, names of fields do not.
    """

    code = "template.syntax"


@dataclass(frozen=True)
class CompiledPart:
    """A part that is ready to be written any number of times; shared between threads.

    Attributes:
        part: Which part.
        holes: What stands at the marks.
        lines: Which hole stands on which line of the Jinja source.
        names: The top-level names that the part needs.
        template: What Jinja compiled.
    """

    part: TextPart
    holes: tuple[Hole, ...]
    lines: dict[int, int]
    names: frozenset[str]
    template: JinjaTemplate

    def slot_at(self, line: int) -> Slot | None:
        """Return the tag on a line of the source."""
        hole = self.holes[self.lines[line]] if line in self.lines else None
        return hole if isinstance(hole, Slot) else None


@dataclass(frozen=True)
class ParsedPart:
    """A part as Jinja's syntax tree, for the checks and the compiler.

    Attributes:
        sheet: The part with its holes.
        tree: The syntax tree.
        lines: Which hole stands on which line.
        names: The names that it reads.
    """

    sheet: Sheet
    tree: nodes.Template
    lines: dict[int, int]
    names: frozenset[str] = frozenset()

    def slot_of(self, node: nodes.Node) -> Slot:
        """Return the tag that a node of the tree was written in."""
        return self.sheet.slot(self.lines[node.lineno])


def parse_part(sheet: Sheet) -> ParsedPart:
    """Turn a part with its marks into a syntax tree.

    Faults of the syntax, unknown filters and unknown tests go to the errors of the sheet;
    the tree is then empty.
    """
    source, lines = _source(sheet)
    jinja = environment()
    try:
        tree = jinja.parse(source)
    except TemplateSyntaxError:
        sheet.errors += _syntax_faults(sheet)
        return ParsedPart(sheet, nodes.Template([], lineno=1), lines)
    weaver = Weaver(sheet, lines)
    weaver.weave(tree)
    sheet.errors += weaver.errors
    return ParsedPart(sheet, tree, lines, frozenset(weaver.names))


def compile_part(parsed: ParsedPart) -> CompiledPart:
    """Compile a part without faults."""
    jinja = environment()
    part = parsed.sheet.part
    code = jinja.compile(parsed.tree, name=part.name, filename=f"<{part.name}>")
    template = jinja.template_class.from_code(jinja, code, {})
    return CompiledPart(part, tuple(parsed.sheet.holes), parsed.lines, parsed.names, template)


def _source(sheet: Sheet) -> tuple[str, dict[int, int]]:
    written: list[str] = []
    lines: dict[int, int] = {}
    line = 1
    for piece in pieces(sheet.root):
        for text, number in _written(sheet, piece):
            if number is not None:
                lines[line + 1] = number
            written.append(text)
            line += text.count("\n")
    return "".join(written), lines


def _written(sheet: Sheet, piece: str | int) -> Iterator[tuple[str, int | None]]:
    """Yield the source of a piece, with the number of the tag that it comes from."""
    if isinstance(piece, str):
        yield piece, None
        return
    hole, kept = sheet.holes[piece], sheet.captures.get(piece)
    if isinstance(hole, Slot) and hole.tag.kind is TagKind.COMMENT:
        return
    if kept is not None and kept.is_printed:
        yield f"{BLOCK[0]}set {_KEPT}{BLOCK[1]}", None
    yield _hole_source(hole, piece), piece
    if kept is not None:
        for inner in (*kept.pieces, kept.end):
            yield from _written(sheet, inner)
        if kept.is_printed:
            yield f"{BLOCK[0]}endset{BLOCK[1]}", None
            yield f"{PRINT[0]}\n{_KEPT}{PRINT[1]}", piece


def _hole_source(hole: Hole, number: int) -> str:
    if isinstance(hole, Action):
        return f"{PRINT[0]}\n{number}{PRINT[1]}"
    opening, closing = PRINT if hole.tag.kind is TagKind.PRINT else BLOCK
    return f"{opening}\n{hole.tag.body}{closing}"


def _syntax_faults(sheet: Sheet) -> Iterator[MemoKitError]:
    """Parse each tag alone, so that all faults are found and each at its place."""
    jinja = environment()
    for hole in sheet.holes:
        if isinstance(hole, Slot) and hole.tag.kind is not TagKind.COMMENT:
            try:
                jinja.parse(_alone(hole))
            except TemplateSyntaxError as fault:
                message = f"“{hole.tag.body}” is not understood: {fault.message}"
                hint = "correct the tag; text stands in quotation marks, fields do not"
                yield SyntaxFaultError(message, hint=hint, place=hole.place)


# A name that no author can write.
_KEPT: Final = "_kept"
_FRAMES: Final = {
    "elif": ("if 1", "{}", "endif"),
    "else": ("if 1", "{}", "endif"),
    "for": ("{}", "endfor"),
    "if": ("{}", "endif"),
    "with": ("{}", "endwith"),
    "macro": ("{}", "endmacro"),
    "call": ("{}", "endcall"),
    "filter": ("{}", "endfilter"),
    "endfor": ("for x in y", "{}"),
    "endif": ("if 1", "{}"),
    "endwith": ("with", "{}"),
    "endmacro": ("macro x()", "{}"),
    "endcall": ("call x()", "{}"),
    "endfilter": ("filter upper", "{}"),
    "endset": ("set x", "{}"),
}


def _alone(slot: Slot) -> str:
    if slot.tag.kind is TagKind.PRINT:
        return _hole_source(slot, 0)
    frame: tuple[str, ...] = _FRAMES.get(slot.tag.keyword, ("{}",))
    return "".join(
        f"{BLOCK[0]}{statement.replace('{}', slot.tag.body)}{BLOCK[1]}" for statement in frame
    )
