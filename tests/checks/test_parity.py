"""Rules about what both halves of a row say."""

from __future__ import annotations

import pytest

from memo_kit.checks.wording import wording_of_data, wording_of_template
from memo_kit.errors import Finding, Severity
from memo_kit.language.bilingual import Bilingual
from tests.checks.page import found, page, paragraph
from tests.checks.test_table import pair, table

OTHERS = (
    pair("Šalys susitaria dėl tikslo ir sričių", "The Parties agree on the purpose of this"),
    pair("Tikslas", "Purpose"),
)


def beside(lt: str, en: str) -> list[Finding]:
    """Return what is found in a row of a page in two languages."""
    cells = ["".join(map(paragraph, lt.split("|"))), *(
        "".join(paragraph(each, "en-GB") for each in half.split("|")) for half in (en,)
    )]  # fmt: skip
    seen = found(table(*OTHERS, (cells[0], cells[1])))
    return [each for each in seen if "parity" in each.code or "hal" in each.code]


def fields(lt: str, en: str) -> list[Finding]:
    """Return what is found in a text of the data in two languages."""
    seen = wording_of_data({"text": Bilingual(lt=lt, en=en)})
    return [each for each in seen if "parity" in each.code or "hal" in each.code]


@pytest.mark.parametrize(
    ("lt", "en", "code"),
    [
        ("iki 2019 m. birželio 26 d.", "until 25 June 2019", "check.parity-date"),
        ("iki 2019-06-26", "until 26 July 2019", "check.parity-date"),
        ("moka 1 000,50 euro", "shall pay EUR 1,000.05", "check.parity-amount"),
        ("moka 5 eurus", "shall pay 5 US dollars", "check.parity-amount"),
        ("moka 5 eurus", "shall pay USD 5", "check.parity-amount"),
        ("pagal 5 ir 6 straipsnius", "under Articles 5 and 7", "check.parity-reference"),
        ("el. paštas a@b.lt", "e-mail a@b.com", "check.parity-address"),
        ("tel. 8 5 266 16 40", "tel. +370 5 266 1641", "check.parity-phone"),
        ("LITEK moka", "CPIC shall pay", "check.parity-short-name"),
        ("per 3 mėnesius", "within 4 months", "check.parity-number"),
        ("per 15 dienų", "within 51 days", "check.parity-number"),
        ("iki 17.00 val.", "by 6 p.m.", "check.parity-number"),
        ("moka 1 mln. Eur", "shall pay EUR 1,000", "check.parity-amount"),
        ("per tris mėnesius", "within four months", "check.parity-number"),
        ("direktoriaus Jono Jonaičio", "Jonas Petraitis, Director", "check.parity-person"),
        ("Onos Jonaitienės", "Rūta Jonaitienė", "check.parity-person"),
        ("a) viena; b) kita", "a) one", "check.parity-items"),
        ("Viena|Kita", "One", "check.parity-items"),
        ("in this article of the law", "in this article of the law", "check.halves-identical"),
        (
            "The Parties agree to develop joint research",
            "The Parties agree on the areas and forms",
            "check.half-language",
        ),
    ],
)
def test_what_one_half_says_otherwise_is_found(lt: str, en: str, code: str | None) -> None:
    """Each finding is of the rule that it belongs to, and names both cells."""
    seen = beside(lt, en)
    assert {each.code for each in seen} == ({code} if code else set())
    for each in seen:
        assert each.source
        named = {each.place.where or "", each.hint.partition("“")[2].partition("”")[0]}
        assert {where.partition(", paragraph")[0] for where in named} == {
            "body, table 1, row 3, cell 1",
            "body, table 1, row 3, cell 2",
        }


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("iki 2019 m. birželio 24–25 d.", "until 24–25 June 2019"),
        ("1 000,50 euro", "EUR 1,000.50"),
        ("2.1 papunktis, 10.30 val.", "point 2.1 at 10:30"),
        ("iki 17.00 val.", "by 5 p.m."),
        ("moka 1 mln. Eur", "shall pay EUR 1,000,000"),
        (
            "Du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena",
            "On this 26th day of June 2019",
        ),
        ("2 (dvejų) metų", "two (2) years"),
        ("dvejų metų projektas", "a 2-year project"),
        ("2 egzemplioriai", "both counterparts"),
        ("vienas kitam", "each other"),
        ("XXI amžius", "the 21st century"),
        ("tretieji asmenys", "third parties"),
        ("antrojo straipsnio", "of Article 2"),
        ("Jono Jonaičio ir Onos Jonaitienės", "Jonas Jonaitis and Ona Jonaitienė"),
        ("direktoriaus Kęstučio Petraičio", "Director Kęstutis Petraitis"),
        ("Vilniaus universitetas", "Vilnius University"),
        ("MVĮ ir MTEP", "SMEs and R&amp;D"),
        ("tel. (8 5) 234 5678", "tel. (8 5) 234 5678"),
        ("tel. 8 5 266 16 40", "tel. +370 5 266 1640"),
        ("tel. 0 5 266 1640", "tel. (8 5) 266 16 40"),
        ("sąskaita 12 345 678", "account 12 345 678"),
        ("LITEK", "LITEK"),
        ("PROJEKTAS", "DRAFT"),
        ("ES teisė", "European Union law"),
        ("mažosios ir vidutinės įmonės", "SMEs"),
        ("2 kartus per metus", "twice a year"),
        ("moka 12 500,50 Eur", "shall pay EUR 12,500.50"),
        ("dešimt procentų kainos", "10 per cent of the price"),
        ("1-asis etapas ir 2-asis etapas", "the first stage and the second stage"),
        ("10 straipsnio 1 dalies 2 punktas", "point 2 of Article 10(1)"),
        ("mob. 8 612 34567", "mobile +370 612 34567"),
        ("Savanorių pr. 235, LT-02300 Vilnius", "235 Savanorių Ave., LT-02300 Vilnius"),
        ("per 30 (trisdešimt) darbo dienų", "within thirty (30) working days"),
        ("100 000 eurų (vienas šimtas tūkstančių)", "EUR 100,000 (one hundred thousand)"),
        ("Reglamentas (ES) 2016/679", "Regulation (EU) 2016/679"),
        ("po vieną egzempliorių kiekvienai Šaliai", "one original for each Party"),
        ("info@example.lt", "info@example.lt"),
        ("Institute of Physics", "Institute of Physics"),
        ("5 straipsnis", "5 is the number of the article"),
        ("nuo 2019-02-30", "from 2019-02-30"),
    ],
)
def test_what_both_halves_say_in_their_own_way_is_no_finding(lt: str, en: str) -> None:
    """Numbers, dates and sums have another form in each language."""
    assert beside(lt, en) == []


