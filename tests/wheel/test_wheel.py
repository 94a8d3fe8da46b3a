"""memo_kit works where it is installed, not only where it is written."""

from __future__ import annotations

import shutil
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.house.source import tracked
from tests.wheel.environment import ROOT, Environment

# One process for the folder, so that everything is built and installed once.
pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]

KINDS = ["memorandum", "protocol"]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder far from the tree, with a copy of the examples."""
    desk = tmp_path / "mūsų sutartys"
    shutil.copytree(ROOT / "examples", desk / "examples")
    return desk


def drafts(environment: Environment, desk: Path, kind: str, **variables: str) -> dict[str, bytes]:
    """Draft an example by the command of README.md and return the documents by their names."""
    data = f"examples/litek-cpic/{kind}.yaml"
    environment.run("memo-kit", "draft", data, "-o", "out", at=desk, **variables)
    written = {path.name: path.read_bytes() for path in sorted((desk / "out").iterdir())}
    shutil.rmtree(desk / "out")
    return written


def test_the_wheel_carries_the_package_and_the_templates(built: Path) -> None:
    """The wheel from the sdist has each file of src/memo_kit and templates/, and no other."""
    (wheel,) = built.glob("*.whl")
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    files = [path.relative_to(ROOT) for path in tracked()]
    package = {p.relative_to("src").as_posix() for p in files if p.is_relative_to("src/memo_kit")}
    templates = {f"memo_kit/{p.as_posix()}" for p in files if p.is_relative_to("templates")}
    assert carried == package | templates
    assert "memo_kit/py.typed" in carried
    assert "memo_kit/templates/memorandum.lt.docx" in carried


def test_the_sdist_is_complete(built: Path) -> None:
    """Who has the sdist has the tests, docs and examples too."""
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        carried = {name.partition("/")[2] for name in archive.getnames()}
    assert {path.relative_to(ROOT).as_posix() for path in tracked()} - carried == set()


def test_the_wheel_has_licence_and_version(built: Path) -> None:
    """The version is the one of pyproject.toml, the only place that says it."""
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert f"memo_kit-{VERSION}.dist-info/licenses/LICENSE" in names


def test_the_command_says_its_version(from_wheel: Environment, tmp_path: Path) -> None:
    """The installed command and pyproject.toml agree."""
    assert VERSION in from_wheel.run("memo-kit", "--version", at=tmp_path)


def test_nothing_needed_is_missing(from_wheel: Environment, tmp_path: Path) -> None:
    """What requirements/run.txt pins is all that memo_kit asks for."""
    assert "No broken" in from_wheel.run("python", "-m", "pip", "check", at=tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_wheel_drafts(from_wheel: Environment, desk: Path, kind: str) -> None:
    """The command of README.md writes a Word document in each language."""
    written = drafts(from_wheel, desk, kind)
    assert written.keys() >= {f"{kind}.lt.docx", f"{kind}.en.docx"}
    assert all(document.startswith(b"PK\x03\x04") for document in written.values())


@pytest.mark.parametrize("kind", KINDS)
def test_an_editable_install_drafts_the_same(
    from_wheel: Environment, from_tree: Environment, desk: Path, kind: str
) -> None:
    """The templates are found at the top of the tree as they are in the wheel."""
    assert drafts(from_tree, desk, kind) == drafts(from_wheel, desk, kind)


def test_a_draft_is_the_same_in_any_place(from_wheel: Environment, desk: Path) -> None:
    """Another time zone, hash seed and locale change no byte."""
    here = drafts(from_wheel, desk, "memorandum", TZ="Europe/Vilnius", PYTHONHASHSEED="1")
    there = drafts(
        from_wheel, desk, "memorandum", TZ="America/Vancouver", PYTHONHASHSEED="2", LC_ALL="C"
    )
    assert here == there


def test_the_script_of_the_example_drafts(from_wheel: Environment, desk: Path) -> None:
    """The same from Python, as examples/litek-cpic/draft.py shows it."""
    from_wheel.run("python", "examples/litek-cpic/draft.py", at=desk)
    assert {path.name for path in desk.rglob("*.docx")} >= {
        "memorandum.lt.docx",
        "memorandum.en.docx",
    }
