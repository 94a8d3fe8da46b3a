"""The list of all rules about a text."""

from __future__ import annotations

from typing import Final

from memo_kit.language.proofreading import (
    abbreviation,
    case,
    dash,
    date,
    english,
    figure,
    number,
    quotation,
    spacing,
    wording,
)
from memo_kit.language.proofreading.rule import TextRule

__all__ = ["TEXT_RULES"]

TEXT_RULES: Final[tuple[TextRule, ...]] = (
    quotation.quotes_lt,
    quotation.closing_quotes,
    quotation.quote_stop,
    quotation.quotes_en,
    quotation.apostrophe,
    dash.dash,
    dash.dash_unspaced,
    dash.dash_en,
    dash.number_range,
    date.date_space,
    date.date_form,
    date.date_form_en,
    date.date_variety,
    date.date_year,
    figure.thousands,
    figure.thousands_en,
    figure.money_order,
    figure.unit_space,
    figure.percent,
    figure.ordinal,
    figure.reference,
    number.number_match,
    number.number_noun,
    abbreviation.abbreviation_space,
    abbreviation.unit_dot,
    abbreviation.initials,
    abbreviation.bracket_ending,
    abbreviation.phone_colon,
    abbreviation.address,
    abbreviation.joint_number,
    case.nominative_left,
    case.participle_slash,
    case.place_case,
    case.represent_accusative,
    wording.party_word,
    wording.title_case,
    wording.slash_nouns,
    wording.comma_kuris,
    wording.word_choice,
    english.article,
    english.spelling,
    english.serial_comma,
    spacing.double_space,
    spacing.no_break,
)
"""Every rule about a text, in the order in which they look."""
