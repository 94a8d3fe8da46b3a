"""The fields of an agreement by their paths, as ``parties[1].representatives[0].surname``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memo_kit.agreement.name import Name
from memo_kit.agreement.organisation import Organisation
from memo_kit.agreement.representative import Authority, Representative
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case, Declinable, Form

__all__ = ["NameFields", "fields"]


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


class NameFields:
    """Finds the fields that take another form of a name that was declined.

    Args:
        agreement: A model or plain data; it is walked once.
    """

    def __init__(self, agreement: object) -> None:
        self._names: dict[str, list[tuple[str, Declinable]]] = {}
        for path, value in fields(agreement):
            for home, name in _names(path, value):
                nominative = name.declined(Case.NOMINATIVE).text
                self._names.setdefault(nominative, []).append((home, name))

    def find(self, source: str, case: Case, form: Form) -> tuple[str, ...]:
        """Return the fields that a form can be given in.

        Two people may have one title, so that one form can come from several fields.

        Args:
            source: The name in the nominative, as it was declined.
            case: The case that it was put into.
            form: The form that came out.

        Returns:
            Paths, as ``parties[0].organisation.name.forms.genitive``; none for a text of the
            template or of memo_kit itself.
        """
        found = (path for path, name in self._names.get(source, ()) if name.declined(case) == form)
        return tuple(f"{path}.forms.{case.value}" for path in dict.fromkeys(found))


def _names(path: str, value: object) -> Iterator[tuple[str, Declinable]]:
    """Yield the names that a part of an agreement makes, each with the field that has its forms."""
    match value:
        case Organisation() if value.legal_form is None or not value.quoted:
            # Behind a legal form, a name in quotation marks does not change: no field has its forms.
            yield f"{path}.name", value.legal_name
        case Representative():
            yield path, value.name
        case Authority() if isinstance(value.kind, Name):
            yield f"{path}.kind", value
        case Name():
            yield path, value
        case _:
            pass
