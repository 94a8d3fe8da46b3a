"""Rules about texts that one program shows and another one does not."""

from __future__ import annotations

import pytest

from tests.checks.page import found

SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:s="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)


def text(words: str) -> str:
    """Return a run."""
    return f'<w:r><w:rPr><w:lang w:val="lt-LT"/></w:rPr><w:t>{words}</w:t></w:r>'


def both(choice: str, fallback: str) -> str:
    """Return a content for new programs and one for old programs."""
    return (
        f'<mc:AlternateContent {SPACES}><mc:Choice Requires="w14">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def told(body: str) -> list[tuple[str, str]]:
    """Return what these rules find in a paragraph."""
    findings = found(f"<w:p>{body}</w:p>")
    wanted = ("check.alternative-differs", "check.text-ignored")
    return [(each.code, each.message) for each in findings if each.code in wanted]


@pytest.mark.parametrize(
    ("choice", "fallback"),
    [
        (text("50 EUR"), text("50 EUR")),
        (text("50") + text(" EUR"), text("50 EUR")),
        ("", ""),
        ('<s:symEx s:char="1F642"/>', "<w:t>\N{SLIGHTLY SMILING FACE}</w:t>"),
        (both(text("a"), text("a")), text("a")),
    ],
)
def test_one_text_for_all_programs_is_no_finding(choice: str, fallback: str) -> None:
    """However it is cut into runs; a content in a content counts once."""
    assert told(both(choice, fallback)) == []


@pytest.mark.parametrize(
    ("choice", "fallback", "message"),
    [
        (text("50 EUR"), text("500 EUR"), "expected “50”, found “500”"),
        (text("a b"), text("a"), "“b” is missing"),
        ('<s:symEx s:char="x"/>', text("a"), "“a” was added"),
    ],
)
def test_another_text_for_old_programs_is_found(choice: str, fallback: str, message: str) -> None:
    """ISO/IEC 29500-3, 7.5: each program takes the first content that it knows."""
    ((code, words),) = told(both(choice, fallback))
    assert code == "check.alternative-differs"
    assert words.startswith("other programs show another text: ")
    assert words.endswith(message)


def test_contents_in_the_one_for_old_programs_are_compared_too() -> None:
    """Each pair by itself."""
    assert len(told(both(text("ab"), both(text("ab"), text("c"))))) == 1


def test_a_text_in_an_element_that_word_leaves_out_is_found() -> None:
    """ISO/IEC 29500-3, 7.2: it is ignored with all that stands in it."""
    ignored = f'<x:a {SPACES} mc:Ignorable="w14 x">{text("50 EUR")}<x:b/></x:a>'
    assert told(ignored) == [("check.text-ignored", "Word does not show “50 EUR”")]
    assert told(ignored.replace("x:a", "w14:a")) == []
    assert told(ignored.replace("w14 x", "w14")) == []
