"""Reading and writing the XML of a part: strictly, without DTDs, without the network."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final, TypeAlias, cast

from lxml import etree

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.dialect import is_plain, is_strict, strictly, translated
from memo_kit.ooxml.names import OFFICE_RELATIONSHIPS, WORD

__all__ = [
    "DECLARATION",
    "Element",
    "EncodingUnknownError",
    "MarkupDamagedError",
    "MarkupForbiddenError",
    "added",
    "as_utf8",
    "build",
    "canonical",
    "child",
    "escape",
    "find_all",
    "fragment",
    "ids",
    "join_texts",
    "parent_of",
    "parse",
    "refuse_foreign",
    "related",
    "serialise",
    "written",
    "written_alone",
]

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml names its only element type so

_ESCAPES: Final = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("\t", "&#9;"),
    ("\n", "&#10;"),
    ("\r", "&#13;"),
)
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DOCTYPES: Final = tuple(
    "<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be")
)

_IDS: Final = etree.XPath("//@id | //@w:id | //w:id/@w:val", namespaces={"w": WORD})
_RELATED: Final = etree.XPath("descendant-or-self::*[@r:*]", namespaces={"r": OFFICE_RELATIONSHIPS})
_RELATION: Final = f"{{{OFFICE_RELATIONSHIPS}}}"
_ENCODING: Final = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS: Final = frozenset((b"utf-8", b"utf8", b"us-ascii", b"ascii", b"utf-16"))
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
# How “<?xm” begins in EBCDIC.
_STRANGE: Final = b"\x4c\x6f\xa7\x94"


class MarkupDamagedError(TemplateError):
    """A part of the Word file is not well-formed XML.

    The file was made or changed by a faulty program. Open it in Word; if Word repairs it,
    save it and use the repaired file.
    """

    code = "template.markup-damaged"


class EncodingUnknownError(TemplateError):
    """A part of the Word file is written in an encoding that Word files do not use.

    Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 6.2.5). In another encoding, tags could hide
    from one program that another one reads. Open the file in Word and save it anew.
    """

    code = "template.encoding-unknown"


class MarkupForbiddenError(TemplateError):
    """A part of the Word file holds a document type definition (DTD).

    Word never writes one (ISO/IEC 29500-2, 9.1.5 forbids it), and it can be used to fill
    the memory of a computer or to read files. Do not use the file.
    """

    code = "template.dtd"


def parse(data: bytes, *, name: str) -> Element:
    """Read the XML of a part.

    Args:
        data: The bytes of the part, in UTF-8 or UTF-16.
        name: The name of the part, for messages.

    Raises:
        MarkupForbiddenError: If there is a DTD.
        EncodingUnknownError: If it is written in an encoding that Word does not use.
        MarkupDamagedError: If the XML is not well-formed.

    Example:
        >>> parse(b"<a>b</a>", name="a.xml").text
        'b'
    """
    refuse_foreign(data, name=name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        message = f"the part {name} is not well-formed XML ({fault})"
        hint = "open the file in Word, let it repair the file and save it"
        raise MarkupDamagedError(message, hint=hint, place=Place(where=name)) from None
    if not is_plain(data, root):
        root = translated(root)
    return root


def refuse_foreign(data: bytes, *, name: str) -> None:
    """Refuse a part with a DTD, or in a strange encoding, before any of it is parsed.

    Raises:
        MarkupForbiddenError: If there is a DTD.
        EncodingUnknownError: If the part is written in an encoding that Word does not use.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise _forbidden(name)
    declared = _ENCODING.match(data)
    known = declared is None or declared[1].lower() in _ENCODINGS
    if not known or data.startswith(_STRANGE) or b"\0\0" in data[:4]:
        message = f"the part {name} is written in an encoding that Word does not use"
        hint = "open the file in Word and save it anew"
        raise EncodingUnknownError(message, hint=hint, place=Place(where=name))


def as_utf8(data: bytes) -> bytes:
    """Return the bytes of a part in UTF-8, to be searched.

    Example:
        >>> as_utf8("<a/>".encode("utf-16"))
        b'<a/>'
    """
    if data.startswith(_WIDE) or b"\0" in data[:2]:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16"
        if data.startswith(b"\0"):
            encoding = "utf-16-be"
        return data.decode(encoding, "replace").encode("utf-8", "replace")
    return data


def child(parent: Element, tag: str) -> Element | None:
    """Return the first child of some name, or None; four times as fast as ``find``, which reads paths.

    Example:
        >>> root = parse(b"<a><b/><c>d</c></a>", name="a")
        >>> child(root, "c").text, child(root, "d")
        ('d', None)
    """
    for found in parent:
        if found.tag == tag:
            return found
    return None


def find_all(root: Element, path: str) -> list[Element]:
    """Return the elements below a root that an XPath expression selects.

    Example:
        >>> [found.tag for found in find_all(parse(b"<a><b/><c/></a>", name="a"), "//b")]
        ['b']
    """
    return cast("list[Element]", root.xpath(path))


def ids(root: Element) -> list[str]:
    """Return the ids below a root: of bookmarks, notes, pictures and content controls.

    The id of a content control is a value of an element of that name.

    Example:
        >>> ids(parse(b'<a id="7"><b id="8"/></a>', name="a"))
        ['7', '8']
    """
    return [str(value) for value in cast("list[str]", _IDS(root))]


