"""What stands once for both languages: letterhead, details of the parties, signatures."""

from __future__ import annotations

import re

import pytest

from memo_kit.errors import Finding
from tests.checks.page import control, found, paragraph
from tests.checks.test_table import pair, table

LT = "Šiaurės fotonikos klasteris, atstovaujamas direktoriaus Jono Jonaičio (toliau – ABC)"
EN = "Northern Photonics Cluster, represented by Jonas Jonaitis, Director, acting (hereinafter – “ABC”)"
OTHER = (
    "Pietų lazerių centras, atstovaujamas prezidentės Onos Jonaitienės (toliau – XYZ)",
    "Southern Laser Centre, represented by Ona Jonaitienė, President (hereinafter – “XYZ”)",
)
HEAD = (
    ("Šiaurės fotonikos klasteris", "lt-LT"),
    ("Northern Photonics Cluster", "en-GB"),
    ("Pietų lazerių centras", "lt-LT"),
    ("Southern Laser Centre", "en-GB"),
)
DETAILS = (
    "lt:Šiaurės fotonikos klasteris (ABC)",
    "en:Northern Photonics Cluster (ABC)",
    "lt:El. paštas / |en:E-mail|lt: info@example.lt",
    "lt:Tel. 8 5 266 16 40",
    "lt:Registras – Juridinių asmenų registras",
    "en:Register – Register of Legal Entities",
)
SIGNED = ("lt:Direktorius / |en:Director", "lt:Jonas Jonaitis")
MARKS = {"lt": "lt-LT", "en": "en-GB"}


def line(runs: str) -> str:
    """Return a paragraph of runs, each with its language before a colon."""
    written = [paragraph(each[3:], MARKS[each[:2]]) for each in runs.split("|")]
    return f"<w:p>{''.join(each[5:-6] for each in written)}</w:p>"


def cell(*lines: str) -> str:
    """Return the content of a cell."""
    return "".join(map(line, lines)) or "<w:p/>"


def told(
    details: tuple[str, ...] = DETAILS,
    signed: tuple[str, ...] = SIGNED,
    head: tuple[tuple[str, str], ...] = HEAD,
    more: str = "",
) -> list[Finding]:
    """Return what is found in what stands once in a small memorandum."""
    other = ("lt:Pietų lazerių centras (XYZ)", "en:Southern Laser Centre (XYZ)")
    second = ("lt:Prezidentė / |en:President", "lt:Ona Jonaitienė")
    text = table(pair("Šalys", "Parties"), pair(LT, EN), pair(*OTHER))
    below = table((cell(*details), cell(*other)), (cell(*signed) + more, cell(*second)))
    letterhead = "".join(paragraph(*each) for each in head)
    rules = ("check.joint", "check.signatory", "check.parity")
    return [each for each in found(letterhead + text + below) if each.code.startswith(rules)]


