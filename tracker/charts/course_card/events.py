"""The row above the panels: events, flares, what is typed; unasked flags below a panel."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.lines import Line2D

from tracker.charts.axis_marks import day_place, question_mark, unasked
from tracker.charts.course_card.card import CAPITAL, SMALL, Card, in_width, look_of
from tracker.charts.course_card.layout import PX_TO_POINTS
from tracker.charts.course_card.ribbon import draw_upright
from tracker.charts.course_card.shown import Density
from tracker.charts.fonts import text_width
from tracker.charts.labels import flare_label
from tracker.charts.markers import MARKER_GROWTH
from tracker.charts.middles import flare_counts
from tracker.charts.strokes import put_line
from tracker.charts.style import LOOKS, Role
from tracker.domain.values.visit import Reaction
from tracker.language import tr

MARK: Final = 8.0  # px across
MARK_GAP: Final = 3.0  # px between a mark and its words
WORDS_GAP: Final = 6.0  # px between two marks' words
COUNT_ROOM: Final = 30.0  # px from one count of flares to the next
LABEL_LEAST: Final = 30.0  # px of words below which they are left out
UNASKED_BELOW: Final = 9.5  # px below the panel: the question marks' middle
UNASKED_APART: Final = 9.0  # px between two of them
UNASKED_SIZE: Final = 8.0  # px high


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of the row: px from the left, and its words."""

    left: float
    words: str


def draw_events(card: Card) -> None:
    """Draw the row: what is being typed first, then flares and events with the words that fit."""
    marks = sorted(_marks(card), key=lambda mark: mark.left)
    taken = _draw_draft(card, [mark.left for mark in marks])
    if not marks:
        return
    row = card.layout.events
    middle = (row.top + row.bottom) / 2
    _draw_markers(card, [mark.left for mark in marks], middle)
    look = look_of(card.style.color(Role.EVENT))
    ends = [*(mark.left - MARK for mark in marks[1:]), card.layout.width]
    for mark, following in zip(marks, ends, strict=True):
        if any(start < mark.left < end for start, end in taken):
            continue
        left = mark.left + MARK / 2 + MARK_GAP
        end = _free_until(mark.left, following, taken)
        words, fitted = in_width(mark.words, look, end - left - WORDS_GAP)
        if words == mark.words or text_width(words, fitted.size) >= LABEL_LEAST:
            card.write(left, middle + SMALL * CAPITAL / 2, words, fitted)


def _free_until(left: float, following: float, taken: Iterable[tuple[float, float]]) -> float:
    return min([following, *(start for start, _ in taken if start > left)])


def _draw_markers(card: Card, lefts: Sequence[float], middle: float) -> None:
    look = LOOKS[Role.EVENT]
    height = (card.layout.axis_top - middle) / (card.layout.axis_top - card.layout.ribbon.top)
    put_line(
        card.ground.axes,
        Line2D(
            _shares(card, lefts),
            [height] * len(lefts),
            linestyle="none",
            marker=look.marker,
            markersize=MARK * PX_TO_POINTS * MARKER_GROWTH[look.marker] / 1.2,
            color=card.style.color(Role.EVENT),
            markeredgewidth=0,
            transform=card.ground.axes.transAxes,
            zorder=6,
            label=Role.EVENT.value,
        ),
    )


def draw_unasked(card: Card) -> None:
    """Draw a question mark below the first panel at each visit that asked no red flag."""
    if card.density is Density.MIDDLES:
        return  # a mark every few px tells nothing: the gutter says how many
    first = card.first_panel
    shown: list[float] = []
    for index in unasked(card.shown.status):
        place = card.ground.places[index]
        left = card.left_of(place)
        is_apart = not shown or left - card.left_of(shown[-1]) >= UNASKED_APART
        if is_apart and card.ground.is_seen(place) and index != card.draft:
            shown.append(place)
    panel = card.panels[first]
    tall = panel.box[3] / PX_TO_POINTS
    head = card.layout.height - (panel.box[1] + panel.box[3]) / PX_TO_POINTS
    height = 1 - (card.layout.panels[first].bottom + UNASKED_BELOW - head) / tall
    put_line(
        panel.axes,
        Line2D(
            _shares(card, [card.left_of(place) for place in shown]),
            [height] * len(shown),
            linestyle="none",
            marker=question_mark(),
            markersize=UNASKED_SIZE * PX_TO_POINTS,
            color=card.style.color(Role.NOT_ASKED),
            markeredgewidth=0,
            transform=panel.axes.transAxes,
            clip_on=False,
            label=Role.NOT_ASKED.value,
        ),
    )  # one line of markers: fifty texts would take longer to draw than all the rest


def _draw_draft(card: Card, marks: Sequence[float]) -> list[tuple[float, float]]:
    """Draw the line of the visit being typed with its words; return the px they take."""
    draft = card.draft
    if draft is None or not card.ground.is_seen(card.ground.places[draft]):
        return []
    place = card.ground.places[draft]
    draw_upright(card, place, card.style.accent)
    words = tr("this visit")
    half = text_width(words, SMALL) / 2
    middle = _clear_middle(card.left_of(place), half, marks)
    row = card.layout.events
    look = look_of(card.style.accent, align="center")
    card.write(middle, (row.top + row.bottom + SMALL * CAPITAL) / 2, words, look)
    return [(middle - half - WORDS_GAP, middle + half + WORDS_GAP)]


def _clear_middle(wanted: float, half: float, marks: Sequence[float]) -> float:
    """Return the middle of words over a place, or right or left of it, where no mark is."""
    aside = half + MARK
    room = half + MARK / 2 + 1
    for middle in (wanted, wanted + aside, wanted - aside):
        if all(abs(mark - middle) >= room for mark in marks):
            return middle
    return wanted


def _marks(card: Card) -> Iterator[_Mark]:
    status = card.shown.status
    if not status.visits:
        return  # no first day yet from which an event's place could be counted
    places = card.ground.places
    if card.density is Density.MIDDLES:
        least = COUNT_ROOM * PX_TO_POINTS / card.ground.scale
        for place, count in flare_counts(status, places, least):
            yield from _mark(card, place, str(count))
    else:
        for index, entry in enumerate(status.visits):
            if entry.visit.reaction is Reaction.FLARE and index != card.draft:
                yield from _mark(card, places[index], flare_label(entry.visit.note))
    for event in status.course.events:
        yield from _mark(card, day_place(card.ground, event.on), event.label)


def _mark(card: Card, place: float, words: str) -> Iterator[_Mark]:
    if card.ground.is_seen(place):
        yield _Mark(card.left_of(place), words)


def _shares(card: Card, lefts: Sequence[float]) -> list[float]:
    """Return px from the left as shares of the plot's width."""
    wide = card.layout.right - card.layout.left
    return [(left - card.layout.left) / wide for left in lefts]
