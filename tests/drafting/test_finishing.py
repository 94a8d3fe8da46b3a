"""From a draft to a document that may be signed."""

from __future__ import annotations

import pytest

import memo_kit
from memo_kit import MemoKitError, Template
from memo_kit.checks.document import check_document
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import Origin, stamp
from memo_kit.errors import SeveralProblemsError
from memo_kit.ooxml.draftmark import is_mark
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_custom
from memo_kit.ooxml.view import DocumentView
from tests.audit import reports
from tests.drafting.desk import agreement
from tests.paper import paper, paragraph

# A day as Word writes it where the places of lines must not break.
DAY = "2024\u00a0m. kovo 8\u00a0d."
LATER = ("date: 2024-03-08", "date: later")
NUMBER = ("registration_number: none", "registration_number: later")
CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="Vieta"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
    "<w:r><w:t>Kur</w:t></w:r></w:sdtContent></w:sdt>"
)


def marks(made: Draft) -> list[str]:
    """Return what the headers of a document say of its being a draft."""
    view = DocumentView(Package.open(made.data), "a.docx")
    return [each.text for each in view.paragraphs if is_mark(each.where, each.text)]


def codes(made: Draft, **wishes: object) -> list[str]:
    """Return why a document cannot be final."""
    with pytest.raises(MemoKitError) as caught:
        made.finished(**wishes)  # type: ignore[arg-type]
    error = caught.value
    errors = error.errors if isinstance(error, SeveralProblemsError) else (error,)
    return [each.code for each in errors]


@pytest.mark.parametrize(
    ("edition", "mark"),
    [("lt", "PROJEKTAS"), ("en", "DRAFT"), ("bilingual", "PROJEKTAS / DRAFT")],
)
def test_a_draft_says_so_on_every_page_and_a_final_document_never(edition: str, mark: str) -> None:
    """„Projektas“ stands at the top right: on the first page and on those after it."""
    made = draft(agreement(), edition)
    assert marks(made) == [mark, mark]
    assert not made.is_final
    assert reports(made.data) == frozenset()
    final = made.finished()
    assert final.is_final
    assert marks(final) == []
    assert final.data == draft(agreement(), edition, final=True).data
    assert final.check() == []
    assert read_custom(Package.open(final.data))["memo_kit.stage"] == "final"


def test_a_pair_says_it_in_the_order_of_its_languages() -> None:
    """Once in each."""
    made = memo_kit.pair(draft(agreement(), "en"), draft(agreement(), "lt"))
    assert marks(made) == ["DRAFT / PROJEKTAS"] * 2


def test_what_is_open_has_to_be_asked_for() -> None:
    """Date and number are known when the document is signed."""
    made = draft(agreement(LATER, NUMBER), "lt")
    assert set(codes(made)) == {"output.later-value"}
    asked = "document.date", "parties[0].registration_number"
    final = made.finished(leave_open=[*asked, "parties[1].registration_number"])
    told = read_custom(Package.open(final.data))
    assert told["memo_kit.left-open"] == ", ".join([*asked, "parties[1].registration_number"])
    assert codes(made, leave_open=asked) == ["output.later-value"]


def test_what_is_not_open_cannot_be_left_open() -> None:
    """A misspelt name would leave nothing open."""
    made = draft(agreement(LATER), "lt")
    with pytest.raises(MemoKitError) as caught:
        made.finished(leave_open=["document.dat"])
    assert "did you mean “document.date”?" in str(caught.value)
    with pytest.raises(MemoKitError) as caught:
        made.finished(leave_open=["document.date", "zzz"])
    assert caught.value.code == "usage.leave-open"
    assert caught.value.hint == "open are: document.date"
    with pytest.raises(MemoKitError) as caught:
        draft(agreement(), "lt", final=True, leave_open=["zzz"])
    assert caught.value.hint == "nothing is open: leave the option out"


def test_what_the_template_leaves_open_has_to_be_asked_for() -> None:
    """By the title of the place."""
    template = Template.from_bytes(paper(f"<w:p>{CONTROL}</w:p>", "memosig"), name="a.docx")
    made = draft({}, "lt", template=template)
    assert "output.later-value" in codes(made)
    assert "output.later-value" not in codes(made, leave_open=["Vieta"])


