"""Whatever the data say, a draft from the stock reads as if somebody had written it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

import memo_kit
from memo_kit.agreement.agreement import Agreement, Preset
from memo_kit.checks.document import check_document
from memo_kit.drafting.provenance import kind_of
from memo_kit.drafting.stock import open_template, stock_template
from memo_kit.language.language import Language
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from tests.stock.sample import AUTHENTICITIES, SAMPLES, memorandum, protocol
from tools.stock.layout import PRESETS

NBSP = "\N{NO-BREAK SPACE}"
# What is left when a value that was left out leaves its neighbours behind.
LEFT_OVER = re.compile(
    r"[ \u00a0]{2}|[ \u00a0][,;.:)]|\([ \u00a0]|\(\)|[,;:][,;.]|\.\.(?!\.)|\(,|„“|“”|[{}%]|^[,;.)]",
    re.MULTILINE,
)
ENGLISH = re.compile(r"\b(the|of|and|by|for|in|with|Party|Parties|shall|this|No)\b")
LITHUANIAN = re.compile(r"[čęėįšųž]|\b(ir|bei|arba|pagal|toliau|Nr|prie)\b")
CASES = [(name, language) for name in SAMPLES for language in Language]


def drafted(agreement: Agreement, language: Language, preset: str = "drt_2020") -> bytes:
    """Return the draft of an agreement from the stock."""
    template = open_template(stock_template(kind_of(agreement), language, Preset(preset)))
    return template.render(agreement, language=agreement.variety(language))


def text(agreement: Agreement, language: Language, preset: str = "drt_2020") -> str:
    """Return what a draft says, with ordinary spaces."""
    return readable_text(drafted(agreement, language, preset)).replace(NBSP, " ")


def body(data: bytes) -> Element:
    """Return the body of a draft."""
    document = parse(Package.open(data).read("word/document.xml"), name="document")
    found = document.find(w("body"))
    assert found is not None
    return found


def shown(element: Element) -> str:
    """Return the text of an element."""
    return "".join(node.text or "" for node in element.iter(w("t")))


@pytest.mark.parametrize(("name", "language"), CASES)
def test_nothing_is_left_of_what_was_left_out(name: str, language: Language) -> None:
    """No two spaces, no mark without a word, no empty brackets, no tag."""
    said = readable_text(drafted(SAMPLES[name], language))
    assert [said[max(0, m.start() - 30) : m.end() + 10] for m in LEFT_OVER.finditer(said)] == []


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_draft_holds_no_word_of_the_other_language(name: str, language: Language) -> None:
    """A draft in one language can be signed by somebody who does not read the other."""
    said = text(SAMPLES[name], language)
    if language is Language.LT:
        assert ENGLISH.findall(said) == []
    else:
        # Names of people and places of Lithuania keep their letters.
        names = re.compile(r"Jonaitienė|Pavyzdžio|Pavyzdauskas-Jonaitis")
        assert LITHUANIAN.findall(names.sub("", said)) == []


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("name", "language"), CASES)
def test_no_two_empty_paragraphs_follow_each_other(
    name: str, language: Language, preset: str
) -> None:
    """Conditions stand in paragraphs of their own, and these go."""
    paragraphs = body(drafted(SAMPLES[name], language, preset)).findall(w("p"))
    assert not any(not shown(one) and not shown(two) for one, two in pairwise(paragraphs))


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("name", "language"), CASES)
def test_each_signatory_has_a_bookmark_in_order(name: str, language: Language, preset: str) -> None:
    """Plain letters and digits: LibreOffice escapes all else where it makes a PDF of it."""
    agreement = SAMPLES[name]
    document = body(drafted(agreement, language, preset))
    names = [mark.get(w("name"), "") for mark in document.iter(w("bookmarkStart"))]
    places = [name for name in names if name.startswith("memosig")]
    people = sum(len(party.signatories) for party in agreement.parties)
    assert places == [f"memosig{number}" for number in range(1, people + 1)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("name", "language"), CASES)
def test_every_run_says_its_language(name: str, language: Language) -> None:
    """Values, references and places to fill in carry the language of the draft, too."""
    tag = SAMPLES[name].variety(language).value
    package = Package.open(drafted(SAMPLES[name], language))
    for part in (
        part for part in package.names if part.startswith(("word/doc", "word/hea", "word/foo"))
    ):
        if part.endswith(".xml"):
            runs = parse(package.read(part), name=part).iter(w("r"))
            languages = {run.find(f"{w('rPr')}/{w('lang')}") for run in runs}
            assert {None if mark is None else mark.get(w("val")) for mark in languages} <= {tag}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", AUTHENTICITIES)
def test_the_languages_of_the_originals_are_those_that_are_authentic(
    name: str, language: Language
) -> None:
    """“both equally authentic” and “one prevails” never contradict each other."""
    said = text(SAMPLES[name], language)
    both = (
        "lietuvių ir anglų kalbomis"
        if language is Language.LT
        else "Lithuanian and English languages"
    )
    assert (said.count(both) == 2) == ("original" not in name)
    prevails = "vadovaujamasi" if language is Language.LT else "shall prevail"
    assert (prevails in said) == ("prevails" in name)
    translation = "yra vertimas" if language is Language.LT else "is a translation"
    assert (translation in said) == ("original" in name)


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        (
            "bare",
            "atstovaujamas direktoriaus Jono Jonaičio, veikiančio pagal įstatus (toliau – AA), ir",
        ),
        (
            "women",
            (
                "atstovaujamas pirmininkės Onos Jonaitienės ir direktorės Onos Jonaitienės, "
                "veikiančių pagal įstatus (toliau – AA), ir"
            ),
        ),
        (
            "different authorities",
            (
                "atstovaujamas direktoriaus Jono Jonaičio, veikiančio pagal įstatus, pirmininkės Onos "
                "Jonaitienės, veikiančios pagal 2019 m. sausio 2 d. įgaliojimą Nr. 5, ir direktoriaus Jono "
                "Petraičio (toliau – AA), ir"
            ),
        ),
        (
            "two signatories",
            (
                "atstovaujamas direktoriaus Jono Jonaičio ir pirmininkės Onos Jonaitienės, veikiančių pagal "
                "įstatus (toliau – AA), ir"
            ),
        ),
        ("no authority", "atstovaujamas direktoriaus Jono Jonaičio (toliau – AA), ir"),
        (
            "everything",
            (
                "Pavyzdinis klasteris, veikiantis per veiklos koordinatorių – Pavyzdinį institutą, "
                "atstovaujamas direktoriaus Jono Jonaičio, veikiančio pagal įstatus (toliau – AA), ir"
            ),
        ),
    ],
)
def test_the_clause_of_a_party_agrees_with_those_who_sign(name: str, clause: str) -> None:
    """*atstovaujamas* agrees with the organisation, *veikiantis* with the people (grammar)."""
    assert clause in text(SAMPLES[name], Language.LT)


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        (
            "bare",
            "represented by Jonas Jonaitis, Director, acting in accordance with the Articles of",
        ),
        (
            "different authorities",
            (
                "represented by Jonas Jonaitis, Director, acting in accordance with the Articles of "
                "Association, Ona Jonaitienė, Chair, acting in accordance with the power of attorney No. 5 of "
                "2 January 2019, and Jonas Petraitis, Director (hereinafter – “AA”), and"
            ),
        ),
    ],
)
def test_the_english_clause_names_the_basis_behind_the_people(name: str, clause: str) -> None:
    """“represented by {name}, {title}, acting in accordance with {basis}”."""
    assert clause in text(SAMPLES[name], Language.EN)


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("bare", "jį pasirašius abiem Šalims ir galioja 3 (trejus) metus."),
        ("three parties", "jį pasirašius visoms Šalims ir galioja 3 (trejus) metus."),
        ("months", "ir galioja 18 (aštuoniolika) mėnesių."),
        ("months", "raštu įspėjusi kitą Šalį prieš 6 (šešis) mėnesius."),
        (
            "everything",
            "įsigalioja 2019 m. liepos 1 d. ir galioja iki 2021 m. birželio 30 d. imtinai.",
        ),
        ("everything", "raštu įspėjusi kitą Šalį prieš 1 (vieną) mėnesį."),
        ("everything", "išskyrus šio Memorandumo 8 ir 9 straipsnius."),
        (
            "everything",
            "2 (dvejų) metų trukmės tarptautinį projektą SAMPLE PROJECT (dotacijos sutartis",
        ),
        ("later", "raštu įspėjusi kitą Šalį prieš [mėnesių skaičius] mėn."),
        (
            "bare",
            "Pasirašyta Vilniuje 2019 m. birželio 26 d. dviem egzemplioriais lietuvių ir anglų",
        ),
        (
            "everything",
            "keturiais egzemplioriais lietuvių ir anglų kalbomis, po du kiekvienai Šaliai.",
        ),
        ("no place", "Pasirašyta 2019 m. birželio 26 d. dviem egzemplioriais"),
        (
            "one contact",
            "kontaktinis asmuo yra AA – Ona Jonaitienė (el. paštas ona@example.lt).",
        ),
        ("one of each", "kurios tema yra rinkos tendencijos."),
        (
            "one of each",
            "neatskiriama šio Memorandumo dalis yra priedas „Veiklų planas“, 1 (vienas)",
        ),
        ("full protocol", "nuo 2019 m. birželio 24 d. iki 2019 m. birželio 25 d. susitiko Kaune"),
        ("full protocol", "ir susitarė dėl 2 straipsnyje nurodytų veiksmų."),
        (
            "full protocol",
            "vykdydamos 2019 m. sausio 2 d. susitarimo memorandumą Nr. 0-00 (toliau –",
        ),
        ("full protocol", "(atsakingos Šalys – AA ir BB, terminas – [terminas])."),
        ("bare protocol", "dėl šio veiksmo: surengti bendrą seminarą (atsakinga Šalis – AA)."),
    ],
)
def test_a_formula_reads_as_lithuanian_law_writes_it(name: str, formula: str) -> None:
    """Accepted practice; the wording is memo_kit's own, to be checked by a language editor."""
    assert formula in text(SAMPLES[name], Language.LT)


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("bare", "upon signature by both Parties and remain in force for three (3) years."),
        ("three parties", "upon signature by all Parties"),
        ("months", "by giving the other Party six (6) months’ written notice."),
        ("everything", "by giving the other Party one (1) month’s written notice."),
        ("everything", "except Articles 8 and 9 of this Memorandum."),
        ("later", "[number of months] months’ written notice."),
        ("bare", "Done at Vilnius on 26 June 2019 in two originals in the Lithuanian and English"),
        ("canadian", "Done at Vilnius on June 26, 2019 in four originals"),
        (
            "one contact",
            "the contact person is AA – Ona Jonaitienė (e-mail ona@example.lt).",
        ),
        (
            "full protocol",
            "met in Kaunas from 24 June 2019 to 25 June 2019 during an international",
        ),
        ("full protocol", "agreed on the actions set out in Article 2."),
    ],
)
def test_a_formula_reads_as_english_law_writes_it(name: str, formula: str) -> None:
    """Accepted practice; the wording is memo_kit's own, to be checked by a language editor."""
    assert formula in text(SAMPLES[name], Language.EN)


