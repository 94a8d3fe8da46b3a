"""Bilingual documents of all that a template can hold, in every layout."""

from __future__ import annotations

import re
from functools import cache

import pytest

from memo_kit import Draft, pair
from memo_kit.agreement.agreement import Preset
from memo_kit.drafting.draft import draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.pairing import Layout
from memo_kit.ooxml.columns import text_width
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.properties import read_core
from tests.audit import reports
from tests.drafting.everything import WORDS, drafts
from tests.stock.sample import SAMPLES


@cache
def own(layout: Layout) -> Draft:
    """Return the document of templates of one's own."""
    return pair(*drafts(), layout=layout)


def stories(made: Draft) -> dict[str, Element]:
    """Return the roots of all parts with text, by their names."""
    package = Package.open(made.data)
    return {
        part.label: parse(package.read(part.name), name=part.name)
        for part in text_parts(package)
        if part.kind is PartKind.STORY
    }


def languages(element: Element) -> set[str]:
    """Return the languages of the runs of an element; nothing for a run that says none."""
    marks = (run.find(f"{w('rPr')}/{w('lang')}") for run in element.iter(w("r")))
    return {mark.get(w("val"), "") if mark is not None else "" for mark in marks}


@pytest.mark.parametrize("layout", Layout)
def test_everything_can_be_laid_out(layout: Layout) -> None:
    """Nothing that both languages have is lost, and a second reader of the format says nothing."""
    made = own(layout)
    assert reports(made.data) == frozenset()
    for say in WORDS.values():
        for words in (each for key, each in say.items() if key not in {"tag", "picture"}):
            assert words in made.text, words
    descriptions = {each.get("descr") for each in stories(made)["body"].iter("{*}docPr")}
    assert descriptions == {say[key] for say in WORDS.values() for key in ("picture", "box")}


@pytest.mark.parametrize("layout", Layout)
def test_it_has_the_same_bytes_each_time(layout: Layout) -> None:
    """Whatever is in it: the same data and templates, the same document."""
    assert pair(*drafts(), layout=layout).data == own(layout).data


@pytest.mark.parametrize("layout", Layout)
def test_every_id_is_unique_and_every_reference_leads_somewhere(layout: Layout) -> None:
    """Bookmarks, pictures and content controls; links and fields of body, margins and notes."""
    roots = list(stories(own(layout)).values())
    marks = [each for root in roots for each in root.iter(w("bookmarkStart"))]
    names, ids = ([each.get(w(key), "") for each in marks] for key in ("name", "id"))
    pictures = [each.get("id") for root in roots for each in root.iter("{*}docPr")]
    for found in (names, ids, pictures):
        assert len(found) == len(set(found))
    told = " ".join(each.text or "" for root in roots for each in root.iter(w("instrText")))
    anchors = [each.get(w("anchor")) for root in roots for each in root.iter(w("hyperlink"))]
    assert {*re.findall(r"REF (\S+)", told), *anchors} <= set(names)


def test_references_stay_in_their_language() -> None:
    """In the body, in a note and in the footer: what is English leads to what is English."""
    for name, root in stories(own(Layout.COLUMNS)).items():
        for paragraph in root.iter(w("p")):
            tags = languages(paragraph)
            told = " ".join(each.text or "" for each in paragraph.iter(w("instrText")))
            for target in re.findall(r"REF (\S+)", told):
                assert tags == {"en-GB" if target.endswith("_en") else "lt-LT"}, (name, target)


@pytest.mark.parametrize("layout", Layout)
def test_the_table_of_contents_of_each_language_lists_its_own(layout: Layout) -> None:
    """Both headings of each, as they are now and not as the template was."""
    text = own(layout).text
    assert "old" not in text
    entries = re.findall(r"\d straipsnis\. (\w+)\t\?", text)
    assert sorted(entries) == sorted(say[key] for say in WORDS.values() for key in ("aim", "end"))


