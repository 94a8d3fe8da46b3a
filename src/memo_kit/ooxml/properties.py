"""The properties of a document: title, author, language and those of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

from memo_kit.ooxml.dialect import relation_type, strictly
from memo_kit.ooxml.markup import Element, escape, parse, serialise
from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package, relationships_name

__all__ = ["read_core", "read_custom", "set_core", "set_custom"]

_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_OFFICE_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_PACKAGE_TYPE: Final = "application/vnd.openxmlformats-package"
# The user's own properties have one and the same format id (MS-OLEPS, 3.1.2).
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_SPACES: Final = {
    "title": _DC,
    "subject": _DC,
    "creator": _DC,
    "description": _DC,
    "language": _DC,
    "identifier": _DC,
    "keywords": _CORE,
    "category": _CORE,
    "contentStatus": _CORE,
    "lastModifiedBy": _CORE,
    "revision": _CORE,
    "version": _CORE,
    "created": _TERMS,
    "modified": _TERMS,
}
_NO_CORE: Final = (
    f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DC}" xmlns:dcterms="{_TERMS}"'
    f' xmlns:xsi="{_XSI}"/>'
)
_NO_CUSTOM: Final = f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}"/>'


def read_core(package: Package) -> dict[str, str]:
    """Return the core properties by their names, as ``title`` and ``language``."""
    found: dict[str, str] = {}
    for name in package.targets("", "core-properties"):
        if name in package:
            found |= _core_in(package.read(name), name)
    return found


@lru_cache(maxsize=32)
def _core_in(data: bytes, name: str) -> tuple[tuple[str, str], ...]:
    """Return the core properties of a part; all documents of a template begin with the same."""
    children = parse(data, name=name).iterchildren("*")
    return tuple([(child.tag.rpartition("}")[2], child.text or "") for child in children])


def read_custom(package: Package) -> dict[str, str]:
    """Return the properties that people or programs added, by their names."""
    found: dict[str, str] = {}
    for name in package.targets("", "custom-properties"):
        if name in package:
            for child in parse(package.read(name), name=name).iterchildren(f"{{{_CUSTOM}}}*"):
                found[child.get("name", "")] = "".join(str(text) for text in child.itertext())
    return found


def set_core(package: Package, values: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts that change when core properties are set.

    Args:
        package: The document.
        values: Texts by property name; times as ``2019-06-26T00:00:00Z``.
    """
    present = [name for name in package.targets("", "core-properties") if name in package]
    name = "docProps/core.xml"
    # LibreOffice may leave two parts with properties; a reader takes either of them.
    parts = {each: package.read(each) for each in present} or {name: _NO_CORE.encode()}
    changed = {each: _with_core(data, each, values) for each, data in parts.items()}
    if not present:
        kind = (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        )
        changed |= _registered(package, name, f"{_PACKAGE_TYPE}.core-properties+xml", kind)
    return changed


def _with_core(data: bytes, name: str, values: Mapping[str, str]) -> bytes:
    pieces = _core_form(data, name, tuple(values))
    written = [escape(values[each]) if n % 2 else each for n, each in enumerate(pieces)]
    return "".join(written).encode()


@lru_cache(maxsize=32)
def _core_form(data: bytes, name: str, keys: tuple[str, ...]) -> list[str]:
    """Return a part as a form: in turn, what stands between the properties and which one follows."""
    # No part holds a digest of itself.
    mark = sha256(data).hexdigest()
    root = parse(data, name=name)
    for key in keys:
        tag = f"{{{_SPACES[key]}}}{key}"
        element = root.find(tag)
        if element is None:
            element = root.makeelement(tag, {})
            root.append(element)
        element.text = f"{mark}{key}{mark}"
        if _SPACES[key] == _TERMS:
            element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return serialise(root).split(mark)


def set_custom(package: Package, values: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts that change when properties of one's own are set.

    Args:
        package: The document.
        values: Texts by property name.
    """
    present = [name for name in package.targets("", "custom-properties") if name in package]
    name = present[0] if present else "docProps/custom.xml"
    if present and (data := _filled(package.read(name), values)):
        return {name: data}
    root = parse(package.read(name) if present else _NO_CUSTOM.encode(), name=name)
    known = {child.get("name", ""): child for child in root.iterchildren(f"{{{_CUSTOM}}}property")}
    for key, value in values.items():
        if key in known:
            root.remove(known[key])
        numbers = [int(child.get("pid", "1")) for child in root.iterchildren("*")]
        # 0 and 1 are reserved (ISO/IEC 29500-1, 22.3.2.2).
        root.append(_custom(root, key, value, max([1, *numbers]) + 1))
    if not present and package.is_strict:
        root = strictly(root)
    changed = {name: serialise(root).encode()}
    if not present:
        kind = relation_type("custom-properties", strict=package.is_strict)
        changed |= _registered(package, name, f"{_OFFICE_TYPE}.custom-properties+xml", kind)
    return changed


def _filled(data: bytes, values: Mapping[str, str]) -> bytes | None:
    """Return a part with properties when it had none, as that of the stock's templates."""
    if not data.endswith(_NO_CUSTOM.encode()):
        return None
    inner = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{escape(key)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (key, value) in enumerate(values.items(), 2)
    )
    return data[:-2] + f">{inner}</Properties>".encode()


def _custom(root: Element, name: str, value: str, number: int) -> Element:
    told = {"fmtid": _FORMAT_ID, "pid": str(number), "name": name}
    made = root.makeelement(f"{{{_CUSTOM}}}property", told)
    text = made.makeelement(f"{{{_VALUES}}}lpwstr", {}, {"vt": _VALUES})
    text.text = value
    made.append(text)
    return made


def _registered(package: Package, name: str, content_type: str, kind: str) -> dict[str, bytes]:
    """Return the content types and the package's relationships with one more part."""
    from memo_kit.ooxml.links import linked, typed  # noqa: PLC0415 - most files have both parts

    changed, _ = linked(typed(package, {name: content_type}), "", kind, name)
    return {each: changed.read(each) for each in (CONTENT_TYPES_NAME, relationships_name(""))}
