"""Reading the proofs of a text: what is not written as its language writes it, and what to write."""

from __future__ import annotations

from memo_kit.language.proofreading.proposal import Proposal, corrected, proposals, slips_of
from memo_kit.language.proofreading.rule import TextRule
from memo_kit.language.proofreading.rules import TEXT_RULES

__all__ = ["TEXT_RULES", "Proposal", "TextRule", "corrected", "proposals", "slips_of"]
