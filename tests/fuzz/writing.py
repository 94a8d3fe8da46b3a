"""Random tags, templates and data: right ones, wrong ones, and what only looks like one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from html import escape
from pathlib import Path
from random import Random

from memo_kit.template.filters import FILTERS, TESTS
from tests.engine.whole import LOCATIONS, whole
from tests.paper import paper

__all__ = ["data", "expression", "stock", "tag", "template", "text"]

_NAMES = ("a", "b", "c", "d", "x", "loop", "term", "parties", "title", "self", "range", "ref")
_FIELDS = ("a", "b", "name", "lt", "index", "length", "__class__", "model_fields", "items", "0")
_FILTERS = tuple(name for name in sorted(FILTERS) if name[0].isalpha())
_TESTS = tuple(name for name in sorted(TESTS) if name[0].isalpha())
_OPERATORS = (
    "+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", ">", "<=", ">=", "and", "or", "in",
)  # fmt: skip
_CONSTANTS = (
    "1", "0", "-1", "2.5", "1e9", "9999999999999999999", "'a'", '"b"', "''", "“c”", "„d“", "true",
    "none", "[]", "{}", "[1, 2]", "{'a': 1}", "'{{'", "'%}'", "'\\x00'", "'\\ud800'", "'ąž'",
)  # fmt: skip
_CONTROLS = (
    "if {e}", "elif {e}", "else", "endif", "for x in {e}", "for a, b in {e}", "endfor",
    "for x in {e} if {e}", "set {n} = {e}", "set {n}", "endset", "macro m(a, b={e})", "endmacro",
    "call m({e})", "call(x) m()", "endcall", "filter {f}", "endfilter", "with a = {e}", "endwith",
    "raw", "endraw", "p if {e}", "tr for x in {e}", "tc endfor", "r if {e}", "p endif", "tr endfor",
    "cellbg {e}", "colspan {e}", "vm", "hm", "include {e}", "block a", "do {e}", "break", "{g}",
    "for x in {e} recursive", "set a.b = {e}", "set a, b = {e}",
)  # fmt: skip
_FORMS = (
    "{left}.{field}", "{left}[{right}]", "{left} | {filter}", "{left} | {filter}",
    "{left} | {filter}({right})", "{left} is {test}", "({left} if {right} else {other})",
    "{left}({right})", "[{left}, {right}]", "not {left}", "{left} {operator} {right}",
    "{left} {operator} {right}", "({left} {operator} {right}) {operator} {other}",
)  # fmt: skip
# What an author writes: most of it is right for most data.
_PLAIN = (
    "{{ a }}", "{{ b.name }}", "{{ c | default('–') }}", "{{ d | length }}", "{{ x }}", "{{ loop.index }}",
    "{{ a ~ ', ' ~ b }}", "{{ d | join }}", "{{ m('a') }}", "{{ ref('l') }}", "{{ title | upper }}",
    "{# remark #}", "žodis ", " ", "{% set y = a %}", "{{ y }}", "{{ a | kilm }}", "{{ 3 | count('diena') }}",
)  # fmt: skip
_PAIRS = (
    ("{% for x in d %}", "{% endfor %}"), ("{% if a %}", "{% endif %}"), ("{%- if c is defined -%}", "{%- endif %}"),
    ("{% for x in [1, 2, 3] %}", "{% else %}–{% endfor %}"), ("{% if a %}", "{% else %}ne{% endif %}"),
    ("{% set y %}", "{% endset %}{{ y }}"), ("{% filter upper %}", "{% endfilter %}"),
    ("{% macro m(q) %}{{ q }}", "{% endmacro %}{{ m(1) }}"), ("{% with z = a %}", "{{ z }}{% endwith %}"),
)  # fmt: skip
_ODD = (
    "\u00a0", "\u200b", "\u202e", "\ufeff", "\ufdd0", "\ufffc", "\ufffd", "ﬁ", "İ", "ß", "🇱🇹", "e\u0301",
    "\t", "{", "}", "%", "#", "{{", "}}", "{%", "%}", "{#", "#}", "“", "„", "’", "&", "<", ">", "]]>",
    "&#0;", "-", "|", ".", "(", ")", "[", "]", "\\", "'", '"', " ", "a", "1", "x" * 60,
)  # fmt: skip


def text(rng: Random, longest: int = 12) -> str:
    """Return letters and marks that mean something somewhere."""
    return "".join(rng.choice(_ODD) for _ in range(rng.randrange(longest)))


def expression(rng: Random, depth: int = 3) -> str:
    """Return an expression of Jinja's grammar, over names that the data may have."""
    if depth <= 0 or rng.random() < 0.3:
        return rng.choice((*_NAMES, *_CONSTANTS))
    form = rng.choice(_FORMS)
    left, right, other = (expression(rng, depth - 1) for _ in range(3))
    return form.format(
        left=left,
        right=right,
        other=other,
        field=rng.choice(_FIELDS),
        filter=rng.choice(_FILTERS),
        test=rng.choice(_TESTS),
        operator=rng.choice(_OPERATORS),
    )


