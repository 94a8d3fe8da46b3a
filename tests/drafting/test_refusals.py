"""Bad input of pairing: an error that names both places, never a shifted row."""

from __future__ import annotations

import pytest

from memo_kit import Draft, pair
from memo_kit.drafting.draft import draft
from memo_kit.drafting.pairing import Layout
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from tests.audit import reports
from tests.drafting.desk import agreement
from tests.drafting.pairs import own, refused
from tests.paper import BY_ONA, paragraph

LINE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
SIZE = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
CELL = '<w:tc><w:tcPr><w:tcW w:w="99" w:type="dxa"/>{}</w:tcPr>{}</w:tc>'
ENDED = "<w:p><w:pPr><w:sectPr>{}</w:sectPr></w:pPr></w:p>"
LOOKS = (
    f'<w:p><w:r><w:rPr><w:rPrChange w:id="9" {BY_ONA}><w:rPr/></w:rPrChange></w:rPr>'
    "<w:t>{}</w:t></w:r></w:p>"
)
WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def clause(text: str) -> str:
    """Return a numbered clause."""
    return paragraph(text, style="Clause")


def table(*rows: str, columns: int = 2) -> str:
    """Return a table of some rows, each the XML of its cells."""
    grid = '<w:gridCol w:w="99"/>' * columns
    written = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl>{SIZE}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell with a text, or with what is XML already."""
    return CELL.format(properties, content if content.startswith("<") else LINE.format(content))


def nested(*inner: str) -> str:
    """Return a table with a table in its cell."""
    return table(cell(f"{table(*inner)}<w:p/>"), columns=1)


def merged(text: str) -> str:
    """Return a table whose first row is one cell, and whose last column is one, too."""
    down = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return table(
        cell(text, '<w:gridSpan w:val="2"/>'),
        cell("a") + cell("b", down[0]),
        cell("c") + cell("<w:p/>", down[1]),
    )


def body(made: Draft) -> Element:
    """Return the body of a draft."""
    package = Package.open(made.data)
    return parse(package.read(package.document), name="document")[0]


def told(left: tuple[str, ...], right: tuple[str, ...], data: object = None) -> list[str]:
    """Return what is said of two templates that cannot be paired: both places, in any order."""
    found = refused(own(*left, language="lt", data=data), own(*right, language="en", data=data))
    for error in found:
        both = f"{error.place} {error.message}"
        assert "contract.lt.docx" in both or "dict.lt.docx" in both, both
        assert "contract.en.docx" in both or "dict.en.docx" in both, both
        assert both.count("body") + both.count("its beginning") >= 2, both
        assert error.hint
    return [error.message.partition(" (")[0] for error in found]


def test_languages_with_different_numbers_of_clauses() -> None:
    """Each clause that stands alone is named, all at once."""
    left = ("Šalys susitaria.", "Vienas.", "Trečias, gerokai ilgesnis už kitus punktas.", "Du.")
    assert told(left, ("The Parties agree.", "One.")) == [
        "a paragraph in “normal” has no counterpart in contract.en.docx",
        "a paragraph in “normal” has no counterpart in contract.en.docx",
    ]


def test_lists_in_the_data_of_which_one_is_longer() -> None:
    """The templates agree, and the documents do not."""
    lines = ("{% for each in items.XX %}", clause("{{ each }}"), "{% endfor %}")
    sides = [tuple(line.replace("XX", each) for line in lines) for each in ("lt", "en")]
    data = {"items": {"lt": ["Vienas", "Du"], "en": ["One"]}}
    assert told(sides[0], sides[1], data) == [
        "a paragraph in “clause”, level 2 has no counterpart in dict.en.docx"
    ]
    both = {"items": {"lt": ["Vienas", "Du"], "en": ["One", "Two"]}}
    drafts = (
        own(*side, language=each, data=both) for side, each in zip(sides, ("lt", "en"), strict=True)
    )
    assert "1.2. Du | 1.2. Two" in pair(*drafts).text.splitlines()


@pytest.mark.parametrize("secret", [True, False])
def test_a_condition_in_one_template_only(*, secret: bool) -> None:
    """Whatever these data make of it: the next ones make something else."""
    left = ("A", "{% if secret %}", "Paslaptis.", "{% endif %}")
    assert told(left, ("A", "Secret."), {"secret": secret}) == [
        "a paragraph in “normal” has no counterpart in contract.en.docx",
        "a paragraph in “normal” has no counterpart in contract.en.docx",
    ]
    inline = ("{% if secret %}Paslaptis.{% endif %}",)
    assert told(inline, ("Secret.",), {"secret": secret}) == [
        "“{% if secret %}” does not stand in the counterpart"
    ]


def test_a_clause_that_is_split_in_one_language() -> None:
    """The second half of it has no counterpart."""
    left = (clause("Šalys susitaria bendradarbiauti."), clause("Jos keičiasi informacija."))
    right = (clause("The Parties agree to cooperate and to exchange information."),)
    assert told(left, right) == [
        "a paragraph in “clause”, level 2 has no counterpart in contract.en.docx"
    ]


def test_a_table_against_a_paragraph() -> None:
    """Neither is the counterpart of the other."""
    found = told(("¦a¦b", "Pabaiga"), ("a b", "The end"))
    assert "a table has no counterpart in contract.en.docx" in found
    assert "a paragraph in “normal” has no counterpart in contract.lt.docx" in found


def test_different_levels() -> None:
    """A heading beside a clause would be numbered otherwise."""
    assert told((paragraph("Tikslas", style="Article"),), (clause("Purpose"),)) == [
        "a paragraph in “article”, level 1 stands beside a paragraph in “clause”, level 2"
    ]


def test_a_numbered_list_in_one_half_only() -> None:
    """By its style, or by itself."""
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    listed = LINE.replace("<w:p>", f"<w:p>{number}")
    assert told((listed.format("Vienas"),), ("One",)) == [
        "a paragraph in “normal”, level 1 stands beside a paragraph in “normal”"
    ]


def test_nested_tables() -> None:
    """The same in both are set side by side; a row more in one is told with its place."""
    one, two = nested(cell("a") + cell("b")), nested(cell("a") + cell("b"), cell("c") + cell("d"))
    assert told((two,), (one,))[0] == "a row with 2 cells"
    made = pair(own(one, language="lt"), own(one, language="en"))
    assert len([*body(made).iter(w("tbl"))]) == 5
    assert reports(made.data) == frozenset()


def test_merged_cells() -> None:
    """The same in both are set side by side, else the row is told."""
    made = pair(own(merged("Viršus"), language="lt"), own(merged("Top"), language="en"))
    assert len([*body(made).iter(w("vMerge"))]) == 4
    assert reports(made.data) == frozenset()
    plain = table(cell("Top") + cell("x"), cell("a") + cell("b"), cell("c") + cell("<w:p/>"))
    assert told((merged("Viršus"),), (plain,))[0] == "a row with 1 cells"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("A", ENDED.format(""), "B"), ("A", "B")),
        (("A", ENDED.format(""), "B"), ("A", ENDED.format(WIDE), "B")),
        (("A", f"<w:sectPr>{WIDE}</w:sectPr>"), ("A",)),
        (("A", ENDED.format(""), "B"), (ENDED.format(""), "A", "B")),
    ],
    ids=["in one half only", "other pages", "other pages at the end", "elsewhere"],
)
def test_a_section_break(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """The same in both keeps its place, else it is told."""
    assert any("a section" in each for each in told(left, right))
    made = pair(own(*left, language="lt"), own(*left, language="en"))
    assert len([*body(made).iter(w("sectPr"))]) == sum("sectPr" in each for each in left) or 1
    assert reports(made.data) == frozenset()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f'<w:p><w:ins w:id="9" {BY_ONA}><w:r><w:t>b</w:t></w:r></w:ins></w:p>', "a tracked change"),
        (f'<w:p><w:del w:id="9" {BY_ONA}><w:r><w:delText>b</w:delText></w:r></w:del></w:p>',
         "a tracked change"),
        (LOOKS.format("b"), "a tracked change"),
        ('<w:p><w:r><w:t>b</w:t><w:commentReference w:id="0"/></w:r></w:p>', "a comment"),
        (f'<w:customXml w:element="x">{LINE.format("b")}</w:customXml>', "an inserted part"),
    ],
    ids=["insertion", "deletion", "formatting", "comment", "custom markup"],
)  # fmt: skip
def test_what_is_not_settled_in_a_half(line: str, what: str) -> None:
    """In both halves even: a tracked change has two readings."""
    comments = f'<w:comment w:id="0">{LINE.format("?")}</w:comment>'
    for right in (("A", line, "C"), ("A", "" if "del" in line else "b", "C")):
        other = [each for each in right if each]
        found = refused(
            own("A", line, "C", language="lt", comments=comments),
            own(*other, language="en", comments=comments),
        )
        assert {each.code for each in found} == {"template.block-unknown"}
        assert found[0].message.startswith(
            f"{what} stands in the text (counterpart: dict.en.docx: "
        )
        assert str(found[0].place) == "dict.lt.docx: body, paragraph 2"
        assert len(found) == 1 + (right[1] == line)


def test_a_page_break_in_one_half_only() -> None:
    """The same in both stands between the tables, once, so that both columns go on together."""
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert told(("A", page, "B"), ("A", "B")) == [
        "a paragraph in “normal” without text has no counterpart in contract.en.docx"
    ]
    halves = own("A", page, "B", language="lt"), own("A", page, "B", language="en")
    made = body(pair(*halves))
    (only,) = made.iter(w("br"))
    assert [each.tag for each in only.iterancestors()][1:3] == [w("p"), w("body")]
    apart = body(pair(*halves, layout=Layout.CONSECUTIVE))
    assert len([*apart.iter(w("br"))]) == 2


def test_rows_of_three_pages() -> None:
    """They may break over pages, and nothing is lost."""
    drafts = [own(f"{each} " * 3_000, language=each) for each in ("lt", "en")]
    made = pair(*drafts)
    assert (made.text.count("lt "), made.text.count("en ")) == (3_000, 3_000)
    assert not [*list(body(made).iter(w("tr")))[1].iter(w("cantSplit"))]


def test_three_hundred_clauses() -> None:
    """A row each, and the numbers of both columns are the same to the end."""
    drafts = [
        own(*(clause(f"{each} {n}") for n in range(300)), language=each) for each in ("lt", "en")
    ]
    lines = pair(*drafts).text.splitlines()
    assert "1.300. lt 299 | 1.300. en 299" in lines
    assert sum(" | 1." in line for line in lines) == 300


def test_a_pair_of_empty_templates() -> None:
    """Nobody would see that the text is missing; a letterhead alone is something."""
    (found,) = refused(own(language="lt"), own("<w:p/>", language="en"))
    assert (found.code, found.message) == (
        "output.nothing-to-pair",
        "dict.lt.docx and dict.en.docx hold no text",
    )


LINES = """extra_articles:
  - heading: {lt: Savas straipsnis, en: An article of our own}
    clauses:
      - lt: |
          Šalys sutaria:
          a) dirbti kartu;
          b) dalytis žiniomis.
        en: |
          The Parties agree:
          a) to work together;
          ITEM
      - {lt: Antras savas punktas., en: The second clause of our own.}
