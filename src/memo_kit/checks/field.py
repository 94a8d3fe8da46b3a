"""The fields of an agreement that take another form of a name."""

from __future__ import annotations

from collections.abc import Iterator

from memo_kit.agreement.name import Name
from memo_kit.agreement.organisation import Organisation
from memo_kit.agreement.path import fields
from memo_kit.agreement.representative import Authority, Representative
from memo_kit.language.lithuanian.form import Case, Declinable, Form

__all__ = ["NameFields"]


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
