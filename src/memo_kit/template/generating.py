"""From a syntax tree to Python: as Jinja does it, with less to write and to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from keyword import iskeyword
from typing import Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import exported

from memo_kit.template.environment import environment
from memo_kit.template.slots import Hole, OutletKind, Slot
from memo_kit.template.writing import WRITER

__all__ = ["generate"]

# So many pieces are joined at once: what a part grows to is looked at after each.
_AT_ONCE: Final = 64


def generate(tree: nodes.Template, *, name: str, holes: Sequence[Hole]) -> str:
    """Return the Python code of a part.

    Args:
        tree: What ``read_tags`` read.
        name: The name of the part.
        holes: What stands at its marks.
    """
    generator = _Generator(name, holes)
    generator.visit(tree)
    return generator.code


class _Generator(CodeGenerator):
    def __init__(self, name: str, holes: Sequence[Hole]) -> None:
        super().__init__(environment(), name, None, optimized=False)
        self.filters = _Aliases("filter")
        self.tests = _Aliases("test")
        self._holes = holes
        self._owners = _Aliases("with")
        self._visitors: dict[type, Callable[..., object]] = {}

    @property
    def code(self) -> str:
        return self.stream.getvalue()  # type: ignore[attr-defined,no-any-return]

    def visit(self, node: nodes.Node, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        visitor = self._visitors.get(type(node))
        if visitor is None:
            visitor = self._visitors[type(node)] = getattr(self, f"visit_{type(node).__name__}")
        return visitor(node, *arguments, **options)

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's own name
        self.writeline(f"from jinja2.runtime import {', '.join(exported)}")
        self.writeline(f"name = {self.name!r}")
        self.writeline("blocks = {}")
        self.writeline("def root(context, missing=missing, environment=environment):")
        self.indent()
        self.write_commons()
        frame = Frame(nodes.EvalContext(self.environment, self.name))
        frame.symbols.analyze_node(node)
        frame.toplevel = frame.rootlevel = True
        self.enter_frame(frame)
        self.blockvisit(node.body, frame)
        self.outdent()
        for kind, aliases in (("filters", self.filters), ("tests", self.tests)):
            for name, alias in aliases.items():
                self.writeline(f"{alias} = environment.{kind}[{name!r}]")
        for owners in self._owners.values():
            self.writeline(f"{owners} = set()")
        lines = "&".join(f"{line}={written}" for line, written in self.debug_info)
        self.writeline(f"debug_info = {lines!r}")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        pieces: list[nodes.Expr | str | int] = [*node.nodes]
        for start in range(0, len(pieces), _AT_ONCE):
            self.start_write(frame)
            self.write("concat((")
            for piece in pieces[start : start + _AT_ONCE]:
                self._write_piece(piece, frame)
            self.write("))")
            self.end_write(frame)

    def _write_piece(self, piece: nodes.Expr | str | int, frame: Frame) -> None:
        if isinstance(piece, str):
            self.write(f"{piece!r},")
        elif isinstance(piece, int):
            self.write(f"act({piece}),")
        else:
            self.newline(piece)
            number = piece.lineno - 1
            if self._is_mostly_text(piece, self._holes[number]):
                # What is text and nothing else needs no call to be written.
                self.write("(value if type(value := ")
                self.visit(piece, frame)
                self.write(f") is str and special(value) is None else printed(value, {number})),")
            else:
                self.write("printed(")
                self.visit(piece, frame)
                self.write(f", {number}),")

    def _is_mostly_text(self, node: nodes.Expr, hole: Hole) -> bool:
        # A filter may have declined a name, and that is remembered where it is printed.
        is_field = isinstance(node, nodes.Name | nodes.Getattr)
        return is_field and isinstance(hole, Slot) and hole.outlet.kind is OutletKind.RUN

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        """Write how a path is followed: directly in objects of classes that were let through before.

        The sandbox lets a class through when it is asked for the field the first time, and
        the code remembers it.
        """
        steps = node.attr.split(".")
        for step in reversed(steps):
            if _is_plain(step):
                self.write(f"(owner.{step} if type(owner := ")
            else:
                self.write("field(")
        self.visit(node.node, frame)
        for step in steps:
            if _is_plain(step):
                owners = self._owners[step]
                self.write(f") in {owners} else field(owner, {step!r}, {owners}))")
            else:
                self.write(f", {step!r})")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        ref = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(ref)
        if node.ctx == "load" and load is not None and load[0] == VAR_LOAD_RESOLVE:
            # What is missing was resolved to an undefined value already.
            self.write(ref)
        else:
            super().visit_Name(node, frame)

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("resolve, field = context.resolve, environment.follow")
        self.writeline(f"writer = context.parent[{WRITER!r}]")
        self.writeline("printed, act, special = writer.print, writer.act, writer.special")


def _is_plain(step: str) -> bool:
    """Tell whether a step of a path is the same word in Python."""
    return step.isascii() and not iskeyword(step)


class _Aliases(dict[str, str]):
    """The names that filters, tests and fields have in the code, given when they are first written."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, name: str) -> str:
        self[name] = alias = f"{self._kind}_{len(self)}"
        return alias