"""


def test_an_item_of_the_users_own_list_in_one_language_only() -> None:
    """Lines of one clause have counterparts as clauses have."""
    whole = LINES.replace("ITEM", "b) to share knowledge.")
    made = draft(agreement(("articles:\n", f"{whole}articles:\n")), "bilingual")
    assert made.check() == []
    data = agreement(("articles:\n", f"{LINES.replace('ITEM', '')}articles:\n"))
    (found,) = refused(draft(data, "lt"), draft(data, "en"))
    assert found.code == "output.uneven-documents"
    assert found.message.startswith(
        "a paragraph of 3 lines stands beside one of 2 (memorandum.en.docx: body, paragraph "
    )
    assert str(found.place).startswith("memorandum.lt.docx: body, paragraph ")


def test_everything_is_told_at_once() -> None:
    """A clause, a level, a table and a tracked change of one pair."""
    change = f'<w:p><w:ins w:id="9" {BY_ONA}><w:r><w:t>b</w:t></w:r></w:ins></w:p>'
    items = ("{% for each in items.XX %}", clause("{{ each }}"), "{% endfor %}", change)
    data = {"items": {"lt": ["Vienas", "Du"], "en": ["One"]}}
    left, right = (
        own(*(line.replace("XX", each) for line in items), language=each, data=data)
        for each in ("lt", "en")
    )
    assert sorted(each.code for each in refused(left, right)) == [
        "output.uneven-documents",
        "template.block-unknown",
        "template.block-unknown",
    ]


OWN = """recitals:
  - opening: recognising
    text: {lt: fotonika abiem Šalims svarbi, en: photonics matters to both Parties}
  - opening: wishing
    text: {lt: dirbti kartu, en: work together}
