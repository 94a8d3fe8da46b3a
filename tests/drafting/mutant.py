"""Documents that were tampered with, one by one, and what is told of each."""

from __future__ import annotations

from typing import NamedTuple

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w, xml
from tests.drafting.tampered import (
    Tampering,
    added,
    drop,
    exchanged,
    formatted,
    over,
    paragraph,
    rewrite,
    row,
    without_row,
)

__all__ = ["MUTANTS", "Mutant", "without_number"]


class Mutant(NamedTuple):
    """A document that was tampered with, and what is told of it.

    Attributes:
        which: The document.
        tampering: What is done to it.
        code: The end of the code.
        at: Words of the paragraph whose place is told, as they stand there now; after “>”, those
            of the paragraph before the place.
        message: Words of the message.
        path: The field of the data.
    """

    which: str
    tampering: Tampering
    code: str
    at: str
    message: str
    path: str | None = None


def deleted_in_track(words: str) -> Tampering:
    """Return what deletes the paragraph with some words as a tracked change."""

    def tamper(root: Element) -> None:
        found = paragraph(root, words)
        for run in list(found.iterchildren(w("r"))):
            mark = found.makeelement(w("del"), {w("id"): "900", w("author"): "x"})
            run.addprevious(mark)
            mark.append(run)
            for text in run.iter(w("t")):
                text.tag = w("delText")

    return tamper


def cells_exchanged(words: str) -> Tampering:
    """Return what exchanges the two cells of a row."""

    def tamper(root: Element) -> None:
        first, second = row(root, words).iterchildren(w("tc"))
        first.addprevious(second)

    return tamper


def half_exchanged(one: str, other: str) -> Tampering:
    """Return what exchanges two paragraphs of one column."""

    def tamper(root: Element) -> None:
        first, second = paragraph(root, one), paragraph(root, other)
        homes = first.getparent(), second.getparent()
        homes[0].append(second)  # type: ignore[union-attr]
        homes[1].append(first)  # type: ignore[union-attr]

    return tamper


def without_number(words: str) -> Tampering:
    """Return what takes the number of a paragraph away."""

    def tamper(root: Element) -> None:
        properties = paragraph(root, words).find(w("pPr"))
        assert properties is not None
        made = properties.makeelement(w("numPr"), None)
        for name, value in (("ilvl", "0"), ("numId", "0")):
            made.append(made.makeelement(w(name), {w("val"): value}))
        old = properties.find(w("numPr"))
        if old is not None:
            properties.remove(old)
        properties.insert(1, made)

    return tamper


def without_marks(root: Element) -> None:
    """Take the marks of the places to sign away."""
    for mark in list(root.iter(w("bookmarkStart"))):
        if mark.get(w("name"), "").startswith("memosig"):
            mark.getparent().remove(mark)  # type: ignore[union-attr]


def marks_exchanged(root: Element) -> None:
    """Exchange the marks of the places of two signatories."""
    names = {"memosig1": "memosig2", "memosig2": "memosig1"}
    for mark in root.iter(w("bookmarkStart")):
        name = mark.get(w("name"), "")
        mark.set(w("name"), names.get(name, name))


def sign(words: str) -> Tampering:
    """Return what writes a sign of a font of signs where some words begin."""

    def tamper(root: Element) -> None:
        rewrite(words, f"§{words[1:]}")(root)
        (text,) = (each for each in root.iter(w("t")) if "§" in (each.text or ""))
        before, _, after = (text.text or "").partition("§")
        text.text = before
        made = text.makeelement(w("sym"), {w("font"): "Wingdings", w("char"): "0033"})
        rest = text.makeelement(w("t"), {xml("space"): "preserve"})
        rest.text = after
        text.addnext(made)
        made.addnext(rest)

    return tamper


def lowered(words: str) -> Tampering:
    """Return what makes the row of a paragraph too low to be read."""

    def tamper(root: Element) -> None:
        properties = row(root, words).find(w("trPr"))
        assert properties is not None
        attributes = {w("val"): "10", w("hRule"): "exact"}
        properties.append(properties.makeelement(w("trHeight"), attributes))

    return tamper


def indented(words: str) -> Tampering:
    """Return what indents a paragraph farther than the page is wide."""

    def tamper(root: Element) -> None:
        properties = paragraph(root, words).find(w("pPr"))
        assert properties is not None
        properties.append(properties.makeelement(w("ind"), {w("left"): "20000"}))

    return tamper