def test_the_mark_of_a_sample_bars_a_final_document() -> None:
    """Also where the data name no sample any more."""
    template = Template.from_bytes(paper(paragraph("Pavyzdys", style="Sample")), name="a.docx")
    assert "output.check-failed" in codes(draft({}, "lt", template=template))
    sampled = agreement(("english: en-GB", "english: en-GB\nsample_values: [document.date]"))
    assert codes(draft(sampled, "lt")) == ["output.sample-value"]


def test_a_draft_whose_mark_was_taken_away_is_still_one() -> None:
    """Its properties say it."""
    made = draft(agreement(), "lt")
    package = Package.open(made.data)
    headers = package.targets(package.document, "header")
    bare = {name: package.read(name).replace(b"PROJEKTAS", b"") for name in headers}
    found = {each.code: each.message for each in check_document(package.changed(bare).write())}
    assert found["check.draft-mark"] == "the document is a draft whose mark was taken away"
    assert "check.draft-changed" in found


def test_a_changed_text_is_found() -> None:
    """A warning in a draft, an error in a final document; what is filled in does not count."""
    made = draft(agreement(LATER), "lt").finished(leave_open=["document.date"])
    package = Package.open(made.data)
    body = package.read(package.document)
    filled = body.replace(b"[data]", DAY.encode()).replace(b"<w:showingPlcHdr/>", b"")
    (item,) = (name for name in package.names if name.startswith("customXml/item1."))
    data = package.read(item).replace(b'"document.date"/>', b'"document.date">2024-03-08</field>')
    assert check_document(package.changed({package.document: filled, item: data}).write()) == []
    other = data.replace(b"2024-03-08", b"2024-03-09")
    told = check_document(package.changed({package.document: filled, item: other}).write())
    assert {each.code for each in told} == {"check.control-differs"}
    edited = body.replace(b"Kaune", b"Vilniuje")
    assert edited != body
    codes = [
        each.code for each in check_document(package.changed({package.document: edited}).write())
    ]
    assert codes == ["check.place-open"] * codes.count("check.place-open") + ["check.text-changed"]


def test_a_document_that_does_not_tell_where_it_comes_from_is_found() -> None:
    """Properties that were removed, and damaged ones; a stranger's document has none to lose."""
    package = Package.open(draft(agreement(), "lt", final=True).data)
    custom = package.read("docProps/custom.xml")

    def found(data: bytes) -> list[str]:
        checked = check_document(package.changed({"docProps/custom.xml": data}).write())
        return [each.message for each in checked if each.code == "check.provenance-lost"]

    assert found(custom) == []
    start = custom.index(b"<property")
    assert found(custom[:start] + b"</Properties>") == [
        "memo_kit made the document, and its properties do not tell from what"
    ]
    damaged = custom.replace(b"memo_kit.stage", b"x")
    damaged = damaged.replace(b'data-sha256"><vt:lpwstr>', b'data-sha256"><vt:lpwstr>x')
    (message,) = found(damaged)
    assert message.endswith("any more: memo_kit.stage, memo_kit.data-sha256")
    unknown = custom.replace(
        b'memo_kit.stage"><vt:lpwstr>final', b'memo_kit.stage"><vt:lpwstr>Final'
    )
    (message,) = found(unknown)
    assert message.endswith("any more: memo_kit.stage")
    stranger = {each.code for each in check_document(paper("A"))}
    assert not {"check.provenance-lost", "check.draft-mark", "check.text-changed"} & stranger


def test_only_agreements_can_be_embedded() -> None:
    """Data of one's own have no form that memo_kit could read back."""
    with pytest.raises(MemoKitError) as caught:
        stamp(Package.open(paper("A")), Origin({}, Edition.LT, embedded=("all",)))
    assert caught.value.code == "usage.embed"


def test_data_that_are_gone_are_found() -> None:
    """The properties tell that there were some."""
    package = Package.open(draft(agreement(), "lt", embed=["all"]).data)
    (name,) = (each for each in package.names if each.endswith("itemProps1.xml"))
    lost = package.changed({name: package.read(name).replace(b"3D66E78F", b"00000000")})
    found = {each.code: each.message for each in check_document(lost.write())}
    assert found["check.data-altered"] == "the embedded data are gone"
    kept = check_document(package.write())
    assert "check.data-altered" not in {each.code for each in kept}
