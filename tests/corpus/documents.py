"""The documents that every reader and validator is shown: of both kinds, in all editions and layouts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

import memo_kit
from memo_kit.agreement.agreement import Agreement, BilingualLayout, Preset
from memo_kit.drafting.draft import Draft
from tests.house.source import ROOT
from tests.stock.sample import SAMPLES, memorandum

__all__ = ["DOCUMENTS", "EXAMPLES", "Document", "clauses", "drafted"]

_MANY: Final = 120


class Document(NamedTuple):
    """A document to be made.

    Attributes:
        agreement: What it says, and how two languages stand in it.
        edition: ``lt``, ``en`` or ``bilingual``.
    """

    agreement: Agreement
    edition: str

    def draft(self) -> Draft:
        """Make it."""
        return memo_kit.draft(self.agreement, self.edition)


def clauses(count: int) -> list[dict[str, object]]:
    """Return an article of so many clauses, as a data file holds it."""
    texts = [
        {
            "lt": f"Šalys susitaria dėl {number} darbo tvarkos.",
            "en": f"The Parties agree on work procedure {number}.",
        }
        for number in range(1, count + 1)
    ]
    heading = {"lt": "Darbo tvarka", "en": "Work procedure"}
    return [{"heading": heading, "clauses": texts}] if count else []


def _example(name: str) -> Agreement:
    return memo_kit.load(ROOT / "examples" / name)


def _sample(
    name: str, preset: Preset, layout: BilingualLayout = BilingualLayout.COLUMNS
) -> Agreement:
    return SAMPLES[name].model_copy(update={"preset": preset, "bilingual_layout": layout})


_LITEK: Final = {kind: _example(f"litek-cpic/{kind}.yaml") for kind in ("memorandum", "protocol")}
_THREE: Final = _example("three-parties/memorandum.yaml")
_LONG: Final = memorandum(extra_articles=clauses(_MANY))

EXAMPLES: Final[Mapping[str, Document]] = {
    **{
        f"{kind} of the example, {edition}": Document(agreement, edition)
        for kind, agreement in _LITEK.items()
        for edition in ("lt", "en", "bilingual")
    },
    "three parties of the example, lt": Document(_THREE, "lt"),
    "three parties of the example, en": Document(_THREE, "en"),
    "three parties of the example, bilingual": Document(_THREE, "bilingual"),
}
"""The documents of ``examples/``, by what they are."""

DOCUMENTS: Final[Mapping[str, Document]] = {
    **EXAMPLES,
    "everything, lt": Document(_sample("everything", Preset.DRT_2020), "lt"),
    "everything, Canadian": Document(_sample("canadian", Preset.TREATY), "en"),
    "everything, bilingual": Document(_sample("everything", Preset.STRICT_2011), "bilingual"),
    "everything, landscape": Document(
        _sample("everything", Preset.DRT_2020, BilingualLayout.LANDSCAPE), "bilingual"
    ),
    "everything, consecutive": Document(
        _sample("everything", Preset.TREATY, BilingualLayout.CONSECUTIVE), "bilingual"
    ),
    "six parties, lt": Document(_sample("six parties", Preset.STRICT_2011), "lt"),
    "six parties, bilingual": Document(_sample("six parties", Preset.TREATY), "bilingual"),
    "long names, en": Document(_sample("long names", Preset.STRICT_2011), "en"),
    "long names, bilingual": Document(_sample("long names", Preset.DRT_2020), "bilingual"),
    "full protocol, lt": Document(_sample("full protocol", Preset.STRICT_2011), "lt"),
    "full protocol, bilingual": Document(_sample("full protocol", Preset.TREATY), "bilingual"),
    "full protocol, consecutive": Document(
        _sample("full protocol", Preset.DRT_2020, BilingualLayout.CONSECUTIVE), "bilingual"
    ),
    "protocol of three, landscape": Document(
        _sample("protocol of three", Preset.DRT_2020, BilingualLayout.LANDSCAPE), "bilingual"
    ),
    "bare protocol, en": Document(_sample("bare protocol", Preset.TREATY), "en"),
    "bare memorandum, bilingual": Document(_sample("bare", Preset.DRT_2020), "bilingual"),
    "several signatories, lt": Document(_sample("different authorities", Preset.TREATY), "lt"),
    "places to fill in, en": Document(_sample("later", Preset.STRICT_2011), "en"),
    "places to fill in, bilingual": Document(
        _sample("later protocol", Preset.DRT_2020), "bilingual"
    ),
    "many clauses, en": Document(_LONG, "en"),
    "many clauses, bilingual": Document(_LONG, "bilingual"),
}
"""All of them, by what is special about them."""


@cache
def drafted(name: str) -> Draft:
    """Return one of the documents, made once."""
    return DOCUMENTS[name].draft()