def test_a_reference_names_the_unit_of_the_layout() -> None:
    """V-117, point 24.1: chapters are numbered with Roman numbers; „II skyrius“ without a dot."""
    agreement = SAMPLES["everything"]
    assert "išskyrus šio Memorandumo VIII ir IX skyrius." in text(
        agreement, Language.LT, "strict_2011"
    )
    assert "except Chapters VIII and IX of" in text(agreement, Language.EN, "strict_2011")
    assert "išskyrus šio Memorandumo 8 ir 9 straipsnius." in text(agreement, Language.LT, "treaty")


@pytest.mark.parametrize("language", Language)
def test_an_article_is_there_only_when_the_data_have_it(language: Language) -> None:
    """Money, secrecy and rights stay out unless given (University of Miami, MOU policy)."""
    bare = body(drafted(memorandum(), language))
    full = body(drafted(SAMPLES["everything"], language))
    always = ["purpose", "areas", "forms", "term", "amendments", "final_provisions"]
    every = [
        *("purpose", "areas", "forms", "dissemination", "information", "stakeholders", "contacts"),
        *("confidentiality", "intellectual_property", "finance", "legal_status", "data_protection"),
        *("term", "amendments", "disputes", "final_provisions"),
    ]
    for document, wanted in ((bare, always), (full, every)):
        names = [mark.get(w("name"), "") for mark in document.iter(w("bookmarkStart"))]
        assert [name for name in names if not name.startswith("memosig")] == wanted


