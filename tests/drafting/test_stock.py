"""The stock of templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from memo_kit.agreement.agreement import Preset
from memo_kit.agreement.kind import Kind
from memo_kit.drafting import stock as room
from memo_kit.drafting.stock import (
    StockTemplate,
    StockTemplateMissingError,
    open_template,
    stock,
    stock_folder,
    stock_template,
)
from memo_kit.language.language import Language

STOCK = stock()


def test_the_source_tree_has_the_stock_at_its_top() -> None:
    """People look for templates at the top, and an editable install uses the same folder."""
    assert stock_folder() == Path(__file__).parents[2] / "templates"


def test_an_installed_memo_kit_has_the_stock_inside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wheel carries it as ``memo_kit/templates/``."""
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(room, "_PACKAGE", tmp_path)
    assert stock_folder() == tmp_path / "templates"


def test_every_kind_layout_and_language_is_in_stock() -> None:
    """No choice of the data leads to a template that is not there."""
    there = {(each.kind, each.language, each.preset) for each in STOCK}
    wanted = {(k.value, la, p) for k in Kind for la in Language for p in Preset}
    assert there == wanted


@pytest.mark.parametrize("each", STOCK, ids=lambda each: f"{each.preset}/{each.path.name}")
def test_a_template_of_the_stock_fits_its_model(each: StockTemplate) -> None:
    """A draft does not look again, so that it is fast."""
    assert open_template(each.path).check(Kind(each.kind).model) == []
    assert stock_template(each.kind, each.language, each.preset) == each.path


def test_a_template_is_opened_once() -> None:
    """The next draft takes the one that is open."""
    path = STOCK[0].path
    assert open_template(path) is open_template(path)


def test_what_is_not_in_stock_is_named() -> None:
    """With the command that shows what there is."""
    with pytest.raises(StockTemplateMissingError) as caught:
        stock_template("contract", Language.LT)
    assert caught.value.message == (
        "the stock has no template for a contract in “lt” with the layout drt_2020"
    )
    assert caught.value.hint == "see “memo-kit template list”"
