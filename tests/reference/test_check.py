"""The page about checks says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from memo_kit.checks.document import DOCUMENT_RULES
from memo_kit.checks.register import rules
from memo_kit.cli.explanation import explanations
from memo_kit.cli.main import main
from tests.checks.page import page, paragraph
from tests.house.source import ROOT

PAGE = (ROOT / "docs" / "reference" / "check.md").read_text(encoding="utf-8")


def test_the_list_names_every_rule_about_documents() -> None:
    """And no code that there is not."""
    named = {*re.findall(r"`((?:check|template)\.[a-z-]+)`", PAGE)}
    assert named <= {*explanations()}
    assert {rule.code for rule in DOCUMENT_RULES} <= named


def test_a_severity_of_the_list_is_that_of_its_rules() -> None:
    """Where a line has several, they stand in the order of its codes."""
    for line in re.findall(r"^\|.*\| (?:error|warning|note).*\|$", PAGE, re.MULTILINE):
        codes = re.findall(r"`(check\.[a-z-]+)`", line)
        told = [each.strip() for each in line.strip("| ").rpartition("|")[2].split(",")]
        severities = told if len(told) > 1 else told * len(codes)
        assert [str(rules()[code].severity) for code in codes] == severities, line


def test_what_a_program_gets_is_what_the_schema_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a good document, a bad one, one that is none and one that is missing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.docx").write_bytes(page(paragraph("Sutartis")))
    (tmp_path / "bad.docx").write_bytes(page(paragraph("{{ a }} ir “b”")))
    (tmp_path / "none.docx").write_bytes(b"")
    main(["check", "good.docx", "bad.docx", "none.docx", "missing.docx", ".", "--json"])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    block = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    schema = json.loads(block[1])
    Draft202012Validator.check_schema(schema)
    assert [*Draft202012Validator(schema).iter_errors(told)] == []
    assert [each["code"] for each in told["errors"]] == [
        "template.not-a-docx",
        "usage.document-unreadable",
        "usage.document-unreadable",
    ]
    assert [each["errors"] for each in told["documents"]] == [0, 2]
