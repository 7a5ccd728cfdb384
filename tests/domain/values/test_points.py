"""Acupuncture point codes as people type them (clinical-rules.md section 10)."""

import pytest

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.points import (
    CHANNEL_COUNTS,
    EXTRA_COUNTS,
    QUICK_SET,
    NeedledPoint,
    PointSide,
    parse_point,
    pinyin,
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("GB30:left", "GB30:left"),
        ("gb-030:LEFT", "GB30:left"),
        (" gb 30 : left ", "GB30:left"),
        ("UB40:both", "BL40:both"),
        ("Liv3:both", "LR3:both"),
        ("LV3:both", "LR3:both"),
        ("H7:right", "HT7:right"),
        ("He7:right", "HT7:right"),
        ("K3:left", "KI3:left"),
        ("KD3:left", "KI3:left"),
        ("P6:left", "PC6:left"),
        ("HC6:left", "PC6:left"),
        ("SJ5:left", "TE5:left"),
        ("TW5:left", "TE5:left"),
        ("TH5:left", "TE5:left"),
        ("TB5:left", "TE5:left"),
        ("Du4", "GV4:midline"),
        ("Ren6", "CV6:midline"),
        ("RN6", "CV6:midline"),
        ("L7:left", "LU7:left"),
        ("CO4:left", "LI4:left"),
        ("LI4:left", "LI4:left"),
        ("GV3:midline", "GV3:midline"),
        ("EX-B2 L4:both", "EX-B2 L4:both"),
        ("ex b2-t12:both", "EX-B2 T12:both"),
        ("EX-HN3", "EX-HN3"),
        ("EX-LE12:left", "EX-LE12:left"),
        ("ASHI right buttock:right", "ASHI right buttock:right"),
        ("ashi  Left  calf", "ASHI Left calf"),
    ],
)
def test_a_typed_point_is_written_one_way(typed: str, written: str) -> None:
    point = parse_point(typed)

    assert str(point) == written
    assert parse_point(written) == point


@pytest.mark.parametrize(
    "typed",
    ["", "GB", "GB0:left", "GB45:left", "XX1:left", "GB30", "GB30:midline", "GB30:up", "GV3:left",
     "GV29", "EX-B2:both", "EX-B2 X4:both", "EX-B2 L6:both", "EX-B10:left", "EX-XX1:left",
     "EX-HN3 somewhere", "ASHI", "ASHI :left", "ASHI a;b:left", "GB3O:left", ":left"],
)  # fmt: skip
def test_what_is_no_point_is_refused_with_what_is_allowed(typed: str) -> None:
    with pytest.raises(ValueOutOfRangeError, match="allowed is"):
        parse_point(typed)


@pytest.mark.parametrize("channel", sorted(CHANNEL_COUNTS))
def test_each_channel_ends_at_its_last_point(channel: str) -> None:
    side = ":midline" if channel in {"GV", "CV"} else ":left"
    last = CHANNEL_COUNTS[channel]

    assert parse_point(f"{channel}{last}{side}").code == f"{channel}{last}"
    with pytest.raises(ValueOutOfRangeError):
        parse_point(f"{channel}{last + 1}{side}")


def test_there_are_361_channel_points_and_48_extra_ones() -> None:
    assert sum(CHANNEL_COUNTS.values()) == 361
    assert sum(EXTRA_COUNTS.values()) == 48


@pytest.mark.parametrize("code", sorted(QUICK_SET))
def test_every_point_of_the_quick_set_is_a_point_with_a_name(code: str) -> None:
    place = {"EX-B2": " L4", "ASHI": " buttock"}.get(code, "")
    side = "midline" if code.startswith("GV") else "both"

    assert parse_point(f"{code}{place}:{side}").code == code
    assert pinyin(code)


def test_both_sides_take_two_needles() -> None:
    assert NeedledPoint("GB30", PointSide.BOTH).needle_count == 2
    assert NeedledPoint("GB30", PointSide.LEFT).needle_count == 1
