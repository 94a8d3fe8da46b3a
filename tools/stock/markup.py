"""Writing the XML of Word."""

from __future__ import annotations

from memo_kit.ooxml.markup import DECLARATION, escape

__all__ = ["NAMESPACES", "element", "part", "w"]

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def w(name: str, /, *children: str, **attributes: str | int) -> str:
    """Return an element of WordprocessingML, whose attributes are of it too.

    Args:
        name: Name without prefix, as ``jc``.
        children: The XML inside.
        attributes: Attributes without prefix, as ``val="center"``.

    Example:
        >>> w("pPr", w("jc", val="center"))
        '<w:pPr><w:jc w:val="center"/></w:pPr>'
    """
    written = "".join(f' w:{key}="{escape(str(value))}"' for key, value in attributes.items())
    return element(f"w:{name}{written}", *children)


def element(opening: str, *children: str) -> str:
    """Return an element from what stands in its opening tag, and its children.

    Example:
        >>> element('a b="c"', "d")
        '<a b="c">d</a>'
    """
    inner = "".join(children)
    return f"<{opening}>{inner}</{opening.split(maxsplit=1)[0]}>" if inner else f"<{opening}/>"


def part(root: str, *children: str) -> str:
    """Return a whole part of WordprocessingML.

    Args:
        root: Name of its root without prefix, as ``document``.
        children: The XML inside.
    """
    return DECLARATION + element(f"w:{root} {NAMESPACES}", *children)
