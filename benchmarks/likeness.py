"""A docxtpl template that gives the text of a memo_kit document, and the data for it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docx import Document

__all__ = ["Likeness"]

_WORD = re.compile(r"\w{6,}")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A template and its data.

    Attributes:
        paragraphs: The paragraphs of the template, tags among them.
        fields: The value of each field.
        items: What the loop goes over.
    """

    paragraphs: tuple[str, ...]
    fields: dict[str, str]
    items: tuple[str, ...]

    @classmethod
    def of(cls, lines: Sequence[str], items: Sequence[str], *, fields: int = 47) -> Likeness:
        """Make a template of a text.

        The lines that hold the items become one loop, and a long word in each of the other
        lines becomes a field, in as many turns as it takes.

        Args:
            lines: The text, a paragraph a line.
            items: Texts that stand in lines of their own, one after another.
            fields: How many fields the template has.
        """
        looped = [at for at, line in enumerate(lines) if any(item in line for item in items)]
        first, last = looped[0], looped[-1]
        found = [
            (at, match)
            for turn in range(fields)
            for at, line in enumerate(lines)
            if not first <= at <= last
            for match in [*_WORD.finditer(line)][turn : turn + 1]
        ]
        values: dict[str, str] = {}
        tagged = list(lines)
        # From the end of each line, so that the places before stay where they are.
        for at, match in sorted(found[:fields], key=lambda each: -each[1].start()):
            name = f"field{len(values)}"
            values[name] = match[0]
            tagged[at] = f"{tagged[at][: match.start()]}{{{{ {name} }}}}{tagged[at][match.end() :]}"
        loop = ["{%p for item in items %}", "{{ item }}", "{%p endfor %}"]
        return cls(
            paragraphs=(*tagged[:first], *loop, *tagged[last + 1 :]),
            fields=values,
            items=tuple(lines[first : last + 1]),
        )

    def save(self, template: Path, data: Path) -> None:
        """Write the template and the data."""
        document = Document()
        for paragraph in self.paragraphs:
            document.add_paragraph(paragraph)
        document.save(str(template))
        text = json.dumps({**self.fields, "items": self.items}, ensure_ascii=False)
        data.write_text(text, encoding="utf-8")
