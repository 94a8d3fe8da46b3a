"""What every agreement has."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

import memo_kit.agreement
from memo_kit.agreement.agreement import Agreement, RulesBrokenError
from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.reading import read
from memo_kit.errors import SeveralProblemsError
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian import Case
from tests.agreement.samples import changed, data_of, memorandum, protocol


def test_formulas_depend_on_the_number_of_parties() -> None:
    """*abi Šalys / visos Šalys*, *both / all* (issue)."""
    two, three = memorandum(), memorandum("three-parties/memorandum.yaml")
    assert two.all_parties.text_in(Language.LT) == "abi Šalys"
    assert three.all_parties.text_in(Language.LT) == "visos Šalys"
    assert two.other_parties.text_in(Language.EN) == "the other Party"
    assert three.other_parties.declined(Case.ACCUSATIVE).text == "kitas Šalis"


def test_numbers_stand_in_the_order_of_the_parties() -> None:
    """Joint orders read „Nr. 3D-473/D1-427“; a party without a number leaves its half out."""
    assert memorandum().registration_numbers == ("0-00",)
    both = read(changed("registration_number: none", "registration_number: 3D-4"), name="a.yaml")
    assert both.registration_numbers == ("0-00", "3D-4")


def test_each_party_gets_its_originals() -> None:
    """“in two originals …, one for each Party”: accepted practice, for a language editor."""
    assert memorandum().originals_each == 1
    assert read(changed("originals: 2", "originals: 4"), name="a.yaml").originals_each == 2


def test_an_agreement_says_whether_values_are_invented() -> None:
    """A final document must have none."""
    assert memorandum().has_samples
    text = changed("\nsample_values:\n", "\ninitials: yes\nx:\n").partition("\nx:\n")[0]
    assert not read(text, name="a.yaml").has_samples


def test_an_agreement_says_whether_anybody_is_to_be_reached() -> None:
    """The article on contact persons is there only then."""
    assert memorandum().contacts_given
    assert not protocol().contacts_given


@pytest.mark.parametrize(
    ("language", "variety"), [(Language.LT, Variety.LT), (Language.EN, Variety.EN_CA)]
)
def test_english_has_the_variety_of_the_data(language: Language, variety: Variety) -> None:
    """The field ``english`` says which English; Lithuanian has one variety."""
    assert memorandum().variety(language) is variety


def test_an_agreement_never_changes() -> None:
    """What was checked stays as it was checked."""
    with pytest.raises(ValidationError):
        memorandum().initials = True  # type: ignore[misc]


@pytest.mark.parametrize("kind", [Memorandum, CooperationProtocol])
def test_what_is_written_out_reads_back(kind: type[Agreement]) -> None:
    """As words and texts, each value in the form of the data file."""
    agreement = memorandum() if kind is Memorandum else protocol()
    written = agreement.model_dump(mode="json")
    assert kind.model_validate(written) == agreement
    assert written["annexes"] == "none"


def test_later_values_are_written_as_the_word() -> None:
    """A place to fill in Word has no value of its own."""
    agreement = memorandum("three-parties/memorandum.yaml")
    assert agreement.model_dump(mode="json")["document"] == {"date": "later", "place": "none"}
    assert Memorandum.model_validate(agreement.model_dump(mode="json")) == agreement


def test_a_developer_gets_the_faults_of_rules_too() -> None:
    """Whoever makes an agreement in Python meets the same rules."""
    data = data_of()
    data["counterparts"]["originals"] = "3"
    data["project"]["party"] = "X"
    with pytest.raises(ValidationError) as caught:
        Memorandum.model_validate(data)
    (detail,) = caught.value.errors()
    broken = detail["ctx"]["error"]
    assert isinstance(broken, RulesBrokenError)
    assert [fault.code for fault in broken.faults] == ["data.originals", "data.party-unknown"]


def test_the_room_gives_its_names_when_they_are_used() -> None:
    """And answers as any module does for one that it has not."""
    assert memo_kit.agreement.Memorandum is Memorandum
    assert {*memo_kit.agreement.__all__} <= {*dir(memo_kit.agreement)}
    with pytest.raises(AttributeError, match="has no attribute 'letter'"):
        _ = memo_kit.agreement.letter


def test_several_faults_have_the_exit_status_of_data() -> None:
    """Exit status 3 says that the data are at fault."""
    with pytest.raises(SeveralProblemsError) as caught:
        read("kind: memorandum", name="a.yaml")
    assert caught.value.exit_status == 3
