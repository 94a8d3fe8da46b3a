"""What memo_kit knows nothing about comes through a filling as it was."""

from __future__ import annotations

import re

import pytest

from memo_kit.ooxml.package import Package
from memo_kit.template.template import Template
from tests.packages import files_of, retyped, written
from tests.paper import paper, part_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
# Parts by name: the kind of what points to them, and what stands in them.
PARTS: dict[str, tuple[str, bytes]] = {
    "word/charts/chart1.xml": (
        "chart",
        f'<c:chartSpace xmlns:c="{CHART}"><c:v>1</c:v></c:chartSpace>'.encode(),
    ),
    "word/embeddings/book.xlsx": ("", b"PK a workbook"),
    "word/fonts/font1.odttf": ("", bytes(range(256))),
    "word/glossary/document.xml": (
        "glossaryDocument",
        f'<w:glossaryDocument xmlns:w="{WORD}"/>'.encode(),
    ),
    "word/webSettings.xml": ("webSettings", f'<w:webSettings xmlns:w="{WORD}"/>'.encode()),
    "word/people.xml": ("people", b'<w15:people xmlns:w15="urn:x"/>'),
    "word/commentsExtended.xml": ("commentsExtended", b'<w15:commentsEx xmlns:w15="urn:x"/>'),
    "customXml/item1.xml": ("customXml", '<a>„{“ {"b": {}}</a>'.encode()),
    "customXml/itemProps1.xml": ("", b'<ds:datastoreItem xmlns:ds="urn:y" ds:itemID="{1}"/>'),
    "word/printerSettings1.bin": ("printerSettings", b"\x00\x01"),
    "docProps/thumbnail.jpeg": ("", b"\xff\xd8"),
    "word/odd.xml": ("odd", b"\xff\xfe<\x00a\x00/\x00>\x00"),
}
CHART_LINKS = (
    f'<Relationships xmlns="{SPACE}"><Relationship Id="rId1" Type="{OFFICE}/package"'
    ' Target="../embeddings/book.xlsx"/></Relationships>'
)
BODY = (
    (
        '<w:p w:rsidR="00A1" w:rsidRDefault="00B2"><w:pPr><w:pStyle w:val="Normal"/>'
        '<w:rPr><w:lang w:val="lt-LT"/></w:rPr></w:pPr><w:proofErr w:type="spellStart"/>'
        '<w:smartTag w:uri="urn:a" w:element="b"><w:r w:rsidR="00C3"><w:t>x</w:t></w:r></w:smartTag>'
        '<w:proofErr w:type="spellEnd"/></w:p>'
    ),
    (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        'MERGEFIELD Name \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>«Name»</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/>'
        '<w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    '<w:customXml w:uri="urn:a" w:element="b"><w:p><w:r><w:t>c</w:t></w:r></w:p></w:customXml>',
    (
        '<w:sectPr w:rsidR="00D4"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567"'
        ' w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:num="2"'
        ' w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>'
    ),
)


def everything(*blocks: str) -> bytes:
    """Return a file with all of these parts.

    Args:
        blocks: What stands before the rest of the body.
    """
    links = "".join(
        f'<Relationship Id="rIdx{number}" Type="{OFFICE}/{kind}" Target="/{name}"/>'
        for number, (name, (kind, _)) in enumerate(PARTS.items())
        if kind
    )
    data = paper(*blocks, *BODY, links=links)
    chart = (
        '<Override PartName="/word/charts/chart1.xml" ContentType="a.drawingml.chart+xml"/></Types>'
    )
    files = files_of(retyped(data, "</Types>", chart))
    return written(
        files
        | {name: content for name, (_, content) in PARTS.items()}
        | {"word/charts/_rels/chart1.xml.rels": CHART_LINKS.encode()}
    )


def test_parts_stay_byte_by_byte() -> None:
    """Charts with their numbers, fonts, building blocks, custom XML, settings, thumbnails."""
    source = files_of(everything("{{ x }}"))
    filled = files_of(Template.from_bytes(everything("{{ x }}"), name="a").render({"x": "1"}))
    assert filled.keys() == source.keys()
    changed = {name for name in source if filled[name] != source[name]}
    assert changed == {"word/document.xml"}


def test_the_rest_of_the_body_stays() -> None:
    """Merge fields, form fields, marks of the spelling check, columns and margins of the section."""
    filled = part_of(
        Template.from_bytes(everything("{{ x }}"), name="a").render({"x": "1"}), "word/document.xml"
    )
    for block in BODY:
        assert block in filled


def test_settings_of_a_mail_merge_stay() -> None:
    """What tells Word that the file was once merged, without the source of the data."""
    files = files_of(paper("{{ x }}"))
    merge = '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/></w:mailMerge>'
    settings = re.sub("(<w:settings[^>]*>)", rf"\1{merge}", files["word/settings.xml"].decode())
    data = written(files | {"word/settings.xml": settings.encode()})
    assert merge in part_of(
        Template.from_bytes(data, name="a").render({"x": "1"}), "word/settings.xml"
    )


def test_both_branches_of_alternate_content_stay() -> None:
    """With all that programs may ignore; a numbered paragraph in both counts once."""
    box = "<w:txbxContent><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:txbxContent>"
    content = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1"'
        f' cy="1"/><wp:docPr id="7" name="b"/>{box}</wp:inline></w:drawing></mc:Choice>'
        f'<mc:Fallback><w:pict><v:rect id="r">{box}</v:rect></w:pict></mc:Fallback></mc:AlternateContent>'
    )
    data = paper(f"<w:p><w:r>{content}</w:r></w:p>")
    filled = part_of(Template.from_bytes(data, name="a").render({"x": "1"}), "word/document.xml")
    expected = content.replace("<w:t>{{ x }}", '<w:t xml:space="preserve">1')
    assert expected in filled
    assert 'mc:Ignorable="w14"' in filled


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("document.main+xml", "template.main+xml"),
        ("document.main+xml", "document.main+xml"),
    ],
)
def test_a_template_of_word_comes_out_as_a_document(old: str, new: str) -> None:
    """A ``.dotx`` that is saved as ``.docx`` would be refused by Word."""
    filled = Template.from_bytes(retyped(paper("{{ x }}"), old, new), name="a.dotx").render(
        {"x": "1"}
    )
    assert Package.open(filled).content_type("word/document.xml").endswith("document.main+xml")


