"""Checking the data of an agreement: what a person has to look at before it is signed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from memo_kit.checks.original import Edited, original_language, translation_alone
from memo_kit.checks.readiness import DeclinedForm, later_values, sample_values, unsure_forms
from memo_kit.checks.rule import Rule
from memo_kit.checks.text import accent_apart, mixed_scripts
from memo_kit.errors import Finding, Severity

__all__ = ["DATA_RULES", "EDITION_RULES", "AgreementReport", "check_agreement"]

DATA_RULES: tuple[Rule[Any], ...] = (accent_apart, mixed_scripts, original_language)
"""The rules about the data of an agreement."""

EDITION_RULES: tuple[Rule[Edited], ...] = (translation_alone,)
"""The rules about an agreement in the language of one of its documents."""


class AgreementReport(NamedTuple):
    """What a check of data saw.

    Attributes:
        forms: Every name in every case that the documents use.
        findings: What to look at, in the order of the data's parts.
    """

    forms: tuple[DeclinedForm, ...]
    findings: tuple[Finding, ...]

    @property
    def is_ready(self) -> bool:
        """Whether nothing bars signing."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def check_agreement(
    agreement: object, forms: Iterable[DeclinedForm] = (), language: str = ""
) -> AgreementReport:
    """Check the data of an agreement.

    The fields have been checked when the data were read; what is left are things that are
    allowed and that a person has to look at.

    Args:
        agreement: A model or plain data.
        forms: The forms that the documents use, as ``Draft.forms`` gives them.
        language: The language of the document that is made of it, or ``bilingual``.

    Returns:
        The forms, each once, and the findings.
    """
    used = tuple(dict.fromkeys(forms))
    findings = [*unsure_forms(used), *sample_values(agreement), *later_values(agreement)]
    for rule in DATA_RULES:
        findings += rule.findings(agreement)
    for each in EDITION_RULES:
        findings += each.findings(Edited(agreement, language))
    return AgreementReport(used, tuple(findings))
