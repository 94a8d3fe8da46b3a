"""Two drafts become one document."""

from __future__ import annotations

import re

import pytest

import memo_kit
from memo_kit import Draft, MemoKitError, Template, pair
from memo_kit.agreement.agreement import BilingualLayout
from memo_kit.drafting.draft import draft
from memo_kit.drafting.pairing import Layout
from memo_kit.ooxml.late import late_values
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom
from tests.audit import reports
from tests.drafting.desk import agreement
from tests.drafting.pairs import own, refused
from tests.paper import paper, paragraph
from tests.stock.sample import SAMPLES


def body(made: Draft) -> Element:
    """Return the body of a draft."""
    package = Package.open(made.data)
    return parse(package.read(package.document), name="document")[0]


def rows(made: Draft) -> list[tuple[str, str]]:
    """Return the texts of both columns, a clause a row."""
    lines = [line.split(" | ") for line in made.text.splitlines()]
    return [(line[0], line[1]) for line in lines if len(line) == 2]


BOTH = draft(agreement(), "bilingual")


def test_a_row_holds_a_clause_in_both_languages() -> None:
    """Headings, clauses and items are level at every point, and numbered alike."""
    found = rows(BOTH)
    assert found[0] == ("Lietuvių kalba", "English")
    assert ("1 straipsnis. Memorandumo tikslas", "Article 1. Purpose") in found
    for left, right in found:
        numbers = [re.match(r"(\d+\.)+ |[a-z]\) ", side) for side in (left, right)]
        assert len({each[0] if each else "" for each in numbers}) == 1, (left, right)


def test_every_word_of_both_drafts_is_in_it() -> None:
    """Nothing is lost on the way: each paragraph of each draft is found, shared ones once."""
    text = " ".join(BOTH.text.split())
    for language in ("lt", "en"):
        for line in draft(agreement(), language).text.splitlines():
            for cell in line.split(" | "):
                for word in cell.split():
                    assert word in text, (language, cell)


def test_what_belongs_to_both_stands_once() -> None:
    """A signature place a person, with the titles in both languages, and one letterhead."""
    names = [each.get(w("name"), "") for each in body(BOTH).iter(w("bookmarkStart"))]
    assert [name for name in names if name.startswith("memosig")] == ["memosig1", "memosig2"]
    lines = [line.strip() for line in BOTH.text.splitlines()]
    assert "Direktorė / Director" in " ".join(lines)
    assert len(names) == len(set(names))


def test_each_run_says_its_language() -> None:
    """Word's spelling check and screen readers go by it."""
    for row in body(BOTH).iter(w("tr")):
        cells = list(row.iterchildren(w("tc")))
        if len(cells) == 2 and not list(row.iter(w("bookmarkStart"))):
            marks = [
                {mark.get(w("val"), "")[:2] for mark in cell.iter(w("lang"))} for cell in cells
            ]
            assert marks in ([{"lt"}, {"en"}], [{"lt"}, {"lt"}], [{"lt", "en"}, {"lt", "en"}])
    assert all(run.find(f"{w('rPr')}/{w('lang')}") is not None for run in body(BOTH).iter(w("r")))


def test_the_header_row_repeats_and_short_rows_stay_whole() -> None:
    """A long clause may break over pages, a short one not."""
    table = next(body(BOTH).iterchildren(w("tbl")))
    first, second, *_ = table.iterchildren(w("tr"))
    assert [kind_of(each.tag) for each in first[0]] == ["cantSplit", "tblHeader"]
    assert [kind_of(each.tag) for each in second[0]] == ["cantSplit"]
    long = own("Žodis " * 200, language="lt"), own("Word " * 200, language="en")
    rows_of_long = list(next(body(pair(*long)).iterchildren(w("tbl"))).iterchildren(w("tr")))
    assert rows_of_long[1].find(w("trPr")) is None


def test_each_column_counts_by_itself() -> None:
    """Two list instances, so that no number runs on across the columns."""
    table = next(body(BOTH).iterchildren(w("tbl")))
    columns: list[set[str]] = [set(), set()]
    for row in table.iterchildren(w("tr")):
        for cell, found in zip(row.iterchildren(w("tc")), columns, strict=True):
            found.update(each.get(w("val"), "") for each in cell.iter(w("numId")))
    assert not columns[0] & columns[1]
    assert columns[1]


