"""The defects that public validators were measured with: no two of them see all."""

from __future__ import annotations

from tests.checks.mutants.mutation import (
    BODY,
    CORE,
    DRAWING,
    LINKS,
    Mutation,
    Spot,
    between,
    inside,
    run,
    spot,
    without,
)

__all__ = ["MEASURED"]

CLAUSE = Spot("Clause", 1)
CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:lang w:val="lt-LT"/>'
    "</w:rPr><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr>'
    '<w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
FOOTER = "word/footer-default.xml"
STYLES = "word/styles.xml"
TYPES = "[Content_Types].xml"
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

MEASURED = (
    Mutation(
        "a bookmark without an end",
        ("check.bookmark-unpaired",),
        CLAUSE,
        run(CLAUSE, '<w:bookmarkStart w:id="901" w:name="open"/>'),
    ),
    Mutation(
        "two bookmarks with one name",
        ("check.id-repeated",),
        None,
        run(CLAUSE, BOOKMARK.format(901, "twice") + BOOKMARK.format(902, "twice")),
    ),
    Mutation(
        "two content controls with one id",
        ("check.id-repeated",),
        None,
        run(CLAUSE, CONTROL.format("a") + CONTROL.format("b")),
    ),
    Mutation(
        "two bookmarks with one id",
        ("check.id-repeated",),
        None,
        run(CLAUSE, BOOKMARK.format(901, "one") + BOOKMARK.format(901, "two")),
    ),
    Mutation(
        "a cell without a paragraph",
        ("check.cell-without-paragraph",),
        "body, table 1, row 1, cell 2",
        inside(BODY, "</w:p></w:tc></w:tr>", "</w:p></w:tc><w:tc/></w:tr>"),
    ),
    Mutation(
        "a footer without its content type",
        ("check.content-type-missing",),
        FOOTER,
        inside(TYPES, f'<Override PartName="/{FOOTER}"', '<Override PartName="/word/other.xml"'),
    ),
    Mutation(
        "two styles with one id",
        ("check.style-repeated",),
        "styles",
        inside(
            STYLES,
            "</w:styles>",
            '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Other"/></w:style></w:styles>',
        ),
    ),
    Mutation(
        "a date that is none in the properties",
        ("check.property-date",),
        "properties",
        between(CORE, 'dcterms:W3CDTF">', "<", "26.06.2019<"),
    ),
    Mutation(
        "a language without letters",
        ("check.language-malformed",),
        CLAUSE,
        spot(CLAUSE, 'w:lang w:val="lt-LT"', 'w:lang w:val=""'),
    ),
    Mutation(
        "a language with an underscore",
        ("check.language-malformed",),
        CLAUSE,
        spot(CLAUSE, 'w:lang w:val="lt-LT"', 'w:lang w:val="lt_LT"'),
    ),
    Mutation(
        "a country that is none",
        ("check.language-unknown",),
        CLAUSE,
        spot(CLAUSE, 'w:lang w:val="lt-LT"', 'w:lang w:val="lt-QQ"'),
    ),
    Mutation(
        "two pictures with one id",
        ("check.id-repeated",),
        None,
        run(CLAUSE, DRAWING.format("LITEK") + DRAWING.format("CPIC")),
    ),
    Mutation(
        "a field that does not end",
        ("check.field-broken",),
        CLAUSE,
        run(CLAUSE, FIELD.format("PAGE").replace(END, "")),
    ),
    Mutation("a field without a beginning", ("check.field-broken",), CLAUSE, run(CLAUSE, END)),
    Mutation(
        "an alignment that there is not",
        ("check.value-unknown",),
        CLAUSE,
        spot(CLAUSE, "</w:pPr>", '<w:jc w:val="middle"/></w:pPr>'),
    ),
    Mutation(
        "properties of a paragraph in a wrong order",
        ("check.element-order",),
        CLAUSE,
        spot(CLAUSE, "<w:pPr>", '<w:pPr><w:jc w:val="both"/>'),
    ),
    Mutation(
        "formatting after the text",
        ("check.element-order",),
        CLAUSE,
        spot(CLAUSE, r"<w:rPr>.*?</w:rPr>(<w:t [^>]*>[^<]*</w:t>)", "<w:t>a</w:t><w:rPr/>"),
    ),
    Mutation(
        "settings of a section in a wrong order",
        ("check.element-order",),
        "body",
        inside(
            BODY, "<w:titlePg/></w:sectPr>", '<w:titlePg/><w:type w:val="nextPage"/></w:sectPr>'
        ),
    ),
    Mutation(
        "an element that Word does not have",
        ("check.element-unknown",),
        CLAUSE,
        run(CLAUSE, "<w:remark/>"),
    ),
    Mutation(
        "formatting in a wrong order",
        ("check.formatting-order",),
        CLAUSE,
        spot(
            CLAUSE, "<w:rPr>(<w:lang[^>]*>)</w:rPr>", '<w:rPr><w:lang w:val="lt-LT"/><w:b/></w:rPr>'
        ),
    ),
    Mutation(
        "a part that is not well-formed",
        ("check.part-malformed",),
        FOOTER,
        inside(FOOTER, "</w:p>", ""),
    ),
    Mutation(
        "no relationship to the footer",
        ("check.relationship-broken",),
        BODY,
        inside(LINKS, 'Id="footer_default"', 'Id="footer_other"'),
    ),
    Mutation(
        "no footer",
        ("check.relationship-broken",),
        BODY,
        without(FOOTER),
    ),
    Mutation(
        "a reference that leads nowhere",
        ("check.reference-broken",),
        CLAUSE,
        run(CLAUSE, FIELD.format("REF lost")),
    ),
    Mutation(
        "a list that is not defined",
        ("check.numbering-undefined",),
        CLAUSE,
        spot(
            CLAUSE,
            "</w:pPr>",
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>',
        ),
    ),
    Mutation(
        "a style that is not defined",
        ("check.style-undefined",),
        Spot("Unknown", 0),
        spot(CLAUSE, 'pStyle w:val="Clause"', 'pStyle w:val="Unknown"'),
    ),
)
"""All but the entry that stands in the archive twice: that is no document for a check to open."""
