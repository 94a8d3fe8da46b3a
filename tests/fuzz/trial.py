"""One trial: a template and data, both random; what must come of it is a document or an error."""

from __future__ import annotations

import time
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from lxml import etree

from memo_kit.errors import MemoKitError, errors_in
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.audit import reports
from tests.fuzz import writing
from tests.fuzz.damage import damaged

__all__ = ["Trial", "trial"]

NAME = "fuzz.docx"
LIMITS = Limits(iterations=20_000, output=4_000_000, kept=200_000)
_LONGEST = 5.0


class Trial(NamedTuple):
    """A template and data that are tried with each other.

    Attributes:
        template: The bytes of the template.
        data: What it is filled with.
        is_sound: Whether nobody damaged the template, so that the document must be sound, too.
        thorough: Whether the document is looked at by a second reader of Word's format.
    """

    template: bytes
    data: Mapping[str, object]
    is_sound: bool = True
    thorough: bool = False

    def run(self) -> str | None:
        """Return the code of the first error, or nothing when there was a document.

        Raises:
            AssertionError: If an error says no place, or a document is damaged.
        """
        begin = time.process_time()
        outcome = self._outcome()
        assert time.process_time() - begin < _LONGEST
        if isinstance(outcome, bytes):
            self.check_document(outcome)
            return None
        check_places(outcome)
        return errors_in(outcome)[0].code

    def _outcome(self) -> bytes | MemoKitError:
        try:
            opened = Template.from_bytes(self.template, name=NAME, limits=LIMITS)
            opened.fields()
            return opened.render(self.data, verify=self.is_sound)
        except MemoKitError as fault:
            return fault

    def check_document(self, filled: bytes) -> None:
        """See that a document can be read again, and is as sound as its template."""
        package = Package.open(filled)
        for name in package.names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        shown = readable_text(filled)
        assert "\ufdd0" not in shown
        assert "\x07" not in shown
        if self.thorough and self.is_sound:
            assert reports(filled) - reports(self.template) == frozenset()


def check_places(fault: MemoKitError) -> None:
    """See that every error says where it is and what to do."""
    for error in errors_in(fault):
        assert error.hint, error
        assert error.code.partition(".")[0] in {"template", "data", "language"}, error
        assert error.code != "template.not-verified", error
        assert error.place is not None, error
        assert error.place.file == NAME, error


def trial(number: int) -> Trial:
    """Return the trial of a number: the same one on every machine."""
    rng = Random(number)  # noqa: S311 - nothing is kept secret with it
    match number % 4:
        case 0:
            return Trial(writing.template(rng), writing.data(rng), thorough=number % 40 == 0)
        case 1:
            return Trial(damaged(rng, writing.template(rng)), writing.data(rng), is_sound=False)
        case 2:
            template = damaged(rng, rng.choice(writing.stock()))
            return Trial(template, writing.data(rng), is_sound=False)
        case _:
            return Trial(writing.template(rng), writing.data(rng))
