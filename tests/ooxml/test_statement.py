"""What a document says, whatever the program wrote around it."""

from __future__ import annotations

from memo_kit.ooxml.package import Package
from memo_kit.ooxml.statement import OBJECT, Concealed, Open, Statement, statements
from tests.paper import paper, paragraph, shape

SDT = '<w:sdt><w:sdtPr><w:alias w:val="{0}"/>{1}</w:sdtPr><w:sdtContent>{2}</w:sdtContent></w:sdt>'
HEADER = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'


def said(*blocks: str, **parts: str) -> list[Statement]:
    """Return what a small document says."""
    return statements(Package.open(paper(*blocks, parts=parts)))


def run(text: str, look: str = "") -> str:
    """Return a run as XML."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """Return a field of Word as XML."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def texts(*blocks: str) -> list[str]:
    """Return the texts of a small document."""
    return [each.text for each in said(*blocks)]


def test_a_paragraph_has_its_place_its_number_and_its_column() -> None:
    """As Word works them out; a paragraph that shows nothing is none."""
    first, clause, left, right = said(
        paragraph("Tikslas", style="Article"),
        paragraph("Šalys susitaria.", style="Clause"),
        "",
        "¦A¦B",
    )
    assert (first.number, first.level, first.text) == ("1 straipsnis.", 0, "Tikslas")
    assert (clause.number, clause.level, clause.column) == ("1.1.", 1, ())
    assert (left.column, right.column) == ((1,), (2,))
    assert right.where == "body, table 1, row 1, cell 2, paragraph 1"
    assert right.number == ""
    assert right.level is None


def test_runs_tabs_and_breaks_are_one_text() -> None:
    """However Word split it; page breaks, deletions and soft marks are no text."""
    inner = (
        f'{run("a")}<w:r><w:tab/><w:br/><w:noBreakHyphen/><w:br w:type="page"/></w:r>'
        f'<w:del w:id="1" w:author="x">{run("gone")}</w:del><w:ins w:id="2" w:author="x">{run("b")}</w:ins>'
        "<w:r><w:softHyphen/></w:r>"
    )
    assert texts(f"<w:p>{inner}</w:p>") == ["a\t\n-b"]


