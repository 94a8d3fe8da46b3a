"""The example's data, whole and with a change, for tests of what is read and refused."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.reading import read
from memo_kit.errors import MemoKitError, SeveralProblemsError
from tests.house.source import ROOT

EXAMPLES = ROOT / "examples"


@cache
def text_of(name: str = "litek-cpic/memorandum.yaml") -> str:
    """Return the text of an example."""
    return (EXAMPLES / name).read_text(encoding="utf-8")


def data_of(name: str = "litek-cpic/memorandum.yaml") -> dict[str, Any]:
    """Return the values of an example, each as it was typed."""
    data: dict[str, Any] = yaml.load(text_of(name), yaml.BaseLoader)  # noqa: S506 - texts only
    return data


def changed(old: str, new: str, name: str = "litek-cpic/memorandum.yaml") -> str:
    """Return the text of an example with its first occurrence of a text replaced by another."""
    assert old in text_of(name)
    return text_of(name).replace(old, new, 1)


def faults(text: str | bytes, name: str = "data.yaml") -> list[MemoKitError]:
    """Return the faults that reading a text reports, none when it is an agreement."""
    try:
        read(text, name=name)
    except SeveralProblemsError as several:
        return list(several.errors)
    except MemoKitError as error:
        return [error]
    return []


def codes(text: str | bytes, name: str = "data.yaml") -> list[str]:
    """Return the codes of the faults that reading a text reports."""
    return [fault.code for fault in faults(text, name)]


def fault(old: str, new: str, name: str = "litek-cpic/memorandum.yaml") -> MemoKitError:
    """Return the only fault of an example with a change."""
    (only,) = faults(changed(old, new, name))
    return only


def memorandum(name: str = "litek-cpic/memorandum.yaml") -> Memorandum:
    """Return an example that is a memorandum."""
    agreement = read(text_of(name), name=name)
    assert isinstance(agreement, Memorandum)
    return agreement


def protocol() -> CooperationProtocol:
    """Return the example that is a protocol."""
    agreement = read(text_of("litek-cpic/protocol.yaml"), name="protocol.yaml")
    assert isinstance(agreement, CooperationProtocol)
    return agreement
