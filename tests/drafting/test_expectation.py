"""A finished document is compared with what its data make: what was altered or taken away is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.reading import load, read_source
from memo_kit.checks.difference import Kind, Paper, Proof
from memo_kit.checks.origin import Origins
from memo_kit.drafting.counterdraft import DocumentLanguageUnknownError, Wishes
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.expectation import (
    expect,
    prove,
)
from memo_kit.drafting.pairing import pair
from memo_kit.errors import Finding, Place, TemplateError
from memo_kit.language.language import Language
from memo_kit.language.plain import level
from memo_kit.ooxml.markup import Element, parse, serialise
from memo_kit.ooxml.names import w, xml
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import paragraphs as places_of
from memo_kit.ooxml.properties import read_core, set_core, set_custom
from memo_kit.ooxml.statement import statements
from memo_kit.ooxml.view import DocumentView
from memo_kit.template.template import Template
from tests.corpus.invention import agreement_of, invented
from tests.drafting import desk as small
from tests.drafting.mutant import MUTANTS, Mutant, without_number
from tests.drafting.paper import paper
from tests.drafting.tampered import (
    Tampering,
    changed,
    paragraphs,
    rewrite,
    runs_split,
    unwrapped,
    without_row,
)
from tests.packages import files_of
from tests.paper import paper as own_template
from tests.paper import zipped

EXAMPLES = Path(__file__).parents[2] / "examples"
MEMORANDUM = EXAMPLES / "litek-cpic" / "memorandum.yaml"


class Desk(NamedTuple):
    """Agreements with their documents, drafted once for all tests."""

    agreements: Mapping[str, Agreement]
    drafts: Mapping[str, Draft]

    def prove(self, which: str, *tamperings: Tampering, part: str = "") -> list[Finding]:
        """Return what differs in a document that was tampered with."""
        made = self.drafts[which]
        agreement = made.agreement
        source = read_source(MEMORANDUM.read_bytes(), name="memorandum.yaml")
        data = changed(made.data, *tamperings, part=part)
        return prove(data, agreement, name="a.docx", source=source).findings


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Return both kinds of agreement in one language, in both, and in the other layouts."""
    files = {
        "memorandum": MEMORANDUM,
        "protocol": EXAMPLES / "litek-cpic" / "protocol.yaml",
        "three": EXAMPLES / "three-parties" / "memorandum.yaml",
    }
    agreements: dict[str, Agreement] = {name: load(path) for name, path in files.items()}
    drafts: dict[str, Draft] = {}
    for name, agreement in agreements.items():
        lt, en = (draft(agreement, language) for language in Language)
        drafts |= {f"{name} lt": lt, f"{name} en": en, f"{name} both": pair(lt, en)}
    lt, en = drafts["memorandum lt"], drafts["memorandum en"]
    drafts["consecutive"] = pair(lt, en, layout="consecutive")
    drafts["landscape, English left"] = pair(en, lt, layout="landscape")
    return Desk(agreements, drafts)


def codes(findings: list[Finding]) -> list[str]:
    """Return the codes of findings, without what all have in common."""
    return [each.code.removeprefix("check.expect-") for each in findings]


def test_a_document_as_it_was_drafted_has_no_finding(desk: Desk) -> None:
    """In each language, kind and layout; the language and what stands left are found from the document."""
    found = {
        name: prove(made.data, made.agreement, name="a.docx") for name, made in desk.drafts.items()
    }
    assert {name: proof.findings for name, proof in found.items()} == {name: [] for name in found}
    assert {proof.edition for proof in found.values()} == set(Edition)
    assert all(proof.is_proved for proof in found.values())
    assert min(proof.values for proof in found.values()) > 40


