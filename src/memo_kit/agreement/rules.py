"""Rules that hold between fields; each fault has the field to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.later import Later
from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.party import Party
from memo_kit.agreement.project import ProjectStatus
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.representative import ForeignName
from memo_kit.agreement.term import Start
from memo_kit.errors import DataError, Place

__all__ = [
    "BindingArticleError",
    "DateOrderError",
    "ForeignNameError",
    "GenderNeededError",
    "OriginalsError",
    "PartyUnknownError",
    "RulesBrokenError",
    "SampleValueError",
    "ShortNameTakenError",
    "SignatoryMissingError",
    "TermLengthError",
    "broken_rules",
]


class RulesBrokenError(ValueError):
    """An agreement whose fields contradict each other; the faults are listed, each with its field."""

    def __init__(self, faults: Sequence[DataError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class SignatoryMissingError(DataError):
    """A party has nobody who signs.

    An agreement binds a party only through a person who signs for it. Set ``signs: yes``
    for at least one of the party's representatives.
    """

    code = "data.signatory-missing"


class ShortNameTakenError(DataError):
    """Two parties have the same short name, so the text would not tell them apart.

    Give each party a short name of its own.
    """

    code = "data.short-name-taken"


class PartyUnknownError(DataError):
    """A field names a party by a short name that no party has.

    Write the short name exactly as it stands in the party's ``organisation.short_name``.
    """

    code = "data.party-unknown"


class GenderNeededError(DataError):
    """Lithuanian words about an organisation need its gender, and its name does not tell it.

    Write ``gender: masculine`` or ``gender: feminine`` beside the Lithuanian name, as its head noun has it.
    """

    code = "data.gender-needed"


class DateOrderError(DataError):
    """Two dates stand in an order that cannot be: an end before a start, a parent after its protocol.

    Correct the one that is wrong.
    """

    code = "data.date-order"


class TermLengthError(DataError):
    """The length of the term is given in no way or in more than one.

    Give exactly one of ``years``, ``months`` and ``until``; with ``start: date`` also ``start_date``.
    """

    code = "data.term-length"


class BindingArticleError(DataError):
    """*Legal status* does not name the binding articles that the agreement has.

    An agreement that binds only in part says in which articles. Confidentiality and intellectual
    property bind by nature: with them, ``legal_status.binding_articles`` names them, and names
    no article that the agreement has not.
    """

    code = "data.binding-article"


class OriginalsError(DataError):
    """The originals cannot be shared out evenly among the parties.

    Each party receives as many originals as the others: give a multiple of the number of parties.
    """

    code = "data.originals"


class ForeignNameError(DataError):
    """The policy for a foreign name and what is given for it do not fit.

    ``foreign_name: given`` needs ``forms``; ``foreign_name: adapted`` needs ``adapted_name``.
    """

    code = "data.foreign-name"


class SampleValueError(DataError):
    """``sample_values`` names a field that the data do not have.

    Each entry is the path of a field, as ``parties[0].representatives[0].surname``.
    """

    code = "data.sample-value"


def broken_rules(agreement: Agreement) -> Iterator[DataError]:
    """Yield every fault between the fields of an agreement, in reading order.

    Args:
        agreement: A memorandum or a cooperation protocol whose fields are each right alone.
    """
    yield from _short_names(agreement)
    for index, party in enumerate(agreement.parties):
        yield from _party(party, f"parties[{index}]")
    yield from _binding(agreement)
    yield from _originals(agreement)
    if isinstance(agreement, Memorandum):
        yield from _project(agreement)
        yield from _term(agreement)
    if isinstance(agreement, CooperationProtocol):
        yield from _protocol(agreement)
    yield from _samples(agreement)


def _short_names(agreement: Agreement) -> Iterator[DataError]:
    names = [party.short_name.casefold() for party in agreement.parties]
    repeated = {name for name, times in Counter(names).items() if times > 1}
    for index, name in enumerate(names):
        if name in repeated and name in names[:index]:
            yield ShortNameTakenError(
                f"another party is already called “{agreement.parties[index].short_name}”",
                hint="give each party a short name of its own",
                place=Place(path=f"parties[{index}].organisation.short_name"),
            )


def _party(party: Party, path: str) -> Iterator[DataError]:
    if not party.signatories:
        yield SignatoryMissingError(
            f"nobody signs for {party.short_name}",
            hint="set “signs: yes” for at least one representative",
            place=Place(path=f"{path}.representatives"),
        )
    if party.gender is None:
        yield GenderNeededError(
            f"the gender of “{party.organisation.name.lt}” is not certain",
            hint="write “gender: masculine” or “gender: feminine” below the Lithuanian name",
            place=Place(path=f"{path}.organisation.name"),
        )
    for index, person in enumerate(party.representatives):
        place = Place(path=f"{path}.representatives[{index}]")
        if person.foreign_name is ForeignName.ADAPTED and person.adapted_name is None:
            yield ForeignNameError(
                f"the adapted name of {person.given_names} {person.surname} is missing",
                hint="give “adapted_name”, the whole name in Lithuanian spelling",
                place=place,
            )
        if person.foreign_name is ForeignName.GIVEN and not person.forms:
            yield ForeignNameError(
                f"the Lithuanian forms of {person.given_names} {person.surname} are missing",
                hint="give “forms”, at least the genitive",
                place=place,
            )


def _binding(agreement: Agreement) -> Iterator[DataError]:
    articles = agreement.articles
    named = articles.binding_labels
    place = Place(path="articles.legal_status")
    whole = articles.legal_status is not None and articles.legal_status.binding
    for label in articles.BINDING_BY_NATURE:
        if getattr(articles, label) is not None and label not in named and not whole:
            yield BindingArticleError(
                f"the article “{label}” binds, and Legal status does not name it",
                hint=f"add “{label}” to articles.legal_status.binding_articles",
                place=place,
            )
    for index, label in enumerate(named):
        if getattr(articles, label) is None:
            yield BindingArticleError(
                f"Legal status names the article “{label}”, which the agreement has not",
                hint=f"remove it, or set “{label}: standard” under articles",
                place=Place(path=f"articles.legal_status.binding_articles[{index}]"),
            )
    if whole and named:
        yield BindingArticleError(
            "the whole agreement binds, and single articles are named as binding too",
            hint="remove “binding_articles”, or set “binding: no”",
            place=place,
        )


def _originals(agreement: Agreement) -> Iterator[DataError]:
    originals, parties = agreement.counterparts.originals, len(agreement.parties)
    if originals % parties:
        yield OriginalsError(
            f"{originals} originals cannot be shared out among {parties} parties",
            hint=f"give a multiple of {parties}",
            place=Place(path="counterparts.originals"),
        )


def _project(agreement: Memorandum) -> Iterator[DataError]:
    project = agreement.project
    if project is None:
        return
    yield from _known_party(agreement, project.party, "project.party")
    day = agreement.document.date
    if isinstance(day, Later) or project.end is None:
        return
    if project.status is ProjectStatus.COMPLETED and project.end > day:
        yield DateOrderError(
            f"the project ends on {project.end}, after the day of the document ({day}), "
            "and is called completed",
            hint="set “status: completing”: a finished tense would be untrue on that day",
            place=Place(path="project.status"),
        )


def _term(agreement: Memorandum) -> Iterator[DataError]:
    term = agreement.term
    given = [name for name in ("years", "months", "until") if getattr(term, name) is not None]
    if len(given) != 1:
        yield TermLengthError(
            "the length of the term is not given"
            if not given
            else f"the length of the term is given as {' and as '.join(given)}",
            hint="give exactly one of “years”, “months” and “until”",
            place=Place(path="term"),
        )
    if (term.start is Start.DATE) != (term.start_date is not None):
        yield TermLengthError(
            "“start” and “start_date” do not fit together",
            hint="with “start: date” give “start_date”, with “start: signature” leave it out",
            place=Place(path="term.start"),
        )
    first = term.start_date or agreement.document.date
    if not isinstance(first, Later) and not isinstance(term.until, Later | None):
        yield from _in_order(first, term.until, "term.until")


def _protocol(agreement: CooperationProtocol) -> Iterator[DataError]:
    day = agreement.document.date
    if agreement.meeting.end is not None:
        yield from _in_order(agreement.meeting.start, agreement.meeting.end, "meeting.end")
    for index, action in enumerate(agreement.actions):
        for number, name in enumerate(action.responsible):
            yield from _known_party(agreement, name, f"actions[{index}].responsible[{number}]")
    if isinstance(day, Later):
        return
    if agreement.parent is not None and agreement.parent.date > day:
        yield DateOrderError(
            f"the parent document is of {agreement.parent.date}, after the protocol ({day})",
            hint="correct the date of the parent document or of the protocol",
            place=Place(path="parent.date"),
        )
    for index, action in enumerate(agreement.actions):
        if not isinstance(action.due, Later | None):
            yield from _in_order(day, action.due, f"actions[{index}].due")
    if not isinstance(agreement.valid_until, Later | None):
        yield from _in_order(day, agreement.valid_until, "valid_until")


def _in_order(first: object, last: object, path: str) -> Iterator[DataError]:
    if str(last) < str(first):
        yield DateOrderError(
            f"{last} comes before {first}",
            hint="correct the one that is wrong",
            place=Place(path=path),
        )


def _known_party(agreement: Agreement, name: str, path: str) -> Iterator[DataError]:
    names = [party.short_name for party in agreement.parties]
    if name not in names:
        near = get_close_matches(name, names, n=1, cutoff=0.5)
        yield PartyUnknownError(
            f"no party is called “{name}”",
            hint=f"did you mean “{near[0]}”?" if near else f"write one of: {', '.join(names)}",
            place=Place(path=path),
        )


def _samples(agreement: Agreement) -> Iterator[DataError]:
    for index, path in enumerate(agreement.sample_values):
        if not _exists(agreement, path):
            yield SampleValueError(
                f"the data have no field “{path}”",
                hint="write the path of a field, as “parties[0].representatives[0].surname”",
                place=Place(path=f"sample_values[{index}]"),
            )


def _exists(agreement: Agreement, path: str) -> bool:
    value: object = agreement
    for step in path.replace("[", ".").replace("]", "").split("."):
        if isinstance(value, tuple):
            if not step.isdigit() or int(step) >= len(value):
                return False
            value = value[int(step)]
        elif isinstance(value, dict):
            if step not in value:
                return False
            value = value[step]
        else:
            fields = getattr(type(value), "model_fields", None) or getattr(
                type(value), "__dataclass_fields__", {}
            )
            if step not in fields:
                return False
            value = getattr(value, step)
    return True
