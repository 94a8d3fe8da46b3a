"""The named styles that a lawyer sees in Word."""

from __future__ import annotations

from tools.stock.layout import Layout, twips
from tools.stock.markup import part, w
from tools.stock.numbering import ANNEX, ARTICLES, clause_place, item_place
from tools.stock.style import Look, Style, letters

__all__ = ["FONT", "GAP", "PARAGRAPHS", "styles"]

FONT = "Times New Roman"
GAP = twips(10)
"""Space between two parties side by side."""
_TEXT, _SMALL, _NOTE, _TINY = 24, 20, 18, 2
"""Sizes of letters in half points: of the text, of details, of a mark, of what shows nothing."""

PARAGRAPHS = {
    "article": "Heading1",
    "heading": "Heading",
    "letterhead": "Letterhead",
    "letterhead-original": "LetterheadOriginal",
    "sample": "Sample",
    "title": "Title",
    "date": "Date",
    "place": "Place",
    "lead": "Lead",
    "text": "BodyText",
    "party": "Party",
    "recital": "Recital",
    "clause": "Clause",
    "last-clause": "Clause",
    "item": "ListItem",
    "testimonium": "Testimonium",
    "party-name": "PartyName",
    "party-last": "PartyName",
    "details": "Details",
    "details-next": "DetailsNext",
    "signature-title": "SignatureTitle",
    "signature": "Signature",
    "signature-date": "SignatureDate",
    "end-mark": "SectionEnd",
    "section-end": "SectionEnd",
    "annex-mark": "AnnexMark",
    "annex-title": "AnnexTitle",
    "annex-clause": "AnnexClause",
    "initials": "Footer",
    "control": "TemplateTag",
}
"""Which style a kind of paragraph of the wording has."""

_CHARACTERS = (
    Style("PlaceholderText", "Placeholder Text", letters=letters(colour="666666"), built_in=True),
    Style(
        "Hyperlink", "Hyperlink", letters=letters(colour="0563C1", underlined=True), built_in=True
    ),
    Style("Reference", "Reference"),
)


def styles(layout: Layout, tag: str) -> str:
    """Return the part with the styles.

    Args:
        layout: How the document looks.
        tag: The language of the text, as ``lt-LT``.
    """
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    sizes = w("sz", val=_TEXT) + w("szCs", val=_TEXT)
    runs = w("rPr", fonts, sizes, w("lang", val=tag))
    paragraphs = w("pPr", w("widowControl"), w("spacing", before=0, after=0))
    defaults = w("docDefaults", w("rPrDefault", runs), w("pPrDefault", paragraphs))
    named = (*_CHARACTERS, *_front(), *_body(layout), *_signing(), *_back())
    return part("styles", defaults, _normal(), *(style.written() for style in named))


def _normal() -> str:
    """Return the styles that everything stands on."""
    sides = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    table = w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *sides))
    return "".join(
        (
            _default("paragraph", "Normal", "Normal", w("qFormat")),
            _default("character", "DefaultParagraphFont", "Default Paragraph Font", _hidden(1)),
            _default("table", "TableNormal", "Normal Table", _hidden(99), table),
            _default("numbering", "NoList", "No List", _hidden(99)),
        )
    )


def _default(kind: str, key: str, name: str, *inner: str) -> str:
    return w("style", w("name", val=name), *inner, type=kind, default=1, styleId=key)


def _hidden(priority: int) -> str:
    return w("uiPriority", val=priority) + w("semiHidden")


