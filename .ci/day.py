"""A whole day in a real window by keys alone: twelve patients, and how long the window was busy.

Eight come as planned, one of them an emergency, two without being planned, one is new, and one is
typed under the wrong name and moved; two records of one person become one; one sheet is printed.
"""

import json
import subprocess
import time
from pathlib import Path
from typing import Any, Final

from emergency import ANSWERS, written
from first_assessment import PATIENT, do
from real_window import PYTHON, Clinic, Desk, a_clinic, program, today, wait_for

BLOCK_MS: Final = 50.0  # what no key should cost; a machine with other work needs more for it
LOST_MS: Final = 1000.0  # longer, and the flow of thought is lost; Nielsen 1993, ch. 5
SHOWN: Final = 5  # blocks that are described
FOUND_S: Final = 1.5  # until a dialog has found whom one types; its title does not say so
# back, leg, reach, tingling, numbness, sitting, walking, sleep, better, none, as last time, accept
UNTIL_FLAGS: Final = (*"44344", *"25", "Return", *"20", "Return", *"4b")
VISIT: Final = (*UNTIL_FLAGS, "n", "equal", "Return")
FIRST: Final = (*"58565", *"20", "Return", *"15", "Return", *"7n")  # nothing was before it
USUAL: Final = ("Abel", "Baker", "Clark", "Dunn", "Evans", "Frost", "Grant")
WALK_INS: Final = ("Hale", "Irwin")
SEEN: Final = (*USUAL, *WALK_INS, "Jones", "Keller", "Rivera")


def see_the_planned(clinic: Clinic, desk: Desk) -> None:
    """Begin with the first of the list; a key saves each and opens the next."""
    desk.press("F2")
    desk.press("ctrl+j")
    for name in USUAL:
        desk.wait_for_title(name)
        desk.press(*VISIT)
        if name == "Dunn":
            save(desk, name)
            print_sheet(clinic, desk)
            desk.press("ctrl+j")
        else:
            desk.press("ctrl+shift+Return")


def see_the_emergency(clinic: Clinic, desk: Desk) -> None:
    """Answer a red flag with yes, say what was done, and close the visit."""
    desk.wait_for_title("Jones")
    desk.press(*UNTIL_FLAGS)
    desk.press(*ANSWERS)
    refuse_saving(clinic, desk)
    desk.press("s", "p")  # spoke to; the keys stand where the action is missing
    refuse_saving(clinic, desk)
    desk.write("Dr. Moss")
    desk.press("ctrl+Return")
    wait_for("the visit of Jones", lambda: "Jones" in seen_today(clinic))


def refuse_saving(clinic: Clinic, desk: Desk) -> None:
    """Try to save; what a red flag demands is not there yet."""
    desk.press("ctrl+Return")
    if "Jones" in seen_today(clinic):
        raise SystemExit("day: the emergency was closed without what it demands")


def see_who_walks_in(desk: Desk, name: str) -> None:
    """Find somebody who was not planned, put them on the list, and see them."""
    desk.open_patient(name.lower())
    desk.press("ctrl+d", "ctrl+n")
    desk.press(*VISIT)
    save(desk, name)


def see_the_new(desk: Desk) -> None:
    """Add a patient with a course and the first visit."""
    desk.press("ctrl+shift+n")
    desk.wait_for_title("New patient")
    do(desk, PATIENT)
    desk.wait_for_title("New course")
    desk.press("l", "Return", "ctrl+Return")
    desk.wait_for_title("Rivera")
    desk.press(*FIRST)
    save(desk, "Rivera")


def see_under_the_wrong_name(desk: Desk) -> None:
    """Type a visit under a namesake, and give it to whom it belongs."""
    find(desk, "201")
    desk.wait_for_title("Keller")
    desk.press("ctrl+n")
    desk.press(*VISIT)
    save(desk, "Keller")
    desk.press("F6", "End", "Return")
    command(desk, "move to another")
    desk.wait_for_title("Move")
    desk.write("202")
    close_by_saving(desk, "Move")


def merge(desk: Desk) -> None:
    """Let two records of one person become one."""
    desk.open_patient("mosse")
    command(desk, "merge with")
    desk.wait_for_title("Merge")
    desk.write("111")
    close_by_saving(desk, "Merge")


def save(desk: Desk, name: str) -> None:
    """Save, and wait until the window says that it is."""
    desk.press("ctrl+Return")
    desk.wait_for_title(name)


