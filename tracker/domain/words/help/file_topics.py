"""Help on files that come in and go out, and on backups."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

FILE_TOPICS: Final = (
    HelpTopic(
        "import",
        marked("Import visits"),
        (
            marked(
                "A visit file of this program, a list of your own (CSV, XLSX, XLS, ODS), or a "
                "FHIR bundle. Nothing is written before you have seen what will be."
            ),
            marked(
                "A file with a fault changes nothing. File ▸ Undo import takes the last import "
                "back while nothing was built on it."
            ),
        ),
    ),
    HelpTopic(
        "import-list",
        marked("A list of your own"),
        (
            marked(
                "Choose for each column what it means; what can mean two things is asked once. "
                "A fault stands beside its cell, and the list can show only the rows with one."
            ),
            marked("Save the map keeps your answers for the next list of the same shape."),
        ),
    ),
    HelpTopic(
        "near-people",
        marked("The same people?"),
        (
            marked(
                "Somebody of the file has the name and nearly the birth date of somebody here. "
                "Look before you go on: one person in two records is hard to see later."
            ),
        ),
    ),
    HelpTopic(
        "faults",
        marked("What is wrong in a file"),
        (
            marked(
                "Each fault with line, column, what was found and what is allowed. Words filter"
                " the list; it can be copied or saved. Nothing of the file was taken."
            ),
        ),
    ),
    HelpTopic(
        "backups",
        marked("Backups"),
        (
            marked(
                "Made by themselves while the program is open, each with a proof beside it. "
                "Copies say what differs from today, by patient."
            ),
            marked(
                "Restoring first copies the clinic of today aside. Choose a second folder on "
                "another disk."
            ),
        ),
    ),
)
