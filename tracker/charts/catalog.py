"""The charts of a course: what each is called, how it is drawn, said and explained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.figure import Figure

from tracker.charts import chart_list
from tracker.charts.about_the_same import same_band_words
from tracker.charts.axis_marks import NOT_ASKED_MARK, describe_marks, has_marks, shows_unasked
from tracker.charts.chart_list import ListedChart
from tracker.charts.leg_strip import draw_dated_strip
from tracker.charts.paper_scores import told_roles
from tracker.charts.reach_chart import draw_reach, reach_role
from tracker.charts.sentences import describe_reach, describe_scores, reach_note
from tracker.charts.series import reach_series, recorded_legs, score_series
from tracker.charts.sessions import pain_sessions, reach_sessions
from tracker.charts.style import LOOKS, ChartStyle, Role, hollow_glyph
from tracker.charts.tables import ChartTable, reach_table, score_table
from tracker.charts.trend_chart import Trend, draw_trend
from tracker.charts.viewing import WHOLE_COURSE, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.measured_fields import measured_field
from tracker.language import marked, tr

__all__ = [
    "CHARTS",
    "LEG_STRIP",
    "ON_DEMAND_CHARTS",
    "Chart",
    "LegendEntry",
]

LOWER: Final = marked("0 is none, 10 is the worst; lower is better.")
LONGER: Final = marked("Longer is better.")
OF_SCALES: Final = marked("Pain in daily life: lower is better. Own activities: higher is better.")

CARRIED_WORDS: Final = marked("as last time", "legend")
HATCH_MARK: Final = "///"  # what tingling and numbness look like on a figure
SESSION_WORDS: Final = marked("within the session", "legend")

PAIN_OF_LEG: Final = {
    Leg.LEFT: marked("pain, left", "legend"),
    Leg.RIGHT: marked("pain, right", "legend"),
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One entry of a chart's legend: a character in the role's colour, and words."""

    role: Role
    glyph: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One panel of a course. The window and the sheet write title, note and legend themselves.

    Attributes:
        listed: What it is called and how high it is.
        draw_on: Draws on a figure, which is cleared first.
        describe: The chart as sentences.
        table: The chart as a table.
        legend_of: The entries that apply to a course as it is looked at.
        note: A few words beside the legend.
    """

    listed: ListedChart
    draw_on: Callable[[Figure, CourseStatus, ChartStyle, Viewing], None]
    describe: Callable[[CourseStatus], str]
    table: Callable[[CourseStatus], ChartTable]
    legend_of: Callable[[CourseStatus, Viewing], tuple[LegendEntry, ...]]
    note: Callable[[CourseStatus], str]

    @property
    def name(self) -> str:
        """Return its name for files and object names."""
        return self.listed.name

    @property
    def height_px(self) -> int:
        """Return the figure's height on screen at 100 dpi, without the title's line."""
        return self.listed.height_px

    @property
    def title(self) -> str:
        """Return what stands above the panel."""
        return tr(self.listed.heading)

    def draw(
        self,
        figure: Figure,
        status: CourseStatus,
        style: ChartStyle,
        viewing: Viewing = WHOLE_COURSE,
    ) -> None:
        """Draw on a figure at its present size; draw again after a resize."""
        self.draw_on(figure, status, style, viewing)

    def legend(
        self, status: CourseStatus, viewing: Viewing = WHOLE_COURSE
    ) -> tuple[LegendEntry, ...]:
        """Return the entries that apply to a course as it is looked at."""
        return self.legend_of(status, viewing)


def _trend_chart(listed: ListedChart, trend: Trend) -> Chart:
    scale = LONGER if trend.is_in_minutes else OF_SCALES if trend.is_of_scales else LOWER
    spoken = _spoken(trend.roles)

    def draw_on(figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing) -> None:
        draw_trend(figure, status, style, viewing, trend)

    def describe(status: CourseStatus) -> str:
        words = describe_scores(status, spoken, tr(scale))
        return f"{words} {describe_marks(status)}".strip() if trend.is_first else words

    def table(status: CourseStatus) -> ChartTable:
        return score_table(status, spoken, has_sessions=trend.is_first)

    def legend(status: CourseStatus, viewing: Viewing) -> tuple[LegendEntry, ...]:
        entries = _trend_legend(status, trend)
        sessions = pain_sessions(status) if trend.is_first else ()
        is_unasked = trend.is_first and shows_unasked(status, viewing)
        asked = (_unasked_entry(),) if is_unasked else ()
        return (*entries, *_session_legend(sessions, viewing), *asked)

    def note(status: CourseStatus) -> str:
        if trend.is_of_scales:
            return tr("daily life lower, activities higher is better")
        if trend.is_in_minutes:
            return tr("longer is better")
        band = same_band_words(status, trend.banded(status), told_roles(status, trend.roles))
        return " · ".join((tr("lower is better"), *band))

    return Chart(
        listed=listed,
        draw_on=draw_on,
        describe=describe,
        table=table,
        legend_of=legend,
        note=note,
    )


def _unasked_entry() -> LegendEntry:
    return LegendEntry(Role.NOT_ASKED, NOT_ASKED_MARK, tr("red flags not asked"))


def _session_legend(sessions: Sequence[object], viewing: Viewing) -> tuple[LegendEntry, ...]:
    if viewing.is_plain or not sessions:
        return ()
    return (LegendEntry(Role.SESSION, LOOKS[Role.SESSION].glyph, tr(SESSION_WORDS, "legend")),)


def _spoken(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles as they are named; drawn, the last one is on top."""
    return tuple(role for role in Role if role in roles)


