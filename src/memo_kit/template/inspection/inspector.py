"""Inspecting a template: every expression of every part is followed before any data are there."""

from __future__ import annotations

from collections.abc import Sequence

from memo_kit.template.attributes import attribute_names
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.inspection.ledger import Ledger
from memo_kit.template.inspection.walk import Walk
from memo_kit.template.vocabulary import name_of_model, names_of_model

__all__ = ["inspect"]


def inspect(
    parts: Sequence[ParsedPart], model: type | None = None, *, demands: bool = False
) -> Ledger:
    """Follow every expression of a template.

    Args:
        parts: The parts of the template.
        model: What the template is filled with; None when that is not known.
        demands: Whether to keep what is done with each field.

    Returns:
        What was found, in reading order.
    """
    names = names_of_model(model) if model is not None else None
    whole = name_of_model(model) if model is not None else None
    if model is not None and whole in attribute_names(model):
        whole = None
    ledger = Ledger(demands=[] if demands else None)
    for part in parts:
        others = [each for each in parts if each is not part]
        Walk(part, names, ledger, whole, others).go()
    return ledger
