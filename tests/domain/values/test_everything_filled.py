"""What storage, pages, files and history are tried with has every field that can be typed."""

from dataclasses import fields, is_dataclass

import pytest

from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_TREATMENT, FULL_VISIT
from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.treatment import Electroacupuncture, Herbs, Treatment
from tracker.domain.values.visit import FlagAction, Visit

OF_STORAGE = {"visit_id", "version", "signs_on", "signed_at", "signed_by"}
OF_A_COURSE = {"psfs"}  # whose activities have ids of their own: each test scores them itself
ONE_IS_ENOUGH = {"moxa", "cupping", "gua_sha", "tuina", "heat"}  # each is filled in another way


def blank_fields(filled: object, empty: object) -> set[str]:
    assert is_dataclass(filled)
    names = [one.name for one in fields(filled)]
    return {name for name in names if getattr(filled, name) == getattr(empty, name)}


@pytest.mark.parametrize(
    ("filled", "empty"),
    [
        (FULL_VISIT, Visit(visit_date=FULL_VISIT.visit_date.replace(year=1999))),
        (FULL_TREATMENT, Treatment()),
        (FULL_TREATMENT.electro, Electroacupuncture()),
        (FULL_TREATMENT.herbs, Herbs()),
        (FULL_ASSESSMENT, FirstAssessment()),
        (FULL_PLAN, CoursePlan()),
    ],
    ids=lambda one: type(one).__name__,
)
def test_every_field_is_filled(filled: object, empty: object) -> None:
    assert blank_fields(filled, empty) - OF_STORAGE - OF_A_COURSE == set()


def test_what_was_done_about_a_flag_is_filled() -> None:
    action = FULL_VISIT.flag_action

    assert action is not None
    assert [one.name for one in fields(FlagAction) if getattr(action, one.name) is None] == []


def test_an_adjunct_is_filled_in_every_way_there_is() -> None:
    adjuncts = [getattr(FULL_TREATMENT, name) for name in ONE_IS_ENOUGH]

    assert {one.used for one in adjuncts} == {True, False, None}
    assert {one.text is None for one in adjuncts} == {True, False}
