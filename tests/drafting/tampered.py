"""Finished documents that somebody changed: a word, a paragraph, a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from memo_kit.language.plain import level
from memo_kit.ooxml.markup import Element, parse, serialise
from memo_kit.ooxml.names import w, xml
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import text_of_paragraph

__all__ = [
    "Tampering",
    "added",
    "changed",
    "drop",
    "exchanged",
    "formatted",
    "over",
    "paragraph",
    "paragraphs",
    "rewrite",
    "row",
    "runs_split",
    "unwrapped",
    "without_row",
]

Tampering = Callable[[Element], None]


def changed(data: bytes, *tamperings: Tampering, part: str = "") -> bytes:
    """Return a document with something done to the root of one of its parts.

    Args:
        data: The document.
        tamperings: What is done.
        part: The name of the part; the body when left out.
    """
    package = Package.open(data)
    name = part or package.document
    root = parse(package.read(name), name=name)
    for each in tamperings:
        each(root)
    return package.changed({name: serialise(root).encode()}).write()


def paragraphs(root: Element) -> Iterator[Element]:
    """Yield the paragraphs of a part that show something."""
    return (each for each in root.iter(w("p")) if text_of_paragraph(each).strip())


def paragraph(root: Element, words: str) -> Element:
    """Return the only paragraph that holds some words; a no-break space reads as a space."""
    (found,) = (each for each in paragraphs(root) if level(words) in level(text_of_paragraph(each)))
    return found


def row(root: Element, words: str) -> Element:
    """Return the row of the paragraph with some words."""
    return next(paragraph(root, words).iterancestors(w("tr")))


def drop(words: str) -> Tampering:
    """Return what takes the paragraph with some words away; a cell keeps an empty one."""

    def tamper(root: Element) -> None:
        found = paragraph(root, words)
        for child in list(found):
            found.remove(child)

    return tamper


def without_row(words: str) -> Tampering:
    """Return what takes the row of the paragraph with some words away."""

    def tamper(root: Element) -> None:
        found = row(root, words)
        found.getparent().remove(found)  # type: ignore[union-attr]

    return tamper


def rewrite(old: str, new: str, *, within: str = "") -> Tampering:
    """Return what writes other words into the only paragraph that holds some.

    Args:
        old: The words; they may stand in several runs.
        new: What is written instead, in the format of the first run.
        within: More words of the paragraph, where the others stand in several.
    """

    def tamper(root: Element) -> None:
        found = paragraph(root, within or old)
        pieces = [node for node in found.iter(*(map(w, ("t", "tab", "br")))) if not _is_set(node)]
        whole = "".join(each.text or "\t" for each in pieces)
        start = level(whole).index(level(old))
        end, at, written = start + len(old), 0, new
        for each in pieces:
            text = each.text or "\t"
            first, last = max(start - at, 0), min(end - at, len(text))
            if each.text and first < last:
                each.text = text[:first] + written + text[last:]
                each.set(xml("space"), "preserve")
                written = ""
            at += len(text)

    return tamper


def _is_set(node: Element) -> bool:
    """Tell whether a tab is one that a paragraph defines, and none of its text."""
    return next(node.iterancestors(w("pPr")), None) is not None


def over(target: str, source: str) -> Tampering:
    """Return what pastes the text of one paragraph over that of another one."""

    def tamper(root: Element) -> None:
        text = text_of_paragraph(paragraph(root, source))
        rewrite(text_of_paragraph(paragraph(root, target)).strip(), text.strip(), within=target)(
            root
        )

    return tamper


def exchanged(one: str, other: str) -> Tampering:
    """Return what exchanges the rows of two paragraphs."""

    def tamper(root: Element) -> None:
        first, second = row(root, one), row(root, other)
        mark = first.makeelement(w("tr"), None)
        first.addprevious(mark)
        second.addprevious(first)
        mark.addprevious(second)
        mark.getparent().remove(mark)  # type: ignore[union-attr]

    return tamper


def added(after: str, text: str) -> Tampering:
    """Return what types a paragraph of the same kind after another one."""

    def tamper(root: Element) -> None:
        before = paragraph(root, after)
        made = before.makeelement(w("p"), None)
        run = made.makeelement(w("r"), None)
        run.append(run.makeelement(w("t"), None))
        run[0].text = text
        made.append(run)
        before.addnext(made)

    return tamper


def formatted(words: str, look: str, value: str | None = None) -> Tampering:
    """Return what gives every run of the paragraph with some words a look.

    Args:
        words: The words.
        look: The element, as ``vanish``.
        value: Its value.
    """

    def tamper(root: Element) -> None:
        for run in paragraph(root, words).iter(w("r")):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = run.makeelement(w("rPr"), None)
                run.insert(0, properties)
            made = properties.makeelement(w(look), {} if value is None else {w("val"): value})
            properties.insert(0, made)

    return tamper


def runs_split(root: Element) -> None:
    """Split the text of every run in two, as Word does while somebody types."""
    for run in list(root.iter(w("r"))):
        texts = list(run.iterchildren(w("t")))
        if len(texts) == 1 and run[-1] is texts[0]:
            whole = texts[0].text or ""
            made = run.makeelement(w("r"), None)
            made.append(made.makeelement(w("t"), {xml("space"): "preserve"}))
            made[0].text = whole[len(whole) // 2 :]
            texts[0].text = whole[: len(whole) // 2]
            texts[0].set(xml("space"), "preserve")
            run.addnext(made)


def unwrapped(root: Element) -> None:
    """Take every content control away and leave what stands in it."""
    for control in list(root.iter(w("sdt"))):
        for child in list(control.findall(f"{w('sdtContent')}/*")):
            control.addprevious(child)
        control.getparent().remove(control)  # type: ignore[union-attr]
