"""Organisations, their names and addresses."""

from __future__ import annotations

import pytest

from memo_kit.agreement.name import OrganisationName, PlaceName
from memo_kit.agreement.organisation import Address, LegalForm, Organisation
from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, Gender, Number
from memo_kit.language.typography import NBSP
from tests.agreement.samples import memorandum


def organisation(**given: object) -> Organisation:
    """Return an organisation with some fields given."""
    plain: dict[str, object] = {
        "legal_form": "UAB",
        "name": OrganisationName(lt="Pavyzdiniai lazeriai", en="Sample Lasers"),
        "register_code": None,
        "address": None,
        "country": PlaceName(lt="Lietuva", en="Lithuania"),
        "phone": None,
        "email": None,
    }
    return Organisation.model_validate(plain | given)


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (Case.NOMINATIVE, "uždaroji akcinė bendrovė „Pavyzdiniai lazeriai“"),
        (Case.GENITIVE, "uždarosios akcinės bendrovės „Pavyzdiniai lazeriai“"),
        (Case.LOCATIVE, "uždarojoje akcinėje bendrovėje „Pavyzdiniai lazeriai“"),
    ],
)
def test_a_name_in_quotation_marks_does_not_change(case: Case, text: str) -> None:
    """Symbolic, after the class word: in quotes, does not change (VLKK No. 1 (110) of 2007)."""
    assert organisation(quoted=True).legal_name.declined(case).text == text


def test_a_name_of_direct_meaning_declines_as_a_phrase() -> None:
    """„VšĮ Kretingos ligoninė“ → „… ligoninės“ (VLKK No. 1 (110) of 2007)."""
    name = OrganisationName(lt="Kretingos ligoninė", en="Kretinga Hospital")
    declined = organisation(legal_form="VšĮ", name=name).legal_name.declined(Case.GENITIVE)
    assert declined.text == "viešosios įstaigos Kretingos ligoninės"
    assert declined.confidence is not Confidence.UNSURE


def test_an_organisation_without_a_legal_form_is_its_name() -> None:
    """As a cluster that is no legal person."""
    name = OrganisationName(lt="Pavyzdinis klasteris", en="Sample Cluster")
    cluster = organisation(legal_form=None, name=name)
    assert cluster.legal_name.declined(Case.GENITIVE).text == "Pavyzdinio klasterio"
    assert cluster.legal_name.text_in(Language.EN) == "Sample Cluster"
    assert cluster.gender is Gender.MASCULINE


def test_a_doubtful_part_makes_the_whole_doubtful() -> None:
    """The weaker of class word and name counts."""
    name = OrganisationName(lt="Photonics Hub", en="Photonics Hub", gender=Gender.MASCULINE)
    assert (
        organisation(name=name).legal_name.declined(Case.GENITIVE).confidence is Confidence.UNSURE
    )


def test_the_english_name_has_the_legal_form_behind_it() -> None:
    """One word of the data says the legal form in both languages, so that they cannot differ."""
    name = organisation().legal_name
    assert name.text_in(Language.EN) == "Sample Lasers (private limited liability company)"
    assert name.text_in(Language.LT).startswith("uždaroji akcinė bendrovė")


def test_gender_and_number_come_from_the_legal_form_first() -> None:
    """„UAB … atstovaujama“, whatever the name looks like."""
    name = OrganisationName(lt="Lazeriai", en="Lasers", number=Number.PLURAL)
    with_form = organisation(name=name).legal_name
    assert (with_form.gender, with_form.number) == (Gender.FEMININE, Number.SINGULAR)
    assert organisation(legal_form=None, name=name).legal_name.number is Number.PLURAL
    fund = organisation(legal_form="labdaros ir paramos fondas")
    assert fund.gender is Gender.MASCULINE


@pytest.mark.parametrize("form", LegalForm)
def test_a_legal_form_declines_without_doubt(form: LegalForm) -> None:
    """No formula that memo_kit ships is written with an unsure form."""
    declined = organisation(legal_form=form, quoted=True).legal_name.declined(Case.GENITIVE)
    assert declined.confidence is not Confidence.UNSURE
    assert form.is_abbreviation is (form.value != form.long_lt)


def test_an_address_is_written_the_way_of_its_country() -> None:
    """Lithuania: postcode before the city (for a language editor); Canada: number first."""
    vilnius = PlaceName(lt="Vilnius", en="Vilnius")
    ottawa = PlaceName(lt="Otava", en="Ottawa")
    here = Address(street="Savanorių pr.", house="235", postcode="LT-02300", city=vilnius)
    there = Address(
        street="Main St", house="1", postcode="K0A 0A0", city=ottawa, region="ON", house_first=True
    )
    assert here.text_in(Language.LT) == f"Savanorių pr.{NBSP}235, LT-02300 Vilnius"
    assert there.text_in(Language.EN) == f"1{NBSP}Main St, Ottawa ON K0A 0A0"
    assert here.model_copy(update={"region": "X"}).text_in(Language.EN).endswith("Vilnius, X")


def test_a_trade_mark_carries_its_sign() -> None:
    """LITEK™ where it is first named; later mentions have the bare name."""
    first, second = (party.organisation for party in memorandum().parties)
    assert (first.mark, first.short_name) == ("LITEK™", "LITEK")
    assert second.mark == "CPIC"
