"""What a window is given to work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.domain.values.course import Course, CourseId
    from tracker.preferences import PreferenceFile
    from tracker.services.first_start import FirstStart
    from tracker.services.patient_rows import FirstList
    from tracker.services.way_in.entrance import Entrance
    from tracker.services.workspace import Workspace
    from tracker.ui.shell.left_off import LeftOff
    from tracker.ui.shell.screen_scale import ScreenScale
    from tracker.ui.work.clock import Clock
    from tracker.ui.work.messages import Messenger

OpenClinic = Callable[[], "Workspace"]
FindFirstList = Callable[[date], "FirstList | None"]
FindEntrance = Callable[[], "Entrance"]
FindFirstStart = Callable[[], "FirstStart | None"]
FindEarlyCourse = Callable[["CourseId"], "Course | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """What a window is given; tests give their own.

    Attributes:
        open_clinic: Opens the database; called on the worker thread.
        begin_clinic: Begins a new clinic where the old one is missing; None when there is no way.
        find_first_list: Reads the top of the patient list ahead of that; None when there is no way.
        find_early_course: Reads the course of a patient of that list; None when there is no way.
        messenger: Asks and tells; None for message boxes over the window.
        clock: Tells the present moment; None for the computer's.
        second_digit_ms: How long a typed 1 waits for the 0 of 10.
        before_filling: Called when the frame is painted, before anything fills it.
        opens: The clinic's id of a patient who is opened at once; empty opens the first of the
            list, None nobody.
        scale: How large everything is; None where that cannot be chosen.
        keeps_backups: Whether the clinic is copied by itself while it is open and when it closes.
        left_off: What was open in the window that this one follows; None at an ordinary start.
        find_entrance: Gives the way into a clinic that may be encrypted; None where there is none.
        find_first_start: Gives what begins a clinic where there is none yet, else None; None where
            a file was named.
        open_tour: Opens the sample clinic with its tour in a window of its own, and returns whether
            it started; None for another process, as ever.
        begins_tour: Whether the tour of the sample clinic begins once everything is there.
        is_sample: Whether it is the throw-away sample clinic, which has a frame of its own.
        preferences: What this computer remembers, chosen keys among it; None remembers nothing.
    """

    open_clinic: OpenClinic
    begin_clinic: OpenClinic | None = None
    find_first_list: FindFirstList | None = None
    find_early_course: FindEarlyCourse | None = None
    messenger: "Messenger | None" = None
    clock: "Clock | None" = None
    second_digit_ms: int = 400
    before_filling: "Callable[[], None] | None" = None
    opens: str | None = None
    scale: "ScreenScale | None" = None
    keeps_backups: bool = False
    left_off: "LeftOff | None" = None
    find_entrance: FindEntrance | None = None
    preferences: "PreferenceFile | None" = None
    find_first_start: FindFirstStart | None = None
    is_sample: bool = False
    begins_tour: bool = False
    open_tour: "Callable[[], bool] | None" = None