def test_references_lead_inside_their_column() -> None:
    """A link of the right column goes to a bookmark of the right column."""
    heading = paragraph("Tikslas", style="Article", bookmark="aim")
    left = own(heading, "Žr. {{ ref('aim') }}.", language="lt")
    right = own(heading.replace("Tikslas", "Aim"), "See {{ ref('aim') }}.", language="en")
    made = body(pair(left, right))
    anchors = [each.get(w("anchor")) for each in made.iter(w("hyperlink"))]
    marks = [each.get(w("name")) for each in made.iter(w("bookmarkStart"))]
    assert anchors == ["aim", "aim_en"]
    assert marks == ["aim", "aim_en"]
    assert rows(pair(left, right))[-1] == ("Žr. 1\xa0straipsnis.", "See Article\xa01.")


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_is_a_valid_document(layout: Layout) -> None:
    """The validator says nothing, and the check neither."""
    made = pair(draft(agreement(), "lt"), draft(agreement(), "en"), layout=layout)
    assert reports(made.data) == frozenset()
    assert made.check() == []


def test_consecutive_texts_follow_each_other() -> None:
    """All of one language, then all of the other, with the same numbers and one signature place."""
    made = pair(draft(agreement(), "en"), draft(agreement(), "lt"), layout="consecutive")
    lines = made.text.splitlines()
    last = max(n for n, line in enumerate(lines) if line.startswith("Article "))
    first = min(n for n, line in enumerate(lines) if re.match(r"\d+ straipsnis", line))
    assert last < first
    assert made.text.count("memosig") == 0
    assert sum(1 for _ in body(made).iterchildren(w("tbl"))) == 1


def test_wide_pages_are_turned() -> None:
    """Width and height change places."""
    made = pair(draft(agreement(), "lt"), draft(agreement(), "en"), layout="landscape")
    size = next(body(made).iter(w("pgSz")))
    assert (size.get(w("w")), size.get(w("h"))) == ("16838", "11906")
    assert size.get(w("orient")) == "landscape"


def test_the_data_say_how_the_texts_stand() -> None:
    """“A preset for landscape or for consecutive texts”; whoever pairs by hand may say otherwise."""
    wide = agreement(("english: en-GB", "english: en-GB\nbilingual_layout: landscape"))
    assert next(body(draft(wide, "bilingual")).iter(w("pgSz"))).get(w("orient")) == "landscape"
    made = pair(draft(wide, "lt"), draft(wide, "en"), layout="columns")
    assert next(body(made).iter(w("pgSz"))).get(w("orient")) is None
    plain = pair(own("Viena", language="lt"), own("One", language="en"))
    assert rows(plain)[-1] == ("Viena", "One")


def test_the_layouts_of_the_data_are_those_that_there_are() -> None:
    """The same words in the data, on the command line and in Python."""
    assert [*map(str, BilingualLayout)] == [*map(str, Layout)]


def test_a_layout_that_there_is_not_is_refused() -> None:
    """With the words that there are."""
    with pytest.raises(MemoKitError) as caught:
        pair(draft(agreement(), "lt"), draft(agreement(), "en"), layout="rows")
    assert caught.value.code == "usage.layout-unknown"
    assert caught.value.hint == "write one of: columns, landscape, consecutive"


def test_a_screen_reader_hears_that_the_columns_are_layout() -> None:
    """The table says in both languages what it is; its first row alone is a heading."""
    table = next(body(BOTH).iterchildren(w("tbl")))
    told = {kind_of(each.tag): each.get(w("val")) for each in table[0]}
    assert told["tblCaption"] == "Tekstas dviem kalbomis / Text in two languages"
    assert str(told["tblDescription"]).startswith("Maketo lentelė")
    assert "Layout table" in str(told["tblDescription"])
    assert len(list(table.iter(w("tblHeader")))) == 1