def test_a_fact_in_one_half_alone_is_found_there() -> None:
    """The place has the words, and the hint the other cell."""
    (finding,) = beside("moka laiku", "shall pay within 30 days")
    assert finding.severity is Severity.ERROR
    assert finding.message == "“30” stands in one language only"
    assert finding.place.where == "body, table 1, row 3, cell 2, paragraph 1"
    assert finding.place.span == (17, 19)


def test_the_second_of_two_equal_numbers_is_missed() -> None:
    """Each is said twice."""
    (finding,) = beside("30 dienų ir dar 30 dienų", "30 days and again some days")
    assert finding.place.where == "body, table 1, row 3, cell 1, paragraph 1"


@pytest.mark.parametrize(
    ("lt", "en"), [("a@b.lt", "no address"), ("nėra", "see a@b.lt and c@d.lt")]
)
def test_an_address_in_one_half_alone_is_found(lt: str, en: str) -> None:
    """An address has no other form."""
    assert {each.code for each in beside(lt, en)} == {"check.parity-address"}


def test_an_empty_half_is_one_finding() -> None:
    """What it lacks is not told again, fact by fact."""
    seen = found(table(*OTHERS, pair("LITEK moka 5 eurus iki 2019-06-26, a@b.lt", "")))
    assert [each.code for each in seen if "parity" in each.code or "half" in each.code] == [
        "check.empty-half"
    ]


@pytest.mark.parametrize(
    ("lt", "en", "lost"),
    [
        ("2019 m. birželio 26 d.", "On 26th of June", "2019"),
        ("LASER-GO GLOBAL katalogo „inovacijų čempionus“", "“innovation champions”", "LASER"),
        ("dvejų metų trukmės projektą", "international project", "dvejų"),
    ],
)
def test_what_the_english_version_of_the_source_lost_is_found(lt: str, en: str, lost: str) -> None:
    """Two published versions of one text drifted apart in this way."""
    (finding, *_) = beside(lt, en)
    assert finding.message == f"“{lost}” stands in one language only"


@pytest.mark.parametrize(
    ("lt", "en", "number"),
    [
        ("iki 2019 m.", "by 2018", "2019"),
        ("per 5 metus", "in 6 years", "5"),
        ("plėtra", "growth of 300 members", "300"),
        ("9999999999 kodas", "code", "9999999999"),
    ],
)
def test_a_number_stands_in_both_languages(lt: str, en: str, number: str) -> None:
    """Number, date, party, reference in one half only is an error."""
    seen = fields(lt, en)
    assert number in {each.message.partition("“")[2].partition("”")[0] for each in seen}
    assert {each.severity for each in seen} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("2019 m. birželio 26 d.", "26 June 2019"),
        ("2019-06-26", "26 June 2019"),
        ("12\u00a0500,50 EUR", "EUR\u00a012,500.50"),
        ("3 metai", "three years"),
        ("trejus metus", "3 years"),
        ("2019 m. birželio 6 d.", "2019-06-06"),
        ("XXI amžius", "the 21st century"),
    ],
)
def test_each_language_says_a_number_in_its_way(lt: str, en: str) -> None:
    """A date, a sum, a number in words are the same fact."""
    assert fields(lt, en) == []


def test_the_halves_of_a_row_have_the_same_numbers() -> None:
    """A template with both languages side by side is read row by row; a table of numbers is not."""
    rows = [
        ("per 3 mėnesius ir kad", "within 4 months of the end"),
        ("iki 2019 m. ir", "by the end of 2019"),
    ]
    cells = "".join(
        f"<w:tr><w:tc>{paragraph(lt)}</w:tc><w:tc>{paragraph(en, 'en-GB')}</w:tc></w:tr>"
        for lt, en in rows
    )
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{cells}</w:tbl><w:p/>"
    seen = wording_of_template(page(table), name="a.docx")
    numbers = [each for each in seen if each.code.startswith("check.parity")]
    assert [each.place.where for each in numbers] == [
        "body, table 1, row 1, cell 1, paragraph 1",
        "body, table 1, row 1, cell 2, paragraph 1",
    ]
    alike = table.replace("within 4 months of the end", "per 4 mėnesius ir kad").replace(
        "en-GB", "lt-LT"
    )
    seen = wording_of_template(page(alike), name="a.docx")
    assert [each for each in seen if each.code.startswith("check.parity")] == []


def test_a_number_of_thousands_of_figures_is_no_bug() -> None:
    """Nobody says it in words; Python would refuse to read it as a number."""
    assert fields("0" * 5_000, "none")
    (each,) = fields("9" * 5_000, "none")
    assert "9999" in each.message
