"""Templates that were made to keep a computer busy, each filled in a process of its own.

Run as a program, it tries all of them and writes a line of JSON for each: what came of it, how
long the processor was at it, and how much memory it took at most. Each is tried in a copy of the
process (``fork``), so that one does not pay for the other.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import Final

from memo_kit.errors import MemoKitError, errors_in
from memo_kit.template.template import Template
from tests.packages import files_of
from tests.paper import paper, paragraph, stored

__all__ = ["CASES", "CPU", "MEMORY"]

N: Final = 10_000
CPU: Final = 1.0
MEMORY: Final = 200 * 1024 * 1024
_TOWER = "{% set a = ['a'] * 1000 %}{% set b = [a] * 1000 %}{% set c = [b] * 1000 %}"
_OTHER = "{% set x = ['a'] * 1000 %}{% set y = [x] * 1000 %}{% set z = [y] * 1000 %}"
_LONG = "{% set a = 'a' * 1000000 %}"

# What the paragraphs of a template are, and the code of its first error.
CASES: Final[dict[str, tuple[str, Callable[[], list[str]]]]] = {
    "10 000 nested conditions": ("too-many-tags", lambda: ["{% if a %}" * N + "{% endif %}" * N]),
    "10 000 nested loops in paragraphs": (
        "too-many-tags",
        lambda: ["{% for x in a %}"] * N + ["{% endfor %}"] * N,
    ),
    "1 000 nested conditions": (
        "nesting-too-deep",
        lambda: ["{% if a %}" * 1_000 + "{% endif %}" * 1_000],
    ),
    "100 000 tags in a paragraph": ("too-many-tags", lambda: ["{{ a }}" * 100_000]),
    "100 000 tags in runs": ("too-many-tags", lambda: [paragraph(*["{{ a }}"] * 100_000)]),
    "100 000 remarks": ("too-many-tags", lambda: ["{# a #}" * 100_000]),
    "100 000 ends": ("too-many-tags", lambda: ["}}" * 100_000]),
    "100 000 beginnings": ("tag-unclosed", lambda: ["{{" * 100_000]),
    "a name of 1 MB": ("tags-too-long", lambda: ["{{ " + "a" * 1_000_000 + " }}"]),
    "a text of 1 MB": ("tags-too-long", lambda: ["{{ '" + "a" * 1_000_000 + "' }}"]),
    "blanks of 1 MB": ("tag-empty", lambda: ["{{ " + " " * 1_000_000 + " }}"]),
    "brackets in brackets": (
        "expression-too-deep",
        lambda: ["{{ " + "(" * N + "a" + ")" * N + " }}"],
    ),
    "lists in lists": ("expression-too-deep", lambda: ["{{ " + "[" * N + "a" + "]" * N + " }}"]),
    "mappings in mappings": (
        "expression-too-deep",
        lambda: ["{{ " + "{1:" * N + "a" + "}" * N + " }}"],
    ),
    "brackets never closed": ("tag-unclosed", lambda: ["{{ " + "(" * N + " }}"]),
    "10 000 joined": ("expression-too-deep", lambda: ["{{ " + " ~ ".join(["a"] * N) + " }}"]),
    "10 000 added": ("expression-too-deep", lambda: ["{{ " + " + ".join(["1"] * N) + " }}"]),
    "10 000 negations": ("expression-too-deep", lambda: ["{{ " + "not " * N + "a }}"]),
    "10 000 filters": ("expression-too-deep", lambda: ["{{ a" + "|upper" * N + " }}"]),
    "10 000 steps": ("expression-too-deep", lambda: ["{{ a" + ".b" * N + " }}"]),
    "10 000 calls": ("expression-too-deep", lambda: ["{{ a" + "()" * N + " }}"]),
    "10 000 alternatives": ("expression-too-deep", lambda: ["{{ " + "a if a else " * N + "a }}"]),
    "5 000 branches": (
        "too-many-branches",
        lambda: ["{% if a %}" + "{% elif a %}" * 5_000 + "{% endif %}"],
    ),
    "a loop over a thousand million": (
        "loop-too-long",
        lambda: ["{% for x in big %}{{ x }}{% endfor %}"],
    ),
    "a loop without an end": (
        "loop-too-long",
        lambda: ["{% for x in endless %}{{ x }}{% endfor %}"],
    ),
    "a list without an end": ("loop-too-long", lambda: ["{{ endless | list }}"]),
    "a search without an end": ("loop-too-long", lambda: ["{% if 'b' in endless %}{% endif %}"]),
    "a range of a thousand million": ("range-too-long", lambda: ["{{ range(10 ** 9) }}"]),
    "300 times 300 times 300": (
        "loop-too-long",
        lambda: ["{% for a in range(300) %}" * 3 + "x" + "{% endfor %}" * 3],
    ),
    "a thousand million letters": ("value-too-large", lambda: ["{{ 'a' * 10 ** 9 }}"]),
    "a thousand million items": ("value-too-large", lambda: ["{{ [0] * 10 ** 9 }}"]),
    "a tower of powers": ("value-too-large", lambda: ["{{ 9 ** 9 ** 9 ** 9 ** 9 }}"]),
    "a very wide number": ("value-too-large", lambda: ["{{ '%1000000000d' % 1 }}"]),
    "text that doubles": ("value-too-large", lambda: [_LONG + "{% set a = a ~ a %}" * 40]),
    "kept text that doubles": (
        "kept-text-too-large",
        lambda: [
            _LONG
            + "{% set b %}"
            + "{{ a }}" * 5
            + "{% endset %}{% set c %}"
            + "{{ b }}" * 9
            + "{% endset %}"
        ],
    ),
    "a macro that calls itself twice": (
        "loop-too-long",
        lambda: [
            "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}"
        ],
    ),
    "a thousand million items in lists": ("loop-too-long", lambda: [_TOWER + "{{ c }}"]),
    "two such lists compared": (
        "loop-too-long",
        lambda: [_TOWER + _OTHER + "{% if c == z %}{% endif %}"],
    ),
    "such a list sorted": ("loop-too-long", lambda: [_TOWER + "{{ c | sort | length }}"]),
    "long texts in every round": (
        "loop-too-long",
        lambda: [_LONG + "{% for x in range(1000) %}{% set b = a | upper %}{% endfor %}"],
    ),
}


def _fill(blocks: list[str]) -> str:
    data = {"a": "1", "big": range(10**9), "endless": itertools.repeat("a")}
    template = stored(files_of(paper(*blocks)))
    begin = time.process_time()
    code = "a document"
    try:
        Template.from_bytes(template, name="hostile.docx").render(data)
    except MemoKitError as fault:
        first = errors_in(fault)[0]
        code = (
            first.code if first.place is not None and first.place.span else f"{first.code} nowhere"
        )
    spent = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return json.dumps([code, spent, peak])


def main() -> None:
    """Try all of them."""
    for name, (_, blocks) in CASES.items():
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
            resource.setrlimit(resource.RLIMIT_AS, (2 * 10**9, 2 * 10**9))
            sys.stdout.write(json.dumps(name) + "\t" + _fill(blocks()) + "\n")
            sys.stdout.flush()
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
