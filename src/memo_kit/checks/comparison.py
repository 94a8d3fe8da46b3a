"""Two languages of one template, or of one document, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, Self

from memo_kit.checks.halves import Half, Halves
from memo_kit.checks.matching import Clause, Step, figures, matched
from memo_kit.checks.parity import PARITY_RULES
from memo_kit.checks.passage import Passage
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.checks.tagging import Tagging, missing_fields, taggings, unmatched
from memo_kit.errors import Finding, Place, Severity, TemplateError, UsageError
from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.outline import Entry, EntryKind, outline
from memo_kit.ooxml.package import Package

__all__ = [
    "COMPARISON_RULES",
    "Comparison",
    "File",
    "Pair",
    "TemplateBesideDocumentError",
    "beside",
    "compared",
    "conditions",
    "differences",
    "fields",
    "findings_of",
    "labels",
    "structure",
]

_SOURCE: Final = "both languages of an agreement say the same, clause by clause"


class TemplateBesideDocumentError(UsageError):
    """A template was to be compared with a finished document.

    Two templates are compared by their tags, two documents by what they say. One of the files has
    tags, and the other has none: compare it with the template of the other language.
    """

    code = "usage.template-beside-document"


class File(NamedTuple):
    """One of the two files, or one of the two texts of a file.

    Attributes:
        name: What findings call the file.
        clauses: What stands in it.
        language: Its language.
        text: What findings call the text, where the file has two; or nothing.
    """

    name: str
    clauses: Sequence[Clause]
    language: Language
    text: str = ""

    @property
    def title(self) -> str:
        """What findings call it, the text of a file included."""
        return f"{self.text} of {self.name}" if self.text else self.name

    @property
    def is_template(self) -> bool:
        """Whether it has tags."""
        return any(clause.tags.is_tagged for clause in self.clauses)

    def place(self, clause: Clause, span: tuple[int, int] | None = None) -> Place:
        """Return where a clause of it stands."""
        text = clause.entry.text or None
        return Place(self.name, where=clause.entry.where, text=text, span=span if text else None)


class Pair(NamedTuple):
    """A clause of one file and its counterpart.

    Attributes:
        file: The file of the first one.
        clause: The first one.
        other: The counterpart.
        there: Where the counterpart stands, as messages say it.
    """

    file: File
    clause: Clause
    other: Clause
    there: str


class Comparison(NamedTuple):
    """Two files with their clauses beside each other.

    Attributes:
        left: The first file.
        right: The second one.
        steps: Their clauses in pairs, and those that stand alone.
    """

    left: File
    right: File
    steps: Sequence[Step]

    @classmethod
    def of(cls, left: File, right: File) -> Self:
        """Find the counterpart of each clause."""
        return cls(left, right, matched(left.clauses, right.clauses))

    def pairs(self) -> Iterator[Pair]:
        """Yield each clause that has a counterpart, from the first file and then from the second."""
        for left, right in self.steps:
            if left is not None and right is not None:
                yield Pair(self.left, left, right, _said(self.right, right))
                yield Pair(self.right, right, left, _said(self.left, left))


def compared(left: bytes, right: bytes, *, names: tuple[str, str]) -> Comparison:
    """Set the clauses of two files beside each other.

    Args:
        left: The bytes of the first file.
        right: The bytes of the second one.
        names: What findings call them.

    Raises:
        MemoKitError: If a file is no Word document, is damaged, locked or unsafe, or has tags that
            cannot be read.
        TemplateBesideDocumentError: If only one of them has tags.
    """
    both = beside(left, right, names=names)
    first, second = both.left, both.right
    if first.is_template is not second.is_template:
        tagged, plain = (first, second) if first.is_template else (second, first)
        message = f"“{tagged.name}” is a template, and “{plain.name}” has no tags"
        hint = "compare two templates, or two finished documents"
        raise TemplateBesideDocumentError(message, hint=hint)
    return both


def beside(left: bytes, right: bytes, *, names: tuple[str, str]) -> Comparison:
    """Set the clauses of two templates beside each other, though one of them may have no tags.

    Args:
        left: The bytes of the first file.
        right: The bytes of the second one.
        names: What findings call them.

    Raises:
        MemoKitError: If a file is no Word document, is damaged, locked or unsafe, or has tags that
            cannot be read.
    """
    return Comparison.of(_file(left, names[0]), _file(right, names[1]))


def differences(left: bytes, right: bytes, *, names: tuple[str, str]) -> list[Finding]:
    """Return where two languages of one template, or of one document, differ.

    Args:
        left: The bytes of the first file.
        right: The bytes of the second one.
        names: What findings call them.

    Returns:
        The findings in reading order; nothing when each clause has its counterpart.

    Raises:
        MemoKitError: If a file is no Word document, is damaged, locked or unsafe, or has tags that
            cannot be read.
        TemplateBesideDocumentError: If only one of them has tags.
    """
    return findings_of(compared(left, right, names=names))


def findings_of(comparison: Comparison) -> list[Finding]:
    """Return what all rules find in two files that are set beside each other, in reading order."""
    found = [finding for rule in COMPARISON_RULES for finding in rule.findings(comparison)]
    found += _facts(comparison)
    order: dict[tuple[str | None, str | None], int] = {}
    for number, step in enumerate(comparison.steps):
        for file, clause in zip((comparison.left, comparison.right), step, strict=True):
            if clause is not None:
                order.setdefault((file.name, clause.entry.where), number)
    return sorted(found, key=lambda each: order[each.place.file, each.place.where])


@rule("check.parity-structure", Severity.ERROR, source=_SOURCE)
def structure(comparison: Comparison) -> Iterator[Fault]:
    """A paragraph, a row, a table or a section of one file has no counterpart in the other.

    Or the counterpart has another style, another level of its number, other columns. Usually a clause
    was added, split or deleted in one language only. Write it in both files, with the same style.
    """
    halves = comparison.left, comparison.right
    before: list[Clause | None] = [None, None]
    for step in comparison.steps:
        for this, other in ((0, 1), (1, 0)):
            clause = step[this]
            if clause is not None and step[other] is None:
                last = before[other]
                after = "at its beginning" if last is None else f"after {last.entry.where}"
                yield Fault(
                    f"{_described(clause.entry)} has no counterpart in {halves[other].title} ({after})",
                    halves[this].place(clause),
                    "write it in both files, or take it out of this one",
                )
        before = [clause or last for clause, last in zip(step, before, strict=True)]
        if step.left is not None and step.right is not None:
            yield from _unlike(comparison, step.left, step.right)


def _unlike(comparison: Comparison, left: Clause, right: Clause) -> Iterator[Fault]:
    is_empty = [not each.entry.text.strip() for each in (left, right)]
    if left.entry.layout != right.entry.layout or is_empty[0] is not is_empty[1]:
        there = f"{_described(right.entry)} ({_said(comparison.right, right)})"
        yield Fault(
            f"{_described(left.entry)} stands beside {there}",
            comparison.left.place(left),
            "give both the same style and level, and the same cells",
        )


@rule("check.parity-conditions", Severity.ERROR, source=_SOURCE)
def conditions(comparison: Comparison) -> Iterator[Fault]:
    """A condition or a loop stands in one template only, or asks something else there.

    The clause would then be printed in one language and left out in the other. Inside a paragraph the
    order may differ, as that of the words does. Write the same tag in both.
    """
    for file, clause, other, there in comparison.pairs():
        differing = [choice.branches for choice in unmatched(clause.tags, other.tags)[0]]
        if clause.tags.frame != other.tags.frame:
            differing.append(clause.tags.frame)
        for asked in filter(None, differing):
            tags = " … ".join(f"{{% {each} %}}" for each in asked)
            yield Fault(
                f"“{tags}” does not stand in the counterpart ({there})",
                file.place(clause),
                "write the same condition or loop in both templates",
            )


@rule("check.parity-fields", Severity.ERROR, source=_SOURCE)
def fields(comparison: Comparison) -> Iterator[Fault]:
    """A field is printed in one language of a clause and not in the other.

    A fact that one language states and the other does not was not agreed on in both. All names of one
    thing count as one field, and filters do not count: each language declines as it must. Print the
    field in both.
    """
    for file, clause, other, there in comparison.pairs():
        for path in missing_fields(clause.tags, other.tags):
            yield Fault(
                f"“{path}” is not printed in the counterpart ({there})",
                file.place(clause),
                "print the field in both templates, or in none",
            )


@rule("check.parity-labels", Severity.ERROR, source=_SOURCE)
def labels(comparison: Comparison) -> Iterator[Fault]:
    """A reference leads to another place than its counterpart, or a bookmark stands in one file only.

    In templates the labels of ``ref`` and the bookmarks of Word are compared, in finished documents how
    many references a clause has. Write the same label in both files.
    """
    template = comparison.left.is_template
    for file, clause, other, there in comparison.pairs():
        for label in sorted(clause.tags.labels - other.tags.labels):
            message = f"“{label}” is not referred to in the counterpart ({there})"
            yield Fault(message, file.place(clause), "refer to the same label in both templates")
        for label in _missing(clause.entry.labels, other.entry.labels) if template else ():
            message = f"the bookmark “{label}” does not stand in the counterpart ({there})"
            yield Fault(message, file.place(clause), "set the same bookmark in both templates")
        if clause.entry.links > other.entry.links:
            here, links = clause.entry.links, other.entry.links
            message = f"references: {here} here, {links} in the counterpart ({there})"
            yield Fault(message, file.place(clause), "refer to the same clauses in both files")


COMPARISON_RULES: Final[tuple[Rule[Comparison], ...]] = (
    structure,
    conditions,
    fields,
    labels,
)
"""The rules about two files, in the order in which they look."""


def _file(data: bytes, name: str) -> File:
    try:
        entries = outline(Package.open(data))
    except TemplateError as fault:
        raise fault.placed((fault.place or Place()).in_file(name)) from fault
    tags = [*taggings(entry.text for entry in entries)]
    if any(each.is_tagged for each in tags):
        from memo_kit.template.template import Template  # noqa: PLC0415 - documents do not need it

        # Tags that cannot be read cannot be compared.
        Template.from_bytes(data, name=name)
    clauses = [
        Clause(entry, each, figures(each.literal))
        for entry, each in zip(entries, tags, strict=True)
        if not _is_remark(entry, each)
    ]
    said = recognised(" ".join(clause.tags.literal for clause in clauses))
    return File(name, clauses, said or Language.LT)


def _is_remark(entry: Entry, tags: Tagging) -> bool:
    """Tell whether a paragraph is nothing but a remark to whoever edits the template."""
    return bool(entry.text.strip()) and not tags.literal.strip() and not tags.is_tagged


def _facts(comparison: Comparison) -> Iterator[Finding]:
    """Yield what the rules about halves find in each paragraph and its counterpart."""
    for step in comparison.steps:
        left, right = (
            _half_of(file, clause)
            for file, clause in zip((comparison.left, comparison.right), step, strict=True)
        )
        if left is None or right is None:
            continue
        halves = Halves(left, right)
        for each in (found for about in PARITY_RULES for found in about.findings(halves)):
            at = each.place.file, each.place.where
            there = right if at == (left.place.file, left.place.where) else left
            beside = f"{each.message} (counterpart: {there.place})"
            yield replace(each, message=beside, hint="look which of the two is right")


def _half_of(file: File, clause: Clause | None) -> Half | None:
    if clause is None or not clause.tags.literal.strip():
        return None
    place = Place(file.name, where=clause.entry.where)
    passage = Passage(clause.entry.text, clause.tags.literal, None, place)
    return Half(place, file.language, (passage,))


def _missing(labels: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [label for label in labels if label not in known]


def _said(file: File, clause: Clause) -> str:
    return f"{file.name}: {clause.entry.where}"


def _described(entry: Entry) -> str:
    if entry.kind is EntryKind.ROW:
        return f"a row with {len(entry.form)} cells ({' + '.join(entry.form)})"
    if entry.kind is EntryKind.SECTION:
        return f"a section ({', '.join(entry.form)})" if entry.form else "a section"
    if entry.kind is EntryKind.TABLE:
        return "a table"
    if entry.kind is EntryKind.CONTROL:
        return "a content control"
    if entry.kind is EntryKind.OTHER:
        return "an inserted part"
    style = f" in “{entry.style}”" if entry.style else ""
    style += "" if entry.text.strip() else " without text"
    level = "" if entry.level is None else f", level {entry.level + 1}"
    return f"a paragraph{style}{level}"