def _front() -> tuple[Style, ...]:
    author = Look(keep=True, space=(240, 0), side="center")
    original = Look(keep=True, side="center")
    title = Look(keep=True, space=(360, 240), side="center")
    mark = Look(framed=True, side="right")
    sample = Look(boxed=True, space=(360, 120), side="center")
    return (
        Style("Header", "header", Look(side="center"), built_in=True),
        Style("DraftMark", "Draft mark", mark, letters("b", half_points=_NOTE)),
        Style("Footer", "footer", Look(), letters(half_points=_SMALL), built_in=True),
        Style("Letterhead", "Letterhead", author, letters("b", "caps")),
        Style("LetterheadOriginal", "Letterhead original", original, letters("b")),
        Style("Sample", "Sample", sample, letters("i")),
        Style("Title", "Title", title, letters("b", "caps"), following="Date", built_in=True),
        Style("Date", "Date", Look(keep=True, side="center"), following="Place", built_in=True),
        Style("Place", "Place", Look(space=(0, 240), side="center")),
    )


def _body(layout: Layout) -> tuple[Style, ...]:
    indent = {"firstLine": twips(layout.first_line)} if layout.first_line else None
    side = "center" if layout.heading_centred else "left"
    heading = letters("b", *(("caps",) if layout.heading_capitals else ()))
    opening = letters("caps") if layout.opening_capitals else ""
    article = Look(keep=True, number=(ARTICLES, 0), space=(240, 120), side=side, outline=True)
    bare = Look(keep=True, space=(240, 120), side=side, outline=True)
    text = Look(space=(0, 120), indent=indent, side="both")
    clause = Look(number=clause_place(layout), space=(0, 120), indent=indent, side="both")
    item = Look(number=item_place(layout), space=(0, 60), indent=indent, side="both")
    done = Look(keep=True, space=(120, 120))
    tags = letters(half_points=_SMALL, colour="808080")
    return (
        Style("Heading1", "heading 1", article, heading, following="Clause", built_in=True),
        Style("Heading", "Heading", bare, heading, following="BodyText"),
        Style("BodyText", "Body Text", text, built_in=True),
        Style("Lead", "Lead", Look(keep=True), based_on="BodyText"),
        Style("Party", "Party", Look(), based_on="BodyText"),
        Style("Recital", "Recital", Look(), based_on="BodyText"),
        Style("RecitalOpening", "Recital opening", letters=opening),
        Style("Clause", "Clause", clause),
        Style("ListItem", "List item", item),
        Style("Testimonium", "Testimonium", done, based_on="BodyText"),
        Style("TemplateTag", "Template tag", Look(), tags),
    )


def _signing() -> tuple[Style, ...]:
    line, name = twips(34), twips(37)
    stops: tuple[dict[str, str | int], ...] = (
        {"val": "left", "leader": "underscore", "pos": line},
        {"val": "left", "pos": name},
    )
    # A long name goes on below its own beginning, not below the line to sign on.
    hanging = {"left": name, "hanging": name}
    signature = Look(keep=True, tabs=stops, space=(360, 0), indent=hanging)
    small = letters(half_points=_SMALL)
    return (
        Style("PartyName", "Party name", Look(keep=True, space=(240, 60)), letters("b")),
        Style("Details", "Details", Look(keep=True), small),
        Style("DetailsNext", "Details next", Look(space=(60, 0)), based_on="Details"),
        Style("SignatureTitle", "Signature title", Look(keep=True, space=(240, 0))),
        Style("Signature", "Signature", signature, built_in=True),
        Style("SignatureDate", "Signature date", Look(keep=True, space=(120, 0))),
    )


def _back() -> tuple[Style, ...]:
    mark = Look(keep=True, space=(0, 240), indent={"left": twips(120)}, side="left")
    title = Look(keep=True, number=(ANNEX, 0), space=(0, 240), side="center", outline=True)
    clause = Look(number=(ANNEX, 1), space=(0, 120), side="both")
    invisible = Look(space=(0, 0), exactly=20)
    return (
        Style("SectionEnd", "Section end", invisible, letters(half_points=_TINY)),
        Style("AnnexMark", "Annex mark", mark),
        Style("AnnexTitle", "Annex title", title, letters("b", "caps"), following="AnnexClause"),
        Style("AnnexClause", "Annex clause", clause),
    )
