"""What can be typed, written or read is documented, and the documentation is no longer than it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from memo_kit.checks.rule import Rule
from memo_kit.cli.main import memo_kit as command_line
from memo_kit.errors import ExitStatus
from memo_kit.template.filters import FILTERS, TESTS
from memo_kit.template.functions import FUNCTIONS
from tests.house.source import ROOT, SOURCE, modules, name
from tests.house.test_models import MODELS
from tests.house.test_project import PROJECT, names
from tools.reference.pages import pages

REFERENCE = ROOT / "docs" / "reference"
PAGES = [
    ROOT / "README.md",
    ROOT / "ARCHITECTURE.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
LINK = re.compile(r"\]\((?!https?://)([^)#\s]*)(?:#([^)\s]+))?\)")


def text(page: str) -> str:
    """Return a page of the reference."""
    return (REFERENCE / page).read_text(encoding="utf-8")


def headings(page: str) -> dict[str, str]:
    """Return what stands below each heading of a page of the reference."""
    parts = re.split(r"^#+ +(.+)$", text(page), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def anchors(page: Path) -> set[str]:
    """Return the names by which the headings of a page are linked to."""
    found = re.findall(r"^#+ +(.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def links() -> Iterator[tuple[str, Path, str]]:
    """Yield each link of the documentation: where it stands, the file and the heading it leads to."""
    for page in PAGES:
        prose = re.sub(
            r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        for file, heading in LINK.findall(prose):
            yield name(page), (page.parent / file).resolve() if file else page, heading


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield each command with what is typed for it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from commands(found, f"{path} {below}")


def rules() -> set[str]:
    """Return the code of every rule of a check."""
    things = (thing for module in modules() for thing in vars(module).values())
    return {thing.code for thing in things if isinstance(thing, Rule)}


@pytest.mark.parametrize(("path", "made"), [*pages()], ids=lambda value: getattr(value, "name", ""))
def test_a_page_says_what_the_code_says(path: Path, made: str) -> None:
    """What is generated is generated from this code: ``make reference``."""
    assert path.read_text(encoding="utf-8") == made


@pytest.mark.parametrize(("path", "command"), [*commands(command_line, "memo-kit")])
def test_a_command_and_its_options_are_documented(path: str, command: click.Command) -> None:
    """Each command has a heading, and each option a line below it."""
    section = headings("commands.md")[f"`{path}`"]
    options = [
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    assert [option for option in options if option not in section] == []


@pytest.mark.parametrize("status", ExitStatus)
def test_an_exit_status_is_documented(status: ExitStatus) -> None:
    """Scripts decide by it."""
    assert f"\n| {status.value} | " in text("commands.md")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_field_is_documented(model: type[BaseModel]) -> None:
    """Each model has a heading and each field a line; what models share is shown with each."""
    section = headings("fields.md").get(model.__name__)
    if section is None:
        assert model.__subclasses__()
    else:
        assert [field for field in model.model_fields if f"\n| `{field}` | " not in section] == []


@pytest.mark.parametrize(
    ("heading", "known"),
    [("Filters", {*FILTERS}), ("Tests", {*TESTS}), ("Functions", {*FUNCTIONS})],
    ids=["filters", "tests", "functions"],
)
def test_what_a_tag_may_use_is_documented(heading: str, known: set[str]) -> None:
    """The allow-list and the page name the same."""
    section = text("template-tags.md").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    named = {word for row in rows for word in re.findall(r"`([^`(]+)(?:\([^`]*\))?`", row)}
    assert named == known


def test_every_rule_is_documented() -> None:
    """Each finding can be looked up by its code."""
    assert {f"`{code}`" for code in rules()} - headings("errors.md").keys() == set()


def test_a_name_of_the_glossary_exists() -> None:
    """The glossary gives the one name that the code has."""
    named = re.findall(r"`([A-Z]\w+)(?:\.(\w+))?`(?=[^|]*\|$)", text("glossary.md"), re.MULTILINE)
    known = {key: thing for module in modules() for key, thing in vars(module).items()}
    known["None"] = None
    strangers = [key for key, _ in named if key not in known]
    strangers += [
        f"{key}.{field}"
        for key, field in named
        if field and not hasattr(known[key], field) and field not in fields_of(known[key])
    ]
    assert named
    assert strangers == []


def fields_of(thing: object) -> set[str]:
    """Return the fields of a model."""
    return set(getattr(thing, "model_fields", ()))


@pytest.mark.parametrize(("page", "file", "heading"), sorted(set(links())))
def test_a_link_leads_somewhere(page: str, file: Path, heading: str) -> None:
    """A file that is there, and in it the heading."""
    assert file.exists(), page
    assert not heading or heading in anchors(file), page


@pytest.mark.parametrize(
    ("heading", "packages"),
    [
        ("At run time", PROJECT["project"]["dependencies"]),
        ("For development only", PROJECT["project"]["optional-dependencies"]["dev"]),
    ],
    ids=["run", "dev"],
)
def test_a_dependency_has_its_reason(heading: str, packages: list[str]) -> None:
    """The page names what pyproject.toml asks for, each with its purpose and licence."""
    page = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([A-Za-z][^|]+) \|", section, re.MULTILINE)[1:]
    assert {package.lower() for row in rows for package in row.split(", ")} == names(packages)


def test_a_file_that_the_architecture_names_exists() -> None:
    """A page about the shape of the code moves with the code."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w./-]+/[\w.-]*)`", page)
    homes = (ROOT, SOURCE)
    assert named
    assert [path for path in named if not any((home / path).exists() for home in homes)] == []


@pytest.mark.parametrize(("page", "most"), [("README.md", 120), ("ARCHITECTURE.md", 200)])
def test_a_page_for_everybody_is_short(page: str, most: int) -> None:
    """Who starts here reads it to the end."""
    assert len((ROOT / page).read_text(encoding="utf-8").splitlines()) <= most


def test_the_picture_is_small() -> None:
    """The README shows it to everybody, over any line."""
    picture = ROOT / "docs" / "picture.png"
    assert "](docs/picture.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= 150 * 1024
