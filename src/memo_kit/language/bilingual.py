"""A text that exists in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from memo_kit.language.language import Language

__all__ = ["Bilingual"]


@dataclass(frozen=True)
class Bilingual:
    """One text in Lithuanian and in English; neither is ever empty.

    A document with a gap in one language looks complete and is not, so a pair
    with an empty half cannot be made.

    Attributes:
        lt: The Lithuanian text.
        en: The English text.

    Raises:
        ValueError: If a half is empty or only spaces.

    Example:
        >>> purpose = Bilingual(lt="Dėl bendradarbiavimo", en="On cooperation")
        >>> purpose.text_in(Language.EN)
        'On cooperation'
    """

    lt: str
    en: str

    def __post_init__(self) -> None:
        for language in Language:
            if not self.text_in(language).strip():
                message = f"the text in “{language}” is empty"
                raise ValueError(message)

    def text_in(self, language: Language) -> str:
        """Return the text in one language."""
        return self.lt if language is Language.LT else self.en
