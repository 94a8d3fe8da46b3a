"""From a syntax tree to Python: as Jinja does it, with less to write and to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import exported

from memo_kit.template.environment import environment
from memo_kit.template.writing import WRITER

__all__ = ["generate"]


def generate(tree: nodes.Template, *, name: str) -> str:
    """Return the Python code of a part.

    Args:
        tree: What ``read_tags`` read.
        name: The name of the part.
    """
    generator = _Generator(name)
    generator.visit(tree)
    return generator.code


class _Generator(CodeGenerator):
    def __init__(self, name: str) -> None:
        super().__init__(environment(), name, None, optimized=False)
        self.filters = _Aliases("filter")
        self.tests = _Aliases("test")
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
        lines = "&".join(f"{line}={written}" for line, written in self.debug_info)
        self.writeline(f"debug_info = {lines!r}")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        pieces: list[nodes.Expr | str | int] = [*node.nodes]
        self.start_write(frame)
        self.write("concat((")
        for piece in pieces:
            if isinstance(piece, nodes.Node):
                self.newline(piece)
                self.write("printed(")
                self.visit(piece, frame)
                self.write(f", {piece.lineno - 1}),")
            else:
                self.write(f"act({piece})," if isinstance(piece, int) else f"{piece!r},")
        self.write("))")
        self.end_write(frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        self.write("field(")
        self.visit(node.node, frame)
        self.write("".join(f", {step!r}" for step in node.attr.split(".")) + ")")

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
        self.writeline("printed, act = writer.print, writer.act")


class _Aliases(dict[str, str]):
    """The names that filters or tests have in the code, given when they are first written."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, name: str) -> str:
        self[name] = alias = f"{self._kind}_{len(self)}"
        return alias
