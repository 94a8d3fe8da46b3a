"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# The same examples on every machine and day: a test that fails here fails there.
settings.register_profile("memo_kit", derandomize=True, deadline=None)
settings.load_profile("memo_kit")
