"""Rules about the format of a document: the cases beside those of the mutants."""

from __future__ import annotations

import pytest
from babel import Locale

from memo_kit.checks.document import check_document
from memo_kit.checks.speech import language_unknown
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import set_custom
from memo_kit.ooxml.view import DocumentView
from tests.checks.page import NAMESPACES, found, page, paragraph
from tests.packages import files_of
from tests.paper import zipped

VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
DECORATIVE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"><a:b xmlns:a="http://schemas.'
    'microsoft.com/office/drawing/2017/decorative"><a:decorative val="1"/></a:b></wp:docPr>'
    "</wp:inline></w:drawing></w:r></w:p>"
)
TEXT = '<w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr><w:t>tekstas</w:t></w:r>'
LINES = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
SIGNS = (
    '<w:p><w:pPr><w:keepNext/></w:pPr><w:bookmarkStart w:id="{0}" w:name="memosig{0}"/>'
    '<w:bookmarkEnd w:id="{0}"/></w:p>'
)
KEPT = "<w:p><w:pPr><w:keepNext/></w:pPr>" + TEXT + "</w:p>"
LOOSE = f"<w:p>{TEXT}</w:p>"


def codes(body: str) -> list[str]:
    """Return the codes of what is found in a body."""
    return [each.code for each in found(body)]


def with_part(body: str, name: str, content: str) -> list[str]:
    """Return the codes of what is found in a body, with another part in place of one."""
    files = {**files_of(page(body)), name: content.encode()}
    return [each.code for each in check_document(zipped(files))]


def table(rows: int, properties: str = "", first: str = "") -> str:
    """Return a table with a cell of each language in a row."""
    row = f"<w:tr>{{}}<w:tc>{LOOSE}</w:tc><w:tc>{LOOSE}</w:tc></w:tr>"
    body = row.format(first) + row.format("") * (rows - 1)
    return f"<w:tbl>{properties}<w:tblGrid/>{body}</w:tbl><w:p/>"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (f"<w:p><w:r><w:pict><v:shape {VML}><v:imagedata/></v:shape></w:pict></w:r></w:p>", True),
        (f'<w:p><w:r><w:pict><v:shape {VML} alt="logo"><v:imagedata/></v:shape></w:pict></w:r></w:p>', False),
        (f"<w:p><w:r><w:pict><v:shape {VML}/></w:pict></w:r></w:p>", False),
        (
            DECORATIVE,
            False,
        ),
    ],
    ids=["old", "old and told", "a shape", "decorative"],
)  # fmt: skip
def test_a_picture_has_a_text_or_is_decoration(body: str, *, wanted: bool) -> None:
    """WCAG 2.1, 1.1.1: “All non-text content … has a text alternative that serves the equivalent purpose”."""
    assert ("check.picture-untold" in codes(body)) is wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (table(3, f"<w:tblPr>{LINES}</w:tblPr>"), True),
        (table(3, f"<w:tblPr>{LINES.replace('single', 'nil')}</w:tblPr>"), False),
        (table(2, f"<w:tblPr>{LINES}</w:tblPr>"), False),
        (table(3, f"<w:tblPr>{LINES}</w:tblPr>", "<w:trPr><w:tblHeader/></w:trPr>"), False),
        (table(3, "<w:tblPr/>"), False),
        (table(3), False),
    ],
    ids=["lines", "no lines", "short", "with a header row", "plain", "without properties"],
)
def test_a_table_with_lines_has_a_header_row(body: str, *, wanted: bool) -> None:
    """WCAG 2.1, 1.3.1: tables without lines set texts side by side and need none."""
    assert ("check.table-headless" in codes(body)) is wanted


def test_a_link_in_a_field_leads_to_a_bookmark_that_is_there() -> None:
    """ISO/IEC 29500-1, 17.16.5.25: the switch l names the bookmark."""
    lost = FIELD.format("HYPERLINK \\l lost", TEXT)
    assert codes(f"<w:p>{lost}</w:p>") == ["check.reference-broken"]
    outside = FIELD.format("HYPERLINK https://litek.lt", TEXT)
    assert codes(f"<w:p>{outside}</w:p>") == []


