"""What the clinic keeps ready to hand: texts for notes and for the sheet, groups of points."""

from dataclasses import dataclass, field
from typing import NewType

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.points import NeedledPoint
from tracker.language import tr

PresetId = NewType("PresetId", int)  # within its kind; None until stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A text for notes under a short name."""

    name: str
    text: str
    preset_id: PresetId | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _check_not_blank(tr("snippet name"), self.name)
        _check_not_blank(tr("snippet text"), self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetText:
    """A text the clinician may choose for the patient's sheet, under a short name."""

    name: str
    text: str
    preset_id: PresetId | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _check_not_blank(tr("sheet text name"), self.name)
        _check_not_blank(tr("sheet text"), self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGroup:
    """Points needled together under a short name."""

    name: str
    points: tuple[NeedledPoint, ...]
    preset_id: PresetId | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _check_not_blank(tr("group name"), self.name)
        if not self.points:
            raise ValueOutOfRangeError("points", self.points, tr("one point at least"))


def _check_not_blank(field: str, text: str) -> None:
    if not text.strip():
        raise ValueOutOfRangeError(field, text, tr("text that is not blank"))
