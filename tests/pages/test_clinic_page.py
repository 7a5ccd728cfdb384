"""The clinic's page on paper: fixed words, counts as small numbers allow them, and no name."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from tests.domain.cohort.made_courses import a_counted_course, counted, treated_course
from tests.printed import PrintedPage, printed_pages
from tracker.domain.cohort.figures import ClinicFigures
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction
from tracker.domain.words.clinic_sentences import (
    flare_sentences,
    foot_words,
    share_sentences,
    technique_words,
    time_sentences,
)
from tracker.domain.words.clinic_table import lines_of
from tracker.language import Language, languages, speaking
from tracker.pages.painting import figures_pages
from tracker.pages.pdf import write_pdf
from tracker.reports.clinic_page import clinic_report
from tracker.statistics.clinic_figures import figures_of

TODAY = date(2026, 11, 29)
SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
FORBIDDEN = ("success", "effective", "response", "thanks to", "éxito", "eficaz", "gracias a")


def a_clinic(improving: int, lost: int, needled: int) -> ClinicFigures:
    """Return the figures of so many who improved, did not come back, and were needled."""
    courses: list[Course] = [
        a_counted_course({0: 8, 14: 4, 28: 4, 42: 3}, number) for number in range(1, improving + 1)
    ]
    courses += [a_counted_course({0: 8, 7: 8}, 1000 + number) for number in range(lost)]
    given = (Stimulation.STRONG, None), (Stimulation.LIGHT, Reaction.FLARE), (None, Reaction.SAME)
    courses += [treated_course(2000 + number, *given) for number in range(needled)]
    return figures_of(counted(courses))


MANY, FEW, NOBODY = a_clinic(21, 9, 21), a_clinic(4, 3, 0), a_clinic(0, 0, 0)


def printed(figures: ClinicFigures, folder: Path, paper: Paper = Paper.A4) -> list[PrintedPage]:
    settings = ClinicSettings(clinic_name="Back and Leg", address="12 Hill Road", paper=paper)
    pages = figures_pages(clinic_report(figures, settings, TODAY))
    write_pdf(folder / "figures.pdf", [pages])
    return printed_pages(folder / "figures.pdf")


def words_of(pages: list[PrintedPage]) -> str:
    return " ".join(" ".join(page.text for page in pages).split())


def said(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize(("paper", "language"), list(product(Paper, languages())))
@pytest.mark.usefixtures("qapp")
def test_every_word_and_count_of_the_screen_stands_on_it(
    tmp_path: Path, paper: Paper, language: Language
) -> None:
    with speaking(language):
        words = words_of(printed(MANY, tmp_path, paper))
        fixed = [
            *share_sentences(MANY), *time_sentences(MANY), flare_sentences(MANY.comparison),
            technique_words(), foot_words(),
        ]  # fmt: skip
        lines = [line for line in lines_of(MANY) if line.is_in_file]
        missing = [one for one in fixed if said(one) not in words]
        unsaid = [line.words for line in lines if said(line.words.split(":")[0]) not in words]

    assert missing == []
    assert unsaid == []


@pytest.mark.parametrize(("paper", "language"), list(product(Paper, languages())))
@pytest.mark.parametrize("figures", [MANY, FEW, NOBODY], ids=["many", "few", "nobody"])
@pytest.mark.usefixtures("qapp")
def test_nothing_is_cut_and_no_word_lies_over_another(
    tmp_path: Path, paper: Paper, language: Language, figures: ClinicFigures
) -> None:
    with speaking(language):
        pages = printed(figures, tmp_path, paper)

    assert [(round(page.width), round(page.height)) for page in pages] == [SIZES[paper]] * len(
        pages
    )
    assert len(pages) <= 3
    for page in pages:
        assert page.outside == []
        assert page.overlapping == []


@pytest.mark.usefixtures("qapp")
def test_every_page_says_what_the_figures_cannot_show(tmp_path: Path) -> None:
    pages = printed(MANY, tmp_path)

    foot = said(foot_words())
    assert [page for page in pages if foot not in said(page.text)] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.usefixtures("qapp")
def test_of_few_courses_no_percent_no_interval_and_no_curve(
    tmp_path: Path, language: Language
) -> None:
    with speaking(language):
        words = words_of(printed(FEW, tmp_path)).replace(said(foot_words()), "")
        report = clinic_report(FEW, ClinicSettings(), TODAY)

    shares = [part.table for part in report.parts if part.table is not None]
    cells = [cell for table in shares for row in table.rows for cell in row[1:]]
    assert [cell for cell in cells if "%" in cell] == []
    assert all(part.curve is None for part in report.parts)
    assert "4 of 7" in words or "4 de 7" in words


@pytest.mark.parametrize("language", languages())
@pytest.mark.usefixtures("qapp")
def test_it_names_nobody_claims_nothing_and_repeats_no_typed_reason(
    tmp_path: Path, language: Language
) -> None:
    ended = a_counted_course({0: 8, 7: 8}, 1, ended_on=date(2026, 1, 20))
    figures = figures_of(counted([ended]))
    with speaking(language):
        words = words_of(printed(figures, tmp_path)).lower()

    assert ended.end_reason is not None
    assert ended.end_reason not in words
    assert (ended.patient.family_name or "-").lower() not in words.split()
    assert [one for one in FORBIDDEN if one in words] == []
