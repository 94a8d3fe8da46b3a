"""Names that stand in a case."""

from __future__ import annotations

from memo_kit.agreement.name import DocumentName, OrganisationName, PlaceName, Title
from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, Declinable


def test_a_name_has_both_languages() -> None:
    """Only the Lithuanian one is declined."""
    title = Title(lt="vykdomoji direktorė", en="Executive Director")
    assert isinstance(title, Declinable)
    assert title.text_in(Language.LT) == "vykdomoji direktorė"
    assert title.text_in(Language.EN) == "Executive Director"
    assert title.declined(Case.GENITIVE).text == "vykdomosios direktorės"


def test_a_form_of_the_data_wins() -> None:
    """By the English name of the case, or by that of school grammar."""
    place = PlaceName.model_validate(
        {"lt": "Šri Lanka", "en": "Sri Lanka", "forms": {"viet.": "Šri Lankoje"}}
    )
    form = place.declined(Case.LOCATIVE)
    assert (form.text, form.confidence) == ("Šri Lankoje", Confidence.GIVEN)


def test_each_kind_of_name_declines_by_its_own_rules() -> None:
    """What a name is of decides how its words hang together."""
    assert PlaceName(lt="Vilnius", en="Vilnius").declined(Case.LOCATIVE).text == "Vilniuje"
    park = OrganisationName(lt="Fizikos instituto parkas", en="Park")
    assert park.declined(Case.GENITIVE).text == "Fizikos instituto parko"
    document = DocumentName(lt="susitarimo memorandumas", en="Memorandum of Understanding")
    assert document.declined(Case.ACCUSATIVE).text == "susitarimo memorandumą"
