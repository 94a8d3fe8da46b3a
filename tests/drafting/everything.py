"""Templates of one's own in two languages, with everything that Word can set into a text."""

from __future__ import annotations

from base64 import b64decode
from functools import cache
from typing import Final

from memo_kit import Draft, Template, draft
from memo_kit.ooxml.package import Package
from tests.paper import paper, paragraph, shape, zipped

__all__ = ["WORDS", "drafts"]

# What each language says; both say it at the same place.
WORDS: Final = {
    "lt": {
        "tag": "lt-LT", "head": "Sutartis", "foot": "Apie", "aim": "Tikslas", "end": "Pabaiga",
        "clause": "Šalys susitaria", "see": "Žr.", "note": "Išnaša", "endnote": "Galinė išnaša",
        "box": "Laukas", "picture": "Ženklas", "cell": "Vardas", "annex": "1 priedas",
    },
    "en": {
        "tag": "en-GB", "head": "Agreement", "foot": "About", "aim": "Purpose", "end": "Ending",
        "clause": "The Parties agree", "see": "See", "note": "Footnote", "endnote": "Endnote",
        "box": "Box", "picture": "Logo", "cell": "Name", "annex": "Annex 1",
    },
}  # fmt: skip
_PIXELS: Final = {
    "lt": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4YcAAAAJpAM2HpwrvAAAAAElFTkSuQmCC",
    "en": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgmGYAAAGQAMkRyWtBAAAAAElFTkSuQmCC",
}
_STYLES: Final = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Article"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:pPr><w:tabs>'
    '<w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr></w:style></w:styles>'
)
_PICTURE_RELATION: Final = (
    '<Relationship Id="rIdPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/image" Target="media/image1.png"/>'
)
_PICTURES: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWINGS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RULES: Final = "".join(
    f'<w:{{0}} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:{{0}}>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_REFERENCES: Final = (
    '<w:headerReference w:type="default" r:id="rId_header1"/>'
    '<w:footerReference w:type="default" r:id="rId_footer1"/>'
)


def drafts() -> tuple[Draft, Draft]:
    """Return the drafts of both languages."""
    left, right = (
        draft({"title": "LITEK"}, language, template=_template(language)) for language in WORDS
    )
    return left, right


@cache
def _template(language: str) -> Template:
    say = WORDS[language]
    data = paper(*_body(say), language=say["tag"], parts=_parts(say), links=_PICTURE_RELATION)
    package = Package.open(data)
    files: dict[str, str | bytes] = {name: package.read(name) for name in package.names}
    files["word/media/image1.png"] = b64decode(_PIXELS[language])
    png = '<Default Extension="png" ContentType="image/png"/><Override'
    types = package.read("[Content_Types].xml").decode()
    files["[Content_Types].xml"] = types.replace("<Override", png, 1)
    styles = package.read("word/styles.xml").decode()
    files["word/styles.xml"] = styles.replace("</w:styles>", _STYLES)
    return Template.from_bytes(zipped(files), name=f"contract.{language}.docx")


def _body(say: dict[str, str]) -> tuple[str, ...]:
    entry = _link("_Toc1", f"old {say['aim']}")
    note = '<w:r><w:{0}Reference w:id="1"/></w:r>'.format
    box = shape(
        2,
        say["box"],
        f"<wps:txbx><w:txbxContent>{paragraph(say['box'])}</w:txbxContent></wps:txbx>",
    )
    return (
        _wrapped(_field('TOC \\o "1-3" \\h \\z \\u', entry), "TOC1"),
        _named(say["aim"], "aim"),
        _wrapped(_run(say["clause"]) + note("footnote") + note("endnote")),
        _wrapped(
            _run(say["see"]) + _field("REF aim \\h", _run(say["aim"]))
            + _field("PAGEREF aim \\h", _run("1")) + _field("REF head \\h", _run(say["head"]))
            + _link("aim", say["see"])
        ),
        f"¦{say['cell']}¦2", "¦A¦3",
        _wrapped(f"<w:r>{_picture(say['picture'])}</w:r>"),
        _wrapped(f"<w:r>{box}</w:r>"),
        _named(say["end"], "end", number=2),
        _wrapped("", more=f"<w:sectPr>{_REFERENCES}</w:sectPr>"),
        _wrapped(_run(say["annex"]), more='<w:jc w:val="right"/>'),
        f"{say['clause']}: {{{{ title }}}}",
        f"<w:sectPr>{_REFERENCES}</w:sectPr>",
    )  # fmt: skip


def _parts(say: dict[str, str]) -> dict[str, str]:
    foot = _run(say["foot"]) + _field("REF head \\h", _run(say["head"])) + _field("PAGE", _run("1"))
    stories = {
        "header1": paragraph(say["head"], bookmark="head", number=7),
        "footer1": _wrapped(foot),
    }
    for kind, words in (("footnote", say["note"]), ("endnote", say["endnote"])):
        inner = f"<w:r><w:{kind}Ref/></w:r>{_run(words)}{_field('REF aim', _run(say['aim']))}"
        own = f'<w:{kind} w:id="1">{_wrapped(inner)}</w:{kind}>'
        stories[f"{kind}s"] = _RULES.format(kind) + own
    return stories


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text} </w:t></w:r>'


def _field(instruction: str, result: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return char("begin") + told + char("separate") + result + char("end")


def _link(anchor: str, text: str) -> str:
    return (
        f'<w:hyperlink w:anchor="{anchor}"><w:r><w:rPr><w:rStyle w:val="Reference"/></w:rPr>'
        f"<w:t>{text}</w:t></w:r></w:hyperlink>"
    )


def _wrapped(inner: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{inner}</w:p>"


def _named(text: str, bookmark: str, number: int = 1) -> str:
    return paragraph(text, style="Heading1", bookmark=bookmark, number=number)


def _picture(description: str) -> str:
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="600000" cy="600000"/><wp:docPr id="1" name="P" descr="{description}"/>'
        f'<a:graphic xmlns:a="{_DRAWINGS}"><a:graphicData uri="{_PICTURES}">'
        f'<pic:pic xmlns:pic="{_PICTURES}"><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture"/><a:stretch><a:fillRect/>'
        '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="600000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
