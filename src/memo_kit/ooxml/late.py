"""What is filled in later: the content controls of a document are bound to one part with the data.

A date typed in Word lands in that part, and every control that is bound to the same field shows
it. The part has the same id in each document, so that it is found whatever its name is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from memo_kit.language.language import Variety
from memo_kit.language.typography import NBSP
from memo_kit.ooxml.dialect import strictly
from memo_kit.ooxml.inline import run
from memo_kit.ooxml.links import linked, typed
from memo_kit.ooxml.markup import DECLARATION, escape, parse, serialise
from memo_kit.ooxml.names import LATE_FIELDS
from memo_kit.ooxml.package import Package

__all__ = [
    "ContentControl",
    "added_part",
    "data_part",
    "date_control",
    "late_values",
    "with_data_of",
    "with_late_fields",
]

_SPACE: Final = "urn:memo-kit:late-fields"
_STORE_ITEM: Final = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{}"><ds:schemaRefs/></ds:datastoreItem>'
)
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
# Pictures of dates as Word takes them (ISO/IEC 29500-1, 17.5.2.6); Lithuanian is that of Windows.
_LONG: Final = {
    Variety.LT: f"yyyy'{NBSP}m.' MMMM d'{NBSP}d.'",
    Variety.EN_GB: f"d'{NBSP}'MMMM yyyy",
    Variety.EN_CA: f"MMMM'{NBSP}'d, yyyy",
}
_DIGITS: Final = {
    Variety.LT: "yyyy-MM-dd",
    Variety.EN_GB: "dd/MM/yyyy",
    Variety.EN_CA: "yyyy-MM-dd",
}


class ContentControl(NamedTuple):
    """A place to fill in Word: it shows its label until somebody types over it.

    Attributes:
        label: What belongs there, as “date”.
        number: Its id, unique in the document.
        key: The field that it is bound to, as ``document.date``.
        kind: What may be typed, as XML.
    """

    label: str
    number: int
    key: str
    kind: str = "<w:text/>"

    def write(self, formatting: str) -> str:
        """Return the control as XML that stands between two runs.

        The order of the elements is fixed by the schema (ISO/IEC 29500-1, 17.5.2.38);
        ``sdtLocked`` keeps people from deleting the control, not from filling it.

        Args:
            formatting: The properties of the runs around it.
        """
        # Word takes at most 64 characters for a title and a tag.
        title, tag = escape(self.label[:64]), escape(self.key[:64])
        address = escape(f"/m:fields[1]/m:field[@name='{_quoted(self.key)}'][1]")
        return (
            f"<w:sdt><w:sdtPr>{formatting}"
            f'<w:alias w:val="{title}"/><w:tag w:val="{tag}"/><w:id w:val="{self.number}"/>'
            '<w:lock w:val="sdtLocked"/><w:showingPlcHdr/>'
            f'<w:dataBinding w:prefixMappings="xmlns:m=\'{_SPACE}\'" w:xpath="{address}"'
            f' w:storeItemID="{LATE_FIELDS}"/>{self.kind}</w:sdtPr>'
            f"<w:sdtContent>{run(f'[{self.label}]', formatting)}</w:sdtContent></w:sdt>"
        )


def date_control(variety: Variety, *, digits: bool) -> str:
    """Return what makes a content control one for a day, written as a language writes it.

    The day itself is kept as ``2019-06-26``, so that controls in several languages show one day.

    Args:
        variety: The language.
        digits: Whether it is written in figures.
    """
    picture = (_DIGITS if digits else _LONG)[variety]
    return (
        f'<w:date><w:dateFormat w:val="{picture}"/><w:lid w:val="{variety.value}"/>'
        '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    )


def with_late_fields(package: Package, keys: Iterable[str]) -> Package:
    """Return a document whose part with the fields has some more.

    Args:
        package: The document.
        keys: The names of the fields; those that are there stay as they are.
    """
    name = _parts(package).get(LATE_FIELDS)
    known = late_values(package)
    new = [key for key in dict.fromkeys(keys) if key not in known]
    if not new:
        return package
    if name is None:
        inner = "".join(f'<field name="{escape(_quoted(key))}"/>' for key in new)
        data = f'{DECLARATION}<fields xmlns="{_SPACE}">{inner}</fields>'
        return added_part(package, data.encode(), LATE_FIELDS)
    root = parse(package.read(name), name=name)
    for key in new:
        root.append(root.makeelement(f"{{{_SPACE}}}field", {"name": _quoted(key)}))
    return package.changed({name: serialise(root).encode()})


def late_values(package: Package) -> dict[str, str]:
    """Return what was typed into the fields that are filled in later, by their names."""
    name = _parts(package).get(LATE_FIELDS)
    if name is None:
        return {}
    root = parse(package.read(name), name=name)
    return {
        _unquoted(field.get("name", "")): "".join(map(str, field.itertext()))
        for field in root.iterchildren(f"{{{_SPACE}}}field")
    }


def with_data_of(package: Package, other: Package) -> Package:
    """Return a document that has the data of another one, too, so that its controls stay bound.

    Args:
        package: The document.
        other: The one whose controls it took in.
    """
    package = with_late_fields(package, late_values(other))
    for identity, name in _parts(other).items():
        if identity not in _parts(package):
            package = added_part(package, other.read(name), identity)
    return package


def data_part(package: Package, identity: str) -> bytes | None:
    """Return the part with data that has an id, or nothing when there is none."""
    name = _parts(package).get(identity)
    return None if name is None else package.read(name)


def added_part(package: Package, data: bytes, identity: str) -> Package:
    """Return a document with one more part that holds data of one's own.

    Args:
        package: The document.
        data: The XML of the part.
        identity: Its id, in braces.
    """
    number = next(
        n for n in range(1, len(package.names) + 2) if f"customXml/item{n}.xml" not in package
    )
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    store = parse(_STORE_ITEM.format(identity).encode(), name=properties)
    if package.is_strict:
        store = strictly(store)
    package = package.changed({item: data, properties: serialise(store).encode()})
    package = typed(package, {item: "application/xml", properties: _PROPERTIES_TYPE})
    package, _ = linked(package, package.document, "customXml", item)
    package, _ = linked(package, item, "customXmlProps", properties)
    return package


def _parts(package: Package) -> dict[str, str]:
    """Return the names of the parts with data by their ids."""
    names = package.targets(package.document, "customXml")
    return {_identity(package, name): name for name in reversed(names) if name in package}


def _identity(package: Package, name: str) -> str:
    for properties in package.targets(name, "customXmlProps"):
        if properties in package:
            root = parse(package.read(properties), name=properties)
            return next((str(v).upper() for k, v in root.items() if str(k).endswith("itemID")), "")
    return ""


def _quoted(key: str) -> str:
    """Return a name that can stand in quotation marks of XPath, which has no other way to write them."""
    return key.replace("%", "%25").replace("'", "%27")


def _unquoted(name: str) -> str:
    return name.replace("%27", "'").replace("%25", "%")
