"""From a syntax tree to Python: as Jinja does it, with less to write and to read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Final, NamedTuple

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import exported

from memo_kit.template.environment import environment
from memo_kit.template.slots import Hole, OutletKind, Slot, is_holder
from memo_kit.template.writing import WRITER

__all__ = ["Code", "generate"]

# So many pieces are joined at once: what a part grows to is looked at after each.
_AT_ONCE: Final = 64


class Code(NamedTuple):
    """The code of a part.

    Attributes:
        text: The Python code.
        paths: The fields that are printed as they are, by the numbers of their tags: the steps of a
            path below its first name.
    """

    text: str
    paths: dict[int, tuple[str, ...]]


def generate(
    tree: nodes.Template, holes: Sequence[Hole], given: Collection[str], *, name: str
) -> Code:
    """Return the Python code of a part.

    Args:
        tree: What ``read_tags`` read.
        holes: What stands at its marks.
        given: The names that it gives values to.
        name: The name of the part.
    """
    generator = _Generator(name, holes)
    generator.gives_loop = "loop" in given
    generator.visit(tree)
    return Code(generator.code, generator.paths)


class _Generator(CodeGenerator):
    def __init__(self, name: str, holes: Sequence[Hole]) -> None:
        super().__init__(environment(), name, None, optimized=False)
        self.filters = _Aliases("filter")
        self.tests = _Aliases("test")
        self._holes = holes
        self.paths: dict[int, tuple[str, ...]] = {}
        self.gives_loop = False
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
        for pieces in self._joined([*node.nodes]):
            self.start_write(frame)
            self.write("concat((")
            for piece in pieces:
                self._write_piece(piece, frame)
            self.write("))")
            self.end_write(frame)

    def _joined(self, pieces: list[nodes.Expr | str | int]) -> Iterator[list[Any]]:
        """Yield what is written at once: where a table begins that may be dropped, alone."""
        start = 0
        for index, piece in enumerate(pieces):
            alone = isinstance(piece, int) and is_holder(self._holes[piece])
            if alone or index - start == _AT_ONCE:
                if start < index:
                    yield pieces[start:index]
                start = index
            if alone:
                yield pieces[index : index + 1]
                start = index + 1
        if start < len(pieces):
            yield pieces[start:]

    def _write_piece(self, piece: nodes.Expr | str | int, frame: Frame) -> None:
        if isinstance(piece, str):
            self.write(f"{piece!r},")
        elif isinstance(piece, int):
            self.write(f"act({piece}),")
        else:
            self.newline(piece)
            number = piece.lineno - 1
            if self._is_field(piece, self._holes[number]):
                # Most tags: they are followed and written in one call.
                path = piece.attr.split(".") if isinstance(piece, nodes.Getattr) else ()
                self.paths[number] = tuple(path)
                self.write("shown(")
                self.visit(piece.node if isinstance(piece, nodes.Getattr) else piece, frame)
            else:
                self.write("printed(")
                self.visit(piece, frame)
            self.write(f", {number}),")

    def _is_field(self, node: nodes.Expr, hole: Hole) -> bool:
        # A filter may have declined a name, and that is remembered where it is printed.
        is_path = isinstance(node, nodes.Name | nodes.Getattr)
        return is_path and isinstance(hole, Slot) and hole.outlet.kind is OutletKind.RUN

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        # Jinja looks through all that a loop holds for blocks, which no tag opens, and for a value
        # given to the name “loop”.
        if not self.gives_loop:
            vars(node)["find_all"] = _find_nothing
        super().visit_For(node, frame)
        vars(node).pop("find_all", None)

    def visit_Operand(self, node: nodes.Operand, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        if isinstance(node.expr, nodes.Const):
            super().visit_Operand(node, frame)
            return
        # Long lists, and lists in lists, take long to compare.
        self.write(f" {operators[node.op]} weigh(")
        self.visit(node.expr, frame)
        self.write(")")

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
        self.writeline("printed, shown, act = writer.print, writer.show, writer.act")
        self.writeline("weigh = writer.weigh")


def _find_nothing(_: type) -> tuple[nodes.Node, ...]:
    return ()


class _Aliases(dict[str, str]):
    """The names that filters or tests have in the code, given when they are first written."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, name: str) -> str:
        self[name] = alias = f"{self._kind}_{len(self)}"
        return alias
