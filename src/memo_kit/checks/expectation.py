"""Rules about a finished document beside the data that it was made from: what no validator sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.difference import Difference, Kind
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.errors import Severity

__all__ = [
    "EXPECTATION_RULES",
    "added",
    "agreement",
    "altered",
    "column",
    "data",
    "filled",
    "hidden",
    "language",
    "margin",
    "missing",
    "moved",
    "number",
    "page",
    "place",
    "property_",
    "signature",
    "typography",
    "value",
    "version",
]

_SOURCE: Final = "the document is drafted anew from its data, and both are compared"


@rule("check.expect-agreement", Severity.ERROR, source=_SOURCE)
def agreement(difference: Difference) -> Iterator[Fault]:
    """The document is not of these data: most of its texts are others.

    Another data file was named, or another document; a list of all that differs would help nobody.
    Name the data file that the document was made from. A document that was made from a template of
    your own needs that template: ``--template lt=FILE``.
    """
    yield from _told(difference, Kind.STRANGER)


@rule("check.expect-version", Severity.WARNING, source=_SOURCE)
def version(difference: Difference) -> Iterator[Fault]:
    """The document was made by another version of memo_kit, or from another template.

    The wording of the stock may have changed since then, so that what differs need not be the
    work of anybody who touched the document. Compare with the version that made it, or draft the
    document anew.
    """
    yield from _told(difference, Kind.VERSION)


@rule("check.expect-data", Severity.WARNING, source=_SOURCE)
def data(difference: Difference) -> Iterator[Fault]:
    """The document was made from other data than it is compared with, and says the same.

    The data file was changed since, in a field that no text shows, or in one that was changed in
    the document likewise; or another version of memo_kit made the document. Draft the document anew,
    so that its properties name the data that the parties keep.
    """
    yield from _told(difference, Kind.DATA)


@rule("check.expect-missing", Severity.ERROR, source=_SOURCE)
def missing(difference: Difference) -> Iterator[Fault]:
    """A paragraph that the data and the template give is not in the document.

    A clause, an item of a list, a heading or a detail of a party was deleted, and a reader of the
    document cannot know. The place tells after which paragraph it belongs. Draft the document
    anew; or, if the parties agreed to leave it out, change the data or the template.
    """
    yield from _told(difference, Kind.MISSING)


@rule("check.expect-added", Severity.ERROR, source=_SOURCE)
def added(difference: Difference) -> Iterator[Fault]:
    """The document has a paragraph that neither the data nor the template gives.

    It was typed into the document, in one language perhaps, and no rule about data has seen it.
    Write it into the data, as an article of your own, and draft the document anew; or take it out.
    """
    yield from _told(difference, Kind.ADDED)


@rule("check.expect-altered", Severity.ERROR, source=_SOURCE)
def altered(difference: Difference) -> Iterator[Fault]:
    """The wording of a paragraph is not that of the template.

    One word can turn a clause over. The message names the words that were expected and those that
    stand there. Draft the document anew; wording that is meant belongs into the template.
    """
    yield from _told(difference, Kind.ALTERED)


@rule("check.expect-value", Severity.ERROR, source=_SOURCE)
def value(difference: Difference) -> Iterator[Fault]:
    """A value of the data is missing in a paragraph, or stands there otherwise.

    A name, a date, a number or an address was changed in the document only. The hint names the field
    of the data with its line. Correct the data and draft the document anew, so that both
    languages say the same.
    """
    yield from _told(difference, Kind.VALUE)


@rule("check.expect-typography", Severity.WARNING, source=_SOURCE)
def typography(difference: Difference) -> Iterator[Fault]:
    """A paragraph has the expected words, but other spaces, dashes or quotation marks.

    Programs and people exchange them, and the meaning stays; still a line may now break inside a
    date, or a quotation mark be that of another language. A figure or a letter that differs
    is never told of here, but as an error.
    """
    yield from _told(difference, Kind.TYPOGRAPHY)


@rule("check.expect-moved", Severity.ERROR, source=_SOURCE)
def moved(difference: Difference) -> Iterator[Fault]:
    """A paragraph stands at another place than expected.

    Its words are the same, but its number is another one, and in a document of two languages it
    stands beside another clause. The hint tells where it belongs. Move it back, or draft the document
    anew.
    """
    yield from _told(difference, Kind.MOVED)


@rule("check.expect-column", Severity.ERROR, source=_SOURCE)
def column(difference: Difference) -> Iterator[Fault]:
    """A text stands in the column of the other language.

    Each half of a row is compared with its own. Texts were exchanged, or one was pasted over the
    other. Draft the document anew.
    """
    yield from _told(difference, Kind.COLUMN)


@rule("check.expect-number", Severity.ERROR, source=_SOURCE)
def number(difference: Difference) -> Iterator[Fault]:
    """The number or the level of a paragraph is not the expected one.

    References to the clause now lead to another one. Numbers that only count on after a paragraph
    that is missing, was added or moved are not told of again. Put the list right in Word, or
    draft the document anew.
    """
    yield from _told(difference, Kind.NUMBER)


@rule("check.expect-signature", Severity.ERROR, source=_SOURCE)
def signature(difference: Difference) -> Iterator[Fault]:
    """A place to sign is missing, has lost its mark, or is somebody else's.

    The data say who signs; signing services find the place by its mark, a bookmark in the
    line of the signature. Draft the document anew; who signs is changed in the data.
    """
    yield from _told(difference, Kind.SIGNATURE)


@rule("check.expect-margin", Severity.ERROR, source=_SOURCE)
def margin(difference: Difference) -> Iterator[Fault]:
    """A header or footer does not say what is expected.

    It stands on every page, so a name, a number or a line for initials in it is signed as often.
    The mark of a draft is no difference. Put it right in Word, or draft the document anew.
    """
    yield from _told(difference, Kind.MARGIN)


@rule("check.expect-property", Severity.WARNING, source=_SOURCE)
def property_(difference: Difference) -> Iterator[Fault]:
    """A property of the file, as its title or author, is not that of the agreement.

    Properties are shown by readers and registers, not on the pages. Set them in Word (File,
    Info), or draft the document anew.
    """
    yield from _told(difference, Kind.PROPERTY)


@rule("check.expect-page", Severity.WARNING, source=_SOURCE)
def page(difference: Difference) -> Iterator[Fault]:
    """The pages are not those of the template: their size, their margins, or where their numbers begin.

    Lines and pages now break elsewhere, and a text may run off the paper. How far headers and footers
    are from the edge does not count. Set it in Word (Layout), or draft the document anew.
    """
    yield from _told(difference, Kind.PAGE)


@rule("check.expect-filled", Severity.NOTE, source=_SOURCE)
def filled(difference: Difference) -> Iterator[Fault]:
    """A place that the data left to be filled in Word holds a text.

    That is as it should be. What was typed is told here, because nothing else has looked at it: see
    that it is what the parties agreed on, in both languages.
    """
    yield from _told(difference, Kind.FILLED)


@rule("check.expect-place", Severity.ERROR, source=_SOURCE)
def place(difference: Difference) -> Iterator[Fault]:
    """A place that the data left to be filled in Word was deleted, and nothing stands there.

    The sentence around it now has a gap that nobody sees. Type the value there, or state it in
    the data and draft the document anew.
    """
    yield from _told(difference, Kind.DELETED)


@rule("check.expect-hidden", Severity.ERROR, source=_SOURCE)
def hidden(difference: Difference) -> Iterator[Fault]:
    """A text is there, and a reader does not see it, or sees it struck out.

    It is hidden, white or of the colour behind it, too small to be read, squeezed together, in a font
    of signs, cut off, off the page or struck out, and it was not so when the document was drafted.
    Whoever signs the document has not read it. Draft the document anew.
    """
    yield from _told(difference, Kind.CONCEALED)


@rule("check.expect-language", Severity.WARNING, source=_SOURCE)
def language(difference: Difference) -> Iterator[Fault]:
    """A text is marked as one in another language.

    Word checks its spelling by the wrong dictionary, and a screen reader reads it out in the wrong
    voice. Set the language of the text in Word.
    """
    yield from _told(difference, Kind.LANGUAGE)


EXPECTATION_RULES: tuple[Rule[Difference], ...] = (
    agreement,
    version,
    data,
    missing,
    added,
    altered,
    value,
    typography,
    moved,
    column,
    number,
    signature,
    margin,
    property_,
    page,
    filled,
    place,
    hidden,
    language,
)
"""The rules about what differs from the document that the data make."""


def _told(difference: Difference, kind: Kind) -> Iterator[Fault]:
    if difference.kind is kind:
        yield difference.fault