def without(lines: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Return lines without one of them."""
    return (*lines[:number], *lines[number + 1 :])


def changed(lines: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """Return lines with other words."""
    assert any(old in each for each in lines)
    return tuple(each.replace(old, new) for each in lines)


def test_what_is_whole_is_no_finding() -> None:
    """Labels stand beside each other, names below each other; a telephone number stands once."""
    assert told() == []
    assert told(details=without(DETAILS, 3)) == []


@pytest.mark.parametrize("number", [0, 1, 4, 5])
def test_a_line_in_one_language_needs_the_other(number: int) -> None:
    """A name, a register; whichever of the two lines is gone."""
    (finding,) = told(details=without(DETAILS, number))
    assert finding.code == "check.joint-half"
    assert (finding.place.where or "").startswith("body, table 2, row 1, cell 1")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("|en:E-mail", ""),
        ("El. paštas / |en:", "|en:"),
        ("El. paštas / ", "Faks. / "),
        ("E-mail", "Fax"),
        ("Register – ", "Fund – "),
        ("Registras – ", "Fondas – "),
    ],
)
def test_a_label_stands_in_both_languages(old: str, new: str) -> None:
    """Taken away, or changed, in one of them."""
    assert {each.code for each in told(details=changed(DETAILS, old, new))} == {"check.joint-half"}


def test_a_number_in_one_line_for_both_is_in_both() -> None:
    """A postcode that one of them has alone."""
    address = ("lt:Pavyzdžio g. 1, 00000 Vilnius, Lietuva / |en:00001 Vilnius, Lithuania",)
    assert [each.code for each in told(details=(*DETAILS, *address))] == ["check.joint-half"]


def test_places_to_fill_stand_in_both() -> None:
    """The label of a place is in a language, too."""
    date = line("lt:Vilnius, ").replace("</w:p>", f"{control('data')}</w:p>")
    same = line("en:Vilnius, ").replace("</w:p>", f"{control('date', number=2)}</w:p>")
    assert told(more=date + same) == []
    assert {each.code for each in told(more=date)} == {"check.joint-half"}
    assert {each.code for each in told(more=line("lt:Vilnius, Jonas") + same)} == {
        "check.joint-half"
    }


@pytest.mark.parametrize("number", range(4))
def test_a_line_of_the_letterhead_is_missed(number: int) -> None:
    """In either language."""
    (finding,) = told(head=(*HEAD[:number], *HEAD[number + 1 :]))
    assert finding.code == "check.joint-half"
    assert (finding.place.where or "").startswith("body, paragraph")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lt:Šiaurės fotonikos", "lt:Rytų fotonikos"),
        ("en:Northern Photonics", "en:Eastern Photonics"),
        ("lt:Direktorius", "lt:Pirmininkas"),
        ("klasteris (ABC)", "klasteris (ABD)"),
    ],
)
def test_a_name_is_the_one_of_the_text(old: str, new: str) -> None:
    """The other language, which nobody changed, tells which is meant."""
    lines = (*DETAILS, *SIGNED)
    other = changed(lines, old, new)
    seen = told(details=other[: len(DETAILS)], signed=other[len(DETAILS) :])
    assert "check.joint-name" in {each.code for each in seen}
    assert re.findall(r"\w+", new)[-1] in str([each.message for each in seen])


def test_a_party_has_details() -> None:
    """Where the details of the other party are."""
    (finding,) = told(details=DETAILS[2:])
    assert finding.message == "“ABC” is not named in the details of the parties"
    assert finding.place.where == "body, table 1, row 2, cell 2, paragraph 1"


@pytest.mark.parametrize(
    ("signed", "message"),
    [
        (SIGNED[:1], "“Jonas Jonaitis” has no place to sign"),
        ((SIGNED[0], "lt:Jonas Petraitis"), "“Jonas Jonaitis” has no place to sign"),
        (SIGNED[1:], "“Jonas Jonaitis” signs without being “Director”, as the text says"),
    ],
)
def test_who_represents_a_party_signs_with_the_position(
    signed: tuple[str, ...], message: str
) -> None:
    """A signature is position, name and surname in the text, and the signature (2020, point 17.1)."""
    assert [each.message for each in told(signed=signed) if each.code == "check.signatory"] == [
        message
    ]


def test_two_parties_may_have_one_director() -> None:
    """Each of them has a place of its own."""
    both = pair(LT, EN), pair(LT.replace("ABC", "XYZ"), EN.replace("ABC", "XYZ"))
    rows = (cell(*SIGNED), cell(*SIGNED))
    text = table(pair("Šalys", "Parties"), *both)
    seen = found(text + table(rows))
    assert [each for each in seen if each.code.startswith(("check.joint", "check.signatory"))] == []
    (finding,) = [
        each
        for each in found(text + table((rows[0], cell("lt:A / |en:B"))))
        if each.code == "check.signatory"
    ]
    assert finding.message == "“Jonas Jonaitis” has no place to sign"


def test_a_place_to_sign_stands_once_however_long_the_name_is() -> None:
    """Hardly a fifth of the cell is in the second language then."""
    name = "Konstantinas Aleksandras Pavyzdauskas-Jonaitis"
    half = EN.replace("Jonas Jonaitis, Director", f"{name}, Dean")
    mark = '<w:bookmarkStart w:id="1" w:name="memosig1"/><w:bookmarkEnd w:id="1"/>'
    signed = cell("lt:Dekanas / |en:Dean", f"lt:{name}")
    text = table(pair("Šalys", "Parties"), pair(LT, half), pair(*OTHER))
    other = (cell("lt:Prezidentė / |en:President", "lt:Ona Jonaitienė"), cell())
    codes = [
        [
            each.code
            for each in found(text + table(other, (below, cell())))
            if each.code == "check.signatory"
        ]
        for below in (signed, signed.replace("</w:p>", f"{mark}</w:p>", 1))
    ]
    assert codes == [["check.signatory"], []]


def test_a_document_in_one_language_has_nothing_for_both() -> None:
    """A name in another language is a name."""
    lines = (cell("lt:Direktorius", "en:Director", "lt:Jonas Jonaitis"), cell("lt:Kitas"))
    assert [each.code for each in found(table(lines)) if "joint" in each.code] == []


def test_a_line_of_a_text_box_or_a_footer_stands_once_too() -> None:
    """Wherever it is, both languages are in it."""
    text = table(pair("Šalys", "Parties"), pair(LT, EN))
    box = "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>"
    lines = "lt:Parašas / |en:Signature", "lt:Parašas |en:Name"
    codes = [
        [each.code for each in found(text + box.format(line(each))) if "joint" in each.code]
        for each in lines
    ]
    assert codes == [[], ["check.joint-half"]]
