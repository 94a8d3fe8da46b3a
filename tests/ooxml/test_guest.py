"""What goes with content that is taken over into another document."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.facing import Column, Facing, Layout, Paired
from memo_kit.ooxml.names import w
from memo_kit.ooxml.outline import EntryKind
from memo_kit.ooxml.text import readable_text
from tests.ooxml.beside import beside, column, restyled, root_of, values
from tests.paper import paragraph

LINK = (
    '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/hyperlink" Target="https://example.org/{}" TargetMode="External"/>'
)


def test_a_list_of_the_right_document_counts_by_itself() -> None:
    """Numbers do not run on across the columns."""
    lines = [paragraph(text, style="Article") for text in ("A", "B")]
    made = beside(column(*lines), column(*lines, tag="en-GB"))
    assert readable_text(made).splitlines() == [
        "lt-LT | en-GB",
        "1 straipsnis. A | 1 straipsnis. A",
        "2 straipsnis. B | 2 straipsnis. B",
    ]
    numbering = root_of(made, "word/numbering.xml")
    assert values(numbering, "abstractNum", "abstractNumId") == ["0", "1"]
    assert values(numbering, "num", "numId") == ["1", "2"]


def test_links_lead_where_they_led() -> None:
    """The right document's address gets an id of its own; an equal one is used again."""
    line = '<w:p><w:hyperlink r:id="rId7"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
    left = column(line, links=LINK.format("lt"))
    made = beside(left, column(line, tag="en-GB", links=LINK.format("en")))
    links = {each.key: each.target for each in made.relationships("word/document.xml")}
    used = [
        value
        for each in root_of(made).iter(w("hyperlink"))
        for key, value in each.attrib.items()
        if str(key).endswith("}id")
    ]
    assert [links[str(key)] for key in used] == ["https://example.org/lt", "https://example.org/en"]
    again = beside(left, column(line, tag="en-GB", links=LINK.format("lt")))
    assert len(again.relationships("word/document.xml")) == len(links) - 1


def test_fields_name_the_bookmarks_of_their_column() -> None:
    """REF, PAGEREF and links inside the document; the word of another field is left alone."""
    mark = paragraph("Aim", bookmark="aim")
    simple = '<w:p><w:fldSimple w:instr=" REF aim \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    complex_ = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    lines = (
        mark, simple, complex_.format(' HYPERLINK \\l "aim" '), complex_.format(" AUTHOR aim "),
    )  # fmt: skip
    made = root_of(beside(column(*lines), column(*lines, tag="en-GB")))
    assert values(made, "fldSimple", "instr") == [" REF aim \\h ", " REF aim_en \\h "]
    assert [each.text for each in made.iter(w("instrText"))] == [
        ' HYPERLINK \\l "aim" ', ' HYPERLINK \\l "aim_en" ', " AUTHOR aim ", " AUTHOR aim ",
    ]  # fmt: skip


def test_ids_are_unique_over_both_columns() -> None:
    """Bookmarks, pictures and content controls."""
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>X</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    picture = (
        '<w:p w14:paraId="11111111"><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>'
        '<wp:docPr id="6" name="P"/></wp:inline></w:drawing></w:r></w:p>'
    )
    lines = (paragraph("A", bookmark="a", number=4), control, picture)
    facing = Facing(column(*lines), column(*lines, tag="en-GB"))
    assert [each.kind for each in facing.left[0].blocks] == [
        EntryKind.PARAGRAPH, EntryKind.CONTROL, EntryKind.PARAGRAPH,
    ]  # fmt: skip
    rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
    made = root_of(facing.laid_out([[Paired(rows)]], Layout.COLUMNS))
    starts = values(made, "bookmarkStart", "id")
    controls = [each.get(w("val"), "") for each in made.iter(w("id"))]
    pictures = [each.get("id", "") for each in made.iter("{*}docPr")]
    assert len({*starts, *controls, *pictures}) == 6
    assert not any(
        "paraId" in str(key) for each in list(made.iter(w("p")))[-2:] for key in each.attrib
    )


def test_footnotes_of_both_columns_stand_below() -> None:
    """Each note keeps its text and gets a number of its own."""
    notes = (
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    )
    line = '<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    made = beside(
        column(line, footnotes=notes.format("pastaba")),
        column(line, tag="en-GB", footnotes=notes.format("note")),
    )
    assert values(root_of(made), "footnoteReference", "id") == ["2", "3"]
    texts = [each.text for each in root_of(made, "word/footnotes.xml").iter(w("t"))]
    assert texts == ["pastaba", "note"]


def test_notes_in_one_document_alone_are_refused() -> None:
    """They would lead nowhere."""
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>'
    line = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    with pytest.raises(MemoKitError) as caught:
        beside(column("A"), column(line, tag="en-GB", footnotes=notes))
    assert caught.value.code == "template.defaults-differ"


