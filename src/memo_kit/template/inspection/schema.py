"""What the data for a template have to be, told from the template alone, as a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from types import NoneType
from typing import Final

from memo_kit.template.inspection.ledger import Demand
from memo_kit.template.shapes import Absent

__all__ = ["schema_of"]

_PRINTED: Final = frozenset(("array", "number", "string"))
_ARRAY: Final = frozenset(("array",))
_ROW: Final = frozenset(("array", "string"))
_NUMBER: Final = frozenset(("number",))
_WHOLE: Final = frozenset(("integer",))
_OBJECT: Final = frozenset(("object",))
# What is proven by what is done; “number” counts whole numbers too.
_PROOFS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(
        (
            "is printed", "is joined with “~”", "capitalize_first", "lower", "possessive",
            "quote", "replace", "spell", "trim", "upper", "with_article",
        ),
        _PRINTED,
    ),
    **dict.fromkeys(
        (
            "is looped over", "groupby", "join", "reject", "rejectattr", "select", "selectattr",
            "sum",
        ),
        _ARRAY,
    ),
    **dict.fromkeys(("first", "item", "last", "list", "max", "min", "sort"), _ROW),
    **dict.fromkeys(("dictsort", "fields", "items"), _OBJECT),
    **dict.fromkeys(("abs", "count"), _NUMBER),
    **dict.fromkeys(("ordinal", "words"), _WHOLE),
}  # fmt: skip
# What can be done with something that is null: to ask, or to have another in its place.
_ASKING: Final = frozenset(
    ("asked", "boolean", "default", "defined", "false", "integer", "later", "mapping", "none",
     "number", "string", "there", "true", "undefined")
)  # fmt: skip
_STEP: Final = re.compile(r"\[\]|[^.\[\]]+")


@dataclass
class _Node:
    """What is known of a field."""

    proofs: list[frozenset[str]] = field(default_factory=list)
    is_required: bool = False
    is_null: bool = True
    least: int = 0
    fields: dict[str, _Node] = field(default_factory=dict)
    item: _Node | None = None

    def at(self, path: str) -> _Node:
        """Return what is known of a field further down."""
        node = self
        for step in _STEP.findall(path):
            if step == "[]":
                node.item = node.item or _Node()
                node = node.item
            else:
                node = node.fields.setdefault(step, _Node())
        return node

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of the field."""
        told: dict[str, object] = {}
        types = self._types()
        if types:
            told["type"] = types[0] if len(types) == 1 else types
        elif not self.is_null:
            told["not"] = {"type": "null"}
        items = self.item.schema() if self.item is not None else {}
        if not items and _PRINTED in self.proofs and "array" in types:
            items = {"type": ["number", "string"]}
        if items:
            told["items"] = items
        if self.least:
            told["minItems"] = self.least
        if self.fields:
            told["properties"] = {name: self.fields[name].schema() for name in sorted(self.fields)}
        required = sorted(name for name, inner in self.fields.items() if inner.is_required)
        if required:
            told["required"] = required
        return told

    def _types(self) -> list[str]:
        # The characters of a text have no fields.
        has_fields = self.item is not None and bool(self.item.fields)
        proofs = [*self.proofs, *([_ARRAY] if has_fields else [])]
        if not proofs:
            return []
        common = reduce(frozenset.intersection, map(_with_whole, proofs))
        either = common or reduce(frozenset.union, proofs)
        known = either - {"integer"} if "number" in either else either
        return sorted(known) + (["null"] if self.is_null else [])


def _with_whole(types: frozenset[str]) -> frozenset[str]:
    return types | {"integer"} if "number" in types else types


def schema_of(demands: Iterable[Demand]) -> dict[str, object]:
    """Return what data have to be so that a template finds all that it uses.

    A field is required unless every use asks first whether it is defined; it may be null where
    every use asks first whether there is something. A type is told only where a use proves it.

    Args:
        demands: What the template does with each field.
    """
    root = _Node(proofs=[_OBJECT], is_null=False)
    for demand in demands:
        node = root.at(demand.path)
        kinds = {option.cls for option in demand.shape.options}
        if demand.doing == "there":
            node.is_required = node.is_required or Absent in kinds
        if demand.doing in _PROOFS:
            node.proofs.append(_PROOFS[demand.doing])
        if demand.doing == "item":
            filled = all(option.filled for option in demand.shape.options)
            if not (filled and demand.name == "1"):
                # A text may be empty too, and no schema bars that of a list or a text.
                node.proofs.append(_ARRAY)
                node.least = max(node.least, int(demand.name))
        if demand.doing not in _ASKING and NoneType in kinds:
            node.is_null = False
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **root.schema()}
