"""Many documents of one template, by any executor."""

from __future__ import annotations

import multiprocessing
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from distributed import Client, LocalCluster

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.ooxml.text import readable_text
from memo_kit.template.batch import Batch
from memo_kit.template.template import Template
from memo_kit.template.worker import NotTransferableError, WorkerDiedError
from tests.paper import paper
from tests.template.crew import Ending, Letter, Unfindable, letter, losing_letter

T = TypeVar("T")
TEMPLATE = Template.from_bytes(
    paper("{{ name }} ({{ town }})", language="en-GB"), name="letter.docx", model=Letter
)
NAMES = [f"Jonas {number}" for number in range(40)]
LETTERS = [Letter(name=name) for name in NAMES]


class Immediate(Executor):
    """An executor of somebody's own: it pickles what it is given, as if another machine did it."""

    def __init__(self) -> None:
        self.sent: list[int] = []

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:  # noqa: ANN401 - as in Executor
        """Do it at once."""
        sent = pickle.dumps((fn, args, kwargs))
        self.sent.append(len(sent))
        function, arguments, options = pickle.loads(sent)  # noqa: S301 - from the line above
        future: Future[T] = Future()
        future.set_result(function(*arguments, **options))
        return future


@pytest.fixture(scope="module")
def processes() -> Iterator[Executor]:
    """Two processes that know nothing of this one."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as executor:
        yield executor


@pytest.fixture(scope="module")
def threads() -> Iterator[Executor]:
    """Eight threads that share this process."""
    with ThreadPoolExecutor(8) as executor:
        yield executor


@pytest.fixture(scope="module")
def cluster() -> Iterator[Executor]:
    """Dask's processes on this machine."""
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
        ) as workers,
        Client(workers) as client,
    ):
        yield client.get_executor()


def texts(batch: Batch, records: list[Any], executor: Executor | None = None) -> list[str]:
    """Return what the documents of a batch say."""
    return [readable_text(copy.data) for copy in batch.render(records, executor)]


@pytest.mark.parametrize("kind", ["threads", "processes", "cluster"])
def test_any_executor_gives_the_same_documents(kind: str, request: pytest.FixtureRequest) -> None:
    """Byte by byte, and in the order of the records."""
    executor: Executor = request.getfixturevalue(kind)
    expected = [copy.data for copy in Batch(TEMPLATE).render(LETTERS)]
    copies = list(Batch(TEMPLATE).render(LETTERS, executor))
    assert [copy.number for copy in copies] == list(range(40))
    assert [copy.data for copy in copies] == expected
    assert readable_text(copies[7].data) == "Jonas 7 (Vilnius)"


@pytest.mark.parametrize("kind", ["processes", "cluster"])
def test_processes_read_their_own_input(kind: str, request: pytest.FixtureRequest) -> None:
    """What is sent is a path or a key, not the data."""
    executor: Executor = request.getfixturevalue(kind)
    (own,) = texts(Batch(TEMPLATE, read=letter), ["Jonas"])
    pids = {
        text.partition(" (")[2] for text in texts(Batch(TEMPLATE, read=letter), NAMES, executor)
    }
    assert 1 <= len(pids) <= 2
    assert own.partition(" (")[2] not in pids


def test_an_executor_of_somebodys_own_will_do() -> None:
    """Only ``submit`` is asked for."""
    assert texts(Batch(TEMPLATE), LETTERS[:2], Immediate()) == texts(Batch(TEMPLATE), LETTERS[:2])


def test_an_errand_may_take_several_records_along(threads: Executor) -> None:
    """The way to another process takes longer than a small document."""
    executor = Immediate()
    copies = list(Batch(TEMPLATE, share=16).render(LETTERS, executor))
    assert len(executor.sent) == 3
    assert [copy.number for copy in copies] == list(range(40))
    assert readable_text(copies[39].data) == "Jonas 39 (Vilnius)"
    batch = Batch(TEMPLATE, share=2, read=losing_letter)
    made = batch.render(["Ona", "", "Jonas"], threads)
    assert [next(made).number, next(made).number] == [0, 2]
    with pytest.raises(MemoKitError, match="nothing to read"):
        next(made)


def test_a_template_goes_to_a_process_once() -> None:
    """Afterwards each errand is small, and the process has compiled the template already."""
    executor = Immediate()
    list(Batch(TEMPLATE, verify=True, ahead=3).render(LETTERS, executor))
    size = len(pickle.dumps(TEMPLATE))
    assert [sent > size for sent in executor.sent[:4]] == [True, True, True, False]
    assert sum(sent > size for sent in executor.sent) == 3
    assert len(executor.sent) == 40


