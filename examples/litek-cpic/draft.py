"""Draft the memorandum and the protocol of LITEK and CPIC, as “memo-kit draft” does.

Run it with a folder for the documents:  python examples/litek-cpic/draft.py out
"""

from __future__ import annotations

import sys
from pathlib import Path

import memo_kit

HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Draft each data file in each language and save the documents in a folder.

    Args:
        folder: Where the documents go; it is made when it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for data in sorted(HERE.glob("*.yaml")):
        agreement = memo_kit.load(data)
        for language in memo_kit.Language:
            document = folder / f"{data.stem}.{language}.docx"
            memo_kit.draft(agreement, language).save(document)
            print(f"written: {document}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out"))
