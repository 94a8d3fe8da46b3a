"""Packages that were made to harm: an error each, within a second and 200 MB."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from memo_kit.ooxml.archive import Member, compress, join
from tests.ooxml.confined import Outcome, outcomes
from tests.packages import files_of
from tests.paper import paper, zipped

SECONDS = 1.0
MEGABYTES = 200.0
FILES = files_of(paper("a"))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DAMAGED, TOO_LARGE = "template.damaged", "template.too-large"
NOT_XML, DTD = "template.markup-damaged", "template.dtd"
LINKS = "word/_rels/document.xml.rels"


def body(xml: str, around: str = "") -> bytes:
    """Return a file with some XML in its body."""
    text = f'{around}<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
    return stored(FILES | {"word/document.xml": text.encode()})


def stored(files: dict[str, bytes]) -> bytes:
    """Return a file of parts that are not compressed, so that none is suspicious."""
    members = [Member(name, data, 0, zlib.crc32(data), len(data)) for name, data in files.items()]
    return join(members)


def with_file(name: str, data: bytes) -> bytes:
    """Return a file with one more part."""
    return zipped(FILES | {name: data})


def lying(size: int) -> bytes:
    """Return a file with a part that says another size than it has."""
    bomb = compress("word/bomb.xml", b" " * 60_000_000)
    members = [compress(name, data) for name, data in FILES.items()]
    return join([*members, Member(bomb.name, bomb.packed, bomb.method, bomb.checksum, size)])


def overlapping() -> bytes:
    """Return an archive of many parts that share the bytes of one."""
    kernel = compress("word/a.xml", b"a" * 200_000)
    data = bytearray(join([kernel._replace(name=f"word/{number:04}.xml") for number in range(400)]))
    position = data.index(b"PK\x01\x02")
    for _ in range(400):
        struct.pack_into("<L", data, position + 42, 0)
        position = data.find(b"PK\x01\x02", position + 4)
    return bytes(data)


def encrypted() -> bytes:
    """Return an archive with a part that is locked."""
    data = bytearray(zipped(FILES))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def doubled(name: str) -> bytes:
    """Return an archive with one more part under the name of another one, or nearly."""
    members = [compress(each, data) for each, data in FILES.items()]
    return join([*members, compress(name, b"<a/>")])


def wrong_checksum() -> bytes:
    """Return an archive with a part whose checksum is another one."""
    members = [compress(name, data) for name, data in FILES.items()]
    return join([members[0]._replace(checksum=1), *members[1:]])


def link(kind: str, target: str) -> bytes:
    """Return a file that loads something from elsewhere."""
    return paper(
        "a",
        links=f'<Relationship Id="r9" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>',
    )


def entities() -> str:
    """Return a definition of entities that grow a thousandfold each."""
    inner = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 1_000}">' for n in range(1, 9))
    return f'<!DOCTYPE a [<!ENTITY e0 "ha">{inner}]>'


LEVELS = 100_000
RELATION = f'<Relationship Id="r{{}}" Type="{OFFICE}/hyperlink" Target="#a" TargetMode="External"/>'
SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
MANY_LINKS = "".join(RELATION.format(number) for number in range(200_000))
TYPES = FILES["[Content_Types].xml"].decode()
MANY_TYPES = '<Override PartName="/a.xml" ContentType="b"/>' * 200_000
ATTRIBUTES = "".join(f' a{number}=""' for number in range(1_000_000))
SPACES = "".join(f' xmlns:n{number}="u{number}"' for number in range(50_000))

ATTACKS: dict[str, tuple[str, bytes]] = {
    "ratio": (TOO_LARGE, with_file("word/bomb.xml", b" " * 60_000_000)),
    "one part": (TOO_LARGE, with_file("word/bomb.xml", b" " * 70_000_000)),
    "a small size that is none": (DAMAGED, lying(10)),
    "a large size that is none": (DAMAGED, lying(1_000_000)),
    "parts in one another": (DAMAGED, overlapping()),
    "many parts": (TOO_LARGE, zipped({f"{n}.xml": b"" for n in range(20_000)})),
    "locked": ("template.password-locked", encrypted()),
    "cut": (DAMAGED, zipped(FILES)[:-100]),
    "cut in half": (DAMAGED, zipped(FILES)[:1_500]),
    "something before": ("template.not-a-docx", b"MZ" + zipped(FILES)),
    "something after": (DAMAGED, zipped(FILES) + b"MZ"),
    "wrong checksum": (DAMAGED, wrong_checksum()),
    "out of the folder": ("template.unsafe-part-name", with_file("../../a.xml", b"<a/>")),
    "from the root": ("template.unsafe-part-name", with_file("/etc/passwd", b"<a/>")),
    "of Windows": ("template.unsafe-part-name", with_file("..\\a.xml", b"<a/>")),
    "twice": ("template.duplicate-part", doubled("word/document.xml")),
    "twice but for capitals": ("template.duplicate-part", doubled("WORD/Document.xml")),
    "entities": (DTD, body("&e8;", entities())),
    "a file by an entity": (
        DTD,
        body("&e;", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    ),
    "entities in wide letters": (
        DTD,
        zipped(FILES | {"word/document.xml": f"{entities()}<a/>".encode("utf-16")}),
    ),
    "deep": (NOT_XML, body("<w:p>" * LEVELS + "</w:p>" * LEVELS)),
    "many attributes": (NOT_XML, body(f"<w:p{ATTRIBUTES}/>")),
    "a long attribute": (NOT_XML, body(f'<w:p w:a="{"a" * 11_000_000}"/>')),
    "a long text": (NOT_XML, body(f"<w:p>{'a' * 11_000_000}</w:p>")),
    "a long name": (NOT_XML, body(f"<{'a' * 11_000_000}/>")),
    "many elements": (TOO_LARGE, body("<w:p/>" * 3_100_000)),
    "many links": (
        "template.too-many-links",
        zipped(
            FILES | {LINKS: f'<Relationships xmlns="{SPACE}">{MANY_LINKS}</Relationships>'.encode()}
        ),
    ),
    "many types": (
        "template.too-many-links",
        stored(
            FILES
            | {"[Content_Types].xml": TYPES.replace("</Types>", f"{MANY_TYPES}</Types>").encode()}
        ),
    ),
    "a remote template": (
        "template.external-content",
        link("attachedTemplate", "https://a.lt/x.dotm"),
    ),
    "a share": ("template.external-content", link("image", "file://server/share/x.png")),
    "no Word file": ("template.not-a-docx", zipped({"a.txt": b"a"})),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Open each file."""
    files = {name: data for name, (_, data) in ATTACKS.items()}
    return outcomes(files, tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_an_error(attack: str, opened: dict[str, Outcome]) -> None:
    """With a code of its own, soon and in little memory."""
    outcome = opened[attack]
    assert outcome.code == ATTACKS[attack][0]
    assert outcome.seconds < SECONDS
    assert outcome.megabytes < MEGABYTES


def test_many_namespaces_are_no_attack(tmp_path: Path) -> None:
    """They are read as fast as anything else."""
    file = body(f"<w:p{SPACES}>{'<n49999:a/>' * 50_000}</w:p>")
    outcome = outcomes({"spaces": file}, tmp_path)["spaces"]
    assert outcome.code == ""
    assert outcome.seconds < SECONDS
    assert outcome.megabytes < MEGABYTES
