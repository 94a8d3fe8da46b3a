"""Two documents laid out as one."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.facing import Column, Facing, Layout, Paired, Piece, Shared
from memo_kit.ooxml.names import w
from memo_kit.ooxml.text import readable_text
from tests.ooxml.beside import beside, column, restyled, root_of, values
from tests.paper import paragraph


def test_headers_say_what_both_say_once() -> None:
    """Equal lines stand once, different ones below each other or joined by a slash."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>'
        '<w:footerReference w:type="first" r:id="rId_footer1"/></w:sectPr>'
    )
    left = column("A", section, header1="Sutartis 1", footer1="LITEK")
    right = column("B", section, tag="en-GB", header1="Agreement 1", footer1="LITEK")
    made = beside(left, right)
    assert readable_text(made).split()[-5:] == ["Sutartis", "/", "Agreement", "1", "LITEK"]
    single = section.replace('<w:footerReference w:type="first" r:id="rId_footer1"/>', "")
    alone = beside(left, column("B", single, tag="en-GB", header1="Sutartis 1"))
    assert readable_text(alone).split()[-3:] == ["Sutartis", "1", "LITEK"]


def test_what_is_shared_stands_above_the_columns() -> None:
    """In the order of the pieces, each text once; the language of runs without one is marked."""
    facing = Facing(column("Vardas", "Tas pats", "A"), column("Name", "Tas pats", "B", tag="en-GB"))
    one, other = facing.left[0].blocks, facing.right[0].blocks
    pieces: list[Piece] = [Shared(one[:2], other[:2]), Paired([(one[2], other[2])])]
    made = facing.laid_out([pieces], Layout.COLUMNS)
    assert readable_text(made).splitlines() == [
        "Vardas / Name", "Tas pats", "", "lt-LT | en-GB", "A | B",
    ]  # fmt: skip


def test_a_document_without_styles_and_lists_is_laid_out() -> None:
    """Both parts are optional in Word's format."""

    def bare(made: Column) -> Column:
        name = "word/_rels/document.xml.rels"
        return made._replace(
            package=made.package.changed(
                {
                    name: b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>"
                }
            )
        )

    facing = Facing(bare(column("A")), bare(column("B", tag="en-GB")))
    rows = list(zip(facing.left[0].blocks, facing.right[0].blocks, strict=True))
    made = facing.laid_out([[Paired(rows)]], Layout.COLUMNS)
    assert b"tblStyle" not in made.read("word/document.xml")
    assert readable_text(made).splitlines()[:2] == ["lt-LT | en-GB", "A | B"]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_header_in_the_second_document_alone_is_refused(kind: str) -> None:
    """What it says would be lost; one that says nothing is passed over."""
    section = f'<w:sectPr><w:{kind}Reference w:type="default" r:id="rId_{kind}1"/></w:sectPr>'
    parts = {f"{kind}1": "Draft"}
    with pytest.raises(MemoKitError) as caught:
        beside(column("A"), column("B", section, tag="en-GB", **parts))
    assert caught.value.code == "template.defaults-differ"
    silent = {f"{kind}1": " "}
    assert "B" in readable_text(beside(column("A"), column("B", section, tag="en-GB", **silent)))


