"""How the source's own two versions drifted apart, and which rule sees it.

LITEK's news page on the memorandum of 26 June 2019 has a Lithuanian and an English version. The Lithuanian
sentences are quoted as they are published. Of the English version terms and names are quoted; the words
between them are written here, so that each row says no more than the quoted ones tell.
"""

from __future__ import annotations

import pytest

from memo_kit.checks.comparison import differences
from memo_kit.checks.document import check_document
from memo_kit.errors import Finding
from tests.checks.page import page, paragraph
from tests.checks.test_table import table
from tests.paper import paper

HEADER = (
    "VĮ „Fizikos instituto mokslo ir technologijų parkas“",
    "Public Entity “Science and Technology Park”",
)
TITLE = (
    "LITEK™ ir CPIC pasirašytas memorandumas-svarbus žingsnis tolesnio bendradarbiavimo link",
    "LITEK™ and CPIC signed the Memorandum of Understanding, an important step of further cooperation",
)
PROJECT = (
    "galima būtų vystyti mokslinį ir technologinį bendradarbiavimą medicinos fotonikos srityje",
    "to develop scientific and technological cooperation in the field of health photonics",
)
SIGNED = (
    (
        "2019 m. birželio 26d. Lazerinių ir inžinerinių technologijų klasterio (LITEK™) ir  Kanados Pramonės "
        "Fotonikos Konsorciumo (CPIC) atstovai pasirašė memorandumą"
    ),
    (
        "On 26th of June the Memorandum was signed between the Laser and Engineering Technologies Cluster (LITEK™) "
        "and the Canadian Industry Photonics Consortium (CPIC)"
    ),
)
FORMS = (
    (
        "verslo galimybes tarp Europos ir Kanados fotonikos srities inovatyvių įmonių, kartu vystant MTEP "
        "projektus, organizuojant bendrus susitikimus, seminarus, praktinius užsiėmimus, misijas, vizituojant "
        "klasterio narius"
    ),
    (
        "business opportunities of the innovative photonics companies of Europe and Canada through R&amp;D projects "
        "such as seminars, workshops, missions, visits to cluster members"
    ),
)
CHAMPIONS = (
    "apie LASER-GO GLOBAL katalogo “inovacijų čempionus” ir jų sukurtus naujausius produktus",
    "about LASER-GO GLOBAL “innovation champions” and their latest products",
)
MEMBERS = (
    "poveikį MVĮ ir šios sutarties partnerių nariams",
    "an impact on SMEs and the members of this Agreement",
)
NOTICE = (
    "Kanados Fotonikos Pramonės Konsorciumas (CPIC) ir kiti",
    "the Canadian Photonic Industry Consortium (CPIC) and others",
)
ROWS = (TITLE, HEADER, PROJECT, SIGNED, FORMS, CHAMPIONS, MEMBERS, NOTICE)
# The drift, the rule that sees it, the row, and what the finding says.
DRIFT = (
    ("joint meetings are lost", "check.parity-word", FORMS, "susitikimus"),
    ("a list of other length", "check.parity-enumeration", FORMS, "a list of"),
    ("a memorandum that is an agreement", "check.term-drift", MEMBERS, "this Agreement"),
    ("in Lithuanian, too", "check.term-drift", MEMBERS, "šios sutarties"),
    ("a party with several names", "check.name-drift", NOTICE, "Canadian"),
    ("state enterprise and public institution", "check.parity-legal-form", HEADER, "VĮ"),
    ("a date without its year", "check.parity-number", SIGNED, "2019"),
    ("a date without a space", "check.date-space", SIGNED, "26d."),
    ("an ordinal in a date", "check.date-form-en", SIGNED, "26th"),
    ("medical photonics became health photonics", "check.parity-word", PROJECT, "medicinos"),
    ("the catalogue is lost", "check.parity-word", CHAMPIONS, "katalogo"),
    ("another kind of document", "check.parity-word", TITLE, "Memorandum of Understanding"),
    ("nobody represents the parties", "check.parity-word", SIGNED, "atstovai"),
)


def cells(lt: str, en: str) -> tuple[str, str]:
    """Return a row of a table."""
    return paragraph(lt), paragraph(en, "en-GB")


@pytest.fixture(scope="module")
def side_by_side() -> list[Finding]:
    """What is found in one document with both versions."""
    return check_document(page(table(*(cells(*row) for row in ROWS))))


@pytest.fixture(scope="module")
def apart() -> list[Finding]:
    """What is found in two documents, one with each version."""
    halves = [[row[side].replace("&amp;", "&") for row in ROWS] for side in (0, 1)]
    return differences(paper(*halves[0]), paper(*halves[1]), names=("a.lt.docx", "a.en.docx"))


@pytest.mark.parametrize(("drift", "code", "row", "words"), DRIFT, ids=[each[0] for each in DRIFT])
def test_a_drift_of_the_source_is_seen(
    drift: str, code: str, row: tuple[str, str], words: str, side_by_side: list[Finding]
) -> None:
    """The rule named beside it, at the row that it stands in."""
    number = ROWS.index(row) + 1
    seen = [each for each in side_by_side if f"row {number}," in f"{each.place.where},"]
    told = {each.code: each for each in seen if words in f"{each.message} {each.place.text}"}
    assert code in told, drift


@pytest.mark.parametrize(
    ("drift", "code", "row", "words"),
    [each for each in DRIFT if each[1].startswith("check.parity")],
    ids=[each[0] for each in DRIFT if each[1].startswith("check.parity")],
)
def test_a_drift_of_the_source_is_seen_in_two_documents(
    drift: str, code: str, row: tuple[str, str], words: str, apart: list[Finding]
) -> None:
    """The rules are the same; the place is that of a paragraph."""
    where = f"body, paragraph {ROWS.index(row) + 1}"
    assert [each for each in apart if each.code == code and each.place.where == where], (
        drift,
        words,
    )
