"""Reading a data file in three passes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memo_kit.agreement import load, read
from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.syntax.encoding import LARGEST_FILE
from memo_kit.errors import DataError, ExitStatus, MemoKitError
from tests.agreement.samples import EXAMPLES, changed, codes, data_of, fault, faults, text_of
from tests.house.source import ROOT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("litek-cpic/memorandum.yaml", Memorandum),
        ("litek-cpic/protocol.yaml", CooperationProtocol),
        ("three-parties/memorandum.yaml", Memorandum),
    ],
)
def test_an_example_is_an_agreement_of_its_kind(name: str, kind: type[object]) -> None:
    """The word behind ``kind`` decides which model a file is read as."""
    assert isinstance(load(EXAMPLES / name), kind)


def test_json_says_the_same_as_yaml() -> None:
    """The two forms of a data file differ in their marks only."""
    for name in ("litek-cpic/memorandum.yaml", "litek-cpic/protocol.yaml"):
        as_json = json.dumps(data_of(name), ensure_ascii=False)
        assert read(as_json, name="data.json") == read(text_of(name), name="data.yaml")


@pytest.mark.parametrize("ending", ["data.yaml", "data.yml", "DATA.YAML"])
def test_a_windows_file_reads_like_any_other(tmp_path: Path, ending: str) -> None:
    """A byte-order mark, CRLF, and a path with spaces and Lithuanian letters change nothing."""
    file = tmp_path / "mano byla ąčę" / ending
    file.parent.mkdir()
    file.write_bytes(b"\xef\xbb\xbf" + text_of().replace("\n", "\r\n").encode())
    assert load(file) == load(str(EXAMPLES / "litek-cpic" / "memorandum.yaml"))


def test_values_stay_what_was_typed() -> None:
    """YAML alone would read no, 007 and 8 5 266 as something else than text."""
    agreement = read(
        changed("surname: Jonaitis", "surname: No").replace("0-00", "007", 1), name="data.yaml"
    )
    (person,) = agreement.parties[0].representatives
    assert person.surname == "No"
    assert agreement.parties[0].registration_number == "007"


@pytest.mark.parametrize("style", ["|", ">", "|-", ">-", "|+", ">+"])
def test_a_block_of_text_ends_without_a_line_break(style: str) -> None:
    """A line break at the end would be an empty line in the document."""
    text = changed("  en: >-\n    promote", f"  en: {style}\n    promote")
    agreement = read(text, name="data.yaml")
    assert isinstance(agreement, Memorandum)
    assert agreement.purpose.en.startswith("promote")
    assert agreement.purpose.en.endswith("Europe and Canada")


def test_a_name_keeps_every_character() -> None:
    """Marks of XML, of the template language, quotes, emoji and combining accents are text."""
    name = "A & B <b> {{ x }} \"q\" '„…“' 👩\u200d🔬 e\u0301"
    text = changed("surname: Jonaitis", f"surname: {json.dumps(name, ensure_ascii=False)}")
    (person,) = read(text, name="data.yaml").parties[0].representatives
    assert person.surname == name


def test_all_faults_of_the_shape_come_at_once_in_reading_order() -> None:
    """Each has the file, the line, the column and the field; nothing hides another."""
    text = changed("english: en-CA", "english: en-CN")
    text = text.replace("date: 2019-06-26", "date: 2019-06-31", 1)
    text = text.replace("short_name: CPIC", "shortname: CPIC", 1)
    found = faults(text, "byla.yaml")
    assert [fault.code for fault in found] == [
        "data.word-unknown",
        "data.date",
        "data.field-unknown",
    ]
    lines = [str(fault.place).split(":")[0] for fault in found]
    assert lines == [
        f"byla.yaml, line {text[: text.index(part)].count(chr(10)) + 1}, column {column}"
        for part, column in (("en-CN", 10), ("2019-06-31", 9), ("shortname", 7))
    ]
    assert all(fault.exit_status is ExitStatus.DATA for fault in found)


def test_faults_stand_in_the_order_of_the_file() -> None:
    """Which need not be that of the models."""
    text = changed("english: en-CA\n", "").replace("years: 3", "years: x") + "english: xx\n"
    assert codes(text) == ["data.number", "data.word-unknown"]


def test_rules_wait_for_the_shape() -> None:
    """Of a contradiction between values one of which is wrong nothing can be said yet."""
    text = changed("short_name: CPIC", "short_name: LITEK")
    assert codes(text) == ["data.short-name-taken"]
    assert codes(text.replace("english: en-CA", "english: xx")) == ["data.word-unknown"]


def test_all_broken_rules_come_at_once_with_their_lines() -> None:
    """The third pass has places as the second has."""
    text = changed("short_name: CPIC", "short_name: litek").replace("originals: 2", "originals: 3")
    first, second = faults(text)
    assert (first.code, second.code) == ("data.short-name-taken", "data.originals")
    assert first.place is not None
    assert first.place.text is not None
    assert first.place.text.strip() == "short_name: litek"


def test_a_fault_shows_its_line() -> None:
    """The line with carets below it says where to look."""
    assert str(fault("english: en-CA", "english: en-CN")) == (
        "error[data.word-unknown]: “en-CN” is none of the words that “english” can be\n"
        "  at data.yaml, line 8, column 10: english\n"
        "    english: en-CN\n"
        "             ^^^^^\n"
        "  hint: did you mean “en-CA”?"
    )


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        (
            "kind: memorandum\n",
            "",
            "the file does not say which kind of agreement it is",
            "write “kind: memorandum” or “kind: protocol” into its first line",
        ),
        (
            "kind: memorandum\n",
            "knid: memorandum\n",
            "the file does not say which kind of agreement it is",
            "did you mean “kind” by “knid”?",
        ),
        (
            "kind: memorandum\n",
            "kind: memorandumas\n",
            "“memorandumas” is no kind of agreement",
            "did you mean “memorandum”?",
        ),
        (
            "kind: memorandum\n",
            "kind: 7\n",
            "“7” is no kind of agreement",
            "write memorandum or protocol",
        ),
    ],
)
def test_without_a_kind_nothing_else_is_judged(old: str, new: str, message: str, hint: str) -> None:
    """The kind decides which fields there are, so every other fault would only follow."""
    only = fault(old, new)
    assert (only.code, only.message, only.hint) == ("data.kind-unknown", message, hint)


@pytest.mark.parametrize("text", ["- a\n- b\n", "memorandum"])
def test_a_file_without_fields_is_refused(text: str) -> None:
    """A list or a word is no agreement."""
    assert codes(text) == ["data.no-fields"]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "\ufeff", " \t\n"])
@pytest.mark.parametrize("name", ["data.yaml", "data.json"])
def test_an_empty_file_is_refused(text: str, name: str) -> None:
    """A file without a value has one clear fault."""
    if name == "data.yaml" or "#" not in text:
        assert codes(text.encode(), name)[0] in {"data.file-empty", "data.yaml-broken"}


@pytest.mark.parametrize("name", ["memorandum.docx", "memorandum", "memorandum.txt"])
def test_a_file_with_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    """The ending tells YAML from JSON; a Word file is no data file."""
    file = tmp_path / name
    file.write_text(text_of(), encoding="utf-8")
    with pytest.raises(DataError, match="has no ending of a data file") as caught:
        load(file)
    assert caught.value.code == "data.file-ending"


def test_a_file_that_is_not_there_is_named_with_its_neighbour(tmp_path: Path) -> None:
    """A misspelt name is the usual reason."""
    (tmp_path / "memorandum.yaml").touch()
    with pytest.raises(DataError) as caught:
        load(tmp_path / "memorandumas.yaml")
    assert caught.value.code == "data.file-unreadable"
    assert caught.value.hint == "did you mean “memorandum.yaml”?"


@pytest.mark.parametrize("path", ["no-such-folder/data.yaml", "zero\0.yaml"])
def test_a_path_that_leads_nowhere_is_one_clear_error(tmp_path: Path, path: str) -> None:
    """Whatever the system says of the path, the error is memo_kit's."""
    with pytest.raises(DataError) as caught:
        load(tmp_path / path)
    assert (caught.value.code, caught.value.hint) == ("data.file-unreadable", "check the path")


