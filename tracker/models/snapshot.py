"""A visit as JSON and back: what the history keeps of a replaced version."""

from typing import Final

from cattrs.preconf.json import make_converter

from tracker.domain.values.visit import Visit

_CONVERTER: Final = make_converter()


def content_of(visit: Visit) -> dict[str, object]:
    """Return the whole visit as values JSON knows."""
    content: dict[str, object] = _CONVERTER.unstructure(visit)
    return content


def visit_of(content: dict[str, object]) -> Visit:
    """Return the visit a snapshot holds; a field it does not know is "not recorded"."""
    return _CONVERTER.structure(content, Visit)
