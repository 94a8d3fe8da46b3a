"""The peer of the benchmark writes the text that it is measured with."""

from __future__ import annotations

import json
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate

from benchmarks.likeness import Likeness

LINES = [
    "Susitarimo memorandumas",
    "Šalys susitaria, kad jų bendradarbiavimo sritys yra:",
    "1) medicinos fotonika;",
    "2) lazerių technologijos.",
    "Memorandumas įsigalioja pasirašymo dieną.",
]
ITEMS = ["medicinos fotonika", "lazerių technologijos"]


def test_a_likeness_gives_the_text_it_was_made_of(tmp_path: Path) -> None:
    """What docxtpl renders from template and data is the text, line by line."""
    template, data, output = tmp_path / "t.docx", tmp_path / "d.json", tmp_path / "o.docx"
    Likeness.of(LINES, ITEMS, fields=6).save(template, data)
    document = DocxTemplate(template)
    document.render(json.loads(data.read_text(encoding="utf-8")))
    document.save(output)
    assert [paragraph.text for paragraph in Document(str(output)).paragraphs] == LINES


def test_a_likeness_has_as_many_fields_as_asked_for_and_a_loop() -> None:
    """The work of the peer is that of a real template."""
    made = Likeness.of(LINES, ITEMS, fields=6)
    assert len(made.fields) == 6
    assert made.items == ("1) medicinos fotonika;", "2) lazerių technologijos.")
    assert "{{ item }}" in made.paragraphs