def test_a_folder_is_no_data_file(tmp_path: Path) -> None:
    """A folder may be called anything."""
    (tmp_path / "data.yaml").mkdir()
    with pytest.raises(DataError) as caught:
        load(tmp_path / "data.yaml")
    assert caught.value.code == "data.file-unreadable"


def test_a_file_of_a_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    """Its size alone refuses it; the file here has holes and no content at all."""
    file = tmp_path / "data.yaml"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(DataError) as caught:
        load(file)
    assert caught.value.code == "data.file-too-large"


HOSTILE = {
    "deep lists": "[" * 10_000,
    "deep groups": "{a: " * 10_000,
    "deep lines": "\n".join("- " * number for number in range(1, 1_400)),
    "deep keys": "? " * 10_000,
    "laughs": "a: &a [x, x]\n" + "\n".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]" for n in range(24)
    ),
    "many values": "a: [" + "[], " * 400_000,
    "many fields": "kind: memorandum\n" + "".join(f"f{n}: 1\n" for n in range(150_000)),
    "many faults": "kind: memorandum\nparties:\n" + "  - {}\n" * 400,
    "nearly fields": "kind: memorandum\n" + "".join(f"{'dissemination'[:n % 13]}{n}: 1\n" for n in range(490)),
    "one long line": "kind: " + "x" * 1_900_000,
    "one long name": "x" * 1_900_000 + ": memorandum",
    "zeros": "\0" * 1_900_000,
    "quotes": "'" * 1_900_000,
    "tabs": "\t" * 1_900_000,
    "colons": "kind: memorandum\npurpose: " + ": " * 900_000,
    "stars": "*" * 1_900_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_quickly_and_in_little_memory(name: str, tmp_path: Path) -> None:
    """Clear errors within a second of work and 100 MB of memory (issue: bad input)."""
    file = tmp_path / "data.yaml"
    file.write_text(HOSTILE[name], encoding="utf-8")
    program = (
        "import resource, sys, time\n"
        "from memo_kit.agreement import load\n"
        "from memo_kit.errors import DataError, SeveralProblemsError\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "start = time.process_time()\n"
        "try:\n"
        "    load(sys.argv[1])\n"
        "except (DataError, SeveralProblemsError) as error:\n"
        "    print(len(str(error)) < 100_000)\n"
        "print(time.process_time() - start < 1)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(file)],
        cwd=ROOT / "src",
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (run.stdout.split(), run.stderr) == (["True", "True", "True"], "")


def test_a_text_may_be_as_large_as_the_limit() -> None:
    """The limit is on what cannot be an agreement, so comments up to it do no harm."""
    comment = "#" * (LARGEST_FILE - len(text_of().encode()) - 1)
    assert codes(f"{text_of()}{comment}".encode()) == []
    assert codes(f"{text_of()}{comment}###".encode()) == ["data.file-too-large"]


def test_so_many_faults_are_cut_off_with_a_word() -> None:
    """After a hundred faults the list says how many more there are."""
    found = faults(changed("forms:\n", "forms:\n" + "  - nonsense\n" * 150))
    assert len(found) == 101
    assert (found[-1].code, found[-1].message) == (
        "data.faults-left-out",
        "50 more faults are not listed",
    )


@pytest.mark.parametrize("word", ["later", "none"])
def test_the_two_words_never_stand_in_a_text(word: str) -> None:
    """A document that prints “none” for a surname would have a gap that looks like a value."""
    for typed in (word, word.upper(), f" {word} "):
        only = fault("surname: Jonaitis", f"surname: {json.dumps(typed)}")
        assert only.code == "data.field-blank"


@given(st.text() | st.binary())
@example("kind: memorandum\n\0: 1")
@example('{"kind": "memorandum", "\\ud800": 1}')
@example('{"kind": "memorandum", "english": "\\ud800"}')
@example('{"kind": "memorandum", "preset": {"§word": 1}, "§own": 2}')
@example("kind: memorandum\nenglish: [§own]\nforms: [{§word: 1}]")
def test_any_text_is_an_agreement_or_an_error_of_memo_kit(content: str | bytes) -> None:
    """Nothing that a file can hold ends in a traceback."""
    for name in ("data.yaml", "data.json"):
        with pytest.raises(MemoKitError) as caught:
            read(content, name=name)
        assert caught.value.exit_status is ExitStatus.DATA


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("none"),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.sampled_from(["lt", "en", "kind", "§own"]), inside, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(sorted(data_of())), VALUES)
def test_any_value_in_a_field_is_an_agreement_or_an_error(field: str, value: object) -> None:
    """Whatever the shape of a value, the faults are memo_kit's, each with a place."""
    data = data_of() | {field: value}
    assert all(
        fault.place is not None and fault.place.line == 1
        for fault in faults(json.dumps(data), "data.json")
    )
