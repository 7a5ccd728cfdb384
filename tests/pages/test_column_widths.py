"""The columns of a printed table share its width by need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.pages.column_widths import column_widths, shared_widths
from tracker.reports.documents import Table
from tracker.ui.look.theme import Theme

LONG = "Walked to the shop and back without a stop, slept through, sat for the whole film. " * 3


def test_a_note_gets_the_room_an_empty_treatment_leaves(theme: Theme) -> None:
    table = Table(
        title="Treatments and notes",
        header=("No.", "Date", "Treatment", "Since then", "Note"),
        weights=(3, 9, 44, 8, 32),
        rows=(("1", "Nov 3, 2026", "–", "same", LONG),),
    )

    widths = column_widths(table, 500, 7)

    assert sum(widths) == pytest.approx(500)
    assert widths[4] > 300


def test_two_long_columns_share_as_the_table_says() -> None:
    assert shared_widths((900, 900), (3, 1), 400) == (300, 100)


@given(st.data(), st.integers(1, 13))
def test_columns_fill_the_room_and_starve_nobody(data: st.DataObject, count: int) -> None:
    needs = data.draw(st.lists(st.floats(1, 2000), min_size=count, max_size=count))
    weights = data.draw(st.lists(st.floats(1, 50), min_size=count, max_size=count))

    widths = shared_widths(needs, weights, 500)

    assert sum(widths) == pytest.approx(500)
    shares = [500 * weight / sum(weights) for weight in weights]
    for width, need, share in zip(widths, needs, shares, strict=True):
        assert width >= min(need, share) - 1e-6
