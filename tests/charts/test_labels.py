"""Labels: an event's first words, phase names that fit their band."""

import pytest

from tracker.charts.labels import event_label
from tracker.charts.panel import fitting_name
from tracker.domain.phase import Phase


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
