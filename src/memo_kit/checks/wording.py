"""Rules about the wording of a text: one list, read over data, templates and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby, islice
from typing import Final, NamedTuple

from memo_kit.checks import consistency, shortening, term
from memo_kit.checks.halves import Halves, halves, halves_of_data
from memo_kit.checks.parity import PARITY_RULES
from memo_kit.checks.passage import Passage, Prose, Reader, prose_of_data, prose_of_document
from memo_kit.checks.rule import Fault, Rule
from memo_kit.errors import Finding, Severity
from memo_kit.language.language import Variety
from memo_kit.language.proofreading import TEXT_RULES, Proposal, TextRule, corrected, slips_of
from memo_kit.language.typography import NBSP
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView

__all__ = [
    "WORDING_RULES",
    "Correction",
    "corrections",
    "wording_of_data",
    "wording_of_document",
    "wording_of_template",
]

# What a name that is in no language can get wrong all the same.
_OF_ANY_NAME: Final = frozenset(("check.double-space",))
# What depends on the English that somebody chose.
_OF_A_VARIETY: Final = frozenset(("check.spelling", "check.date-variety"))


class Correction(NamedTuple):
    """A text of the data with every proposal taken, for a person to copy.

    Attributes:
        path: The field.
        text: What stands there.
        proposed: What memo_kit would write.
    """

    path: str
    text: str
    proposed: str


def wording_of_data(agreement: object) -> list[Finding]:
    """Return what is not written as its language writes it, or only in one language of a text.

    Args:
        agreement: A model or plain data.

    Returns:
        The findings in the order of the data, each with its field; nothing is changed.
    """
    prose = prose_of_data(agreement)
    return _findings(prose, halves_of_data(prose))


def wording_of_document(document: DocumentView, *, most: int | None = None) -> list[Finding]:
    """Return what is not written as its language writes it, in the paragraphs of a document.

    Args:
        document: The document.
        most: How many findings of one rule are enough; all when left out.
    """
    return _findings(prose_of_document(document), most=most)


def wording_of_template(data: bytes, *, name: str) -> list[Finding]:
    """Return what is not written as its language writes it, beside the tags of a template.

    What bars signing is the finished document; of a template everything is a warning at most.

    Args:
        data: The bytes of the template.
        name: What findings call it.
    """
    document = DocumentView(Package.open(data), name)
    return [
        replace(each, severity=Severity.WARNING) if each.severity is Severity.ERROR else each
        for each in _findings(prose_of_document(document, Reader.TEMPLATE), halves(document))
    ]


def corrections(agreement: object) -> list[Correction]:
    """Return the texts of an agreement that would change if every proposal were taken."""
    return [
        Correction(str(passage.place.path), passage.text, proposed)
        for passage in prose_of_data(agreement).passages
        if passage.variety is not None
        and passage.chosen
        and (proposed := corrected(passage.text, passage.variety)) != passage.text
    ]


def _findings(
    prose: Prose, rows: Iterable[Halves] = (), *, most: int | None = None
) -> list[Finding]:
    order = {passage.place: number for number, passage in enumerate(prose.passages)}
    found = [each for rule in WORDING_RULES for each in islice(rule.findings(prose), most)]
    for row in rows:
        found += (finding for rule in PARITY_RULES for finding in rule.findings(row))

    def position(finding: Finding) -> tuple[int, tuple[int, int]]:
        place = replace(finding.place, text=None, span=None)
        return order.get(place, len(order)), finding.place.span or (0, 0)

    return sorted(found, key=position)


def _look(rule: TextRule, prose: Prose) -> Iterator[Fault]:
    languages = (*rule.languages, None) if rule.code in _OF_ANY_NAME else rule.languages
    for language in languages:
        for passage, judged in prose.judged[language]:
            if not passage.chosen and rule.code in _OF_A_VARIETY:
                continue
            variety = passage.variety or Variety.LT
            found = sorted(slips_of(rule, passage.text, judged, variety), key=_position)
            for _, alike in groupby(found, key=lambda each: each.message):
                yield _fault(passage, [*alike])


def _position(proposal: Proposal) -> tuple[int, int]:
    return proposal.start, proposal.end


def _fault(passage: Passage, alike: list[Proposal]) -> Fault:
    """Return one fault for what is alike in a passage: it is mended in one go."""
    first = alike[0]
    many = f", at {len(alike)} places" if len(alike) > 1 else ""
    return Fault(
        f"{first.message}{many}",
        passage.at((first.start, first.end)),
        _hint(alike),
        first.proposed if len(alike) == 1 else None,
    )


def _hint(alike: list[Proposal]) -> str:
    wanted = dict.fromkeys(each.proposed for each in alike)
    if None in wanted:
        return alike[0].hint
    if wanted.keys() <= {"", " "}:
        return "write one space" if " " in wanted else "remove it"
    written = ", ".join(f"“{(each or '').replace(NBSP, '~')}”" for each in wanted)
    tilde = " (~ is a no-break space)" if NBSP in "".join(map(str, wanted)) else ""
    return f"write {written}{tilde}"


def _as_rule(rule: TextRule) -> Rule[Prose]:
    return Rule(rule.code, rule.severity, rule.source, rule.explanation, partial(_look, rule))


WORDING_RULES: Final[tuple[Rule[Prose], ...]] = (
    *map(_as_rule, TEXT_RULES),
    term.term_drift,
    term.term_undeclared,
    term.term_unused,
    shortening.abbreviation,
    consistency.legal_form,
    consistency.party_name,
    consistency.name_drift,
    consistency.person_name,
    consistency.authenticity,
    consistency.minutes_fields,
)
"""The rules about wording, in the order in which they look."""
