"""What differs between two documents, told by what it is."""

from __future__ import annotations

from memo_kit.checks.difference import Difference, Kind, Paper, Proof
from memo_kit.checks.origin import Origins
from memo_kit.errors import Place
from memo_kit.ooxml.statement import Concealed, Open, Statement


def said(text: str, *, number: int = 1, story: str = "body") -> Statement:
    """Return a paragraph; “left|” and “|right” stand in a table."""
    column: tuple[int, ...] = ()
    where = f"{story}, paragraph {number}"
    if "|" in text:
        cell = 2 if text.startswith("|") else 1
        where, column = f"{story}, table 1, row {number}, cell {cell}, paragraph 1", (cell,)
    return Statement(where, story, column, "", None, text.strip("|"))


def lines(*texts: str) -> list[Statement]:
    """Return the paragraphs of a body."""
    return [said(text, number=number) for number, text in enumerate(texts, 1)]


def differing(
    expected: list[Statement], found: list[Statement], *properties: dict[str, str]
) -> list[Difference]:
    """Return what differs."""
    one, other = properties or ({}, {})
    papers = Paper("expected.docx", expected, one), Paper("a.docx", found, other)
    proof = Proof(
        *papers, Origins({"title": "Sutartis", "day": "2024"}), lambda path: Place(path=path)
    )
    return [*proof.differences()]


def only(expected: list[Statement], found: list[Statement]) -> Difference:
    """Return the one thing that differs."""
    (difference,) = differing(expected, found)
    return difference


def test_a_missing_paragraph_belongs_after_the_one_before_it_in_its_column() -> None:
    """Or at the beginning."""
    rows = lines("a|", "|A", "b|", "|B")
    missing = only(rows, rows[:3])
    assert missing.kind is Kind.MISSING
    assert missing.fault.place.where == "after body, table 1, row 2, cell 2, paragraph 1"
    first = only(lines("a", "b", "c"), lines("a", "b", "c")[1:])
    assert first.fault.place.where == "at the beginning of body"
    gone, new = differing(lines("a", "b", "c"), [*lines("a", "c"), said("x", story="footnote")])
    assert (gone.kind, gone.fault.place.where) == (Kind.MISSING, "after body, paragraph 1")
    assert (new.kind, new.fault.place.where) == (Kind.ADDED, "footnote, paragraph 1")


def test_a_value_is_told_with_its_field() -> None:
    """In a paragraph that is missing, and in one that was altered."""
    missing = only(lines("a", "Sutartis"), lines("a"))
    assert missing.fault.message == "a paragraph is missing: “Sutartis”, with title"
    altered = only(lines("a", "b c 2024 d"), lines("a", "b c 2025 d"))
    assert (altered.kind, altered.fault.place.path) == (Kind.VALUE, "day")
    assert altered.fault.hint.startswith("the data say it in day; ")
    assert altered.fault.place.span == (4, 8)


def test_what_is_no_text_is_compared_too() -> None:
    """A picture that is gone; what is not text is shown as such."""
    one = said("A \ufffc b")
    altered = only([one], [one._replace(text="A  b")])
    assert altered.kind is Kind.ALTERED
    assert altered.fault.message == "“…” is missing"


def test_a_picture_in_the_place_of_a_page_number_is_told() -> None:
    """Both are shown as one thing that is no text."""
    one = said("A \ufffc b")._replace(objects=("page number",))
    found = only([one], [one._replace(objects=("picture",))])
    assert (found.kind, found.fault.message) == (
        Kind.ALTERED, "expected a page number, found a picture",
    )  # fmt: skip


def test_what_moved_together_is_told_once() -> None:
    """The first of it, with how many there are; what stands apart is told by itself."""
    texts = [f"text {n}" for n in range(12)]
    together = [*texts[3:], *texts[:3]]
    moved = only(lines(*texts), lines(*together))
    assert moved.kind is Kind.MOVED
    assert (
        moved.fault.message == "a paragraph stands at another place: “text 0”, and 2 more after it"
    )
    assert moved.fault.hint == "it belongs at the beginning of body"
    apart = [*texts[1:5], *texts[6:10], texts[0], texts[10], texts[5], texts[11]]
    assert [each.kind for each in differing(lines(*texts), lines(*apart))] == [Kind.MOVED] * 2


