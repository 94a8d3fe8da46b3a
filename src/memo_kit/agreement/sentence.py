"""The sentence under each field: what the reference, the starter file and an editor say of it.

The sentences are read from the source when somebody asks for them. Pydantic can read them too, but
does so for every model as it is made, and a draft has no use for them: it would wait a fifth longer.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic import BaseModel

__all__ = ["sentences"]


@cache
def sentences(model: type[BaseModel]) -> Mapping[str, str]:
    """Return what is said under each field of a model, those of its bases included.

    Args:
        model: A model whose module's source can be read.

    Returns:
        The sentence by the name of the field; a field without one is left out.

    Example:
        >>> from memo_kit.agreement.annex import Annex
        >>> sentences(Annex)["title"]
        'Title.'
    """
    said: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, BaseModel) and each is not BaseModel:
            said.update(_written_under(each))
    return {name: said[name] for name in model.model_fields if name in said}


def _written_under(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    statements = _classes(model.__module__)[model.__name__].body
    for field, below in pairwise(statements):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(sentence))),
            ):
                yield name, inspect.cleandoc(sentence)


@cache
def _classes(module: str) -> Mapping[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
