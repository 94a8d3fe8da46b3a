"""What a finished document should say: drafted anew from its data, and compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from memo_kit import __version__
from memo_kit.agreement.syntax.node import steps_of
from memo_kit.checks.counterpart import Clause
from memo_kit.checks.difference import Difference, Kind, Paper, Proof
from memo_kit.checks.expectation import EXPECTATION_RULES
from memo_kit.checks.numeral import is_typed
from memo_kit.checks.origin import Origins
from memo_kit.checks.rule import Fault
from memo_kit.checks.sheet import page_differences
from memo_kit.drafting.counterdraft import Counterdraft, Wishes
from memo_kit.drafting.draft import Draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import kind_of
from memo_kit.errors import Finding, Place, Severity, TemplateError
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom
from memo_kit.ooxml.statement import statements

if TYPE_CHECKING:
    from memo_kit.agreement.syntax.node import Source

__all__ = ["Expectation", "expect", "prove"]

_VERSION: Final = "memo_kit.version"
_TEMPLATE: Final = "memo_kit.template-sha256"
_DATA: Final = "memo_kit.data-sha256"
# As the check of the document itself: what is signed or harmful can be compared, too.
_LIMITS: Final = PackageLimits(elements=1_000_000)
# The least part of the paragraphs that a document of these data has: of those with any value, of
# those with names of the parties, of all; and of all where nobody needs to ask further.
_OWN: Final = 0.25
_NAMED: Final = 1 / 3
_ALL: Final = 0.5
_SURE: Final = 0.9
_PARTY: Final = re.compile(
    r"parties\[\d+\]\.(?:organisation\.(?:name|short_name)|representatives\[\d+\]\.surname)"
)
# What another version of the stock may word otherwise.
_WORDING: Final = frozenset((Kind.MISSING, Kind.ADDED, Kind.ALTERED, Kind.MOVED, Kind.MARGIN))


class Expectation(NamedTuple):
    """What came of comparing a finished document with its data.

    Attributes:
        findings: What differs, in reading order.
        edition: The language that it was compared in, or both.
        paragraphs: How many paragraphs the data give.
        values: How many fields of the data stand in them.
    """

    findings: list[Finding]
    edition: Edition
    paragraphs: int
    values: int

    @property
    def is_proved(self) -> bool:
        """Whether every text of the data stands in the document, and no other."""
        return all(each.severity is not Severity.ERROR for each in self.findings)


def expect(document: bytes, expected: object, *, name: str = "document.docx") -> list[Finding]:
    """Compare a finished document with what it should say, paragraph by paragraph.

    What the data and the template give is drafted anew. Every text of it has to stand in the
    document: in its place, its column and its language, with its number, to be seen by a reader. What
    programs write otherwise when they save a document does not count.

    Args:
        document: The bytes of the finished document.
        expected: The agreement that it was made from; its language, and which stands left, are
            found from the document. Or a ``Draft``: with templates or data of your own, draft (and
            ``pair``) them as they were for the document.
        name: What findings call the document.

    Returns:
        What differs, in reading order; an empty list for a document that says what it should.

    Raises:
        TemplateError: If the document is no Word file, or cannot be read.
        UsageError: If its language cannot be told.

    Example:
        >>> import memo_kit
        >>> agreement = memo_kit.load("examples/litek-cpic/memorandum.yaml")
        >>> draft = memo_kit.draft(agreement, "bilingual")
        >>> memo_kit.expect(draft.data, agreement)
        []
        >>> other = memo_kit.load("examples/litek-cpic/protocol.yaml")
        >>> [finding.code for finding in memo_kit.expect(draft.data, other)]
        ['check.expect-agreement']
    """
    if isinstance(expected, Draft):
        package = _opened(document, name)
        own = Package.open(expected.data)
        origins = Origins(expected.agreement, expected.forms)
        proof = Proof(
            Paper(expected.name, statements(own), read_core(own)),
            Paper(name, statements(package), read_core(package)),
            origins,
            _located(None),
        )
        return [*_findings(_differences(proof, origins, own, package))]
    return prove(document, expected, name=name).findings


def prove(
    document: bytes,
    agreement: object,
    *,
    name: str,
    source: Source | None = None,
    wishes: Wishes | None = None,
) -> Expectation:
    """Compare a finished document with the data that it was made from.

    Args:
        document: The bytes of the finished document.
        agreement: The data.
        name: What findings call the document.
        source: The data file with its lines, so that findings can name them.
        wishes: What a person says of the document.

    Raises:
        TemplateError: If the document is no Word file, or one of the templates does not fit the data.
        UsageError: If its language cannot be told.
        OutputError: If the two languages cannot be paired.
    """
    package = _opened(document, name)
    stranger = _of_another_kind(package, agreement, name)
    if stranger is not None:
        return Expectation([*_findings([stranger])], Edition.LT, 0, 0)
    said = statements(package)
    counterdraft = Counterdraft(package, said, agreement, wishes or Wishes())
    expected, texts = counterdraft.draft, counterdraft.statements
    own = Package.open(expected.data)
    origins = Origins(agreement, expected.forms, counterdraft.depends)
    proof = Proof(
        Paper(expected.name, texts, read_core(own)),
        Paper(name, said, read_core(package)),
        origins,
        _located(source),
    )
    findings = [*_findings(_differences(proof, origins, own, package))]
    values = {path for each in texts for path in origins.within(each.text)}
    return Expectation(findings, expected.language, len(texts), len(values))


def _opened(document: bytes, name: str) -> Package:
    try:
        return Package.open(document, _LIMITS, harmless=False)
    except TemplateError as fault:
        raise fault.placed((fault.place or Place()).in_file(name)) from fault


def _located(source: Source | None) -> Callable[[str], Place]:
    """Return what tells where a field stands: in its file, where that is known."""

    def locate(path: str) -> Place:
        if source is None:
            return Place(path=path)
        found = source.place([*steps_of(path)])
        return Place(source.name, found.line, found.column, path)

    return locate


def _differences(
    proof: Proof, origins: Origins, expected: Package, package: Package
) -> Sequence[Difference]:
    name = proof.papers[1].name
    if _is_stranger(proof, origins):
        message = "the document is not of these data: most of its texts are others"
        hint = "name the data that it was made from, and a template of your own with --template"
        return [Difference(Kind.STRANGER, Fault(message, Place(name), hint))]
    differences = [*proof.differences(), *page_differences(expected, package, name)]
    if any(each.kind in _WORDING for each in differences):
        differences[:0] = _of_another_version(expected, package, name)
    elif all(each.kind is not Kind.VALUE for each in differences):
        differences += _of_other_data(expected, package, name)
    return differences


def _is_stranger(proof: Proof, origins: Origins) -> bool:
    """Tell whether a document is of other data: the parties, or most texts, are not those expected."""
    texts = proof.papers[0].statements
    known = (pair.both for pair in proof.pairs if pair.both is not None)
    same = {one.order for one, other in known if _reads_alike(one, other)}
    if len(same) >= _SURE * len(texts):
        return False
    held = {order: origins.within(each.text) for order, each in enumerate(texts)}
    valued = {order for order, paths in held.items() if paths}
    named = {order for order, paths in held.items() if any(map(_PARTY.match, paths))}
    return (
        len(same) < _ALL * len(texts)
        or len(same & valued) < _OWN * len(valued)
        or len(same & named) < _NAMED * len(named)
    )


def _reads_alike(one: Clause, other: Clause) -> bool:
    """Tell whether a paragraph says what is expected, be its number a part of its text."""
    return one.text == other.text or is_typed(one.statement, other.statement)


def _of_another_kind(package: Package, agreement: object, name: str) -> Difference | None:
    told = read_custom(package).get("memo_kit.kind", "")
    if not told or told == kind_of(agreement):
        return None
    message = f"the document is a {told}, and the data are a {kind_of(agreement)}"
    return Difference(
        Kind.STRANGER, Fault(message, Place(name), "name the data that it was made from")
    )


def _of_another_version(expected: Package, package: Package, name: str) -> Iterator[Difference]:
    """Yield what tells that the wording may have been another one when the document was made."""
    own, told = read_custom(expected), read_custom(package)
    hint = "compare with what made it, or draft the document anew"
    version, digest = told.get(_VERSION, ""), told.get(_TEMPLATE, "")
    if version and version != __version__:
        message = f"memo_kit {version} made the document, and it is compared with {__version__}"
        yield Difference(Kind.VERSION, Fault(message, Place(name), hint))
    if digest and own.get(_TEMPLATE, digest) != digest:
        message = "the document was made from another template than it is compared with"
        yield Difference(Kind.VERSION, Fault(message, Place(name), hint))


def _of_other_data(expected: Package, package: Package, name: str) -> Iterator[Difference]:
    """Yield what tells that a document of the same texts was made from other data."""
    own, told = read_custom(expected).get(_DATA), read_custom(package).get(_DATA)
    if own and told and own != told:
        message = "the texts agree, and the document was made from other data than these"
        hint = "draft the document anew, so that it names these data"
        yield Difference(Kind.DATA, Fault(message, Place(name, where="custom properties"), hint))


def _findings(differences: Sequence[Difference]) -> Iterator[Finding]:
    for each in differences:
        for rule in EXPECTATION_RULES:
            yield from rule.findings(each)