def test_a_picture_comes_with_its_part() -> None:
    """Under its name, or under another one when that is taken by another picture."""
    picture = (
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="media/image1.png"/>'
    )
    line = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r></w:p>'

    def with_picture(data: bytes, tag: str) -> Column:
        made = column(line, line, tag=tag, links=picture)
        types = made.package.read("[Content_Types].xml").replace(
            b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
        )
        parts = {"word/media/image1.png": data, "[Content_Types].xml": types}
        return made._replace(package=made.package.changed(parts))

    def pictures(left: bytes, right: bytes) -> Mapping[str, bytes]:
        facing = Facing(with_picture(left, "lt-LT"), with_picture(right, "en-GB"))
        rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
        made = facing.laid_out([[Paired(rows)]], Layout.COLUMNS)
        names = {each.key: each.target for each in made.relationships("word/document.xml")}
        used = [
            str(value)
            for each in root_of(made).iter("{urn:schemas-microsoft-com:vml}imagedata")
            for value in each.attrib.values()
        ]
        return {names[key]: made.read(names[key]) for key in used}

    assert pictures(b"one", b"two") == {
        "word/media/image1.png": b"one", "word/media/image12.png": b"two",
    }  # fmt: skip
    assert pictures(b"one", b"one") == {"word/media/image1.png": b"one"}


def test_lists_in_one_document_alone_are_refused() -> None:
    """The numbers of the second one would be lost."""
    left = column("A")
    name = "word/_rels/document.xml.rels"
    links = left.package.read(name).decode().split("<Relationship ")
    without = "<Relationship ".join(each for each in links if "numbering" not in each)
    package = left.package.changed({name: without.encode()})
    with pytest.raises(MemoKitError) as caught:
        beside(left._replace(package=package), column(paragraph("B", style="Article"), tag="en-GB"))
    assert caught.value.code == "template.defaults-differ"


def test_a_chart_comes_with_what_it_points_to() -> None:
    """A part of a part is taken in, too, and found under its new id."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
    link = f'<Relationship Id="rId9" Type="{kind}" Target="charts/chart1.xml"/>'
    style = "http://schemas.microsoft.com/office/2011/relationships/chartStyle"
    made = column('<w:p><w:object r:id="rId9"/></w:p>', tag="en-GB", links=link)
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    parts = {
        "word/charts/chart1.xml": f'<c {space} r:id="rId5"/>',
        "word/charts/_rels/chart1.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId5" Type="{style}" Target="style1.xml"/></Relationships>'
        ),
        "word/charts/style1.xml": "<s/>",
    }
    package = made.package.changed({name: text.encode() for name, text in parts.items()})
    facing = Facing(column("A"), made._replace(package=package))
    rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
    taken = facing.laid_out([[Paired(rows)]], Layout.COLUMNS)
    (link_of_chart,) = taken.relationships("word/charts/chart1.xml")
    assert link_of_chart.key in taken.read("word/charts/chart1.xml").decode()
    assert taken.read(link_of_chart.target) == b"<s/>"


def test_lists_and_defaults_may_stand_in_the_document_alone() -> None:
    """A paragraph that names its list itself, and styles without defaults."""
    bare = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="lt-LT"/></w:rPr></w:rPrDefault></w:docDefaults>',
        "",
    )
    line = (
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'
    )
    left, right = column(line), column(line, tag="en-GB")
    facing = Facing(restyled(left, bare), restyled(right, bare))
    rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
    made = facing.laid_out([[Paired(rows)]], Layout.COLUMNS)
    assert values(root_of(made), "numId") == ["1", "2"]


def test_what_is_used_twice_is_taken_in_once() -> None:
    """A note of the right column that two places name."""
    notes = (
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>'
    )
    line = '<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    facing = Facing(
        column("A", "B", footnotes=notes), column(line, line, tag="en-GB", footnotes=notes)
    )
    rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
    made = facing.laid_out([[Paired(rows)]], Layout.COLUMNS)
    assert values(root_of(made), "footnoteReference", "id") == ["3", "3"]


def test_bookmarks_of_headers_and_notes_stay_in_their_language() -> None:
    """A name that both have gets an ending that is free, wherever it stands; so do its references."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'
    field = '<w:p><w:fldSimple w:instr="REF {}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    left, right = (
        column(
            field.format("head"), field.format("head_en"), section, tag=tag,
            header1=paragraph(said, bookmark="head") + paragraph(said, bookmark="head_en", number=2)
            + paragraph(said, bookmark=tag, number=3),
        )
        for tag, said in (("lt-LT", "Sutartis"), ("en-GB", "Agreement"))
    )  # fmt: skip
    made = beside(left, right)
    told = values(root_of(made), "fldSimple", "instr")
    assert told == ["REF head", "REF head_en2", "REF head_en", "REF head_en_en"]
    names = values(root_of(made, "word/header1.xml"), "bookmarkStart", "name")
    assert {each.removeprefix("REF ") for each in told} | {"lt-LT", "en-GB"} == set(names)


