"""A template that passes the check can be filled with whatever the model allows."""

from __future__ import annotations

import datetime
from typing import Literal, NotRequired

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from memo_kit.agreement.later import Later
from memo_kit.errors import MemoKitError
from memo_kit.language.bilingual import Bilingual
from tests.template.filled import template


class Cat(BaseModel):
    """A cat."""

    kind: Literal["cat"] = "cat"
    lives: int | None


class Dog(BaseModel):
    """A dog."""

    kind: Literal["dog"] = "dog"
    tricks: list[str] | None


class Row(TypedDict):
    """A row."""

    n: int
    t: NotRequired[str]


class World(BaseModel, arbitrary_types_allowed=True):
    """Everything that may be missing."""

    a: str | None
    b: Cat | None
    c: Cat | Dog
    d: list[Cat | Dog]
    e: dict[str, str]
    f: Row
    g: datetime.date | Later | None
    h: bool
    i: list[str | None] = Field(min_length=1)


LATER = Later(Bilingual("data", "date"))
TEXT = st.text("ab", max_size=2)
CATS = st.builds(Cat, lives=st.none() | st.integers(0, 3))
DOGS = st.builds(Dog, tricks=st.none() | st.lists(TEXT, max_size=2))
ROWS = st.fixed_dictionaries({"n": st.integers(0, 2)}, optional={"t": TEXT})
WORLDS = st.builds(
    World.model_construct,
    a=st.none() | TEXT,
    b=st.none() | CATS,
    c=CATS | DOGS,
    d=st.lists(CATS | DOGS, max_size=2),
    e=st.dictionaries(st.sampled_from("kl"), TEXT, max_size=2),
    f=ROWS,
    g=st.sampled_from([None, LATER, datetime.date(2020, 1, 2)]),
    h=st.booleans(),
    i=st.lists(st.none() | TEXT, min_size=1, max_size=2),
)
PATHS = (
    "a", "b.lives", "c.lives", "c.tricks[0]", "c.kind", "e.k", "f.n", "f.t", "g", "g.year", "i[0]",
    "x.lives", "x.kind", "z",
)  # fmt: skip
CONDITIONS = (
    "a", "b", "b.lives", "b and b.lives", "b is none", "b is not none", "c.kind == 'cat'",
    "c.kind != 'dog'", "c.kind in ['cat']", "c.lives is defined", "c.lives", "'k' in e",
    "e.k is defined", "f.t is defined", "g", "g is later", "g is none", "g is not later", "h",
    "i[0]", "i[0] is string", "x.kind == 'dog'", "x.lives is defined", "x is defined", "z", "y",
    "y is defined", "d", "d | length == 1", "c.tricks is defined and c.tricks",
)  # fmt: skip


def _combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        inner.map(lambda a: f"not ({a})"),
        st.tuples(inner, st.sampled_from(("and", "or")), inner).map(
            lambda parts: f"({parts[0]}) {parts[1]} ({parts[2]})"
        ),
    )


TESTS = st.recursive(st.sampled_from(CONDITIONS), _combined, max_leaves=3)
PRINTS = st.one_of(
    st.sampled_from(PATHS).map(lambda path: f"{{{{ {path} }}}}"),
    st.tuples(st.sampled_from(PATHS), st.sampled_from(("'-'", "a", "h and a"))).map(
        lambda parts: f"{{{{ {parts[0]} or {parts[1]} }}}}"
    ),
    st.tuples(st.sampled_from(PATHS), TESTS).map(
        lambda parts: f"{{{{ {parts[0]} if {parts[1]} else 'n' }}}}"
    ),
    st.sampled_from(PATHS).map(lambda path: f"{{{{ {path} | default('-', true) }}}}"),
    st.sampled_from(PATHS).map(lambda path: f"{{% set z = {path} %}}"),
    TESTS.map(lambda test: f"{{% set y = {test} %}}"),
)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(TESTS, inner, inner).map(
            lambda parts: f"{{% if {parts[0]} %}}{parts[1]}{{% else %}}{parts[2]}{{% endif %}}"
        ),
        st.tuples(TESTS, inner, TESTS, inner).map(
            lambda parts: (
                f"{{% if {parts[0]} %}}{parts[1]}{{% elif {parts[2]} %}}{parts[3]}{{% endif %}}"
            )
        ),
        inner.map(lambda body: f"{{% for x in d %}}{body}{{% endfor %}}"),
        st.tuples(TESTS, inner).map(
            lambda parts: f"{{% for x in d if {parts[0]} %}}{parts[1]}{{% endfor %}}"
        ),
        inner.map(lambda body: f"{{% for z in i | select %}}{body}{{% endfor %}}"),
        inner.map(
            lambda body: f"{{% for x in d | selectattr('lives', 'defined') %}}{body}{{% endfor %}}"
        ),
        st.tuples(inner, inner).map("".join),
    )


TEMPLATES = st.recursive(PRINTS, _nested, max_leaves=4)


@given(TEMPLATES, st.lists(WORLDS, min_size=4, max_size=4))
@settings(max_examples=150, deadline=None)
def test_what_passes_the_check_can_be_filled(tags: str, worlds: list[World]) -> None:
    """No name is missing and nothing is printed as none, whatever the conditions are."""
    opened = template(tags, language="en-GB")
    if opened.check(World) or any("empty" in each.code for each in opened.review(World)):
        return
    for world in worlds:
        try:
            opened.render(world)
        except MemoKitError as fault:
            problem = f"{tags}\n{world!r}\n{fault}"
            raise AssertionError(problem) from fault
    assert opened.check(World) == []
