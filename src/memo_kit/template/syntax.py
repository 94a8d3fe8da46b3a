"""Reading tags: from what stands between the braces to Jinja's syntax tree.

Jinja's own lexer looks through all the XML between the tags for more tags. Here every tag is
known already, so that only the tags are read; what they mean is Jinja's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import Any, Final, cast

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import (
    Token,
    TokenStream,
    float_re,
    integer_re,
    operator_re,
    operators,
    string_re,
)
from jinja2.parser import Parser

from memo_kit.template.environment import environment

__all__ = ["action", "carried", "control", "literal", "printed", "read_tags"]

_RULES: Final = (
    ("float", float_re),
    ("integer", integer_re),
    ("name", re.compile(r"\w+")),
    ("string", string_re),
    ("operator", operator_re),
)
# Words that stand for something else than a field.
_VALUES: Final = frozenset(("true", "True", "false", "False", "none", "None", "not"))
_DATA: Final = "data"
_PATH: Final = "path"


def literal(text: str) -> Token:
    """Return text that is written as it is."""
    return Token(1, _DATA, text)


def action(number: int) -> Token:
    """Return something that the engine does, by its number."""
    return Token(1, _DATA, cast("str", number))


def printed(expression: str, line: int) -> list[Token]:
    """Return what Jinja reads of a tag that prints.

    Args:
        expression: What stands in the tag.
        line: What its nodes are to be known by, from 1.
    """
    if _is_path(expression):
        return [Token(line, _DATA, cast("str", _path(expression, line)))]
    words = _words(expression, line)
    return [Token(line, "variable_begin", ""), *words, Token(line, "variable_end", "")]


def carried(name: str, line: int) -> list[Token]:
    """Return what hands a text that was kept over to another part.

    Args:
        name: The name that it was kept under.
        line: One more than the number of the mark where it was worked out.
    """
    written = [("name", "set"), ("name", name), ("assign", "="), ("name", name), ("pipe", "|")]
    called = [("name", "#carry"), ("lparen", "("), ("integer", line - 1), ("rparen", ")")]
    words = [Token(line, kind, cast("str", word)) for kind, word in (*written, *called)]
    return [Token(line, "block_begin", ""), *words, Token(line, "block_end", "")]


def control(statement: str, line: int) -> list[Token]:
    """Return what Jinja reads of a tag that controls.

    Args:
        statement: What stands in the tag.
        line: What its nodes are to be known by, from 1.
    """
    words: Iterable[Token]
    match statement.split():
        case [keyword]:
            words = _words(keyword, line)
        case ["if" | "elif" as keyword, path] if _is_path(path):
            words = (Token(line, "name", keyword), Token(line, _PATH, path))
        case ["for", name, "in", path] if name.isidentifier() and _is_path(path):
            names = (Token(line, "name", word) for word in ("for", name, "in"))
            words = (*names, Token(line, _PATH, path))
        case _:
            words = _words(statement, line)
    return [Token(line, "block_begin", ""), *words, Token(line, "block_end", "")]


def read_tags(tokens: Iterable[Token]) -> nodes.Template:
    """Return the syntax tree of a part.

    A node holds the line of its tag. What an ``Output`` writes are expressions, texts as they
    are and numbers of actions. The ``attr`` of a ``Getattr`` may be a whole path, as
    ``organisation.name``.

    Args:
        tokens: The literals and tags of the part.

    Raises:
        TemplateSyntaxError: If a tag is not understood.
    """
    return nodes.Template(_TagParser(tokens).subparse(), lineno=1)


class _TagParser(Parser):
    def __init__(self, tokens: Iterable[Token]) -> None:
        # In place of Jinja's own beginning, which is to look for tags in a text.
        self.environment = environment()
        self.stream = TokenStream(tokens, None, None)
        self.name = self.filename = None
        self.closed = False
        self.extensions = {}
        self._last_identifier = 0
        self._tag_stack = []
        self._end_token_stack = []

    def subparse(self, end_tokens: tuple[str, ...] | None = None) -> list[nodes.Node]:
        """Return what stands before the tag that ends a block, or before the end of the part."""
        body: list[nodes.Node] = []
        written: list[Any] = []
        stream = self.stream
        ends = {token.removeprefix("name:") for token in end_tokens or ()}
        while stream:
            token = next(stream)
            if token.type == _DATA:
                written.append(token.value)
            elif token.type == "variable_begin":
                written.append(self.parse_tuple(with_condexpr=True))
                stream.expect("variable_end")
            else:
                if written:
                    body.append(nodes.Output(written, lineno=token.lineno))
                    written = []
                if stream.current.value in ends:
                    return body
                statement = self.parse_statement()
                body += statement if isinstance(statement, list) else [statement]
                stream.expect("block_end")
        if written:
            body.append(nodes.Output(written, lineno=1))
        return body

    def parse_tuple(self, *arguments: Any, **options: Any) -> nodes.Tuple | nodes.Expr:  # noqa: ANN401 - Jinja's own signature
        """Return an expression; most are a field, which need not be looked at word by word."""
        if self.stream.current.type != _PATH:
            return super().parse_tuple(*arguments, **options)
        token = next(self.stream)
        return _path(token.value, token.lineno)


def _is_path(text: str) -> bool:
    steps = text.split(".")
    return all(map(str.isidentifier, steps)) and steps[0] not in _VALUES


def _path(text: str, line: int) -> nodes.Expr:
    name, _, attributes = text.partition(".")
    owner = nodes.Name(name, "load", lineno=line)
    if not attributes:
        return owner
    return nodes.Getattr(owner, attributes, "load", lineno=line)


def _words(text: str, line: int) -> Iterator[Token]:
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        found = ((kind, rule.match(text, position)) for kind, rule in _RULES)
        kind, match = next(((kind, match) for kind, match in found if match), ("", None))
        if match is None:
            message = f"“{text[position]}” is out of place"
            raise TemplateSyntaxError(message, line)
        position = match.end()
        yield _word(kind, match[0], line)


def _word(kind: str, text: str, line: int) -> Token:
    if kind == "operator":
        return Token(line, operators[text], text)
    try:
        value = _READERS[kind](text)
    except ValueError as fault:
        message = f"“{text}” is not understood"
        raise TemplateSyntaxError(message, line) from fault
    return Token(line, kind, value)


def _name(text: str) -> str:
    if not text.isidentifier():
        raise ValueError(text)
    return text


def _float(text: str) -> float:
    number = float(text.replace("_", ""))
    if number == inf:
        raise ValueError(text)
    return number


def _string(text: str) -> str:
    return text[1:-1].encode("ascii", "backslashreplace").decode("unicode-escape")


_READERS: Final[dict[str, Any]] = {
    "float": _float,
    "integer": lambda text: int(text.replace("_", ""), 0),
    "name": _name,
    "string": _string,
}