def related(root: Element) -> list[tuple[Element, str]]:
    """Return the elements at and below a root that name a relationship, each with the attribute's name.

    Example:
        >>> space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        >>> root = parse(f'<a xmlns:r="{space}"><b r:id="rId7"/></a>'.encode(), name="a")
        >>> [(node.tag, node.get(name)) for node, name in related(root)]
        [('b', 'rId7')]
    """
    holders = cast("list[Element]", _RELATED(root))
    return [
        (holder, str(name))
        for holder in holders
        for name in holder.attrib
        if str(name).startswith(_RELATION)
    ]


def join_texts(root: Element) -> None:
    """Take out the remarks and instructions that cut a text into pieces; nobody sees them.

    Example:
        >>> root = parse(b"<a><!-- stays --><b>one <!-- goes -->text</b></a>", name="a")
        >>> join_texts(root)
        >>> root[1].text
        'one text'
    """
    for node in list(root.iter(etree.Comment, etree.PI)):
        if node.tail and node.tail.strip():
            before, parent = node.getprevious(), parent_of(node)
            if before is None:
                parent.text = f"{parent.text or ''}{node.tail}"
            else:
                before.tail = f"{before.tail or ''}{node.tail}"
            node.tail = None
            parent.remove(node)


def parent_of(node: Element) -> Element:
    """Return the element around a node that is known not to be the root."""
    return cast("Element", node.getparent())


def serialise(root: Element) -> str:
    """Return the XML of a part, with its declaration; what was strict is strict again."""
    root = strictly(root) if is_strict(root) else root
    return DECLARATION + etree.tostring(root.getroottree(), encoding="unicode")


def added(parent: Element, tag: str, **attributes: str) -> Element:
    """Return a new element, which is the last one in another.

    It is made in the document where it stands. A large part that is made beside it and moved there
    takes time by the square of its size, because each move settles the prefixes of all its pieces.

    Args:
        parent: The element around it.
        tag: Its qualified name.
        attributes: Its attributes, which are of the same namespace.

    Example:
        >>> root = parse(b'<a xmlns="urn:x"/>', name="a")
        >>> serialise(added(root, "{urn:x}b")).rpartition("<a")[2]
        ' xmlns="urn:x"><b/></a>'
    """
    made = etree.SubElement(parent, tag)
    space = tag.rpartition("}")[0]
    for name, value in attributes.items():
        made.set(f"{space}}}{name}", value)
    return made


def build(maker: Element, markup: str) -> Element:
    """Return an element made from XML whose prefixes a document declares.

    Args:
        maker: An element of the document.
        markup: The XML, without declarations.
    """
    spaces = " ".join(f'xmlns:{key}="{space}"' for key, space in maker.nsmap.items() if key)
    return etree.fromstring(f"<x {spaces}>{markup}</x>")[0]


def canonical(element: Element) -> bytes:
    """Return the one way to write an element: equal for all that mean the same (Canonical XML)."""
    return etree.tostring(element, method="c14n", with_tail=False)


def written(element: Element) -> bytes:
    """Return the XML of an element as it stands there: equal only where not a letter differs."""
    return etree.tostring(element, with_tail=False)


def written_alone(element: Element) -> str:
    """Return the XML of an element of a part by itself, with its namespace declarations."""
    strict = is_strict(element)
    element = deepcopy(element)
    element.tail = None
    element = strictly(element) if strict else element
    return etree.tostring(element, encoding="unicode")


def fragment(element: Element) -> str:
    """Return the XML of an element without namespace declarations, to be written inside its part.

    Example:
        >>> root = parse(b'<x:a xmlns:x="urn:x"><x:b x:c="1 &amp; 2"/></x:a>', name="a")
        >>> fragment(root[0])
        '<x:b x:c="1 &amp; 2"/>'
    """
    name = _qualified(element, element.tag)
    attributes = "".join(
        f' {_qualified(element, str(key), attribute=True)}="{escape(str(value))}"'
        for key, value in element.attrib.items()
    )
    inner = escape(element.text or "") + "".join(
        fragment(child) + escape(child.tail or "") for child in element.iterchildren("*")
    )
    return f"<{name}{attributes}>{inner}</{name}>" if inner else f"<{name}{attributes}/>"


def escape(text: str) -> str:
    r"""Return a text as it is written in XML, both between tags and inside an attribute.

    Example:
        >>> escape('„A & B“ <x="1">\n')
        '„A &amp; B“ &lt;x=&quot;1&quot;&gt;&#10;'
    """
    for character, written in _ESCAPES:
        text = text.replace(character, written)
    return text


def _qualified(element: Element, tag: str, *, attribute: bool = False) -> str:
    space, _, name = tag.rpartition("}")
    if not space:
        return name
    if space == "{http://www.w3.org/XML/1998/namespace":
        return f"xml:{name}"
    prefix = next(
        key
        for key, value in element.nsmap.items()
        if value == space[1:] and not (attribute and key is None)
    )
    return f"{prefix}:{name}" if prefix else name


def _forbidden(name: str) -> MarkupForbiddenError:
    message = f"the part {name} holds a document type definition"
    hint = "do not use this file: Word never writes one"
    return MarkupForbiddenError(message, hint=hint, place=Place(where=name))
