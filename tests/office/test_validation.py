"""The documents as two validators of Word's format see them."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.audit import reports as audited
from tests.corpus.documents import DOCUMENTS, drafted
from tests.office.office import program
from tests.packages import files_of, written
from tools.validate import reports


@pytest.fixture(scope="module")
def validated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """What the Open XML SDK reports about each document, two looked at a time."""
    folder = tmp_path_factory.mktemp("validated")
    validator = Path(program("ooxml-validator"))
    files = {name: folder / f"{number}.docx" for number, name in enumerate(DOCUMENTS)}
    for name, path in files.items():
        path.write_bytes(drafted(name).data)
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda path: [*reports(validator, path)], files.values())
        return dict(zip(files, found, strict=True))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_sdk_of_word_reports_nothing(validated: Mapping[str, list[str]], name: str) -> None:
    """Microsoft's own reader of the format finds a document as it should be."""
    assert validated[name] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_openxml_audit_reports_nothing(name: str) -> None:
    """It sees cells without a paragraph and styles that are not there, which the SDK does not."""
    assert audited(drafted(name).data) == frozenset()


def test_there_are_enough_documents() -> None:
    """Both kinds, all editions, layouts and presets, two to six parties, optional parts."""
    agreements = [document.agreement for document in DOCUMENTS.values()]
    assert len(DOCUMENTS) >= 20
    assert (
        len({(type(a), d.edition) for a, d in zip(agreements, DOCUMENTS.values(), strict=True)})
        == 6
    )
    assert len({agreement.bilingual_layout for agreement in agreements}) == 3
    assert len({agreement.preset for agreement in agreements}) == 3
    assert {len(agreement.parties) for agreement in agreements} >= {2, 3, 6}


def test_a_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    """A validator that finds nothing in anything would prove nothing."""
    faulty = tmp_path / "faulty.docx"
    faulty.write_bytes(changed(drafted("bare protocol, en").data))
    assert [*reports(Path(program("ooxml-validator")), faulty)] != []
    assert audited(faulty.read_bytes()) != frozenset()


def changed(data: bytes) -> bytes:
    """Return a document with an element in it that Word does not know."""
    files = files_of(data)
    body = files["word/document.xml"].replace(b"<w:body>", b"<w:body><w:unknown/>", 1)
    return written(files | {"word/document.xml": body})
