"""Defects of a document in two languages, side by side: most of them in the English column."""

from __future__ import annotations

from tests.checks.mutants.mutation import (
    BODY,
    DRAWING,
    Mutation,
    Spot,
    inside,
    run,
    spot,
)

__all__ = ["BILINGUAL"]

ENGLISH = Spot("Clause", 1)
HEADING = Spot("Heading1", 1)
PLAIN = '<w:r><w:rPr><w:lang w:val="en-CA"/></w:rPr><w:t> {}</w:t></w:r>'
FIELD = (
    '<w:fldSimple w:instr=" {} "><w:r><w:rPr><w:lang w:val="en-CA"/></w:rPr><w:t>below</w:t></w:r>'
    "</w:fldSimple>"
)
CELL = '<w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr>'
NOTE = f"<w:p>{PLAIN.format('a')}</w:p>"
MARK = '<w:lang w:val="en-CA"/></w:rPr><w:t'
CHANGE = '<w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'
WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
# How the columns of the table with the signatures end, which has no header row.
SECOND = "</w:tblGrid>"

BILINGUAL = (
    Mutation(
        "a bookmark of one column in the other one",
        ("check.id-repeated",),
        None,
        run(
            ENGLISH,
            '<w:bookmarkStart w:id="901" w:name="legal_status"/><w:bookmarkEnd w:id="901"/>',
        ),
    ),
    Mutation(
        "a bookmark that ends in no column",
        ("check.bookmark-unpaired",),
        ENGLISH,
        run(ENGLISH, '<w:bookmarkStart w:id="901" w:name="open"/>'),
    ),
    Mutation(
        "the end of a bookmark alone",
        ("check.bookmark-unpaired",),
        ENGLISH,
        run(ENGLISH, '<w:bookmarkEnd w:id="902"/>'),
    ),
    Mutation(
        "a name of a bookmark with a space",
        ("check.bookmark-name",),
        ENGLISH,
        run(ENGLISH, '<w:bookmarkStart w:id="901" w:name="a b"/><w:bookmarkEnd w:id="901"/>'),
    ),
    Mutation(
        "English in the way of no country",
        ("check.language-unknown",),
        ENGLISH,
        spot(ENGLISH, 'w:lang w:val="en-CA"', 'w:lang w:val="en-QQ"'),
    ),
    Mutation(
        "a language by its name",
        ("check.language-malformed",),
        ENGLISH,
        spot(ENGLISH, 'w:lang w:val="en-CA"', 'w:lang w:val="English"'),
    ),
    Mutation(
        "a style of the second language lost",
        ("check.style-undefined",),
        Spot("ClauseEnglish", 0),
        spot(ENGLISH, 'pStyle w:val="Clause"', 'pStyle w:val="ClauseEnglish"'),
    ),
    Mutation(
        "a list of the second language lost",
        ("check.numbering-undefined",),
        ENGLISH,
        spot(ENGLISH, '<w:numId w:val="[0-9]+"/>', '<w:numId w:val="88"/>'),
    ),
    Mutation(
        "a cell that ends with a table",
        ("check.cell-without-paragraph",),
        "body, table 1, row 1, cell 1",
        inside(
            BODY,
            "</w:p></w:tc><w:tc>",
            "</w:p><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc><w:tc>",
        ),
    ),
    Mutation(
        "properties of a cell in a wrong order",
        ("check.element-order",),
        "body, table 1, row 1, cell 1",
        inside(
            BODY, CELL, '<w:tcPr><w:shd w:val="clear"/><w:tcW w:w="4819" w:type="dxa"/></w:tcPr>'
        ),
    ),
    Mutation(
        "the properties of a cell after its text",
        ("check.element-order",),
        "body, table 1, row 1, cell 1",
        inside(BODY, f"{CELL}<w:p>", f"<w:p/>{CELL}<w:p>"),
    ),
    Mutation(
        "columns before the properties of their table",
        ("check.element-order",),
        "body, table 1",
        inside(BODY, "<w:tbl><w:tblPr>", "<w:tbl><w:tblGrid/><w:tblPr>"),
    ),
    Mutation(
        "properties of a table in a wrong order",
        ("check.element-order",),
        "body, table 1",
        inside(BODY, "<w:tblPr><w:tblStyle", '<w:tblPr><w:tblLook w:val="0420"/><w:tblStyle'),
    ),
    Mutation(
        "a width in a unit that there is not",
        ("check.value-unknown",),
        "body, table 1, row 1, cell 1",
        inside(BODY, CELL, CELL.replace("dxa", "inch")),
    ),
    Mutation(
        "a table in a paragraph",
        ("check.element-unknown",),
        ENGLISH,
        run(ENGLISH, "<w:tblPr/>"),
    ),
    Mutation(
        "a switch that is neither on nor off",
        ("check.value-unknown",),
        HEADING,
        spot(HEADING, "<w:pStyle[^>]*>", '<w:pStyle w:val="Heading1"/><w:keepNext w:val="maybe"/>'),
    ),
    Mutation(
        "no header row",
        ("check.table-headless",),
        "body, table 1",
        inside(BODY, "<w:tblHeader/>", ""),
    ),
    Mutation(
        "an inserted row",
        ("check.tracked-change",),
        "body, table 1, row 1",
        inside(
            BODY, "<w:tblHeader/></w:trPr>", '<w:tblHeader/><w:ins w:id="1" w:author="A"/></w:trPr>'
        ),
    ),
    Mutation(
        "a change of formatting",
        ("check.tracked-change",),
        ENGLISH,
        spot(ENGLISH, MARK, MARK.replace("</w:rPr>", f"{CHANGE}</w:rPr>")),
    ),
    Mutation(
        "a remark in one column",
        ("check.comment",),
        ENGLISH,
        run(ENGLISH, '<w:r><w:commentReference w:id="1"/></w:r>'),
    ),
    Mutation(
        "a highlight in one column",
        ("check.highlight",),
        ENGLISH,
        spot(ENGLISH, MARK, f'<w:highlight w:val="green"/>{MARK}'),
    ),
    Mutation(
        "a hidden text in one column",
        ("check.hidden-text",),
        ENGLISH,
        spot(ENGLISH, MARK, f"<w:vanish/>{MARK}"),
    ),
    Mutation(
        "a tag in one column",
        ("check.tag-left",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("{% if a %}")),
    ),
    Mutation(
        "a gap in one column", ("check.placeholder",), ENGLISH, run(ENGLISH, PLAIN.format("[____]"))
    ),
    Mutation(
        "nothing in words", ("check.value-left",), ENGLISH, run(ENGLISH, PLAIN.format("is None"))
    ),
    Mutation(
        "a message of Word in one column",
        ("check.reference-text",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("Error! Reference source not found.")),
    ),
    Mutation(
        "a character that turns the line",
        ("check.bidi-control",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("\u2067abc")),
    ),
    Mutation(
        "a soft hyphen",
        ("check.invisible-character",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("memo\u00adrandum")),
    ),
    Mutation(
        "a lost character",
        ("check.private-character",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("caf\ufffd")),
    ),
    Mutation(
        "letters and their accents apart",
        ("check.character-apart",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("Que\u0301bec")),
    ),
    Mutation(
        "a Greek letter in a Latin word",
        ("check.scripts-mixed",),
        ENGLISH,
        run(ENGLISH, PLAIN.format("Ph\u03bftonics")),
    ),
    Mutation(
        "a reference to nothing in one column",
        ("check.reference-broken",),
        ENGLISH,
        run(ENGLISH, FIELD.format("PAGEREF lost")),
    ),
    Mutation(
        "a number of a reference that LibreOffice drops",
        ("check.field-changing",),
        ENGLISH,
        run(ENGLISH, FIELD.format("REF memosig1 \\r")),
    ),
    Mutation(
        "a picture that nobody tells of",
        ("check.picture-untold",),
        ENGLISH,
        run(ENGLISH, DRAWING.format("")),
    ),
    Mutation(
        "a row of signatures that may break",
        ("check.signature-alone",),
        "body, table 2, row 1",
        inside(BODY, f"{SECOND}<w:tr>{WHOLE}", f"{SECOND}<w:tr>"),
    ),
    Mutation(
        "a signatory without a place",
        ("check.signature-missing",),
        Spot("Signature", 1),
        inside(BODY, 'w:name="memosig2"', 'w:name="other"'),
    ),
)
