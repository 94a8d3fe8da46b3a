"""Rules about what stands once for both languages: it says all of it in both, as the text does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from memo_kit.checks.halves import Half, Halves
from memo_kit.checks.joint import Couple, Joint, Line
from memo_kit.checks.parity import address, number, short_name
from memo_kit.checks.passage import Passage
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.errors import Finding, Place, Severity
from memo_kit.language.language import Language
from memo_kit.language.proofreading.rule import OPAQUE
from memo_kit.language.typography import NBSP

__all__ = ["ONCE_RULES", "joint_half", "joint_name", "once_findings", "signatory"]

_SOURCE: Final = "what stands in one language only was not agreed on in the other"
# What a line begins with, in both languages; to be checked by a language editor.
_LABELS: Final = tuple(
    (re.compile(rf"(?:{lt})\b", re.IGNORECASE), re.compile(rf"(?:{en})\b", re.IGNORECASE))
    for lt, en in (
        (r"faks(?:as|\.)?", "fax"),
        (r"el\. paštas|el\. p", "e-?mail"),
        ("(?:interneto )?svetainė", "web ?site|web"),
        (r"PVM (?:mokėtojo )?kodas", "VAT (?:code|number|no)"),
        ("(?:juridinio asmens|įmonės) kodas", r"(?:registration|company) (?:code|number|no)"),
        ("registras", "register"),
        (r"\w+ koordinatori\w+|koordinatori\w+", r"\w+ coordinator|coordinator"),
        (r"įgaliot\w+ atstov\w+|atstov\w+", r"authori[sz]ed agent|agent|representative"),
        ("adresas|buveinė", "address|seat|registered office"),
        ("vardas ir pavardė|vardas, pavardė", r"(?:full )?name"),
        ("pareigos", "position|title"),
        ("parašas", "signature"),
        ("data", "date"),
        ("vieta", "place"),
        ("bankas", "bank"),
        ("sąskaita", "account"),
    )
)
_WAITING: Final = re.compile(f"{OPAQUE}+")
_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)$")
_SIGNS: Final = re.compile("[™®©]")
_CAPITALS: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_NAME: Final = re.compile(rf"[{_CAPITALS}][^\W\d_]+(?:[ -][{_CAPITALS}][^\W\d_]+){{1,3}}")
_REPRESENTED: Final = re.compile(r"\brepresented by ([^;:]+)")
_DECLARED: Final = re.compile(r"\(here(?:in)?after\s[–-]\s(?:the )?“([^“”]+)”\)")
_SHORT: Final = re.compile(rf"[{_CAPITALS}][\w&-]*")
_FEW: Final = 2


class _Person(NamedTuple):
    """Somebody whom the English text names as a representative."""

    name: str
    title: str
    passage: Passage


@rule("check.joint-half", Severity.ERROR, source=_SOURCE)
def joint_half(joint: Joint) -> Iterator[Fault]:
    """A line of what stands once for both languages is in one of them only.

    The letterhead, the details and the signatures of a bilingual document stand once: a label in both
    languages, one beside the other or one below the other. Somebody took away one of the two. Write the
    line in both.
    """
    for couple in _couples(joint):
        line = _lacking(couple, joint)
        if line is not None:
            yield Fault(
                "a line that stands once for both languages is in one of them only",
                line.passage.place,
                "write it in both languages, beside or below each other",
            )


@rule(
    "check.joint-name",
    Severity.WARNING,
    source="a party, a person and a position have one name in a language",
)
def joint_name(joint: Joint) -> Iterator[Fault]:
    """A name in a letterhead, in details or beside a signature is not the one that the text has.

    The other language has it as the text does: it was changed in one place only. Write the name that
    is right in both places.
    """
    for block in joint.blocks:
        people = [line for line in block if _NAME.fullmatch(_plain(line.passage.seen))]
        for couple in joint.couples(block):
            yield from _unlike(couple, joint, few=1 if people else _FEW)
    shorts = {_short(line): line for block in joint.blocks for line in block}
    for short, line in shorts.items():
        if short and not any(short in text for each in joint.heard.values() for text in each.texts):
            yield Fault(
                f"“{short}” stands nowhere in the text",
                _at(line.passage, short),
                "write the short name that the text declares",
            )
    yield from _parties_without_details(joint)


@rule(
    "check.signatory",
    Severity.ERROR,
    source="Document Drafting Rules of 2020, point 17.1: a signature has the position, the name and the "
    "surname of who signs",
)
def signatory(joint: Joint) -> Iterator[Fault]:
    """Somebody who represents a party has no place to sign, or signs there without the position.

    The text names who signs for each party, and the place below has to name the same person, with the
    same position. Write both as the text has them.
    """
    places = _places(joint)
    for person in _representatives(joint) if places else ():
        blocks = places[person.name]
        if not blocks:
            yield Fault(
                f"“{person.name}” has no place to sign",
                _at(person.passage, person.name),
                "write the name below, beside the line for the signature",
            )
            continue
        # Two parties may have one and the same director.
        block = next((block for block in blocks if _has(block, person.title)), blocks[0])
        blocks.remove(block)
        if not _has(block, person.title):
            line = next(line for line in block if person.name in line.passage.seen)
            yield Fault(
                f"“{person.name}” signs without being “{person.title}”, as the text says",
                _at(line.passage, person.name),
                "write the position above the name, in both languages",
            )


ONCE_RULES: Final[tuple[Rule[Joint], ...]] = (joint_half, joint_name, signatory)
"""The rules about what stands once for both languages, in the order in which they look."""


def once_findings(joint: Joint) -> Iterator[Finding]:
    """Yield what all rules find in what stands once, those about facts of rows included.

    Args:
        joint: What stands once.
    """
    for each in ONCE_RULES:
        yield from each.findings(joint)
    for couple in _couples(joint):
        for halves in _halves(couple, joint.first):
            for about in (address, number, short_name):
                yield from about.findings(halves)


def _couples(joint: Joint) -> Iterator[Couple]:
    return (couple for block in joint.blocks for couple in joint.couples(block))


def _lacking(couple: Couple, joint: Joint) -> Line | None:
    """Return the line of a couple that lacks its counterpart, or a part of it."""
    first, second = couple
    if first is None or second is None:
        return second or (first if first and _needs_other(first, joint) else None)
    lacks = _is_half(first, joint) if first is second else _waiting(first) != _waiting(second)
    return first if lacks or _labels_differ(couple) else None


def _is_half(line: Line, joint: Joint) -> bool:
    """Tell whether a line for both languages lacks one, or has a number that only one of them says."""
    said, second = (
        line.said[each] for each in sorted(line.said, key=lambda each: each is not joint.first)
    )
    others = re.findall(r"\d+", second)
    return _is_torn(line) or any(each not in said for each in others)


def _is_torn(line: Line) -> bool:
    return bool(re.match(r"\W*/|.*/\W*$", line.passage.seen))


def _needs_other(line: Line, joint: Joint) -> bool:
    """Tell whether a line that stands alone is no name or number that both languages share."""
    (language,) = line.said
    begins = any(label[language is Language.EN].match(line.said[language]) for label in _LABELS)
    name = _phrase(line.said[language])
    other = next(each for each in Language if each is not language)
    # A name that only one of the texts has is another one in the other.
    known = len(name.split()) >= _FEW and joint.heard[language].has(name)
    return (
        begins
        or _is_torn(line)
        or _waiting(line) > 0
        or (known and not joint.heard[other].has(name))
    )


def _waiting(line: Line) -> int:
    return len(_WAITING.findall(line.passage.seen))


def _labels_differ(couple: Couple) -> bool:
    lt, en = (re.split(r"\s–\s", _said(couple, language))[0] for language in Language)
    return any(
        (one.match(lt) and not other.search(en)) or (other.match(en) and not one.search(lt))
        for one, other in _LABELS
    )


def _said(couple: Couple, language: Language) -> str:
    lines = [line for line in couple if line is not None]
    said = next((line.said[language] for line in lines if language in line.said), "")
    return said.replace(NBSP, " ").lstrip(" /\t")


def _unlike(couple: Couple, joint: Joint, *, few: int) -> Iterator[Fault]:
    if couple.first is None or couple.second is None:
        return
    told = {language: _phrase(_said(couple, language)) for language in Language}
    if any(len(each.split()) < few or not _is_name(each) for each in told.values()):
        return
    known = [language for language in Language if joint.heard[language].has(told[language])]
    if len(known) == 1:
        unknown = next(language for language in Language if language not in known)
        line = couple.first if unknown in couple.first.said else couple.second
        yield Fault(
            f"the text has no “{told[unknown]}”, but “{told[known[0]]}”",
            _at(line.passage, told[unknown]),
            "write the name that is right in both places",
        )


def _parties_without_details(joint: Joint) -> Iterator[Fault]:
    named = {
        _plain(found[1])
        for block in joint.blocks
        for line in block
        if (found := _BRACKET.search(_plain(line.passage.seen)))
    }
    parties = {
        found[1]: passage
        for passage in joint.texts.get(Language.EN, ())
        if _REPRESENTED.search(passage.seen)
        for found in _DECLARED.finditer(passage.seen)
    }
    for party, passage in parties.items() if named & parties.keys() else ():
        if party not in named:
            yield Fault(
                f"“{party}” is not named in the details of the parties",
                _at(passage, party),
                "write its name there, with the short name in brackets behind it",
            )


def _is_name(phrase: str) -> bool:
    begins = any(one.match(phrase) or other.match(phrase) for one, other in _LABELS)
    return not begins and not re.search(r"[\d@]", phrase)


def _phrase(said: str) -> str:
    """Return the name in a line: without its label, its short name, its sign of a trade mark."""
    # What both languages share stands behind what each of them says.
    own = re.split(r"\s/(?:\s|$)", said)[0]
    return re.split(r"\s–\s", _BRACKET.sub("", _plain(own)))[-1].strip()


def _plain(said: str) -> str:
    return _SIGNS.sub("", said).strip(" /\t\n\u00a0")


def _short(line: Line) -> str:
    """Return the short name that a line ends with, in brackets, or consists of."""
    plain = _plain(line.passage.seen)
    found = _BRACKET.search(plain)
    short = _plain(found[1]) if found else plain
    return short if _SHORT.fullmatch(short) and short.isupper() else ""


def _at(passage: Passage, words: str) -> Place:
    start = passage.seen.find(words)
    return passage.at((start, start + len(words))) if start >= 0 else passage.place


def _has(block: Sequence[Line], words: str) -> bool:
    return any(words in line.passage.seen for line in block)


def _places(joint: Joint) -> defaultdict[str, list[Sequence[Line]]]:
    """Return the blocks with a line that is nothing but the name of somebody, by that name."""
    places: defaultdict[str, list[Sequence[Line]]] = defaultdict(list)
    for block in joint.blocks:
        for line in block:
            for said in dict.fromkeys(map(_plain, (line.passage.seen, *line.said.values()))):
                if _NAME.fullmatch(said):
                    places[said].append(block)
    return places


def _representatives(joint: Joint) -> Iterator[_Person]:
    for passage in joint.texts.get(Language.EN, ()):
        for found in _REPRESENTED.finditer(passage.seen):
            pieces = re.split(r", (?:and )?", re.split(r" \(here(?:in)?after", found[1])[0])
            yield from _named(pieces, passage)


def _named(pieces: Sequence[str], passage: Passage) -> Iterator[_Person]:
    """Yield the people of a list of names, each with the position behind it."""
    before = ""
    for piece in pieces:
        if before and not re.match(r"(?:acting|and)\b", piece):
            yield _Person(before, piece, passage)
            before = ""
        else:
            before = piece if _NAME.fullmatch(piece) else ""


def _halves(couple: Couple, first: Language) -> Iterator[Halves]:
    if couple.first is not couple.second and couple.first is not None and couple.second is not None:
        second = next(language for language in Language if language is not first)
        one, other = couple.first.passage, couple.second.passage
        yield Halves(Half(one.place, first, (one,)), Half(other.place, second, (other,)))
