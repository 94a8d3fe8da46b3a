"""The stock of Word templates that memo_kit comes with."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from memo_kit.agreement.agreement import Preset
from memo_kit.errors import TemplateError
from memo_kit.language.language import Language

if TYPE_CHECKING:
    from memo_kit.template.template import Template

__all__ = [
    "StockTemplate",
    "StockTemplateMissingError",
    "open_template",
    "stock",
    "stock_folder",
    "stock_template",
]

_PACKAGE = Path(__file__).parents[1]
_MOST_OPEN = 32


class StockTemplateMissingError(TemplateError):
    """The stock has no template for this kind of agreement, layout and language.

    ``memo-kit template list`` shows what there is. A template of your own is given with
    ``--template lt=FILE``, or as ``template=`` from Python.
    """

    code = "template.not-in-stock"


class StockTemplate(NamedTuple):
    """One Word file of the stock.

    Attributes:
        kind: The kind of agreement, as ``memorandum``.
        language: The language of its wording.
        preset: Its layout.
        path: The file.
    """

    kind: str
    language: Language
    preset: Preset
    path: Path


def stock_folder() -> Path:
    """Return the folder with the templates: inside an installed memo_kit, or at the top of its source.

    The top of the source is what an editable install uses, too.
    """
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "templates"


def stock() -> tuple[StockTemplate, ...]:
    """Return every template of the stock, by layout, kind and language."""
    return tuple(
        StockTemplate(kind, Language(language), preset, path)
        for preset in Preset
        for path in sorted(_folder_of(preset).glob("*.docx"))
        for kind, _, language in [path.stem.partition(".")]
    )


def stock_template(kind: str, language: Language, preset: Preset = Preset.DRT_2020) -> Path:
    """Return the file of one template.

    Args:
        kind: The kind of agreement, as ``memorandum``.
        language: The language of its wording.
        preset: Its layout.

    Raises:
        StockTemplateMissingError: If the stock has none.
    """
    path = _folder_of(preset) / f"{kind}.{language}.docx"
    if not path.is_file():
        message = f"the stock has no template for a {kind} in “{language}” with the layout {preset}"
        raise StockTemplateMissingError(message, hint="see “memo-kit template list”")
    return path


def _folder_of(preset: Preset) -> Path:
    folder = stock_folder()
    return folder if preset is Preset.DRT_2020 else folder / preset.value


@lru_cache(maxsize=_MOST_OPEN)
def open_template(path: Path) -> Template:
    """Open a template of the stock, once a process.

    That it fits its model is proved by a test and not looked at again: the stock changes
    only together with memo_kit.

    Args:
        path: The file.
    """
    from memo_kit.template.template import Template  # noqa: PLC0415 - Jinja loads when a draft needs it

    return Template.open(path)
