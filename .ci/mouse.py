"""A visit and a first assessment by the pointer alone, in a real window; only names are typed.

The accessibility tree says where each control stands; what reaches the program are the pointer's
own movements and clicks. Runs on Debian's own Python, as ``tree`` does.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pyatspi
from real_window import Clinic, Desk, a_clinic, check_same, new_row, program, today, wait_for
from tree import Place, find, nodes, place_of, place_of_answer, place_of_list, places_from, window

NONE_ASKED: Final = 0.645  # where on its row "None (N)" stands, 0 left to 1 right
REACTIONS: Final = {"Better": 1 / 6, "Same": 3 / 6, "Flare": 5 / 6}
BOXES: Final = 11  # of a score, 0 to 10
VISIT: Final = {
    "family_name": "Example", "back_pain": "2", "leg_pain": "1", "tingling": "2", "numbness": "1",
    "pain_reach_left": "2", "sitting_minutes": "75", "walking_minutes": "90",
    "sleep_trouble": "3", "reaction": "better", "red_flags": "none",
    "points": "GB30:left; GB34:left; BL40:left; BL54:left; BL60:left",
}  # fmt: skip
FIRST: Final = {
    "patient_id": "5151", "family_name": "Okafor", "given_name": "Chidi", "sex": "male",
    "side": "right", "driver": "piriformis", "back_pain": "4", "leg_pain": "7",
    "pain_reach_right": "4", "tingling": "5", "numbness": "3", "sitting_minutes": "20",
    "walking_minutes": "30", "sleep_trouble": "6", "reaction": "", "red_flags": "none",
    "points": "GB30:right; BL40:right", "needles": "8", "retention_minutes": "25",
}  # fmt: skip
ASSESSED: Final = {
    "side": "right", "quality": ["burning", "cramping"], "aggravators": ["sitting"],
    "diagnosis_codes": ["G57.01"],
    "recall": "right_now",
}  # fmt: skip
ASKED: Final = {"odi_percent": 38, "rmdq": 11, "sbi": 12, "start_back": 4}


class Pointer(Desk):
    """Clicks on controls by what they are called."""

    def click_on(self, name: str, role: int | None = None, *, across: float = 0.5) -> None:
        """Click on a control, ``across`` its width from 0 left to 1 right."""
        self._click_in(place_of(name, role), across)

    def score(self, name: str, value: int) -> None:
        """Click on the box of a score."""
        self.click_on(f"{name}, 0 to 10", across=(value + 0.5) / BOXES)

    def choose(self, title: str, answer: str) -> None:
        """Open the list of a title and click on one of its answers."""
        self._click_in(place_of_list(title))
        self._click_in(place_of_answer(title, answer))

    def number(self, name: str, number: int) -> None:
        """Click into a number's field, click its digits, then Done."""
        self.click_on(name, pyatspi.ROLE_TEXT)
        places = places_from(f"{name}: ")
        for answer in (*str(number), "Done"):
            self._click_in(places[f"{name}: {answer}"])

    def _click_in(self, place: Place, across: float = 0.5) -> None:
        left, top, width, height = place
        self.click(left + int(width * across), top + height // 2)

    def scores(self, values: Mapping[str, int]) -> None:
        """Click every score of a visit."""
        for name, value in values.items():
            self.score(name, value)

    def none_asked(self) -> None:
        """Answer that the red flags were asked and none is there."""
        self.click_on("Red flags and weakness", across=NONE_ASKED)

    def line(self, name: str, text: str) -> None:
        """Click into a line and type a name."""
        self.click_on(name, pyatspi.ROLE_TEXT)
        self.write(text)


def log_a_visit(clinic: Clinic) -> int:
    """Log a visit of a known patient; return how many clicks it took."""
    before = clinic.visits()
    hand = Pointer()
    with program(clinic) as process:
        hand.begin()
        row = wait_for("the patient", lambda: row_of("Example, Maria"))
        hand.click_on(row)
        wait_for("the course", lambda: "Example" in hand.title())
        hand.clicks = 0
        hand.scores({"Back pain": 2, "Leg pain": 1})
        hand.click_on("left leg, pain reaches buttock")
        hand.scores({"Tingling": 2, "Numbness": 1})
        hand.number("Sitting, minutes", 75)
        hand.number("Walking, minutes", 90)
        hand.score("Sleep trouble", 3)
        hand.click_on("Since the last treatment", across=REACTIONS["Better"])
        hand.none_asked()
        hand.click_on("As last time")
        hand.click_on("Phase")
        hand.click_on("Save visit", pyatspi.ROLE_PUSH_BUTTON)
        clicks = hand.clicks
        wait_for("the saved visit", lambda: len(clinic.visits()) > len(before))
        hand.keys_pressed = 0
        hand.quit(process)
    new = new_row(before, clinic.visits())
    check_same("mouse", new, {**VISIT, "visit_date": today().isoformat()})
    return clicks


def row_of(name: str) -> str:
    """Return what a patient's row is called; empty while it is not there."""
    main = window()
    found = (one.name for one in nodes(main) if one.name.startswith(name)) if main else ()
    return next(iter(found), "")


def is_open() -> bool:
    """Return whether a patient can be added: the window stands and its database is open."""
    main = window()
    return main is not None and find(main, "New patient…") is not None


def add_patient(hand: Pointer) -> None:
    """Add a patient from the menu; id and names are typed."""
    hand.click_on("Patient", pyatspi.ROLE_MENU_ITEM)
    hand.click_on("New patient…", pyatspi.ROLE_MENU_ITEM)
    hand.line("The clinic's own id", "5151")
    hand.line("Family name", "Okafor")
    hand.line("Given name", "Chidi")
    hand.choose("Sex", "Male")
    hand.click_on("Save", pyatspi.ROLE_PUSH_BUTTON)


def assess(hand: Pointer) -> None:
    """Fill in the first assessment; the patient's own activities are typed."""
    hand.choose("Side", "Right")
    hand.click_on("Onset date, or how long it lasts: calendar")
    hand.click_on("1", pyatspi.ROLE_TABLE_CELL)  # the first of this month
    hand.choose("Driver", "Piriformis")
    hand.choose("Scores ask for the", "Right now")
    for name in ("Burning", "Cramping", "Sitting"):
        hand.click_on(name, pyatspi.ROLE_CHECK_BOX, across=0.1)
    hand.click_on("G57.01 Lesion of sciatic nerve, right leg")
    hand.line("Activities of the patient's own", "climb stairs; sit; run")
    hand.click_on("Save", pyatspi.ROLE_PUSH_BUTTON)


def log_first_visit(hand: Pointer) -> None:
    """Log the first visit with activities, totals and a treatment of the quick set."""
    hand.scores({"Back pain": 4, "Leg pain": 7})
    hand.click_on("right leg, pain reaches calf")
    hand.scores({"Tingling": 5, "Numbness": 3})
    hand.number("Sitting, minutes", 20)
    hand.number("Walking, minutes", 30)
    hand.score("Sleep trouble", 6)
    hand.click_on("More: flare, activities, questionnaires")
    for name, value in {"climb stairs": 2, "sit": 4, "run": 0}.items():
        hand.number(name, value)
    hand.number("ODI, 0–100 %", 38)
    hand.number("Roland-Morris, 0–24", 11)
    hand.number("Sciatica bothersomeness, total 0–24", 12)
    hand.number("STarT Back, total 0–9", 4)
    hand.click_on("Back to the visit")
    hand.none_asked()
    hand.click_on("More about the treatment")
    for point in ("GB30 Huantiao", "BL40 Weizhong"):
        hand.click_on(point)
    hand.click_on("Back to the visit")
    hand.number("Needles inserted", 8)
    hand.number("Retention, minutes", 25)
    hand.click_on("Phase")
    hand.click_on("Save visit", pyatspi.ROLE_PUSH_BUTTON)


def assess_somebody(clinic: Clinic) -> int:
    """Add a patient, a course and the first visit; return how many clicks it took."""
    hand = Pointer()
    with program(clinic) as process:
        hand.begin()
        wait_for("the database", is_open)  # until then the menu is there and does nothing
        add_patient(hand)
        assess(hand)
        log_first_visit(hand)
        clicks = hand.clicks
        wait_for("the saved visit", clinic.visits)
        hand.quit(process)
    compare(clinic)
    return clicks


def compare(clinic: Clinic) -> None:
    """Hold the export and the whole record against what was clicked."""
    day: date = today()
    row = new_row([], clinic.visits())
    onset = day.replace(day=1).isoformat()
    check_same("mouse", row, {**FIRST, "onset_date": onset, "visit_date": day.isoformat()})
    course: dict[str, Any] = clinic.record()
    check_same("mouse", course["assessment"], ASSESSED)
    (visit,) = course["visits"]
    names = {one["activity_id"]: one["name"] for one in course["assessment"]["activities"]}
    scores = {names[int(key)]: score for key, score in visit["psfs"].items()}
    check_same("mouse", visit, ASKED)
    check_same("mouse", scores, {"climb stairs": 2, "sit": 4, "run": 0})


def main() -> None:
    """Log a visit, then assess somebody new, and say what it took."""
    with a_clinic(is_example=True) as clinic:
        print(f"A visit was logged in {log_a_visit(clinic)} clicks; the export says the same.")
    with a_clinic() as clinic:
        print(
            f"A new patient was assessed and seen in {assess_somebody(clinic)} clicks, with only "
            "names typed; export and record say the same."
        )


if __name__ == "__main__":
    main()
