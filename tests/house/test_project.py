"""The project's own files agree with each other."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest

from tests.house.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+) \\$", re.MULTILINE)


def pins(file: str) -> dict[str, str]:
    """Return the versions that a file of requirements/ pins, by package."""
    return dict(PIN.findall((ROOT / "requirements" / file).read_text(encoding="utf-8")))


def names(requirements: list[str]) -> set[str]:
    """Return the packages that requirements name."""
    return {re.split(r"[<>=\[ ]", requirement)[0].lower() for requirement in requirements}


def test_every_dependency_is_pinned() -> None:
    """What pyproject.toml asks for has a version and hashes in requirements/."""
    project = PROJECT["project"]
    assert names(project["dependencies"]) <= pins("run.txt").keys()
    assert names(project["optional-dependencies"]["dev"]) <= pins("dev.txt").keys()


def test_a_developer_tests_what_a_user_runs() -> None:
    """Both files of pins name the same version of a package."""
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_a_peer_stands_on_what_a_user_runs() -> None:
    """A benchmark compares engines, not versions of a library below them."""
    peers, run = pins("benchmarks.txt"), pins("run.txt")
    assert {"docxtpl-ng", "docx-mailmerge2"} <= peers.keys()
    assert all(peers[name] == run[name] for name in peers.keys() & run.keys())


@pytest.mark.parametrize("file", ["benchmarks.txt", "dev.txt", "run.txt"])
def test_pins_hold_packages_and_hashes_only(file: str) -> None:
    """No option, address or folder of the machine that made the file is in it."""
    lines = (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
    allowed = re.compile(
        r"#.*|[a-z0-9.-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    # .*"
    )
    assert [line for line in lines if line and not allowed.fullmatch(line)] == []


def test_each_exception_to_a_rule_has_its_reason() -> None:
    """A rule of ruff that is switched off says why beside it."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rules = re.findall(r'^.*"[A-Z]+[0-9]{3}".*$', text, re.MULTILINE)
    assert [line for line in rules if not re.search(r"[\],]\s+# \w", line)] == []


def test_make_help_names_every_target() -> None:
    """A developer finds each target without reading the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"],  # noqa: S607 (make is found as the developer finds it)
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    assert [line.split()[0] for line in shown.splitlines()] == phony[1].split()


def test_ci_runs_what_a_developer_runs() -> None:
    """One command for both."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec make test"


def test_the_examples_of_a_page_run_in_one_process() -> None:
    """They build on each other, so tests are shared out among processes by file."""
    assert "--dist loadfile" in (ROOT / "Makefile").read_text(encoding="utf-8")