@pytest.mark.parametrize("language", Language)
def test_a_protocol_is_no_memorandum(language: Language) -> None:
    """The shared wording takes the name of the document that it stands in."""
    said = text(protocol(), language)
    assert "emorandum" not in said
    assert "MEMORANDUM" not in said


def test_canadian_english_is_spelled_the_canadian_way() -> None:
    """*recognize* in Canada, *recognise* in Britain (to be checked by a language editor)."""
    recital = {"opening": "recognising", "text": {"lt": "svarbu", "en": "it matters"}}
    canadian = memorandum(english="en-CA", recitals=[recital])
    british = memorandum(english="en-GB", recitals=[recital])
    assert "recognizing that it matters" in text(canadian, Language.EN)
    assert "recognising that it matters" in text(british, Language.EN)


def table_rows(name: str) -> list[list[str]]:
    """Return the text of each cell of the table of signatures."""
    table = body(drafted(SAMPLES[name], Language.EN)).find(w("tbl"))
    assert table is not None
    return [[shown(cell) for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))]


def test_two_parties_stand_side_by_side_each_signing_below_its_details() -> None:
    """Accepted practice: details and signatures are one block."""
    testimonium, heading, details, signatures = table_rows("bare")
    assert testimonium[0].startswith("In witness whereof")
    # In a row of its own: in both languages it stands on one line, however long the text above is.
    assert heading == ["Details and signatures of the Parties"]
    assert ["Lithuania" in cell for cell in details] == [True, True]
    assert ["Jonaitis" in cell for cell in signatures] == [True, True]


