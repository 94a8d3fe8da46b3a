"""A process of its own for templates from strangers."""

from __future__ import annotations

import io
import json
import pickle
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from memo_kit.errors import MemoKitError, Place, SeveralProblemsError
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from memo_kit.ooxml.text import readable_text
from memo_kit.template import worker as module
from memo_kit.template.filling import UsedForm
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from memo_kit.template.worker import (
    NotTransferableError,
    Worker,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTooSlowError,
    serve,
)
from tests.paper import paper
from tests.template.crew import Ending, Letter, Unfindable

ENDLESS = "{% for a in xs %}{% for b in xs %}{% for c in xs %}{% endfor %}{% endfor %}{% endfor %}"
PATIENT = Limits(iterations=10**12, kept=10**12, output=10**12)


def failed(worker: Worker, *blocks: str, **data: object) -> MemoKitError:
    """Return what a worker raises for a template."""
    with pytest.raises(MemoKitError) as caught:
        worker.render(paper(*blocks), data)
    return caught.value


def children() -> set[str]:
    """Return the processes that this one started and that are not gone."""
    tasks = Path("/proc/self/task")
    return {
        child
        for task in tasks.iterdir()
        for child in (task / "children").read_text(encoding="ascii").split()
    }


def test_a_worker_gives_what_the_template_itself_gives(tmp_path: Path) -> None:
    """From bytes or from a file, checked against the model or not, byte by byte."""
    data = paper("{{ name | kilm }} ({{ town }})")
    path = tmp_path / "letter.docx"
    path.write_bytes(data)
    record = Letter(name="Jonas")
    template = Template.from_bytes(data, name="letter.docx", model=Letter)
    expected = template.rendering(record, language="lt", verify=True)
    answer = Worker(model=Letter).rendering(path, record, language="lt", verify=True)
    assert answer.data == expected.data
    assert answer.forms == expected.forms
    assert answer.forms == (
        UsedForm(
            "Jonas",
            Case.GENITIVE,
            Form("Jono", Confidence.RULE, answer.forms[0].form.reason),
            Place(where="body, paragraph 1", text="{{ name | kilm }} ({{ town }})", span=(0, 17)),
        ),
    )
    assert (
        readable_text(Worker().render(data, {"name": "Ona", "town": "Kaunas"})) == "Onos (Kaunas)"
    )


def test_faults_are_the_same_as_without_a_worker(tmp_path: Path) -> None:
    """Class, code, message, place and hint, all at once."""
    data = paper("{{ name | nothing }}", "{{ name | klm }}")
    path = tmp_path / "letter.docx"
    path.write_bytes(data)
    with pytest.raises(SeveralProblemsError) as expected:
        Template.open(path)
    with pytest.raises(SeveralProblemsError) as caught:
        Worker().render(path, {})
    assert str(caught.value) == str(expected.value)
    assert [*map(type, caught.value.errors)] == [*map(type, expected.value.errors)]


def test_the_model_and_the_limits_hold_in_the_worker() -> None:
    """They are the caller's, not the template's."""
    assert failed(Worker(model=Letter), "{{ nmae }}").code == "template.unknown-field"
    limits = Limits(iterations=2)
    error = failed(Worker(limits=limits), "{% for x in xs %}a{% endfor %}", xs=[1, 2, 3])
    assert error.code == "template.loop-too-long"


def test_a_template_that_never_ends_is_stopped() -> None:
    """By the clock on the wall, also where the system limits nothing; nothing is left running."""
    start, before = time.monotonic(), children()
    error = failed(Worker(seconds=2, limits=PATIENT), ENDLESS, xs=range(10**6))
    assert isinstance(error, WorkerTooSlowError)
    assert str(error.place) == "template.docx"
    assert time.monotonic() - start < 10
    assert children() == before


def test_a_template_that_fills_the_memory_is_stopped() -> None:
    """Before the computer stands still."""
    worker = Worker(memory=300 * 1024 * 1024, limits=PATIENT)
    kept = "{% set kept %}{% for x in xs %}{{ text }}{% endfor %}{% endset %}"
    error = failed(worker, kept, xs=range(400), text="a" * 10**6)
    assert isinstance(error, WorkerOutOfMemoryError)
    assert str(error.place) == "template.docx"


