"""Abbreviations that a reader outside the trade does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.passage import Passage, Prose, Reader
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language

__all__ = ["abbreviation"]

# Abbreviations of words, not of names, with what they stand for; to be checked by an editor.
_LONG: Final = {
    Language.LT: {
        "BDAR": "Bendrasis duomenų apsaugos reglamentas",
        "DI": "dirbtinis intelektas",
        "IKT": "informacinės ir ryšių technologijos",
        "MTEP": "moksliniai tyrimai ir eksperimentinė plėtra",
        "MTEPI": "moksliniai tyrimai, eksperimentinė plėtra ir inovacijos",
        "MVĮ": "mažosios ir vidutinės įmonės",
        "NVO": "nevyriausybinės organizacijos",
        "SVV": "smulkusis ir vidutinis verslas",
    },
    Language.EN: {
        "GDPR": "General Data Protection Regulation",
        "ICT": "information and communication technology",
        "IPR": "intellectual property rights",
        "NDA": "non-disclosure agreement",
        "NGO": "non-governmental organisation",
        "R&D": "research and development",
        "SME": "small and medium-sized enterprise",
        "TRL": "technology readiness level",
    },
}


@rule(
    "check.abbreviation",
    Severity.WARNING,
    source="drafting practice: an abbreviation is explained where it stands first, in each language; "
    "the list of abbreviations to be checked by a language editor",
)
def abbreviation(prose: Prose) -> Iterator[Fault]:
    """An abbreviation is used and not explained: MTEP, MVĮ, R&D, SMEs.

    Who signs ten years from now, or comes from another trade, does not know it. Write the words
    where it stands first, and the abbreviation in brackets behind them, in each language.
    """
    for language, known in _LONG.items():
        for short, long in known.items():
            uses = [*_uses(prose, language, short)]
            # The texts of data do not come in the order of the document.
            heard = uses if prose.reader is Reader.DATA else uses[:1]
            if uses and not any(_is_explained(passage.seen, found) for passage, found in heard):
                passage, found = uses[0]
                yield Fault(
                    f"“{found[0]}” is not explained",
                    passage.at(found.span()),
                    f"write “{long} ({found[0]})” where it stands first",
                )


def _uses(prose: Prose, language: Language, short: str) -> Iterator[tuple[Passage, re.Match[str]]]:
    pattern = re.compile(rf"(?<![\w-]){re.escape(short)}s?(?![\w-])")
    for passage in prose.within(language):
        if short in passage.seen:
            yield from ((passage, found) for found in pattern.finditer(passage.seen))


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Tell whether an abbreviation stands in brackets behind its words, or before them."""
    before, after = text[: found.start()], text[found.end() :]
    return bool(
        re.search(r"\((?:toliau\s–\s|hereinafter\s–\s)?[“„]?$", before)
    ) or after.startswith((" (", " – ", "\u00a0– "))
