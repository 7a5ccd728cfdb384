"""What is done to bring up the import of a clinic's own list."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QCheckBox, QTableWidget, QWidget

from gallery.stage import Stage, pause
from tracker.domain.values.course import Patient
from tracker.services.spreadsheets.people import NearMatch
from tracker.ui.menus.imports.near_dialog import NearDialog

ROWS: Final = (
    "Pat.-Nr.;Name;Geb.;Datum;Seite;Schmerz Bein (0-10);Rücken NRS;Ausstrahlung bis;Bemerkung",
    *(
        f"{1000 + row};Keller, Maria;0{1 + row % 9}.03.1974;{1 + row:02}.11.2026;"
        f"{'li' if row % 2 else 're'};{8 - row % 4}/10;{3 + row % 3},0;"
        f"{('Fuß', 'Wade', 'OS')[row % 3]};{'kann besser sitzen' if row % 5 == 0 else ''}"
        for row in range(24)
    ),
    "1030;Kim, Ji-woo;13.06.1990;24.11.2026;li;6-7;zwölf;Knie;",
    "1031;Lee, Ann;13.06.1990;bald;li;6;4,5;Fuß;",
)
NEAR: Final = tuple(
    NearMatch(
        key=name,
        line=line,
        person=Patient(
            clinic_id=name, family_name=name, given_name="Maria", birth_date=date(1974, 3, 2)
        ),
        known=Patient(
            clinic_id="1042", family_name="Keller", given_name="Maria", birth_date=date(1974, 3, 2)
        ),
    )
    for line, name in ((7, "Keler"), (19, "Kellner"))
)


def import_a_list(stage: Stage) -> None:
    """Choose a list with headings of its own to import."""
    path = Path(tempfile.mkdtemp(dir=stage.folder)) / "Behandlungen 2026.csv"
    path.write_text("\n".join(ROWS) + "\n", encoding="cp1252")
    stage.import_file(path)


def show_near_people(stage: Stage) -> None:
    """Ask who of a list is the same person as somebody known."""
    NearDialog(NEAR, stage.window).exec()


def choosing_column(row: int, *, only_faulty: bool = False) -> Callable[[QWidget], None]:
    """Return what waits for the check of the list, and chooses one of its columns."""

    def choose(dialog: QWidget) -> None:
        pause(300)
        table = dialog.findChild(QTableWidget, "listColumns")
        faulty = dialog.findChild(QCheckBox, "listOnlyFaulty")
        assert isinstance(table, QTableWidget), "no columns in the dialog"
        assert isinstance(faulty, QCheckBox), "no choice of rows in the dialog"
        table.setCurrentCell(row, 0)
        if only_faulty:
            faulty.click()

    return choose
