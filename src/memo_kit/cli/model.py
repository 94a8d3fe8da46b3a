"""Models of the user's own, named on the command line as ``module:Class``."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module
from types import ModuleType

from memo_kit.errors import UsageError

__all__ = ["ModelNotFoundError", "NotAModelError", "load_model"]

# What running somebody's module can fail with.
_FAULTS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NameError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError,
)  # fmt: skip


class ModelNotFoundError(UsageError):
    """The model that ``--model`` names cannot be loaded: there is no such module or class.

    It is written ``module:Class``, as ``contracts.lease:Lease`` for the class ``Lease`` in the
    file ``contracts/lease.py``. The module is looked for in the current folder first, then where
    Python looks. A module that fails while it is loaded is told of with its own words.
    """

    code = "usage.model-not-found"


class NotAModelError(UsageError):
    """What ``--model`` names is no Pydantic model, and has no fields that a template could use.

    Name a class that is built on ``pydantic.BaseModel``; a dataclass and a ``TypedDict`` will do
    as well.
    """

    code = "usage.not-a-model"


def load_model(named: str) -> type:
    """Return the model that a person names; its module is run.

    Args:
        named: The module and the class, as ``contracts.lease:Lease``.

    Raises:
        ModelNotFoundError: If there is no such module or class.
        NotAModelError: If it is no model.
    """
    module_name, _, path = named.partition(":")
    if not module_name or not path:
        message = f"“{named}” does not name a module and a class"
        raise ModelNotFoundError(message, hint="write it as module:Class")
    found: object = _module(module_name)
    for name in path.split("."):
        owner = found
        found = getattr(owner, name, None)
        if found is None:
            raise _no_class(module_name, name, owner)
    fields = ("__pydantic_fields__", "__dataclass_fields__", "__required_keys__")
    if not isinstance(found, type) or not any(hasattr(found, each) for each in fields):
        message = f"“{named}” is no Pydantic model"
        raise NotAModelError(message, hint="name a class that is built on pydantic.BaseModel")
    return found


def _module(name: str) -> ModuleType:
    sys.path.insert(0, "")
    try:
        return import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name != name and not name.startswith(f"{fault.name}."):
            message = f"“{name}” needs a module “{fault.name}” that is not installed"
            hint = "install it beside memo_kit"
            raise ModelNotFoundError(message, hint=hint) from None
        message = f"there is no module “{name}” in this folder or where Python looks"
        hint = "write the name of the file without .py, and go to the folder that it is in"
        raise ModelNotFoundError(message, hint=hint) from None
    except (ImportError, *_FAULTS) as fault:
        message = f"“{name}” cannot be loaded: {type(fault).__name__}: {fault}"
        hint = f'see what “python -c "import {name}"” says'
        raise ModelNotFoundError(message, hint=hint) from fault
    finally:
        sys.path.remove("")


def _no_class(module: str, name: str, owner: object) -> ModelNotFoundError:
    classes = [each for each, value in vars(owner).items() if isinstance(value, type)]
    near = get_close_matches(name, classes, n=1, cutoff=0.5)
    known = ", ".join(sorted(each for each in classes if not each.startswith("_")))
    message = f"“{module}” has no class “{name}”"
    hint = f"did you mean “{near[0]}”?" if near else f"it has {known or 'none'}"
    return ModelNotFoundError(message, hint=hint)
