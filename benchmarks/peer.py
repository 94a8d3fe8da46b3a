"""Renders one document with docxtpl, as its documentation shows it: TEMPLATE DATA.json OUTPUT."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate

template = DocxTemplate(sys.argv[1])
template.render(json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
template.save(sys.argv[3])
