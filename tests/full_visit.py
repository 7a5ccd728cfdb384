"""A visit and a first assessment with every field recorded: what storage must give back."""

from datetime import time
from typing import Final

from tests.makers import MORNING, a_decision, a_visit, day
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import (
    Activity,
    Aggravator,
    Driver,
    DriverRevision,
    FirstAssessment,
    Quality,
    Recall,
)
from tracker.domain.values.payers import Payer
from tracker.domain.values.phase import Phase
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.points import parse_point
from tracker.domain.values.red_flags import (
    ActionTaken,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
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
from tracker.domain.values.visit import FlagAction, Reaction

FULL_TREATMENT: Final = Treatment(
    points=tuple(
        parse_point(text)
        for text in ("GB30:left", "BL40:both", "GV3:midline", "EX-B2 L4:both", "ASHI calf:right")
    ),
    needles=9,
    needle_diameter_mm=0.25,
    needle_length_mm=40.0,
    depth_mm=25.5,
    de_qi=DeQi.OBTAINED,
    stimulation=Stimulation.LIGHT,
    electro=Electroacupuncture(pairs=2, frequency_hz=2.5, minutes=20),
    retention_minutes=25,
    moxa=Adjunct(used=True, text="on the needle"),
    cupping=Adjunct(used=False),
    gua_sha=Adjunct(used=False, text="skin too thin"),
    tuina=Adjunct(used=True),
    heat=Adjunct(text="asked for"),
    herbs=Herbs(formula="Du Huo Ji Sheng Tang", form="granules", dose="6 g", times_a_day=2, days=7),
    advice="Walk a little every hour.",
    exercise="Nerve glides.",
    leg_pain_before=7,
    leg_pain_after=4,
    reach_before=Reach.FOOT,
    reach_after=Reach.CALF,
    session_response=SessionResponse.LOOSER,
    interval_days=4,
    next_technique="more distal points",
    copied_from=3,
    needles_out=8,
    adverse_events=(
        AdverseEvent(kind=AdverseKind.BLEEDING, severity=Severity.MILD, text="bruise; 50 % gone"),
        AdverseEvent(kind=AdverseKind.FAINTING),
    ),
    insertion_sets=(InsertionSet(needles=5, minutes=15), InsertionSet(needles=4)),
)

FULL_VISIT: Final = a_visit(
    day(3),
    leg_pain=8,
    back_pain=0,
    tingling=10,
    numbness=5,
    pain_reach_left=Reach.FOOT,
    pain_reach_right=Reach.NONE,
    sensory_reach_left=Reach.CALF,
    sensory_reach_right=Reach.LOW_BACK,
    sleep_trouble=6,
    sitting_minutes=0,
    walking_minutes=1440,
    odi_percent=48,
    rmdq=14,
    sbi=18,
    start_back=5,
    odi_on=day(2),
    odi_version="2.1a",
    rmdq_on=day(1),
    rmdq_version="24 statements",
    interference_pain=6,
    interference_enjoyment=7,
    interference_activity=5,
    weakness=Weakness.NEW,
    red_flags=RedFlagAnswers(
        yes=frozenset({RedFlag.SADDLE, RedFlag.NIGHT_PAIN}),
        no=frozenset({RedFlag.BLADDER}),
        since={RedFlag.SADDLE: "yesterday evening"},
    ),
    both_legs_assessed=True,
    both_legs_assessed_on=day(-2),
    both_legs_assessed_by="Dr. Sample",
    flag_action=FlagAction(
        action=ActionTaken.SPOKE_TO,
        at=MORNING,
        name="Dr. Sample",
        note="same day",
        resolved_on=day(4),
        resolved_note="seen, cleared",
    ),
    reaction=Reaction.FLARE,
    flare_hours=36,
    flare_worst_pain=9,
    treatment=FULL_TREATMENT,
    by_patient=("leg_pain", "back_pain"),
    note="Line one\nline two: “ünïcode” − and all",
    decision=a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason="walks better"),
)

FULL_ASSESSMENT: Final = FirstAssessment(
    side=Side.BOTH,
    onset_date=day(-30),
    drivers=(
        DriverRevision(on=day(0), driver=Driver.DISC),
        DriverRevision(on=day(9), driver=Driver.PIRIFORMIS),
    ),
    distribution="down the back of the leg",
    quality=frozenset({Quality.BURNING, Quality.ELECTRIC}),
    aggravators=frozenset({Aggravator.SITTING, Aggravator.COUGHING}),
    limits="cannot drive",
    asked_once={AskedOnce.CANCER: True, AskedOnce.STEROIDS_OSTEOPOROSIS: False},
    diagnosis_codes=("M54.32", "M51.16"),
    recall=Recall.WORST_24_HOURS,
    activities=(Activity(name="walk the dog"), Activity(name="sit at work")),
)

FULL_PLAN: Final = CoursePlan(
    planned_visits=10,
    interval_days=4,
    goal="walk the dog for an hour",
    reason="walking is still short",
    review_on=day(28),
    next_visit_on=day(21),
    next_visit_at=time(10, 15),
    medication_start="ibuprofen 3 × 400 mg",
    medication_now="none",
    work_start="off work",
    work_now="half days",
    status_on=day(14),
    payer=Payer.VETERANS,
    payer_name="VA, case 12-345",
    periods=(
        AllowedPeriod(visits=12, first_day=day(0), last_day=day(59)),
        AllowedPeriod(visits=8, first_day=day(60), last_day=day(149)),
    ),
    yearly_visits=20,
    visits_elsewhere=2,
)
