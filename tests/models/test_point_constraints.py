"""The database takes only points there are: raw SQL at every limit."""

import pytest

from tests.models import limits
from tests.models.filled import refuses, set_values
from tracker.models.sqlite_driver import driver


@pytest.mark.parametrize(("channel", "count"), limits.POINTS.items())
def test_a_point_is_one_of_its_channel(raw: driver.Connection, channel: str, count: int) -> None:
    side = "'midline'" if channel in limits.MIDLINE else "'left'"
    plain = [number for number in (1, count) if (channel, number) != ("EX-B", 2)]
    point = f"channel = '{channel}', side = {side}, place = NULL, number ="

    taken = [set_values(raw, "needled_points", f"{point} {number}") for number in plain]

    assert taken == [1, 1]
    for wrong in ("0", str(count + 1), "1.5", "NULL"):
        assert refuses(raw, "needled_points", f"{point} {wrong}", "code")


@pytest.mark.parametrize("channel", ["XX", "gb", "UB", "", "EX", "EX-B2", "GB30"])
def test_an_unknown_channel_is_refused(raw: driver.Connection, channel: str) -> None:
    values = f"channel = '{channel}', number = 1, side = 'left', place = NULL"

    is_refused = refuses(raw, "needled_points", values, "code")

    assert is_refused


@pytest.mark.parametrize("channel", [name for name in limits.POINTS if "EX" not in name])
def test_only_midline_channels_are_needled_on_the_midline(
    raw: driver.Connection, channel: str
) -> None:
    is_midline = channel in limits.MIDLINE
    right, wrong = ("'midline'", "'left'") if is_midline else ("'both'", "'midline'")
    point = f"channel = '{channel}', number = 1, place = NULL, side ="

    taken = set_values(raw, "needled_points", f"{point} {right}")

    assert taken == 1
    assert refuses(raw, "needled_points", f"{point} {wrong}", "side_of_channel")
    assert refuses(raw, "needled_points", f"{point} NULL", "side_of_channel")


@pytest.mark.parametrize("level", limits.LEVELS)
def test_jiaji_takes_a_vertebral_level(raw: driver.Connection, level: str) -> None:
    values = f"channel = 'EX-B', number = 2, side = NULL, place = '{level}'"

    taken = set_values(raw, "needled_points", values)

    assert taken == 1


@pytest.mark.parametrize("place", [*(f"'{level}'" for level in limits.NO_LEVELS), "NULL"])
def test_jiaji_without_a_level_is_refused(raw: driver.Connection, place: str) -> None:
    values = f"channel = 'EX-B', number = 2, side = 'both', place = {place}"

    with pytest.raises(driver.IntegrityError, match="ck_needled_points_place"):
        set_values(raw, "needled_points", values)


@pytest.mark.parametrize(
    "values",
    [
        "channel = 'ASHI', number = NULL, place = NULL",
        "channel = 'GB', number = 30, side = 'left', place = 'L4'",
        "channel = 'EX-B', number = 3, place = 'L4'",
    ],
)
def test_a_place_belongs_to_ashi_and_jiaji_only(raw: driver.Connection, values: str) -> None:
    is_refused = refuses(raw, "needled_points", values, "place_of_point")

    assert is_refused
