"""Foreign names in Lithuanian text: which of three ways a person chose for a name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from memo_kit.language.lithuanian.declension import Kind, decline
from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.lithuanian.name import decline_name
from memo_kit.language.lithuanian.terms import as_gender, as_term

__all__ = ["ForeignName", "ForeignPolicy"]

_NONE_GIVEN: Final[Mapping[Case, str]] = MappingProxyType({})


class ForeignPolicy(StrEnum):
    """How Lithuanian text treats a name of foreign spelling.

    ``authentic``: as it is written, never with an ending (the default; a foreign-looking name is
    then reported as unsure); ``given``: the data gives the forms; ``adapted``: the
    data gives a Lithuanian nominative, which is declined by rule.
    """

    AUTHENTIC = "authentic"
    GIVEN = "given"
    ADAPTED = "adapted"


class ForeignName(NamedTuple):
    """A foreign name of a person or a place, with the way that somebody chose for it.

    How such a name is declined depends on how it is pronounced, and spelling does not tell that: the
    s of “Davis” is heard, the s of “Dumas” is not. So nothing is done to a name unless somebody says
    what it is.

    Source: EU Interinstitutional Style Guide, 10.3.10 (legal texts may keep the authentic form); the
    endings of adapted names are to be checked by a language editor.

    Attributes:
        text: The name; with ``adapted`` its Lithuanian nominative.
        policy: The way.
        gender: The gender of a person.
        kind: ``person`` or ``place``.
        forms: The forms that are given; they win, whatever the policy.

    Example:
        >>> ForeignName("Robert Moreau").declined(Case.GENITIVE).confidence.value
        'unsure'
        >>> adapted = ForeignName("Robertas Moreau", ForeignPolicy.ADAPTED, Gender.MASCULINE)
        >>> adapted.declined(Case.GENITIVE).text
        'Roberto Moreau'
    """

    text: str
    policy: ForeignPolicy = ForeignPolicy.AUTHENTIC
    gender: Gender | None = None
    kind: Kind = Kind.PERSON
    forms: Mapping[Case, str] = _NONE_GIVEN

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian form in a case.

        A form that is neither given nor made by rule is the name as it stands, and unsure.

        Raises:
            TermUnknownError: If the policy or the gender is not one of these.
        """
        policy = as_term(self.policy, ForeignPolicy, "way to treat a foreign name")
        gender = None if self.gender is None else as_gender(self.gender)
        given = self.forms.get(case)
        if given is not None:
            return Form(given, Confidence.GIVEN, "given in the data")
        if case is Case.NOMINATIVE:
            return Form(self.text, Confidence.GIVEN, "the nominative, as it was given")
        if policy is ForeignPolicy.AUTHENTIC:
            return Form(self.text, Confidence.UNSURE, "a foreign name is left as it is written")
        if policy is ForeignPolicy.GIVEN:
            return Form(self.text, Confidence.UNSURE, f"the {case} of a foreign name is not given")
        if self.kind is Kind.PERSON:
            return decline_name(self.text, case, gender, Number.SINGULAR, adapted=True)
        return decline(self.text, case, gender=gender, kind=self.kind)
