"""Diagnosis codes offered for a course, by its side and presumed driver (ICD-10-CM).

Source: clinical-rules.md section 9. M54.3 and M54.4 have no bilateral code: both legs take two.
"""

import re
from dataclasses import dataclass
from typing import Final

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Driver
from tracker.language import marked

_SHAPE: Final = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One code with its meaning; ``side`` is None when the code does not tell sides apart."""

    code: str
    text: str
    side: Side | None = None


_SCIATICA: Final = (
    Diagnosis("M54.31", marked("Sciatica, right side"), Side.RIGHT),
    Diagnosis("M54.32", marked("Sciatica, left side"), Side.LEFT),
)
_LUMBAGO: Final = (
    Diagnosis("M54.41", marked("Lumbago with sciatica, right side"), Side.RIGHT),
    Diagnosis("M54.42", marked("Lumbago with sciatica, left side"), Side.LEFT),
)
_RADICULOPATHY: Final = (
    Diagnosis("M54.16", marked("Radiculopathy, lumbar region")),
    Diagnosis("M54.17", marked("Radiculopathy, lumbosacral region")),
)
_DISC: Final = (
    Diagnosis("M51.16", marked("Disc disorder with radiculopathy, lumbar region")),
    Diagnosis("M51.17", marked("Disc disorder with radiculopathy, lumbosacral region")),
)
_STENOSIS: Final = (
    Diagnosis("M48.061", marked("Lumbar stenosis without neurogenic claudication")),
    Diagnosis("M48.062", marked("Lumbar stenosis with neurogenic claudication")),
)
_PIRIFORMIS: Final = (
    Diagnosis("G57.01", marked("Lesion of sciatic nerve, right leg"), Side.RIGHT),
    Diagnosis("G57.02", marked("Lesion of sciatic nerve, left leg"), Side.LEFT),
)
_OF_DRIVER: Final[dict[Driver | None, tuple[Diagnosis, ...]]] = {
    Driver.DISC: _DISC,
    Driver.PIRIFORMIS: _PIRIFORMIS,
    Driver.STENOSIS: _STENOSIS,
    Driver.COMBINATION: (*_DISC, *_STENOSIS, *_PIRIFORMIS),
    Driver.OTHER: (),
    None: (),
}
ALL_DIAGNOSES: Final = (
    *_SCIATICA, *_LUMBAGO, *_RADICULOPATHY, *_DISC, *_STENOSIS, *_PIRIFORMIS,
)  # fmt: skip


def offered_diagnoses(side: Side | None, driver: Driver | None) -> tuple[Diagnosis, ...]:
    """Return the codes to choose from, those of the driver first.

    Args:
        side: Codes of the other side are left out; both or not recorded leaves all in.
        driver: Presumed; other or not recorded offers the codes that name no driver.
    """
    offered = (*_OF_DRIVER[driver], *_SCIATICA, *_LUMBAGO, *_RADICULOPATHY)
    is_one_side = side in (Side.LEFT, Side.RIGHT)
    return tuple(one for one in offered if not is_one_side or one.side in (None, side))


def is_code_shaped(code: str) -> bool:
    """Return whether a text has the form of an ICD-10 code, e.g. ``M54.32``.

    A letter, a digit, a letter or digit, then perhaps a dot and one to four more. Whether the
    code exists is not known here.

    Source: ICD-10-CM Official Guidelines for Coding and Reporting, FY 2024, section I.A.2.
    """
    return _SHAPE.fullmatch(code) is not None


def find_diagnosis(code: str) -> Diagnosis | None:
    """Return what a code means; None when it is not one of those offered."""
    return next((one for one in ALL_DIAGNOSES if one.code == code), None)
