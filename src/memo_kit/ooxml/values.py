"""What the attributes of WordprocessingML may say, as ISO/IEC 29500-1, 17.18 lists it.

Facts of the standard: what is a list of words there is one here. The words of transitional and of
strict files (``left`` and ``start``) stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from memo_kit.ooxml.names import w

__all__ = ["SWITCHES", "VALUES", "is_allowed"]

_SIDES: Final = "left right center inside outside"
_HEIGHTS: Final = "auto exact atLeast"
_FRAME: Final = "text margin page"
_LEADERS: Final = "none dot hyphen underscore heavy middleDot"
_WIDTHS: Final = "nil pct dxa auto"
_BORDERS: Final = "top left bottom right end between bar insideH insideV tl2br tr2bl bdr"
_MEASURED: Final = "tblW tblInd tcW wBefore wAfter tblCellSpacing"
_ON: Final = "0 1 false true off on"
_WHOLE: Final = r"-?\d{1,10}"
_MEASURE: Final = r"-?\d{1,10}(?:\.\d+)?(?:mm|cm|in|pt|pc|pi)?"
_COLOUR: Final = r"auto|[0-9A-Fa-f]{6}"
_LINE: Final = """
    nil none single thick double dotted dashed dotDash dotDotDash triple thinThickSmallGap
    thickThinSmallGap thinThickThinSmallGap thinThickMediumGap thickThinMediumGap
    thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap wave doubleWave
    dashSmallGap dashDotStroked threeDEmboss threeDEngrave outset inset
"""

_LISTS: Final = {
    "jc val": "left start center right end both mediumKashida distribute numTab highKashida lowKashida "
    "thaiDistribute",
    "lvlJc val": "left start center right end",
    "spacing lineRule": _HEIGHTS,
    "trHeight hRule": _HEIGHTS,
    "framePr hRule": _HEIGHTS,
    "framePr wrap": "auto notBeside around tight through none",
    "framePr hAnchor": _FRAME,
    "framePr vAnchor": _FRAME,
    "framePr xAlign": _SIDES,
    "tblpPr horzAnchor": _FRAME,
    "tblpPr vertAnchor": _FRAME,
    "tab leader": _LEADERS,
    "ptab leader": _LEADERS,
    "ptab alignment": "left center right",
    "ptab relativeTo": "margin indent",
    "br type": "page column textWrapping",
    "br clear": "none left right all",
    "highlight val": "black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen "
    "darkMagenta darkRed darkYellow darkGray lightGray none",
    "u val": "single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy "
    "dotDash dashDotHeavy dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble none",
    "vertAlign val": "baseline superscript subscript",
    "em val": "none dot comma circle underDot",
    "textAlignment val": "top center baseline bottom auto",
    "textDirection val": "lrTb tb tbRl rl btLr lr lrTbV tbV tbRlV rlV tbLrV lrV",
    "vAlign val": "top center both bottom",
    "vMerge val": "continue restart",
    "hMerge val": "continue restart",
    "tblLayout type": "fixed autofit",
    "tblOverlap val": "never overlap",
    "tblStylePr type": "wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz "
    "band2Horz neCell nwCell seCell swCell",
    "style type": "paragraph character table numbering",
    "fldChar fldCharType": "begin separate end",
    "headerReference type": "even default first",
    "footerReference type": "even default first",
    "footnote type": "normal separator continuationSeparator continuationNotice",
    "endnote type": "normal separator continuationSeparator continuationNotice",
    "lock val": "sdtLocked contentLocked unlocked sdtContentLocked",
    "multiLevelType val": "singleLevel multilevel hybridMultilevel",
    "suff val": "tab space nothing",
    "pgSz orient": "portrait landscape",
    "documentProtection edit": "none readOnly comments trackedChanges forms",
    "characterSpacingControl val": "doNotCompress compressPunctuation "
    "compressPunctuationAndJapaneseKana",
    "proofErr type": "spellStart spellEnd gramStart gramEnd",
    "rFonts hint": "default eastAsia cs",
    "view val": "none print outline masterPages normal web",
}
_SEVERAL: Final = {
    ("type", _MEASURED): _WIDTHS,
    ("val", _BORDERS): _LINE,
}
_PATTERNS: Final = {
    "color val": _COLOUR,
    "shd fill": _COLOUR,
    "shd color": _COLOUR,
    "sz val": _MEASURE,
    "szCs val": _MEASURE,
    "ilvl val": r"[0-9]",
    "numId val": _WHOLE,
    "abstractNumId val": _WHOLE,
    "outlineLvl val": r"[0-9]",
    # Where a list begins, and a border of a strict file.
    "start val": "|".join((_WHOLE, *_LINE.split())),
    "startOverride val": _WHOLE,
    "gridSpan val": r"\d{1,5}",
    "gridCol w": _MEASURE,
    "bookmarkStart id": _WHOLE,
    "bookmarkEnd id": _WHOLE,
    "pgSz w": _MEASURE,
    "pgSz h": _MEASURE,
    "pgMar top": _MEASURE,
    "pgMar bottom": _MEASURE,
    "pgMar left": _MEASURE,
    "pgMar right": _MEASURE,
    "pgMar header": _MEASURE,
    "pgMar footer": _MEASURE,
    "pgMar gutter": _MEASURE,
    "ind left": _MEASURE,
    "ind right": _MEASURE,
    "ind firstLine": _MEASURE,
    "ind hanging": _MEASURE,
    "spacing before": _MEASURE,
    "spacing after": _MEASURE,
    "spacing line": _MEASURE,
    "defaultTabStop val": _MEASURE,
    "zoom percent": r"\d{1,5}%?",
}
_SWITCHED: Final = """
    b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden rtl cs specVanish keepNext keepLines pageBreakBefore widowControl suppressLineNumbers
    suppressAutoHyphens contextualSpacing mirrorIndents suppressOverlap cantSplit tblHeader hidden
    noWrap tcFitText hideMark titlePg bidi rtlGutter formProt noEndnote isLgl qFormat semiHidden
    unhideWhenUsed locked autoRedefine updateFields trackRevisions evenAndOddHeaders mirrorMargins
    embedTrueTypeFonts showingPlcHdr temporary
"""

SWITCHES: Final = frozenset(_SWITCHED.split())
"""The elements that switch something on or off."""


def _table() -> dict[str, dict[str, re.Pattern[str]]]:
    patterns = {key: "|".join(words.split()) for key, words in _LISTS.items()} | _PATTERNS
    for (attribute, elements), words in _SEVERAL.items():
        for element in elements.split():
            patterns[f"{element} {attribute}"] = "|".join(words.split())
    patterns |= {f"{element} val": "|".join(_ON.split()) for element in SWITCHES}
    table: dict[str, dict[str, re.Pattern[str]]] = {}
    for key, pattern in patterns.items():
        element, attribute = key.split()
        table.setdefault(w(element), {})[w(attribute)] = re.compile(pattern)
    return table


VALUES: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = _table()
"""What each attribute of each element may say, by the tags of both."""


def is_allowed(pattern: re.Pattern[str], value: str) -> bool:
    """Tell whether an attribute may say something.

    Example:
        >>> is_allowed(VALUES[w("jc")][w("val")], "middle")
        False
    """
    return pattern.fullmatch(value) is not None
