"""The one Jinja environment: sandboxed, strict, with nothing but what is listed here."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache
from types import MethodType
from typing import Any, Final

from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.template.attributes import attribute_names, reachable
from memo_kit.template.effort import CALL, FAST, weighed
from memo_kit.template.filling import filling_of
from memo_kit.template.filters import FILTERS, TESTS
from memo_kit.template.functions import FUNCTIONS
from memo_kit.template.growth import refuse_large
from memo_kit.template.missing import Missing
from memo_kit.template.writing import ENGINE

__all__ = ["Environment", "ForbiddenAttributeError", "environment"]


class ForbiddenAttributeError(TemplateError):
    """The template reaches for something that is no data: a method, a hidden name, Python itself.

    Templates can read fields, and call only what the reference of template tags lists.
    That keeps a template from a stranger from running code.
    """

    code = "template.forbidden-attribute"


class Environment(ImmutableSandboxedEnvironment):
    """Jinja without files, without Python and without silence about what is missing."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(undefined=Missing, autoescape=False, optimized=False, cache_size=0)
        self.filters = FILTERS | ENGINE
        self.tests = dict(TESTS)
        self.globals = dict(FUNCTIONS)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - data of any type
        """Return a field of an object or the value under a key of a mapping."""
        if attribute in attribute_names(type(obj)):
            return getattr(obj, attribute)
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return self._absent(obj, attribute)

    def follow(self, obj: Any, *attributes: str) -> Any:  # noqa: ANN401 - data of any type
        """Return what a path of fields leads to."""
        for attribute in attributes:
            obj = self.getattr(obj, attribute)
        return obj

    def step(self, obj: Any, attribute: str, owners: set[type]) -> Any:  # noqa: ANN401 - data of any type
        """Return a field, and remember the class when all of its objects have the field to give.

        Args:
            obj: An object of the data.
            attribute: The name of the field.
            owners: The classes whose objects need not be asked again.
        """
        value = self.getattr(obj, attribute)
        if attribute in attribute_names(type(obj)):
            owners.add(type(obj))
        return value

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - data of any type
        """Return an item of a list, the value under a key, or a field by its name."""
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if isinstance(obj, list | tuple | str) and isinstance(argument, int):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self._absent(obj, str(argument))

    def _absent(self, obj: Any, name: str) -> Any:  # noqa: ANN401 - data of any type
        if isinstance(obj, Missing):
            raise obj.fault()
        if name.startswith("_") or _hides(obj, name):
            message = f"“{name}” is no field but something that runs or hides"
            raise ForbiddenAttributeError(message, hint="print a field of the data")
        return self.undefined(obj=obj, name=name)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - data of any type
        """Tell whether a template may call an object: macros, loops and what is listed."""
        if isinstance(obj, MethodType):
            return isinstance(obj.__self__, LoopContext)
        return isinstance(obj, Macro | LoopContext) or obj in FUNCTIONS.values()

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - data of any type
        """Call what a template may call."""
        if isinstance(obj, Missing):
            raise obj.fault()
        if not self.is_safe_callable(obj):
            message = f"a template cannot call a {type(obj).__name__}"
            raise ForbiddenAttributeError(message, hint="delete the brackets, or use a filter")
        filling = filling_of(context)
        filling.spend(CALL)
        return weighed(context.call(obj, *args, **kwargs), filling)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Calculate, but only what stays small."""
        if isinstance(left, Later) or isinstance(right, Later):
            return (left if isinstance(left, Later) else right).woven()
        refuse_large(operator, left, right)
        return weighed(_CALCULATIONS[operator](left, right), filling_of(context), share=FAST)


def _hides(obj: object, name: str) -> bool:
    """Tell whether an object has a name that is no data; nothing is run to find out."""
    from inspect import getattr_static  # noqa: PLC0415 - only faults need it

    found = getattr_static(obj, name, None)
    is_work = callable(found) or isinstance(found, classmethod | staticmethod)
    return is_work or (found is not None and not reachable(name))


@cache
def environment() -> Environment:
    """Return the one environment, made when it is first needed."""
    return Environment()


_CALCULATIONS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": operator.add,
    "*": operator.mul,
    "**": operator.pow,
    "%": operator.mod,
}
