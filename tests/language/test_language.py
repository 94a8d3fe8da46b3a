"""Languages and texts in both of them."""

from __future__ import annotations

import pytest

from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language, Variety


def test_a_variety_knows_its_language() -> None:
    """A date depends on the country, a word on the language."""
    assert [variety.language for variety in Variety] == [Language.LT, Language.EN, Language.EN]


def test_a_bilingual_text_gives_the_half_asked_for() -> None:
    """A document is in one language, or has both side by side."""
    text = Bilingual(lt="Šalys", en="Parties")
    assert (text.text_in(Language.LT), text.text_in(Language.EN)) == ("Šalys", "Parties")


@pytest.mark.parametrize(("lt", "en"), [("", "Parties"), ("Šalys", " ")])
def test_a_bilingual_text_has_no_empty_half(lt: str, en: str) -> None:
    """A gap in one language looks complete and is not."""
    with pytest.raises(ValueError, match="is empty"):
        Bilingual(lt=lt, en=en)
