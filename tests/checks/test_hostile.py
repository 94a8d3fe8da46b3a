"""Documents that are made to harm, to confuse or to wear out: a finding or an error, in bounded time."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest

from memo_kit.checks.document import check_document
from memo_kit.errors import MemoKitError
from tests.checks.page import NAMESPACES, page, paragraph
from tests.packages import files_of

BEGUN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
RUN = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
FILES = files_of(page(paragraph("Sutartis")))


def stored(files: dict[str, bytes]) -> bytes:
    """Return an archive whose parts are not compressed, so that no ratio gives them away."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def document(body: str) -> bytes:
    """Return a document with a body of any size."""
    markup = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return stored({**FILES, "word/document.xml": markup.encode()})


def codes(data: bytes) -> Counter[str]:
    """Return how often each code is found."""
    return Counter(each.code for each in check_document(data))


def refusal(data: bytes) -> str:
    """Return the code with which a file is refused."""
    with pytest.raises(MemoKitError) as caught:
        check_document(data, name="a.docx")
    assert caught.value.place is not None
    assert caught.value.place.file == "a.docx"
    assert caught.value.hint
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "template.not-a-docx"),
        (b"%PDF-1.7\n%%EOF", "template.not-a-docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"EncryptedPackage" * 40, "template.password-locked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument" * 40, "template.password-locked"),
        (page(paragraph("Sutartis"))[:-40], "template.damaged"),
        (page(paragraph("Sutartis"))[:200], "template.damaged"),
        (stored({"a.txt": b"a"}), "template.not-a-docx"),
        (stored({**FILES, "../../a.xml": b"<a/>"}), "template.unsafe-part-name"),
        (stored({**FILES, "word/a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "template.dtd"),
        (stored({**FILES, **{f"word/a{n}.bin": b"" for n in range(600)}}), "template.too-large"),
    ],
    ids=[
        "empty", "a PDF", "encrypted", "an old .doc", "cut at the end", "cut early", "another archive",
        "a name that leaves the file", "a DTD", "very many parts",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, code: str) -> None:
    """An error with the name of the file and with what to do."""
    assert refusal(data) == code


def test_a_bomb_is_refused_before_it_bursts() -> None:
    """A part that grows a thousandfold is not unpacked."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
        archive.writestr("word/a.xml", b"<a>" + b" " * 20_000_000 + b"</a>")
    start = process_time()
    assert refusal(data.getvalue()) == "template.too-large"
    assert process_time() - start < 1


def test_a_flipped_byte_is_damage() -> None:
    """The checksum of the part tells."""
    data = bytearray(page(paragraph("Sutartis")))
    at = data.index(b"word/document.xml") + 60
    data[at] ^= 0xFF
    assert refusal(bytes(data)) == "template.damaged"


@pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels"])
def test_a_broken_list_of_parts_is_an_error(name: str) -> None:
    """Without it nobody knows which part is the document."""
    assert refusal(stored({**FILES, name: b"<a>"})) == "template.markup-damaged"


def test_every_broken_part_is_named_at_once() -> None:
    """What hangs on them is not asked before they can be read."""
    broken = {"word/styles.xml": b"<a>", "word/document.xml": b"<b>"}
    found = check_document(stored({**FILES, **broken}), name="a.docx")
    assert [(each.code, each.place.where) for each in found] == [
        ("check.part-malformed", "word/document.xml"),
        ("check.part-malformed", "word/styles.xml"),
    ]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000, "check.part-malformed"),
        (
            "<w:tbl><w:tr><w:tc>" * 60 + RUN.format("a") + "</w:tc></w:tr></w:tbl>" * 60,
            "check.cell-without-paragraph",
        ),
        (
            f"<w:p>{BEGUN * 3000}</w:p>",
            "check.field-broken",
        ),
        (f"<w:p>{'<w:x/>' * 5000}</w:p>", "check.element-unknown"),
        (f'<w:p w:rsidR="{"a" * 1_000_000}"><w:x/></w:p>', "check.element-unknown"),
    ],
    ids=[
        "nested without end",
        "tables in tables",
        "fields",
        "unknown elements",
        "a huge attribute",
    ],
)
def test_a_strange_body_is_found_and_bounded(body: str, code: str) -> None:
    """Neither depth nor number nor length wears the check out."""
    start = process_time()
    found = codes(document(body))
    assert process_time() - start < 5
    assert 0 < found[code] <= 1000


def test_of_very_many_findings_the_first_thousand_are_listed_and_it_is_said() -> None:
    """Nothing is left out silently."""
    found = codes(document(f"<w:p>{'<w:x/>' * 1500}</w:p>"))
    assert found == {"check.element-unknown": 1000, "check.unlisted": 1}
    exactly = codes(document(f"<w:p>{'<w:x/>' * 1000}</w:p>"))
    assert exactly == {"check.element-unknown": 1000}


def test_relationships_and_styles_in_a_circle_come_to_an_end() -> None:
    """A part may point to itself, a style may be based on itself."""
    circle = '<Relationship Id="x{}" Type="http://x/header" Target="document.xml"/></Relationships>'
    links = FILES["word/_rels/document.xml.rels"].decode()
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 400}"/></w:style>'
        for n in range(400)
    )
    files = {
        **FILES,
        "word/_rels/document.xml.rels": links.replace(
            "</Relationships>", circle.format(1)
        ).encode(),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>".encode(),
    }
    assert "check.content-type-missing" in codes(stored(files))


def test_time_grows_with_the_length_and_no_faster() -> None:
    """Ten thousand paragraphs in one cell take ten times as long as a thousand, or a little more."""

    def seconds(times: int) -> float:
        cell = RUN.format("Šalys susitaria dėl tikslo") * times
        data = document(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>")
        start = process_time()
        check_document(data)
        return process_time() - start

    seconds(100)
    assert seconds(8000) < 40 * min(seconds(800) for _ in range(2))


def test_two_checks_at_once_do_not_disturb_each_other() -> None:
    """Threads share nothing that changes."""
    bodies = [paragraph("{{ a }}"), paragraph("Sutartis"), "<w:p><w:x/></w:p>", paragraph("[…]")]
    alone = [codes(page(body)) for body in bodies]
    with ThreadPoolExecutor(4) as threads:
        together = [*threads.map(codes, [page(body) for body in bodies] * 5)]
    assert together == alone * 5
