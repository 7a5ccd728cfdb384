"""Hypothesis strategies: any visit the values allow, every field filled or blank."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import CHANNEL_COUNTS, MIDLINE_CHANNELS, NeedledPoint, PointSide
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.treatment import (
    Adjunct,
    AdverseEvent,
    AdverseKind,
    DeQi,
    Electroacupuncture,
    Herbs,
    InsertionSet,
    SessionResponse,
    Severity,
    Stimulation,
    Treatment,
)
from tracker.domain.values.visit import Decision, FlagAction, Reaction, Visit

_texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
_words = st.none() | _texts
_scores = st.none() | st.integers(0, 10)
_reaches = st.none() | st.sampled_from(Reach)
_days = st.dates(date(1990, 1, 1), date(2026, 11, 22))
_moments = st.datetimes(  # as a clock may say; the driver has no year 0 beyond the ends
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001  # it takes bare ones
    max_value=datetime(2999, 1, 1),  # noqa: DTZ001  # as above
    timezones=st.just(UTC),
)
_minutes = st.none() | st.integers(0, 1440)
_sizes = st.none() | st.floats(1, 500)
_sided = st.sampled_from((PointSide.LEFT, PointSide.RIGHT, PointSide.BOTH))
_any_side = st.none() | st.sampled_from(PointSide)


@st.composite
def _channel_points(draw: st.DrawFn) -> NeedledPoint:
    channel = draw(st.sampled_from(sorted(CHANNEL_COUNTS)))
    number = draw(st.integers(1, CHANNEL_COUNTS[channel]))
    side = PointSide.MIDLINE if channel in MIDLINE_CHANNELS else draw(_sided)
    return NeedledPoint(f"{channel}{number}", side)


_points = st.one_of(
    _channel_points(),
    st.builds(NeedledPoint, st.just("EX-B2"), _any_side, st.sampled_from(("C1", "T12", "S5"))),
    st.builds(NeedledPoint, st.sampled_from(("EX-HN15", "EX-LE12", "EX-CA1")), _any_side),
    st.builds(NeedledPoint, st.just("ASHI"), _any_side, st.just("right buttock")),
)
_adjuncts = st.builds(Adjunct, used=st.none() | st.booleans(), text=_words)
_electro = st.builds(
    Electroacupuncture,
    pairs=st.none() | st.integers(1, 30),
    frequency_hz=st.none() | st.floats(0.5, 150),
    minutes=st.none() | st.integers(1, 60),
)
_herbs = st.builds(
    Herbs,
    formula=_words,
    form=_words,
    dose=_words,
    times_a_day=st.none() | st.integers(1, 12),
    days=st.none() | st.integers(1, 365),
)
_events = st.builds(
    AdverseEvent,
    kind=st.sampled_from(AdverseKind),
    severity=st.none() | st.sampled_from(Severity),
    text=st.just("as told"),
)
_sets = st.builds(InsertionSet, needles=st.integers(1, 60), minutes=st.none() | st.integers(0, 240))
_treatments = st.builds(
    Treatment,
    points=st.lists(_points, max_size=4).map(tuple),
    needles=st.none() | st.integers(0, 60),
    needle_diameter_mm=_sizes,
    needle_length_mm=st.none() | st.floats(500, 600),
    depth_mm=_sizes,
    de_qi=st.none() | st.sampled_from(DeQi),
    stimulation=st.none() | st.sampled_from(Stimulation),
    electro=st.none() | _electro,
    retention_minutes=st.none() | st.integers(0, 60),
    moxa=_adjuncts,
    cupping=_adjuncts,
    gua_sha=_adjuncts,
    tuina=_adjuncts,
    heat=_adjuncts,
    herbs=st.none() | _herbs,
    advice=_words,
    exercise=_words,
    leg_pain_before=_scores,
    leg_pain_after=_scores,
    reach_before=_reaches,
    reach_after=_reaches,
    session_response=st.none() | st.sampled_from(SessionResponse),
    interval_days=st.none() | st.integers(1, 365),
    next_technique=_words,
    copied_from=st.none() | st.integers(1, 100_000),
    needles_out=st.none() | st.integers(0, 60),
    adverse_events=st.lists(_events, max_size=3).map(tuple),
    insertion_sets=st.lists(_sets, max_size=3).map(tuple),
)
_answers = st.builds(
    lambda given, since: RedFlagAnswers(
        yes=frozenset(item for item, is_yes in given.items() if is_yes),
        no=frozenset(item for item, is_yes in given.items() if not is_yes),
    ).dated(since),
    st.dictionaries(st.sampled_from(RedFlag), st.booleans()),
    st.dictionaries(st.sampled_from(RedFlag), _texts),
)
_actions = st.builds(
    FlagAction,
    action=st.sampled_from(ActionTaken),
    at=_moments,
    name=_texts,
    note=_words,
    resolved_on=st.none() | _days,
    resolved_note=_words,
)
_decisions = st.builds(
    Decision,
    phase=st.sampled_from(Phase),
    proposal=st.sampled_from(Phase),
    rule_version=st.sampled_from(["1", "2", "2@2026-11-28T09:30:00"]),
    decided_by=_texts,
    decided_at=_moments,
    reason=st.just("seen otherwise"),
)
_assessed = st.fixed_dictionaries(
    {
        "both_legs_assessed": st.just(True),  # a field's value
        "both_legs_assessed_on": st.none() | _days,
        "both_legs_assessed_by": _words,
    }
)
_not_assessed = st.fixed_dictionaries({"both_legs_assessed": st.sampled_from((None, False))})
_plain_visits = st.builds(
    Visit,
    visit_date=_days,
    leg_pain=_scores,
    back_pain=_scores,
    tingling=_scores,
    numbness=_scores,
    pain_reach_left=_reaches,
    pain_reach_right=_reaches,
    sensory_reach_left=_reaches,
    sensory_reach_right=_reaches,
    sleep_trouble=_scores,
    sitting_minutes=_minutes,
    walking_minutes=_minutes,
    psfs=st.just({}),
    odi_percent=st.none() | st.integers(0, 100),
    rmdq=st.none() | st.integers(0, 24),
    sbi=st.none() | st.integers(0, 24),
    start_back=st.none() | st.integers(0, 9),
    odi_on=st.none() | _days,
    odi_version=_words,
    rmdq_on=st.none() | _days,
    rmdq_version=_words,
    interference_pain=_scores,
    interference_enjoyment=_scores,
    interference_activity=_scores,
    weakness=st.none() | st.sampled_from((Weakness.NONE, Weakness.STABLE)),
    red_flags=_answers,
    both_legs_assessed=st.none(),
    both_legs_assessed_on=st.none(),
    both_legs_assessed_by=st.none(),
    flag_action=st.none() | _actions,
    reaction=st.none() | st.sampled_from(Reaction),
    flare_hours=st.none() | st.integers(0, 720),
    flare_worst_pain=_scores,
    treatment=_treatments,
    note=_words,
    decision=st.none() | _decisions,
    visit_id=st.none(),
    version=st.none(),
)
any_visit = st.builds(
    lambda visit, assessed: replace(visit, **assessed), _plain_visits, _assessed | _not_assessed
)
