"""Random damage to Word files: to their bytes, their parts and their XML."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from random import Random

from lxml import etree

from tests.fuzz.writing import tag
from tests.packages import files_of

__all__ = ["damaged"]

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def damaged(rng: Random, data: bytes) -> bytes:
    """Return a Word file that a faulty program, a bad disk or a stranger had in hand."""
    if rng.random() < 0.2:
        return _bytes(rng, data)
    files = files_of(data)
    for _ in range(rng.randrange(1, 4)):
        rng.choice(
            (_drop, _swap, _truncate, _retype, _rename, _reshape, _reshape, _reshape, _retag)
        )(rng, files)
    return _packed(rng, files)


def _bytes(rng: Random, data: bytes) -> bytes:
    spoiled = bytearray(data)
    for _ in range(rng.randrange(1, 6)):
        position = rng.randrange(len(spoiled))
        match rng.randrange(3):
            case 0:
                spoiled[position] = rng.randrange(256)
            case 1:
                del spoiled[position : position + rng.randrange(1, 50)]
            case _:
                spoiled[position:position] = rng.randbytes(rng.randrange(1, 20))
    return bytes(spoiled)


def _packed(rng: Random, files: dict[str, bytes]) -> bytes:
    names = list(files)
    rng.shuffle(names)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", rng.choice(_METHODS)) as archive:
        for name in names:
            archive.writestr(name, files[name])
        if rng.random() < 0.05 and names:
            # The same name in another case: Python's own module warns of the very same name.
            archive.writestr(rng.choice(names).upper(), b"<a/>")
    return buffer.getvalue()


def _drop(rng: Random, files: dict[str, bytes]) -> None:
    files.pop(rng.choice(list(files)))
    files.setdefault("word/nothing.xml", b"<a/>")


def _swap(rng: Random, files: dict[str, bytes]) -> None:
    one, other = rng.choice(list(files)), rng.choice(list(files))
    files[one], files[other] = files[other], files[one]


def _truncate(rng: Random, files: dict[str, bytes]) -> None:
    name = rng.choice(list(files))
    files[name] = files[name][: rng.randrange(len(files[name]) + 1)]


def _rename(rng: Random, files: dict[str, bytes]) -> None:
    name = rng.choice(list(files))
    files[rng.choice(("../a.xml", "word/new.xml", "a", "word/ą.xml", "_rels/.rels"))] = files.pop(
        name
    )


def _retype(rng: Random, files: dict[str, bytes]) -> None:
    name = rng.choice(list(files))
    words = (
        b"application/xml",
        b"header",
        b"styles",
        b"document",
        b"main",
        b"numbering",
        b"rId1",
        b"External",
    )
    files[name] = files[name].replace(rng.choice(words), rng.choice(words), 1)


def _retag(rng: Random, files: dict[str, bytes]) -> None:
    """Put a tag where some text or attribute is."""
    root = _root(rng, files)
    if root is None:
        return
    name, tree = root
    nodes = list(tree.iter("*"))
    node = rng.choice([n for n in nodes if n.tag == f"{_W}t"] or nodes)
    written = "".join(c for c in tag(rng) if c.isprintable() and c != "\ufdd0")
    if rng.random() < 0.8 or not node.attrib:
        node.text = written
    else:
        node.set(rng.choice(list(node.attrib)), written)
    files[name] = etree.tostring(tree, encoding="UTF-8")


def _reshape(rng: Random, files: dict[str, bytes]) -> None:
    """Move, double, drop or rename elements."""
    root = _root(rng, files)
    if root is None:
        return
    name, tree = root
    for _ in range(rng.randrange(1, 5)):
        nodes = list(tree.iterdescendants("*"))
        if len(nodes) < 2:
            break
        node, other = rng.sample(nodes, 2)
        match rng.randrange(6):
            case 0:
                other.append(deepcopy(node))
            case 1:
                node.addnext(deepcopy(other))
            case 2:
                parent = node.getparent()
                assert parent is not None
                parent.remove(node)
            case 3:
                node.tag = other.tag
            case 4:
                node.attrib.clear()
            case _:
                for key in list(node.attrib)[:1]:
                    node.set(key, rng.choice(("", "-1", "99999999999999", "x", "1.5", "ą")))
    files[name] = etree.tostring(tree, encoding="UTF-8")


def _root(rng: Random, files: dict[str, bytes]) -> tuple[str, etree._Element] | None:
    name = rng.choice((*files, *["word/document.xml"] * len(files)))
    try:
        return name, etree.fromstring(files[name])
    except (KeyError, etree.XMLSyntaxError, ValueError):
        return None