def test_what_word_does_to_runs_and_controls_is_no_difference(desk: Desk) -> None:
    """Runs are split while somebody types, content controls may be dropped, and w:lang may go."""

    def unmarked(root: Element) -> None:
        for mark in list(root.iter(w("lang"))):
            mark.getparent().remove(mark)  # type: ignore[union-attr]

    for name in ("three both", "memorandum both", "consecutive"):
        assert desk.prove(name, runs_split) == []
        assert desk.prove(name, runs_split, unwrapped, unmarked) == []


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=MUTANTS)
def test_what_was_altered_is_told_with_its_place(desk: Desk, mutant: Mutant) -> None:
    """The code, the place in Word's terms, the words, and the field of the data where it is one."""
    first, *more = desk.prove(mutant.which, mutant.tampering)
    assert {each.code for each in more} <= {first.code}
    assert first.code == f"check.expect-{mutant.code}"
    assert mutant.message in first.message
    assert first.place.path == mutant.path
    data = changed(desk.drafts[mutant.which].data, mutant.tampering)
    assert first.place.where in places(data, mutant.at)


def places(data: bytes, words: str) -> list[str]:
    """Return the places of the paragraphs that hold some words; after “>”, those after them."""
    document = DocumentView(Package.open(data), "a.docx")
    return [
        f"after {each.where}" if words.startswith(">") else each.where
        for each in document.paragraphs
        if level(words.removeprefix(">")) in level(each.text)
    ]


def test_every_paragraph_and_every_cell_is_missed(desk: Desk) -> None:
    """Each is taken away, one by one, from a document in two languages.

    A cell with one paragraph is empty without it, so that only those with several are taken besides.
    """
    made = desk.drafts["memorandum both"]
    package = Package.open(made.data)
    expected = Paper("a.docx", statements(package), read_core(package))
    origins = Origins(None)
    root = parse(package.read(package.document), name=package.document)
    silent: list[str] = []
    cells = [each for each in root.iter(w("tc")) if len(list(paragraphs(each))) > 1]
    for taken in (*paragraphs(root), *cells):
        children = [each for each in taken if each.tag != w("tcPr")]
        for child in children:
            taken.remove(child)
        other = package.changed({package.document: serialise(root).encode()})
        proof = Proof(expected, expected._replace(statements=statements(other)), origins, at)
        if not any(each.kind in {Kind.MISSING, Kind.SIGNATURE} for each in proof.differences()):
            silent.append("".join(map(str, taken.itertext())))
        taken.extend(children)
    assert silent == []
    assert len(expected.statements) > 140
    assert len(cells) >= 4


def at(path: str) -> Place:
    """Return the place of a field of data that stand in no file."""
    return Place(path=path)


def without_properties(data: bytes, **core: str) -> bytes:
    """Return a document that tells nothing of its origin, as another program saves it."""
    package = Package.open(data)
    (name,) = package.targets("", "custom-properties")
    emptied = package.read(name).replace(b"memo_kit.", b"other.")
    package = package.changed({name: emptied})
    return package.changed(set_core(package, core)).write() if core else package.write()


def test_a_document_without_properties_tells_its_language_by_its_text(desk: Desk) -> None:
    """One language, both in columns, both one after the other."""
    for name, made in desk.drafts.items():
        proof = prove(without_properties(made.data), made.agreement, name="a.docx")
        assert (name, proof.findings) == (name, [])
        assert proof.edition is made.language


def test_a_document_that_tells_no_language_needs_to_be_told(desk: Desk) -> None:
    """What it should say cannot be drafted otherwise."""
    agreement = desk.agreements["memorandum"]
    with pytest.raises(DocumentLanguageUnknownError) as caught:
        expect(paper("1"), agreement, name="a.docx")
    assert caught.value.hint == "say it: --language lt, en or bilingual"
    proof = prove(paper("1"), agreement, name="a.docx", wishes=Wishes(Edition.EN))
    assert codes(proof.findings) == ["agreement"]


def test_a_person_can_say_how_a_document_was_drafted(desk: Desk) -> None:
    """Its language, its layout and what stands left."""
    made = desk.drafts["landscape, English left"]
    good = Wishes(Edition.BILINGUAL, "landscape", Language.EN)
    assert prove(made.data, made.agreement, name="a.docx", wishes=good).findings == []
    bad = Wishes(left=Language.LT)
    found = prove(made.data, made.agreement, name="a.docx", wishes=bad).findings
    assert "column" in codes(found)


