"""Tables of contents in a document of two languages."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.contents import bind, release, with_contents
from memo_kit.ooxml.facing import Column, Layout
from memo_kit.ooxml.markup import Element, fragment
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.text import readable_text, text_of_paragraph
from tests.audit import reports
from tests.ooxml.beside import beside, column, restyled, root_of, values
from tests.paper import paragraph

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Article"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/>'
    '<w:basedOn w:val="Heading2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Turinys1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Turinys2"><w:name w:val="toc 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
    "</w:styles>"
)
CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
TOLD = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
BEGIN, SEPARATE, END = (CHAR.format(each) for each in ("begin", "separate", "end"))
WHOLE = 'TOC \\o "1-3" \\h \\z \\u'


def entry(text: str, *, before: str = "", after: str = "", style: str = "Turinys1") -> str:
    """Return an entry as Word leaves it."""
    page = f"{BEGIN}{TOLD.format('PAGEREF _Toc1')}{SEPARATE}<w:r><w:t>7</w:t></w:r>{END}"
    link = (
        f'<w:hyperlink w:anchor="_Toc1"><w:r><w:t>{text}</w:t></w:r>'
        f"<w:r><w:tab/></w:r>{page}</w:hyperlink>"
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:left="9"/></w:pPr>'
        f"{before}{link}{after}</w:p>"
    )


def contents(instruction: str = WHOLE, *entries: str, controlled: bool = False) -> str:
    """Return a table of contents as Word inserts it: its last paragraph holds its end alone."""
    half = len(instruction) // 2
    told = TOLD.format(instruction[:half]) + TOLD.format(instruction[half:])
    first, *more = entries or ("Senas",)
    lines = entry(first, before=BEGIN + told + SEPARATE) + "".join(map(entry, more))
    whole = f"{lines}<w:p>{END}</w:p>"
    if not controlled:
        return whole
    return (
        '<w:sdt><w:sdtPr><w:id w:val="8"/><w:docPartObj><w:docPartGallery'
        ' w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Turinys')}{whole}</w:sdtContent></w:sdt>"
    )


HEADINGS = (
    paragraph("Tikslas", style="Heading1", bookmark="_Toc1"),
    paragraph("Šalys susitaria."),
    paragraph("Dalis", style="Part"),
    paragraph(" ", style="Heading1"),
    paragraph("Pabaiga", style="Heading1"),
)


def listing(*blocks: str, tag: str = "lt-LT") -> Column:
    """Return a document with headings."""
    return restyled(column(*blocks, tag=tag), ("</w:styles>", STYLES))


def listed(instruction: str, *blocks: str) -> list[str]:
    """Return the entries of a table of contents, made anew."""
    made = with_contents(listing(contents(instruction), *(blocks or HEADINGS)).package)
    assert reports(made.write()) == frozenset()
    return [
        text_of_paragraph(each)
        for each in root_of(made).iter(w("p"))
        if next(each.iter(w("hyperlink")), None) is not None
    ]


@pytest.mark.parametrize(
    ("instruction", "entries"),
    [
        (
            'TOC \\o "1-3" \\h \\u',
            ["1 straipsnis. Tikslas\t?", "Dalis\t?", "3 straipsnis. Pabaiga\t?"],
        ),
        ('TOC \\o "1-3" \\h', ["1 straipsnis. Tikslas\t?", "3 straipsnis. Pabaiga\t?"]),
        ("TOC \\u", ["1 straipsnis. Tikslas\t?", "Dalis\t?", "3 straipsnis. Pabaiga\t?"]),
        ('TOC \\t "Part;2;Odd"', ["Dalis\t?"]),
        ('TOC \\t "Part,1,Odd,x"', ["Dalis\t?"]),
        ('TOC \\o "2-2" \\u \\n', ["Dalis"]),
    ],
)
def test_the_entries_are_the_headings_that_there_are(instruction: str, entries: list[str]) -> None:
    """As the instruction asks for them: by style, by level, with or without pages."""
    assert listed(instruction) == entries


def test_an_entry_leads_to_its_heading() -> None:
    """With the look of its level, to a bookmark of Word's or a new one; pages are worked out anew."""
    made = root_of(with_contents(listing(contents(), *HEADINGS).package))
    links = [each.get(w("anchor")) for each in made.iter(w("hyperlink"))]
    assert links == ["_Toc1", "_Toc2", "_Toc3"]
    assert set(links) <= set(values(made, "bookmarkStart", "name"))
    assert [text.strip() for text in _instructions(made)] == [
        WHOLE, "PAGEREF _Toc1 \\h", "PAGEREF _Toc2 \\h", "PAGEREF _Toc3 \\h",
    ]  # fmt: skip
    first, second, *_ = made.iter(w("p"))
    assert fragment(first[0]).startswith('<w:pPr><w:pStyle w:val="Turinys1"/><w:ind')
    assert fragment(second[0]) == '<w:pPr><w:pStyle w:val="Turinys2"/></w:pPr>'
    assert values(first, "rStyle") == ["Hyperlink"]


