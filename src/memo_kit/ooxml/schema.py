"""What WordprocessingML allows where: the order of children, as ISO/IEC 29500-1, annex A.1 has it.

Facts of the standard in a short notation. Behind the name of an element stand its children in their
order; ``+`` marks what may stand several times, ``/`` joins names of one place in the order, and ``*``
is the place of everything else that the element may hold.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from memo_kit.ooxml.names import kind_of

__all__ = ["LOOSE", "SEQUENCES", "VOCABULARY", "Misplaced", "Sequence", "misplaced"]

_PARAGRAPH: Final = """
    keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
    textDirection textAlignment textboxTightWrap outlineLvl
"""
_BORDERS: Final = "top left/start bottom right/end"
_TABLE: Final = "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"
_RANGES: Final = """
    proofErr permStart permEnd bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd
    moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart
    customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
    customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd ins del moveFrom
    moveTo contentPart customXml sdt
"""
_BLOCKS: Final = f"p tbl altChunk {_RANGES}"
_RUNS: Final = f"r hyperlink fldSimple smartTag dir bdo subDoc {_RANGES}"
_IN_RUN: Final = """
    br t delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort yearShort dayLong
    monthLong yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym pgNum
    cr tab object pict fldChar ruby footnoteReference endnoteReference commentReference drawing ptab
    lastRenderedPageBreak contentPart