def test_what_stands_once_is_led_to_from_both_languages() -> None:
    """A header that says the same in both keeps the bookmark of the first one alone."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'
    link = '<w:p><w:hyperlink w:anchor="head"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    head = paragraph("LITEK", bookmark="head")
    made = beside(
        column(link, section, header1=head), column(link, section, tag="en-GB", header1=head)
    )
    assert values(root_of(made), "hyperlink", "anchor") == ["head", "head"]
    assert values(root_of(made, "word/header1.xml"), "bookmarkStart", "name") == ["head"]


def test_the_number_of_a_paragraph_stands_where_the_schema_wants_it() -> None:
    """Behind the style and before what else the paragraph says (ISO/IEC 29500-1, 17.3.1.26)."""
    line = (
        '<w:p><w:pPr><w:pStyle w:val="Clause"/><w:keepNext/><w:jc w:val="center"/></w:pPr>'
        "<w:r><w:t>A</w:t></w:r></w:p>"
    )
    made = root_of(beside(column(line), column(line, tag="en-GB")))
    last = [each.tag for each in [*made.iter(w("pPr"))][-2]]
    assert last == [w(name) for name in ("pStyle", "keepNext", "numPr", "jc", "rPr")]


def _with_lists(made: Column, *xml: str) -> Column:
    """Return a document with further definitions and lists: those first, then these."""
    name = "word/numbering.xml"
    text = made.package.read(name).decode()
    for each in xml:
        before = '<w:num w:numId="1"' if each.startswith("<w:abstractNum") else "</w:numbering>"
        text = text.replace(before, f"{each}{before}")
    return made._replace(package=made.package.changed({name: text.encode()}))


def _item(text: str, number: int) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


_LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'


def test_lists_of_one_definition_go_on_counting() -> None:
    """Word writes a list anew, of the same definition, where somebody copies an item."""
    lists = (
        f'<w:abstractNum w:abstractNumId="8"><w:nsid w:val="0A0B0C0D"/>{_LEVEL}</w:abstractNum>',
        *(f'<w:num w:numId="{key}"><w:abstractNumId w:val="8"/></w:num>' for key in (8, 9)),
    )
    left, right = (
        _with_lists(column(_item("A", 8), _item("B", 8), _item("C", 9), tag=tag), *lists)
        for tag in ("lt-LT", "en-GB")
    )
    assert readable_text(beside(left, right)).splitlines()[1:] == [
        "1) A | 1) A",
        "2) B | 2) B",
        "3) C | 3) C",
    ]


def test_a_style_of_lists_gives_its_definition() -> None:
    """A definition that only names such a style has no levels of its own."""
    lists = (
        (
            '<w:abstractNum w:abstractNumId="8"><w:multiLevelType w:val="multilevel"/>'
            f'<w:styleLink w:val="Legal"/>{_LEVEL}</w:abstractNum>'
        ),
        (
            '<w:abstractNum w:abstractNumId="9"><w:multiLevelType w:val="multilevel"/>'
            '<w:numStyleLink w:val="Legal"/></w:abstractNum>'
        ),
        '<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>',
        '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>',
    )
    style = (
        '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/>'
        '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    left, right = (
        restyled(
            _with_lists(column(_item("A", 9), _item("B", 9), tag=tag), *lists),
            ("</w:styles>", style),
        )
        for tag in ("lt-LT", "en-GB")
    )
    assert readable_text(beside(left, right)).splitlines()[1:] == ["1) A | 1) A", "2) B | 2) B"]


def test_a_picture_before_items_comes_with_its_list() -> None:
    """Each column keeps the picture that its template has."""
    lists = (
        (
            '<w:abstractNum w:abstractNumId="8"><w:multiLevelType w:val="singleLevel"/>'
            '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/>'
            '<w:lvlPicBulletId w:val="0"/></w:lvl></w:abstractNum>'
        ),
        '<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>',
    )
    sides = []
    for tag in ("lt-LT", "en-GB"):
        side = _with_lists(column(_item("A", 8), tag=tag), *lists)
        name = "word/numbering.xml"
        picture = (
            '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape id="bullet"/></w:pict>'
            '</w:numPicBullet><w:abstractNum w:abstractNumId="0"'
        )
        text = side.package.read(name).decode()
        text = text.replace('<w:abstractNum w:abstractNumId="0"', picture)
        sides.append(side._replace(package=side.package.changed({name: text.encode()})))
    numbering = root_of(beside(sides[0], sides[1]), "word/numbering.xml")
    assert values(numbering, "numPicBullet", "numPicBulletId") == ["1", "0"]
    assert values(numbering, "lvlPicBulletId") == ["0", "1"]
    assert [each.get("id") for each in numbering.iter("{*}shape")] == ["bullet_en", "bullet"]


def test_shapes_of_older_programs_get_ids_of_their_own() -> None:
    """An object goes on naming the shape that shows it."""
    shape = (
        '<w:p><w:r><w:object><v:shapetype id="t75"/><v:shape id="one" type="#t75"/>'
        '<v:shape type="#t1"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' Type="Embed" ShapeID="one" DrawAspect="Content"/></w:object></w:r></w:p>'
    )
    made = root_of(beside(column(shape), column(shape, tag="en-GB")))
    assert [each.get("id") for each in made.iter("{*}shape")] == ["one", None, "one_en", None]
    assert [each.get("type") for each in made.iter("{*}shape")] == ["#t75", "#t1", "#t75_en", "#t1"]
    assert [each.get("ShapeID") for each in made.iter("{*}OLEObject")] == ["one", "one_en"]
