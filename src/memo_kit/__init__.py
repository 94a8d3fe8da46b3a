"""Memoranda and cooperation protocols in Lithuanian and English, from one checked data file to Word.

The map of what others use:

======================================== =====================================================
to read data                             ``load``
what a data file says                    ``Agreement``, ``Memorandum``, ``CooperationProtocol``,
                                         ``Bilingual``, ``Later``
to make a document                       ``draft`` gives a ``Draft``, whose ``blocks`` are each a
                                         ``Block``; ``pair`` makes one of two
own Word templates                       ``Template``; ``Batch`` for many documents, ``Worker``
                                         for templates from strangers
to check                                 ``check_agreement``, ``check_document``; ``expect``, a
                                         document beside its data; all give ``Finding`` of a
                                         ``Severity``
in which language                        ``Language``, ``Variety``
what can go wrong                        ``errors``, ``MemoKitError``, ``SeveralProblemsError``
======================================== =====================================================

Names are loaded when they are first used, so that ``import memo_kit`` costs next to nothing.

Example:
    >>> import memo_kit
    >>> memo_kit.Bilingual(lt="Dėl bendradarbiavimo", en="On cooperation").en
    'On cooperation'
"""

from __future__ import annotations

# Only type checkers know this name to be true; typing itself would double the time of the import.
(TYPE_CHECKING,) = (False,)

if TYPE_CHECKING:
    from memo_kit import errors
    from memo_kit.agreement.agreement import Agreement
    from memo_kit.agreement.later import Later
    from memo_kit.agreement.memorandum import Memorandum
    from memo_kit.agreement.protocol import CooperationProtocol
    from memo_kit.agreement.reading import load
    from memo_kit.checks.agreement import check_agreement
    from memo_kit.checks.document import check_document
    from memo_kit.drafting.block import Block
    from memo_kit.drafting.draft import Draft, draft
    from memo_kit.drafting.expectation import expect
    from memo_kit.drafting.pairing import pair
    from memo_kit.errors import Finding, MemoKitError, SeveralProblemsError, Severity
    from memo_kit.language.bilingual import Bilingual
    from memo_kit.language.language import Language, Variety
    from memo_kit.template.batch import Batch
    from memo_kit.template.template import Template
    from memo_kit.template.worker import Worker

__all__ = [
    "Agreement",
    "Batch",
    "Bilingual",
    "Block",
    "CooperationProtocol",
    "Draft",
    "Finding",
    "Language",
    "Later",
    "MemoKitError",
    "Memorandum",
    "SeveralProblemsError",
    "Severity",
    "Template",
    "Variety",
    "Worker",
    "check_agreement",
    "check_document",
    "draft",
    "errors",
    "expect",
    "load",
    "pair",
]

__version__ = "0.1.0"

_HOMES = {
    "Agreement": "memo_kit.agreement.agreement",
    "Batch": "memo_kit.template.batch",
    "Bilingual": "memo_kit.language.bilingual",
    "Block": "memo_kit.drafting.block",
    "CooperationProtocol": "memo_kit.agreement.protocol",
    "Draft": "memo_kit.drafting.draft",
    "Finding": "memo_kit.errors",
    "Language": "memo_kit.language.language",
    "Later": "memo_kit.agreement.later",
    "MemoKitError": "memo_kit.errors",
    "Memorandum": "memo_kit.agreement.memorandum",
    "SeveralProblemsError": "memo_kit.errors",
    "Severity": "memo_kit.errors",
    "Template": "memo_kit.template.template",
    "Variety": "memo_kit.language.language",
    "Worker": "memo_kit.template.worker",
    "check_agreement": "memo_kit.checks.agreement",
    "check_document": "memo_kit.checks.document",
    "draft": "memo_kit.drafting.draft",
    "expect": "memo_kit.drafting.expectation",
    "load": "memo_kit.agreement.reading",
    "pair": "memo_kit.drafting.pairing",
}


if not TYPE_CHECKING:  # pragma: no branch - so that type checkers know a misspelt name

    def __getattr__(name: str) -> object:
        from importlib import import_module  # noqa: PLC0415 - only whoever uses a name pays for it

        if name == "errors":
            return import_module("memo_kit.errors")
        if name not in _HOMES:
            message = f"module 'memo_kit' has no attribute '{name}'"
            raise AttributeError(message, name=name)
        found: object = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
