"""A large part is written piece by piece, and nobody can tell from the document."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.archive import Packer
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template import streaming
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.paper import paper


def looped(row: str, items: str = "rows") -> tuple[str, ...]:
    """Return a table with a row for each item."""
    return (f"¦ {{% for row in {items} %}} ¦", row, "¦ {% endfor %} ¦")


ROWS = looped("¦ {{ row.name }} ¦ {{ row.text }} ¦")
ARTICLE = (
    '<w:p><w:pPr><w:pStyle w:val="Article"/></w:pPr><w:bookmarkStart w:id="1" w:name="{name}"/>'
    '<w:bookmarkEnd w:id="1"/><w:r><w:t>Secrecy</w:t></w:r></w:p>'
)
MANY = 3_000


class Row(BaseModel):
    """A row of a table."""

    model_config = ConfigDict(frozen=True)

    name: str
    text: str


class Table(BaseModel):
    """A table."""

    model_config = ConfigDict(frozen=True)

    rows: tuple[Row, ...]
    empty: tuple[Row, ...] = ()


def rows(count: int) -> Table:
    """Return a table of some rows."""
    return Table(rows=tuple(Row(name=f"{n}", text=f"Ąžuolas & {n}") for n in range(count)))


@dataclass
class Pieces:
    """The sizes of the pieces that were compressed."""

    sizes: list[int]


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch) -> Pieces:
    """What large parts were compressed in."""
    pieces = Pieces([])
    add = Packer.add

    def counted(packer: Packer, data: bytes) -> None:
        pieces.sizes.append(len(data))
        add(packer, data)

    monkeypatch.setattr(Packer, "add", counted)
    return pieces


TEMPLATES = {
    "a table": ROWS,
    "a table that goes, and one that stays": (*looped("¦ {{ row.name }} ¦", "empty"), "—", *ROWS),
    "a table inside a row that may go": (
        "{% for row in rows %}",
        "¦ {% for x in empty %}{{ x.name }}{% endfor %} ¦",
        "{{ row.text }}",
        "{% endfor %}",
    ),
    "references after what is large": (*ROWS, ARTICLE.format(name="ip"), "{{ ref('ip') }}", *ROWS),
    "references before what is large": ("{{ ref('ip') }}", *ROWS, ARTICLE.format(name="ip")),
    "paragraphs": ("{% for row in rows %}", "{{ row.name }} {{ row.text }}", "{% endfor %}"),
}


@pytest.mark.parametrize("blocks", TEMPLATES.values(), ids=TEMPLATES)
@pytest.mark.parametrize("level", [1, 6])
def test_a_document_is_the_same_however_it_was_written(
    monkeypatch: pytest.MonkeyPatch, blocks: tuple[str, ...], level: int
) -> None:
    """The same data and template give the same bytes."""
    made = Template.from_bytes(paper(*blocks), name="a.docx")
    data = rows(200)
    whole = made.rendering(data, level=level).data
    for waiting in (1, 500, 20_000):
        monkeypatch.setattr(streaming, "_WAITING", waiting)
        assert made.rendering(data, level=level).data == whole
    assert "Ąžuolas & 199" in readable_text(whole)


def test_a_document_in_another_variety_is_the_same_however_it_was_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its language is marked in every piece."""
    marked = '<w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>{{ row.text }}</w:t></w:r></w:p>'
    blocks = ("{% for row in rows %}", marked, "{% endfor %}")
    made = Template.from_bytes(paper(*blocks, language="en-GB"), name="a.docx")
    whole = made.render(rows(20), language="en-CA")
    monkeypatch.setattr(streaming, "_WAITING", 1)
    assert made.render(rows(20), language="en-CA") == whole
    written = Package.open(whole).read("word/document.xml")
    assert (written.count(b"en-CA"), written.count(b"en-GB")) == (20, 0)


def test_what_is_large_is_compressed_in_pieces_of_the_same_size(packed: Pieces) -> None:
    """However many rows there are: the memory that they need does not grow with them."""
    made = Template.from_bytes(paper(*ROWS), name="a.docx")
    made.render(rows(MANY))
    assert len(packed.sizes) > 3
    assert max(packed.sizes) < 2 * streaming._WAITING  # noqa: SLF001 - the size that is meant


def test_the_package_of_a_large_document_can_be_read(packed: Pieces) -> None:
    """Who goes on with it, as the drafter does with the properties, sees all of its text."""
    made = Template.from_bytes(paper(*ROWS), name="a.docx")
    package = made.rendering(rows(MANY)).package
    assert len(packed.sizes) > 3
    assert package.read("word/document.xml").count("Ąžuolas".encode()) == MANY


def test_a_large_document_is_verified_as_a_whole(packed: Pieces) -> None:
    """Every value is looked for in the finished part."""
    made = Template.from_bytes(paper(*ROWS), name="a.docx")
    assert readable_text(made.render(rows(MANY), verify=True)).count("Ąžuolas") == MANY
    assert len(packed.sizes) == 1


def test_what_grows_over_the_limit_is_refused_though_it_was_compressed(packed: Pieces) -> None:
    """A loop inside a loop cannot fill the disk either."""
    limits = Limits(output=3 * streaming._WAITING)  # noqa: SLF001 - more than one piece
    made = Template.from_bytes(paper(*ROWS), name="a.docx", limits=limits)
    with pytest.raises(MemoKitError) as caught:
        made.render(rows(MANY))
    assert caught.value.code == "template.output-too-large"
    assert len(packed.sizes) == 2


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called while something is done."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_the_work_grows_with_the_rows_and_no_faster() -> None:
    """Peers take the square of the time for twice the rows."""
    made = Template.from_bytes(paper(*ROWS), name="a.docx")
    made.render(rows(1))
    small, large = (calls(partial(made.render, rows(count))) for count in (100, MANY))
    assert large <= small * MANY / 100
    assert large / MANY < 40


MEMORY = """
from benchmarks.measuring import memory
from memo_kit.template.template import Template
from tests.template.test_streaming import Row, Table, looped, paper

row = "¦ {{ row.name }} ¦ {{ row.text }} ¦ {{ row.name }} ¦ {{ row.text }} ¦"
made = Template.from_bytes(paper(*looped(row)), name="a.docx")
data = Table(rows=tuple(Row(name=f"{n}", text=f"Row {n}") for n in range(10_000)))
made.render(Table(rows=data.rows[:1]))
before, _ = memory()
assert made.render(data)
print(memory()[1] - before)
"""


def test_ten_thousand_rows_need_less_than_60_megabytes() -> None:
    """A program that fills long tables may share its machine with others."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", MEMORY],
        check=True,
        capture_output=True,
        cwd=root,
        env={"PYTHONPATH": f"{root / 'src'}:{root}"},
    )
    assert float(done.stdout) < 60
