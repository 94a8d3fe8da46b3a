"""Data inside a document: put in only when asked, field by field, and read back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from hashlib import sha256
from typing import Any, Final

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.canonical import canonical, canonical_data
from memo_kit.errors import DataError, UsageError, raise_all
from memo_kit.ooxml.embedded import Embedded, embedded
from memo_kit.ooxml.origin import Told
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_custom

__all__ = [
    "DataAlteredError",
    "DataNotEmbeddedError",
    "FieldNotEmbeddedError",
    "carried",
    "read_embedded",
]

_ALL: Final = "all"
# A document whose data do not say their kind could not be drafted again.
_ALWAYS: Final = "kind"


class FieldNotEmbeddedError(UsageError):
    """``--embed`` names a field that the data do not have.

    Only what is named goes into the document, because whoever gets the document gets it, too; a
    misspelt name would leave out what was meant. Name fields as the data file does, with dots
    between a field and what it holds, as ``document.date`` or ``parties.organisation``; a field
    of a list is that of each item. ``all`` stands for every field.
    """

    code = "usage.embed"


class DataNotEmbeddedError(DataError):
    """The document carries no data of an agreement.

    Data are put into a document only when somebody asks for it: ``memo-kit draft --embed all``.
    Ask whoever drafted the document for the data file, or for a document with the data in it.
    """

    code = "data.not-embedded"


class DataAlteredError(DataError):
    """The data in the document are not those that memo_kit put into it.

    Their digest is not the one that the properties of the document tell, so somebody changed one
    of the two, and the data may say something else than the text. Take the data file that the
    document was drafted from, or draft the document anew.
    """

    code = "data.embedded-altered"


def carried(agreement: object, chosen: Collection[str]) -> Embedded:
    """Return what a document is to carry of its data.

    Args:
        agreement: The data.
        chosen: The fields that are put in, as ``parties.organisation``, or ``all``.

    Raises:
        FieldNotEmbeddedError: For each field that the data do not have, all at once.
    """
    if not isinstance(agreement, Agreement):
        message = "only the data of memoranda and cooperation protocols can be put into a document"
        raise FieldNotEmbeddedError(message, hint="draft it without “--embed”")
    whole = canonical_data(agreement)
    known = [*dict.fromkeys(_names(whole, ""))]
    raise_all(_unknown(name, known) for name in chosen if name not in {_ALL, *known})
    if _ALL in chosen:
        return Embedded(canonical(whole), ())
    wanted = {_ALWAYS, *chosen}
    left_out = tuple(dict.fromkeys(_left_out(whole, wanted, "")))
    return Embedded(canonical(_picked(whole, wanted, "")), left_out)


def read_embedded(package: Package) -> Embedded:
    """Return the data that a document carries with it.

    Args:
        package: The document.

    Raises:
        DataNotEmbeddedError: If it carries none.
        DataAlteredError: If they are not those that memo_kit put into it.
    """
    found = embedded(package)
    if found is None:
        message = "the document carries no data"
        raise DataNotEmbeddedError(message, hint="draft it with “--embed all”, or ask for the data")
    if sha256(found.data).hexdigest() != read_custom(package).get(Told.EMBEDDED_DIGEST):
        message = "the data in the document were changed"
        raise DataAlteredError(message, hint="take the data file that it was drafted from")
    return found


def _names(value: object, path: str) -> Iterator[str]:
    """Yield the names of fields: those of the items of a list once for all of them."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            name = f"{path}.{key}" if path else key
            yield name
            yield from _names(inner, name)
    elif isinstance(value, list):
        for item in value:
            yield from _names(item, path)


def _unknown(name: str, known: Sequence[str]) -> FieldNotEmbeddedError:
    near = get_close_matches(name, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else "name fields as the data file does, or “all”"
    return FieldNotEmbeddedError(f"the data have no field “{name}” to put in", hint=hint)


def _picked(value: Any, wanted: Collection[str], path: str) -> Any:  # noqa: ANN401 - data of any type
    if isinstance(value, list):
        return [_picked(item, wanted, path) for item in value]
    found = {}
    for key, inner in value.items():
        name = f"{path}.{key}" if path else key
        if name in wanted:
            found[key] = inner
        elif _is_above(name, wanted) and isinstance(inner, Mapping | list):
            found[key] = _picked(inner, wanted, name)
    return found


def _left_out(value: Any, wanted: Collection[str], path: str) -> Iterator[str]:  # noqa: ANN401 - data of any type
    for item in value if isinstance(value, list) else [value]:
        for key, inner in item.items():
            name = f"{path}.{key}" if path else key
            if _is_above(name, wanted) and isinstance(inner, Mapping | list):
                yield from _left_out(inner, wanted, name)
            elif name not in wanted:
                yield name


def _is_above(name: str, wanted: Collection[str]) -> bool:
    """Tell whether only something of what a field holds is wanted."""
    return name not in wanted and any(each.startswith(f"{name}.") for each in wanted)
