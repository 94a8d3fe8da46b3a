"""The blocks of a page run, and a wrong one is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document
from sybil.example import SybilFailure

from tests.docs.page import (
    DeskStrangeError,
    FileParser,
    ScriptParser,
    SessionParser,
    close_desk,
    open_desk,
)


@pytest.fixture
def desk() -> Iterator[None]:
    """Work at a desk of its own."""
    namespace: dict[str, object] = {}
    open_desk(namespace)
    yield
    close_desk(namespace)


def run(path: Path, text: str) -> None:
    """Run the blocks of a page."""
    path.write_text(text, encoding="utf-8")
    for example in Document.parse(str(path), FileParser(), ScriptParser(), SessionParser()):
        example.evaluate()


@pytest.mark.usefixtures("desk")
def test_blocks_build_on_earlier_ones(tmp_path: Path) -> None:
    """A file that a block shows is there for the command of the next."""
    page = '```yaml title="a/b.yaml"\nžodis: 1\n```\n\n```console\n$ cat a/b.yaml\nžodis: 1\n```\n'
    run(tmp_path / "page.md", page)
    assert Path("a/b.yaml").read_text(encoding="utf-8") == "žodis: 1\n"


@pytest.mark.usefixtures("desk")
def test_a_page_need_not_show_which_spaces_do_not_break(tmp_path: Path) -> None:
    """What cannot be seen cannot be copied from the page either."""
    page = (
        '```yaml title="date"\n26\N{NO-BREAK SPACE}d.\n```\n\n```console\n$ cat date\n26 d.\n```\n'
    )
    run(tmp_path / "page.md", page)
    assert Path("date").exists()


@pytest.mark.usefixtures("desk")
def test_a_desk_holds_the_examples(tmp_path: Path) -> None:
    """A page may name a file of examples/."""
    run(tmp_path / "page.md", "```python\nfrom pathlib import Path\nPath('kept').touch()\n```\n")
    assert Path("kept").exists()
    assert Path("examples").is_dir()


def test_closing_removes_the_desk_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block, or a run that broke off, may stand elsewhere: what lies there is not the page's."""
    (tmp_path / "work").touch()
    namespace: dict[str, object] = {}
    monkeypatch.chdir(tmp_path)
    open_desk(namespace)
    desk = Path.cwd()
    monkeypatch.chdir(tmp_path)
    close_desk(namespace)
    assert not desk.exists()
    assert (tmp_path / "work").exists()


def test_a_folder_that_is_no_desk_is_never_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names in a page's blocks share a namespace with the path of its desk."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DeskStrangeError):
        close_desk({"_desk": tmp_path, "_left": tmp_path})
    assert tmp_path.exists()


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("```console\n$ python -c 'print(1)'\n2\n```\n", "and the page says:\n2"),
        ("```console\n$ python -c 'raise SystemExit(4)'\n```\n", "ended with 4, not 0"),
        ("```console\n$ python -c '' # exit 3\n```\n", "ended with 0, not 3"),
        ("```python\n>>> 1\n2\n```\n", "Expected:\n    2"),
    ],
    ids=["other text", "other end", "no error", "other value"],
)
@pytest.mark.usefixtures("desk")
def test_a_block_that_is_wrong_fails(tmp_path: Path, page: str, complaint: str) -> None:
    """The message shows what the page says and what came out."""
    with pytest.raises(SybilFailure) as caught:
        run(tmp_path / "page.md", page)
    assert complaint in str(caught.value)


@pytest.mark.usefixtures("desk")
def test_blocks_of_other_languages_are_only_read(tmp_path: Path) -> None:
    """What installs something is shown and not run."""
    run(tmp_path / "page.md", "```shell\nmemo-kit explode\n```\n\n```text\nno\n```\n")
    assert [path.name for path in Path().iterdir()] == ["examples"]
