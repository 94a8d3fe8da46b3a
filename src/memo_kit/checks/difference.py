"""What differs between the document that is expected and the one that was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cached_property
from typing import Final, NamedTuple
from urllib.parse import unquote

from memo_kit.checks.contrast import changes, told, widened
from memo_kit.checks.counterpart import PLACE, Clause, Counterpart, clauses, counterparts
from memo_kit.checks.numeral import is_typed, numerals
from memo_kit.checks.origin import Origins
from memo_kit.checks.rule import Fault
from memo_kit.checks.vacancy import vacancies
from memo_kit.errors import Place
from memo_kit.language.plain import plain
from memo_kit.ooxml.statement import OBJECT, Statement

__all__ = ["Difference", "Kind", "Paper", "Proof"]

_LONGEST: Final = 60
_FEW: Final = 3
# As long as they are, so that a place in the text stays where it is.
_ONE_LINE: Final = str.maketrans({"\t": " ", "\n": " ", OBJECT: "…", PLACE: "…"})
_PROPERTIES: Final = (
    "title",
    "subject",
    "creator",
    "description",
    "keywords",
    "category",
    "language",
)
_SCHEME: Final = re.compile(r"^(?:https?://|mailto:|tel:)")
_MEND: Final = "draft the document anew, or put it right in Word"


class Kind(Enum):
    """What is wrong, as the rules tell it apart."""

    STRANGER = auto()
    VERSION = auto()
    DATA = auto()
    PAGE = auto()
    MISSING = auto()
    ADDED = auto()
    ALTERED = auto()
    VALUE = auto()
    TYPOGRAPHY = auto()
    MOVED = auto()
    COLUMN = auto()
    NUMBER = auto()
    SIGNATURE = auto()
    MARGIN = auto()
    PROPERTY = auto()
    FILLED = auto()
    DELETED = auto()
    CONCEALED = auto()
    LANGUAGE = auto()


class Difference(NamedTuple):
    """Something that differs.

    Attributes:
        kind: Which rule tells of it.
        fault: What is told.
    """

    kind: Kind
    fault: Fault


class Paper(NamedTuple):
    """A document to compare.

    Attributes:
        name: What messages call it.
        statements: What it says.
        properties: Its core properties, as ``title``.
    """

    name: str
    statements: Sequence[Statement]
    properties: Mapping[str, str]


class Proof:
    """A finished document beside the one that its data make.

    Args:
        expected: The document that was drafted anew from the data.
        found: The finished document.
        origins: Finds the fields of the data behind words.
        locate: Returns where a field of the data stands.
    """

    def __init__(
        self, expected: Paper, found: Paper, origins: Origins, locate: Callable[[str], Place]
    ) -> None:
        self._file = found.name
        self.papers = expected, found
        self._origins = origins
        self._locate = locate
        labels = {o.label for each in expected.statements for o in each.opens if o.waits}
        self._expected = clauses(expected.statements, labels)
        self.pairs: Sequence[Counterpart] = counterparts(
            self._expected, clauses(found.statements, labels)
        )

    def differences(self) -> Iterator[Difference]:
        """Yield what differs: texts in reading order, what was added, numbers, properties."""
        counts = _runs(self.pairs)
        for pair in self.pairs:
            both = pair.both
            if both is None:
                yield from self._alone(pair)
                continue
            if not pair.is_moved:
                yield from self._texts(*both)
            elif both[0].order in counts:
                yield self._moved(*both, counts[both[0].order])
            yield from self._looks(*(each.statement for each in both))
        for each in numerals(self.pairs):
            yield self._told(Kind.NUMBER, each.statement, each.message, _MEND)
        yield from self._properties()

    def _alone(self, pair: Counterpart) -> Iterator[Difference]:
        if pair.expected is not None:
            yield self._missing(pair.expected)
        if pair.found is not None:
            yield self._added(pair.found)

    def _missing(self, clause: Clause) -> Difference:
        statement = clause.statement
        kind, what = Kind.MISSING, "a paragraph is missing"
        if statement.signatures:
            kind, what = Kind.SIGNATURE, "a place to sign is missing"
        elif clause.text == PLACE:
            kind, what = Kind.DELETED, "a place to fill was deleted"
        elif statement.is_margin:
            kind = Kind.MARGIN
        paths = self._origins.within(statement.text)[:_FEW]
        held = f", with {', '.join(str(self._locate(path)) for path in paths)}" if paths else ""
        place = Place(self._file, where=self._home(clause), path=paths[0] if paths else None)
        return Difference(kind, Fault(f"{what}: {_quoted(statement)}{held}", place, _MEND))

    def _home(self, clause: Clause) -> str:
        """Return where a paragraph belongs: after the one before it in its column."""
        before = self._before.get(clause.order)
        if before is not None:
            return f"after {before.where}"
        return f"at the beginning of {clause.statement.where.rpartition(', paragraph')[0]}"

    @cached_property
    def _before(self) -> dict[int, Statement]:
        """What stands in the document before each expected paragraph, in its column."""
        last: dict[object, Statement] = {}
        before: dict[int, Statement] = {}
        for pair in self.pairs:
            if pair.expected is not None:
                if pair.expected.lane in last:
                    before[pair.expected.order] = last[pair.expected.lane]
                if pair.found is not None and not pair.is_moved:
                    last[pair.expected.lane] = pair.found.statement
        return before

    def _added(self, clause: Clause) -> Difference:
        statement = clause.statement
        kind = Kind.MARGIN if statement.is_margin else Kind.ADDED
        message = f"a paragraph was added: {_quoted(statement)}"
        hint = "take it out, or write it into the data and draft the document anew"
        return self._told(kind, statement, message, hint)

    def _moved(self, expected: Clause, found: Clause, count: int) -> Difference:
        one, other = expected.statement, found.statement
        more = f", and {count - 1} more after it" if count > 1 else ""
        if one.story == other.story and one.column[:1] != other.column[:1]:
            message = f"a text stands in another column: {_quoted(other)}{more}"
            hint = f"it belongs {self._home(expected)}"
            return self._told(Kind.COLUMN, other, message, hint)
        kind = Kind.MARGIN if one.is_margin or other.is_margin else Kind.MOVED
        message = f"a paragraph stands at another place: {_quoted(other)}{more}"
        return self._told(kind, other, message, f"it belongs {self._home(expected)}")

    def _texts(self, expected: Clause, found: Clause) -> Iterator[Difference]:
        one, other = expected.statement, found.statement
        if is_typed(one, other):
            return
        places = vacancies(expected, found)
        if places is not None:
            for place in places:
                if not place.content:
                    message = f"the place for “{place.label}” was deleted"
                    yield self._told(Kind.DELETED, other, message, _MEND)
                elif not place.waits:
                    message = f"the place for “{place.label}” was filled: “{place.content}”"
                    hint = "see that it is what the parties agreed on"
                    yield self._told(Kind.FILLED, other, message, hint)
            if expected.text == found.text and expected.shown != found.shown:
                yield self._typography(expected, found)
        elif self._is_of_other_column(expected, found):
            message = f"the text of another column stands here: {_quoted(other)}"
            hint = f"write what belongs here: {_quoted(one)}"
            yield self._told(Kind.COLUMN, other, message, hint)
        else:
            yield self._altered(expected, found)

    def _is_of_other_column(self, expected: Clause, found: Clause) -> bool:
        story, column = expected.lane
        columns = {
            each.lane[1]
            for each in self._expected
            if each.text == found.text and each.lane[0] == story
        }
        return bool(column and columns) and column not in columns

    def _altered(self, expected: Clause, found: Clause) -> Difference:
        one, other = expected.statement, found.statement
        texts = (expected.shown, found.shown)
        if len(expected.fillings) != len(found.fillings):
            texts = one.text, other.text
        differing = changes(*texts) or changes(*texts, key=str)
        paths = [
            path
            for each in differing
            for path in self._origins.of(texts[0], each.span, expected.order)
        ]
        kind, what = Kind.VALUE if paths else Kind.ALTERED, told(differing)
        if one.signatures:
            kind, what = Kind.SIGNATURE, f"another name stands at a place to sign: {what}"
            paths = [each for each in paths if "representatives" in each] or paths
        elif one.is_margin:
            kind = Kind.MARGIN
        fields = tuple(dict.fromkeys(paths))[:_FEW]
        hint = f"the data say it in {self._fields(fields)}; {_MEND}" if fields else _MEND
        place = Place(
            self._file,
            where=other.where,
            text=texts[1].translate(_ONE_LINE),
            span=differing[0].at if differing else None,
            path=fields[0] if fields else None,
        )
        return Difference(kind, Fault(what.translate(_ONE_LINE), place, hint))

    def _typography(self, expected: Clause, found: Clause) -> Difference:
        texts = expected.shown, found.shown
        differing = [widened(each, *texts) for each in changes(*texts, key=str)]
        return self._told(
            Kind.TYPOGRAPHY,
            found.statement,
            f"other spaces, dashes or quotation marks: {told(differing)}",
            "the words are as expected (“~” is a no-break space); see that the marks are right",
        )

    def _looks(self, one: Statement, other: Statement) -> Iterator[Difference]:
        unseen = {plain(each.text) for each in one.concealed}
        for each in other.concealed:
            if plain(each.text) not in unseen:
                message = f"“{_clipped(each.text)}” is {each.how}"
                yield self._told(Kind.CONCEALED, other, message, "let it be seen, as it was")
        if other.text.count(OBJECT) == one.text.count(OBJECT) and one.objects != other.objects:
            message = f"expected {_listed(one.objects)}, found {_listed(other.objects)}"
            yield self._told(Kind.ALTERED, other, message, _MEND)
        known = {_address(link) for link in one.links}
        for link in other.links:
            if _address(link) not in known and _address(link) not in other.text:
                message = f"a link leads to “{link}”"
                yield self._told(
                    Kind.ALTERED, other, message, "no such link was drafted: remove it"
                )
        if one.signatures != other.signatures:
            what = "is another one" if other.signatures else "is gone"
            message = f"the mark of a place to sign {what}: {_quoted(one)}"
            yield self._told(Kind.SIGNATURE, other, message, "draft the document anew")
        tongues = [each.language.partition("-")[0].lower() for each in (one, other)]
        if all(tongues) and tongues[0] != tongues[1]:
            message = f"the text is marked as “{other.language}”, expected “{one.language}”"
            hint = "set its language in Word: Review, Language, Set Proofing Language"
            yield self._told(Kind.LANGUAGE, other, message, hint)

    def _properties(self) -> Iterator[Difference]:
        one, other = (paper.properties for paper in self.papers)
        for name in _PROPERTIES:
            if one.get(name) and plain(one[name]) != plain(other.get(name, "")):
                message = (
                    f"the property “{name}” is “{other.get(name, '')}”, expected “{one[name]}”"
                )
                place = Place(self._file, where="properties")
                yield Difference(Kind.PROPERTY, Fault(message, place, "set it in Word: File, Info"))

    def _told(self, kind: Kind, statement: Statement, message: str, hint: str) -> Difference:
        return Difference(kind, Fault(message, Place(self._file, where=statement.where), hint))

    def _fields(self, paths: Sequence[str]) -> str:
        """Return where fields stand: one, or those of which it is one."""
        return " or ".join(str(self._locate(path)) for path in paths)


def _listed(objects: Sequence[str]) -> str:
    return ", ".join(f"a {each}" for each in objects)


def _address(link: str) -> str:
    """Return where a link leads, as a text may say it; programs write it in several ways."""
    return _SCHEME.sub("", unquote(link)).rstrip("/")


def _runs(pairs: Sequence[Counterpart]) -> dict[int, int]:
    """Return how many paragraphs moved together, by the first of each group."""
    found = (pair.found for pair in pairs if pair.found is not None)
    ranks: dict[int, int] = {}
    sizes: Counter[object] = Counter()
    for each in sorted(found, key=lambda clause: clause.order):
        ranks[each.order] = sizes[each.lane]
        sizes[each.lane] += 1
    counts: Counter[int] = Counter()
    last: dict[object, tuple[int, object, int]] = {}
    for pair in pairs:
        one, other = pair.expected, pair.found
        if one is None:
            continue
        if other is None or not pair.is_moved:
            last.pop(one.lane, None)
            continue
        rank = ranks[other.order]
        first, lane, before = last.get(one.lane, (one.order, other.lane, rank - 1))
        if (lane, before) != (other.lane, rank - 1):
            first = one.order
        counts[first] += 1
        last[one.lane] = first, other.lane, rank
    return counts


def _quoted(statement: Statement) -> str:
    number = f"{statement.number} " if statement.number else ""
    return f"“{number}{_clipped(statement.text)}”"


def _clipped(text: str) -> str:
    shown = " ".join(text.translate(_ONE_LINE).split())
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"
