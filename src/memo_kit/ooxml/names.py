"""The names of Word's XML."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

__all__ = [
    "CONTENT_TYPES",
    "DRAWING",
    "FALLBACK",
    "FORMULA",
    "FORMULA_TEXT",
    "LATE_FIELDS",
    "OFF",
    "OFFICE_RELATIONSHIPS",
    "RELATIONSHIPS",
    "RELATIONSHIP_ID",
    "SIGNATURE",
    "WORD",
    "kind_of",
    "w",
    "xml",
]

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIP_ID: Final = f"{{{OFFICE_RELATIONSHIPS}}}id"
"""The attribute that names a relationship of the part."""
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
"""The properties of a picture: its id, its name and what it tells those who do not see it."""
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show in place of what stands before it."""
FORMULA: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
"""A formula."""
FORMULA_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
"""Letters and numbers of a formula."""
OFF: Final = frozenset(("0", "false", "off"))
"""How a setting says that it does not hold."""
SIGNATURE: Final = "memosig"
"""How the names of the bookmarks begin that mark the places where somebody signs."""
LATE_FIELDS: Final = "{2559C768-7B95-50DF-8306-4E0BB5F9AEFC}"
"""The id of the part with what is filled in later: a name-based one, the same in every document."""
_XML: Final = "http://www.w3.org/XML/1998/namespace"


def w(name: str) -> str:
    """Return a name of WordprocessingML in the form that lxml compares.

    Example:
        >>> w("p")
        '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{WORD}}}{name}"


def xml(name: str) -> str:
    """Return a name of XML itself, as ``xml:space``."""
    return f"{{{_XML}}}{name}"


@lru_cache(maxsize=4096)
def kind_of(tag: object) -> str:
    """Return the short name of an element of WordprocessingML, or nothing for any other node.

    Args:
        tag: The tag as lxml gives it; for comments and instructions it is a function.

    Example:
        >>> kind_of(w("tbl"))
        'tbl'
        >>> kind_of("{urn:other}tbl")
        ''
    """
    if not isinstance(tag, str):
        return ""
    space, _, name = tag[1:].rpartition("}")
    return name if space in {WORD, _WORD_STRICT} else ""