def test_a_header_with_a_table_keeps_both_languages() -> None:
    """Tables are not joined: they stand below each other."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid>'
        '<w:tr><w:tc><w:tcPr><w:tcW w:w="99" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>'
        "</w:tbl><w:p/>"
    )
    made = beside(
        column("A", section, header1=table.format("Projektas")),
        column("B", section, tag="en-GB", header1=table.format("Draft")),
    )
    assert readable_text(made).split()[-2:] == ["Projektas", "Draft"]


def test_two_sections_share_a_header() -> None:
    """It is joined once, however many sections show it."""
    reference = '<w:headerReference w:type="default" r:id="rId_header1"/>'
    lines = (
        "A", f"<w:p><w:pPr><w:sectPr>{reference}</w:sectPr></w:pPr></w:p>",
        "B", f"<w:sectPr>{reference}</w:sectPr>",
    )  # fmt: skip
    made = beside(column(*lines, header1="Sutartis"), column(*lines, tag="en-GB", header1="Pact"))
    assert readable_text(made).split()[-3:] == ["Sutartis", "/", "Pact"]


def test_texts_that_follow_each_other_are_whole() -> None:
    """All of one language, then all of the other on a page of its own; what follows what both share, after it."""
    facing = Facing(column("A", "B", "C", "D"), column("1", "2", "3", "4", tag="en-GB"))
    one, other = facing.left[0].blocks, facing.right[0].blocks
    pieces: list[Piece] = [
        Paired(list(zip(one[:2], other[:2], strict=True))), Shared(one[2:3], other[2:3]),
        Paired([(one[3], other[3])]),
    ]  # fmt: skip
    made = facing.laid_out([pieces], Layout.CONSECUTIVE)
    assert readable_text(made).split() == ["A", "B", "1", "2", "C", "/", "3", "D", "4"]
    (breaks,) = root_of(made).iter(w("pageBreakBefore"))
    assert "".join(str(text) for text in breaks.getparent().getparent().itertext()) == "1"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("known", "second"),
    [(("Letterhead", "LetterheadOriginal"), "LetterheadOriginal"), (("Letterhead",), "Letterhead")],
)
def test_a_letterhead_in_the_second_language_has_a_style_of_its_own(
    known: tuple[str, ...], second: str
) -> None:
    """Where the document has one whose name ends in “Original”."""
    heads = [
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in known
    ]
    extra = ("</w:styles>", "".join(heads) + "</w:styles>")
    lines = [paragraph("Pavadinimas, kuris yra ilgas ir netelpa", style="Letterhead"), "Vieta"]
    left = restyled(column(*lines), extra)
    names = [paragraph("A name that is long and has no room there", style="Letterhead"), "Place"]
    facing = Facing(left, restyled(column(*names, tag="en-GB"), extra))
    pieces: list[Piece] = [Shared(facing.left[0].blocks, facing.right[0].blocks)]
    made = facing.laid_out([pieces], Layout.COLUMNS)
    assert values(root_of(made), "pStyle") == ["Letterhead", second]


@pytest.mark.parametrize(
    ("styles", "held"),
    [
        (["Article", "Clause"], 1),
        (["Clause", "Article", "Clause"], 2),
        (["Article", "Clause", "Clause"], 1),
        (["Clause", "Clause", "Article"], 1),
        (["Clause", "Article", "Article"], 1),
        (["Clause", "Article", "RunsOn"], 2),
    ],
)
def test_the_last_clause_stays_with_the_signatures(styles: list[str], held: int) -> None:
    """With its heading, and never all rows (the columns would be empty).

    Clauses that are numbered through all articles are of no lower level than headings.
    """
    signing = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/>'
        '<w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        '<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    )
    lines = [*(paragraph("A", style=style) for style in styles), signing]
    facing = Facing(column(*lines), column(*lines, tag="en-GB"))
    one, other = facing.left[0].blocks, facing.right[0].blocks
    rows = list(zip(one[:-1], other[:-1], strict=True))
    made = facing.laid_out([[Paired(rows), Shared(one[-1:], other[-1:])]], Layout.COLUMNS)
    tables = list(root_of(made).iter(w("tbl")))
    assert len(list(tables[-1].iter(w("tr")))) == held + 1


def test_the_heading_of_each_column_is_in_its_language() -> None:
    """A screen reader says “English” in English."""
    made = root_of(beside(column("A"), column("B", tag="en-GB")))
    header = next(made.iter(w("tr")))
    assert values(header, "lang") == ["lt-LT", "en-GB"]


def test_a_picture_of_the_second_language_is_not_taken_for_a_text_that_is_there() -> None:
    """Two logos that differ both stand; a header with a logo alone is something to see."""
    logo = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="{}"/></v:shape></w:pict></w:r></w:p>'
    facing = Facing(column(logo.format("one")), column(logo.format("two"), tag="en-GB"))
    pieces: list[Piece] = [Shared(facing.left[0].blocks, facing.right[0].blocks)]
    made = root_of(facing.laid_out([pieces], Layout.COLUMNS))
    assert len(list(made.iter("{urn:schemas-microsoft-com:vml}imagedata"))) == 2
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'
    parts = {"header1": logo.format("two")}
    with pytest.raises(MemoKitError) as caught:
        beside(column("A"), column("B", section, tag="en-GB", **parts))
    assert caught.value.code == "template.defaults-differ"
