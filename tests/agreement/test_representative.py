"""People, and what empowers them."""

from __future__ import annotations

import pytest

from memo_kit.agreement.name import DocumentName, Title
from memo_kit.agreement.representative import (
    Authority,
    AuthorityKind,
    Contact,
    Representative,
)
from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, ForeignPolicy, Gender, Number
from memo_kit.language.typography import NBSP


def person(given: str, surname: str, gender: str = "masculine", **more: object) -> Representative:
    """Return a representative."""
    title = Title(lt="direktorius", en="Director")
    plain = {"given_names": given, "surname": surname, "gender": gender, "title": title}
    return Representative.model_validate(plain | {"authority": None} | more)


def test_a_lithuanian_name_declines_by_rule() -> None:
    """Each part by its own ending."""
    name = person("Jonas", "Jonaitis").name
    assert name.declined(Case.GENITIVE).text == "Jono Jonaičio"
    assert (name.gender, name.number) == (Gender.MASCULINE, Number.SINGULAR)
    assert name.text_in(Language.EN) == name.declined(Case.NOMINATIVE).text == "Jonas Jonaitis"


def test_an_authentic_foreign_name_stays_and_is_doubtful() -> None:
    """The authentic form may stay (EU Interinstitutional Style Guide, 10.3.10), marked unsure."""
    name = person("Robert", "Moreau", foreign_name=ForeignPolicy.AUTHENTIC).name
    form = name.declined(Case.GENITIVE)
    assert (form.text, form.confidence) == ("Robert Moreau", Confidence.UNSURE)


def test_given_forms_win() -> None:
    """A form in the data wins over every rule and is recorded as ``given``."""
    given = person("Robert", "Moreau", foreign_name="given", forms={"kilm": "Roberto Moreau"})
    form = given.name.declined(Case.GENITIVE)
    assert (form.text, form.confidence) == ("Roberto Moreau", Confidence.GIVEN)


def test_given_forms_win_over_the_rules_of_a_lithuanian_name_too() -> None:
    """Whoever bears a name knows how it is declined; other cases follow the rules."""
    name = person("Jonas", "Jonaitis", forms={"genitive": "Jono Jonaitės"}).name
    form = name.declined(Case.GENITIVE)
    assert (form.text, form.confidence) == ("Jono Jonaitės", Confidence.GIVEN)
    assert name.declined(Case.DATIVE).text == "Jonui Jonaičiui"


def test_an_adapted_name_declines_by_rule() -> None:
    """Whoever fills in the data adapts the nominative, the rules decline it."""
    name = person("Robert", "Smith", foreign_name="adapted", adapted_name="Robertas Smitas").name
    assert name.declined(Case.NOMINATIVE).text == "Robertas Smitas"
    assert name.declined(Case.GENITIVE).text == "Roberto Smito"
    assert name.text_in(Language.EN) == "Robert Smith"


def test_an_authority_stands_between_its_date_and_its_number() -> None:
    """„pagal“ takes the accusative (standard grammar; to be checked by a language editor)."""
    authority = Authority.model_validate(
        {"kind": "power of attorney", "date": "2026-01-05", "document_number": "7"}
    )
    text = authority.declined(Case.ACCUSATIVE).text.replace(NBSP, " ")
    assert text == "2026 m. sausio 5 d. įgaliojimą Nr. 7"


@pytest.mark.parametrize(
    ("kind", "accusative"),
    [
        (AuthorityKind.ARTICLES, "įstatus"),
        (AuthorityKind.STATUTE, "statutą"),
        (AuthorityKind.REGULATIONS, "nuostatus"),
        (AuthorityKind.BY_LAWS, "vidaus nuostatus"),
        (AuthorityKind.POWER_OF_ATTORNEY, "įgaliojimą"),
        (AuthorityKind.JOINT_ACTIVITY, "jungtinės veiklos sutartį"),
        (AuthorityKind.ORDER, "įsakymą"),
        (AuthorityKind.DECISION, "sprendimą"),
    ],
)
def test_each_known_authority_declines_without_doubt(kind: AuthorityKind, accusative: str) -> None:
    """įstatai and nuostatai are plural only."""
    form = Authority(kind=kind).declined(Case.ACCUSATIVE)
    assert form.text == accusative
    assert form.confidence is not Confidence.UNSURE
    assert kind.plural_only is accusative.endswith("us")


def test_an_authority_of_ones_own_has_both_languages() -> None:
    """What no list can foresee."""
    own = DocumentName(lt="paskyrimo raštas", en="letter of appointment")
    assert Authority(kind=own).named is own
    assert Authority(kind=own).declined(Case.ACCUSATIVE).text == "paskyrimo raštą"


def test_a_contact_has_a_full_name() -> None:
    """Given names, then surname."""
    contact = Contact(given_names="Ona", surname="Jonaitienė", phone=None, email=None)
    assert contact.full_name == "Ona Jonaitienė"
