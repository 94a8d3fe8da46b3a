"""What stands for a name that the data do not have."""

from __future__ import annotations

from typing import NoReturn

from jinja2 import StrictUndefined
from jinja2.utils import missing

from memo_kit.errors import TemplateError
from memo_kit.template.names import unknown_attribute, unknown_name

__all__ = ["Missing"]


class Missing(StrictUndefined):
    """A name that the data do not have: any use of it but ``is defined`` is an error."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_: object, **__: object) -> NoReturn:
        raise self.fault()

    def fault(self) -> TemplateError:
        """Return the error for using the name."""
        if self._undefined_obj is missing:
            return unknown_name(str(self._undefined_name), ())
        return unknown_attribute(self._undefined_obj, str(self._undefined_name))

    __iter__ = __str__ = __len__ = _fail_with_undefined_error
    __eq__ = __ne__ = __bool__ = __hash__ = __contains__ = _fail_with_undefined_error
    __add__ = __radd__ = __sub__ = __rsub__ = _fail_with_undefined_error
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _fail_with_undefined_error
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _fail_with_undefined_error
    __pos__ = __neg__ = __call__ = __getitem__ = _fail_with_undefined_error
    __lt__ = __le__ = __gt__ = __ge__ = _fail_with_undefined_error
    __pow__ = __rpow__ = _fail_with_undefined_error
