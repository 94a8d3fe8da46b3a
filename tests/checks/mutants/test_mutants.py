"""Good documents with one defect each: the check finds that defect, at its place, and nothing else."""

from __future__ import annotations

import io
import warnings
import zipfile
from functools import cache

import pytest

import memo_kit
from memo_kit.checks.document import check_document
from memo_kit.errors import Finding
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.checks.mutants.double import BILINGUAL
from tests.checks.mutants.measured import MEASURED
from tests.checks.mutants.mutation import BODY, Mutation, Spot
from tests.checks.mutants.single import OTHERS
from tests.house.source import ROOT
from tests.packages import files_of
from tests.paper import zipped


@cache
def good(edition: str) -> bytes:
    """Return a good document."""
    data = ROOT / "examples" / "litek-cpic" / "protocol.yaml"
    return memo_kit.draft(memo_kit.load(data), edition).data


def style_of(paragraph: Element) -> str:
    """Return the id of the style of a paragraph."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def found(mutation: Mutation, edition: str) -> tuple[list[Finding], str | None]:
    """Check a mutant; return what is found, and the place where the first finding belongs."""
    files = files_of(good(edition))
    changed = {**mutation.change(files)}
    mutant = zipped({**files, **changed})
    where = mutation.where
    if isinstance(where, Spot):
        view = DocumentView(Package.open(mutant), "a.docx")
        styled = [
            place
            for paragraph, place in view.survey.places.items()
            if style_of(paragraph) == where.style
        ]
        where = styled[where.number]
    return defects(check_document(mutant, name="a.docx")), where


def defects(findings: list[Finding]) -> list[Finding]:
    """Return what is found but that it is a draft with samples, and changed."""
    of_drafts = {"check.draft-mark", "check.draft-changed", "check.sample-mark"}
    return [each for each in findings if each.code not in of_drafts]


@pytest.mark.parametrize("mutation", MEASURED + OTHERS, ids=lambda mutation: mutation.name)
def test_a_defect_of_a_document_in_one_language_is_found(mutation: Mutation) -> None:
    """The first 26 are those that public validators were measured with; no two of them see all."""
    findings, where = found(mutation, "lt")
    assert {each.code for each in findings} == {*mutation.codes}
    assert findings[0].place.where == where
    assert findings[0].place.file == "a.docx"


@pytest.mark.parametrize("mutation", BILINGUAL, ids=lambda mutation: mutation.name)
def test_a_defect_of_a_bilingual_document_is_found(mutation: Mutation) -> None:
    """In the column where it stands."""
    findings, where = found(mutation, "bilingual")
    assert {each.code for each in findings} == {*mutation.codes}
    assert findings[0].place.where == where


@pytest.mark.parametrize("edition", ["lt", "en", "bilingual"])
def test_the_documents_that_mutants_are_made_of_are_good(edition: str) -> None:
    """Else a mutant would prove nothing."""
    assert defects(check_document(good(edition))) == []


def test_a_part_that_stands_in_the_archive_twice_is_refused() -> None:
    """The 27th: programs disagree on which of the two counts, so that there is nothing to check."""
    data = io.BytesIO(good("lt"))
    with zipfile.ZipFile(data, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(BODY, "<w:document/>")
    with pytest.raises(memo_kit.MemoKitError) as caught:
        check_document(data.getvalue())
    assert caught.value.code == "template.duplicate-part"


def test_there_are_as_many_mutants_as_promised() -> None:
    """All 27 that were measured and 40 more, half of them in a bilingual document; no name twice."""
    names = [each.name for each in (*MEASURED, *OTHERS)]
    assert len(MEASURED) == 26
    assert len(OTHERS) + len(BILINGUAL) >= 40
    assert len(BILINGUAL) >= 20
    assert len(names) == len({*names})
