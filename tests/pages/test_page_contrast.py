"""Every word of a printed page stands out from what it lies on: measured on the rendered page."""

import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tests.makers import a_course, a_visit, day, weekly_visits
from tests.printed import PrintedPage, Word, printed_pages
from tracker.charts.style import LOOKS
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import Reaction, Visit
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan

DPI = 220
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
SEEN = 3.0  # of a legend's markers: success criterion 1.4.11
MARKS = {look.glyph for look in LOOKS.values()}
ROUNDING = 0.05  # greys are whole numbers of 255
PRINTED_ON = date(2026, 11, 22)
SETTINGS = ClinicSettings(
    clinic_name="Harbour Clinic", address="1 Quay Street", sheet_text="Walk a little every day."
)
CALM = (
    *weekly_visits(
        leg_pain=(8, 6, 5, 3, 2, 1, 1, 1, 1), back_pain=(5, 5, 4, 3, 2, 1, None, 1, 1),
        tingling=(6, 5, 4, 2, 2, 1, 1, 1, 1), numbness=(5, 5, 4, 2, 2, 1, 1, 1, 1),
        pain_reach_left=(5, 4, 3, 3, 2, 1, 1, 1, 1), sensory_reach_left=(5, 5, 5, 4, 3, 3, 2, 2, 2),
        sitting_minutes=(5, 10, 20, 30, 60, 60, 60, 60, 60),
        sleep_trouble=(8, 7, 5, 4, 3, 2, 2, 1, 1),
    ),
    a_visit(day(70), leg_pain=4, reaction=Reaction.FLARE, note="Long drive"),
)  # fmt: skip
URGENT = (
    *CALM,
    a_visit(
        day(77), leg_pain=9, pain_reach_left=Reach.FOOT,
        red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE})),
    ),
)  # fmt: skip
EVERYTHING = [
    (name, style, look)
    for look in PageLook
    for name, style in (
        ("calm", PageVariant.PLAIN), ("calm", PageVariant.LARGE), ("calm", PageVariant.CLINICIAN),
        ("urgent", PageVariant.PLAIN),
    )
]  # fmt: skip
SAMPLE = [
    ("calm", PageVariant.PLAIN, PageLook.COLOUR),
    ("calm", PageVariant.LARGE, PageLook.GREY),
    ("urgent", PageVariant.PLAIN, PageLook.COLOUR),
]

SHARES = np.arange(256) / 255
LINEAR = np.where(SHARES <= 0.04045, SHARES / 12.92, ((SHARES + 0.055) / 1.055) ** 2.4)
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])  # of red, green and blue in luminance

Lights = NDArray[np.float64]

pytestmark = pytest.mark.usefixtures("qapp")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "page_kind" in metafunc.fixturenames:
        kinds = EVERYTHING if metafunc.config.getoption("--full") else SAMPLE
        names = [f"{name}-{style.value}-{look.value}" for name, style, look in kinds]
        metafunc.parametrize("page_kind", kinds, ids=names)


def lights_of(pdf: Path) -> list[Lights]:
    """Return each page's luminance, 0 to 1, as poppler draws it."""
    draw = ("pdftoppm", "-r", str(DPI), str(pdf), str(pdf.with_suffix("")))
    subprocess.run(draw, check=True)
    return [_lights(QImage(str(page))) for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.ppm"))]


def _lights(image: QImage) -> Lights:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), dtype=np.uint8).reshape(rgb.height(), -1)
    pixels = rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3)
    return np.asarray(LINEAR[pixels] @ WEIGHTS, dtype=np.float64)


def contrast_of(word: Word, lights: Lights) -> float:
    """Return the contrast of a word's ink to the commonest light of its box."""
    scale = DPI / 72
    left, top, right, bottom = (
        round(side * scale) for side in (word.left, word.top, word.right, word.bottom)
    )
    box = lights[top:bottom, left:right]
    counts, edges = np.histogram(box, bins=64, range=(0, 1))
    ground = float(np.median(box[np.digitize(box, edges[1:-1]) == counts.argmax()]))
    return max(
        (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05)
        for ink in (float(box.min()), float(box.max()))
    )


def faint_words(pages: Sequence[PrintedPage], lights: Sequence[Lights]) -> list[object]:
    found = [
        (number, word.text, contrast_of(word, seen))
        for number, (page, seen) in enumerate(zip(pages, lights, strict=True), 1)
        for word in page.words
    ]
    least = {text: SEEN if text in MARKS else READABLE for _, text, _ in found}
    return [one for one in found if one[2] < least[one[1]] - ROUNDING]


def test_every_printed_word_stands_out(
    page_kind: tuple[str, PageVariant, PageLook], tmp_path: Path
) -> None:
    name, style, look = page_kind
    visits: Sequence[Visit] = {"calm": CALM, "urgent": URGENT}[name]
    plan = PagePlan(printed_on=PRINTED_ON, variant=style, look=look)
    document = page_of(status_of(a_course(*visits)), SETTINGS, plan)
    path = tmp_path / "page.pdf"

    write_pdf(path, [LaidOut(document)])

    assert faint_words(printed_pages(path), lights_of(path)) == []
