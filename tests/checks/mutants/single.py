"""More defects of a document in one language."""

from __future__ import annotations

from tests.checks.mutants.mutation import (
    BODY,
    CORE,
    DRAWING,
    LINKS,
    Mutation,
    Spot,
    added,
    between,
    everywhere,
    inside,
    linked,
    run,
    spot,
)

__all__ = ["OTHERS"]

CLAUSE = Spot("Clause", 1)
LAST = Spot("Clause", -1)
PLAIN = '<w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr><w:t> {}</w:t></w:r>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr>'
    '<w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
HEADER = "word/header-default.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
NUMBERS = "word/numbering.xml"
ROOT = "_rels/.rels"

OTHERS = (
    Mutation(
        "an insertion that nobody accepted",
        ("check.tracked-change",),
        CLAUSE,
        run(CLAUSE, f'<w:ins w:id="1" w:author="A">{PLAIN.format("a")}</w:ins>'),
    ),
    Mutation(
        "a deletion that nobody accepted",
        ("check.tracked-change",),
        CLAUSE,
        run(CLAUSE, '<w:del w:id="1" w:author="A"><w:r><w:delText>a</w:delText></w:r></w:del>'),
    ),
    Mutation(
        "a comment",
        ("check.comment",),
        CLAUSE,
        run(CLAUSE, '<w:r><w:commentReference w:id="1"/></w:r>'),
    ),
    Mutation(
        "a highlight",
        ("check.highlight",),
        CLAUSE,
        spot(CLAUSE, "<w:lang", '<w:highlight w:val="yellow"/><w:lang'),
    ),
    Mutation(
        "a hidden text",
        ("check.hidden-text",),
        CLAUSE,
        spot(CLAUSE, "<w:lang", "<w:vanish/><w:lang"),
    ),
    Mutation(
        "a watermark",
        ("check.watermark",),
        "header 2, paragraph 1",
        inside(
            HEADER,
            "</w:p>",
            '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="PowerPlusWaterMark'
            'Object1"><v:textpath string="JUODRAŠTIS"/></v:shape></w:pict></w:r></w:p>',
        ),
    ),
    Mutation(
        "changes are tracked",
        ("check.tracking-on",),
        "settings",
        inside(SETTINGS, "<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop"),
    ),
    Mutation(
        "a tag in pieces",
        ("check.tag-left",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("{{") + PLAIN.format("date }}")),
    ),
    Mutation(
        "brackets with dots", ("check.placeholder",), CLAUSE, run(CLAUSE, PLAIN.format("[…]"))
    ),
    Mutation(
        "a mark of the writer",
        ("check.placeholder",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("TO" + "DO")),
    ),
    Mutation("no number", ("check.value-left",), CLAUSE, run(CLAUSE, PLAIN.format("nan"))),
    Mutation(
        "a message of Word",
        ("check.reference-text",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("Klaida! Nerastas nuorodos šaltinis.")),
    ),
    Mutation(
        "a turned amount",
        ("check.bidi-control",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("\u202eabc")),
    ),
    Mutation(
        "a word from right to left",
        ("check.bidi-control",),
        CLAUSE,
        run(CLAUSE, f'<w:bdo w:val="rtl">{PLAIN.format("50")}</w:bdo>'),
    ),
    Mutation(
        "a paragraph from right to left",
        ("check.bidi-control",),
        CLAUSE,
        spot(CLAUSE, "</w:pPr>", "<w:bidi/></w:pPr>"),
    ),
    Mutation(
        "a space without width",
        ("check.invisible-character",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("a\u200bb")),
    ),
    Mutation(
        "a character of one font",
        ("check.private-character",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("\ue000")),
    ),
    Mutation(
        "an accent for an apostrophe",
        ("check.accent-alone",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("O\u00b4Brien")),
    ),
    Mutation(
        "a letter and its accent apart",
        ("check.character-apart",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("Jonaitie\u0301")),
    ),
    Mutation(
        "a Cyrillic letter in a Latin name",
        ("check.scripts-mixed",),
        CLAUSE,
        run(CLAUSE, PLAIN.format("LITEK\u0430")),
    ),
    Mutation(
        "a picture that nobody tells of",
        ("check.picture-untold",),
        CLAUSE,
        run(CLAUSE, DRAWING.format("")),
    ),
    Mutation(
        "macros",
        ("check.macros",),
        None,
        added("word/vba.bin", "x", "application/vnd.ms-office.vbaProject", "vbaProject"),
    ),
    Mutation(
        "an object of another program",
        ("check.active-content",),
        None,
        added(
            "word/ole.bin",
            "x",
            "application/vnd.openxmlformats-officedocument.oleObject",
            "oleObject",
        ),
    ),
    Mutation(
        "a picture from elsewhere",
        ("check.external-content",),
        LINKS,
        linked(LINKS, 'Type="http://x/image" Target="https://a.lt/b.png" TargetMode="External"'),
    ),
    Mutation(
        "a template from elsewhere",
        ("check.external-content",),
        LINKS,
        linked(
            LINKS, 'Type="http://x/attachedTemplate" Target="file:///a.dotm" TargetMode="External"'
        ),
    ),
    Mutation(
        "the picture of a first page",
        ("check.thumbnail",),
        CORE,
        linked(ROOT, f'Type="http://x/thumbnail" Target="{CORE}"'),
    ),
    Mutation(
        "a signature of the package",
        ("check.signed",),
        CORE,
        linked(ROOT, f'Type="http://x/digital-signature/origin" Target="{CORE}"'),
    ),
    Mutation(
        "styles for a program of long ago",
        ("check.styles-doubled",),
        STYLES,
        linked(LINKS, 'Type="http://x/stylesWithEffects" Target="styles.xml"'),
    ),
    Mutation(
        "a title that a program made",
        ("check.property-default",),
        "properties",
        between(CORE, "<dc:title>", "<", "Word Document<"),
    ),
    Mutation(
        "a font that nobody else has",
        ("check.font-substituted",),
        "styles",
        inside(STYLES, 'w:ascii="Times New Roman"', 'w:ascii="Palemonas"'),
    ),
    Mutation(
        "a date that changes",
        ("check.field-changing",),
        CLAUSE,
        run(CLAUSE, FIELD.format("DATE")),
    ),
    Mutation(
        "a text from another file",
        ("check.field-active",),
        CLAUSE,
        run(CLAUSE, FIELD.format("INCLUDETEXT a.docx")),
    ),
    Mutation(
        "a field that shows nothing",
        ("check.field-empty",),
        CLAUSE,
        run(CLAUSE, FIELD.format("PAGE").replace("<w:t>3</w:t>", "")),
    ),
    Mutation(
        "a field that says nothing",
        ("check.field-blank",),
        CLAUSE,
        run(CLAUSE, FIELD.format("")),
    ),
    Mutation(
        "fields to be updated",
        ("check.fields-update",),
        "settings",
        inside(SETTINGS, "<w:compat>", "<w:updateFields/><w:compat>"),
    ),
    Mutation(
        "a name of a bookmark that is too long",
        ("check.bookmark-name",),
        CLAUSE,
        run(CLAUSE, BOOKMARK.format(901, "a" * 41)),
    ),
    Mutation(
        "a link that leads nowhere",
        ("check.reference-broken",),
        CLAUSE,
        run(CLAUSE, f'<w:hyperlink w:anchor="lost">{PLAIN.format("a")}</w:hyperlink>'),
    ),
    Mutation(
        "a row of signatures that may break",
        ("check.signature-alone",),
        "body, table 1, row 1",
        inside(BODY, "<w:tr><w:trPr><w:cantSplit/></w:trPr>", "<w:tr>"),
    ),
    Mutation(
        "signatures that nothing keeps with the text",
        ("check.signature-alone",),
        LAST,
        spot(LAST, "<w:keepNext/>", ""),
    ),
    Mutation(
        "a signatory without a place",
        ("check.signature-missing",),
        None,
        inside(BODY, 'w:name="memosig1"', 'w:name="other"'),
    ),
    Mutation(
        "no headings",
        ("check.heading-missing",),
        None,
        everywhere(STYLES, "w:outlineLvl", "w:divId"),
    ),
    Mutation(
        "no language anywhere",
        ("check.language-missing",),
        CLAUSE,
        lambda files: {
            **spot(CLAUSE, r"<w:rPr><w:lang[^>]*></w:rPr>", "")(files),
            **inside(STYLES, '<w:lang w:val="lt-LT"/>', "")(files),
        },
    ),
    Mutation(
        "a list without levels",
        ("check.numbering-undefined",),
        "numbering",
        inside(
            NUMBERS,
            "</w:numbering>",
            '<w:num w:numId="9"><w:abstractNumId w:val="99"/></w:num></w:numbering>',
        ),
    ),
)