@pytest.mark.parametrize(
    "markup",
    [
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{TEXT}',
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    ],
    ids=["no end", "no field", "no beginning"],
)
def test_a_field_is_whole(markup: str) -> None:
    """ISO/IEC 29500-1, 17.16.18: begin, separate and end go together."""
    assert {*codes(f"<w:p>{markup}</w:p>")} == {"check.field-broken"}


def test_a_field_in_a_field_shows_for_both() -> None:
    """A table of contents shows what its page numbers and links show."""
    inner = FIELD.format("PAGE", TEXT)
    assert codes(f"<w:p>{FIELD.format('TOC', inner)}</w:p>") == []
    dark = FIELD.format("PAGE", "<w:r><w:t> </w:t></w:r>")
    assert codes(f"<w:p>{FIELD.format('TOC', dark)}</w:p>") == ["check.field-empty"] * 2
    told = FIELD.format(f"X</w:instrText></w:r>{inner}<w:r><w:instrText>", TEXT)
    assert codes(f"<w:p>{told}</w:p>") == ["check.field-changing"]


def test_a_field_that_word_is_to_update_is_worth_a_look() -> None:
    """ISO/IEC 29500-1, 17.16.18: ``dirty`` asks the program to work the field out when it opens the file."""
    simple = f'<w:p><w:fldSimple w:instr="PAGE" w:dirty="true">{TEXT}</w:fldSimple></w:p>'
    assert codes(simple) == ["check.fields-update"]