def test_the_second_text_begins_on_a_page_of_its_own() -> None:
    """Each text of an agreement in consecutive texts can be read, and copied, by itself."""
    made = body(pair(draft(agreement(), "lt"), draft(agreement(), "en"), layout="consecutive"))
    (first,) = (each for each in made.iter(w("p")) if list(each.iter(w("pageBreakBefore"))))
    assert {each.get(w("val")) for each in first.iter(w("lang"))} == {"en-GB"}


def test_the_places_to_sign_are_as_wide_as_the_page() -> None:
    """The half of a party is that of a column; details in half the width would need two pages."""
    made = body(pair(draft(agreement(), "lt"), draft(agreement(), "en"), layout="landscape"))
    sums = [
        sum(int(each.get(w("w"), "0")) for each in next(table.iterchildren(w("tblGrid"))))
        for table in made.iterchildren(w("tbl"))
    ]
    assert len(sums) > 1
    assert max(sums) - min(sums) <= 2


def test_the_order_is_that_of_the_arguments() -> None:
    """English stands left when it is given first."""
    made = pair(draft(agreement(), "en"), draft(agreement(), "lt"))
    assert rows(made)[0] == ("English", "Lietuvių kalba")
    assert read_core(Package.open(made.data))["language"].startswith("en")


def test_its_properties_are_in_both_languages() -> None:
    """Title and subject; the fingerprint is that of the bilingual document."""
    package = Package.open(BOTH.data)
    titles = [
        read_core(Package.open(draft(agreement(), each).data))["title"] for each in ("lt", "en")
    ]
    assert read_core(package)["title"] == " / ".join(titles)
    assert read_custom(package)["memo_kit.language"] == "bilingual"
    assert BOTH.name == "memorandum.bilingual.docx"


def test_the_forms_and_warnings_of_both_go_with_it() -> None:
    """What a person has to look at in one language is to be looked at here."""
    assert BOTH.forms == draft(agreement(), "lt").forms


def test_drafts_of_two_agreements_are_refused() -> None:
    """Both halves have to say the same."""
    other = agreement(("Kaunas", "Alytus"))
    (found,) = refused(draft(agreement(), "lt"), draft(other, "en"))
    assert found.code == "usage.drafts-not-paired"


@pytest.mark.parametrize("edition", ["lt", "bilingual"])
def test_two_drafts_in_one_language_are_refused(edition: str) -> None:
    """A pair is one of each."""
    (found,) = refused(draft(agreement(), "lt"), draft(agreement(), edition))
    assert found.code == "usage.drafts-not-paired"


def test_one_template_makes_no_bilingual_document() -> None:
    """The hint says what does."""
    template = Template.from_bytes(paper("A"), name="a.docx")
    with pytest.raises(MemoKitError) as caught:
        draft({}, "bilingual", template=template)
    assert caught.value.code == "usage.template-needed"
    assert "memo_kit.pair" in (caught.value.hint or "")


def test_pairing_is_a_public_name() -> None:
    """``memo_kit.pair``."""
    assert memo_kit.pair is pair


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_of_every_kind_is_paired_without_a_finding(name: str) -> None:
    """Three parties, places to fill, every optional article, every authenticity."""
    made = draft(SAMPLES[name], "bilingual")
    assert {finding.code for finding in made.check()} <= {"check.place-open"}
    assert reports(made.data) == frozenset()


def test_what_is_filled_in_later_is_bound_to_one_part_for_both_columns() -> None:
    """A day typed in one column shows in the other one; a town is typed in each language."""
    changes = (
        ("date: 2024-03-08", "date: later"),
        ("place: {lt: Kaunas, en: Kaunas}", "place: later"),
    )
    package = Package.open(draft(agreement(*changes), "bilingual").data)
    assert late_values(package) == dict.fromkeys(
        ["document.date", "document.place@lt", "document.place|viet@lt", "document.place@en"], ""
    )
    assert [name for name in package.names if "/item" in name] == [
        "customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"
    ]  # fmt: skip
    root = parse(package.read(package.document), name="document")
    numbers = [each.find(w("id")) for each in root.iter(w("sdtPr"))]
    ids = [each.get(w("val")) for each in numbers if each is not None]
    assert len(ids) == len(set(ids)) > 4
