"""What undoes a merge or a move later, as the row of either keeps it: values JSON knows."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from tracker.language import marked

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter

GONE: Final = marked("It was undone meanwhile, or is not there any more. Nothing was changed.")
Kept = TypeVar("Kept")


def to_json(kept: object) -> dict[str, object]:
    """Return a dataclass of numbers, days and yes or no as values JSON knows."""
    return dict(_converter().unstructure(kept))


def from_json(kind: type[Kept], said: Mapping[str, object]) -> Kept:
    """Return the dataclass such values hold."""
    return _converter().structure(said, kind)


@cache
def _converter() -> "JsonConverter":
    from cattrs.preconf.json import make_converter  # noqa: PLC0415  # slow to import at start-up

    return make_converter()
