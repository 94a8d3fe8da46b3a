"""Renders with a Python peer, as its documentation shows: NAME TEMPLATE DATA OUTPUT ROUNDS [FOLDER].

It prints the milliseconds of each round as JSON. The first rendering is not counted: it loads what
the engine loads late.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any


def docxtpl(template: bytes, data: dict[str, Any]) -> Callable[[], bytes]:
    """Return what renders with docxtpl; a value is escaped only when it is asked to."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - each process has one peer

    def render() -> bytes:
        opened = DocxTemplate(io.BytesIO(template))
        opened.render(data, autoescape=True)
        written = io.BytesIO()
        opened.save(written)
        return written.getvalue()

    return render


def docxtpl_ng(template: bytes, data: dict[str, Any]) -> Callable[[], bytes]:
    """Return what renders with docxtpl-ng, which keeps what it compiled."""
    from docxtpl import Template  # noqa: PLC0415

    opened = Template(io.BytesIO(template))

    def render() -> bytes:
        opened.render(data)
        written = io.BytesIO()
        opened.save(written)
        return written.getvalue()

    return render


def mailmerge(template: bytes, data: dict[str, Any]) -> Callable[[], bytes]:
    """Return what renders with docx-mailmerge2: fields, and a table's rows by one of them."""
    from mailmerge import MailMerge  # noqa: PLC0415

    fields = {name: value for name, value in data.items() if isinstance(value, str)}
    tables = {name: value for name, value in data.items() if isinstance(value, list)}

    def render() -> bytes:
        with MailMerge(io.BytesIO(template)) as opened:
            opened.merge(**fields)
            for name, rows in tables.items():
                named = [{f"{name}_{key}": text for key, text in row.items()} for row in rows]
                opened.merge_rows(next(iter(named[0])), named)
            written = io.BytesIO()
            opened.write(written)
        return written.getvalue()

    return render


MAKERS = {"docxtpl": docxtpl, "docxtpl-ng": docxtpl_ng, "docx-mailmerge2": mailmerge}


def main(name: str, template: str, data: str, output: str, rounds: str) -> None:
    """Render as often as asked, write the last document and print the times."""
    loaded = json.loads(Path(data).read_text(encoding="utf-8"))
    render = MAKERS[name](Path(template).read_bytes(), loaded)
    written = render()
    times = []
    for _ in range(int(rounds)):
        start = perf_counter()
        written = render()
        times.append((perf_counter() - start) * 1000)
    Path(output).write_bytes(written)
    print(json.dumps(times))


if __name__ == "__main__":
    if sys.argv[6:] and sys.argv[6]:
        sys.path.insert(0, sys.argv[6])
    main(*sys.argv[1:6])
