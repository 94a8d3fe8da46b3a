"""Rules about the list of sample values."""

from __future__ import annotations

import pytest

from tests.agreement.samples import changed, codes, fault


@pytest.mark.parametrize(
    "path",
    [
        "english",
        "parties[0].organisation.name.lt",
        "parties[1].representatives[0].forms.genitive",
        "purpose.en",
        "areas[2].lt",
        "dissemination.subject",
        "document.place.lt",
    ],
)
def test_a_sample_value_is_named_by_its_path(path: str) -> None:
    """The block ``sample_values`` of a data file is a list of the paths of its fields."""
    assert codes(changed("  - english\n", f"  - {path}\n")) == []


@pytest.mark.parametrize(
    "path",
    [
        "englsh",
        "parties[2]",
        "parties[x]",
        "parties.organisation",
        "purpose.fr",
        "document.date.year",
        "parties[1].representatives[0].forms.locative",
        "english.value",
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    """A misspelt path would let an invented value pass for a fact."""
    only = fault("  - english\n", f"  - {path}\n")
    assert (only.code, only.message) == (
        "data.sample-value",
        f"the data have no field “{path}”",
    )