def _trend_legend(status: CourseStatus, trend: Trend) -> tuple[LegendEntry, ...]:
    entries = [
        LegendEntry(role, LOOKS[role].glyph, tr(measured_field(role.value).legend, "legend"))
        for role in _spoken(trend.roles)
        if any(getattr(entry.visit, role.value) is not None for entry in status.visits)
    ]
    places = range(len(status.visits))
    entries += _carried_legend(
        [
            role
            for role in _spoken(trend.roles)
            if score_series(status, role.value, places).carried_points
        ]
    )
    if trend.is_first and has_marks(status):
        words = tr("flare or event") if status.course.events else tr("flare")
        entries.append(LegendEntry(Role.EVENT, LOOKS[Role.EVENT].glyph, words))
    return tuple(entries)


def _reach_legend(status: CourseStatus, viewing: Viewing) -> tuple[LegendEntry, ...]:
    legs = recorded_legs(status)
    entries = [
        LegendEntry(
            reach_role(leg, legs),
            LOOKS[reach_role(leg, legs)].glyph,
            tr(PAIN_OF_LEG[leg], "legend") if len(legs) > 1 else tr("pain", "legend"),
        )
        for leg in legs
    ]
    entries += _sensory_legend(status, LOOKS[Role.SENSORY_REACH].glyph, Reach.NONE)
    places = range(len(status.visits))
    entries += _carried_legend(
        [reach_role(leg, legs) for leg in legs if reach_series(status, leg, places).carried_points]
    )
    return (*entries, *_session_legend(reach_sessions(status), viewing))


def _strip_legend(status: CourseStatus, _viewing: Viewing) -> tuple[LegendEntry, ...]:
    return _sensory_legend(status, HATCH_MARK, Reach.LOW_BACK)


def _sensory_legend(status: CourseStatus, glyph: str, least: Reach) -> tuple[LegendEntry, ...]:
    """Return the entry of tingling and numbness if they ever reached as far as is drawn."""
    every = (entry.visit.sensory_reach(leg) for entry in status.visits for leg in LEG_ORDER)
    if any(reach is not None and reach >= least for reach in every):
        return (LegendEntry(Role.SENSORY_REACH, glyph, tr("tingling or numbness")),)
    return ()


def _carried_legend(roles: Sequence[Role]) -> tuple[LegendEntry, ...]:
    """Return the entry of carried values with the markers that are drawn; none without any."""
    glyphs = dict.fromkeys(hollow_glyph(role) for role in roles)
    if not glyphs:
        return ()
    return (LegendEntry(Role.CARRIED, " ".join(glyphs), tr(CARRIED_WORDS, "legend")),)


PAIN: Final = _trend_chart(
    chart_list.PAIN, Trend(roles=(Role.BACK_PAIN, Role.LEG_PAIN), is_first=True)
)
REACH: Final = Chart(
    listed=chart_list.REACH,
    draw_on=draw_reach,
    describe=describe_reach,
    table=reach_table,
    legend_of=_reach_legend,
    note=reach_note,
)
SENSORY: Final = _trend_chart(chart_list.SENSORY, Trend(roles=(Role.TINGLING, Role.NUMBNESS)))
SLEEP: Final = _trend_chart(chart_list.SLEEP, Trend(roles=(Role.SLEEP_TROUBLE,)))
FUNCTION: Final = _trend_chart(chart_list.FUNCTION, Trend(roles=(Role.WALKING, Role.SITTING)))
SCALES: Final = _trend_chart(chart_list.SCALES, Trend(roles=(Role.ACTIVITIES, Role.DAILY_LIFE)))

LEG_STRIP: Final = Chart(  # on paper only
    listed=ListedChart(name="leg_strip", heading=marked("How far the pain reaches"), height_px=120),
    draw_on=draw_dated_strip,
    describe=describe_reach,
    table=reach_table,
    legend_of=_strip_legend,
    note=reach_note,
)

_BY_LISTED: Final = {
    chart.listed: chart for chart in (PAIN, REACH, SENSORY, SLEEP, FUNCTION, SCALES)
}
CHARTS: Final = tuple(_BY_LISTED[listed] for listed in chart_list.USUAL)
ON_DEMAND_CHARTS: Final = tuple(_BY_LISTED[listed] for listed in chart_list.ON_DEMAND)