def test_what_is_no_text_is_an_object() -> None:
    """A note, a picture, a number that the pages decide; a formula is text."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    formula = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>x=1</m:t></m:r></m:oMath>"
    )
    notes = f'<w:footnote w:id="2"><w:p>{run("note")}</w:p></w:footnote>'
    line = f"<w:p>{run('A')}{note}<w:r>{shape(1, 'x')}</w:r>{field(' PAGE ', '7')}{formula}</w:p>"
    first, other = said(line, footnotes=notes)
    assert first.text == f"A{OBJECT * 3}x=1"
    assert first.objects == ("note", "picture", "page number")
    assert (other.story, other.text) == ("footnote", "note")
    sign = '<w:r><w:sym w:font="Wingdings" w:char="0033"/><w:yearLong/></w:r>'
    (signed,) = said(f"<w:p>{run('A')}{sign}</w:p>")
    assert signed.text == f"A{OBJECT * 2}"
    assert signed.objects == ("sign 0033 of Wingdings", "yearLong")


def test_fields_show_their_result_but_those_that_the_pages_decide() -> None:
    """One in short form, one without a result, one that begins nowhere."""
    simple = '<w:fldSimple w:instr="{0}">{1}</w:fldSimple>'
    bare = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    stray = (
        '<w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(
        f"<w:p>{simple.format('TITLE', run('Sutartis'))}{simple.format('', run('!'))}</w:p>",
        f"<w:p>{simple.format('PAGE', run('3'))}</w:p>",
        f"<w:p>{simple.format('PAGE', run('LITEK pays'))}</w:p>",
        f"<w:p>{bare}{stray}{field('REF a', '8.2')}</w:p>",
    ) == ["Sutartis!", OBJECT, f"{OBJECT}LITEK pays", f"{OBJECT}8.2"]


def test_a_table_of_contents_is_left_out() -> None:
    """Word works it out; it may reach over several paragraphs."""
    begin, rest = field('TOC \\o "1-3"', "Tikslas\t3").split("<w:t ", 1)
    inner, end = rest.rsplit('<w:r><w:fldChar w:fldCharType="end"/></w:r>', 1)
    assert end == ""
    last = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(
        f"<w:p>{begin}<w:t {inner}</w:p>",
        f"<w:p>{run('Sritys 4')}</w:p>",
        f"<w:p>{last}</w:p>",
        "A",
    ) == ["A"]


def test_content_controls_are_known_with_their_text() -> None:
    """In a line, or around a whole paragraph; one without a label is none to fill."""
    inline = SDT.format("data", "<w:showingPlcHdr/>", run("[data]"))
    block = SDT.format("vieta", "", f"<w:p>{run('Vilnius')}</w:p>")
    nameless = "<w:sdt><w:sdtPr/><w:sdtContent>" + run("x") + "</w:sdtContent></w:sdt>"
    first, other = said(f"<w:p>{run('A ')}{inline}{nameless}</w:p>", block)
    assert first.opens == (Open("data", 2, 8, waits=True),)
    assert other.opens == (Open("vieta", 0, 7, waits=False),)


def test_what_nobody_sees_is_known() -> None:
    """Runs that follow each other are one piece."""
    looks = {"hidden": "<w:vanish/>", "white": '<w:color w:val="FFFFFF"/>'}
    inner = f"{run('A ')}{run('x', looks['hidden'])}{run('y', looks['hidden'])}{run('z', looks['white'])}"
    (only,) = said(f"<w:p>{inner}</w:p>")
    assert only.concealed == (Concealed("xy", "hidden"), Concealed("z", "white"))


def test_a_hidden_row_hides_its_text() -> None:
    """A row of a table can be hidden as a whole."""
    row = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>{run('x')}</w:p></w:tc></w:tr>"
    (only,) = said(f"<w:tbl>{row}</w:tbl><w:p/>")
    assert only.concealed == (Concealed("x", "hidden"),)


def test_the_language_is_that_of_nearly_all_letters() -> None:
    """A paragraph in two languages, or without a mark, has none; places to fill do not count."""
    marked = '<w:lang w:val="{}"/>'
    lt, en = marked.format("lt-LT"), marked.format("en-GB")
    inline = SDT.format("data", "", run("2026 m. kovo 1 d.", lt))
    lines = said(
        f"<w:p>{run('Šalys', lt)}</w:p>",
        f"<w:p>{run('Šalys', lt)}{run('Party', en)}</w:p>",
        f"<w:p>{run('Done on ', en)}{inline}</w:p>",
        f"<w:p>{run('x')}</w:p>",
    )
    assert [each.language for each in lines] == ["lt-LT", "", "en-GB", ""]


def test_text_boxes_count_once() -> None:
    """Word stores one twice, for new and for old programs."""
    inner = f"<w:txbxContent><w:p>{run('In a box')}</w:p></w:txbxContent>"
    new = shape(1, "x", f"<wps:txbx>{inner}</wps:txbx>")
    old = f"<w:pict><v:textbox>{inner}</v:textbox></w:pict>"
    box = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(f"<w:p>{run('A')}<w:r>{box}</w:r></w:p>") == ["A", "In a box"]


def test_places_to_sign_are_known_by_their_marks() -> None:
    """Also where nothing is written yet."""
    mark = '<w:bookmarkStart w:id="1" w:name="memosig1"/><w:bookmarkEnd w:id="1"/>'
    (only,) = said(f"<w:p>{mark}</w:p>")
    assert (only.text, only.signatures) == ("", ("memosig1",))


def test_a_header_counts_once_for_sections_that_share_it() -> None:
    """LibreOffice writes one for each section; one that differs in a later section counts, too."""
    second = HEADER.replace("header1", "header2")
    third = HEADER.replace("header1", "header3")
    one = f"<w:p><w:pPr>{HEADER}</w:pPr>{run('A')}</w:p>"
    two = f"<w:p><w:pPr>{second}</w:pPr>{run('B')}</w:p>"
    found = said(one, two, "C", third, header1="head", header2="head", header3="other")
    assert [(each.story, each.text, each.where) for each in found if each.is_margin] == [
        ("header", "head", "header 1, paragraph 1"),
        ("header", "other", "header 3, paragraph 1"),
    ]


def test_comments_are_left_out() -> None:
    """They are about the text."""
    assert said("A", comments=f'<w:comment w:id="1"><w:p>{run("x")}</w:p></w:comment>') == said("A")


def test_links_lead_outside_the_document() -> None:
    """As Word writes them, and as fields; those that stay inside are none."""
    relation = (
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/hyperlink" Target="https://example.lt/" TargetMode="External"/>'
    )
    out, inside = field(' HYPERLINK "mailto:a@e.lt"', "c"), field(r'HYPERLINK \l "x"', "d")
    link = "<w:hyperlink {0}>{1}</w:hyperlink>"
    inner = (
        link.format('r:id="rId9"', run("a")) + link.format('w:anchor="x"', run("b")) + out + inside
    )
    (only,) = statements(Package.open(paper(f"<w:p>{inner}</w:p>", links=relation)))
    assert (only.text, only.links) == ("abcd", ("https://example.lt/", "mailto:a@e.lt"))
