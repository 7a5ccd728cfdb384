"""What a research file does without: counts that say nothing of anybody, for whoever reads it."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from tracker.domain.values.thresholds import SMALL_CELL_UNDER
from tracker.language import tr
from tracker.services.deidentified.handling import HANDLINGS, Handling
from tracker.services.deidentified.people import BAND_FROM
from tracker.services.visit_files.columns import COURSE_COLUMNS, PATIENT_COLUMNS, PLAN_COLUMNS

FORMAT: Final = "tracker-deidentified-1"
_OF_PATIENT: Final = frozenset(column.name for column in PATIENT_COLUMNS)
_OF_COURSE: Final = frozenset(column.name for column in (*COURSE_COLUMNS, *PLAN_COLUMNS))
NEVER_IN: Final = (
    "needle sizes and depth", "electroacupuncture", "adjuncts", "herbs", "advice", "exercise",
    "decisions", "actions on red flags", "events", "precautions", "diagnoses", "history",
    "drafts", "pages handed out",
)  # fmt: skip
"""What no visit file holds, and so no research file either."""


@dataclass(slots=True, kw_only=True)
class Removal:
    """What was taken out of a file.

    Attributes:
        patients: In the file.
        rare: Of these, how many share sex and ten years of age with fewer than four others.
        left_out: Patients whose days leave no room for a shift; nothing of them is in the file.
        counts: By column how many values were removed, shifted or replaced: a patient's and a
            course's once, those of visits for each visit.
    """

    patients: int = 0
    courses: int = 0
    visits: int = 0
    rare: int = 0
    left_out: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def of(self, handling: Handling) -> dict[str, int]:
        """Return how many values of each column were handled so, in the order of the file."""
        return {name: self.counts[name] for name, how in HANDLINGS.items() if how is handling}

    def as_json(self) -> str:
        """Return the report for programs."""
        content = {
            "format": FORMAT,
            "patients": self.patients,
            "courses": self.courses,
            "visits": self.visits,
            "patients_left_out": self.left_out,
            "patients_with_few_alike": self.rare,
            "few_alike_is_fewer_than": int(SMALL_CELL_UNDER),
            **{
                how.value: self.of(how)
                for how in (Handling.REMOVED, Handling.REPLACED, Handling.SHIFTED)
            },
            "kept": list(self.of(Handling.KEPT)),
            "never_in_a_visit_file": list(NEVER_IN),
        }
        return json.dumps(content, indent=1) + "\n"

    def words(self) -> str:
        """Return the report for people, several lines."""
        lines = [
            self._counted(tr("Removed"), Handling.REMOVED),
            self._counted(tr("Replaced"), Handling.REPLACED),
            self._counted(tr("Days shifted"), Handling.SHIFTED),
            tr(
                "Age in whole years at the first visit; from {years} on “{years}+”.",
                years=BAND_FROM,
            ),
            *self.warnings(),
        ]
        return "\n".join(lines)

    def warnings(self) -> tuple[str, ...]:
        """Return what is to be known before the file is given to anybody."""
        few = tr("%n patient(s)", "", self.rare)
        return (
            tr(
                "{count} share sex and ten years of age with fewer than {others} others here: rare "
                "combinations may still point to somebody. So may the days between visits, to "
                "whoever knows them. Give the file only to those who may have it.",
                count=few,
                others=int(SMALL_CELL_UNDER) - 1,
            ),
            *self._left_out(),
        )

    def _left_out(self) -> tuple[str, ...]:
        if not self.left_out:
            return ()
        return (
            tr("%n patient(s) left out: their days leave no room for a shift.", "", self.left_out),
        )

    def _counted(self, what: str, handling: Handling) -> str:
        counted = ", ".join(f"{name} {count}" for name, count in self.of(handling).items() if count)
        return f"{what}: {counted or '–'}"


def owner_of(column: str) -> str:
    """Return whose value a column has: ``patient``, ``course`` or ``visit``."""
    if column in _OF_PATIENT:
        return "patient"
    return "course" if column in _OF_COURSE else "visit"