def test_more_parties_sign_above_their_details_and_an_odd_one_has_an_empty_cell_beside_it() -> None:
    """Details of many fill a page; all signatures have to stay with the last clause (rule of 2011)."""
    _, heading, *signatures, divider, first, last = table_rows("three parties")
    assert heading == ["Signatures of the Parties"]
    assert [["Jonaitis" in cell for cell in row] for row in signatures] == [
        [True, True],
        [True, False],
    ]
    assert [cell[:2] for row in signatures for cell in row] == ["AA", "BB", "CC", ""]
    assert divider == ["Details of the Parties"]
    assert ["Lithuania" in cell for cell in (*first, *last)] == [True, True, True, False]


def test_a_page_may_end_between_signatures_and_details_of_many_parties() -> None:
    """All rows held together would be longer than a page, and programs then break them anywhere."""
    table = body(drafted(SAMPLES["six parties"], Language.EN)).find(w("tbl"))
    assert table is not None
    paragraphs = [next(row.iter(w("p"))) for row in table.iter(w("tr"))]
    free = [
        shown(each) for each in paragraphs if each.find(f"{w('pPr')}/{w('keepNext')}") is not None
    ]
    assert free == ["EE"]


def test_an_annex_begins_a_section_that_counts_its_own_pages() -> None:
    """Annexes are numbered separately (Document Drafting Rules); only those with a text print."""
    document = body(drafted(SAMPLES["everything"], Language.LT))
    starts = [section.find(w("pgNumType")) for section in document.iter(w("sectPr"))]
    assert [mark.get(w("start")) for mark in starts if mark is not None] == ["1", "1"]
    said = text(SAMPLES["everything"], Language.LT)
    assert "Memorandumo 1 priedas" in said.replace("\n", " ")


@pytest.mark.parametrize("language", Language)
def test_the_foot_has_a_line_for_initials_only_when_it_is_wanted(language: Language) -> None:
    """A line that nobody asked for would look like a signature that is missing."""
    word = "Inicialai" if language is Language.LT else "Initials"
    assert word in text(SAMPLES["everything"], language)
    assert word not in text(SAMPLES["bare"], language)


@pytest.mark.parametrize("edition", ["lt", "en", "bilingual"])
def test_the_foot_has_one_blank_for_each_party_and_no_other(edition: str) -> None:
    """However long the word before them is, a blank that belongs to nobody never stands there."""
    agreement = SAMPLES["everything"]
    foot = memo_kit.draft(agreement, edition).text.rpartition("\n\n")[2].splitlines()[0]
    blanks = foot.partition(": ")[2].split("\t")
    assert blanks == [
        f"{party.short_name}\N{NO-BREAK SPACE}________" for party in agreement.parties
    ]


@pytest.mark.parametrize("name", ["later", "later protocol"])
@pytest.mark.parametrize("language", Language)
def test_every_place_to_fill_in_is_known_to_the_check(name: str, language: Language) -> None:
    """What is to be filled in later is never taken for filled."""
    data = drafted(SAMPLES[name], language)
    places = len(list(body(data).iter(w("sdt"))))
    assert places > 15
    open_places = [each for each in check_document(data, name="draft") if "place-open" in each.code]
    assert len(open_places) == places