extra_articles:
  - heading: {lt: Savas straipsnis, en: An article of our own}
    clauses:
      - {lt: Pirmas savas punktas., en: The first clause of our own.}
      - {lt: Antras savas punktas., en: The second clause of our own.}
  - heading: {lt: Kitas straipsnis, en: Another article}
    clauses:
      - {lt: Vienintelis punktas., en: The only clause.}
"""


def test_the_users_own_articles_stand_beside_each_other() -> None:
    """Heading by heading and clause by clause, with the same numbers; own recitals, too."""
    data = agreement(("articles:\n", f"{OWN}articles:\n"))
    lines = draft(data, "bilingual").text.splitlines()
    for left, right in (
        (
            "pripažindamos, kad fotonika abiem Šalims svarbi,",
            "recognising that photonics matters to both Parties,",
        ),
        ("norėdamos dirbti kartu,", "wishing to work together,"),
        ("Savas straipsnis", "An article of our own"),
        ("Antras savas punktas.", "The second clause of our own."),
        ("Vienintelis punktas.", "The only clause."),
    ):
        (row,) = (line for line in lines if left in line)
        halves = row.split(" | ")
        assert halves[0].endswith(left)
        assert halves[1].endswith(right)
        numbers = [
            half.removesuffix(text).strip()
            for half, text in zip(halves, (left, right), strict=True)
        ]
        assert "".join(filter(str.isdigit, numbers[0])) == "".join(filter(str.isdigit, numbers[1]))
