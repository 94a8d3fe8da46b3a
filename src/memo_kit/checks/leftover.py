"""Rules about what is left over: tags, placeholders, places that nobody filled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.view import DocumentView

__all__ = ["bracketed", "place_open", "placeholder", "reference_text", "tag_left", "value_left"]


@rule("check.tag-left", Severity.ERROR, source="a tag is an instruction to memo_kit, never a text")
def tag_left(document: DocumentView) -> Iterator[Fault]:
    """A tag of the template, or a piece of one, stands in the finished text.

    The document was not drafted from its template, or somebody typed braces into it. A
    reader would see ``{{ … }}`` where a name or a date belongs. Draft the document anew, or
    write what belongs there.
    """
    yield from _matches(
        document,
        r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}",
        "a tag is left: “{}”",
        "draft the document anew, or write what belongs there",
    )


@rule(
    "check.placeholder",
    Severity.ERROR,
    source="a placeholder is a note of the writer to himself, never a text",
)
def placeholder(document: DocumentView) -> Iterator[Fault]:
    """A mark for something still to be written is left in the text.

    Empty or dotted brackets, and words such as “tbd” in capitals, hold a place while a text is
    being written; in a document that is to be signed they leave open what the parties agreed
    on. Write what belongs there.
    """
    yield from _matches(
        document,
        r"\b(?:T[O]DO|FIXM[E]|TBD|XX[X])\b|\[[\s.…_]*\]",
        "a placeholder is left: “{}”",
        "write what belongs there",
    )


@rule(
    "check.value-left",
    Severity.ERROR,
    source="these are words of programs for “nothing”, never of an agreement",
)
def value_left(document: DocumentView) -> Iterator[Fault]:
    """A word of a program stands where a value belongs: “nan”, “null”, “None” inside a sentence.

    The program that made the document had no value and printed that. Write what belongs there.
    """
    yield from _matches(
        document,
        r"(?<![\w.])(?:nan|NaN|null|NULL|undefined|N/A!|#N/A|#REF!|#VALUE!)(?!\w)"
        r"|^\s*None\s*$|(?<=[a-ząčęėįšųūž,:;(] )None\b(?! of\b)|<[\w.]+ object at 0x[0-9a-f]+>"
        r"|\[object Object\]",
        "a word of a program stands in the text: “{}”",
        "write what belongs there",
    )


@rule(
    "check.reference-text",
    Severity.ERROR,
    source="Word prints this where a reference leads nowhere",
)
def reference_text(document: DocumentView) -> Iterator[Fault]:
    """A message of Word stands in the text: a reference, a bookmark or a page that is not there.

    Insert the reference again in Word, or draft the document anew.
    """
    yield from _matches(
        document,
        r"(?:Error!|Klaida!)[^.!?]*(?:not (?:found|defined)|[Nn]erast\w*|[Nn]eapibrėžt\w*)[^.]*\.?"
        r"|(?:Error|Klaida): (?:Reference source not found|Nerastas nuorodos šaltinis)",
        "a message of Word stands in the text: “{}”",
        "insert the reference again, or draft the document anew",
    )


@rule(
    "check.bracketed",
    Severity.WARNING,
    source="square brackets mark places to fill in most stocks of contracts",
)
def bracketed(document: DocumentView) -> Iterator[Fault]:
    """Words stand in square brackets, as places to fill do.

    Brackets may be meant, as in a quotation; then leave them. Otherwise write what belongs
    there.
    """
    yield from _matches(
        document,
        r"\[(?=[^\[\]]*[^\W\d_])[^\[\]]+\]",
        "words stand in square brackets: “{}”",
        "write what belongs there, or leave the brackets if they are meant",
    )


@rule(
    "check.place-open",
    Severity.WARNING,
    source="a content control shows its label until somebody types over it",
)
def place_open(document: DocumentView) -> Iterator[Fault]:
    """A place that was left to be filled in Word still shows its label.

    The data said ``later`` there. Click on the label in Word and type over it, or state the
    value in the data and draft the document anew.
    """
    for control in document.waiting:
        yield Fault(
            f"the place for “{control.label}” is not filled",
            Place(file=document.name, where=control.where),
            "type over the label in Word, or state the value in the data",
        )


def _matches(document: DocumentView, pattern: str, message: str, hint: str) -> Iterator[Fault]:
    compiled = re.compile(pattern)
    for paragraph in document.paragraphs:
        for match in compiled.finditer(paragraph.settled):
            yield Fault(
                message.format(match[0]),
                Place(
                    file=document.name,
                    where=paragraph.where,
                    text=paragraph.settled,
                    span=match.span(),
                ),
                hint,
            )
