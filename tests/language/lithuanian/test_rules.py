"""The rules of Lithuanian that a document needs, each quoted with its source and proved.

Where no norm is named the rule is that of standard grammar and is to be checked by a language editor.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.dates import format_date
from memo_kit.language.language import Variety
from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    Gender,
    Number,
    agree,
    amount_in_words,
    count,
    date_in_words,
    decline,
    gender_of,
    gender_of_group,
    number_of,
)
from memo_kit.language.lithuanian.numeral import plural_class
from memo_kit.language.typography import NBSP

SEVEN = tuple(Case)
SIX = SEVEN[:6]


def row(text: str, kind: str = "noun", **about: str) -> str:
    """Return the forms of a text from the genitive to the vocative."""
    return " ".join(decline(text, case, kind=kind, **about).text for case in SEVEN[1:])


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Norvilas", "Norvilo Norvilui Norvilą Norvilu Norvile Norvilai"),
        ("Elijas", "Elijo Elijui Eliją Eliju Elijuje Elijau"),
        ("Norvilis", "Norvilio Norviliui Norvilį Norviliu Norvilyje Norvili"),
        ("Jonaitis", "Jonaičio Jonaičiui Jonaitį Jonaičiu Jonaityje Jonaiti"),
        ("Kuodys", "Kuodžio Kuodžiui Kuodį Kuodžiu Kuodyje Kuody"),
        ("Aškojis", "Aškojo Aškojui Aškojį Aškoju Aškojyje Aškoji"),
        ("Luckys", "Luckio Luckiui Luckį Luckiu Luckyje Lucky"),
        ("Luckus", "Luckaus Luckui Luckų Luckumi Luckuje Luckau"),
        ("Vėlius", "Vėliaus Vėliui Vėlių Vėliumi Vėliuje Vėliau"),
        ("Motiejus", "Motiejaus Motiejui Motiejų Motiejumi Motiejuje Motiejau"),
        ("Norvila", "Norvilos Norvilai Norvilą Norvila Norviloje Norvila"),
        ("Liogė", "Liogės Liogei Liogę Lioge Liogėje Lioge"),
    ],
)
def test_a_mans_name_follows_the_paradigm(name: str, forms: str) -> None:
    """The rows of -as, -jas, -is, -tis, -dys, -jis, -ys, -us, -ius, -jus, -a and -ė.

    Source: State Commission of the Lithuanian Language (VLKK), consultation 14268. „Luckumi“: the
    instrumental of -us is -umi.
    """
    assert row(name, "person", gender="masculine") == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ona", "Onos Onai Oną Ona Onoje Ona"),
        ("Dalia", "Dalios Daliai Dalią Dalia Dalioje Dalia"),
        ("Lindė", "Lindės Lindei Lindę Linde Lindėje Linde"),
        ("Jonaitytė", "Jonaitytės Jonaitytei Jonaitytę Jonaityte Jonaitytėje Jonaityte"),
        ("Kazlauskienė", "Kazlauskienės Kazlauskienei Kazlauskienę Kazlauskiene Kazlauskienėje"),
        ("Butkutė", "Butkutės Butkutei Butkutę Butkute Butkutėje Butkute"),
        ("Vėliūtė", "Vėliūtės Vėliūtei Vėliūtę Vėliūte Vėliūtėje Vėliūte"),
        ("Kazlauskė", "Kazlauskės Kazlauskei Kazlauskę Kazlauske Kazlauskėje Kazlauske"),
        ("Nėris", "Nėries Nėriai Nėrį Nėrimi Nėryje Nėrie"),
    ],
)
def test_womens_surnames_of_all_suffixes_decline_alike(name: str, forms: str) -> None:
    """-ytė, -ienė, -utė, -ūtė, -ė: „-ės -ei -ę -e -ėje -e“, and no t becomes č.

    Source: VLKK consultation 14268.
    """
    assert row(name, "person", gender="feminine").startswith(forms)


def test_a_surname_is_never_formed_from_another() -> None:
    """A woman's surname is not derived from a man's, nor a man's from a woman's.

    Source: VLKK, decision N-1 (199) of 2023, lists the suffixes that the bearer chooses among.
    """
    wife = decline("Ona Norvilas", "genitive", gender="feminine", kind="person")
    assert wife.confidence is Confidence.UNSURE
    assert "Norvilas" in wife.text


def test_gender_comes_from_the_person_not_from_the_ending() -> None:
    """„Norvila (m)“, „Ona (f)“; „Nėris (f)“ against the masculine row of -is (VLKK 14268)."""
    man = decline("Norvilis", "genitive", gender="masculine", kind="person").text
    woman = decline("Nėris", "genitive", gender="feminine", kind="person").text
    assert (man, woman) == ("Norvilio", "Nėries")


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("kelias", "kelio keliui kelią keliu kelyje"),
        ("elnias", "elnio elniui elnią elniu elnyje"),
        ("šalis", "šalies šaliai šalį šalimi šalyje"),
        ("sutartis", "sutarties sutarčiai sutartį sutartimi sutartyje"),
        ("egzempliorius", "egzemplioriaus egzemplioriui egzempliorių egzemplioriumi"),
        ("mėnuo", "mėnesio mėnesiui mėnesį mėnesiu mėnesyje"),
        ("asmuo", "asmens asmeniui asmenį asmeniu asmenyje"),
        ("vanduo", "vandens"),
        ("šuo", "šuns"),
        ("duktė", "dukters"),
        ("sesuo", "sesers"),
        ("moteris", "moters"),
    ],
)
def test_nouns_follow_their_row_or_the_exceptions(noun: str, forms: str) -> None:
    """-ias has its locative in -yje, never -iaje; asmuo – asmens, mėnuo – mėnesio, šuo – šuns."""
    assert row(noun).startswith(forms)


@pytest.mark.parametrize("noun", ["debesis", "deguonis", "dantis"])
def test_masculine_nouns_of_the_third_declension_have_imi(noun: str) -> None:
    """„Debesis, deguonis: Ins -imi“, against the row of brolis."""
    assert decline(noun, "instrumental").text == f"{noun[:-2]}imi"


def test_plural_only_nouns_are_plural_without_being_told() -> None:
    """„Plural only: metai, įstatai, nuostatai, pietūs, durys.“"""  # noqa: D415
    found = [
        number_of(noun, "noun") for noun in ("metai", "įstatai", "nuostatai", "pietūs", "durys")
    ]
    assert found == [Number.PLURAL] * 5


def test_reflexive_nouns_keep_their_si() -> None:
    """„Keitimasis informacija“ → „keitimosi informacija“; a locative is rare and never made."""
    forms = [decline("keitimasis informacija", case) for case in SIX[1:]]
    assert [form.text.split()[0] for form in forms[:4]] == [
        "keitimosi",
        "keitimuisi",
        "keitimąsi",
        "keitimusi",
    ]
    assert forms[4].confidence is Confidence.UNSURE


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("vykdomasis", "vykdomojo vykdomajam vykdomąjį vykdomuoju vykdomajame"),
        ("vykdomoji", "vykdomosios vykdomajai vykdomąją vykdomąja vykdomojoje"),
        ("generalinis", "generalinio generaliniam generalinį generaliniu generaliniame"),
        ("generalinė", "generalinės generalinei generalinę generaline generalinėje"),
    ],
)
def test_definite_and_plain_adjectives_agree_with_their_noun(title: str, forms: str) -> None:
    """-asis, -ojo, -ajam, -ąjį, -uoju, -ajame; -oji, -osios …; -inis, -inio, -iniam …"""  # noqa: D415
    noun = "direktorė" if title.endswith(("oji", "ė")) else "direktorius"
    made = [decline(f"{title} {noun}", case, kind="title").text.split()[0] for case in SIX[1:]]
    assert " ".join(made) == forms


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("VšĮ Kretingos ligoninė", "genitive", "VšĮ Kretingos ligoninės"),
        (
            "uždaroji akcinė bendrovė „Kretingos grūdai“",
            "locative",
            "uždarojoje akcinėje bendrovėje „Kretingos grūdai“",
        ),
        ("„Pakalnutės“ parduotuvė", "genitive", "„Pakalnutės“ parduotuvės"),
        ("klasteris LITEK", "genitive", "klasterio LITEK"),
        ("konsorciumas CPIC", "instrumental", "konsorciumu CPIC"),
        ("UAB „Kretingos grūdai“", "genitive", "UAB „Kretingos grūdai“"),
        ("LITEK™", "genitive", "LITEK™"),
    ],
)
def test_names_of_organisations_decline_as_decided(name: str, case: str, form: str) -> None:
    """A name of direct meaning declines, a symbolic one in quotation marks after its class word does not.

    So do acronyms, abbreviated legal forms and trade marks. Source: VLKK, decision No. 1 (110) of 2007.
    """
    made = decline(name, case, kind="organisation")
    assert made.text == form
    assert made.confidence is not Confidence.UNSURE


@pytest.mark.parametrize(
    ("phrase", "genitive"),
    [
        (
            "Fizikos instituto mokslo ir technologijų parkas",
            "Fizikos instituto mokslo ir technologijų parko",
        ),
        ("direktoriaus pavaduotoja mokslui", "direktoriaus pavaduotojos mokslui"),
        (
            "Aplinkos apsaugos departamentas prie Aplinkos ministerijos",
            "Aplinkos apsaugos departamento prie Aplinkos ministerijos",
        ),
        ("laikinai einantis direktoriaus pareigas", "laikinai einančio direktoriaus pareigas"),
    ],
)
def test_only_the_head_and_what_agrees_with_it_decline(phrase: str, genitive: str) -> None:
    """Genitive attributes in front and dative or prepositional tails are left alone."""
    assert decline(phrase, "genitive", kind="title").text == genitive


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *((name, "atstovaujama") for name in ("UAB „X“", "AB „X“", "VšĮ „X“", "VĮ „X“")),
        *((name, "atstovaujama") for name in ("įmonė", "įstaiga", "bendrovė", "asociacija")),
        *(
            (name, "atstovaujama")
            for name in ("ministerija", "savivaldybė", "agentūra", "ligoninė")
        ),
        *(
            (name, "atstovaujamas")
            for name in ("klasteris", "konsorciumas", "institutas", "centras")
        ),
        *(
            (name, "atstovaujamas")
            for name in ("universitetas", "parkas", "fondas", "departamentas")
        ),
        ("susivienijimas", "atstovaujamas"),
        ("Lietuvos geležinkeliai", "atstovaujami"),
        ("AB „Lietuvos geležinkeliai“", "atstovaujama"),
    ],
)
def test_atstovaujamas_agrees_with_the_head_of_the_organisation(name: str, word: str) -> None:
    """„-a“ with UAB, VšĮ, įmonė …; „-as“ with klasteris …; „-i“ with a plural name alone."""
    number = number_of(name) or Number.SINGULAR
    gender = gender_of(name, number=number)
    assert gender is not None
    assert agree("atstovaujamas", gender=gender, number=number) == word


def test_veikiantis_agrees_with_those_who_sign() -> None:
    """„One male representative: veikiančio; one female: veikiančios; several: veikiančių.“"""  # noqa: D415
    both = gender_of_group([Gender.MASCULINE, Gender.FEMININE])
    assert [
        agree("veikiantis", "genitive", gender=Gender.MASCULINE),
        agree("veikiantis", "genitive", gender=Gender.FEMININE),
        agree("veikiantis", "genitive", gender=both, number="plural"),
    ] == ["veikiančio", "veikiančios", "veikiančių"]


@pytest.mark.parametrize(
    ("number", "accusative", "instrumental"),
    [
        (1, "vieną mėnesį", "vienu egzemplioriumi"),
        (2, "du mėnesius", "dviem egzemplioriais"),
        (3, "tris mėnesius", "trimis egzemplioriais"),
        (4, "keturis mėnesius", "keturiais egzemplioriais"),
        (5, "penkis mėnesius", "penkiais egzemplioriais"),
        (10, "dešimt mėnesių", "dešimčia egzempliorių"),
        (21, "dvidešimt vieną mėnesį", "dvidešimt vienu egzemplioriumi"),
    ],
)
def test_the_numeral_decides_the_form_of_its_noun(
    number: int, accusative: str, instrumental: str
) -> None:
    """1, 21 the singular; 2–9, 22 the plural; 0, 10–20, 30 the genitive plural."""
    assert count(number, "mėnuo", "accusative", style="words") == accusative
    assert count(number, "egzempliorius", "instrumental", style="words") == instrumental


def test_years_take_the_collective_numerals() -> None:
    """„With plural-only nouns 2–9 must use the collective numerals; for 1 prefer vieni over vieneri“.

    Source: Institute of the Lithuanian Language, guide of administrative language, “vieneri”.
    """
    years = [count(number, "metai", "accusative", style="words") for number in (1, 2, 3, 9, 10, 21)]
    assert years == [
        "vienus metus",
        "dvejus metus",
        "trejus metus",
        "devynerius metus",
        "dešimt metų",
        "dvidešimt vienus metus",
    ]
    assert count(3, "metai", "dative", style="words") == "trejiems metams"
    assert count(3, "metai", "accusative", style="both") == "3 (trejus) metus"


def test_a_fraction_takes_the_genitive_singular() -> None:
    """CLDR's class “many”: „1,5 mėnesio“."""
    assert count(Decimal("1.5"), "mėnuo", "accusative") == "1,5 mėnesio"


