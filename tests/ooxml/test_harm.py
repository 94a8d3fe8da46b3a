"""What a document to be signed must not hold."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.package import Package
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.packages import files_of, retyped
from tests.paper import paper, zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument"
MAIN = f"{WORD}.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACRO_TEMPLATE = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
PROJECT = "application/vnd.ms-office.vbaProject"
KEPT = Limits(package=PackageLimits(macros=True))


def error(data: bytes, limits: PackageLimits | None = None) -> MemoKitError:
    """Return the error that opening a file raises."""
    with pytest.raises(MemoKitError) as caught:
        Package.open(data, limits)
    return caught.value


def link(kind: str, target: str, *, outside: bool = False, space: str = OFFICE) -> str:
    """Return a relationship of the document."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="rId99" Type="{space}/{kind}" Target="{target}"{mode}/>'


def with_chart(*, kind: str, source: str) -> bytes:
    """Return a file with a part that has an embedded workbook."""
    override = f'<Override PartName="/{source}" ContentType="{WORD}.{kind}+xml"/></Types>'
    folder, _, name = source.rpartition("/")
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{link('package', '../embeddings/book.xlsx')}</Relationships>"
    )
    files = files_of(retyped(paper("a"), "</Types>", override))
    return zipped(files | {source: b"<a/>", f"{folder}/_rels/{name}.rels": links.encode()})


def with_macros(main: str, text: str = "a") -> bytes:
    """Return a file with macros.

    Args:
        main: The content type of its document.
        text: Its paragraph.
    """
    override = f'<Override PartName="/word/vbaProject.bin" ContentType="{PROJECT}"/></Types>'
    data = retyped(
        paper(text, links=link("vbaProject", "vbaProject.bin", space=MICROSOFT)), MAIN, main
    )
    files = files_of(retyped(data, "</Types>", override))
    return zipped(files | {"word/vbaProject.bin": b"a program"})


@pytest.mark.parametrize("space", [OFFICE, STRICT, MICROSOFT])
@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("aFChunk", "x.html"),
        ("oleObject", "x.bin"),
        ("control", "x.xml"),
        ("subDocument", "x.docx"),
        ("package", "x.xlsx"),
        ("attachedToolbars", "x.bin"),
        ("webextensiontaskpanes", "x.xml"),
    ],
)
def test_what_runs_or_hides_is_refused(space: str, kind: str, target: str) -> None:
    """Inserted files, embedded objects, controls, subdocuments, toolbars, add-ins."""
    found = error(paper("a", links=link(kind, target, space=space)))
    assert (found.code, found.hint) == (
        "template.active-content",
        "remove the embedded object, add-in or inserted file",
    )


def test_a_control_is_refused_by_its_type() -> None:
    """Also where nothing points to it."""
    override = (
        '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-office.activeX+xml"/>'
    )
    files = files_of(retyped(paper("a"), "</Types>", f"{override}</Types>"))
    assert error(zipped(files | {"word/x.xml": b"<a/>"})).code == "template.active-content"


def test_the_numbers_of_a_chart_may_lie_in_a_workbook() -> None:
    """Word opens it when somebody edits the chart; nothing else may have one."""
    package = Package.open(with_chart(kind="drawingml.chart", source="word/charts/chart1.xml"))
    assert "word/charts/chart1.xml" in package
    found = error(with_chart(kind="wordprocessingml.header", source="word/header1.xml"))
    assert found.code == "template.active-content"


@pytest.mark.parametrize(
    ("kind", "target", "hint"),
    [
        ("attachedTemplate", "https://example.org/x.dotm", "in Word: File, Options, Add-ins"),
        ("attachedTemplate", "file:///C:/x.dotm", "in Word: File, Options, Add-ins"),
        ("mailMergeSource", "file:///C:/x.xlsx", "in Word: Mailings, Start Mail Merge"),
        ("image", "https://example.org/x.png", "in Word: File, Info, Edit Links to Files"),
        ("hyperlink", "file:///etc/passwd", "let the link lead to https://"),
        ("hyperlink", "javascript:x", "let the link lead to https://"),
        ("subDocument", "x.docx", "remove the embedded object"),
        ("frame", "https://example.org", "remove it"),
    ],
)
def test_what_is_loaded_from_elsewhere_is_refused(kind: str, target: str, hint: str) -> None:
    """And the hint says where in Word it is removed."""
    found = error(paper("a", links=link(kind, target, outside=True)))
    assert found.code in {"template.external-content", "template.active-content"}
    assert found.hint is not None
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    "data",
    [
        with_macros(MACROS),
        with_macros(MAIN),
        with_macros(MACRO_TEMPLATE),
        retyped(paper("a"), MAIN, MACROS),
        paper("a", links=link("vbaProject", "x.bin", space=MICROSOFT)),
    ],
)
def test_macros_are_refused(data: bytes) -> None:
    """By the type of the document, of the project, or by what points to it."""
    found = error(data)
    assert (found.code, found.hint) == (
        "template.macros",
        "save it as .docx or .dotx, without macros",
    )


@pytest.mark.parametrize("main", [MACROS, MACRO_TEMPLATE])
def test_macros_stay_where_the_caller_allows_it(main: str) -> None:
    """They are copied as they are, and what comes out is a .docm."""
    template = Template.from_bytes(with_macros(main, "{{ x }}"), name="a.docm", limits=KEPT)
    package = Package.open(template.render({"x": "1"}), KEPT.package)
    assert package.read("word/vbaProject.bin") == b"a program"
    assert package.content_type("word/document.xml") == MACROS
    assert package.content_type("word/vbaProject.bin") == PROJECT
    assert error(package.write()).code == "template.macros"


def test_other_active_content_is_refused_where_macros_may_stay() -> None:
    """Only macros were allowed."""
    data = paper("a", links=link("oleObject", "x.bin"))
    assert error(data, PackageLimits(macros=True)).code == "template.active-content"
