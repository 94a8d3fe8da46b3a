"""Makes the picture of README.md: the first pages of both drafts, side by side.

Run it by ``make picture``. It needs LibreOffice and poppler, as the tests do.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

import memo_kit

__all__ = ["beside", "main", "read_grey", "write_grey"]

ROOT = Path(__file__).parents[1]
DATA = ROOT / "examples" / "litek-cpic" / "memorandum.yaml"
PICTURE = ROOT / "docs" / "picture.png"
DOTS_PER_INCH = 68
GAP = 12
SHADE = 0xB0


def main() -> None:
    """Draft the memorandum, lay it out and write the picture."""
    agreement = memo_kit.load(DATA)
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for language in memo_kit.Language:
            document = Path(folder) / f"memorandum.{language}.docx"
            memo_kit.draft(agreement, language).save(document)
            pages.append(_first_page(document))
        PICTURE.write_bytes(write_grey(beside(*pages)))
    print(f"wrote {PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KiB")


def beside(left: list[bytes], right: list[bytes]) -> list[bytes]:
    """Return two pages of equal height as one picture, with a frame of grey around each."""
    bar = bytes([SHADE]) * GAP
    rows = [bar + one + bar + two + bar for one, two in zip(left, right, strict=True)]
    edge = [bytes([SHADE]) * len(rows[0])] * GAP
    return [*edge, *rows, *edge]


def read_grey(data: bytes) -> list[bytes]:
    r"""Return the rows of a binary PGM picture.

    Example:
        >>> read_grey(b"P5\n2 1\n255\n\x00\xff")
        [b'\x00\xff']
    """
    kind, size, _, pixels = data.split(b"\n", 3)
    if kind != b"P5":
        message = "pdftoppm wrote no grey picture"
        raise ValueError(message)
    width = int(size.split()[0])
    return [pixels[start : start + width] for start in range(0, len(pixels), width)]


def write_grey(rows: list[bytes]) -> bytes:
    """Return rows of grey dots as a PNG of sixteen shades: small, and the same bytes every time."""
    packed = b"".join(b"\x00" + _halved(row) for row in rows)
    head = struct.pack(">2I5B", len(rows[0]), len(rows), 4, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _halved(row: bytes) -> bytes:
    even = row if len(row) % 2 == 0 else row + b"\xff"
    return bytes(
        (left & 0xF0) | (right >> 4) for left, right in zip(even[::2], even[1::2], strict=True)
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _first_page(document: Path) -> list[bytes]:
    folder = document.parent
    _run(
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", "pdf", "--outdir", str(folder)),
        str(document),
    )
    page = folder / document.stem
    pdf = str(document.with_suffix(".pdf"))
    _run("pdftoppm", *("-r", str(DOTS_PER_INCH), "-gray", "-singlefile"), pdf, str(page))
    return read_grey(page.with_name(f"{page.name}.pgm").read_bytes())


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        message = f"{program} is missing: make setup"
        raise FileNotFoundError(message)
    subprocess.run([found, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - arguments are our own


if __name__ == "__main__":
    main()
