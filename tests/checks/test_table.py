"""Rules about tables."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from tests.checks.page import found, paragraph

GAP = "<w:p/>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells with content of their own."""
    written = "".join(
        f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{written}</w:tbl><w:p/>"


def pair(lt: str, en: str) -> tuple[str, str]:
    """Return a row with the same text in two languages."""
    return (
        paragraph(lt) if lt else GAP,
        paragraph(en, "en-GB") if en else GAP,
    )


@pytest.mark.parametrize(("row", "cell"), [(("Susitarta.", ""), 2), (("", "It is agreed."), 1)])
def test_a_text_in_one_language_only_is_found(row: tuple[str, str], cell: int) -> None:
    """What stands in one language only was not agreed on in the other."""
    (finding,) = found(table(pair("Tikslas", "Purpose"), pair(*row), pair("Sritys", "Areas")))
    assert finding.code == "check.empty-half"
    assert finding.severity is Severity.ERROR
    assert finding.place.where == f"body, table 1, row 2, cell {cell}"


def test_both_halves_are_enough() -> None:
    """Two full columns are as they should be."""
    assert found(table(pair("Tikslas", "Purpose"), pair("Sritys", "Areas"))) == []


def test_an_empty_cell_in_one_language_is_no_missing_half() -> None:
    """Signatures of three parties stand in two columns, and the last cell is empty."""
    row = (paragraph("LITEK"), paragraph("CPIC"))
    assert found(table(row, (paragraph("UAB"), GAP))) == []


def test_three_columns_are_no_halves() -> None:
    """A table of actions has columns of its own."""
    row = (paragraph("Tikslas"), paragraph("Purpose", "en-GB"), GAP)
    assert found(table(row)) == []


def test_an_empty_row_is_worth_a_look() -> None:
    """It may be meant as a distance."""
    (finding,) = found(table((paragraph("LITEK"), paragraph("CPIC")), (GAP, GAP)))
    assert finding.code == "check.empty-row"
    assert finding.severity is Severity.WARNING
    assert finding.place.where == "body, table 1, row 2"


def test_a_picture_fills_a_cell() -> None:
    """A logo is no text and still shows something."""
    assert found(table(("<w:p><w:r><w:drawing/></w:r></w:p>",))) == []


@pytest.mark.parametrize("cell", ["", f"{GAP}<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"])
def test_a_cell_that_word_calls_damaged_is_found(cell: str) -> None:
    """ISO/IEC 29500-1, 17.4.65: the last element of a cell is a paragraph."""
    findings = found(table((cell, paragraph("Tikslas"))))
    assert [finding.code for finding in findings] == ["check.cell-without-paragraph"]
    assert findings[0].place.where == "body, table 1, row 1, cell 1"


def test_a_table_in_a_cell_is_looked_at_too() -> None:
    """Tables stand in tables; the place says so."""
    inner = table((GAP,)).removesuffix("<w:p/>")
    (finding,) = found(table((f"{paragraph('Šalis')}{inner}{GAP}",)))
    assert finding.code == "check.empty-row"
    assert finding.place.where == "body, table 1, row 1, cell 1, table 1, row 1"