def command(desk: Desk, words: str) -> None:
    """Choose a command by its words."""
    desk.press("ctrl+shift+a")
    desk.wait_for_title("command")
    desk.write(words)
    desk.press("Return")


def close_by_saving(desk: Desk, title: str) -> None:
    """Save a dialog once it has found who is meant; the keys of the window behind are not meant."""
    shown, begun = desk.title(), time.monotonic()
    wait_for("whom the dialog found", lambda: time.monotonic() - begun > FOUND_S)
    desk.press("ctrl+Return")
    wait_for(f"the end of {title!r}", lambda: desk.title() not in (shown, ""))


def find(desk: Desk, words: str) -> None:
    """Find somebody by an id, which the title does not say."""
    desk.press("ctrl+k", "ctrl+a")
    desk.write(words)
    desk.press("Return")


def print_sheet(clinic: Clinic, desk: Desk) -> None:
    """Print the sheet of whoever is open to a file, through the system's dialog."""
    desk.press("ctrl+p")
    desk.wait_for_title("Print progress")
    desk.press("Return")
    wait_for("the system's dialog", lambda: desk.title() == "Print")
    desk.press("Return")
    wait_for("the printed file", lambda: written(clinic.folder))
    desk.press("Escape")
    desk.wait_for_title("Dunn")


def live_the_day(clinic: Clinic, notes: Path) -> tuple[float, float, int]:
    """See everybody; return when the day began and ended, and how many keys it took."""
    with program(clinic, watched_into=notes) as process:
        desk = Desk()
        desk.begin()
        desk.open_patient("moss")  # the clinic is open
        begun, desk.keys_pressed = time.monotonic(), 0
        merge(desk)
        see_the_planned(clinic, desk)
        see_the_emergency(clinic, desk)
        for name in WALK_INS:
            see_who_walks_in(desk, name)
        see_the_new(desk)
        see_under_the_wrong_name(desk)
        ended, keys = time.monotonic(), desk.keys_pressed
        desk.quit(process)
    return begun, ended, keys


def blocks(notes: Path, begun: float, ended: float) -> list[dict[str, Any]]:
    """Return the longest stretches without an answer during the day, the longest first."""
    lines = [json.loads(line) for line in notes.read_text("utf-8").splitlines()]
    within = [one for one in lines if begun <= one["at"] <= ended]
    return sorted(within, key=lambda one: -one["ms"])


def seen_today(clinic: Clinic) -> list[str]:
    """Return the family names of those who have a visit today, in their order."""
    day = today().isoformat()
    return sorted(one["family_name"] for one in clinic.visits() if one["visit_date"] == day)


def check_seen(clinic: Clinic) -> None:
    """Hold who was seen today against who came, and whose record goes on."""
    visits, seen = clinic.visits(), seen_today(clinic)
    day = today().isoformat()
    if seen != sorted(SEEN):
        raise SystemExit(f"day: seen {seen}, not {sorted(SEEN)}")
    moved = [one["patient_id"] for one in visits if one["visit_date"] == day
             and one["family_name"] == "Keller"]  # fmt: skip
    if moved != ["202"]:
        raise SystemExit(f"day: the visit of Keller is with {moved}")
    if len({one["patient_id"] for one in visits if one["family_name"].startswith("Moss")}) != 1:
        raise SystemExit("day: the two records were not merged")
    if written(clinic.folder) is None:
        raise SystemExit("day: no sheet was printed")


def main() -> None:
    """Live a day and say what it took."""
    with a_clinic() as clinic:
        subprocess.run([PYTHON, ".ci/fill_day.py", str(clinic.database)], check=True)
        notes = clinic.folder / "blocks.jsonl"
        notes.touch()
        begun, ended, keys = live_the_day(clinic, notes)
        check_seen(clinic)
        found = blocks(notes, begun, ended)
    lengths = [float(one["ms"]) for one in found]
    longest = max(lengths, default=0.0)
    print(
        f"A day of {len(SEEN)} patients by keys alone: {keys} keys in {ended - begun:.0f} s; the "
        f"window's own thread worked {longest:.0f} ms at most without looking at a key, "
        f"{sum(one > BLOCK_MS for one in lengths)} times over {BLOCK_MS:.0f} ms."
    )
    for one in found[:SHOWN]:
        print(f"  {one['ms']} ms: {'; '.join(one['in'][:2])[:300]}")
    if longest > LOST_MS:
        raise SystemExit(f"day: the window did not answer for {longest:.0f} ms")


if __name__ == "__main__":
    main()
