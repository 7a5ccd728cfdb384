"""What a print is proposed as, and what a letter says over a visit that is not saved."""

from datetime import date

import pytest

from tests.makers import a_course, a_visit, day
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import Visit
from tracker.reports.documents import ReferralLetter
from tracker.ui.printing.composing import SheetComposing
from tracker.ui.work import privacy

PRINTED_ON = date(2026, 11, 22)
CALM = a_visit(leg_pain=5)
URGENT = a_visit(day(7), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE})))

pytestmark = pytest.mark.usefixtures("qapp")


def composing(*visits: Visit, is_letter: bool = False, is_unsaved: bool = False) -> SheetComposing:
    status = status_of(a_course(*visits))
    return SheetComposing(
        status, ClinicSettings(), PRINTED_ON, is_letter=is_letter, is_unsaved=is_unsaved
    )


@pytest.mark.parametrize(
    ("composed", "name"),
    [
        (composing(CALM), "progress-1042-2026-11-22.pdf"),
        (composing(CALM, is_letter=True), "referral-1042-2026-11-22.pdf"),
        (composing(CALM, URGENT), "referral-1042-2026-11-22.pdf"),
    ],
    ids=["sheet", "letter asked for", "sheet withheld"],
)
def test_a_page_is_proposed_under_the_name_of_what_it_is(
    composed: SheetComposing, name: str
) -> None:
    assert composed.pdf_path.name == name


@pytest.mark.parametrize("is_unsaved", [True, False])
def test_a_letter_over_an_unsaved_visit_says_so(is_unsaved: bool) -> None:
    composed = composing(CALM, URGENT, is_letter=True, is_unsaved=is_unsaved)

    letter = composed.page(composed.plan)

    assert isinstance(letter, ReferralLetter)
    said = any("not saved yet" in text for _, text in letter.findings)
    assert said is is_unsaved


def test_no_id_is_in_a_proposed_name_while_names_are_hidden() -> None:
    privacy.hide_names(is_on=True)

    name = composing(CALM).pdf_path.name
    privacy.hide_names(is_on=False)

    assert name == "progress-2026-11-22.pdf"
