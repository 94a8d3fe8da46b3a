"""Documents are written whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from memo_kit.drafting.target import DiskFullError, PathTooLongError
from memo_kit.drafting.writing import Output, OutputNamedTwiceError, write
from memo_kit.errors import MemoKitError, OutputError, SeveralProblemsError
from tests.drafting.paper import stamped

OLD = stamped("Sena sutartis")
NEW = stamped("Nauja sutartis")


def left(folder: Path) -> list[str]:
    """Return the names of all files of a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_document_is_written(tmp_path: Path) -> None:
    """The bytes arrive, and nothing else stays in the folder."""
    write([Output(tmp_path / "a.docx", NEW)])
    assert (tmp_path / "a.docx").read_bytes() == NEW
    assert left(tmp_path) == ["a.docx"]


def test_a_folder_is_made(tmp_path: Path) -> None:
    """``-o out/2019`` works before there is such a folder, with spaces and Lithuanian letters too."""
    place = tmp_path / "mūsų sutartys" / "ąžuolas" / "a.docx"
    write([Output(place, NEW)])
    assert place.read_bytes() == NEW


def test_an_untouched_document_is_replaced(tmp_path: Path) -> None:
    """Changing the data and drafting again is the daily loop."""
    place = tmp_path / "a.docx"
    write([Output(place, OLD)])
    write([Output(place, NEW)])
    assert place.read_bytes() == NEW


def test_permissions_of_the_old_document_stay(tmp_path: Path) -> None:
    """Who could read the old document can read the new one."""
    place = tmp_path / "a.docx"
    place.write_bytes(OLD)
    place.chmod(0o640)
    write([Output(place, NEW)])
    assert place.stat().st_mode & 0o777 == 0o640


def test_a_new_document_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    """The temporary file does not lend its own."""
    write([Output(tmp_path / "a.docx", NEW)])
    (tmp_path / "b.docx").write_bytes(NEW)
    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "b.docx").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The document that a link points to is replaced, not the link."""
    (tmp_path / "real.docx").write_bytes(OLD)
    (tmp_path / "link.docx").symlink_to(tmp_path / "real.docx")
    write([Output(tmp_path / "link.docx", NEW)])
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == NEW


def test_nothing_is_written_unless_everything_can_be(tmp_path: Path) -> None:
    """One refusal keeps all documents from being written."""
    (tmp_path / "b.docx").write_bytes(b"somebody's notes")
    with pytest.raises(OutputError, match="changed by somebody"):
        write([Output(tmp_path / "a.docx", NEW), Output(tmp_path / "b.docx", NEW)])
    assert left(tmp_path) == ["b.docx"]
    assert (tmp_path / "b.docx").read_bytes() == b"somebody's notes"


def test_all_refusals_come_at_once(tmp_path: Path) -> None:
    """Each document that cannot be written is named."""
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(b"notes")
    with pytest.raises(SeveralProblemsError) as caught:
        write([Output(tmp_path / name, NEW) for name in ("a.docx", "b.docx")])
    assert [error.code for error in caught.value.errors] == ["output.changed-by-somebody"] * 2


@pytest.mark.parametrize("second", ["a.docx", "A.docx"])
def test_two_documents_cannot_have_one_name(tmp_path: Path, second: str) -> None:
    """Names that differ in capitals only are one name on Windows and macOS."""
    with pytest.raises(OutputNamedTwiceError):
        write([Output(tmp_path / "a.docx", OLD), Output(tmp_path / second, NEW)])
    assert left(tmp_path) == []


def test_two_runs_at_once_do_not_meet(tmp_path: Path) -> None:
    """Each run has temporary files of its own, and whoever comes last wins whole."""
    place = tmp_path / "a.docx"
    faults: list[BaseException] = []

    def work(data: bytes) -> None:
        try:
            for _ in range(10):
                write([Output(place, data)], overwrite=True)
        except BaseException as fault:  # noqa: BLE001 - shown by the test's own thread
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(data,)) for data in (OLD, NEW)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert place.read_bytes() in {OLD, NEW}
    assert left(tmp_path) == ["a.docx"]


def test_a_full_disk_leaves_the_old_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full when the data reach it: the old document is whole, no half file stays."""
    place = tmp_path / "a.docx"
    place.write_bytes(OLD)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write([Output(place, NEW)])
    assert place.read_bytes() == OLD
    assert left(tmp_path) == ["a.docx"]


