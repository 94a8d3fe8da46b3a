"""The language of each run."""

from __future__ import annotations

from memo_kit.ooxml.markup import fragment
from memo_kit.ooxml.names import w
from memo_kit.ooxml.proofing import mark_language, mark_numbers
from tests.ooxml.test_joint import element


def test_runs_without_a_language_are_marked() -> None:
    """In the place that the schema has for it (ISO/IEC 29500-1, 17.3.2.28); others keep theirs."""
    root = element(
        "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:b/><w:specVanish/></w:rPr></w:r>"
        '<w:r><w:rPr><w:lang w:val="en-CA"/></w:rPr></w:r></w:p>'
    )
    mark_language(root, "lt-LT")
    mark = '<w:lang w:val="lt-LT"/>'
    assert [fragment(each) for each in root.iter(w("rPr"))] == [
        f"<w:rPr>{mark}</w:rPr>", f"<w:rPr><w:b/>{mark}<w:specVanish/></w:rPr>",
        '<w:rPr><w:lang w:val="en-CA"/></w:rPr>',
    ]  # fmt: skip


def test_the_number_of_a_paragraph_is_in_the_language_of_its_end() -> None:
    """Word writes “Article 1.” with the properties of the paragraph mark; one without any has none."""
    root = element(
        '<w:x><w:p><w:pPr><w:jc w:val="left"/><w:sectPr/></w:pPr></w:p><w:p/>'
        '<w:p><w:pPr><w:rPr><w:lang w:val="en-CA"/></w:rPr></w:pPr></w:p></w:x>'
    )
    mark_numbers(root, "en-GB")
    assert [fragment(each) for each in root.iter(w("pPr"))] == [
        '<w:pPr><w:jc w:val="left"/><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:sectPr/></w:pPr>',
        '<w:pPr><w:rPr><w:lang w:val="en-CA"/></w:rPr></w:pPr>',
    ]