def tag(rng: Random) -> str:
    """Return a tag, or what looks like one."""
    trims = ("", "", "", "-", "+")
    if rng.random() < 0.1:
        return text(rng)
    if rng.random() < 0.5:
        body = text(rng) if rng.random() < 0.1 else expression(rng)
        return f"{{{{{rng.choice(trims)} {body} {rng.choice(trims)}}}}}"
    body = rng.choice(_CONTROLS).format(
        e=expression(rng, 2), n=rng.choice(_NAMES), f=rng.choice(_FILTERS), g="gibberish"
    )
    return (
        f"{{%{rng.choice(trims)}{body if body[1:2] == ' ' else f' {body}'} {rng.choice(trims)}%}}"
    )


def _line(rng: Random) -> str:
    """Return a line of text and tags, most of them right."""
    inner = "".join(
        tag(rng) if rng.random() < 0.07 else rng.choice(_PLAIN) for _ in range(rng.randrange(4))
    )
    if rng.random() < 0.5:
        return inner
    before, after = rng.choice(_PAIRS)
    if rng.random() < 0.1:
        before = f"{{% for x in {expression(rng, 1)} %}}"
    return f"{before}{inner}{after}"


def _xml_text(line: str) -> str:
    return escape(
        "".join(c if c.isprintable() or c in "\t\u00a0\u200b\u202e" else "?" for c in line)
    )


def _split(rng: Random, line: str) -> str:
    """Return a paragraph whose runs are cut anywhere, as Word cuts them."""
    runs = []
    while line:
        cut = rng.randrange(1, len(line) + 1) if rng.random() < 0.6 else len(line)
        bold = "<w:rPr><w:b/></w:rPr>" if rng.random() < 0.3 else ""
        runs.append(f'<w:r>{bold}<w:t xml:space="preserve">{_xml_text(line[:cut])}</w:t></w:r>')
        line = line[cut:]
    return f"<w:p>{''.join(runs)}</w:p>"


def template(rng: Random) -> bytes:
    """Return a Word file with random tags: in paragraphs, in tables, or at any other location."""
    if rng.random() < 0.3:
        names = [location.name for location in LOCATIONS]
        chosen = rng.sample(names, rng.randrange(1, 4))
        return whole({name: _xml_text(_line(rng)) for name in chosen})
    blocks = [_block(rng) for _ in range(rng.randrange(1, 6))]
    if rng.random() < 0.5:
        # Around whole paragraphs, rows or tables.
        first, last = sorted((rng.randrange(len(blocks) + 1), rng.randrange(len(blocks) + 1)))
        before, after = rng.choice(_PAIRS[:4])
        if rng.random() < 0.5:
            before, after = f"¦ {before} ¦ a", f"¦ {after} ¦ b"
        blocks[last:last] = [after]
        blocks[first:first] = [before]
    return paper(*blocks, language=rng.choice(("lt-LT", "en-GB", "")), title=_title(rng))


def _block(rng: Random) -> str:
    if rng.random() < 0.3:
        cells = (_split(rng, _line(rng)) for _ in range(2))
        return f"¦ {' ¦ '.join(cells)}"
    return _split(rng, _line(rng))


def _title(rng: Random) -> str:
    return "".join(c for c in tag(rng) if c.isprintable()) if rng.random() < 0.1 else "Sutartis"


def data(rng: Random) -> Mapping[str, object]:
    """Return data for the names that templates use: any JSON, and what Python has besides."""
    return {name: _value(rng, 3) for name in _NAMES if rng.random() < 0.95} | _usual(rng)


def _usual(rng: Random) -> dict[str, object]:
    """Return what most data have."""
    usual = {
        "a": "UAB „Ąžuolas“ & Co",
        "b": {"name": "Ona"},
        "c": 5,
        "d": ["a", "b"],
        "title": "Sutartis",
    }
    return {name: value for name, value in usual.items() if rng.random() < 0.8}


def _value(rng: Random, depth: int) -> object:
    if depth > 0 and rng.random() < 0.5:
        inner = range(rng.randrange(4))
        if rng.random() < 0.5:
            return [_value(rng, depth - 1) for _ in inner]
        return {rng.choice(_FIELDS): _value(rng, depth - 1) for _ in inner}
    choices: tuple[object, ...] = (
        None, True, False, 0, 1, -5, 10**30, 1.5, float("nan"), float("inf"), "", "a", "Jonas",
        "UAB „Ąžuolas“ & <b>", "\x00", "\ud800", "\u202e", "a\nb\tc", "{{ a }}", "x" * 5_000, text(rng),
        Decimal("12.50"), Decimal("NaN"), Decimal("1E+9999"), datetime.date(2026, 9, 1),
        datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC), (1, 2), {"lt": "a", "en": "b"}, b"a",
        {"a"}, ...,
    )  # fmt: skip
    return rng.choice(choices)


@cache
def stock() -> tuple[bytes, ...]:
    """Return the templates that memo_kit ships."""
    folder = Path(__file__).parents[2] / "templates"
    return tuple(path.read_bytes() for path in sorted(folder.rglob("*.docx")))