def _instructions(root: Element) -> list[str]:
    return [each.text or "" for each in root.iter(w("instrText"))]


def test_a_table_of_contents_ends_in_its_last_entry() -> None:
    """A paragraph that shows nothing may go when two texts are set side by side, and a field with it."""
    made = root_of(with_contents(listing(contents(controlled=True), *HEADINGS).package))
    body = made[0]
    assert [kind_of(each.tag) for each in body][:4] == ["p"] * 4
    assert text_of_paragraph(body[0]) == "Turinys"
    assert next(body[1].iter(w("fldChar"))).get(w("fldCharType")) == "begin"
    assert list(body[3].iter(w("fldChar")))[-1].get(w("fldCharType")) == "end"
    assert text_of_paragraph(body[4]) == "Tikslas"


def test_a_control_of_the_author_stays_around_the_table_of_contents() -> None:
    """Only the one goes that Word sets itself."""
    own = f"<w:sdt><w:sdtPr><w:id w:val='8'/></w:sdtPr><w:sdtContent>{contents()}</w:sdtContent></w:sdt>"
    made = root_of(with_contents(listing(own, *HEADINGS).package))
    (control,) = made.iter(w("sdt"))
    assert len(list(control.iter(w("hyperlink")))) == 3


def test_a_field_in_one_run_is_read_as_one_in_many() -> None:
    """Other programs than Word write it so; what else stands in the run stays."""
    run = f"<w:r>{_bare(BEGIN)}{_bare(TOLD.format(WHOLE))}{_bare(SEPARATE)}<w:t>1</w:t>{_bare(END)}</w:r>"
    made = with_contents(listing(f"<w:p>{run}</w:p>", *HEADINGS).package)
    assert readable_text(made).startswith("1 straipsnis. Tikslas\t?")


def _bare(run: str) -> str:
    return run.removeprefix("<w:r>").removesuffix("</w:r>")


def test_what_is_gathered_from_something_else_stays() -> None:
    """A list of figures, of marked words, of one bookmark: their entries are not headings."""
    assert listed('TOC \\h \\c "Lentelė"') == ["Senas\t7"]
    assert listed("TOC \\b dalis") == ["Senas\t7"]


def test_a_document_without_headings_has_an_empty_table_of_contents() -> None:
    """It goes, and leaves no field behind that begins and never ends."""
    made = with_contents(listing(contents(), "Šalys susitaria.").package)
    assert readable_text(made).strip() == "Šalys susitaria."
    assert not list(root_of(made).iter(w("fldChar")))


