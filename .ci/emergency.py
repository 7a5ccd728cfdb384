"""A possible emergency in a real window by keys alone: it stops the visit and the sheet.

The visit cannot be closed before something was done; then the referral letter prints, to a real
file, and the patient's sheet does not.
"""

import subprocess
from pathlib import Path
from typing import Final

from real_window import Clinic, Desk, a_clinic, check_same, new_row, program, today, wait_for

# back; leg and reach jump, so Enter is sure; tingling, numbness; no minutes; sleep; same
SCORES: Final = (*"38", "Return", "4", "Return", *"44", "Return", "Return", *"6s")
ANSWERS: Final = ("y", "y", "alt+a", "alt+d")  # items, yes to the first, all others no, done
EXPECTED: Final = {"family_name": "Example", "leg_pain": "8", "red_flags": "bladder"}
SAID: Final = ("Same-day assessment, please", "Example, Maria", "Spoke to", "Dr. Moss")


def raise_emergency(clinic: Clinic, desk: Desk) -> None:
    """Answer a tier-A item with yes; the visit stays open until an action is named."""
    before = clinic.visits()
    desk.press("ctrl+n")
    desk.press(*SCORES)
    desk.press(*ANSWERS)
    desk.press("ctrl+Return")
    if clinic.visits() != before:
        raise SystemExit("emergency: the visit was closed without an action")
    desk.press("s", "p")  # spoke to; the keys stand where the action is missing
    desk.press("ctrl+Return")
    if clinic.visits() != before:
        raise SystemExit("emergency: the visit was closed without a name")
    desk.write("Dr. Moss")
    desk.press("ctrl+Return")
    wait_for("the saved visit", lambda: len(clinic.visits()) > len(before))
    new = new_row(before, clinic.visits())
    check_same("emergency", new, {**EXPECTED, "visit_date": today().isoformat()})


def print_letter(clinic: Clinic, desk: Desk) -> str:
    """Print what prints in place of the sheet, through the system's dialog; return its words."""
    desk.press("ctrl+p")
    desk.wait_for_title("Print referral letter")
    desk.press("Return")
    wait_for("the system's dialog", lambda: desk.title() == "Print")
    desk.press("Return")
    printed = wait_for("the printed file", lambda: written(clinic.folder))
    desk.press("Escape")
    done = subprocess.run(["pdftotext", str(printed), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def written(folder: Path) -> Path | None:
    """Return a PDF that is complete; None while there is none."""
    files = [file for file in folder.glob("*.pdf") if b"%%EOF" in file.read_bytes()[-32:]]
    return files[0] if files else None


def main() -> None:
    """Raise an emergency, name what was done, print the letter."""
    with a_clinic(is_example=True) as clinic, program(clinic) as process:
        desk = Desk()
        desk.begin()
        desk.open_patient("example", "maria")
        raise_emergency(clinic, desk)
        words = print_letter(clinic, desk)
        desk.quit(process)
    missing = [one for one in SAID if one not in words]
    if missing or "Your progress" in words:
        raise SystemExit(f"emergency: the letter does not say {missing}: {words}")
    print(
        "A possible emergency could not be closed without an action and a name; then the "
        "referral letter printed in place of the sheet."
    )


if __name__ == "__main__":
    main()
