"""Places to fill in that stand once for both languages."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.joint import joined_paragraph
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.text import text_of_paragraph
from tests.ooxml.test_joint import RUN, element

_DATE = '<w:date><w:dateFormat w:val="{}"/></w:date>'


def line(
    before: str, label: str, tag: str, datum: str = "signed", kind: str = "<w:text/>"
) -> Element:
    """Return a line that ends with a place to fill in."""
    binding = f'<w:dataBinding w:xpath="{datum}" w:storeItemID="x"/>' if datum else ""
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:showingPlcHdr/>{binding}{kind}</w:sdtPr>'
        f"<w:sdtContent>{RUN.format(tag, f'<w:t>[{label}]</w:t>')}</w:sdtContent></w:sdt>"
    )
    return element(f"<w:p>{RUN.format(tag, f'<w:t>{before}</w:t>')}{control}</w:p>")


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        (("Vilnius, ", "data"), ("Vilnius, ", "date"), "Vilnius, [data / date]"),
        (("Otava, ", "data"), ("Ottawa, ", "date"), "Otava / Ottawa, [data / date]"),
        (("Tel. ", "nr."), ("Phone ", "nr."), "Tel. / Phone [nr.]"),
    ],
)
def test_one_datum_has_one_place(left: tuple[str, str], right: tuple[str, str], both: str) -> None:
    """What a signatory writes once stands once, whatever the words around it."""
    (made,) = joined_paragraph(line(*left, "lt-LT"), line(*right, "en-GB"))
    assert text_of_paragraph(made) == both
    (control,) = made.iter(w("sdt"))
    (alias,) = control.iter(w("alias"))
    assert f"[{alias.get(w('val'))}]" == both[both.index("[") :]
    marks = [each.get(w("val")) for each in control.iter(w("lang"))]
    assert marks == (["lt-LT", "en-GB"] if left[1] != right[1] else ["lt-LT"])


def test_two_data_have_two_places() -> None:
    """A town is written in each language; so is what is bound to nothing."""
    for datum in ("", "town@{}"):
        lines = [
            line("", label, tag, datum.format(tag))
            for label, tag in (("vieta", "lt-LT"), ("place", "en-GB"))
        ]
        made = joined_paragraph(*lines)
        assert [text_of_paragraph(each) for each in made] == ["[vieta]", "[place]"]


def test_a_day_for_both_languages_is_written_in_figures() -> None:
    """“2019-06-26” reads the same in both (ISO 8601); “2019 m. birželio 26 d.” does not."""
    lines = [
        line("", label, tag, kind=_DATE.format(form))
        for label, tag, form in (("data", "lt-LT", "yyyy MMMM d"), ("date", "en-GB", "d MMMM yyyy"))
    ]
    (made,) = joined_paragraph(*lines)
    assert [each.get(w("val")) for each in made.iter(w("dateFormat"))] == ["yyyy-MM-dd"]


def test_a_place_of_its_own_stays_beside_one_of_both() -> None:
    """Each is known by its datum."""
    left, right = line("", "data", "lt-LT"), line("day", "date", "en-GB")
    left.insert(0, line("", "diena", "lt-LT", "day")[1])
    (made,) = joined_paragraph(left, right)
    assert text_of_paragraph(made) == "[diena] / day[data / date]"


def test_what_somebody_has_typed_stays() -> None:
    """Only the label of a place that waits is joined."""
    left, right = line("Kaunas ", "data", "lt-LT"), line("Kovno ", "date", "en-GB")
    for waiting in list(left.iter(w("showingPlcHdr"))):
        waiting.getparent().remove(waiting)  # type: ignore[union-attr]
    (made,) = joined_paragraph(left, right)
    assert text_of_paragraph(made) == "Kaunas / Kovno [data]"


def test_a_place_of_several_pieces_shows_both_labels() -> None:
    """However Word has cut its text."""
    left, right = line("", "data", "lt-LT"), line("", "date", "en-GB")
    for made in (left, right):
        run = next(made.iter(w("r")))
        (text,) = next(made.iter(w("sdtContent")))[0].iterchildren(w("t"))
        text.text, rest = str(text.text)[:2], str(text.text)[2:]
        more = run.makeelement(w("t"), {})
        more.text = rest
        text.addnext(more)
    (joined,) = joined_paragraph(left, right)
    assert text_of_paragraph(joined) == "[data / date]"
