"""The fields of an agreement by their paths, as ``parties[1].representatives[0].surname``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language

__all__ = ["fields"]


def fields(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield every part of an agreement with its path: the parts first, what they hold after them.

    Args:
        value: A model, or plain data: mappings, lists, texts in both languages.
        path: The path of the value itself.

    Example:
        >>> list(fields({"name": Bilingual(lt="Sutartis", en="Agreement")}))[1:]
        [('name', Bilingual(lt='Sutartis', en='Agreement')), ('name.lt', 'Sutartis'), ('name.en', 'Agreement')]
    """
    yield path, value
    for step, inner in _steps(value):
        below = step if step.startswith("[") or not path else f".{step}"
        yield from fields(inner, f"{path}{below}")


def _steps(value: object) -> Iterator[tuple[str, object]]:
    names = getattr(type(value), "model_fields", None)
    if names is not None:
        yield from ((name, getattr(value, name)) for name in names)
    elif isinstance(value, Mapping):
        yield from ((str(name), inner) for name, inner in value.items())
    elif isinstance(value, Bilingual):
        yield from ((language.value, value.text_in(language)) for language in Language)
    elif isinstance(value, list | tuple):
        yield from ((f"[{position}]", inner) for position, inner in enumerate(value))
