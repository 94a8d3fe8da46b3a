"""References to numbered paragraphs."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Variety
from memo_kit.language.lithuanian.form import Case
from memo_kit.ooxml.numbering import Label
from memo_kit.template.references import Reference, resolve
from tests.paper import paragraph
from tests.template.filled import fault, filled, filled_body

ARTICLES = (
    paragraph("Tikslas", style="Article", bookmark="aim", number=1),
    "{% if ip %}",
    paragraph("Nuosavybė", style="Article", bookmark="ip", number=2),
    "{% endif %}",
    '<w:bookmarkStart w:id="3" w:name="secrecy"/>',
    paragraph("Paslaptis", style="Article"),
    '<w:bookmarkEnd w:id="3"/>',
    paragraph("Šalys tyli", style="Clause", bookmark="silence", number=4),
)


def said(tag: str, language: str = "lt", *, ip: bool = True) -> str:
    """Return what a tag before the articles prints."""
    line = filled(tag, *ARTICLES, language=language, ip=ip, labels=["secrecy", "aim"])[0]
    return line.replace("\xa0", "_")


@pytest.mark.parametrize(
    ("tag", "lt", "en"),
    [
        ("{{ ref('aim') }}", "1_straipsnis", "Article_1"),
        ("{{ ref('aim', case='viet') }}", "1_straipsnyje", "Article_1"),
        ("{{ ref('secrecy', 'ip', case='gal') }}", "2 ir 3_straipsnius", "Articles_2 and 3"),
        ("{{ ref('ip', 'secrecy', 'aim', 'ip') }}", "1, 2 ir 3_straipsniai", "Articles_1, 2 and 3"),
        ("{{ ref(labels, case='locative') }}", "1 ir 3_straipsniuose", "Articles_1 and 3"),
        ("{{ ref('silence') }}", "3.1_punktas", "paragraph_3.1"),
        ("{{ ref('silence', unit='article') }}", "3.1_straipsnis", "Article_3.1"),
        ("{{ ref('aim', unit='chapter') }}", "1_skyrius", "Chapter_1"),
        ("{{ ref('aim', unit='annex') }}", "1_priedas", "Annex_1"),
    ],
)  # fmt: skip
def test_a_reference_says_the_number_in_the_document(tag: str, lt: str, en: str) -> None:
    """Computed from what the draft really contains, in document order."""
    assert said(tag) == lt
    assert said(tag, "en") == en


def test_a_numbered_paragraph_without_a_bookmark_is_counted() -> None:
    """Nobody refers to it, and the next one has the next number."""
    plain = paragraph("Preambulė", style="Article")
    assert filled("{{ ref('aim') }}", plain, *ARTICLES, ip=True)[0] == "2\xa0straipsnis"


def test_a_reference_follows_what_is_left_out() -> None:
    """Without an article the next one moves up."""
    assert said("{{ ref('secrecy') }}", ip=False) == "2_straipsnis"


def test_each_number_is_a_link_to_its_bookmark() -> None:
    """With a character style, and the formatting around kept."""
    body = filled_body("Pagal {{ ref('ip', 'aim') }}.", *ARTICLES, ip=True)
    for anchor, number in (("aim", "1"), ("ip", "2")):
        assert (
            f'</w:t></w:r><w:hyperlink w:anchor="{anchor}" w:history="1"><w:r><w:rPr>'
            f'<w:rStyle w:val="Reference"/><w:b/></w:rPr><w:t xml:space="preserve">{number}</w:t>'
        ) in body


def test_a_reference_in_a_link_is_text_only() -> None:
    """A link cannot stand in a link."""
    link = (
        "<w:p><w:hyperlink w:anchor='x'><w:r><w:t>{{ ref('aim') }}</w:t></w:r></w:hyperlink></w:p>"
    )
    body = filled_body(link, *ARTICLES, ip=True)
    assert body.count("<w:hyperlink") == 1


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ ref('ip') }}", "template.label-unknown"),
        ("{{ ref('nothing') }}", "template.label-unknown"),
        ("{{ ref() }}", "template.reference-empty"),
        ("{{ ref([]) }}", "template.reference-empty"),
        ("{{ ref('aim', case='nope') }}", "template.case-unknown"),
        ("{{ ref('aim', unit='nope') }}", "template.unit-unknown"),
        ("{{ ref('aim', nope=1) }}", "template.expression-failed"),
        ("{{ ref(5) }}", "template.expression-failed"),
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error_with_its_place(tag: str, code: str) -> None:
    """A stale or empty number never stands in a document."""
    error = fault("a", tag, *ARTICLES, ip=False)
    assert error.code == code
    assert error.place is not None
    assert error.place.where == "body, paragraph 2"
    assert error.place.text == tag


def test_a_label_that_a_loop_repeats_is_an_error() -> None:
    """Nobody knows which one is meant."""
    blocks = [
        "{% for x in [1, 2] %}",
        paragraph("a", style="Article", bookmark="a"),
        "{% endfor %}",
    ]
    assert fault("{{ ref('a') }}", *blocks).code == "template.label-repeated"


def test_a_reference_in_a_table_that_goes_is_not_resolved() -> None:
    """What is not in the document is not asked for."""
    rows = ["¦ {% for x in [] %} ¦", "¦ {{ ref('nothing') }} ¦", "¦ {% endfor %} ¦", "z"]
    assert filled(*rows) == ["z"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("VIII SKYRIUS", "VIII\xa0skyrius"),
        ("Annex 2", "VIII\xa0priedas"),
        ("8.", "VIII\xa0straipsnis"),
    ],
)
def test_a_number_that_names_its_unit_is_called_by_it(written: str, text: str) -> None:
    """V-117, point 24.1: chapters are „I SKYRIUS“, and a reference to one reads „I skyrius“."""
    labels = {"secrecy": [Label(1, "VIII", 0, written)]}
    (piece,) = resolve(Reference(("secrecy",), Case.NOMINATIVE, None), labels, Variety.LT)
    assert piece.text == text
