"""Laying a file's visit over a stored one: what the file carries changes, nothing else."""

from dataclasses import replace

import pytest

from tests.full_visit import FULL_VISIT
from tests.makers import a_patient, a_visit
from tracker.domain.values.course import Patient
from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED, RedFlag, RedFlagAnswers
from tracker.domain.values.treatment import Treatment
from tracker.services.visit_files.cells import write_red_flags
from tracker.services.visit_files.merging import laid_over, patient_over

BLADDER_NO = RedFlagAnswers(no=frozenset({RedFlag.BLADDER}))
MIXED = RedFlagAnswers(
    yes=frozenset({RedFlag.SADDLE, RedFlag.NIGHT_PAIN}),
    no=frozenset({RedFlag.BLADDER, RedFlag.WEIGHT_LOSS}),
)


def yes(*items: RedFlag) -> RedFlagAnswers:
    return RedFlagAnswers(yes=frozenset(items))


def test_a_row_that_says_the_same_gives_the_same_visit() -> None:
    carried = Treatment(
        points=FULL_VISIT.treatment.points,
        needles=FULL_VISIT.treatment.needles,
        retention_minutes=FULL_VISIT.treatment.retention_minutes,
        stimulation=FULL_VISIT.treatment.stimulation,
        needles_out=FULL_VISIT.treatment.needles_out,
        adverse_events=FULL_VISIT.treatment.adverse_events,
        insertion_sets=FULL_VISIT.treatment.insertion_sets,
    )
    row = replace(
        FULL_VISIT,
        treatment=carried,
        red_flags=yes(RedFlag.SADDLE),
        flag_action=None,
        decision=None,
        both_legs_assessed_on=None,
        both_legs_assessed_by=None,
    )

    laid = laid_over(FULL_VISIT, row, None)

    assert laid is FULL_VISIT


@pytest.mark.parametrize(
    ("stored", "row", "laid"),
    [
        (MIXED, ASKED_NONE, ASKED_NONE),
        (
            MIXED,
            NOT_ASKED,
            RedFlagAnswers(
                yes=frozenset({RedFlag.NIGHT_PAIN}), no=frozenset({RedFlag.WEIGHT_LOSS})
            ),
        ),
        (
            MIXED,
            yes(RedFlag.BLADDER),
            RedFlagAnswers(
                yes=frozenset({RedFlag.BLADDER, RedFlag.NIGHT_PAIN}),
                no=frozenset({RedFlag.WEIGHT_LOSS}),
            ),
        ),
        (
            ASKED_NONE,
            yes(RedFlag.BOWEL),
            RedFlagAnswers(yes=frozenset({RedFlag.BOWEL}), no=ASKED_NONE.no - {RedFlag.BOWEL}),
        ),
        (BLADDER_NO, NOT_ASKED, BLADDER_NO),
        (NOT_ASKED, yes(RedFlag.TRAUMA), yes(RedFlag.TRAUMA)),
    ],
)
def test_items_the_file_does_not_carry_keep_their_answers(
    stored: RedFlagAnswers, row: RedFlagAnswers, laid: RedFlagAnswers
) -> None:
    visit = a_visit(red_flags=stored)

    found = laid_over(visit, a_visit(red_flags=row), None).red_flags

    assert found == laid
    assert write_red_flags(found) == write_red_flags(row)


def test_an_assessment_taken_back_loses_its_date_and_name() -> None:
    row = a_visit(FULL_VISIT.visit_date, both_legs_assessed=False)

    laid = laid_over(FULL_VISIT, row, frozenset({"both_legs_assessed"}))

    assert laid == replace(
        FULL_VISIT,
        both_legs_assessed=False,
        both_legs_assessed_on=None,
        both_legs_assessed_by=None,
    )


def test_a_treatment_the_file_changes_is_no_longer_a_copy() -> None:
    row = a_visit(FULL_VISIT.visit_date, treatment=Treatment(needles=2))

    laid = laid_over(FULL_VISIT, row, frozenset({"needles"}))

    assert laid.treatment == replace(FULL_VISIT.treatment, needles=2, copied_from=None)


def test_blank_cells_say_nothing_of_a_person() -> None:
    stored = a_patient()

    laid = patient_over(stored, Patient(clinic_id="1042", given_name="Marie"))

    assert laid == replace(stored, given_name="Marie")
