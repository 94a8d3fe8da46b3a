"""Finding tags in a line of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import MemoKitError, Place
from memo_kit.template.tags import Tag, TagKind, scan


def tags(text: str) -> list[Tag]:
    """Return the tags of a line that has no faults."""
    found, errors = scan(text, Place())
    assert not errors
    return found


def codes(text: str) -> list[tuple[str, tuple[int, int] | None]]:
    """Return the codes of the faults of a line with the characters at fault."""
    _, errors = scan(text, Place(where="body, paragraph 1"))
    return [(error.code, error.place.span if error.place else None) for error in errors]


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("{{ name }}", TagKind.PRINT, "name"),
        ("{{name}}", TagKind.PRINT, "name"),
        ("{% if a %}", TagKind.CONTROL, "if a"),
        ("{# a note {{ x }} #}", TagKind.COMMENT, "comment"),
        ("{{ {'a': {'b': 1}}['a'] }}", TagKind.PRINT, "{'a': {'b': 1}}['a']"),
        ('{{ "}}" }}', TagKind.PRINT, '"}}"'),
        ('{{ "a\\"}}" }}', TagKind.PRINT, '"a\\"}}"'),
        ("{{ “a” }}", TagKind.PRINT, '"a"'),
        ("{{ „a“ }}", TagKind.PRINT, '"a"'),
        ("{{ ‘a’ }}", TagKind.PRINT, "'a'"),
        ('{{ "„Šalis“" }}', TagKind.PRINT, '"„Šalis“"'),
        ("{{\u00a0a\u00a0}}", TagKind.PRINT, "a"),
        ("{{ a ) }}", TagKind.PRINT, "a )"),
    ],
)
def test_a_tag_is_read_to_its_end(text: str, kind: TagKind, body: str) -> None:
    """Quotation marks, straight or as Word types them, brackets and blanks do not end a tag."""
    assert [(tag.kind, tag.body) for tag in tags(text)] == [(kind, body)]


@pytest.mark.parametrize(
    ("text", "mark", "body"),
    [
        ("{%p if a %}", "p", "if a"),
        ("{%tr for a in b %}", "tr", "for a in b"),
        ("{%tc endfor %}", "tc", "endfor"),
        ("{%r if a %}", "r", "if a"),
        ("{{r text }}", "r", "text"),
        ("{{ r }}", "", "r"),
        ("{{r }}", "", "r"),
        ("{{r and s }}", "", "r and s"),
        ("{{p.name}}", "", "p.name"),
        ("{%-p if a %}", "p", "if a"),
        ("{%p- if a -%}", "p", "if a"),
        ("{%+tr if a %}", "tr", "if a"),
        ("{{-r text }}", "r", "text"),
        ("{{r- s }}", "", "r- s"),
        ("{#p a remark #}", "p", "comment"),
        ("{#tr a remark #}", "tr", "comment"),
        ("{#-tc a remark -#}", "tc", "comment"),
        ("{# p a remark #}", "", "comment"),
        ("{#pre#}", "", "comment"),
    ],
)
def test_the_marks_of_docxtpl_are_understood(text: str, mark: str, body: str) -> None:
    """A mark touches the delimiter and something follows it; a field may be called r."""
    found = tags(text)[0]
    assert (found.mark, found.body) == (mark, body)


@pytest.mark.parametrize(
    ("text", "left", "right", "body"),
    [
        ("{%- if a -%}", True, True, "if a"),
        ("{{- a }}", True, False, "a"),
        ("{{ a -}}", False, True, "a"),
        ("{%+ if a +%}", False, False, "if a"),
        ("{{ -a }}", False, False, "-a"),
        ("{%-p if a %}", True, False, "if a"),
        ("{%p- if a %}", True, False, "if a"),
        ("{%p+ if a -%}", False, True, "if a"),
        ("{#- a -#}", True, True, "comment"),
        ("{##}", False, False, "comment"),
    ],
)
def test_signs_at_the_delimiters_ask_for_trimming(
    text: str,
    left: object,
    right: object,
    body: str,
) -> None:
    """``{%-`` and ``-%}`` take away blanks; a minus after a blank is a minus."""
    found = tags(text)[0]
    assert (found.trims_left, found.trims_right, found.body) == (left, right, body)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {{ b", [("template.tag-unclosed", (2, 6))]),
        ("{{ a {{ b }}", [("template.tag-unclosed", (0, 5))]),
        ("{{ {% if", [("template.tag-unclosed", (0, 3)), ("template.tag-unclosed", (3, 8))]),
        ("{# a", [("template.tag-unclosed", (0, 4))]),
        ("a }} b", [("template.tag-not-opened", (2, 4))]),
        ("a %} b #}", [("template.tag-not-opened", (2, 4)), ("template.tag-not-opened", (7, 9))]),
        ("{{ }}", [("template.tag-empty", (0, 5))]),
        ("{{ a\ufffc }}", [("template.object-in-tag", (0, 8))]),
        ('{{ "a }} b', [("template.tag-unclosed", (0, 8))]),
        ('{{ "a {{ b }}', [("template.tag-unclosed", (0, 6))]),
        ('{{ "a', [("template.tag-unclosed", (0, 5))]),
    ],
)
def test_every_fault_of_a_line_is_found(text: str, expected: list[tuple[str, object]]) -> None:
    """What is wrong is named, with the characters at fault, all in one pass."""
    assert codes(text) == expected


def test_what_follows_an_unclosed_tag_is_still_read() -> None:
    """One slip does not hide the next tag."""
    found, errors = scan("{{ a {{ b }} {% if c %}", Place())
    assert [tag.body for tag in found] == ["b", "if c"]
    assert len(errors) == 1


def test_only_control_tags_have_a_keyword() -> None:
    """The keyword is what a tag does."""
    assert [tag.keyword for tag in tags("{% for a in b %}{{ for_ }}")] == ["for", ""]
    assert [tag.keyword for tag in tags("{% call(a) b() %}{% if(a) %}")] == ["call", "if"]


@given(st.text(alphabet="{}%#\"'„“ ab|-rp\ufffc", max_size=30))
def test_any_text_gives_tags_or_errors(text: str) -> None:
    """Whatever an author types, reading ends, and tags lie inside the line in order."""
    found, errors = scan(text, Place())
    assert all(isinstance(error, MemoKitError) for error in errors)
    ends = [0]
    for tag in found:
        assert ends[-1] <= tag.start < tag.end <= len(text)
        ends.append(tag.end)
