"""What a document says, as one number."""

from __future__ import annotations

import pytest

import memo_kit
from memo_kit.ooxml.digest import text_digest
from memo_kit.ooxml.names import WORD
from memo_kit.ooxml.package import Package
from tests.drafting.desk import agreement
from tests.paper import paper, paragraph

MADE = memo_kit.draft(agreement(), "lt", final=True)
PLAIN = Package.open(MADE.data)
BODY = PLAIN.read(PLAIN.document)


def of(*blocks: str) -> str:
    """Return the digest of a page."""
    return text_digest(Package.open(paper(*blocks)))


def edited(old: str, new: str) -> str:
    """Return the digest of a document with one edit."""
    assert old.encode() in BODY
    return text_digest(PLAIN.changed({PLAIN.document: BODY.replace(old.encode(), new.encode(), 1)}))


def field(instruction: str, result: str) -> str:
    """Return a field of several runs."""
    marks = {
        each: f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>'
        for each in ("begin", "separate", "end")
    }
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{marks['begin']}{told}{marks['separate']}<w:r><w:t>{result}</w:t></w:r>{marks['end']}"


@pytest.mark.parametrize(
    ("old", "new"),
    [("plėtoti", "plėsti"), ("2024", "2025"), ("Kaune", ""), ('<w:pStyle w:val="Clause"/>', "")],
)
def test_an_edit_gives_another_number(old: str, new: str) -> None:
    """Of a word, a number, of what Word numbers."""
    assert edited(old, new) != text_digest(PLAIN)


def test_paragraphs_in_another_order_give_another_number() -> None:
    """And two of them joined."""
    assert len({of("A", "B"), of("B", "A"), of("AB"), of("A B")}) == 4


def test_how_a_text_is_stored_plays_no_role() -> None:
    """Runs, spaces, empty paragraphs; a text read as letters or as XML is the same."""
    split = BODY.replace("plėtoti".encode(), "plė</w:t></w:r><w:r><w:t>toti".encode(), 1)
    looser = split.replace(b"<w:p>", b"<w:p/><w:p>", 1).replace(
        b"<w:body>", b"<w:body><!--fldChar-->", 1
    )
    assert text_digest(PLAIN.changed({PLAIN.document: looser})) == text_digest(PLAIN)
    assert of("A  B") == of("A B") == of("A<w:tab/>B".replace("<w:tab/>", " "))


STYLED = '<w:pPr><w:pStyle w:val="Clause"/>{}</w:pPr>'
NONE = '<w:numPr><w:numId w:val="0"/></w:numPr>'
LOOSE = NONE.replace("/>", " />")
TOLD = STYLED.format("").replace("w:val", 'w:rsid="1" w:val')
OWN = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    "inner",
    [
        "<w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t><w:ptab w:alignment='left'/></w:r>",
        "<w:r><w:t xml:space='preserve'/> <w:t>a &lt;b&gt; &amp;amp; </w:t><w:tab/></w:r>",
        f"{STYLED.format('')}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format(OWN.format(0))}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format(OWN.format(1))}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format(NONE)}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format(LOOSE)}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format(NONE.replace('<w:numId', '<w:ins/><w:numId'))}<w:r><w:t>a</w:t></w:r>",
        f"{STYLED.format('').replace(' w:val', '  w:val')}<w:r><w:t >a</w:t></w:r>",
        f"{TOLD}<w:r><w:t>a</w:t></w:r>",
        f"<w:pPr><w:pPrChange>{STYLED.format('')}</w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r>",
        "<w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr><w:r><w:t>a&#8211;</w:t></w:r>",
    ],
)
def test_letters_and_xml_give_the_same_number(inner: str) -> None:
    """Of a paragraph, with what Word writes before it."""
    body = BODY.replace(b"<w:body>", f"<w:body><w:p>{inner}</w:p>".encode(), 1)
    read = body.replace(b"<w:body>", b"<w:body><!---->", 1)
    one, other = (text_digest(PLAIN.changed({PLAIN.document: each})) for each in (body, read))
    assert one == other != text_digest(PLAIN)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!--", "-->"),
        ("", f'<x:p xmlns:x="{WORD}"><x:r><x:t>and more</x:t></x:r></x:p>'),
    ],
)
def test_nobody_hides_an_edit_from_who_reads_letters(before: str, after: str) -> None:
    """A paragraph in a comment is gone; one with another prefix is there."""
    shown = BODY.index(b"<w:p>")
    end = BODY.index(b"</w:p>", shown) + len(b"</w:p>")
    body = BODY[:shown] + before.encode() + BODY[shown:end] + after.encode() + BODY[end:]
    assert text_digest(PLAIN.changed({PLAIN.document: body})) != text_digest(PLAIN)


