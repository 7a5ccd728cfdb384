"""A person's courses, and the list of an archive, as HTML that asks for nothing from outside."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from io import BytesIO
from re import Match
from typing import Final

from tracker.charts.lean_matplotlib import import_matplotlib
from tracker.domain.rules.status import status_of
from tracker.domain.values.archived import ArchivedLine, ArchivedPerson
from tracker.domain.values.course import Course
from tracker.domain.values.kept_page import KeptPage, page_title
from tracker.domain.values.texts import searchable
from tracker.domain.words.names import day_words_in_full
from tracker.language import language, tr
from tracker.reports.clinician_part import report_of
from tracker.reports.documents import CourseReport, PagePlan, Table

CHART_SIZE: Final = (11.0, 6.2)  # inches
_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;"
    "max-width:68rem;padding:0 1rem}h1,h2{line-height:1.2}h2{border-top:2px solid;"
    "padding-top:1rem;margin-top:2.5rem}table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "td,th{border-bottom:1px solid;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "caption{text-align:left;font-weight:600}img{max-width:100%;height:auto}"
    "td{font-variant-numeric:tabular-nums}td:not(:last-child),th{white-space:nowrap}"
    ".wide img{min-width:44rem}dt{font-weight:600}"
    "dd{margin:0 0 .5rem;white-space:pre-line}.wide{overflow-x:auto}.small{font-size:.9em}"
    "@media print{:root{color-scheme:light}body{margin:0;max-width:none;font-size:11pt}"
    "tr,img,dd{break-inside:avoid}h2,caption{break-after:avoid}.wide{overflow:visible}"
    ".wide img{min-width:0}td:not(:last-child),th{white-space:normal}"
    "a{color:inherit}}"
)
_COLOR: Final = re.compile(r"(?<=: )#[0-9a-fA-F]{6}\b")  # in a style, as matplotlib writes it
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class RecordPages:
    """Writes the pages of one archive."""

    def person(self, person: ArchivedPerson) -> bytes:
        """Return the page of one person: each course with its chart, and what was handed out."""
        patient = person.patient
        parts = [f"<h1>{_text(patient.full_name)}</h1>", f"<p>{_text(_who(person))}</p>"]
        for course in person.courses:
            parts += _course(course, person)
        if person.kept:
            handed_out = tr("Pages handed out")
            parts.append(f"<h2>{_text(handed_out)}</h2><ul>")
            parts += [_kept(page, place) for page, place in person.kept]
            parts.append("</ul>")
        return _page(patient.full_name, parts)

    def index(self, lines: Sequence[ArchivedLine]) -> bytes:
        """Return the list of everybody in the archive."""
        heads = (
            tr("Name"), tr("ID"), tr("Birth date"), tr("Courses"), tr("Visits"), tr("Last visit"),
        )  # fmt: skip
        title, columns = tr("The records of the clinic"), tr("What each column means")
        counted = tr("%n patient(s)", "", len(lines))
        parts = [
            f"<h1>{_text(title)}</h1><p>{_text(counted)}</p><div class='wide'><table><tr>",
            *(f"<th>{_text(head)}</th>" for head in heads),
            "</tr>",
            *map(_line, sorted(lines, key=_by_name)),
            f"</table></div><p><a href='columns.html'>{_text(columns)}</a></p>",
        ]
        return _page(title, parts)


def _who(person: ArchivedPerson) -> str:
    patient = person.patient
    born = patient.birth_date
    parts = (
        tr("ID {id}", id=patient.clinic_id) if patient.has_name else "",
        tr("born {date}", date=day_words_in_full(born)) if born else "",
        tr("born {date}", date=patient.birth_year) if patient.birth_year else "",
        tr("archive of {day}", day=day_words_in_full(person.made_on)),
    )
    return " · ".join(part for part in parts if part)


def _course(course: Course, person: ArchivedPerson) -> Iterator[str]:
    title, none_yet = tr("Course {number}", number=course.number), tr("No visit yet.")
    yield f"<h2>{_text(title)}</h2>"
    if not course.visits:
        yield f"<p>{_text(none_yet)}</p>"
        return
    status = status_of(course)
    plan = PagePlan(printed_on=person.made_on, versions=person.versions)
    report = report_of(status, person.settings, plan)
    yield f"<p><strong>{_text(report.lead)}</strong></p>"
    yield from (f"<p>{_text(sentence)}</p>" for sentence in report.sentences)
    yield _chart(report)
    yield from _pairs((*report.facts, *report.background))
    yield _table(report.visits)
    if report.function is not None:
        yield _table(report.function)
    yield from _pairs(report.remarks)
    yield from (f"<p class='small'>{_text(line)}</p>" for line in report.rules)


def _chart(report: CourseReport) -> str:
    """Return the chart as a picture within the page, with the page's words for who cannot see."""
    import_matplotlib()
    # Late: only an archive with pages needs them.
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    from tracker.charts.course_card.drawing import draw_course  # noqa: PLC0415
    from tracker.charts.course_card.shown import ShownCourse  # noqa: PLC0415
    from tracker.charts.style import LIGHT  # noqa: PLC0415

    figure = Figure(figsize=CHART_SIZE, dpi=100)
    draw_course(figure, ShownCourse(status=report.status, saved=report.status), LIGHT)
    picture = BytesIO()
    with mpl.rc_context({"svg.hashsalt": "tracker"}):  # the same course, the same bytes
        figure.savefig(picture, format="svg", metadata={"Date": None})
    said = escape(" ".join((report.lead, *report.sentences)), quote=True)
    drawn = _in_both_themes(picture.getvalue().decode(), _dark_colors())
    coded = b64encode(drawn.encode()).decode()
    return f"<p class='wide'><img alt='{said}' src='data:image/svg+xml;base64,{coded}'></p>"


