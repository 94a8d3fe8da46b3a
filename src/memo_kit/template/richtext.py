"""Text with formatting, as a value: what looks different is said by type, never by marks in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from memo_kit.language.language import Language
    from memo_kit.ooxml.formatting import Formatting

__all__ = ["RichText", "Span"]

_SWITCHES: Final = {True: "<w:{0}/>", False: '<w:{0} w:val="0"/>'}


class Span(NamedTuple):
    """A piece of text that looks the same from its first letter to its last.

    What is left out looks as the tag does in the template.

    Attributes:
        text: The text; a line break in it is a line break in Word.
        bold: Whether it is bold.
        italic: Whether it is italic.
        underline: Whether it is underlined.
        style: The id of a character style that the template defines.

    Example:
        >>> Span("LITEK", bold=True).text
        'LITEK'
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    style: str | None = None

    @property
    def formatting(self) -> Formatting:
        """What it changes about the run of its tag, by element of Word's XML."""
        changes = {"w:rStyle": f'<w:rStyle w:val="{self.style}"/>'} if self.style else {}
        for names, wanted in ((("b", "bCs"), self.bold), (("i", "iCs"), self.italic)):
            if wanted is not None:
                changes |= {f"w:{name}": _SWITCHES[wanted].format(name) for name in names}
        if self.underline is not None:
            changes["w:u"] = f'<w:u w:val="{"single" if self.underline else "none"}"/>'
        return changes


class RichText:
    """Text of which some looks different: bold, italic, underlined, in a style.

    A tag prints it as it prints any value, ``{{ note }}``; docxtpl's ``{{r note }}`` does the
    same. Where only plain text can stand, as in a property, in the address of a link or behind
    a filter, its plain text is used.

    Args:
        pieces: Texts and spans, in reading order.

    Example:
        >>> note = RichText("Signed by ", Span("both", bold=True), " parties.")
        >>> str(note)
        'Signed by both parties.'
        >>> [span.text for span in note.spans if span.bold]
        ['both']
    """

    __slots__ = ("spans",)
    spans: tuple[Span, ...]

    def __init__(self, *pieces: str | Span) -> None:
        spans = tuple(Span(piece) if isinstance(piece, str) else piece for piece in pieces)
        object.__setattr__(self, "spans", spans)

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a RichText is not changed: {name}"
        raise AttributeError(message)

    def text_in(self, language: Language) -> str:
        """Return the plain text, the same in every language."""
        del language
        return str(self)

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)

    def __repr__(self) -> str:
        return f"RichText{self.spans!r}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RichText) and other.spans == self.spans

    def __hash__(self) -> int:
        return hash(self.spans)

    def __reduce__(self) -> tuple[type[RichText], tuple[Span, ...]]:
        return RichText, self.spans
