"""JSON Schema of the data files, for editors.

An editor with the YAML language server checks a data file while it is typed, once the file's
first line is ``# yaml-language-server: $schema=memorandum.schema.json``. The schema knows the
shape of the data; the rules between fields and the forbidden characters remain with
:func:`memo_kit.load`.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.sentence import sentences

__all__ = ["DIALECT", "json_schema"]

DIALECT = GenerateJsonSchema.schema_dialect
"""The edition of JSON Schema that the schema is written in."""


def json_schema(kind: Kind | str) -> dict[str, Any]:
    """Return the JSON Schema of the data files of one kind.

    Args:
        kind: ``memorandum`` or ``protocol``.

    Returns:
        The schema, ready for ``json.dumps``; the same on every machine.

    Raises:
        ValueError: If there is no such kind.

    Example:
        >>> json_schema("protocol")["title"]
        'CooperationProtocol'
    """
    model = Kind(kind).model
    return {"$schema": DIALECT, **model.model_json_schema(schema_generator=_TypedSchema)}


class _TypedSchema(GenerateJsonSchema):
    """Describes values as they are typed.

    An editor reads ``yes``, ``3`` and ``235`` by the rules of YAML before it asks the schema, so
    a truth, a number and a text each have more than one form.
    """

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - as Pydantic
        """Leave the names of fields as the data files have them."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Say of each field what stands under it."""
        described = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for name, sentence in sentences(model).items():
            described["properties"][name]["description"] = sentence
        return described

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out what is no value of a data file."""
        described = super().default_schema(schema)
        if described.get("default") in (None, [], {}):
            described.pop("default", None)
        return described

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Take a text, or what an editor takes for a number."""
        text = {"minLength": 1, **super().str_schema(schema)}
        return {"anyOf": [text, {"type": "number"}]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Take yes and no, in both editions of YAML."""
        return {"anyOf": [super().bool_schema(schema), {"enum": ["yes", "no"]}]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Take figures with or without quotation marks."""
        figures = {"type": "string", "pattern": "^[0-9]{1,6}$"}
        return {"anyOf": [super().int_schema(schema), figures]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Take a day in the one form that data files have."""
        return {**super().date_schema(schema), "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
