"""Whether a document may be written to a place."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from memo_kit.drafting.target import failure, refusals
from tests.drafting.paper import paper, stamped

DOCUMENT = stamped("Sutartis")


def codes(path: Path, *, overwrite: bool = False) -> list[str]:
    """Return the codes of the refusals for a place."""
    return [refusal.code for refusal in refusals(path, overwrite=overwrite)]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A document of memo_kit that nobody has touched."""
    path = tmp_path / "memorandum.lt.docx"
    path.write_bytes(DOCUMENT)
    return path


def test_a_free_place_is_free(tmp_path: Path) -> None:
    """Neither the file nor its folder need to be there."""
    assert codes(tmp_path / "out" / "a.docx") == []


def test_an_untouched_document_may_be_replaced(place: Path) -> None:
    """Its fingerprint fits."""
    assert codes(place) == []


@pytest.mark.parametrize(
    "changed",
    [b"", b"notes", paper("Sutartis"), DOCUMENT[:-1]],
    ids=["empty", "no document", "a stranger's", "cut short"],
)
def test_what_somebody_changed_may_not_be_replaced(place: Path, changed: bytes) -> None:
    """Unless it was asked for."""
    place.write_bytes(changed)
    assert codes(place) == ["output.changed-by-somebody"]
    assert codes(place, overwrite=True) == []


def test_a_refusal_says_what_to_do(place: Path) -> None:
    """Another folder, or ``--overwrite``."""
    place.write_bytes(b"notes")
    (refusal,) = refusals(place, overwrite=False)
    assert refusal.hint == (
        "write into another folder with “-o”, or give “--overwrite” to lose the changes"
    )
    assert refusal.place is not None
    assert refusal.place.file == str(place)


@pytest.mark.parametrize(
    ("document", "lock"),
    [
        ("memorandum.lt.docx", "~$morandum.lt.docx"),
        ("sutarti.docx", "~$utarti.docx"),
        ("a.docx", "~$a.docx"),
        ("memorandum.lt.docx", ".~lock.memorandum.lt.docx#"),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_an_open_document_is_never_replaced(
    tmp_path: Path, document: str, lock: str, *, overwrite: bool
) -> None:
    """Word and LibreOffice leave a file beside an open document; a long name loses two letters."""
    (tmp_path / document).write_bytes(DOCUMENT)
    (tmp_path / lock).write_bytes(b"")
    (refusal,) = refusals(tmp_path / document, overwrite=overwrite)
    assert refusal.code == "output.open-in-word"
    assert lock in refusal.hint


def test_a_lock_without_a_document_is_in_nobodys_way(tmp_path: Path) -> None:
    """What is not there cannot be open."""
    (tmp_path / "~$a.docx").write_bytes(b"")
    assert codes(tmp_path / "a.docx") == []


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_never_replaced(tmp_path: Path, *, overwrite: bool) -> None:
    """A folder may hold a year's work."""
    (tmp_path / "a.docx").mkdir()
    assert codes(tmp_path / "a.docx", overwrite=overwrite) == ["output.is-a-folder"]


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    """``-o notes.txt`` names a file where a folder is needed."""
    (tmp_path / "notes.txt").write_bytes(b"")
    (refusal,) = refusals(tmp_path / "notes.txt" / "a.docx", overwrite=False)
    assert refusal.code == "output.folder-blocked"
    assert "notes.txt" in refusal.message


def test_a_name_longer_than_the_system_allows_is_named(tmp_path: Path) -> None:
    """255 bytes are the most on common systems."""
    assert codes(tmp_path / ("a" * 300)) == ["output.path-too-long"]


def test_a_protected_document_is_never_replaced(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only is how people mark what was sent out."""
    deny(monkeypatch)
    assert codes(place, overwrite=True) == ["output.protected"]


def test_a_document_locked_by_windows_is_open(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says error 32 when another program has the file open."""
    deny(monkeypatch, winerror=32)
    assert codes(place, overwrite=True) == ["output.open-in-word"]


def deny(monkeypatch: pytest.MonkeyPatch, *, winerror: int | None = None) -> None:
    """Have the system refuse every file; a test that runs as root is refused nothing by itself."""

    def refuse(_: Path, __: str) -> None:
        raise system_fault(errno.EACCES, winerror)

    monkeypatch.setattr(Path, "open", refuse)


def system_fault(number: int, winerror: int | None = None) -> OSError:
    """Return a fault as the system gives it; on Windows with a number of its own."""
    fault = OSError(number, os.strerror(number))
    if winerror is not None:
        fault.winerror = winerror  # type: ignore[attr-defined]
    return fault


@pytest.mark.parametrize(
    ("number", "winerror", "code"),
    [
        (errno.ENOSPC, None, "output.disk-full"),
        (errno.EDQUOT, None, "output.disk-full"),
        (errno.EINVAL, 112, "output.disk-full"),
        (errno.ENAMETOOLONG, None, "output.path-too-long"),
        (errno.ENOENT, 206, "output.path-too-long"),
        (errno.EACCES, 32, "output.open-in-word"),
        (errno.EACCES, None, "output.folder-not-writable"),
        (errno.EROFS, None, "output.folder-not-writable"),
        (errno.EIO, None, "output.not-written"),
    ],
)
def test_a_fault_of_the_system_is_said_in_the_users_words(
    number: int, winerror: int | None, code: str
) -> None:
    """Each kind of fault has its own code, and so its own advice."""
    error = failure(system_fault(number, winerror), Path("out/a.docx"))
    assert error.code == code
    assert error.exit_status == 6
    assert error.hint
