"""Tables of contents: what they list, in a document that holds two languages.

Word gathers a table of contents from all headings of a document, so that it would list those of both
languages; LibreOffice takes a table apart that has one in a cell. So the entries of each language are
written from the headings of its document, each a link with a page number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, build, escape, fragment, parent_of, parse, serialise
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.styling import Looks
from memo_kit.ooxml.text import text_of_paragraph

__all__ = ["bind", "has_contents", "release", "with_contents"]

_RANGE: Final = re.compile(r'\\o\s*"?(\d)-(\d)')
_OWN_STYLES: Final = re.compile(r'\\t\s*"([^"]*)"')
# Entries that are gathered from something else than headings, or from a part of the text.
_ELSEWHERE: Final = re.compile(r"\\[abcfl]\b")
_DEEPEST: Final = 9
_UNKNOWN_PAGE: Final = "?"


class _Listed(NamedTuple):
    """A heading that a table of contents lists."""

    level: int
    text: str
    mark: str


class _Field(NamedTuple):
    """A table of contents as it stands in a document."""

    nodes: list[Element]
    instruction: str

    @property
    def paragraphs(self) -> list[Element]:
        """From the one that it begins in to the one that it ends in."""
        first, last = (_paragraph(self.nodes[n]) for n in (0, -1))
        found = [first]
        while found[-1] is not last:
            following = found[-1].getnext()
            if following is None:
                return []
            found.append(following)
        return found


def has_contents(package: Package) -> bool:
    """Tell whether a document may have a table of contents."""
    return b"TOC" in package.read(package.document)


def with_contents(package: Package) -> Package:
    """Return a document whose tables of contents list the headings that it has.

    Page numbers are not known before the document is laid out; Word and LibreOffice work them out.

    Args:
        package: A finished document in one language.
    """
    if not has_contents(package):
        return package
    root = parse(package.read(package.document), name=package.document)
    looks, numbering = Looks.of(package), Numbering.of(package)
    for field in list(_fields(root)):
        _unwrap(field)
        paragraphs = field.paragraphs
        _take_out(field.nodes)
        if paragraphs and not _ELSEWHERE.search(field.instruction):
            listed = list(_listed(root, field.instruction, looks, numbering, paragraphs))
            paragraphs = _written(paragraphs, listed, looks, field.instruction)
        _enclose([each for each in paragraphs if text_of_paragraph(each)], field.instruction)
        for each in paragraphs:
            if not text_of_paragraph(each) and each.find(f"{w('pPr')}/{w('sectPr')}") is None:
                parent_of(each).remove(each)
    return package.changed({package.document: serialise(root).encode()})


def release(root: Element) -> None:
    """Let the entries of tables of contents stand as they are: no program gathers them anew.

    Args:
        root: The root of the document part; changed in place.
    """
    for field in list(_fields(root)):
        _take_out(field.nodes)


def bind(root: Element, bookmark: str) -> None:
    r"""Let tables of contents list only what stands in a bookmark (``\b``).

    Args:
        root: The root of a document that ``with_contents`` returned; changed in place.
        bookmark: Its name.
    """
    for field in _fields(root):
        told = next(node for node in field.nodes if kind_of(node.tag) == "instrText")
        told.text = f" {field.instruction.strip()} \\b {bookmark} "


def _fields(root: Element) -> Iterator[_Field]:
    opened: list[_Field] = []
    for node in root.iter(w("fldChar"), w("instrText")):
        if node.get(w("fldCharType")) == "begin":
            opened.append(_Field([], ""))
        if not opened:
            continue
        field = opened[-1]
        field.nodes.append(node)
        if kind_of(node.tag) == "instrText":
            opened[-1] = field._replace(instruction=field.instruction + (node.text or ""))
        elif node.get(w("fldCharType")) == "end":
            opened.pop()
            if not opened and field.instruction.split()[:1] == ["TOC"]:
                yield field


def _unwrap(field: _Field) -> None:
    """Take the content control away that Word sets around a table of contents."""
    for content in list(field.nodes[0].iterancestors(w("sdtContent"))):
        control = parent_of(content)
        if control.find(f"{w('sdtPr')}/{w('docPartObj')}") is not None:
            for child in list(content):
                control.addprevious(child)
            parent_of(control).remove(control)


def _take_out(nodes: list[Element]) -> None:
    for node in nodes:
        run = parent_of(node)
        run.remove(node)
        if all(kind_of(each.tag) == "rPr" for each in run):
            parent_of(run).remove(run)


def _enclose(paragraphs: list[Element], instruction: str) -> None:
    if not paragraphs:
        return
    first, last = paragraphs[0], paragraphs[-1]
    told = (
        '<w:fldChar w:fldCharType="begin" w:dirty="true"/>',
        f'<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
    )
    position = sum(kind_of(each.tag) == "pPr" for each in first)
    for number, each in enumerate(told):
        first.insert(position + number, build(first, f"<w:r>{each}</w:r>"))
    last.append(build(last, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))


def _listed(
    root: Element, instruction: str, looks: Looks, numbering: Numbering, own: list[Element]
) -> Iterator[_Listed]:
    """Yield the headings that an instruction asks for, with their numbers."""
    counters, levels = Counters(numbering), _Levels(instruction, looks)
    marks, ids = _free_marks(root), _free_ids(root)
    for paragraph in root.iter(w("p")):
        item = numbering.item(paragraph)
        number = counters.count(item).written if item is not None else ""
        text = text_of_paragraph(paragraph).strip()
        level = levels.of(paragraph)
        if text and level is not None and paragraph not in own:
            mark = _mark(paragraph) or _marked(paragraph, next(marks), next(ids))
            yield _Listed(level, f"{number} {text}".strip(), mark)


class _Levels:
    """Which headings a table of contents lists, and on which of its levels."""

    def __init__(self, instruction: str, looks: Looks) -> None:
        self._looks = looks
        span = _RANGE.search(instruction)
        self._first, self._last = (int(span[1]), int(span[2])) if span else (1, _DEEPEST)
        self._by_heading = "\\o" in instruction
        self._by_outline = "\\u" in instruction
        named = _OWN_STYLES.search(instruction)
        # Word parts them by the separator of the computer that wrote the field.
        words = re.split(r"[,;]", named[1]) if named else []
        self._own = {
            name.strip().lower(): int(level)
            for name, level in zip(words[::2], words[1::2], strict=False)
            if level.strip().isdigit()
        }

    def of(self, paragraph: Element) -> int | None:
        """Return the level of a paragraph, from 1, or None when it is not listed."""
        name = self._looks.name(paragraph)
        if name in self._own:
            return self._own[name]
        level = self._looks.outline_level(paragraph)
        is_wanted = self._by_outline or (self._by_heading and name == f"heading {level}")
        return level if is_wanted and level and self._first <= level <= self._last else None


def _written(
    old: list[Element], listed: list[_Listed], looks: Looks, instruction: str
) -> list[Element]:
    """Write the entries in the place of the old ones, and return them."""
    patterns = {looks.name(each): each for each in reversed(old) if text_of_paragraph(each)}
    any_pattern = next((each for each in old if text_of_paragraph(each)), old[0])
    made = []
    for entry in listed:
        pattern = patterns.get(f"toc {entry.level}", any_pattern)
        style = looks.ids.get(f"toc {entry.level}")
        has_page = "\\n" not in instruction
        made.append(_entry(entry, pattern, style, looks.link_style, has_page=has_page))
    for each in made:
        old[0].addprevious(each)
    for each in old:
        for run in list(each):
            if kind_of(run.tag) != "pPr":
                each.remove(run)
    return [*made, *old]


def _entry(
    entry: _Listed, pattern: Element, style: str | None, link: str | None, *, has_page: bool
) -> Element:
    properties = pattern.find(w("pPr"))
    written = fragment(properties) if properties is not None else ""
    if style and f'"{style}"' not in written:
        written = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    looks = f'<w:rPr><w:rStyle w:val="{link}"/></w:rPr>' if link else ""
    run = "<w:r>{}{}</w:r>".format
    pieces = [run(looks, f'<w:t xml:space="preserve">{escape(entry.text)}</w:t>')]
    if has_page:
        pieces += [
            run("", "<w:tab/>"),
            run("", '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'),
            run("", f'<w:instrText xml:space="preserve"> PAGEREF {entry.mark} \\h </w:instrText>'),
            run("", '<w:fldChar w:fldCharType="separate"/>'),
            run("", f"<w:t>{_UNKNOWN_PAGE}</w:t>"),
            run("", '<w:fldChar w:fldCharType="end"/>'),
        ]
    inner = "".join(pieces)
    return build(
        pattern,
        f'<w:p>{written}<w:hyperlink w:anchor="{entry.mark}" w:history="1">{inner}'
        "</w:hyperlink></w:p>",
    )


def _mark(paragraph: Element) -> str:
    names = (each.get(w("name"), "") for each in paragraph.iter(w("bookmarkStart")))
    return next((name for name in names if name.startswith("_Toc")), "")


def _marked(paragraph: Element, name: str, number: int) -> str:
    position = sum(kind_of(each.tag) == "pPr" for each in paragraph)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    paragraph.insert(position, build(paragraph, start))
    paragraph.append(build(paragraph, f'<w:bookmarkEnd w:id="{number}"/>'))
    return name


def _free_marks(root: Element) -> Iterator[str]:
    taken = {each.get(w("name")) for each in root.iter(w("bookmarkStart"))}
    return (name for name in (f"_Toc{number}" for number in count(1)) if name not in taken)


def _free_ids(root: Element) -> Iterator[int]:
    taken = {each.get(w("id")) for each in root.iter(w("bookmarkStart"))}
    return (number for number in count(1) if str(number) not in taken)


def _paragraph(node: Element) -> Element:
    return next(node.iterancestors(w("p")))
