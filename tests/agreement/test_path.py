"""The fields of data by their paths."""

from __future__ import annotations

from memo_kit.agreement.path import fields
from memo_kit.language.bilingual import Bilingual
from tests.drafting.desk import agreement


def test_every_part_of_data_has_a_path() -> None:
    """Mappings by their keys, lists by their positions, texts by their languages."""
    data = {"a": [{"b": 1}, ("x",)], "c": Bilingual(lt="y", en="z")}
    assert [path for path, _ in fields(data)] == [
        "", "a", "a[0]", "a[0].b", "a[1]", "a[1][0]", "c", "c.lt", "c.en",
    ]  # fmt: skip


def test_the_fields_of_a_model_have_the_names_of_its_data() -> None:
    """As error messages and ``--leave-open`` call them."""
    paths = dict(fields(agreement()))
    assert paths["document.place.lt"] == "Kaunas"
    assert "parties[1].representatives[0].surname" in {path.removesuffix(".lt") for path in paths}
