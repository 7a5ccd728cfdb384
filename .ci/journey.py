"""A visit is logged in a real window under Xvfb by key events alone; the export must agree."""

from typing import Final

from real_window import Clinic, Desk, a_clinic, check_same, new_row, program, today, wait_for

# back, leg, reach, tingling, numbness, sitting, walking, sleep, better, none, as last time, accept
KEYS: Final = (*"20123", *"90", "Return", *"80", "Return", *"2bn", "equal", "Return", "ctrl+Return")
KEYS_MOST: Final = 18  # for a usual visit
EXPECTED: Final = {
    "family_name": "Example",
    "back_pain": "2",
    "leg_pain": "0",
    "pain_reach_left": "1",
    "tingling": "2",
    "numbness": "3",
    "sitting_minutes": "90",
    "walking_minutes": "80",
    "sleep_trouble": "2",
    "reaction": "better",
    "red_flags": "none",
    "points": "GB30:left; GB34:left; BL40:left; BL54:left; BL60:left",
}


def log_a_visit(clinic: Clinic) -> int:
    """Log one visit by keys; return how many it took from Ctrl+N."""
    before = clinic.visits()
    desk = Desk()
    with program(clinic) as process:
        desk.begin()
        desk.open_patient("example", "maria")
        desk.keys_pressed = 0
        desk.press("ctrl+n")
        desk.press(*KEYS)
        keys = desk.keys_pressed
        wait_for("the saved visit", lambda: len(clinic.visits()) > len(before))
        desk.quit(process)
    new = new_row(before, clinic.visits())
    check_same("journey", new, {**EXPECTED, "visit_date": today().isoformat()})
    return keys


def main() -> None:
    """Log a visit and count its keys."""
    with a_clinic(is_example=True) as clinic:
        keys = log_a_visit(clinic)
    if keys > KEYS_MOST:
        raise SystemExit(f"journey: {keys} keys are more than {KEYS_MOST}")
    print(f"A visit was logged in {keys} keys from Ctrl+N; the export says what was typed.")


if __name__ == "__main__":
    main()
