"""The heading of a printed chart: its title, a few words, and the legend in whole entries."""

from collections.abc import Sequence

from tracker.charts.catalog import LegendEntry
from tracker.charts.style import ChartStyle
from tracker.pages.blocks import NO_BREAK
from tracker.pages.canvas import Paragraph, Run, text_width

GAP = 3 * NO_BREAK  # before an entry that does not begin a line


def chart_heading(
    titles: tuple[str, str],
    entries: Sequence[LegendEntry],
    width: float,
    *,
    size: float,
    style: ChartStyle,
) -> Paragraph:
    """Return a heading on one line; where that is too long, the legend begins the next.

    Args:
        titles: The title and the words beside it.
        entries: The legend; a marker never parts from its words.
        width: Of a line in points.
        size: Of the text in points.
        style: Gives the colours.
    """
    title, words = titles
    runs = [Run(f"{title}  ", is_bold=True), Run(words, color=style.muted)]
    room = width - _width(runs, size)
    legend = [_entry_runs(entry, style) for entry in entries]
    if sum(_width(entry, size) + text_width(GAP, size) for entry in legend) > room:
        room = 0.0  # the legend stays together on a line of its own
    for entry in legend:
        needed = _width(entry, size) + text_width(GAP, size)
        runs.append(Run(GAP if needed <= room else "\n"))
        room = (room if needed <= room else width + text_width(GAP, size)) - needed
        runs += entry
    return Paragraph(runs, width, size=size, color=style.ink)


def _entry_runs(entry: LegendEntry, style: ChartStyle) -> list[Run]:
    glyph = entry.glyph.replace(" ", NO_BREAK)
    words = entry.words.replace(" ", NO_BREAK)
    return [
        Run(f"{glyph}{NO_BREAK}", color=style.color(entry.role)),
        Run(words, color=style.muted),
    ]


def _width(runs: Sequence[Run], size: float) -> float:
    return sum(text_width(run.text, size, is_bold=run.is_bold) for run in runs)