def test_other_data_are_told_of_once(desk: Desk) -> None:
    """Another kind, another memorandum, a document of anybody: one finding instead of hundreds."""
    document = desk.drafts["memorandum both"].data
    for other in ("protocol", "three"):
        (finding,) = expect(document, desk.agreements[other], name="a.docx")
        assert finding.code == "check.expect-agreement"
        assert finding.place.file == "a.docx"
    text = paper("Sutartis sudaryta raštu, kad šalys ir jų nariai dirbtų kartu.")
    assert codes(expect(text, desk.agreements["memorandum"])) == ["agreement"]
    assert codes(expect(without_properties(document), desk.agreements["three"])) == ["agreement"]


def test_other_parties_are_other_data() -> None:
    """Even where both took their words from the same lists of the stock."""
    one, other = (agreement_of(invented(number, "memorandum")) for number in (5, 6))
    assert codes(expect(draft(one, "en").data, other)) == ["agreement"]


def test_the_document_of_another_version_is_told_apart(desk: Desk) -> None:
    """The wording of the stock may have changed since; what is as it was needs no such remark."""
    made = desk.drafts["memorandum en"]
    package = Package.open(changed(made.data, rewrite("shall promote", "promote")))
    older = package.changed(set_custom(package, {"memo_kit.version": "0.0.9"})).write()
    version, altered = expect(older, made.agreement)
    assert version.code == "check.expect-version"
    assert "memo_kit 0.0.9 made the document" in version.message
    assert altered.code == "check.expect-altered"
    package = Package.open(made.data)
    older = package.changed(set_custom(package, {"memo_kit.version": "0.0.9"})).write()
    assert expect(older, made.agreement) == []


def test_the_document_of_another_template_is_told_apart(desk: Desk) -> None:
    """Where both tell from which template they were made."""
    made = desk.drafts["memorandum en"]
    package = Package.open(made.data)
    known = package.changed(set_custom(package, {"memo_kit.template-sha256": "a"})).write()
    own = replace(made, data=known)
    other = changed(known, rewrite("shall promote", "promote"))
    assert codes(expect(other, own)) == ["altered"]
    package = Package.open(other)
    other = package.changed(set_custom(package, {"memo_kit.template-sha256": "b"})).write()
    assert codes(expect(other, own)) == ["version", "altered"]


def test_a_document_that_is_signed_or_harmful_can_be_compared(desk: Desk) -> None:
    """The check of the document tells of that; what it says is another question."""
    made = desk.drafts["memorandum en"]
    signed = files_of(made.data) | {"_xmlsignatures/origin.sigs": b""}
    assert expect(zipped(signed), made) == []


def test_a_final_document_is_compared_too() -> None:
    """The mark of a draft is no difference, in its header or in that of the draft it is compared with."""
    given = small.agreement()
    final = draft(given, "bilingual", final=True)
    assert expect(final.data, given) == []
    assert expect(final.data, draft(given, "bilingual")) == []


def filled(text: str, *, kept: bool) -> Tampering:
    """Return what types a text over the label of the first place to fill."""

    def tamper(root: Element) -> None:
        control = next(each for each in root.iter(w("sdt")))
        for number, node in enumerate(control.iter(w("t"))):
            node.text = "" if number else text
        for mark in list(control.iter(w("showingPlcHdr"))):
            mark.getparent().remove(mark)  # type: ignore[union-attr]
        if not kept:
            unwrapped(root)

    return tamper


@pytest.mark.parametrize("kept", [True, False], ids=["control kept", "control dropped"])
def test_what_was_typed_into_a_late_place_is_told(desk: Desk, *, kept: bool) -> None:
    """It is no fault; an empty one is."""
    (note,) = desk.prove("three lt", filled("2026 m. gegužės 5 d.", kept=kept))
    assert (note.code, note.severity) == ("check.expect-filled", "note")
    assert note.message == "the place for “data” was filled: “2026 m. gegužės 5 d.”"
    (gone,) = desk.prove("three lt", filled("", kept=kept))
    assert (gone.code, gone.severity) == ("check.expect-place", "error")
    assert gone.message == "the place for “data” was deleted"
    (word,) = desk.prove(
        "three lt", filled("2026 m.", kept=kept), rewrite("Nr.", "Numeris", within="Nr. 0-00")
    )[:1]
    assert word.code == "check.expect-altered"


