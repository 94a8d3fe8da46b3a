"""The possessive and the article."""

from __future__ import annotations

import pytest

from memo_kit.language.english import possessive, with_article


def test_a_plural_in_s_takes_the_apostrophe_alone() -> None:
    """The Parties’, but LITEK’s and the children’s."""
    assert possessive("LITEK") == "LITEK’s"
    assert possessive("the Parties", plural=True) == "the Parties’"
    assert possessive("the children", plural=True) == "the children’s"


@pytest.mark.parametrize(
    "phrase",
    [
        "an agreement",
        "a memorandum",
        "a university",
        "an unincorporated body",
        "an SME",
        "a UAB",
        "an hour",
        "a European company",
        "a one-off event",
        "an MoU",
        "an unidentified party",
        "an MP",
        "an 8-year term",
        "an 80th anniversary",
        "an 11-month term",
        "an 18,000-word report",
        "a 1,800-word report",
        "a 110-page report",
        "a 3-year term",
        "a NATO member",
        "a UNESCO site",
        "an R&D project",
        "an EU member",
        "a EUR 5 fee",
        "a LASER-GO event",
        "an onerous duty",
        "a unanimous vote",
        "an utter surprise",
        "a utility",
        "an honourable aim",
        "an heir",
        "a hotel",
        "an “innovation champion”",
        "an A",
    ],
)
def test_the_article_follows_the_sound(phrase: str) -> None:
    """“An” before a vowel that is spoken, whatever is written."""
    assert with_article(phrase.partition(" ")[2]) == phrase
