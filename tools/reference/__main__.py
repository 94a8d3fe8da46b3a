"""Writes the generated blocks of the documentation: ``python -m tools.reference``."""

from __future__ import annotations

from tools.reference.pages import ROOT, pages


def main() -> None:
    """Write each page whose blocks differ from what the code says."""
    for path, text in pages():
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
