"""Labels: an event's first words, phase names that fit their band."""

import pytest
from matplotlib.figure import Figure

from tests.makers import a_course, a_visit, day
from tracker.charts.catalog import PAIN
from tracker.charts.fonts import FAMILY, families_for
from tracker.charts.labels import event_label
from tracker.charts.panel import fitting_name
from tracker.charts.style import LIGHT
from tracker.domain.phase import Phase
from tracker.domain.status import status_of
from tracker.domain.visit import Reaction


@pytest.mark.parametrize(
    ("note", "label"),
    [
        ("Long drive the day before.", "Long drive"),
        ("Fell on the stairs", "Fell"),
        ("Gardening all weekend, then sat", "Gardening all weekend"),
        ("Moved house; carried boxes", "Moved house"),
        ("Schneeschaufelnachmittagsveranstaltung", "Schneeschaufelnachmit…"),
        ("", "flare"),
        (None, "flare"),
    ],
)
def test_an_event_is_named_by_the_first_words_of_its_note(note: str | None, label: str) -> None:
    assert event_label(note) == label


@pytest.mark.parametrize(
    ("width", "name"), [(100, "Nerve recovery"), (30, "3"), (11, "3"), (6, "")]
)
def test_a_phase_name_is_written_in_full_by_number_or_not_at_all(width: float, name: str) -> None:
    assert fitting_name(Phase.NERVE_RECOVERY, width, 8) == name


@pytest.mark.parametrize("words", ["김치", "王", "عمر", "Дмитрий", "Łukasz", "हिन्दी"])
def test_words_in_any_script_are_drawn_without_complaint(words: str) -> None:
    flare = a_visit(day(7), leg_pain=7, reaction=Reaction.FLARE, note=words)
    figure = Figure(figsize=(7, 2.15), dpi=100)

    PAIN.draw(figure, status_of(a_course(a_visit(leg_pain=8), flare, a_visit(day(60)))), LIGHT)
    figure.canvas.draw()

    assert words in [text.get_text() for text in figure.texts]
    assert families_for(words)[0] == FAMILY
