"""``python -m memo_kit``: the same as the command ``memo-kit``, where that is not on the path."""

from __future__ import annotations

import sys

from memo_kit.cli.main import program

if __name__ == "__main__":
    sys.exit(program())
