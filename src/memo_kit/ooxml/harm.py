"""What a Word file must not hold when it is to be signed: what runs, what hides, what loads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from memo_kit.errors import Place, TemplateError

if TYPE_CHECKING:
    from memo_kit.ooxml.package import Package, Relationship

__all__ = [
    "ActiveContentError",
    "ExternalContentError",
    "MacrosRefusedError",
    "TooManyLinksError",
    "harms",
    "refuse_harm",
]


class ActiveContentError(TemplateError):
    """The Word file holds something that runs or hides: ActiveX, OLE objects, add-ins or inserted files.

    A document that is to be signed must show all that it says and do nothing. Delete the
    embedded object in Word, or put its text or its picture in its place; copy the text of an
    inserted file or a subdocument into the template.
    """

    code = "template.active-content"


class MacrosRefusedError(TemplateError):
    """The Word file holds macros.

    Macros are programs, and a document that is to be signed must do nothing. Save the file as
    “Word document (.docx)” or “Word template (.dotx)”. If the macros are meant to stay, open
    the template in Python with
    ``Limits(package=PackageLimits(macros=True))``: they are then copied as they are and never
    run, and what comes out is a ``.docm``.
    """

    code = "template.macros"


class ExternalContentError(TemplateError):
    """The Word file loads something from elsewhere: a remote template, a linked picture, a frame.

    Opening such a file can run a stranger's macros, and what it shows can change after
    signing. An attached template is removed in Word under File, Options, Add-ins, Manage:
    Templates; the source of a mail merge under Mailings, Start Mail Merge, Normal Word
    Document; linked pictures under File, Info, Edit Links to Files, Break Link. Links to web
    pages and e-mail addresses are allowed.
    """

    code = "template.external-content"


class TooManyLinksError(TemplateError):
    """A part of the Word file points to more other parts and addresses than the limit allows.

    No document that people read has so many links and pictures. If yours has, raise the limit
    ``links``.
    """

    code = "template.too-many-links"


_MACRO_TYPES: Final = ("macroenabled", "vbaproject", "vbadata")
_ACTIVE_TYPES: Final = ("activex", "oleobject")
_MACROS: Final = frozenset(("vbaproject", "wordvbadata"))
_ACTIVE: Final = frozenset(
    (
        "attachedtoolbars", "control", "activexcontrolbinary", "afchunk", "oleobject",
        "subdocument", "webextensiontaskpanes",
    )
)  # fmt: skip
_EMBEDDED: Final = "package"
_LINK_SCHEMES: Final = ("http://", "https://", "mailto:")
_ADVICE: Final = {
    "attachedtemplate": "in Word: File, Options, Add-ins, Manage: Templates, remove the template",
    "mailmergesource": "in Word: Mailings, Start Mail Merge, Normal Word Document",
    "mailmergeheadersource": "in Word: Mailings, Start Mail Merge, Normal Word Document",
    "image": "in Word: File, Info, Edit Links to Files, Break Link",
    "hyperlink": "let the link lead to https://, http:// or mailto:",
}


def refuse_harm(package: Package, *, macros: bool = False) -> None:
    """Refuse a Word file that runs, hides or loads something.

    Args:
        package: The Word file.
        macros: Whether macros may stay.

    Raises:
        MacrosRefusedError: If it holds macros that must not stay.
        ActiveContentError: If it holds what else runs or hides.
        ExternalContentError: If it loads from elsewhere.
    """
    for harm in harms(package, macros=macros):
        raise harm


def harms(package: Package, *, macros: bool = False) -> Iterator[TemplateError]:
    """Yield what a Word file holds that runs, hides or loads something.

    Args:
        package: The Word file.
        macros: Whether macros may stay.
    """
    for name in package.names:
        kind = package.content_type(name).lower()
        if not macros and any(mark in kind for mark in _MACRO_TYPES):
            yield _macros(name)
        if any(mark in kind for mark in _ACTIVE_TYPES):
            yield _active(name)
        if name.endswith(".rels"):
            for relationship in package.relationships_in(name):
                yield from _of_link(package, name, relationship, macros=macros)


def _of_link(
    package: Package, name: str, relationship: Relationship, *, macros: bool
) -> Iterator[TemplateError]:
    kind = relationship.kind.lower()
    if kind in _MACROS and not macros:
        yield _macros(relationship.target)
    # The numbers behind a chart lie in a workbook of its own.
    if kind in _ACTIVE or (kind == _EMBEDDED and not _is_of_chart(package, name)):
        yield _active(relationship.target)
    link = kind == "hyperlink" and _is_link(relationship.target)
    if relationship.external and not link:
        message = f"the Word file loads from elsewhere: “{relationship.target}”"
        hint = _ADVICE.get(kind, "remove it, or insert what is linked")
        yield ExternalContentError(message, hint=hint, place=Place(where=name))


def _is_of_chart(package: Package, name: str) -> bool:
    source = name.replace("_rels/", "").removesuffix(".rels")
    return "chart" in package.content_type(source)


def _is_link(target: str) -> bool:
    # Word writes the tags of a template's address with percent signs.
    return target.lower().startswith((*_LINK_SCHEMES, "#", "{{", "%7b%7b"))


def _macros(name: str) -> MacrosRefusedError:
    message = f"the Word file holds macros: {name}"
    return MacrosRefusedError(message, hint="save it as .docx or .dotx, without macros")


def _active(name: str) -> ActiveContentError:
    message = f"the Word file holds active content: {name}"
    return ActiveContentError(message, hint="remove the embedded object, add-in or inserted file")
