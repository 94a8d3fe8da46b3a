"""A process of its own in which a template from a stranger is opened and filled.

The sandbox keeps a template from running code, and the limits from doing much work; neither can
promise how much memory and time Python, Jinja and lxml take. A process can be stopped.

What goes to the process is pickled, since it comes from whoever calls. What comes back from it is
read as plain data, never unpickled: should a template ever get out of its sandbox, it would still
be alone in there.
"""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from math import ceil
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from memo_kit.errors import (
    MemoKitError,
    Place,
    TemplateError,
    UsageError,
    errors_in,
    raise_all,
)
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from memo_kit.template.filling import UsedForm
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template

__all__ = [
    "Answer",
    "NotTransferableError",
    "Worker",
    "WorkerDiedError",
    "WorkerOutOfMemoryError",
    "WorkerTooSlowError",
    "packed",
    "serve",
    "unpacked",
]

_MEGABYTE: Final = 1024 * 1024
_BYTES_NAME: Final = "template.docx"
# Only what the process needs to find memo_kit and the models is told before memo_kit is there.
_START: Final = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from memo_kit.template.worker import serve; serve(sys.stdin.buffer, sys.stdout.buffer)"
)
# The signal of a process that used up its time of the processor (SIGXCPU), where there is one.
_OUT_OF_TIME: Final = getattr(signal, "SIGXCPU", 0)


class WorkerTooSlowError(TemplateError):
    """A template that is filled in a process of its own took more time than it may.

    Usually loops inside loops repeat more than was meant, or the template was made to keep
    a computer busy. If it is really meant to be so long, raise ``seconds`` of the ``Worker``.
    """

    code = "template.worker-too-slow"


class WorkerOutOfMemoryError(TemplateError):
    """A template that is filled in a process of its own asked for more memory than it may have.

    Usually it has very large pictures or tables, or was made to fill the memory of a
    computer. If it is really meant to be so large, raise ``memory`` of the ``Worker``.
    """

    code = "template.worker-out-of-memory"


class WorkerDiedError(TemplateError):
    """The process in which a template is filled ended without an answer.

    The system stopped it, or a library in it failed. No document was made. Try again; when
    the same template does it again, do not use that template, and report it.
    """

    code = "template.worker-died"


class NotTransferableError(UsageError):
    """Data or a model cannot be handed to another process.

    What is handed over is pickled: texts, numbers, dates, lists and mappings always can be, and
    so can objects of classes that a module defines. A class inside a function, or in the
    script that was started, cannot be found by another process: move it into a module.
    """

    code = "usage.not-transferable"


class Worker(NamedTuple):
    """Where templates from strangers are filled: a process of its own, with memory and time limits.

    Each rendering starts a new process and ends it, which takes some tenths of a second. Time is
    limited everywhere; memory, time of the processor and the writing of files are limited where
    the system can do so (Linux and other Unix systems, not Windows).

    Attributes:
        memory: Bytes of memory that the process may have, with Python itself (about 100 MB).
        seconds: How long it may take, with its start.
        model: The Pydantic model that the template is checked against.
        limits: The most that the template may be and do.

    Example:
        >>> Worker(seconds=20).render(b"no Word file", {})
        Traceback (most recent call last):
        ...
        memo_kit.ooxml.archive.NotAWordFileError: error[template.not-a-docx]: the file is no Word document (.docx)
          at template.docx
          hint: save it in Word as “Word document (.docx)”
    """

    memory: int = 512 * _MEGABYTE
    seconds: float = 30
    model: type | None = None
    limits: Limits = Limits()

    def render(
        self,
        template: bytes | Path | str,
        data: object,
        *,
        language: Variety | Language | str | None = None,
        verify: bool = False,
    ) -> bytes:
        """Open a template, fill it with data and return the Word file.

        Args:
            template: The bytes of the template, or where its file is.
            data: A mapping of plain data, or an object of the model; both must be picklable.
            language: As for ``Template.render``.
            verify: As for ``Template.render``.

        Raises:
            MemoKitError: What ``Template.open`` and ``Template.render`` raise.
            NotTransferableError: If data or model cannot be handed over.
            WorkerTooSlowError: If it takes too long.
            WorkerOutOfMemoryError: If it needs too much memory.
            WorkerDiedError: If the process ends without an answer.
        """
        return self.rendering(template, data, language=language, verify=verify).data

    def rendering(
        self,
        template: bytes | Path | str,
        data: object,
        *,
        language: Variety | Language | str | None = None,
        verify: bool = False,
    ) -> Answer:
        """Open a template, fill it with data and return the Word file and the declined forms in it.

        Args:
            template: As for ``render``.
            data: As for ``render``.
            language: As for ``render``.
            verify: As for ``render``.

        Raises:
            MemoKitError: As for ``render``.
        """
        place = Place(file=_BYTES_NAME if isinstance(template, bytes) else Path(template).name)
        order = packed((self, template, data, language, verify))
        written = _ask(pickle.dumps(sys.path) + order, self.seconds, place)
        head, _, document = written.partition(b"\n")
        said = json.loads(head)
        raise_all(_error(facts, place) for facts in said["errors"])
        return Answer(document, tuple(_form(facts) for facts in said["forms"]))


