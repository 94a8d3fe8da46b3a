"""Templates as Word writes them for others: nothing that they show is lost where two are paired."""

from __future__ import annotations

from collections import Counter

import pytest

from memo_kit import Draft, pair
from memo_kit.drafting.pairing import Layout
from memo_kit.ooxml.outline import EntryKind, outline
from memo_kit.ooxml.package import Package
from tests.audit import reports
from tests.drafting.pairs import own
from tests.paper import paragraph, shape

SIZE = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>'
CELL = '<w:tc><w:tcPr><w:tcW w:w="99" w:type="dxa"/>{}</w:tcPr>{}</w:tc>'
ENDED = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
FORMULA = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{}</m:oMath>'
)


def _paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def _run(*inner: str) -> str:
    return f"<w:r>{''.join(inner)}</w:r>"


def _blocks(word: str) -> tuple[str, ...]:
    """Return what a template may hold, each text with a word of its language."""

    def text(number: str) -> str:
        return f"<w:t>{word} {number}</w:t>"

    def line(number: str) -> str:
        return _paragraph(_run(text(number)))

    inner = f"<w:tbl>{SIZE}<w:tr>{CELL.format('', line('D'))}</w:tr></w:tbl>"
    wide = CELL.format('<w:gridSpan w:val="2"/>', line("E"))
    cells = CELL.format("", line("F")), CELL.format("", f"{inner}<w:p/>")
    return (
        paragraph(f"{word} A", style="Article", bookmark="aim"),
        paragraph(f"{word} B", style="Clause"),
        f"<w:tbl>{SIZE}<w:tr>{wide}</w:tr><w:tr>{''.join(cells)}</w:tr></w:tbl>",
        line("G"),
        (
            "<w:sdt><w:sdtPr><w:id w:val='5'/></w:sdtPr><w:sdtContent>"
            f"{line('H')}{line('I')}</w:sdtContent></w:sdt>"
        ),
        _paragraph(FORMULA.format(f"<m:r><m:t>{word} J</m:t></m:r>")),
        _paragraph(_run(text("K"), "<w:tab/>", text("L"), '<w:br w:type="page"/>', text("M"))),
        ENDED,
        ENDED,
        _paragraph(
            _run(shape(7, "", f"<wps:txbx><w:txbxContent>{line('N')}</w:txbxContent></wps:txbx>"))
        ),
        _paragraph('<w:fldSimple w:instr=" SEQ Table "><w:r><w:t>1</w:t></w:r></w:fldSimple>'),
        line("O"),
    )


def _shown(draft: Draft) -> Counter[str]:
    """Return the paragraphs of the body, each with how often it stands there."""
    listed = outline(Package.open(draft.data))
    texts = (each.text for each in listed if each.kind is EntryKind.PARAGRAPH)
    return Counter(text for text in texts if text.strip() and "PROJEKTAS" not in text)


@pytest.mark.parametrize("layout", Layout)
def test_each_paragraph_of_both_stands_there_once(layout: Layout) -> None:
    """Lists, merged cells, tables in tables, controls, formulas, text boxes, empty sections."""
    left, right = (
        own(*_blocks(word), language=language)
        for word, language in (("Žodis", "lt"), ("Word", "en"))
    )
    made = pair(left, right, layout=layout)
    found = _shown(made)
    for word in ("Žodis", "Word"):
        lines = {line: count for line, count in found.items() if line.startswith(word)}
        assert len(lines) == 12
        assert set(lines.values()) == {1}
    assert found["1"] == 2
    assert reports(made.data) == frozenset()