MUTANTS = {
    "a negation": Mutant(
        "memorandum both", rewrite("nesukuria", "sukuria"), "altered", "ir sukuria teisiškai",
        "expected “nesukuria”, found “sukuria”",
    ),
    "words of the template": Mutant(
        "memorandum both", rewrite("in writing", "orally", within="unless the Parties"), "altered",
        "otherwise orally", "expected “in writing”, found “orally”",
    ),
    "a word left out": Mutant(
        "memorandum lt", rewrite("raštu nesusitaria", "nesusitaria"), "altered", "Šalys nesusitaria",
        "“raštu” is missing",
    ),
    "a word added": Mutant(
        "memorandum en", rewrite("promote", "not promote", within="shall promote direct"), "altered",
        "shall not promote", "“not” was added",
    ),
    "a number in figures": Mutant(
        "memorandum both", rewrite("3 (tris)", "6 (tris)"), "value", "6 (tris)",
        "expected “3”, found “6”", "term.notice_months",
    ),
    "a number in words": Mutant(
        "memorandum both", rewrite("trejus", "penkerius"), "value", "(penkerius)",
        "expected “trejus”, found “penkerius”", "term.years",
    ),
    "a date": Mutant(
        "memorandum both", rewrite("26", "27", within="Done at Vilnius"), "value", "June 27, 2019",
        "expected “26”, found “27”", "document.date",
    ),
    "a telephone": Mutant(
        "memorandum both", rewrite("266", "267"), "value", "267 16 40", "expected “266”, found “267”",
        "parties[0].acts_through.organisation.phone",
    ),
    "an e-mail address": Mutant(
        "protocol lt", rewrite("info@litek.lt", "info@1itek.lt"), "value", "info@1itek.lt",
        "expected “litek”, found “1itek”", "parties[0].acts_through.organisation.email",
    ),
    "a registration number": Mutant(
        "memorandum lt", rewrite("0-00", "0-01"), "value", "0-01", "expected “00”, found “01”",
        "parties[0].registration_number",
    ),
    "a case ending": Mutant(
        "memorandum both", rewrite("Jonaičio", "Jonaičiui"), "value", "Jonaičiui",
        "expected “Jonaičio”, found “Jonaičiui”", "parties[0].representatives[0].surname",
    ),
    "the name of the other party": Mutant(
        "memorandum both", rewrite("LITEK", "CPIC", within="LITEK – Ona Jonaitienė (el. paštas"),
        "value", "CPIC – Ona Jonaitienė", "expected “LITEK”, found “CPIC”",
        "parties[0].organisation.short_name",
    ),
    "a contact": Mutant(
        "memorandum en", rewrite("Jane Sample", "John Doe", within="jane.sample@"), "value",
        "John Doe", "expected “Jane Sample”, found “John Doe”", "parties[1].contacts[0]",
    ),
    "an item of the data": Mutant(
        "memorandum both", rewrite("medical photonics", "photonics", within="medical photonics;"),
        "value", "photonics;", "“medical” is missing", "areas[1].en",
    ),
    "an item gone": Mutant(
        "memorandum lt", drop("praktiniai užsiėmimai"), "missing", ">seminarai;",
        "a paragraph is missing: “d) praktiniai užsiėmimai;”, with memorandum.yaml", "forms[3]",
    ),
    "a recital gone": Mutant(
        "memorandum both", without_row("šis Memorandumas yra svarbus"), "missing", ">veiklos gairės,",
        "a paragraph is missing: “pripažindamos, kad šis Memorandumas yra", "recitals[0].text.lt",
    ),
    "a heading gone": Mutant(
        "memorandum both", without_row("Settlement of disputes"), "missing",
        ">neatskiriama šio Memorandumo dalimi", "a paragraph is missing: “12 straipsnis. Ginčų",
    ),
    "a heading": Mutant(
        "memorandum en", rewrite("Purpose", "Aim"), "altered", "Aim", "expected “Purpose”, found “Aim”",
    ),
    "the authenticity clause": Mutant(
        "memorandum both", rewrite("Abu tekstai turi vienodą galią", "Vadovaujamasi tekstu anglų kalba"),
        "altered", "Vadovaujamasi tekstu", "expected “Abu tekstai turi vienodą galią”",
    ),
    "half of the authenticity clause": Mutant(
        "memorandum both", drop("both texts being equally authentic"), "missing", ">Final provisions",
        "a paragraph is missing: “13.1. The Parties conclude",
    ),
    "one clause pasted over another": Mutant(
        "memorandum both", over("research and development", "joint meetings;"), "value",
        "joint meetings;", "expected “research and development (R&D) projects”, found “meetings”",
        "forms[0]",
    ),
    "one language pasted over the other": Mutant(
        "memorandum both", over("bendri susitikimai;", "joint meetings;"), "column", "joint meetings;",
        "the text of another column stands here: “b) joint meetings;”",
    ),
    "the halves of a row exchanged": Mutant(
        "memorandum both", cells_exchanged("joint meetings;"), "column", "bendri susitikimai;",
        "a text stands in another column: “b) bendri susitikimai;”",
    ),
    "two clauses exchanged": Mutant(
        "memorandum both", exchanged("nutraukti šį Memorandumą", "galioja 3 (trejus) metus"), "moved",
        "nutraukti šį Memorandumą", "a paragraph stands at another place: “10.1. Kiekviena Šalis",
    ),
    "two clauses of one half exchanged": Mutant(
        "memorandum both", half_exchanged("joint meetings;", "seminars;"), "moved", "joint meetings;",
        "a paragraph stands at another place: “c) joint meetings;”",
    ),
    "a clause typed in": Mutant(
        "memorandum both", added("unless the Parties agree otherwise", "LITEK pays all."), "added",
        "LITEK pays all.", "a paragraph was added: “LITEK pays all.”",
    ),
    "hidden text": Mutant(
        "memorandum both", formatted("nesukuria", "vanish"), "hidden", "nesukuria",
        "“Šalys pripažįsta, kad šis Memorandumas išreiškia Šalių keti…” is hidden",
    ),
    "white text": Mutant(
        "memorandum lt", formatted("nesukuria", "color", "FFFFFF"), "hidden", "nesukuria", "is white",
    ),
    "text of one point": Mutant(
        "memorandum en", formatted("legally binding", "sz", "2"), "hidden", "legally binding",
        "is too small",
    ),
    "text of the colour behind it": Mutant(
        "memorandum en", formatted("legally binding", "color", "EAEAEA"), "hidden",
        "legally binding", "is of the colour behind it",
    ),
    "squeezed text": Mutant(
        "memorandum both", formatted("nesukuria", "w", "1"), "hidden", "nesukuria",
        "is squeezed together",
    ),
    "a row of no height": Mutant(
        "memorandum both", lowered("nesukuria"), "hidden", "nesukuria", "is cut off",
    ),
    "text off the page": Mutant(
        "memorandum lt", indented("nesukuria"), "hidden", "nesukuria", "is off the page",
    ),
    "text struck out": Mutant(
        "memorandum en", formatted("legally binding", "strike"), "hidden", "legally binding",
        "is struck out",
    ),
    "a tracked deletion": Mutant(
        "memorandum both", deleted_in_track("nesukuria"), "missing", ">Teisinė galia",
        "a paragraph is missing: “9.1. Šalys pripažįsta,",
    ),
    "another signatory": Mutant(
        "memorandum both", rewrite("Jonas Jonaitis", "Petras Petraitis", within="\t\tJonas Jonaitis"),
        "signature", "\t\tPetras Petraitis",
        "another name stands at a place to sign: expected “Jonas Jonaitis”, found “Petras Petraitis”",
        "parties[0].representatives[0]",
    ),
    "a signatory gone": Mutant(
        "memorandum both", drop("\t\tJane Sample"), "signature", ">Prezidentė / President",
        "a place to sign is missing: “Jane Sample”", "parties[1].representatives[0]",
    ),
    "the marks of the places to sign": Mutant(
        "memorandum both", without_marks, "signature", "\t\tJonas Jonaitis",
        "the mark of a place to sign is gone: “Jonas Jonaitis”",
    ),
    "the places of two signatories": Mutant(
        "memorandum both", marks_exchanged, "signature", "\t\tJonas Jonaitis",
        "the mark of a place to sign is another one: “Jonas Jonaitis”",
    ),
    "a sign of another font": Mutant(
        "memorandum lt", sign("3 (trejus)"), "value", "(trejus) metus",
        "expected “3”, found “…”", "term.years",
    ),
    "a number": Mutant(
        "memorandum lt", without_number("Kiekviena Šalis padengia"), "number",
        "Kiekviena Šalis padengia", "the number “8.1.” is missing",
    ),
    "an annex": Mutant(
        "three lt", rewrite("1 priedas", "2 priedas", within="Memorandumo 1"), "altered", "Memorandumo 2 priedas",
        "expected “1”, found “2”",
    ),
    "a text after the other one": Mutant(
        "consecutive", rewrite("in writing", "orally", within="unless the Parties"), "altered",
        "otherwise orally", "expected “in writing”, found “orally”",
    ),
    "a clause with English left": Mutant(
        "landscape, English left", drop("Abu tekstai turi"), "missing", ">Baigiamosios nuostatos",
        "a paragraph is missing: “13.1. Šalys sudaro",
    ),
    "a no-break space": Mutant(
        "memorandum lt", rewrite("Tel. 8", "Tel. 8"), "typography", "Tel. 8 5 266",
        "expected “Tel.~8”, found “Tel. 8”",
    ),
}  # fmt: skip
