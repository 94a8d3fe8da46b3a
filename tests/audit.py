"""Every document that the engine's tests render is looked at by a second reader of Word's format.

A test fails when openxml-audit reports something about a document that it does not report about
the template: what the author of a template left wrong is not the engine's to mend.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from memo_kit.ooxml.package import Package
from memo_kit.template.template import Rendering, Template

__all__ = ["audited", "reports"]

_LONG = 200_000
_known: dict[str, frozenset[str]] = {}


def reports(data: bytes) -> frozenset[str]:
    """Return what openxml-audit says about a Word file."""
    digest = hashlib.sha256(data).hexdigest()
    if digest not in _known:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "document.docx"
            path.write_bytes(data)
            # A validator remembers ids of the file before.
            found = OpenXmlValidator().validate(path).errors
        _known[digest] = frozenset(error.description for error in found)
    return _known[digest]


def _skeleton(data: bytes) -> str:
    """Return a name that documents share when they differ in nothing but their text."""
    package = Package.open(data)
    digest = hashlib.sha256()
    for name in package.names:
        digest.update(name.encode() + re.sub(rb">[^<]+<", b"><", package.read(name)))
    return digest.hexdigest()[:16]


def _is_short(data: bytes) -> bool:
    """Tell whether a document is worth the time: what is longer repeats itself."""
    return sum(member.size for member in Package.open(data).members) < _LONG


@pytest.fixture(autouse=True)
def audited(
    monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> Iterator[Mapping[bytes, bytes]]:
    """Look at each document that a test renders, and keep it where ``--keep`` says.

    Yields:
        The templates by what was rendered from them.
    """
    rendered: dict[bytes, bytes] = {}
    rendering = Template.rendering

    def remembered(template: Template, *args: Any, **options: Any) -> Rendering:  # noqa: ANN401 - as it takes
        result = rendering(template, *args, **options)
        rendered[result.data] = template._data  # noqa: SLF001 - what was opened
        return result

    monkeypatch.setattr(Template, "rendering", remembered)
    yield rendered
    # Threads of a test may still be at work.
    done = dict(rendered)
    keep: Path | None = pytestconfig.getoption("keep")
    if keep is not None:
        for data, template in done.items():
            name = _skeleton(data)
            (keep / f"{name}.docx").write_bytes(data)
            (keep / f"{name}.template.docx").write_bytes(template)
    found = {data: reports(data) for data in done if _is_short(data) and reports(data)}
    new = [sorted(faults) for data in found if (faults := found[data] - reports(done[data]))]
    assert not new, new
