"""LibreOffice writes templates, and reads what memo_kit makes of any."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from memo_kit.template.template import Template
from tests.engine.whole import LOCATIONS, whole
from tests.office.office import converted, pages, to_pdf
from tests.packages import HABITS, files_of, written
from tests.template.filled import template
from tests.template.test_restarts import DATA, article, clause

pytestmark = pytest.mark.xdist_group("office")
# LibreOffice itself finds no part whose name is written in another way.
READ = sorted(HABITS.keys() - {"capitals", "percent signs"})
TAGGED = {each.name: "{{ x }}" for each in LOCATIONS}


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Return two templates as LibreOffice saves them: one without tags, one with."""
    folder = tmp_path_factory.mktemp("resaved")
    sources = folder / "from"
    sources.mkdir()
    for name, text in (("plain", "text"), ("tagged", "{{ x }}")):
        made = Document()
        made.core_properties.title = text
        made.sections[0].header.paragraphs[0].text = f"head {text}"
        made.add_heading(f"title {text}", 1)
        made.add_paragraph("{% for y in ys %}" if name == "tagged" else "y")
        made.add_paragraph("{{ y }}" if name == "tagged" else "y", style="List Number")
        made.add_paragraph("{% endfor %}" if name == "tagged" else "y")
        made.add_table(1, 1).cell(0, 0).text = text
        made.save(str(sources / f"{name}.docx"))
    saved = converted(sorted(sources.glob("*.docx")), folder, "docx")
    return [path.read_bytes() for path in saved]


def test_a_package_of_libreoffice_stays_as_it_is(resaved: list[bytes]) -> None:
    """Every part, byte by byte."""
    files = files_of(resaved[0])
    assert files_of(Template.from_bytes(resaved[0], name="a.docx").render({})) == files


def test_a_template_of_libreoffice_is_filled_and_read_again(
    resaved: list[bytes], tmp_path: Path
) -> None:
    """In its header, its list, its table and its properties."""
    opened = Template.from_bytes(resaved[1], name="a.docx")
    filled = opened.render({"x": "Ąžuolas", "ys": ["one", "two"]}, language="lt", verify=True)
    path = tmp_path / "filled.docx"
    path.write_bytes(filled)
    (pdf,) = to_pdf([path], tmp_path)
    (page,) = pages(pdf)
    assert page.split() == [
        "head",
        "Ąžuolas",
        "title",
        "Ąžuolas",
        "1.",
        "one",
        "2.",
        "two",
        "Ąžuolas",
    ]


def test_what_is_made_of_any_package_is_read(tmp_path: Path) -> None:
    """Strict or not, whatever its prefixes, its encoding and the names of its parts."""
    sources = []
    for number, habit in enumerate(READ):
        data = written(HABITS[habit](files_of(whole(TAGGED))))
        path = tmp_path / f"{number}.docx"
        path.write_bytes(
            Template.from_bytes(data, name=habit).render({"x": "Ąžuolas"}, language="lt")
        )
        sources.append(path)
    for pdf in to_pdf(sources, tmp_path):
        assert "«body:Ąžuolas»" in "".join(pages(pdf))


def test_lists_begin_anew_as_in_word(tmp_path: Path) -> None:
    """LibreOffice counts the lists that were made for it."""
    blocks = ["{% for group in groups %}", "{{ group.name }}", "{% restart %}",
              "{% for x in group.xs %}", article("{{ x }}"), clause("in {{ x }}"),
              "{% endfor %}", "{% endfor %}"]  # fmt: skip
    path = tmp_path / "restarted.docx"
    path.write_bytes(template(*blocks).render(DATA))
    (pdf,) = to_pdf([path], tmp_path)
    shown = [" ".join(line.split()) for line in "".join(pages(pdf)).splitlines() if line.strip()]
    assert shown == [
        "A", "1 straipsnis. a", "1.1. in a", "2 straipsnis. b", "2.1. in b",
        "B", "1 straipsnis. c", "1.1. in c",
    ]  # fmt: skip
