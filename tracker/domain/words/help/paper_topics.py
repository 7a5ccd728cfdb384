"""Help on pages, the patient's screen and the patient's own answers."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

PAPER_TOPICS: Final = (
    HelpTopic(
        "preview",
        marked("The page before it is printed"),
        (
            marked(
                "Exactly what will be printed, and kept with the course. Style chooses the "
                "patient's page, large print, the course report or the progress report."
            ),
            marked(
                "Next visit and closing words can be typed here; the next visit goes into the plan."
            ),
            marked(
                "While a possible emergency stands unresolved, the referral letter takes the "
                "place of the patient's page."
            ),
        ),
    ),
    HelpTopic(
        "print-several",
        marked("Print several sheets"),
        (
            marked(
                "Search and tick; Who gets the letter in the sheet's place stands in its own "
                "column. Every page that was printed is kept with its course."
            ),
        ),
    ),
    HelpTopic(
        "pages-out",
        marked("Pages handed out"),
        (
            marked(
                "The exact PDF of every page that was printed or saved, with day, person and "
                "checksum. Enter opens it as it was."
            ),
        ),
    ),
    HelpTopic(
        "paper-form",
        marked("A form for the pen"),
        (
            marked(
                "The questions a patient answers alone, on paper, with the key of the visit "
                "form beside each answer."
            ),
        ),
    ),
    HelpTopic(
        "self-entry",
        marked("The patient has the screen"),
        (
            marked(
                "{turnScreen} turns the screen: the patient's own course, large and calm, "
                "nothing a clinician wrote. Escape comes back."
            ),
            marked(
                "{selfEntry} lets the patient answer alone, one question at a time. Its answers"
                " wait above the form until you take them over."
            ),
        ),
    ),
    HelpTopic(
        "chart-copy",
        marked("Copy a chart"),
        (
            marked(
                "A picture for the clipboard or a file, in the size that is chosen; without the"
                " patient's name unless you ask for it."
            ),
        ),
    ),
)