def test_each_note_is_in_the_language_of_its_place() -> None:
    """Its runs say so, too."""
    for kind in ("footnote", "endnote"):
        notes = [
            each
            for each in stories(own(Layout.COLUMNS))[f"{kind}s"].iter(w(kind))
            if each.get(w("type")) is None
        ]
        assert [languages(each) for each in notes] == [{"lt-LT"}, {"en-GB"}]


@pytest.mark.parametrize("layout", Layout)
def test_every_run_of_every_story_says_its_language(layout: Layout) -> None:
    """Of body, text boxes, margins and notes."""
    for root in stories(own(layout)).values():
        assert languages(root) <= {"lt-LT", "en-GB"}


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_columns_of_a_sample_are_in_their_languages(name: str, preset: Preset) -> None:
    """Left Lithuanian, right English, numbers and notes among them; everything else is one of both."""
    agreement = SAMPLES[name].model_copy(update={"preset": preset})
    made = draft(agreement, "bilingual")
    english = agreement.english.value
    found = stories(made)
    assert all(languages(root) <= {"lt-LT", english} for root in found.values())
    for table in found["body"].iter(w("tbl")):
        style = table.find(f"{w('tblPr')}/{w('tblStyle')}")
        if style is None or style.get(w("val")) != "Bilingual":
            continue
        for row in table.iterchildren(w("tr")):
            left, right = row.iterchildren(w("tc"))
            assert languages(left) <= {"lt-LT"}
            assert languages(right) <= {english}
            ends = [each.find(f"{w('rPr')}/{w('lang')}") for each in right.iter(w("pPr"))]
            assert {each.get(w("val")) for each in ends if each is not None} <= {english}


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("preset", Preset)
def test_no_table_is_wider_than_the_text(preset: Preset, edition: Edition) -> None:
    """Word takes fixed columns at their word, and off the page with them; LibreOffice does not."""
    agreement = SAMPLES["everything"].model_copy(update={"preset": preset})
    found = stories(draft(agreement, edition))["body"]
    room = text_width(next(found.iter(w("sectPr"))))
    for table in found[0].iterchildren(w("tbl")):
        columns = next(table.iterchildren(w("tblGrid")))
        assert sum(int(each.get(w("w"), "0")) for each in columns) <= room
        for row in table.iterchildren(w("tr")):
            widths = [next(cell.iter(w("tcW"))) for cell in row.iterchildren(w("tc"))]
            assert sum(int(each.get(w("w"), "0")) for each in widths) <= room


@pytest.mark.parametrize("name", SAMPLES)
def test_the_mark_of_an_annex_stands_once_a_language(name: str) -> None:
    """„Priedo žyma“: in two-column layout once per language (drafting practice)."""
    agreement = SAMPLES[name]
    texts = [each for each in agreement.annexes or () if each.clauses]
    said = draft(agreement, "bilingual").text
    assert len(
        re.findall(r"^(?:Memorandumo|Protokolo) .*priedas \| Annex", said, re.MULTILINE)
    ) == len(texts)


def test_title_and_subject_are_in_both_languages() -> None:
    """As the file manager and a screen reader tell them."""
    titles = {
        each: read_core(Package.open(made.data))["title"]
        for each, made in zip("le", drafts(), strict=True)
    }
    both = read_core(Package.open(own(Layout.COLUMNS).data))["title"]
    assert both == " / ".join(dict.fromkeys(titles.values()))


def test_header_and_footer_say_it_in_both_languages() -> None:
    """Each in its own line where a reference shows it, so that the reference stays right."""
    found = stories(own(Layout.COLUMNS))
    for margin, key in (("header 1", "head"), ("footer 1", "foot")):
        lines = [
            "".join(str(text) for text in each.itertext()) for each in found[margin].iter(w("p"))
        ]
        lines = [line for line in lines if line != "PROJEKTAS / DRAFT"]
        assert [WORDS["lt"][key] in lines[0], WORDS["en"][key] in lines[1]] == [True, True]