def test_a_text_in_another_column_is_told_as_such() -> None:
    """Moved there, or pasted over what belongs there; a text of its own column is not."""
    rows = lines("a|", "|A", "b|", "|B", "c|", "|C")
    swapped = [*rows[:2], said("B|", number=3), said("|b", number=4), *rows[4:]]
    assert [each.kind for each in differing(rows, swapped)] == [Kind.COLUMN] * 2
    pasted = [*rows[:2], said("B|", number=3), *rows[3:]]
    assert only(rows, pasted).kind is Kind.COLUMN
    own = [*rows[:2], said("c|", number=3), *rows[3:]]
    assert only(rows, own).kind is Kind.ALTERED


def test_headers_and_footers_have_a_code_of_their_own() -> None:
    """Missing, added, altered or moved."""
    head, body = said("head", story="header"), said("a")
    assert only([body, head], [body]).kind is Kind.MARGIN
    assert only([body], [body, head]).kind is Kind.MARGIN
    assert only([body, head], [body, head._replace(text="other")]).kind is Kind.MARGIN
    assert only([body, head], [body, head._replace(story="footer")]).kind is Kind.MARGIN


def test_a_place_to_sign_has_one_too() -> None:
    """Missing, of another person, or without its mark."""
    place = said("\t\tJonas")._replace(signatures=("memosig1",))
    assert only([said("a", number=2), place], [said("a")]).kind is Kind.SIGNATURE
    assert only([place], [place._replace(text="\t\tPetras")]).kind is Kind.SIGNATURE
    gone = only([place], [place._replace(signatures=())])
    assert gone.fault.message == "the mark of a place to sign is gone: “Jonas”"


def test_a_paragraph_that_is_nothing_but_a_place_may_be_deleted() -> None:
    """It is told as a place, not as a paragraph."""
    place = said("[data]")._replace(opens=(Open("data", 0, 6, waits=True),))
    assert only([said("a", number=2), place], [said("a")]).kind is Kind.DELETED


def test_places_stay_out_of_what_was_altered() -> None:
    """One that was filled is not told as a difference of words, where its control is there."""
    one = said("Kaunas, [data] a")._replace(opens=(Open("data", 8, 14, waits=True),))
    other = said("Kaunas, 2024 b")._replace(opens=(Open("data", 8, 12, waits=False),))
    altered = only([one], [other])
    assert altered.fault.message == "expected “a”, found “b”"
    bare = only([one], [other._replace(opens=())])
    assert bare.fault.message == "expected “[data] a”, found “2024 b”"


def test_only_what_was_seen_before_can_be_hidden() -> None:
    """A template may hide a text on purpose."""
    hidden = said("a b")._replace(concealed=(Concealed("b", "white"),))
    found = only([said("a b")], [hidden])
    assert (found.kind, found.fault.message) == (Kind.CONCEALED, "“b” is white")
    assert differing([hidden], [hidden]) == []


def test_the_language_of_a_text_is_compared() -> None:
    """Where both documents tell it; the country does not count."""
    one = said("a")._replace(language="en-CA")
    assert differing([one], [one._replace(language="")]) == []
    assert differing([one], [one._replace(language="en-GB")]) == []
    found = only([one], [one._replace(language="lt-LT")])
    assert found.kind is Kind.LANGUAGE
    assert found.fault.message == "the text is marked as “lt-LT”, expected “en-CA”"


def test_typography_is_told_apart_from_words() -> None:
    """With the words around it."""
    found = only(lines("Nr.\N{NO-BREAK SPACE}5 „a“"), lines("Nr. 5 “a”"))
    assert found.kind is Kind.TYPOGRAPHY
    assert found.fault.message.startswith(
        "other spaces, dashes or quotation marks: expected “Nr.~5"
    )


def test_properties_that_were_expected_are_compared() -> None:
    """One that is gone, too; what the data do not give may be anything."""
    found = differing([], [], {"title": "A", "language": "lt-LT"}, {"title": "B", "category": "x"})
    assert [each.fault.message for each in found] == [
        "the property “title” is “B”, expected “A”",
        "the property “language” is “”, expected “lt-LT”",
    ]


def test_a_link_that_was_not_drafted_is_told() -> None:
    """One that leads where its text says is none: Word makes it of itself."""
    one = said("Rašykite info@litek.lt")._replace(links=("https://litek.lt/",))
    same = one._replace(links=("https://litek.lt", "mailto:info@litek.lt"))
    assert differing([one], [same]) == []
    assert differing([one], [one._replace(links=())]) == []
    found = only([one], [one._replace(links=("https://example.lt",))])
    assert (found.kind, found.fault.message) == (
        Kind.ALTERED, "a link leads to “https://example.lt”",
    )  # fmt: skip