"""

_ORDERS: Final = {
    "pPr": f"pStyle {_PARAGRAPH} divId cnfStyle rPr sectPr pPrChange",
    "rPr": """
        ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow
        emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs
        highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
        rPrChange
    """,
    "sectPr": """
        headerReference+/footerReference+ footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
        printerSettings sectPrChange
    """,
    "tblPr": f"""
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW {_TABLE}
        tblCaption tblDescription tblPrChange
    """,
    "tblPrEx": f"tblW {_TABLE} tblPrExChange",
    "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark headers cellIns cellDel cellMerge tcPrChange
    """,
    "trPr": """
        cnfStyle/divId/gridBefore/gridAfter/wBefore/wAfter/trHeight/hidden/cantSplit/tblHeader/tblCellSpacing/jc
        ins del trPrChange
    """,
    "tblGrid": "gridCol+ tblGridChange",
    "tblBorders": f"{_BORDERS} insideH insideV",
    "tcBorders": f"{_BORDERS} insideH insideV tl2br tr2bl",
    "tblCellMar": _BORDERS,
    "tcMar": _BORDERS,
    "pBdr": "top left bottom right between bar",
    "pgBorders": "top left bottom right",
    "numPr": "ilvl numId numberingChange ins",
    "tabs": "tab+",
    "p": f"pPr * | {_RUNS}",
    "r": f"rPr * | {_IN_RUN}",
    "body": f"* sectPr | {_BLOCKS}",
    "tc": f"tcPr * | {_BLOCKS}",
    "tr": f"tblPrEx trPr * | tc {_RANGES}",
    "tbl": f"tblPr tblGrid * | tr {_RANGES}",
    "hdr": f"* | {_BLOCKS}",
    "ftr": f"* | {_BLOCKS}",
    "footnote": f"* | {_BLOCKS}",
    "endnote": f"* | {_BLOCKS}",
    "hyperlink": f"* | {_RUNS}",
    "document": "background body",
    "sdt": f"sdtPr sdtEndPr sdtContent * | {_RANGES}",
    "sdtPr": """
        rPr/alias/tag/id/lock/placeholder/temporary/showingPlcHdr/dataBinding/label/tabIndex/equation/comboBox/date/docPartObj/docPartList/dropDownList/picture/richText/text/citation/group/bibliography
    """,
    "style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
        locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr+
    """,
    "styles": "docDefaults latentStyles style+",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet+ abstractNum+ num+ numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl+",
    "num": "abstractNumId lvlOverride+",
    "lvlOverride": "startOverride lvl",
    "lvl": """
        start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr
    """,
    "settings": """
        writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData
        embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins
        alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
        hideSpellingErrors hideGrammaticalErrors activeWritingStyle+ proofState formsDesign
        attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
        revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection
        autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
        consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
        clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
        bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing
        displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
        doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin
        doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
        strictFirstAndLastChars noLineBreaksAfter+ noLineBreaksBefore+ savePreviewPicture
        doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
        doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
        alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
        rsids attachedSchema+ themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
        doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType+ shapeDefaults
        doNotEmbedSmartTags decimalSymbol listSeparator
    """,
}

LOOSE: Final = frozenset(("rPr",))
"""Elements whose children have an order that later editions of the standard do not ask for."""

_NAMES: Final = """
    abstractNum abstractNumId active activeRecord activeWritingStyle addressFieldName
    adjustLineHeightInTable adjustRightInd alias aliases alignBordersAndEdges alignTablesRowByRow
    allowPNG allowSpaceOfSameStyleInTable altChunk altChunkPr altName alwaysMergeEmptyNamespace
    alwaysShowPlaceholderText annotationRef applyBreakingRules attachedSchema attachedTemplate
    attr autoCaption autoCaptions autoFormatOverride autoHyphenation autoRedefine autoSpaceDE
    autoSpaceDN autoSpaceLikeWord95 autofitToFirstFixedWidthCell b bCs background
    balanceSingleByteDoubleByteWidth bar basedOn bdo bdr behavior behaviors between bibliography
    bidi bidiVisual blockQuote body bodyDiv bookFoldPrinting bookFoldPrintingSheets
    bookFoldRevPrinting bookmarkEnd bookmarkStart bordersDoNotSurroundFooter
    bordersDoNotSurroundHeader bottom br cachedColBalance calcOnExit calendar cantSplit caps
    caption captions category cellDel cellIns cellMerge characterSpacingControl charset checkBox
    checkErrors checked citation clickAndTypeStyle clrSchemeMapping cnfStyle col colDelim color
    cols column comboBox comment commentRangeEnd commentRangeStart commentReference comments
    compat compatSetting connectString consecutiveHyphenLimit contentPart contextualSpacing
    continuationSeparator control convMailMergeEsc cr cs customXml customXmlDelRangeEnd
    customXmlDelRangeStart customXmlInsRangeEnd customXmlInsRangeStart customXmlMoveFromRangeEnd
    customXmlMoveFromRangeStart customXmlMoveToRangeEnd customXmlMoveToRangeStart customXmlPr
    dataBinding dataSource dataType date dateFormat dayLong dayShort ddList decimalSymbol default
    defaultTabStop defaultTableStyle del delInstrText delText description destination dir dirty
    displayBackgroundShape displayHangulFixedWidth displayHorizontalDrawingGridEvery
    displayVerticalDrawingGridEvery div divBdr divId divs divsChild doNotAutoCompressPictures
    doNotAutofitConstrainedTables doNotBreakConstrainedForcedTable doNotBreakWrappedTables
    doNotDemarcateInvalidXml doNotDisplayPageBoundaries doNotEmbedSmartTags doNotExpandShiftReturn
    doNotHyphenateCaps doNotIncludeSubdocsInStats doNotLeaveBackslashAlone doNotOrganizeInFolder
    doNotRelyOnCSS doNotSaveAsSingleFile doNotShadeFormData doNotSnapToGridInCell
    doNotSuppressBlankLines doNotSuppressIndentation doNotSuppressParagraphBorders
    doNotTrackFormatting doNotTrackMoves doNotUseEastAsianBreakRules
    doNotUseHTMLParagraphAutoSpacing doNotUseIndentAsNumberingTabStop doNotUseLongFileNames
    doNotUseMarginsForDrawingGridOrigin doNotValidateAgainstSchema doNotVertAlignCellWithSp
    doNotVertAlignInTxbx doNotWrapTextWithPunct docDefaults docGrid docPart docPartBody
    docPartCategory docPartGallery docPartList docPartObj docPartPr docPartUnique docParts docVar
    docVars document documentProtection documentType drawing drawingGridHorizontalOrigin
    drawingGridHorizontalSpacing drawingGridVerticalOrigin drawingGridVerticalSpacing dropDownList
    dstrike dynamicAddress eastAsianLayout effect em embedBold embedBoldItalic embedItalic
    embedRegular embedSystemFonts embedTrueTypeFonts emboss enabled encoding end endnote endnotePr
    endnoteRef endnoteReference endnotes entryMacro equation evenAndOddHeaders exitMacro fHdr
    family ffData fieldMapData fitText flatBorders fldChar fldData fldSimple font fonts
    footerReference footnote footnoteLayoutLikeWW8 footnotePr footnoteRef footnoteReference
    footnotes forceUpgrade forgetLastTabAlignment formProt format formsDesign frame frameLayout
    framePr frameset framesetSplitbar ftr gallery glossaryDocument gridAfter gridBefore gridCol
    gridSpan group growAutofit guid gutterAtTop hMerge hdr hdrShapeDefaults headerReference
    headerSource headers helpText hidden hideGrammaticalErrors hideMark hideSpellingErrors
    highlight hps hpsBaseText hpsRaise hyperlink hyphenationZone i iCs id ignoreMixedContent ilvl
    imprint ind ins insideH insideV instrText isLgl jc keepLines keepNext kern kinsoku label lang
    lastRenderedPageBreak latentStyles layoutRawTableWidth layoutTableRowsApart left legacy lid
    lineWrapLikeWord6 link linkStyles linkToQuery linkedToFile listEntry listItem listSeparator
    lnNumType lock locked lsdException lvl lvlJc lvlOverride lvlPicBulletId lvlRestart lvlText
    mailAsAttachment mailMerge mailSubject mainDocumentType mappedName marBottom marH marLeft
    marRight marTop marW matchSrc maxLength mirrorIndents mirrorMargins monthLong monthShort
    moveFrom moveFromRangeEnd moveFromRangeStart moveTo moveToRangeEnd moveToRangeStart movie
    multiLevelType mwSmallCaps name next noBorder noBreakHyphen noColumnBalance noEndnote
    noExtraLineSpacing noLeading noLineBreaksAfter noLineBreaksBefore noProof noPunctuationKerning
    noResizeAllowed noSpaceRaiseLower noTabHangInd noWrap notTrueType nsid num numFmt numId
    numIdMacAtCleanup numPicBullet numPr numRestart numStart numStyleLink numbering
    numberingChange oMath object objectEmbed objectLink odso optimizeForBrowser outline outlineLvl
    overflowPunct p pBdr pPr pPrChange pPrDefault pStyle pageBreakBefore panose1 paperSrc permEnd
    permStart personal personalCompose personalReply pgBorders pgMar pgNum pgNumType pgSz pict
    picture pitch pixelsPerInch placeholder pos position printBodyTextBeforeHeader printColBlack
    printFormsData printFractionalCharacterWidth printPostScriptOverText printTwoOnOne
    printerSettings proofErr proofState ptab qFormat query r rFonts rPr rPrChange rPrDefault
    rStyle readModeInkLockDown recipientData recipients relyOnVML removeDateAndTime
    removePersonalInformation result revisionView richText right rsid rsidRoot rsids rt rtl
    rtlGutter ruby rubyAlign rubyBase rubyPr saveFormsData saveInvalidXml savePreviewPicture
    saveSubsetFonts saveThroughXslt saveXmlDataOnly scrollbar sdt sdtContent sdtEndPr sdtPr sectPr
    sectPrChange selectFldWithFirstOrLastChar semiHidden separator settings shadow shapeDefaults
    shapeLayoutLikeWW8 shd showBreaksInFrames showEnvelope showXMLTags showingPlcHdr sig size
    sizeAuto smallCaps smartTag smartTagPr smartTagType snapToGrid softHyphen sourceFileName
    spaceForUL spacing spacingInWholePoints specVanish splitPgBreakAndParaMark src start
    startOverride statusText storeMappedDataAs strictFirstAndLastChars strike style styleLink
    styleLockQFSet styleLockTheme stylePaneFormatFilter stylePaneSortMethod styles subDoc
    subFontBySize suff summaryLength suppressAutoHyphens suppressBottomSpacing suppressLineNumbers
    suppressOverlap suppressSpBfAfterPgBrk suppressSpacingAtTopOfPage suppressTopSpacing
    suppressTopSpacingWP swapBordersFacingPages sym sz szCs t tab tabIndex table tabs tag
    targetScreenSz tbl tblBorders tblCaption tblCellMar tblCellSpacing tblDescription tblGrid
    tblGridChange tblHeader tblInd tblLayout tblLook tblOverlap tblPr tblPrChange tblPrEx
    tblPrExChange tblStyle tblStyleColBandSize tblStylePr tblStyleRowBandSize tblW tblpPr tc
    tcBorders tcFitText tcMar tcPr tcPrChange tcW temporary text textAlignment textDirection
    textInput textboxTightWrap themeFontLang titlePg tl2br tmpl top topLinePunct tr tr2bl trHeight
    trPr trPrChange trackRevisions truncateFontHeightsLikeWP6 txbxContent type types u udl
    uiCompat97To2003 uiPriority ulTrailSpace underlineTabInNumList unhideWhenUsed uniqueTag
    updateFields useAltKinsokuLineBreakRules useAnsiKerningPairs useFELayout useNormalStyleForList
    usePrinterMetrics useSingleBorderforContiguousCells useWord2002TableStyleRules
    useWord97LineBreakRules useXSLTWhenSaving vAlign vMerge vanish vertAlign view viewMergedData w
    wAfter wBefore webHidden webSettings widowControl wordWrap wpJustification wpSpaceWidth
    wrapTrailSpaces writeProtection yearLong yearShort zoom
