"""Many documents of one template: one after the other, or shared out by an executor."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from itertools import islice
from threading import Lock
from typing import Any, Final, NamedTuple, TypeAlias

from memo_kit.errors import MemoKitError, Place, errors_in, raise_all
from memo_kit.language.language import Language, Variety
from memo_kit.template.filling import UsedForm
from memo_kit.template.template import Template
from memo_kit.template.worker import NotTransferableError, WorkerDiedError, packed, unpacked

__all__ = ["Batch", "Copy"]

_MOST_KEPT: Final = 8


class Copy(NamedTuple):
    """One document of many.

    Attributes:
        number: Which record it was made from, from 0.
        data: The bytes of the Word file.
        forms: The declined forms that stand in it, in reading order.
    """

    number: int
    data: bytes
    forms: tuple[UsedForm, ...]


class Batch(NamedTuple):
    """A template that is filled once for each of many records.

    Attributes:
        template: The template.
        language: As for ``Template.render``.
        verify: As for ``Template.render``.
        read: Makes data of a record where the document is made, as ``memo_kit.load`` does of
            a path: each process then reads its own input. Without it a record is the data.
        ahead: How many errands are on their way at once; what is behind them is not read before.
        share: How many records an errand takes along. An ordinary agreement takes less time than
            the way to another process: give processes 32 or more at once.

    Example:
        >>> from memo_kit.template.template import Template
        >>> def letters(template: Template, names: list[str]) -> list[bytes]:
        ...     return [copy.data for copy in Batch(template).render({"name": name} for name in names)]
    """

    template: Template
    language: Variety | Language | str | None = None
    verify: bool = False
    read: Callable[[Any], object] | None = None
    ahead: int = 32
    share: int = 1

    def render(self, records: Iterable[object], executor: Executor | None = None) -> Iterator[Copy]:
        """Yield a document for each record, in the order of the records.

        A fault does not stop the documents after it: all faults are raised when the last
        document was given, each with the number of its record.

        Args:
            records: The data of each document, or what ``read`` makes data of.
            executor: Shares the work out: threads, processes, the executor of a Dask client, or
                any other. Without one the documents are made here, one after the other.

        Yields:
            The documents whose data have no fault.

        Raises:
            MemoKitError: What ``Template.render`` and ``read`` raised, for any of the records.
            NotTransferableError: If template, data or ``read`` cannot be handed to a process.
            WorkerDiedError: If a process of the executor ends.
        """
        faults: list[MemoKitError] = []
        answers = self._here(records) if executor is None else self._shared(records, executor)
        for number, answer in enumerate(answers):
            if isinstance(answer, tuple):
                yield Copy(number, *answer)
            else:
                faults += [_of_record(fault, number) for fault in errors_in(answer)]
                if isinstance(answer, NotTransferableError):
                    break
        raise_all(faults)

    def _here(self, records: Iterable[object]) -> Iterator[_Made]:
        for record in records:
            yield _made(self, record)

    def _shared(self, records: Iterable[object], executor: Executor) -> Iterator[_Made]:
        shipment = _Shipment(self)
        waiting: deque[tuple[_Errand, Future[_Answer]]] = deque()
        following = iter(records)
        shares = iter(lambda: list(islice(following, self.share)), [])
        errands = (_Errand(shipment, share) for share in shares)
        try:
            while True:
                for errand in islice(errands, self.ahead - len(waiting)):
                    waiting.append((errand, executor.submit(_fill, errand)))
                if not waiting:
                    return
                errand, future = waiting.popleft()
                while (answer := future.result()) is None:
                    future = executor.submit(_fill, errand.with_template())
                # A process keeps the template: from now on it goes only where it is asked for.
                shipment.is_known = True
                yield from answer
        except BrokenExecutor as fault:
            message = f"a process of the executor ended: {fault}"
            hint = "look at the memory of the machine, and try with fewer processes"
            yield WorkerDiedError(message, hint=hint)
        finally:
            for _, future in waiting:
                future.cancel()


# Of a record: the document, or its faults. Of an errand: perhaps that the template is not known there.
_Made: TypeAlias = tuple[bytes, tuple[UsedForm, ...]] | MemoKitError
_Answer: TypeAlias = list[_Made] | None


class _Shipment:
    """A batch on its way to other processes: packed once, and only when one of them needs it."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.is_known = False

    @cached_property
    def packed(self) -> bytes:
        return packed(self.batch)

    @cached_property
    def digest(self) -> bytes:
        return sha256(self.packed).digest()


class _Errand:
    """Records to be made documents of. A thread takes them as they are, a process as a parcel."""

    def __init__(self, shipment: _Shipment, records: list[object], *, whole: bool = False) -> None:
        self._shipment = shipment
        self._records = records
        self._whole = whole

    def with_template(self) -> _Errand:
        return _Errand(self._shipment, self._records, whole=True)

    def open(self) -> tuple[Batch | None, list[object]]:
        return self._shipment.batch, self._records

    def __reduce__(self) -> tuple[type[_Parcel], tuple[bytes, bytes | None, bytes]]:
        shipment = self._shipment
        template = None if shipment.is_known and not self._whole else shipment.packed
        return _Parcel, (shipment.digest, template, packed(self._records))


class _Parcel(NamedTuple):
    """An errand as another process gets it; opened only there, so that a fault has a place."""

    digest: bytes
    batch: bytes | None
    records: bytes

    def open(self) -> tuple[Batch | None, list[object]]:
        with _LOCK:
            if self.digest not in _KEPT and self.batch is not None:
                _KEPT[self.digest] = unpacked(self.batch)
                if len(_KEPT) > _MOST_KEPT:
                    _KEPT.popitem(last=False)
            return _KEPT.get(self.digest), unpacked(self.records)


# The templates that this process had to fill last; each is compiled once in it.
_KEPT: Final[OrderedDict[bytes, Batch]] = OrderedDict()
_LOCK: Final = Lock()


def _fill(errand: _Errand | _Parcel) -> _Answer:
    """Make documents: what the executor runs."""
    try:
        batch, records = errand.open()
    except MemoKitError as fault:
        return [fault]
    return None if batch is None else [_made(batch, record) for record in records]


def _made(batch: Batch, record: object) -> _Made:
    try:
        data = record if batch.read is None else batch.read(record)
        filled = batch.template.rendering(data, language=batch.language, verify=batch.verify)
    except MemoKitError as fault:
        return fault
    return filled.data, filled.forms


def _of_record(fault: MemoKitError, number: int) -> MemoKitError:
    place = fault.place or Place()
    path = f"records[{number}]"
    return fault.placed(replace(place, path=f"{path}.{place.path}" if place.path else path))
