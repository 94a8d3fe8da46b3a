"""Rules about the optional articles and the originals."""

from __future__ import annotations

import pytest

from tests.agreement.samples import changed, codes, fault, faults

STATUS = "legal_status: standard"


@pytest.mark.parametrize("article", ["confidentiality", "intellectual_property"])
def test_a_binding_article_is_named_in_legal_status(article: str) -> None:
    """What binds the parties is named in the article on legal status, which denies the rest."""
    text = changed(f"{article}: none", f"{article}: standard")
    (only,) = faults(text)
    assert (only.code, only.hint) == (
        "data.binding-article",
        f"add “{article}” to articles.legal_status.binding_articles",
    )
    assert codes(text.replace(STATUS, f"legal_status: {{binding_articles: [{article}]}}")) == []
    assert codes(text.replace(STATUS, "legal_status: {binding: yes}")) == []


def test_a_binding_article_needs_legal_status_to_name_it() -> None:
    """An agreement without that article says nothing of what binds."""
    text = changed("confidentiality: none", "confidentiality: standard")
    assert codes(text.replace(STATUS, "legal_status: none")) == ["data.binding-article"]


def test_legal_status_names_no_article_that_is_not_there() -> None:
    """A reference to it would lead nowhere."""
    only = fault(STATUS, "legal_status: {binding_articles: [disputes, data_protection]}")
    assert only.place is not None
    assert only.place.path == "articles.legal_status.binding_articles[1]"
    assert only.hint == "remove it, or set “data_protection: standard” under articles"


def test_an_agreement_binds_as_a_whole_or_in_parts() -> None:
    """Both at once contradict each other."""
    only = fault(STATUS, "legal_status: {binding: yes, binding_articles: [disputes]}")
    assert only.hint == "remove “binding_articles”, or set “binding: no”"


@pytest.mark.parametrize(("originals", "expected"), [(1, 1), (2, 0), (3, 1), (4, 0)])
def test_each_party_gets_as_many_originals_as_the_others(originals: int, expected: int) -> None:
    """“in two originals …, one for each Party”: accepted practice, for a language editor."""
    found = codes(changed("originals: 2", f"originals: {originals}"))
    assert found == ["data.originals"] * expected