def test_a_process_keeps_few_templates_and_asks_for_what_it_has_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that serves for days does not fill up with templates."""
    monkeypatch.setattr("memo_kit.template.batch._MOST_KEPT", 1)
    monkeypatch.setattr("memo_kit.template.batch._KEPT", OrderedDict())
    executor = Immediate()
    first = Batch(TEMPLATE, language="en", ahead=1).render(LETTERS, executor)
    second = Batch(TEMPLATE, language="en-CA", ahead=1).render(LETTERS, executor)
    numbers = [next(copies).number for copies in (first, first, second, first, first)]
    assert numbers == [0, 1, 0, 2, 3]
    size = len(pickle.dumps(TEMPLATE))
    assert [sent > size for sent in executor.sent] == [True, False, True, False, True, False]


def test_no_more_is_read_than_is_on_its_way(threads: Executor) -> None:
    """Records may be a stream that fits into no memory."""
    read: list[int] = []

    def records() -> Iterator[Letter]:
        for number, record in enumerate(LETTERS):
            read.append(number)
            yield record

    copies = Batch(TEMPLATE, ahead=4).render(records(), threads)
    assert next(copies).number == 0
    assert len(read) == 4
    assert next(copies).number == 1
    assert len(read) == 5


@pytest.mark.parametrize("kind", [None, "threads", "processes"])
def test_faults_are_told_when_all_documents_are_there(
    kind: str | None, request: pytest.FixtureRequest
) -> None:
    """Each with the number of its record; one fault does not cost the other documents."""
    executor: Executor | None = request.getfixturevalue(kind) if kind else None
    batch = Batch(TEMPLATE, read=losing_letter)
    copies = batch.render(["Ona", "", "\u202e", "Jonas"], executor)
    assert [next(copies).number, next(copies).number] == [0, 3]
    with pytest.raises(SeveralProblemsError) as caught:
        next(copies)
    assert [(fault.code, str(fault.place)) for fault in caught.value.errors] == [
        ("data", "records[1]"),
        ("data.forbidden-character", "letter.docx: body, paragraph 1: records[2].name"),
    ]


def test_what_a_process_cannot_get_is_an_error(processes: Executor) -> None:
    """A class inside a function is known to nobody else; one error, not one a record."""

    class Inner(Letter):
        pass

    with pytest.raises(NotTransferableError, match="another process"):
        list(Batch(TEMPLATE).render([Inner(name="a")] * 3, processes))
    with pytest.raises(NotTransferableError, match="no module named so"):
        list(Batch(TEMPLATE).render([Unfindable()], processes))


def test_what_is_sent_and_cannot_be_opened_is_an_error() -> None:
    """Said by the process that it was sent to."""
    with pytest.raises(NotTransferableError, match="no module named so"):
        list(Batch(TEMPLATE).render([Unfindable()], Immediate()))


def test_threads_take_what_no_process_could_get(threads: Executor) -> None:
    """Nothing is pickled where nothing is sent."""

    class Inner(Letter):
        pass

    assert texts(Batch(TEMPLATE), [Inner(name="a")], threads) == ["a (Vilnius)"]


def test_a_process_that_ends_is_an_error() -> None:
    """The system stops processes that take too much memory."""
    context = multiprocessing.get_context("spawn")
    with (
        ProcessPoolExecutor(1, mp_context=context) as executor,
        pytest.raises(WorkerDiedError) as caught,
    ):
        list(Batch(TEMPLATE).render([Ending()], executor))
    assert str(caught.value.place) == "records[0]"


def test_what_is_not_waited_for_is_not_made(threads: Executor) -> None:
    """Whoever stops asking leaves no work behind."""
    copies = Batch(TEMPLATE, ahead=30).render(LETTERS, threads)
    assert next(copies).number == 0
    del copies
    assert texts(Batch(TEMPLATE), LETTERS[:1], threads) == ["Jonas 0 (Vilnius)"]


def test_an_error_of_memo_kit_only_is_gathered(threads: Executor) -> None:
    """What is no fault of data or template comes as it is, at once."""

    def read(record: str) -> object:
        raise OSError(record)

    with pytest.raises(OSError, match="a"):
        list(Batch(TEMPLATE, read=read).render(["a", "b"], threads))


def test_one_template_serves_eight_threads(threads: Executor) -> None:
    """A template never changes, so that nothing has to be locked."""
    expected = [TEMPLATE.render(record) for record in LETTERS]
    for _ in range(3):
        assert list(threads.map(TEMPLATE.render, LETTERS)) == expected


def test_a_faulty_record_does_not_disturb_other_threads(threads: Executor) -> None:
    """What a rendering knows is its own."""
    records = [*LETTERS[:5], {"name": None}, *LETTERS[5:10]]
    futures = [threads.submit(TEMPLATE.render, record) for record in records]
    with pytest.raises(MemoKitError, match="None"):
        futures[5].result()
    assert readable_text(futures[6].result()) == "Jonas 5 (Vilnius)"
