"""Random templates and data, and all that ever went wrong with them.

``make fuzz MINUTES=15`` tries further numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

import pytest

from memo_kit.ooxml.package import Package
from tests.fuzz.__main__ import main
from tests.fuzz.trial import Trial, trial
from tests.packages import files_of
from tests.paper import paper

# What once ended in something else than a document or an error, and what it was.
FOUND: Mapping[str, tuple[str, Mapping[str, str], str]] = {
    "two else of one if: the document was empty": (
        "{% if a %}x{% else %}y{% else %}z{% endif %}",
        {},
        "template.tag-without-start",
    ),
    "an elif behind an else: the document was empty": (
        "{% if a %}x{% else %}y{% elif b %}z{% endif %}",
        {},
        "template.tag-without-start",
    ),
    "two else of one for: the document was empty": (
        "{% for x in d %}x{% else %}y{% else %}z{% endfor %}",
        {},
        "template.tag-without-start",
    ),
    "a field that is given a value: a ValueError of the check": (
        "{% set a.b = {} %}{{ a }}",
        {},
        "template.field-assigned",
    ),
    "a paragraph in a row and in no cell: a StopIteration": (
        (
            "<w:tbl><w:tr><w:trPr><w:p/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
            "<w:p><w:r><w:t>{% for x in a %}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
            "<w:t>{% endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
        {},
        "template.not-a-list",
    ),
    "a number too large for Python: a NameError": ("{{ 1e999 }}", {}, "template.syntax"),
    "a level that is no number: a ValueError": (
        "{{ a }}",
        {"word/numbering.xml": 'w:ilvl="0"=>w:ilvl="1.5"'},
        "template.markup-damaged",
    ),
    "a start above all that is counted: a text of gigabytes": (
        "{{ a }}",
        {"word/numbering.xml": '<w:start w:val="1"/>=><w:start w:val="99999999999"/>'},
        "template.markup-damaged",
    ),
    "a part without tags cut short: a document that no program opens": (
        "{{ a }}",
        {"word/styles.xml": "</w:styles>=></w:style"},
        "template.markup-damaged",
    ),
    "a body without tags cut short: a document that no program opens": (
        "a",
        {"word/document.xml": "</w:document>=></w:docu"},
        "template.markup-damaged",
    ),
}


def changed(data: bytes, changes: Mapping[str, str]) -> bytes:
    """Return a Word file with texts in its parts replaced."""
    package = Package.open(data)
    for name, change in changes.items():
        old, new = change.split("=>")
        package = package.changed({name: package.read(name).decode().replace(old, new).encode()})
    return package.write()


@pytest.mark.parametrize("number", range(100))
def test_a_document_comes_out_or_an_error_with_a_place(number: int) -> None:
    """Whatever the template and the data: nothing else, in time, and no damaged file."""
    outcome = trial(number).run()
    assert outcome is None or "." in outcome


@pytest.mark.parametrize("what", FOUND)
def test_what_was_found_is_mended(what: str) -> None:
    """Each is an error with a code, and stays one."""
    tag, changes, code = FOUND[what]
    found = Trial(changed(paper(tag), changes), {"a": "a", "b": "b", "d": []}, is_sound=False)
    assert found.run() == code


def test_a_number_gives_the_same_trial_everywhere() -> None:
    """So that what fails on one machine can be looked at on another."""
    one, other = trial(4), trial(4)
    assert files_of(one.template) == files_of(other.template)
    assert repr(one.data) == repr(other.data)


def test_the_long_run_counts_what_came_of_its_trials(capsys: pytest.CaptureFixture[str]) -> None:
    """How many failed is how it ends."""
    assert main(0.001, 0) == 0
    assert sum(int(line.split()[0]) for line in capsys.readouterr().out.splitlines()) > 0


def test_the_long_run_tells_of_what_failed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the number of the trial, which is all that is needed to see it again."""

    def failing(number: int) -> Trial:
        raise LookupError(number)

    monkeypatch.setattr(sys.modules[main.__module__], "trial", failing)
    assert main(0.0001, 7) > 0
    assert "trial(7)\n" in capsys.readouterr().out
