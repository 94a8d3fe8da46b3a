"""The texts that rules about language read."""

from __future__ import annotations

from memo_kit.checks.passage import Reader, prose_of_data, prose_of_document
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import OPAQUE
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.checks.page import control, page, paragraph
from tests.drafting.desk import agreement


def varieties(body: str, **properties: str) -> list[tuple[str, Variety | None, bool]]:
    """Return the passages of a page with their varieties, and whether somebody chose those."""
    view = DocumentView(Package.open(page(body, properties=properties)), "a.docx")
    return [(each.text, each.variety, each.chosen) for each in prose_of_document(view).passages]


def test_each_half_of_a_text_is_in_its_language() -> None:
    """English as the data choose it; the forms of a name are Lithuanian."""
    prose = prose_of_data(agreement(("english: en-GB", "english: en-CA")))
    found = {each.place.path: each.variety for each in prose.passages}
    assert found["purpose.lt"] is Variety.LT
    assert found["purpose.en"] is Variety.EN_CA
    assert found["parties[1].representatives[0].forms.genitive"] is Variety.LT
    assert found["parties[0].representatives[0].surname"] is None
    assert prose.reader is Reader.DATA
    assert prose.kind == "Memorandum of Understanding"


def test_plain_data_are_read_too() -> None:
    """Without a choice, English is British."""
    prose = prose_of_data({"name": Bilingual("Sutartis", "Agreement"), "sample_values": ["name"]})
    assert [each.variety for each in prose.passages] == [Variety.LT, Variety.EN_GB]
    assert [each.text for each in prose.within(Language.EN)] == ["Agreement"]


def test_a_known_word_is_spelled_by_the_template() -> None:
    """Nobody chose its variety in the data."""
    data = agreement()
    known = [each for each in prose_of_data(data).passages if not each.chosen]
    assert {each.place.path for each in known} >= {"forms[0]"}


def test_a_paragraph_is_in_the_language_of_its_words() -> None:
    """Then in that of its mark, then in that of the document."""
    assert varieties(
        paragraph("Šalys susitaria, kad yra taip", "en-US")
        + paragraph("The Parties of this Memorandum", "lt-LT")
        + paragraph("Photonics", "en-CA")
        + paragraph("Photonics", "en-US")
        + "<w:p><w:r><w:t>Fotonika</w:t></w:r></w:p>"
        + paragraph("Photonik", "de-DE")
        + paragraph("   "),
        language="lt-LT",
    ) == [
        ("Šalys susitaria, kad yra taip", Variety.LT, True),
        ("The Parties of this Memorandum", Variety.EN_GB, False),
        ("Photonics", Variety.EN_CA, True),
        ("Photonics", Variety.EN_GB, False),
        ("Fotonika", Variety.LT, True),
        ("Photonik", None, True),
    ]


def test_tags_and_labels_are_opaque() -> None:
    """Letter for letter, so that places stay places; a tab is shown as a space."""
    body = f"<w:p><w:r><w:t>Data {{{{ day }}}}:</w:t><w:tab/></w:r>{control('data')}</w:p>"
    view = DocumentView(Package.open(page(body)), "a.docx")
    (passage,) = prose_of_document(view).passages
    assert passage.seen == f"Data {OPAQUE * 9}:\t{OPAQUE * 6}"
    assert passage.at((0, 4)).text == "Data {{ day }}: [data]"
    assert len(passage.text) == len(passage.seen)
