"""The engine, its floor and a peer write the same text, so that there is something to compare."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks import documents, grid
from benchmarks.contest import Contest, text_of
from benchmarks.contract import CONTRACT, TEXT, Area, Contract, Party
from benchmarks.documents import DIALECTS
from benchmarks.floor import Floor, StreamedFloor
from benchmarks.peers import PEERS, Peer, Task, flat
from memo_kit.ooxml.package import Package
from memo_kit.template.template import Template

TAG = re.compile(r"\{\{ ([\w.]+) \}\}")


def test_the_agreement_is_as_large_as_it_is_said_to_be() -> None:
    """Two pages, 47 fields in 75 places, and a loop over 8 areas."""
    tags = TAG.findall(TEXT)
    assert (len(tags), len(set(tags)), len(CONTRACT.areas)) == (75, 47, 8)
    own = Contract.model_fields.keys() - {"first", "second", "areas"}
    assert len(own) + 2 * len(Party.model_fields) == 47
    assert Area.model_fields.keys() == {"number", "text"}


@pytest.mark.parametrize("level", [1, 6])
def test_floor_and_engine_write_the_same_agreement(level: int) -> None:
    """Both with the same level of compression, and with the title in the properties."""
    made = documents.package(documents.agreement(DIALECTS["jinja"]), title="{{ title }}")
    floor = Floor(made, documents.agreement(DIALECTS["floor"]), level=level)
    template = Template.from_bytes(made, name="agreement.docx", model=Contract)
    written = floor.render(vars(CONTRACT))
    ours = template.rendering(CONTRACT, level=level).data
    assert text_of(ours) == text_of(written)
    assert "research & development" in "".join(text_of(ours))
    core = Package.open(written).read("docProps/core.xml")
    assert CONTRACT.title.encode() in core
    assert abs(len(ours) - len(written)) < 100


def test_floor_and_engine_write_the_same_table() -> None:
    """Piece by piece, and as plain Jinja would at once."""
    data = grid.grid(200)
    made = documents.package(documents.table(DIALECTS["jinja"], grid.COLUMNS))
    bare = documents.table(DIALECTS["floor"], grid.COLUMNS)
    floors = (Floor(made, bare, level=6), StreamedFloor(made, bare, level=6))
    wanted = text_of(grid.ours()(data))
    assert len(wanted) == 201
    assert [text_of(floor.render(vars(data))) for floor in floors] == [wanted, wanted]
    assert text_of(grid.floor()(data)) == wanted


def test_floor_and_engine_write_the_same_long_document() -> None:
    """Many paragraphs, and one tag."""
    document = documents.long_document(DIALECTS["jinja"], 50)
    made = documents.package(document)
    data = {"title": "Sample & Co"}
    floor = Floor(made, document, level=6)
    template = Template.from_bytes(made, name="long.docx")
    assert text_of(template.render(data)) == text_of(floor.render(data))
    assert text_of(floor.render(data))[0] == "Sample & Co"


def test_a_peer_writes_the_same_text(tmp_path: Path) -> None:
    """The one that is installed with what developers need; the others are checked when they run."""
    contest = Contest(tmp_path, (PEERS[0],))
    template = Template.from_bytes(
        documents.package(documents.agreement(DIALECTS["jinja"])), name="a.docx"
    )
    measures = list(
        contest.hold(
            "small",
            documents.agreement,
            CONTRACT.model_dump(),
            lambda: template.render(CONTRACT),
            target=60,
        )
    )
    assert [measure.target for measure in measures] == [None, 60]
    assert all(measure.value > 1 for measure in measures)


def test_a_peer_that_writes_another_text_ends_the_benchmark(tmp_path: Path) -> None:
    """There is nothing to compare then."""

    class Wrong(Peer):
        def run(self, task: Task) -> list[float]:
            task.output.write_bytes(documents.package(documents.long_document(self.dialect, 1)))
            return [1.0]

    contest = Contest(tmp_path, (Wrong("docxtpl", "jinja", "python", None),))
    data = {"title": "A"}
    with pytest.raises(SystemExit) as caught:
        list(
            contest.hold(
                "small",
                lambda dialect: documents.long_document(dialect, 2),
                data,
                lambda: documents.package(documents.long_document(DIALECTS["jinja"], 2)),
            )
        )
    assert "another text" in str(caught.value)


def test_what_is_missing_is_said() -> None:
    """Whoever runs the benchmark knows what to install."""
    absent = Peer("other", "curly", "python", Path(__file__).parents[2] / "benchmarks" / "absent")
    assert absent.missing == "benchmarks/absent (make benchmark installs it)"
    assert PEERS[0].missing is None


def test_data_are_flat_for_tags_that_name_no_field_of_a_field() -> None:
    """Each peer gets the data as its documentation wants them."""
    assert flat({"a": "1", "b": {"c": "2"}, "d": [{"e": "3"}]}) == {
        "a": "1",
        "b_c": "2",
        "d": [{"e": "3"}],
    }


def test_the_dialects_write_the_same_fields() -> None:
    """A tag that one of them left out would make it faster than it is."""
    for name, dialect in DIALECTS.items():
        written = documents.agreement(dialect)
        assert written.count("country") == documents.agreement(DIALECTS["jinja"]).count(
            "country"
        ) * (2 if name == "merge" else 1)


def test_versions_of_peers_are_exact() -> None:
    """Figures of one year can be compared with those of the next."""
    root = Path(__file__).parents[2]
    package = json.loads((root / "benchmarks" / "package.json").read_text(encoding="utf-8"))
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", each) for each in package["dependencies"].values())