GOOGLE = {
    # No properties, no theme of its own, absolute targets, all runs with all formatting.
    "word/document.xml": (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{WORD}"><w:body><w:p w:rsidR='
        '"00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"><w:pPr/>'
        '<w:r w:rsidDel="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{{ </w:t>'
        '</w:r><w:r><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t>x }}</w:t></w:r></w:p>'
        "<w:sectPr/></w:body></w:document>"
    )
}
WPS = {
    # A namespace of its own, tags closed by another run, all styles latent.
    "word/document.xml": (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="{WORD}"'
        ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' mc:Ignorable="wpsCustomData"><w:body><w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        '<w:t>{{</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        "<w:r><w:t> x }}</w:t></w:r></w:p><w:sectPr/></w:body><wpsCustomData:a/></w:document>"
    )
}


@pytest.mark.parametrize("habit", [GOOGLE, WPS], ids=["Google Docs", "WPS"])
def test_files_of_other_programs_are_filled(habit: dict[str, str]) -> None:
    """As they were seen: no settings, no fonts, no properties, few parts."""
    links = (
        f'<Relationships xmlns="{SPACE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
        ' Target="/word/document.xml"/></Relationships>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
        ' ContentType="application/xml" Extension="xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"'
        ' PartName="/word/document.xml"/></Types>'
    )
    files = {"[Content_Types].xml": types, "_rels/.rels": links, **habit}
    data = written({name: text.encode() for name, text in files.items()})
    filled = part_of(
        Template.from_bytes(data, name="a").render({"x": "A & B"}, verify=True), "word/document.xml"
    )
    assert ">A &amp; B</w:t>" in filled
    assert "{{" not in filled
