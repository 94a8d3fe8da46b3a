"""Data are drafted as a finished document was, to be compared with it."""

from __future__ import annotations

import pytest

from memo_kit.drafting.counterdraft import Counterdraft, Wishes
from memo_kit.drafting.draft import draft
from memo_kit.drafting.edition import Edition
from memo_kit.errors import SeveralProblemsError
from memo_kit.language.language import Language
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.statement import statements
from memo_kit.template.template import Template
from tests.drafting.desk import agreement
from tests.drafting.paper import paper


def counterdraft(data: bytes, wishes: Wishes | None = None) -> Counterdraft:
    """Return what drafts an agreement as a document was drafted."""
    package = Package.open(data)
    return Counterdraft(package, statements(package), agreement(), wishes or Wishes())


def test_the_draft_is_that_of_the_document() -> None:
    """In its language, byte by byte."""
    for edition in Edition:
        made = draft(agreement(), edition)
        assert counterdraft(made.data).draft.data == made.data


def test_a_paragraph_depends_on_the_fields_that_change_it() -> None:
    """Tried out one by one."""
    made = counterdraft(draft(agreement(), "lt").data)
    years = next(n for n, each in enumerate(made.statements) if "galioja" in each.text)
    assert made.depends("term.years", years)
    assert not made.depends("term.notice_months", years)


def test_a_field_that_cannot_be_tried_out_is_taken_for_granted() -> None:
    """There is no such kind, so nothing can be drafted; and of many fields the first are tried."""
    made = counterdraft(draft(agreement(), "lt").data)
    assert made.depends("kind", 0)
    for number in range(30):
        made.depends(f"annexes.x{number}", 0)
    assert made.depends("term.years", 0)


def test_a_template_that_does_not_fit_the_data_is_refused() -> None:
    """With all its faults."""
    template = Template.from_bytes(paper("{{ nmae }}", "{{ yaers }}"), name="own.docx")
    wishes = Wishes(Edition.LT, templates={Language.LT: template})
    with pytest.raises(SeveralProblemsError):
        _ = counterdraft(paper("a"), wishes).draft