@lru_cache(maxsize=1)
def _dark_colors() -> Mapping[str, str]:
    """Return by each colour of the drawing the one of a dark screen."""
    from tracker.charts.course_card.ribbon import faint  # noqa: PLC0415  # late, as above
    from tracker.charts.style import DARK, LIGHT, counterparts  # noqa: PLC0415  # as above

    bands = zip(LIGHT.phase_bands.values(), DARK.phase_bands.values(), strict=True)
    behind = {faint(LIGHT, one): faint(DARK, other) for one, other in bands}
    return counterparts(LIGHT, DARK) | behind


def _in_both_themes(drawing: str, dark: Mapping[str, str]) -> str:
    """Return a drawing whose colours follow the screen's theme; paper has the light ones."""
    names = {light.casefold(): f"--c{number}" for number, light in enumerate(dark)}
    light = ";".join(f"{names[one.casefold()]}:{one}" for one in dark)
    night = ";".join(f"{names[one.casefold()]}:{other}" for one, other in dark.items())

    def by_name(color: Match[str]) -> str:
        name = names.get(color[0].casefold())
        return color[0] if name is None else f"var({name})"

    style = f"svg{{{light}}}@media screen and (prefers-color-scheme:dark){{svg{{{night}}}}}"
    return _COLOR.sub(by_name, drawing).replace("</style>", f"{style}</style>", 1)


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "<dl>"
    yield from (f"<dt>{_text(label)}</dt><dd>{_text(words)}</dd>" for label, words in pairs)
    yield "</dl>"


def _table(table: Table) -> str:
    head = "".join(f"<th>{_text(cell)}</th>" for cell in table.header)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    caption = f"<caption>{_text(table.title)}</caption>"
    return f"<div class='wide'><table>{caption}<tr>{head}</tr>{rows}</table></div>"


def _kept(page: KeptPage, place: str) -> str:
    title = page_title(page.variant, page.visit_count) if page.variant else page.title
    day = day_words_in_full(page.printed_at.astimezone().date())
    return f"<li><a href='{_text(place)}'>{_text(title)}</a>, {_text(day)}</li>"


def _by_name(line: ArchivedLine) -> str:
    return searchable(line.patient.full_name)


def _line(line: ArchivedLine) -> str:
    patient = line.patient
    known = patient.birth_date
    born = day_words_in_full(known) if known else patient.birth_year or "–"
    last = day_words_in_full(line.last_visit) if line.last_visit else "–"
    counts = str(line.course_count), str(line.visit_count)
    cells = "".join(
        f"<td>{_text(one)}</td>" for one in (patient.clinic_id, str(born), *counts, last)
    )
    name = _text(patient.full_name)
    return f"<tr><td><a href='{_text(line.place)}'>{name}</a></td>{cells}</tr>"


def _text(words: str) -> str:
    return escape(words, quote=True)


def _page(title: str, parts: Iterable[str]) -> bytes:
    head = (
        f"<!doctype html>\n<html lang='{language().code}'><head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{_text(title)}</title><style>{_STYLE}</style></head><body>"
    )
    return "\n".join((head, *parts, "</body></html>\n")).encode("utf-8", "xmlcharrefreplace")