def test_headers_and_footers_are_compared(desk: Desk) -> None:
    """Each by the pages that show it."""

    def emptied(root: Element) -> None:
        for each in list(root):
            root.remove(each)

    (gone,) = desk.prove("memorandum both", emptied, part="word/header-default.xml")
    assert gone.code == "check.expect-margin"
    assert (gone.place.where or "").startswith("at the beginning of header")
    told = desk.prove("three both", rewrite("Initials", "Initial"), part="word/footer-default.xml")
    assert {each.code for each in told} == {"check.expect-margin"}
    assert told[0].message == "expected “Initials”, found “Initial”"


def test_properties_are_compared(desk: Desk) -> None:
    """What readers and registers show; what each program writes for itself is none of them."""
    made = desk.drafts["memorandum lt"]
    package = Package.open(made.data)
    own = {"title": "Kita sutartis", "lastModifiedBy": "anybody", "revision": "7"}
    (finding,) = expect(package.changed(set_core(package, own)).write(), made.agreement)
    assert (finding.code, finding.severity) == ("check.expect-property", "warning")
    assert "“title” is “Kita sutartis”, expected “" in finding.message


def test_numbers_that_only_count_on_are_not_told_again(desk: Desk) -> None:
    """An article gone in both halves: its paragraphs are told, and none of the thirty numbers after it."""
    found = desk.prove(
        "memorandum both",
        without_row("Dissemination"),
        without_row("Šalys inicijuoja informacijos"),
    )
    assert codes(found) == ["missing"] * 4


def test_one_number_is_told_for_all_that_follow(desk: Desk) -> None:
    """A paragraph that lost its number shifts the others; a list of them would hide the cause."""
    found = desk.prove("memorandum lt", without_number("Teisinė galia"))
    assert codes(found)[0] == "number"
    assert found[0].message == "the number “9 straipsnis.” is missing"
    assert len(found) <= 3


def test_numbers_that_were_made_text_are_no_difference(desk: Desk) -> None:
    """Some programs write what Word counts as letters; a reader sees the same."""
    made = desk.drafts["memorandum lt"]
    numbers = {
        each.where: each.number for each in statements(Package.open(made.data)) if each.number
    }

    def typed(root: Element) -> None:
        for element, where in places_of(root, "body"):
            if where in numbers:
                run = next(element.iter(w("r")))
                lead = run.makeelement(w("t"), {xml("space"): "preserve"})
                lead.text = f"{numbers[where]} "
                run.insert(1 if run.find(w("rPr")) is not None else 0, lead)
                properties = element.find(w("pPr"))
                assert properties is not None
                for name in ("pStyle", "numPr"):
                    for each in properties.findall(w(name)):
                        properties.remove(each)

    assert len(numbers) > 40
    assert desk.prove("memorandum lt", typed) == []


def noted(text: str, note: str) -> bytes:
    """Return a template with a paragraph and a footnote."""
    line = f'<w:p><w:r><w:t>{text}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
    return own_template(line, parts={"footnotes": notes})


def test_own_templates_are_drafted_anew_from(desk: Desk) -> None:
    """Named by the language, or as the draft that was made of them; notes are compared, too."""
    agreement = desk.agreements["memorandum"]
    template = Template.from_bytes(
        noted("{{ parties[0].short_name }} dirba.", "Pastaba."), name="a.docx"
    )
    made = draft(agreement, "lt", template=template)
    assert expect(made.data, made) == []
    wishes = Wishes(templates={Language.LT: template})
    assert prove(made.data, agreement, name="a.docx", wishes=wishes).findings == []
    assert codes(expect(made.data, agreement)) == ["agreement"]
    other = changed(made.data, rewrite("Pastaba", "Pataba"), part="word/footnotes.xml")
    (finding,) = expect(other, made)
    assert (finding.code, finding.place.where) == (
        "check.expect-altered",
        "footnote 1, paragraph 1",
    )


def test_a_file_that_is_no_document_is_refused(desk: Desk) -> None:
    """With its name."""
    with pytest.raises(TemplateError) as caught:
        expect(b"none", desk.agreements["memorandum"], name="none.docx")
    assert caught.value.place is not None
    assert caught.value.place.file == "none.docx"
