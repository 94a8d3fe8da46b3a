"""What the tests of the engine share."""

from __future__ import annotations

from tests.audit import audited

__all__ = ["audited"]
