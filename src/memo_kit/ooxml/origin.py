"""What a document tells of where it comes from, under names of its own among its properties."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Stage", "Told"]


class Told(StrEnum):
    """The properties that memo_kit writes into its documents."""

    VERSION = "memo_kit.version"
    KIND = "memo_kit.kind"
    LANGUAGE = "memo_kit.language"
    STAGE = "memo_kit.stage"
    PRESET = "memo_kit.preset"
    TEMPLATE = "memo_kit.template"
    TEMPLATE_DIGEST = "memo_kit.template-sha256"
    DATA_DIGEST = "memo_kit.data-sha256"
    TEXT_DIGEST = "memo_kit.text-sha256"
    LEFT_OPEN = "memo_kit.left-open"
    EMBEDDED_DIGEST = "memo_kit.embedded-sha256"
    FINGERPRINT = "memo_kit.fingerprint"


class Stage(StrEnum):
    """How far a document is: a draft is still written on, a final one may be signed."""

    DRAFT = "draft"
    FINAL = "final"
