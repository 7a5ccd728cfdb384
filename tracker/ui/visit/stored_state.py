"""What stands in the form as JSON and back: what a draft is kept as."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final, get_type_hints

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter

from tracker.ui.visit.more_values import plain_days
from tracker.ui.visit.state import FormState

# What a field raises that holds something else than it should.
UNFIT: Final = (
    BaseValidationError, KeyError, TypeError, ValueError, AttributeError, ArithmeticError,
)  # fmt: skip
_CONVERTER: Final = make_converter()
_TYPES: Final = get_type_hints(FormState)


def content_of(state: FormState) -> dict[str, object]:
    """Return the state as values JSON knows; its days can be read in one way only."""
    kept = replace(state, more=plain_days(state.more, state.visit_date))
    content: dict[str, object] = _CONVERTER.unstructure(kept)
    return content


def state_of(content: Mapping[str, object], empty: FormState) -> FormState:
    """Return the state a draft holds; a field that cannot be read is as in ``empty``.

    A draft of an older or newer program may know other fields: what can be read is kept.
    """
    read = {}
    for one in fields(FormState):
        try:
            read[one.name] = _CONVERTER.structure(content[one.name], _TYPES[one.name])
        except UNFIT:
            read[one.name] = getattr(empty, one.name)
    return FormState(**read)
