"""Compiling a part: literal XML and holes become one Jinja template, compiled once.

The literals are never read as Jinja, so that no text of a document is taken for a tag. Each
node of the syntax tree holds the number of its tag in place of a line, so that every fault,
of the syntax or while running, maps back to its tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Template as JinjaTemplate
from jinja2.lexer import Token

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import pieces
from memo_kit.ooxml.parts import TextPart
from memo_kit.template.environment import environment
from memo_kit.template.generating import generate
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, Hole, Slot
from memo_kit.template.syntax import action, carried, control, literal, printed, read_tags
from memo_kit.template.tags import TagKind
from memo_kit.template.weaving import Weaver
from memo_kit.template.writing import Step

__all__ = ["CompiledPart", "ParsedPart", "SyntaxFaultError", "compile_part", "parse_part"]


class SyntaxFaultError(TemplateError):
    """The text of a tag is no expression or statement that Jinja understands.

    Look at what the caret shows: a missing bracket, a comma too many, a word without a
    dot. Text stands in quotation marks, names of fields do not.
    """

    code = "template.syntax"


class CompiledPart(NamedTuple):
    """A part that is ready to be written any number of times; shared between threads.

    Attributes:
        part: Which part.
        holes: What stands at the marks.
        names: The top-level names that the part needs.
        template: What Jinja compiled.
        paths: The fields that are printed as they are, by the numbers of their tags: each step of a
            path, and the classes whose objects were let through at it.
    """

    part: TextPart
    holes: tuple[Hole, ...]
    names: frozenset[str]
    template: JinjaTemplate
    paths: dict[int, tuple[Step, ...]]

    def slot_at(self, line: int) -> Slot | None:
        """Return the tag that a line of the syntax tree was written in."""
        hole = self.holes[line - 1]
        return hole if isinstance(hole, Slot) else None


class ParsedPart(NamedTuple):
    """A part as Jinja's syntax tree, for the checks and the compiler.

    Attributes:
        sheet: The part with its holes.
        tree: The syntax tree.
        names: The names that it reads.
        given: The names that it gives values to.
    """

    sheet: Sheet
    tree: nodes.Template
    names: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()

    def slot_of(self, node: nodes.Node) -> Slot:
        """Return the tag that a node of the tree was written in."""
        return self.sheet.slot(node.lineno - 1)


def parse_part(sheet: Sheet) -> ParsedPart:
    """Turn a part with its marks into a syntax tree.

    Faults of the syntax, unknown filters and unknown tests go to the errors of the sheet;
    the tree is then empty.
    """
    tokens = (token for piece in pieces(sheet.root) for token in _written(sheet, piece))
    try:
        tree = read_tags(tokens)
    except TemplateSyntaxError as fault:
        # Each tag may be right alone, and wrong where it stands.
        sheet.errors += list(_syntax_faults(sheet)) or [
            _syntax_fault(sheet.slot(fault.lineno - 1), fault)
        ]
        return ParsedPart(sheet, nodes.Template([], lineno=1))
    weaver = Weaver(sheet)
    weaver.weave(tree)
    sheet.errors += weaver.errors
    return ParsedPart(sheet, tree, frozenset(weaver.names), frozenset(weaver.given))


def compile_part(parsed: ParsedPart) -> CompiledPart:
    """Compile a part without faults.

    Raises:
        SyntaxFaultError: If a tag gives a name that Jinja keeps for itself.
    """
    jinja = environment()
    sheet = parsed.sheet
    try:
        written = generate(parsed.tree, sheet.holes, parsed.given, name=sheet.part.name)
    except TemplateSyntaxError as fault:
        raise _syntax_fault(sheet.slot(fault.lineno - 1), fault) from None
    code = compile(written.text, f"<{sheet.part.name}>", "exec")
    template = jinja.template_class.from_code(jinja, code, {})
    steps: dict[str, Step] = {}
    paths = {
        number: tuple(steps.setdefault(step, Step(step, set(), jinja.step)) for step in path)
        for number, path in written.paths.items()
    }
    return CompiledPart(sheet.part, tuple(sheet.holes), parsed.names, template, paths)


def _written(sheet: Sheet, piece: str | int) -> Iterator[Token]:
    """Yield what Jinja reads of a piece; the line of a hole is one more than its number."""
    if isinstance(piece, str):
        if piece:
            yield literal(piece)
        return
    hole, kept = sheet.holes[piece], sheet.captures.get(piece)
    line = piece + 1
    if isinstance(hole, Action):
        yield from _acted(sheet, piece)
        return
    if hole.tag.kind is TagKind.COMMENT:
        return
    if kept is not None and kept.is_printed:
        yield from control(f"set {_KEPT}", line)
    yield from _tag(hole, line)
    if kept is not None:
        for inner in (*kept.pieces, kept.end):
            yield from _written(sheet, inner)
        if kept.is_printed:
            yield from control("endset", line)
            yield from printed(_KEPT, line)


def _acted(sheet: Sheet, number: int) -> Iterator[Token]:
    companion = sheet.companions.get(number)
    if companion is None:
        yield action(number)
        return
    line = number + 1
    yield from control(f"set {_KEPT}", line)
    for inner in companion:
        yield from _written(sheet, inner)
    yield from control("endset", line)
    yield from carried(_KEPT, line)


def _tag(slot: Slot, line: int) -> list[Token]:
    read = printed if slot.tag.kind is TagKind.PRINT else control
    return read(slot.tag.body, line)


def _syntax_faults(sheet: Sheet) -> Iterator[MemoKitError]:
    """Parse each tag alone, so that all faults are found and each at its place."""
    for hole in sheet.holes:
        if isinstance(hole, Slot) and hole.tag.kind is not TagKind.COMMENT:
            try:
                read_tags(_alone(hole))
            except TemplateSyntaxError as fault:
                yield _syntax_fault(hole, fault)


def _syntax_fault(slot: Slot, fault: TemplateSyntaxError) -> SyntaxFaultError:
    message = f"“{slot.tag.body}” is not understood: {fault.message}"
    hint = "correct the tag; text stands in quotation marks, fields do not"
    if "…" in slot.tag.body:
        hint = "Word makes “…” of three dots: write what belongs there"
    elif capital := _CAPITALS.search(_QUOTED.sub("", slot.tag.body)):
        hint = f"write “{capital[0].lower()}” in small letters"
    return SyntaxFaultError(message, hint=hint, place=slot.place)


_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_CAPITALS: Final = re.compile(r"\b(?:AND|OR|NOT|IN|IS|IF|ELSE|And|Or|Not|In|Is|If|Else)\b")
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


def _alone(slot: Slot) -> Iterator[Token]:
    frame: tuple[str, ...] = _FRAMES.get(slot.tag.keyword, ("{}",))
    for statement in frame:
        if statement == "{}":
            yield from _tag(slot, 1)
        else:
            yield from control(statement, 1)
