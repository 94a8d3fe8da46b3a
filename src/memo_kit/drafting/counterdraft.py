"""The draft that a finished document is compared with: made anew from its data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.edition import Edition
from memo_kit.errors import MemoKitError, UsageError, raise_all
from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_custom
from memo_kit.ooxml.sheet import sheets
from memo_kit.ooxml.statement import Statement, statements

if TYPE_CHECKING:
    from memo_kit.template.template import Template

__all__ = ["Counterdraft", "DocumentLanguageUnknownError", "Wishes"]

# Up to this part, texts in another language are names and quotations.
_SOME: Final = 0.2
_HALF: Final = 0.5
# So many fields at most are tried out.
_MOST: Final = 24
_COLUMNS: Final = "columns"
_LANDSCAPE: Final = "landscape"
_CONSECUTIVE: Final = "consecutive"


class DocumentLanguageUnknownError(UsageError):
    """A document is to be compared with its data, and does not tell in which language it is.

    Its properties do not say it, and its text is too short or too mixed to tell. What it
    should say cannot be drafted without knowing. Say it: ``--language lt``, ``en`` or ``bilingual``.
    """

    code = "usage.document-language-unknown"


class Wishes(NamedTuple):
    """What a person says of a document, where it does not tell it itself or tells it wrongly.

    Attributes:
        language: ``lt``, ``en`` or ``bilingual``; what the document tells when left out.
        layout: ``columns``, ``landscape`` or ``consecutive``, of a bilingual document.
        left: The language that stands left, or first.
        templates: Templates of one's own by language; those of the stock for the others.
    """

    language: Edition | None = None
    layout: str | None = None
    left: Language | None = None
    templates: Mapping[Language, Template] = {}


class Counterdraft:
    """Drafts data as a finished document was drafted.

    Args:
        package: The document.
        said: What it says.
        agreement: The data.
        wishes: What a person says of the document.
    """

    def __init__(
        self, package: Package, said: Sequence[Statement], agreement: object, wishes: Wishes
    ) -> None:
        self._package = package
        self._said = said
        self._agreement = agreement
        self._wishes = wishes
        self._depending: dict[str, frozenset[int] | None] = {}

    @cached_property
    def draft(self) -> Draft:
        """The draft, in the language and the layout of the document.

        Raises:
            DocumentLanguageUnknownError: If the language cannot be told.
            TemplateError: If a template does not fit the data.
            OutputError: If the two languages cannot be paired.
        """
        return self._drafted(self._agreement)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """What the draft says."""
        return statements(Package.open(self.draft.data))

    def depends(self, path: str, order: int) -> bool:
        """Tell whether a paragraph of the draft changes when a field of the data does.

        Each field that is asked for costs a draft; after many it is taken for granted.

        Args:
            path: The field.
            order: Which paragraph, from 0.
        """
        if path not in self._depending and len(self._depending) < _MOST:
            self._depending[path] = self._changing(path)
        depending = self._depending.get(path)
        return depending is None or order in depending

    def _changing(self, path: str) -> frozenset[int] | None:
        from memo_kit.agreement.variation import varied  # noqa: PLC0415 - only what differs needs it

        try:
            other = statements(Package.open(self._drafted(varied(self._agreement, path)).data))
        except MemoKitError:
            # Fields that name each other cannot be changed one by one.
            return None
        pairs = enumerate(zip(self.statements, other, strict=False))
        return frozenset(order for order, (one, changed) in pairs if one.text != changed.text)

    def _drafted(self, agreement: object) -> Draft:
        drafts = {}
        for language in self._edition.languages:
            template = self._wishes.templates.get(language)
            if template is not None:
                raise_all(template.check(type(agreement)))
            drafts[language] = draft(agreement, language, template=template)
        if self._edition is not Edition.BILINGUAL:
            return drafts[self._edition.languages[0]]
        from memo_kit.drafting.pairing import pair  # noqa: PLC0415 - one language does without

        left = self._wishes.left or self._first
        right = next(language for language in Language if language is not left)
        return pair(drafts[left], drafts[right], layout=self._wishes.layout or self._layout)

    @cached_property
    def _edition(self) -> Edition:
        told = self._wishes.language or read_custom(self._package).get("memo_kit.language", "")
        if told in set(Edition):
            return Edition(told)
        tongues = [tongue for each in self._said if (tongue := recognised(each.text)) is not None]
        counts = {language: tongues.count(language) for language in Language}
        if not tongues:
            message = "the document does not tell in which language it is"
            hint = "say it: --language lt, en or bilingual"
            raise DocumentLanguageUnknownError(message, hint=hint)
        if min(counts.values()) > _SOME * len(tongues):
            return Edition.BILINGUAL
        return Edition(max(counts, key=lambda language: counts[language]).value)

    @cached_property
    def _body(self) -> Sequence[Statement]:
        return [each for each in self._said if each.story == "body"]

    @property
    def _layout(self) -> str:
        if not self._is_in_columns:
            return _CONSECUTIVE
        pages = sheets(self._package)
        is_wide = bool(pages) and pages[0]["width"] > pages[0]["height"]
        return _LANDSCAPE if is_wide else _COLUMNS

    @property
    def _is_in_columns(self) -> bool:
        return sum(bool(each.column) for each in self._body) >= _HALF * len(self._body)

    @property
    def _first(self) -> Language:
        """The language that stands left, or first."""
        first = self._body[: len(self._body) // 2]
        if self._is_in_columns:
            first = [each for each in self._body if each.column[:1] == (1,)]
        return recognised(" ".join(each.text for each in first)) or Language.LT
