"""Reading a data file: from YAML or JSON to an agreement, in three passes.

*Syntax*: is it YAML or JSON at all? *Shape*: does each value fit its field? *Rules*: do the
fields fit each other? All faults of a pass are reported at once, each with its line and column;
a pass begins when the one before found nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pydantic import ValidationError

from memo_kit.agreement.agreement import RulesBrokenError
from memo_kit.agreement.kind import Kind
from memo_kit.agreement.syntax.encoding import LARGEST_FILE, FileEmptyError, decode, too_large
from memo_kit.agreement.syntax.node import Group, Source, steps_of
from memo_kit.agreement.syntax.yamltext import read_yaml
from memo_kit.errors import DataError, Place, SeveralProblemsError

if TYPE_CHECKING:
    from memo_kit.agreement.memorandum import Memorandum
    from memo_kit.agreement.protocol import CooperationProtocol

__all__ = [
    "FileEndingError",
    "FileUnreadableError",
    "GroupNeededError",
    "KindUnknownError",
    "load",
    "read",
    "read_source",
]

_JSON = ".json"
_ENDINGS = (".yaml", ".yml", _JSON)
_KIND = "kind"


class FileUnreadableError(DataError):
    """A data file cannot be read: it is not there, is a folder, or must not be read.

    Check the path; a path with spaces needs quotation marks on the command line.
    """

    code = "data.file-unreadable"


class FileEndingError(DataError):
    """The name of a data file does not end in ``.yaml``, ``.yml`` or ``.json``.

    The ending tells in what form the data are written. Rename the file, or give the data file
    instead of a document.
    """

    code = "data.file-ending"


class GroupNeededError(DataError):
    """The file holds a list or a single value, where an agreement has named fields.

    Begin each line at the margin with the name of a field and a colon; ``memo-kit new`` writes a
    file to start from.
    """

    code = "data.no-fields"


class KindUnknownError(DataError):
    """The file does not say which kind of agreement it is.

    The kind decides which fields there are, so nothing else of the file can be judged before.
    Write ``kind: memorandum`` or ``kind: protocol`` into its first line.
    """

    code = "data.kind-unknown"


def load(path: str | PathLike[str]) -> Memorandum | CooperationProtocol:
    """Read a data file.

    Args:
        path: A file of YAML (``.yaml``, ``.yml``) or JSON (``.json``), stored as UTF-8.

    Returns:
        The agreement, checked as far as data alone can be.

    Raises:
        DataError: If the file cannot be read or has one fault.
        SeveralProblemsError: If it has several faults.
    """
    file = Path(path)
    _ending(file.name)
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise too_large(file.name)
        with file.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error
    return read(data, name=file.name)


def read(data: bytes | str, *, name: str) -> Memorandum | CooperationProtocol:
    """Read the content of a data file.

    Args:
        data: The bytes of the file, or its text.
        name: The file's name: its ending tells YAML from JSON, and messages name it.

    Returns:
        The agreement, checked as far as data alone can be.

    Raises:
        DataError: If the content has one fault.
        SeveralProblemsError: If it has several faults.

    Example:
        >>> read("kind: memorandom", name="memorandum.yaml")
        Traceback (most recent call last):
            ...
        memo_kit.agreement.reading.KindUnknownError: error[data.kind-unknown]: “memorandom” is no kind of agreement
          at memorandum.yaml, line 1, column 7: kind
            kind: memorandom
                  ^^^^^^^^^^
          hint: did you mean “memorandum”?
    """
    source = read_source(data, name=name)
    kind = _kind(source)
    try:
        return kind.model.model_validate(source.root.plain())
    except ValidationError as error:
        _refuse(error, source, kind)


def read_source(data: bytes | str, *, name: str) -> Source:
    """Read the content of a data file as values with their places, which no model has looked at.

    Args:
        data: The bytes of the file, or its text.
        name: The file's name: its ending tells YAML from JSON, and messages name it.

    Raises:
        DataError: If the content is neither YAML nor JSON, or is empty.

    Example:
        >>> str(read_source("kind: memorandum", name="memorandum.yaml").place(["kind"]))
        'memorandum.yaml, line 1, column 7: kind'
    """
    reader = _json_reader() if _ending(name) == _JSON else read_yaml
    text = decode(data, name) if isinstance(data, bytes) else data
    source = reader(text.replace("\r\n", "\n").replace("\r", "\n"), name)
    if source is None:
        message = "the file is empty"
        hint = "write a starter file with “memo-kit new memorandum”"
        raise FileEmptyError(message, hint=hint, place=Place(file=name))
    return source


def _refuse(error: ValidationError, source: Source, kind: Kind) -> NoReturn:
    from memo_kit.agreement.shape.report import shape_faults  # noqa: PLC0415 - see below

    faults = list(_broken_rules(error, source)) or shape_faults(error, source, kind)
    raise faults[0] if len(faults) == 1 else SeveralProblemsError(faults)


def _broken_rules(error: ValidationError, source: Source) -> Iterator[DataError]:
    for detail in error.errors(include_url=False, include_input=False):
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, RulesBrokenError):
            for fault in cause.faults:
                path = fault.place.path if fault.place is not None else None
                yield fault.placed(source.place(list(steps_of(path or ""))))


def _kind(source: Source) -> Kind:
    if not isinstance(source.root, Group):
        message = "the file has no fields"
        hint = "write “kind: memorandum” into its first line, or begin with “memo-kit new”"
        raise GroupNeededError(message, hint=hint, place=source.place(()))
    entry = source.root.entries.get(_KIND)
    if entry is None:
        near = _nearest(_KIND, source.root.entries)
        message = "the file does not say which kind of agreement it is"
        hint = "write “kind: memorandum” or “kind: protocol” into its first line"
        if near:
            hint = f"did you mean “kind” by “{_shown(near)}”?"
        place = source.place([near] if near else [], at_name=True)
        raise KindUnknownError(message, hint=hint, place=place)
    word = entry.value.plain()
    if isinstance(word, str) and word in set(Kind):
        return Kind(word)
    near = _nearest(word, Kind) if isinstance(word, str) else None
    message = f"“{_shown(word)}” is no kind of agreement"
    hint = f"did you mean “{near}”?" if near else f"write {' or '.join(Kind)}"
    raise KindUnknownError(message, hint=hint, place=source.place([_KIND]))


def _ending(name: str) -> str:
    ending = Path(name).suffix.casefold()
    if ending not in _ENDINGS:
        message = f"“{_shown(name)}” has no ending of a data file"
        hint = f"give a file that ends in {', '.join(_ENDINGS)}"
        raise FileEndingError(message, hint=hint, place=Place(file=name))
    return ending


def _unreadable(file: Path, error: Exception) -> FileUnreadableError:
    near = _neighbour(file) if isinstance(error, FileNotFoundError) else None
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return FileUnreadableError(
        f"the file cannot be read: {reason}",
        hint=f"did you mean “{near}”?" if near else "check the path",
        place=Place(file=str(file)),
    )


def _neighbour(file: Path) -> str | None:
    try:
        names = sorted(other.name for other in file.parent.iterdir())
    except OSError:
        return None
    return _nearest(file.name, [name for name in names if Path(name).suffix in _ENDINGS])


# What only a fault or a file of JSON needs is fetched when it is needed: a draft starts sooner.
def _json_reader() -> Callable[[str, str], Source | None]:
    from memo_kit.agreement.syntax.jsontext import read_json  # noqa: PLC0415

    return read_json


def _nearest(word: str, words: Iterable[str]) -> str | None:
    from memo_kit.agreement.shape.naming import nearest  # noqa: PLC0415

    return nearest(word, words)


def _shown(text: object) -> str:
    from memo_kit.agreement.shape.problem import shown  # noqa: PLC0415

    return shown(text)
