"""One and the same XML under other names."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.comments import Comment, with_comments
from memo_kit.ooxml.dialect import kind_of_relation, relation_type
from memo_kit.ooxml.marks import mark, pieces
from memo_kit.ooxml.markup import parse, serialise
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom, set_core, set_custom
from tests.packages import HABITS, files_of, written
from tests.paper import paper

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD = w("")[1:-1]
AROUND = "<?program kept?><!-- before -->{}<!-- after --><!-- last -->"


def read(text: str) -> str:
    """Return a part as it is written after it was read."""
    return serialise(parse(text.encode(), name="x")).partition("?>\n")[2]


def strict_package(*blocks: str) -> Package:
    """Return a strict file."""
    return Package.open(written(HABITS["strict"](files_of(paper(*blocks)))))


@pytest.mark.parametrize(
    "text",
    [
        f'<w:p xmlns:w="{STRICT}" xmlns:u="urn:u" w:a="1"><w:r u:a="1"/>b<?c d?><!-- e --></w:p>',
        f'<w:document xmlns:w="{WORD}" xmlns:u="urn:u"><w:p u:a="1"/></w:document>',
        "<a><b/></a>",
    ],
)
def test_a_part_is_written_in_the_names_that_it_had(text: str) -> None:
    """With what stands before and after its root, and declarations that nothing uses."""
    assert read(AROUND.format(text)) == AROUND.format(text)


@pytest.mark.parametrize(
    "text",
    [
        f'<x:p xmlns:x="{WORD}" x:a="1"/>',
        f'<p xmlns="{WORD}" xmlns:x="{WORD}" x:a="1"/>',
        f"<w:p xmlns:w='{WORD}' w:a='1'/>",
        f'<w:p xmlns:w="{WORD.replace("main", "&#109;ain")}" w:a="1"/>',
        f'<q:p xmlns:q="{WORD.replace("main", "&#109;ain")}" q:a="1"/>',
    ],
)
def test_elements_of_word_have_one_prefix(text: str) -> None:
    """What the engine writes between them has it, too."""
    assert read(text) == f'<w:p xmlns:w="{WORD}" w:a="1"/>'


def test_another_namespace_gives_its_prefix_away() -> None:
    """When it has the prefix of Word and Word has another one."""
    text = f'<x:p xmlns:x="{WORD}" xmlns:w="urn:o"><w:a/></x:p>'
    assert read(text) == f'<w:p xmlns:w="{WORD}" xmlns:w_="urn:o"><w_:a/></w:p>'


def test_a_strict_part_reads_as_any_other() -> None:
    """Elements and attributes have the names that the engine knows."""
    root = parse(f'<q:p xmlns:q="{STRICT}" q:val="1"/>'.encode(), name="x")
    assert (root.tag, root.get(w("val"))) == (w("p"), "1")


def test_relationships_have_one_name() -> None:
    """Where strict files write the last word of a type in another way."""
    for kind in ("custom-properties", "header"):
        for strict in (True, False):
            assert kind_of_relation(relation_type(kind, strict=strict)) == kind


def test_what_is_added_to_a_strict_file_is_strict() -> None:
    """Properties of one's own, comments and their relationships."""
    package = strict_package("a")
    assert package.is_strict
    package = package.changed(set_custom(package, {"Client": "LITEK"}))
    package = package.changed(set_core(package, {"title": "T"}))
    package = with_comments(package, [Comment("body, paragraph 1", ("look",))], "memo_kit")
    again = Package.open(package.write())
    assert (read_custom(again)["Client"], read_core(again)["title"]) == ("LITEK", "T")
    for name in again.names:
        assert b"schemas.openxmlformats.org/wordprocessingml" not in again.read(name)
        assert b"schemas.openxmlformats.org/officeDocument" not in again.read(name)


def test_a_mark_in_a_strict_part_is_found_again() -> None:
    """Marks are instructions with letters that are not plain."""
    root = parse(f'<w:p xmlns:w="{STRICT}"><w:r>ą</w:r></w:p>'.encode(), name="x")
    root.insert(0, mark(3))
    assert list(pieces(root))[1:] == [3, "<w:r>ą</w:r></w:p>"]