def test_comments_that_nothing_refers_to_are_found_too() -> None:
    """They are in the file, and Word shows some of them."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    files = files_of(page(paragraph("Sutartis")))
    links = files["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="c" Type="{kind}" Target="comments.xml"/></Relationships>'
    files["word/_rels/document.xml.rels"] = links.replace("</Relationships>", link).encode()
    files["word/comments.xml"] = (
        f'<w:comments {NAMESPACES}><w:comment w:id="1">{LOOSE}</w:comment></w:comments>'.encode()
    )
    assert [each.code for each in check_document(zipped(files))] == [
        "check.content-type-missing",
        "check.comment",
    ]


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ('<w:highlight w:val="none"/>', None),
        ('<w:vanish w:val="0"/>', None),
        ("<w:vanish/>", "check.hidden-text"),
    ],
)
def test_what_is_switched_off_is_no_finding(markup: str, code: str | None) -> None:
    """ISO/IEC 29500-1, 17.17.4: 0, false and off switch a property off."""
    run = f'<w:r><w:rPr>{markup}<w:lang w:val="lt-LT"/></w:rPr><w:t>a</w:t></w:r>'
    assert codes(f"<w:p>{run}</w:p>") == ([code] if code else [])


def test_a_remark_that_is_seen_twice_is_one_comment() -> None:
    """Where it begins and where its number stands."""
    marks = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    assert codes(f"<w:p>{marks}</w:p>") == ["check.comment"]


def test_a_picture_in_a_header_is_no_watermark_by_itself() -> None:
    """Only shapes with Word's own names, or with text across the page, are."""
    shape = f'<v:shape {VML} id="logo" alt="LITEK"><v:imagedata/></v:shape>'
    assert codes(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>") == []
    mark = f'<v:shape {VML} id="WordPictureWatermark1" alt="a"/>'
    assert codes(f"<w:p><w:r><w:pict>{mark}</w:pict></w:r></w:p>") == ["check.watermark"]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ([LOOSE], ["body, paragraph 1"]),
        ([KEPT], []),
        ([LOOSE.replace(TEXT, ""), KEPT], []),
        ([KEPT, "<w:p/>"], []),
        ([LOOSE, "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"], []),
        ([], []),
        (
            [f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{LOOSE}</w:tc></w:tr></w:tbl>"],
            ["body, table 1"],
        ),
        ([f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{KEPT}</w:tc></w:tr></w:tbl>"], []),
        (["<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"], ["body"]),
    ],
)
def test_the_last_text_is_kept_with_the_signatures(body: list[str], faults: list[str]) -> None:
    """Whether it is a paragraph or the row of a table; a section of its own is somebody's wish."""
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{SIGNS.format(1)}</w:tc></w:tr>"
    signatures = f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl><w:p/>"
    findings = [each for each in found("".join(body) + signatures) if "signature" in each.code]
    assert [each.code for each in findings] == ["check.signature-alone"] * len(faults)
    assert [each.place.where for each in findings] == faults


def test_rows_of_signatures_are_kept_together() -> None:
    """Whole, and each with the next; what stands below the last line to sign on is free."""
    rows = [
        f'<w:tr><w:trPr><w:cantSplit w:val="0"/></w:trPr><w:tc>{LOOSE}</w:tc></w:tr>',
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{SIGNS.format(1)}</w:tc></w:tr>",
        f"<w:tr><w:tc>{LOOSE}</w:tc></w:tr>",
    ]
    findings = found(f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl><w:p/>")
    told = [(each.message, each.place.where) for each in findings if "alone" in each.code]
    assert told == [
        ("a row with signatures may break across pages", "body, table 1, row 1"),
        ("a row is not kept with the next one", "body, table 1, row 1"),
    ]


def test_a_place_to_sign_outside_a_table_is_left_alone() -> None:
    """Nothing is known about how it is laid out."""
    assert [each for each in codes(SIGNS.format(1)) if "signature" in each] == []


def test_a_document_of_memo_kit_names_its_signatories_in_a_row() -> None:
    """The first of two is missing; a line to sign on has lost its bookmark."""
    line = f'<w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr>{TEXT}</w:p>'
    package = Package.open(page(SIGNS.format(2) + line))
    ours = package.changed(set_custom(package, {"memo_kit.kind": "memorandum"})).write()
    told = [each.message for each in check_document(ours) if each.code == "check.signature-missing"]
    assert told == [
        "the place of signatory 1 (memosig1) is missing",
        "a line to sign on has no bookmark for its signatory",
    ]


def test_a_text_without_a_language_is_told_of_once_a_paragraph() -> None:
    """By itself, by its style, or by the style of its run: one of them says it."""
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="LT"><w:name w:val="LT"/>'
        '<w:rPr><w:lang w:val="lt-LT"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="EN"><w:name w:val="EN"/>'
        '<w:rPr><w:lang w:val="en-GB"/></w:rPr></w:style></w:styles>'
    )
    mute = "<w:r><w:t>tekstas</w:t></w:r>"
    body = (
        f"<w:p>{mute}{mute}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="LT"/></w:pPr>{mute}</w:p>'
        f'<w:p><w:r><w:rPr><w:rStyle w:val="EN"/></w:rPr><w:t>text</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>2019</w:t></w:r></w:p>"
    )
    assert with_part(body, "word/styles.xml", styles) == ["check.language-missing"]
    assert with_part(f"{mute}", "word/styles.xml", styles)[-1:] == ["check.language-missing"]


def test_every_language_and_country_is_known() -> None:
    """CLDR is the oracle; ``x-none`` is Word's word for no language."""
    english = Locale("en")
    regions, languages = map(str, english.territories), map(str, english.languages)
    tags = [f"lt-{each}" for each in regions if len(each) == 2 and each.isalpha()]
    tags += [each for each in languages if len(each) in {2, 3}] + ["x-none", "zh-Hant-TW"]
    # Regions that CLDR has beside those of ISO 3166, and a language that was given up.
    strange = {
        "AC",
        "CP",
        "CQ",
        "DG",
        "EA",
        "EU",
        "EZ",
        "IC",
        "QO",
        "TA",
        "UN",
        "XA",
        "XB",
        "ZZ",
        "sh",
    }
    runs = [
        f'<w:r><w:rPr><w:lang w:val="{tag}"/></w:rPr></w:r>'
        for tag in tags
        if tag.rpartition("-")[2] not in strange
    ]
    assert [each.message for each in language_unknown.look(view("".join(runs)))] == []
    unknown = '<w:r><w:rPr><w:lang w:val="qq-LT"/></w:rPr></w:r>'
    assert len([*language_unknown.look(view(unknown))]) == 1


def view(body: str) -> DocumentView:
    """Return a document as rules see it."""
    return DocumentView(Package.open(page(f"<w:p>{body}</w:p>")), "a.docx")


def test_an_unknown_element_deep_in_another_one_is_found() -> None:
    """Where the table of what may stand where says nothing of its parent."""
    body = "<w:p><w:r><w:ruby><w:remark/></w:ruby></w:r></w:p>"
    (finding,) = found(body)
    assert (finding.code, finding.message) == (
        "check.element-unknown",
        "Word has no element “remark”",
    )
    assert finding.place.where == "body, paragraph 1"


def test_a_style_that_rests_on_one_that_is_missing_is_found() -> None:
    """Its looks are lost, those of the paragraphs too."""
    styles = (
        f'<w:styles {NAMESPACES}><w:docDefaults/><w:style w:type="paragraph" w:styleId="A">'
        '<w:name w:val="Antraštė"/><w:basedOn w:val="B"/></w:style></w:styles>'
    )
    files = {**files_of(page(paragraph("Sutartis"))), "word/styles.xml": styles.encode()}
    (finding,) = check_document(zipped(files))
    assert (finding.code, finding.place.where) == (
        "check.style-undefined",
        "styles, style “Antraštė”",
    )
    nameless = styles.replace('<w:name w:val="Antraštė"/>', "")
    files["word/styles.xml"] = nameless.encode()
    (finding,) = check_document(zipped(files))
    assert finding.place.where == "styles, style “A”"


def test_without_styles_none_is_missing() -> None:
    """Some programs write documents without them; Word has its own."""
    files = files_of(page('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>'))
    links = files["word/_rels/document.xml.rels"].decode()
    files["word/_rels/document.xml.rels"] = links.replace("/styles", "/other").encode()
    assert [each.code for each in check_document(zipped(files))] == []


@pytest.mark.parametrize(
    ("font", "wanted"), [("Cambria", ["check.font-substituted"]), ("Arial", [])]
)
def test_a_font_of_the_theme_is_known_by_its_name(font: str, wanted: list[str]) -> None:
    """Word names it in the theme, and the styles point there."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        f'<a:latin typeface="{font}"/></a:minorFont></a:theme>'
    )
    run = (
        '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:r>'
    )
    files = files_of(page(f"<w:p>{run}</w:p>"))
    links = files["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="t" Type="{kind}" Target="{{}}.xml"/></Relationships>'
    types = files["[Content_Types].xml"].decode()
    default = '<Default Extension="xml" ContentType="application/xml"/></Types>'
    files["[Content_Types].xml"] = types.replace("</Types>", default).encode()
    files["word/theme.xml"] = theme.encode()
    joined = link.format("theme")
    files["word/_rels/document.xml.rels"] = links.replace("</Relationships>", joined).encode()
    assert [each.code for each in check_document(zipped(files))] == wanted
    lost = link.format("lost")
    files["word/_rels/document.xml.rels"] = links.replace("</Relationships>", lost).encode()
    assert [each.code for each in check_document(zipped(files))] == ["check.relationship-broken"]


def test_settings_that_ask_for_an_update_are_found() -> None:
    """ISO/IEC 29500-1, 17.15.1.81; switched off, they ask nothing."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
    for switch, wanted in (("", ["check.fields-update"]), (' w:val="false"', [])):
        files = files_of(page(paragraph("Sutartis")))
        links = files["word/_rels/document.xml.rels"].decode()
        link = f'<Relationship Id="s" Type="{kind}" Target="settings.xml"/></Relationships>'
        types = files["[Content_Types].xml"].decode()
        override = (
            '<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.wordprocessingml.settings+xml"/></Types>'
        )
        files["[Content_Types].xml"] = types.replace("</Types>", override).encode()
        files["word/_rels/document.xml.rels"] = links.replace("</Relationships>", link).encode()
        settings = f"<w:settings {NAMESPACES}><w:updateFields{switch}/><w:trackRevisions{switch}/></w:settings>"
        files["word/settings.xml"] = settings.encode()
        codes_found = [each.code for each in check_document(zipped(files))]
        assert [each for each in codes_found if each == "check.fields-update"] == wanted