class Answer(NamedTuple):
    """A document that was filled in a process of its own.

    Attributes:
        data: The bytes of the Word file.
        forms: The declined forms that stand in it, in reading order.
    """

    data: bytes
    forms: tuple[UsedForm, ...]


def packed(value: object) -> bytes:
    """Return a value as it is handed to another process.

    Raises:
        NotTransferableError: If it cannot be.
    """
    try:
        return pickle.dumps(value)
    except (AttributeError, TypeError, pickle.PicklingError) as fault:
        raise _not_transferable(fault) from None


def unpacked(data: bytes) -> Any:  # noqa: ANN401 - data of any type
    """Return a value that was handed over by the process that gives the orders.

    Raises:
        NotTransferableError: If what it is made of cannot be found here.
    """
    try:
        return pickle.loads(data)  # noqa: S301 - it comes from the caller
    except (AttributeError, ImportError, TypeError) as fault:
        raise _not_transferable(fault) from None


def _not_transferable(fault: Exception) -> NotTransferableError:
    message = f"this cannot be handed to another process: {fault}"
    hint = "give plain data, or objects of classes that a module defines"
    return NotTransferableError(message, hint=hint)


def _ask(message: bytes, seconds: float, place: Place) -> bytes:
    """Start a process, give it an order and return what it answers."""
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - Python itself, and the program above
        [sys.executable, "-c", _START], stdin=pipe, stdout=pipe, stderr=pipe
    ) as process:
        try:
            written, complaint = process.communicate(message, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise _too_slow(place) from None
        finally:
            # Also when the caller is interrupted: nobody waits for this process any more.
            process.kill()
    if b"\n" in written:
        return written
    last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
    if process.returncode == -_OUT_OF_TIME:
        raise _too_slow(place)
    if last.startswith(MemoryError.__name__):
        raise _out_of_memory(place)
    message_ = f"the process of the template ended with status {process.returncode}"
    hint = "try again; when it ends again, do not use this template"
    raise WorkerDiedError(f"{message_}: {last}" if last else message_, hint=hint, place=place)


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Fill one template: what the process of a ``Worker`` runs.

    Args:
        orders: Where the order is read.
        answers: Where the answer is written: a line of JSON, and the document behind it.
    """
    document = b""
    said: dict[str, object]
    try:
        worker, template, data, language, verify = unpacked(orders.read())
        _limit(worker)
        rendering = _opened(worker, template).rendering(data, language=language, verify=verify)
        document = rendering.data
        said = {"errors": [], "forms": [_form_facts(form) for form in rendering.forms]}
    except MemoKitError as fault:
        said = {"errors": [_error_facts(error) for error in errors_in(fault)]}
    except MemoryError:
        said = {"errors": [_error_facts(_out_of_memory(Place()))]}
    answers.write(json.dumps(said).encode() + b"\n" + document)


def _opened(worker: Worker, template: bytes | Path | str) -> Template:
    if isinstance(template, bytes):
        return Template.from_bytes(
            template, name=_BYTES_NAME, model=worker.model, limits=worker.limits
        )
    return Template.open(template, model=worker.model, limits=worker.limits)


def _limit(worker: Worker) -> None:
    """Limit what this process may have, as far as the system can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    seconds = ceil(worker.seconds)
    wanted = (
        (resource.RLIMIT_AS, worker.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    )
    for kind, most in wanted:
        _, highest = resource.getrlimit(kind)
        allowed = most if highest == resource.RLIM_INFINITY else min(most, highest)
        # Some systems know a limit by name and refuse to set it.
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (allowed, highest))


def _error_facts(error: MemoKitError) -> dict[str, object]:
    home = type(error)
    return {**error.as_dict(), "module": home.__module__, "name": home.__qualname__}


def _error(facts: Mapping[str, Any], place: Place) -> MemoKitError:
    kind = _class_of(facts["module"], facts["name"])
    known = _place(facts["place"]) if facts["place"] else place
    return kind(facts["message"], hint=facts["hint"], place=known)


def _class_of(module: str, name: str) -> type[MemoKitError]:
    """Return a class of errors; only memo_kit's own are looked up by name."""
    found = getattr(import_module(module), name, None) if module.startswith("memo_kit.") else None
    return found if isinstance(found, type) and issubclass(found, MemoKitError) else TemplateError


def _form_facts(form: UsedForm) -> list[object]:
    made = form.form
    parts = made.text, made.confidence, made.reason
    return [form.source, form.case, *parts, form.place.as_dict()]


def _form(facts: Sequence[Any]) -> UsedForm:
    source, case, text, confidence, reason, place = facts
    return UsedForm(source, Case(case), Form(text, Confidence(confidence), reason), _place(place))


def _place(facts: Mapping[str, Any]) -> Place:
    span = facts.get("span")
    return Place(**{**facts, "span": tuple(span) if span is not None else None})


def _too_slow(place: Place) -> WorkerTooSlowError:
    message = "filling the template took more time than it may"
    return WorkerTooSlowError(message, hint="raise seconds of the Worker", place=place)


def _out_of_memory(place: Place) -> WorkerOutOfMemoryError:
    message = "filling the template takes more memory than it may have"
    return WorkerOutOfMemoryError(message, hint="raise memory of the Worker", place=place)
