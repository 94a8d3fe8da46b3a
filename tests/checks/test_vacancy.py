"""Places to fill, in the finished document."""

from __future__ import annotations

from memo_kit.checks.counterpart import Clause, clauses
from memo_kit.checks.vacancy import Vacancy, vacancies
from memo_kit.ooxml.statement import Open, Statement


def line(text: str, *opens: Open) -> Clause:
    """Return a paragraph with places to fill."""
    said = Statement("body, paragraph 1", "body", (), "", None, text, opens=opens)
    (made,) = clauses([said], {"data", "vieta"})
    return made


EXPECTED = line(
    "Kaunas, [data], [vieta].", Open("data", 8, 14, waits=True), Open("vieta", 16, 23, waits=True)
)


def test_a_place_is_known_by_its_control() -> None:
    """Whatever was typed, also words of the sentence."""
    found = line(
        "Kaunas, 2026, Kaunas.",
        Open("data", 8, 12, waits=False),
        Open("vieta", 14, 20, waits=False),
    )
    assert vacancies(EXPECTED, found) == [
        Vacancy("data", "2026", waits=False),
        Vacancy("vieta", "Kaunas", waits=False),
    ]
    assert vacancies(EXPECTED, EXPECTED) == [
        Vacancy("data", "[data]", waits=True),
        Vacancy("vieta", "[vieta]", waits=True),
    ]


def test_without_controls_it_is_what_stands_between_the_same_words() -> None:
    """Nothing, when the place was deleted."""
    assert vacancies(EXPECTED, line("Kaunas, 2026 m., .")) == [
        Vacancy("data", "2026 m.", waits=False),
        Vacancy("vieta", "", waits=False),
    ]


def test_other_words_around_it_are_another_matter() -> None:
    """And so are texts without places."""
    assert vacancies(EXPECTED, line("Vilnius, 2026, Vilnius.")) is None
    assert vacancies(line("a"), line("b")) is None
    assert vacancies(line("a"), line("a")) == []


def test_a_control_inside_another_one_is_no_place_of_its_own() -> None:
    """The outer one holds its text."""
    inner = line("[data]", Open("data", 0, 6, waits=True), Open("vieta", 1, 5, waits=True))
    assert [each.label for each in inner.fillings] == ["data"]


def test_places_beside_each_other_are_told_apart() -> None:
    """By the label that one still shows, else by the space between them."""
    pair = line("[data] [vieta]", Open("data", 0, 6, waits=True), Open("vieta", 7, 14, waits=True))

    def contents(text: str) -> list[str]:
        return [each.content for each in vacancies(pair, line(text)) or ()]

    assert contents("[data] [vieta]") == ["[data]", "[vieta]"]
    assert contents("2026 m. [vieta]") == ["2026 m.", "[vieta]"]
    assert contents("[data] Kaunas") == ["[data]", "Kaunas"]
    assert contents("2026 Kaunas") == ["2026", "Kaunas"]
    assert contents("[vieta]") == ["", "[vieta]"]
    assert contents("") == ["", ""]


def test_many_places_are_told_apart_by_the_words_between_them() -> None:
    """Which of them are filled is not tried out."""
    places = [Open("data", 8 * n, 8 * n + 6, waits=True) for n in range(6)]
    many = line("; ".join(["[data]"] * 6), *places)
    found = vacancies(many, line("[data]; 2; 3; [data]; 5; 6"))
    assert [each.content for each in found or ()] == ["[data]", "2", "3", "[data]", "5", "6"]