def test_a_fault_at_the_last_step_leaves_the_old_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new document cannot take the old one's name: the temporary file goes away."""
    place = tmp_path / "a.docx"
    place.write_bytes(OLD)

    def fail(_: Path, __: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match="Input/output error"):
        write([Output(place, NEW)])
    assert place.read_bytes() == OLD
    assert left(tmp_path) == ["a.docx"]


def test_a_temporary_file_of_another_run_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once a document has its name, that of the temporary file is free for others."""
    real = Path.replace
    theirs: list[Path] = []

    def rename(temporary: Path, place: Path) -> Path:
        if theirs:
            raise OSError(errno.EIO, "Input/output error")
        done = real(temporary, place)
        temporary.write_bytes(b"theirs")
        theirs.append(temporary)
        return done

    monkeypatch.setattr(Path, "replace", rename)
    with pytest.raises(OutputError):
        write([Output(tmp_path / "a.docx", NEW), Output(tmp_path / "b.docx", NEW)])
    assert left(tmp_path) == sorted([theirs[0].name, "a.docx"])
    assert theirs[0].read_bytes() == b"theirs"


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    """255 bytes are the most on common systems."""
    with pytest.raises(PathTooLongError):
        write([Output(tmp_path / f"{'ą' * 130}.docx", NEW)])
    assert left(tmp_path) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from memo_kit.drafting.writing import Output, write

def stop(self, target):
    os.kill(os.getpid(), signal.SIGKILL)

Path.replace = stop
place = Path(sys.argv[1])
write([Output(place, place.read_bytes() * 2)], overwrite=True)
"""


def test_killed_between_writing_and_renaming_the_old_document_is_whole(tmp_path: Path) -> None:
    """Nobody can catch SIGKILL: a temporary file stays, and its name says whose it is."""
    place = tmp_path / "a.docx"
    place.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert place.read_bytes() == OLD
    (temporary,) = set(left(tmp_path)) - {"a.docx"}
    assert temporary.startswith(".memo-kit-")
    assert temporary.endswith(".tmp")


def test_a_leftover_of_a_killed_run_is_in_nobodys_way(tmp_path: Path) -> None:
    """A run with the same process number takes another name for its temporary file."""
    (tmp_path / f".memo-kit-{os.getpid()}-0.tmp").write_bytes(b"half")
    write([Output(tmp_path / "a.docx", NEW)])
    assert (tmp_path / "a.docx").read_bytes() == NEW
    assert left(tmp_path) == [f".memo-kit-{os.getpid()}-0.tmp", "a.docx"]


def test_a_system_that_cannot_store_a_name_at_once_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows has no way to flush a folder, and needs none."""
    opened = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    write([Output(tmp_path / "a.docx", NEW)])
    assert (tmp_path / "a.docx").read_bytes() == NEW


def test_every_refusal_has_an_exit_status_of_its_family() -> None:
    """Writing that fails ends with 6."""
    assert {error.exit_status for error in OutputError.__subclasses__()} == {6}
    assert issubclass(OutputError, MemoKitError)


def test_a_folder_that_nobody_may_write_to_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system refuses the first new file in it."""

    def refuse(_: Path, flags: int, mode: int = 0o777) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(OutputError) as caught:
        write([Output(tmp_path / "a.docx", NEW)])
    assert caught.value.code == "output.folder-not-writable"
    assert caught.value.message == f"nothing can be written to the folder “{tmp_path}”"
    assert left(tmp_path) == []
