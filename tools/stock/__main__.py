"""Write the stock: ``python -m tools.stock [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.stock.stock import FOLDER, build


def main() -> None:
    """Write every template of the stock into a folder, by default that of the repository."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, data in build().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(path)


if __name__ == "__main__":
    main()