@given(st.integers(0, 1_000_000), st.sampled_from(SIX))
def test_a_count_has_the_plural_class_of_cldr(number: int, case: Case) -> None:
    """CLDR for Lithuanian, from 0 to 1 000 000: one, few and other choose the form of the noun."""
    forms = {
        "one": decline("diena", case).text,
        "few": decline("dienos", case, number="plural").text,
        "other": "dienų",
    }
    asked = Locale("lt").plural_form(number)
    assert count(number, "diena", case).rpartition(" ")[2] == forms[asked]
    assert plural_class(number) == asked


@given(st.integers(0, 999_999_999), st.integers(0, 99))
def test_words_and_figures_of_one_amount_agree(whole: int, cents: int) -> None:
    """The words of a sum are those of its whole part and of its cents."""
    words = amount_in_words(Decimal(f"{whole}.{cents:02}"), "EUR")
    euros, _, rest = words.partition(" ir ")
    assert euros == count(whole, "euras", style="words")
    assert rest == (count(cents, "centas", style="words") if cents else "")


def test_the_words_of_a_date_are_those_of_deeds() -> None:
    """„Du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena“ (practice of deeds)."""
    words = "du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena"
    assert date_in_words(date(2019, 6, 26)) == words


def test_the_month_of_a_date_stands_in_the_genitive() -> None:
    """„2019 m. birželio 26 d.“ with no-break spaces, whatever CLDR prints."""
    assert format_date(date(2019, 6, 26), Variety.LT) == f"2019{NBSP}m. birželio 26{NBSP}d."


@pytest.mark.parametrize("text", ["", "A", "12", "Müller", "Straße", "Ли"])
def test_what_no_rule_can_know_is_unsure(text: str) -> None:
    """Empty and one-letter strings, digits, and letters that are not Lithuanian."""
    form = decline(text, "genitive", gender="masculine", kind="person")
    assert form.confidence is Confidence.UNSURE


def test_a_phrase_never_has_its_number_guessed() -> None:
    """Nominative plural and genitive singular feminine look alike (-os, -ės): the number is data."""
    assert (
        decline("Lietuvos dujos", "genitive", kind="organisation").confidence is Confidence.UNSURE
    )
    given_plural = decline("Lietuvos dujos", "genitive", kind="organisation", number="plural")
    assert given_plural.text == "Lietuvos dujų"
