"""Rules about the items of a list."""

from __future__ import annotations

import pytest

from tests.agreement.samples import fault


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("  - workshops\n", "  - workshops\n  - seminars\n", "forms[4]"),
        ("  - incubators\n", "  - incubators\n  - incubators\n", "stakeholders[3]"),
        ("    - regulation\n", "    - regulation\n    - regulation\n", "information.topics[2]"),
        ("areas:\n", "areas:\n  - {lt: fotonika, en: photonics}\n", "areas[1]"),
        (
            "legal_status: standard",
            "legal_status: {binding_articles: [disputes, disputes]}",
            "articles.legal_status.binding_articles[1]",
        ),
    ],
)
def test_nothing_is_said_twice(old: str, new: str, path: str) -> None:
    """The document would have two items of one text."""
    only = fault(old, new)
    assert only.place is not None
    assert (only.code, only.place.path) == ("data.item-repeated", path)


def test_a_party_is_responsible_once() -> None:
    """The later mention is at fault, and the message names the earlier one."""
    only = fault(
        "responsible: [CPIC]", "responsible: [CPIC, LITEK, CPIC]", "litek-cpic/protocol.yaml"
    )
    assert only.message == "the same stands in actions[2].responsible[0] already"