"""

VOCABULARY: Final = frozenset(_NAMES.split())
"""The names of all elements of WordprocessingML."""

_LONGEST_REMEMBERED: Final = 32
# What a bookmark or a comment reaches over may begin anywhere in a table.
_ANYWHERE: Final = {"tbl", "sdt"}


class Sequence(NamedTuple):
    """What an element may hold.

    Attributes:
        ranks: The place in the order of each child that has one.
        repeated: The children of these that may stand several times.
        others: What else may stand in it.
        rank: The place in the order of what else may stand in it.
    """

    ranks: dict[str, int]
    repeated: frozenset[str]
    others: frozenset[str]
    rank: int


class Misplaced(NamedTuple):
    """A child that stands where it must not.

    Attributes:
        position: Which child it is, from 0.
        name: Its name.
        after: The child that it must stand before; nothing if it must not stand there at all; its
            own name if it stands there twice.
    """

    position: int
    name: str
    after: str | None


def _sequence(notation: str) -> Sequence:
    order, _, others = notation.partition("|")
    ranks: dict[str, int] = {}
    repeated = set()
    rank = -1
    for position, word in enumerate(order.split()):
        if word == "*":
            rank = position
            continue
        for name in word.split("/"):
            ranks[name.rstrip("+")] = position
            if name.endswith("+"):
                repeated.add(name.rstrip("+"))
    return Sequence(ranks, frozenset(repeated), frozenset(others.split()), rank)


SEQUENCES: Final = {name: _sequence(notation) for name, notation in _ORDERS.items()}
"""What the elements may hold that a document is made of, by their names."""


def misplaced(kind: str, tags: tuple[object, ...]) -> tuple[Misplaced, ...]:
    """Return the children of an element that must not stand where they stand.

    Args:
        kind: The name of the element, one of ``SEQUENCES``.
        tags: The tags of its children.

    Example:
        >>> from memo_kit.ooxml.names import w
        >>> misplaced("pPr", (w("jc"), w("ind")))
        (Misplaced(position=1, name='ind', after='jc'),)
    """
    if len(tags) <= _LONGEST_REMEMBERED:
        return _remembered(kind, tags)
    return _misplaced(kind, tags)


def _misplaced(kind: str, tags: tuple[object, ...]) -> tuple[Misplaced, ...]:
    sequence = SEQUENCES[kind]
    found = []
    seen: set[str] = set()
    highest, last = -1, ""
    for position, tag in enumerate(tags):
        name = kind_of(tag)
        if not name:
            continue
        rank = sequence.ranks.get(name)
        if rank is None:
            if name not in sequence.others:
                found.append(Misplaced(position, name, None))
                continue
            if kind in _ANYWHERE:
                continue
            rank = sequence.rank
        elif name in seen and name not in sequence.repeated:
            found.append(Misplaced(position, name, name))
            continue
        seen.add(name)
        if rank < highest:
            found.append(Misplaced(position, name, last))
        else:
            highest, last = rank, name
    return tuple(found)


_remembered = lru_cache(maxsize=4096)(_misplaced)