def test_whatever_prefix_a_program_writes_the_text_is_the_same() -> None:
    """LibreOffice and Word write “w”; nothing makes other programs do so."""
    other = BODY.replace(b"<w:", b"<ns0:").replace(b"</w:", b"</ns0:")
    other = other.replace(b" w:", b" ns0:").replace(b"xmlns:w=", b"xmlns:ns0=")
    assert text_digest(PLAIN.changed({PLAIN.document: other})) == text_digest(PLAIN)


def test_numbers_of_pages_play_no_role() -> None:
    """They are worked out anew; what other fields show is text."""
    simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>{}</w:t></w:r></w:fldSimple>'
    pages = {of(f"<w:p>{simple.format(n)}<w:r><w:t>x</w:t></w:r></w:p>") for n in "12"}
    fields = {of(f"<w:p>{field('PAGE', n)}<w:r><w:t>x</w:t></w:r></w:p>") for n in "12"}
    assert len(pages | fields) == 1
    assert len({of(f"<w:p>{field('REF a', n)}</w:p>") for n in "12"}) == 2
    steps = "".join(f'<w:fldChar w:fldCharType="{each}"/>' for each in ("end", "separate"))
    stray = f"<w:p><w:r><w:instrText>PAGE</w:instrText>{steps}<w:t>A</w:t></w:r></w:p>"
    assert of(stray) == of("A")
    assert of(f"<w:p>{field('', 'A')}</w:p>") == of("A")


def test_what_people_read_counts() -> None:
    """Hyphens, breaks and boxes; nothing that was deleted, and a fallback not twice."""
    assert of("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>") == of("a-b")
    assert of("<w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r></w:p>") == of("a b")
    moved = "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:t>a</w:t></w:r></w:p>"
    assert of(moved) == of("a")
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = "".join(
        f'<mc:{name} Requires="x"><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></mc:{name}>'
        for name in ("Choice", "Fallback")
    ).replace('Fallback Requires="x"', "Fallback")
    box = f'<w:p><w:r><w:t>a</w:t><mc:AlternateContent xmlns:mc="{space}">{both}</mc:AlternateContent></w:r></w:p>'
    assert of(box) == of("a", "b")


def test_formulas_count() -> None:
    """A sum may be written as one."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    page = f'<w:p><m:oMath xmlns:m="{space}"><m:r><m:t>{{}}</m:t></m:r></m:oMath></w:p>'
    assert of(page.format("x = 1")) != of(page.format("x = 2"))


def test_notes_count_where_they_are_referred_to() -> None:
    """In the order of the text, however the part with notes has them."""
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="{0}"><w:p><w:r><w:t>one</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="{1}"><w:p><w:r><w:t>two</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    page = '<w:p><w:r><w:footnoteReference w:id="{}"/><w:footnoteReference w:id="{}"/></w:r></w:p>'
    base = Package.open(MADE.data)
    from memo_kit.ooxml.links import linked  # noqa: PLC0415 - of this test

    def noted(refs: tuple[int, int], ids: tuple[int, int]) -> str:
        body = BODY.replace(b"<w:body>", b"<w:body>" + page.format(*refs).encode(), 1)
        changed = base.changed(
            {base.document: body, "word/footnotes.xml": notes.format(*ids).encode()}
        )
        package, _ = linked(changed, base.document, "footnotes", "word/footnotes.xml")
        return text_digest(package)

    assert noted((2, 3), (2, 3)) == noted((5, 4), (5, 4))
    assert noted((2, 3), (2, 3)) != noted((3, 2), (2, 3))
    assert noted((2, 9), (2, 3)) != noted((2, 3), (2, 3))


def test_what_is_filled_in_later_plays_no_role() -> None:
    """However it is read; its label is no text of the agreement."""
    later = memo_kit.draft(agreement(("date: 2024-03-08", "date: later")), "lt")
    package = Package.open(later.data)
    body = package.read(package.document)
    typed = package.changed({package.document: body.replace(b"[data]", b"2024")})
    assert text_digest(typed) == text_digest(package)
    read = body.replace(b"<w:body>", b"<w:body><!--fldChar-->", 1)
    assert text_digest(package.changed({package.document: read})) == text_digest(package)


def test_signs_that_xml_writes_in_another_way_are_read() -> None:
    """As letters or as XML."""
    made = memo_kit.draft(agreement(("lt: plėtoti", "lt: A & B < C plėtoti")), "lt", final=False)
    package = Package.open(made.data)
    body = package.read(package.document)
    read = body.replace(b"<w:body>", b"<w:body><!--fldChar-->", 1)
    assert b"&amp;" in body
    assert text_digest(package.changed({package.document: read})) == text_digest(package)
    assert of(paragraph("a")) == of("a")
