"""Labels: an event's first words, phase names that fit their band."""

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from tests.makers import a_course, a_visit, day
from tracker.charts.catalog import PAIN
from tracker.charts.fonts import FAMILY, families_for, text_width
from tracker.charts.labels import flare_label
from tracker.charts.panel import fitting_name
from tracker.charts.style import LIGHT
from tracker.charts.written_line import WrittenLine
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Reaction


@pytest.mark.parametrize(
    ("note", "label"),
    [
        ("Long drive the day before.", "Long drive"),
        ("Fell on the stairs", "Fell on the stairs"),
        ("Lifted a fridge.", "Lifted a fridge"),
        ("Husband thinks she is exaggerating.", "flare ·"),
        ("Fell on the wet stairs in the rain", "flare ·"),
        ("Gardening all weekend, then sat", "Gardening all weekend"),
        ("Moved house; carried boxes", "Moved house"),
        ("Schneeschaufelnachmittagsveranstaltung", "flare ·"),
        ("", "flare"),
        (None, "flare"),
    ],
)
def test_a_flare_is_named_by_first_words_that_stand_alone(note: str | None, label: str) -> None:
    assert flare_label(note) == label


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


def zigzag(count: int, *, days: int = 7) -> CourseStatus:
    scores = [9 - number % 10 for number in range(count)]
    visits = [
        a_visit(day(days * number), leg_pain=score, back_pain=5)
        for number, score in enumerate(scores)
    ]
    return status_of(a_course(*visits))


def threshold_words(figure: Figure) -> WrittenLine:
    (found,) = (text for text in figure.texts if "better than at the start" in text.get_text())
    assert isinstance(found, WrittenLine)
    return found


def lines_through(figure: Figure, words: WrittenLine) -> bool:
    """Return whether a line of scores runs through the words' box."""
    renderer = RendererAgg(*figure.canvas.get_width_height(), figure.dpi)
    figure.draw(renderer)
    left, base = words.get_transform().transform(words.get_position())
    points = float(words.get_fontsize())
    size = points * figure.dpi / 72
    width = text_width(words.get_text(), points) * figure.dpi / 72
    box = Bbox([(left, base), (left + width, base + size * 0.75)])
    return any(
        line.get_transform().transform_path(line.get_path()).intersects_bbox(box, filled=False)
        for line in figure.axes[0].lines
        if line.get_label() in {"leg_pain", "back_pain"}
    )


@pytest.mark.parametrize("width", [4, 7, 11])
@pytest.mark.parametrize("count", [1, 2, 5, 9, 12, 30, 50, 200])
def test_no_line_runs_through_a_thresholds_words(count: int, width: int) -> None:
    figure = Figure(figsize=(width, 2.15), dpi=100)

    PAIN.draw(figure, zigzag(count), LIGHT)

    words = threshold_words(figure)
    assert words.halo or not lines_through(figure, words)


def test_a_thresholds_words_move_to_where_there_is_room() -> None:
    figure = Figure(figsize=(7, 2.15), dpi=100)
    ups_and_downs = (9, 0, 9, 0, 9, 3, 3, 3, 3, 0, 9, 0, 9, 0)
    visits = [a_visit(day(7 * week), leg_pain=one) for week, one in enumerate(ups_and_downs)]

    PAIN.draw(figure, status_of(a_course(*visits)), LIGHT)

    words = threshold_words(figure)
    assert words.halo is None
    assert not lines_through(figure, words)
    assert 0.3 < words.get_position()[0] < 0.5


def test_a_thresholds_words_have_a_halo_where_lines_are_everywhere() -> None:
    figure = Figure(figsize=(7, 2.15), dpi=100)

    PAIN.draw(figure, zigzag(200), LIGHT)

    assert threshold_words(figure).halo == LIGHT.card


def test_a_thresholds_words_keep_clear_of_the_arrows_of_a_session() -> None:
    figure = Figure(figsize=(7, 2.15), dpi=100)
    given = Treatment(leg_pain_before=9, leg_pain_after=0)
    visits = [a_visit(day(7 * week), leg_pain=9) for week in range(5)]
    last = a_visit(day(35), leg_pain=9, treatment=given)

    PAIN.draw(figure, status_of(a_course(*visits, last)), LIGHT)

    words = threshold_words(figure)
    end = words.get_position()[0] * 7 * 72 + text_width(words.get_text(), 7.5)
    arrow, _ = figure.axes[0].transData.transform((35.0, 5.0)) * 72 / 100
    assert words.halo is None
    assert end < arrow
