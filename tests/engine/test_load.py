"""What those who run an engine suffer from elsewhere: time, memory, and strangers' templates."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

import pytest

from memo_kit.template import template as engine
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.paper import paper
from tests.template.filled import fault, template

ROW = {"number": "1", "name": "UAB „Ąžuolas“", "code": "123456789", "city": "Vilnius"}
TABLE = (
    "¦ {%tr for row in rows %} ¦  ¦  ¦ ",
    "¦ {{ row.number }} ¦ {{ row.name }} ¦ {{ row.code }} ¦ {{ row.city }}",
    "¦ {%tr endfor %} ¦  ¦  ¦ ",
)


class Unread(Mapping[str, object]):
    """Data that nobody may walk through."""

    def __getitem__(self, name: str) -> object:
        return {"x": "a"}[name]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError

    def __len__(self) -> int:
        raise AssertionError


def seconds(opened: Template, **data: object) -> float:
    """Return how long a rendering takes at best."""
    times = []
    for _ in range(3):
        start = time.process_time()
        opened.render(data)
        times.append(time.process_time() - start)
    return min(times)


def test_a_table_grows_in_proportion_to_its_rows() -> None:
    """2 164 rows took an hour elsewhere. Four times the rows would take 16 times if quadratic."""
    opened = template(*TABLE)
    few, many = (seconds(opened, rows=[ROW] * count) for count in (2_000, 8_000))
    assert many < 9 * few
    assert many < 10


def test_twelve_thousand_fields_are_filled_at_once() -> None:
    """They took 27 minutes elsewhere. So many tags ask for a limit to be raised."""
    names = [f"f{number}" for number in range(12_000)]
    start = time.process_time()
    limits = Limits(tag_count=12_000)
    opened = template(*(f"{{{{ {name} }}}}" for name in names), limits=limits)
    data = opened.render({name: f"value {name}" for name in names})
    assert time.process_time() - start < 60
    assert data


def test_large_data_cost_what_is_printed_of_them() -> None:
    """Nothing is copied into a sandbox: what no tag names is not looked at."""
    assert template("{{ x }}").render(Unread())


def test_a_template_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Preparing it is half of the work; the second document does without."""
    opened = template("{{ x }}")
    monkeypatch.setattr(engine, "read_book", None)
    assert opened.render({"x": "1"}) == opened.render({"x": "1"})


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os.popen(“id”).read() }}",
        "{{ x.__class__.__mro__[1].__subclasses__() }}",
        "{{ x[“__class__”] }}",
        "{{ xs | map(attribute=“__class__”) | join }}",
        "{{ “%s” | format(x) }}",
        "{{ f.__globals__ }}",
        "{{ f() }}",
        "{% set x = lipsum.__globals__ %}{{ x }}",
        "{{ self._TemplateReference__context }}",
        "{% import “os” as os %}",
    ],
)
def test_a_template_cannot_run_python(tag: str) -> None:
    """Always, without a setting: only fields, and the filters and functions of the reference."""
    ran: list[str] = []
    error = fault(tag, x="a", xs=["a"], f=lambda: ran.append("ran"))
    assert error.code.startswith("template.")
    assert ran == []


def test_data_cannot_become_a_tag() -> None:
    """A value that looks like one is printed."""
    value = "{{ 7 * 7 }}{% for x in y %}"
    data = Template.from_bytes(paper("{{ x }}"), name="a.docx").render({"x": value}, verify=True)
    assert data