def test_a_process_that_ends_is_an_error() -> None:
    """As when the system stops it."""
    before = children()
    error = failed(Worker(), "{{ a }}", a=Ending())
    assert isinstance(error, WorkerDiedError)
    assert "ended with status 3" in error.message
    assert children() == before


def test_a_process_that_fails_tells_its_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody expected is named, so that it can be reported."""
    monkeypatch.setattr(module, "_START", "raise SystemError('broken')")
    assert "with status 1: SystemError: broken" in failed(Worker(), "a").message


@pytest.mark.parametrize(
    ("program", "kind"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", WorkerTooSlowError),
        ("raise MemoryError", WorkerOutOfMemoryError),
    ],
)
def test_the_end_of_a_process_tells_which_limit_it_met(
    program: str, kind: type[MemoKitError], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time of the processor, or memory."""
    monkeypatch.setattr(module, "_START", program)
    assert isinstance(failed(Worker(), "a"), kind)


def test_what_cannot_be_handed_over_is_an_error() -> None:
    """Said before a process starts, or by the process."""
    assert isinstance(failed(Worker(), "a", a=lambda: None), NotTransferableError)
    error = failed(Worker(), "a", a=Unfindable())
    assert isinstance(error, NotTransferableError)
    assert "no module named so" in error.message


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """It is read in the worker, too."""
    with pytest.raises(MemoKitError, match=r"letter\.docx"):
        Worker().render(tmp_path / "letter.docx", {})


class ForeignError(MemoKitError):
    """An error of somebody else's, which memo_kit does not look up by name."""


class Failing:
    """An object whose data fail in a way of its own."""

    @property
    def name(self) -> str:
        """Fail."""
        message = "no"
        raise ForeignError(message, hint="try")


def served(
    worker: Worker, template: bytes | Path, **data: object
) -> tuple[dict[str, object], bytes]:
    """Return what a process answers, served in this one."""
    answers = io.BytesIO()
    serve(io.BytesIO(pickle.dumps((worker, template, data, "lt", True))), answers)
    head, _, document = answers.getvalue().partition(b"\n")
    return json.loads(head), document


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> dict[int, tuple[int, int]]:
    """What a process limits itself to, noted down in place of done."""
    found: dict[int, tuple[int, int]] = {}

    def note(kind: int, pair: tuple[int, int]) -> None:
        if kind == 9:
            raise ValueError(kind)
        found[kind] = pair

    system = SimpleNamespace(
        RLIMIT_AS=9,
        RLIMIT_CPU=2,
        RLIMIT_CORE=3,
        RLIMIT_FSIZE=4,
        RLIM_INFINITY=-1,
        getrlimit=lambda kind: (-1, 1 if kind == 2 else -1),
        setrlimit=note,
    )
    monkeypatch.setitem(sys.modules, "resource", system)
    return found


def test_a_process_limits_itself_as_far_as_the_system_can(
    limits: dict[int, tuple[int, int]],
) -> None:
    """Never above what it may have anyway; a limit that the system refuses is left."""
    said, document = served(Worker(seconds=3), paper("{{ a | kilm }}"), a="namas")
    assert limits == {2: (1, 1), 3: (0, -1), 4: (0, -1)}
    assert said["errors"] == []
    assert str(said["forms"]).startswith("[['namas', 'genitive', 'namo', 'rule', ")
    assert document.startswith(b"PK")


def test_a_process_works_where_nothing_can_be_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has no such limits; the clock of the caller remains."""
    monkeypatch.setitem(sys.modules, "resource", None)
    said, _ = served(Worker(), paper("{{ a }}"), a="b")
    assert said["errors"] == []


def test_a_process_says_in_data_what_went_wrong(
    limits: dict[int, tuple[int, int]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Never in objects, which the caller would have to trust."""
    said, document = served(Worker(), tmp_path / "a.docx")
    assert isinstance(said["errors"], list)
    assert said["errors"][0]["name"] == "TemplateUnreadableError"
    assert document == b""
    said, _ = served(Worker(), b"", a=Unfindable())
    assert "usage.not-transferable" in str(said)

    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Template, "from_bytes", exhausted)
    said, _ = served(Worker(), b"")
    assert "worker-out-of-memory" in str(said)
    assert limits


def test_errors_of_others_come_back_as_faults_of_the_template() -> None:
    """Code of strangers is not looked up, let alone run."""
    error = failed(Worker(), "{{ a.name }}", a=Failing())
    assert (error.code, error.message) == ("template", "no")