def test_a_section_that_ends_with_the_table_of_contents_still_ends() -> None:
    """The paragraph stays that holds its properties."""
    ended = f"<w:p><w:pPr><w:sectPr/></w:pPr>{END}</w:p>"
    blocks = contents().replace(f"<w:p>{END}</w:p>", ended)
    made = root_of(with_contents(listing(blocks, *HEADINGS).package))
    assert len(list(made.iter(w("sectPr")))) == 1


def test_a_table_of_contents_over_two_cells_is_only_taken_apart() -> None:
    """Its entries stay as they are; the field cannot be kept."""
    cell = "<w:tc><w:tcPr><w:tcW w:w='99' w:type='dxa'/></w:tcPr>{}</w:tc>".format
    first = entry("Senas", before=BEGIN + TOLD.format(WHOLE) + SEPARATE)
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="99"/>'
        f'<w:gridCol w:w="99"/></w:tblGrid><w:tr>{cell(first)}{cell(f"<w:p>{END}</w:p>")}</w:tr></w:tbl>'
    )
    made = with_contents(listing(table, "<w:p/>").package)
    assert reports(made.write()) == frozenset()
    assert "TOC" not in "".join(_instructions(root_of(made)))
    assert readable_text(made).startswith("Senas\t7")


def test_fields_that_are_no_table_of_contents_stay() -> None:
    """A mark that ends nothing, a field without an instruction, another field, the word in a text."""
    blocks = (
        f"<w:p>{END}{BEGIN}{END}{BEGIN}{TOLD.format('PAGE')}{END}<w:r><w:t>TOC</w:t></w:r></w:p>"
    )
    package = column(blocks).package
    before = root_of(package)
    after = root_of(with_contents(package))
    assert fragment(after) == fragment(before)


def test_in_columns_each_language_has_its_own() -> None:
    """A row an entry, links inside the column, no field that would gather both languages."""
    left, right = listing(contents(), *HEADINGS), listing(contents(), *HEADINGS, tag="en-GB")
    made = beside(left, right)
    assert readable_text(made).splitlines()[1:4] == [
        "1 straipsnis. Tikslas ? | 1 straipsnis. Tikslas ?".replace(" ?", "\t?"),
        "Dalis\t? | Dalis\t?",
        "3 straipsnis. Pabaiga\t? | 3 straipsnis. Pabaiga\t?",
    ]
    root = root_of(made)
    assert not [text for text in _instructions(root) if "TOC" in text]
    pages = [text.split()[1] for text in _instructions(root)]
    assert pages == ["_Toc1", "_Toc1_en", "_Toc2", "_Toc2_en", "_Toc3", "_Toc3_en"]


def test_one_text_after_the_other_each_gathers_its_own() -> None:
    r"""ISO/IEC 29500-1, 17.16.5.68: ``\b`` gathers from the part of the document in a bookmark."""
    left, right = listing(contents(), *HEADINGS), listing(contents(), *HEADINGS, tag="en-GB")
    root = root_of(beside(left, right, Layout.CONSECUTIVE))
    told = [text.strip() for text in _instructions(root) if "TOC" in text]
    assert told == [f"{WHOLE} \\b memotextlt", f"{WHOLE} \\b memotexten"]
    assert {"memotextlt", "memotexten"} <= set(values(root, "bookmarkStart", "name"))


def test_texts_in_several_pieces_gather_no_more() -> None:
    """A bookmark cannot hold a text that another one interrupts; the entries and their pages stay."""
    lines = (contents(), *HEADINGS, "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "Priedas")
    root = root_of(beside(listing(*lines), listing(*lines, tag="en-GB"), Layout.CONSECUTIVE))
    assert not [text for text in _instructions(root) if "TOC" in text]
    assert len(list(root.iter(w("hyperlink")))) == 6


def test_the_entries_can_be_let_go_and_bound() -> None:
    """In a document that has none, nothing happens."""
    root = root_of(column("A").package)
    before = fragment(root)
    bind(root, "memotextlt")
    release(root)
    assert fragment(root) == before
