"""Help on patients, courses and how records are put right."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

RECORD_TOPICS: Final = (
    HelpTopic(
        "patient",
        marked("A patient's details"),
        (
            marked(
                "Name, birth date and an id of your own or the next number. Somebody who may be"
                " here already, by id or by name and birth date, is asked about first."
            ),
            marked(
                "The language is that of the patient's pages; precautions stand beside the name"
                " and in the referral letter."
            ),
        ),
    ),
    HelpTopic(
        "assessment",
        marked("First assessment of a course"),
        (
            marked("Side, onset and presumed driver are enough to begin. The rest can follow."),
            marked(
                "What does not change, such as cancer in the history or immunosuppression, is "
                "asked here once and shown at every visit."
            ),
        ),
    ),
    HelpTopic(
        "plan",
        marked("The plan of a course"),
        (
            marked(
                "Visits planned and days between them, the goal in the patient's words, next "
                "visit, next review, and what a payer authorised."
            ),
            marked(
                "The next visit puts the patient on that day's list. Whoever stays away longer "
                "than planned is overdue in the patient list."
            ),
        ),
    ),
    HelpTopic(
        "end-course",
        marked("Ending a course"),
        (
            marked(
                "A course ends with a day and a reason; nothing of it is lost, and it can be "
                "reopened."
            ),
        ),
    ),
    HelpTopic(
        "events",
        marked("Events of a course"),
        (
            marked(
                "A fall, an injection, back to work: with a day and a few words. It stands on "
                "the charts and in the reports."
            ),
            marked(
                "A reassessment is an event with a result; plateau and review count anew from it."
            ),
        ),
    ),
    HelpTopic(
        "compare",
        marked("Courses side by side"),
        (
            marked(
                "Two courses of a patient on one scale, by days since each began or by visit "
                "number."
            ),
        ),
    ),
    HelpTopic(
        "why",
        marked("Why this phase"),
        (
            marked(
                "What was measured against what the rules ask, what blocks a step up first. How"
                " phases are found explains the rules in plain words, with their sources."
            ),
            marked("A decision keeps the proposal it answered, and the version of the rules."),
        ),
    ),
    HelpTopic(
        "resolve",
        marked("Resolving red flags"),
        (
            marked(
                "Say for each what was found, by whom and when. It is not deleted: it stays in "
                "the history, and at the visit that reported it."
            ),
        ),
    ),
    HelpTopic(
        "visit-history",
        marked("History of a visit"),
        (
            marked("Every state a visit had, who saved it and when. An older one can be restored."),
            marked("Striking out asks why; the visit no longer counts and stays readable."),
        ),
    ),
    HelpTopic(
        "timeline",
        marked("History and access"),
        (
            marked(
                "What was changed, opened, printed, exported and by whom, in one order. No line"
                " can be altered or taken out unseen; a check proves it."
            ),
        ),
    ),
    HelpTopic(
        "clash",
        marked("Changed elsewhere"),
        (
            marked(
                "Somebody else changed the same record after you opened it. Both are shown; "
                "nothing of either is lost, and you choose."
            ),
        ),
    ),
    HelpTopic(
        "move-visit",
        marked("Moving a visit"),
        (
            marked(
                "A visit saved under the wrong patient goes to the right one, with its whole "
                "history. Type whom it belongs to, look at what will happen, Ctrl+Enter."
            ),
            marked(
                "It can be undone, also later, for as long as the visit was not changed since. A "
                "course begun for it goes again, unless anything else is in it."
            ),
        ),
    ),
    HelpTopic(
        "merge",
        marked("Merge two records"),
        (
            marked(
                "Two records of one person become one: choose which id stays. Courses and "
                "visits go over; the other id still leads to the person."
            ),
            marked(
                "It can be undone, also later, for as long as nothing was added to or changed in "
                "either record since."
            ),
        ),
    ),
    HelpTopic(
        "undo",
        marked("What can still be undone"),
        (
            marked(
                "Merges, moves, the last import and archiving, the newest first, with who did it "
                "and when. Each is undone exactly, today or months later."
            ),
            marked(
                "Where something was built on it since, the line below says what, and it stays: of "
                "a merge any new or changed visit, course, event, plan, page or draft, so that "
                "none goes to the wrong person. Move such visits one by one instead."
            ),
        ),
    ),
    HelpTopic(
        "erase",
        marked("Erasing a patient"),
        (
            marked(
                "On a legal request only: everything of the patient goes from the clinic's "
                "file. It cannot be undone. Copies that may hold the record still are named, "
                "and until when."
            ),
            marked(
                "What stays is who erased it, when and why, without a name. To put somebody "
                "aside, archive instead."
            ),
        ),
    ),
    HelpTopic(
        "codes",
        marked("Codes instead of names"),
        (
            marked(
                "A clinic may run on codes: a patient has a code and a year of birth, no name. "
                "Names that are there stay, or go at once into a key list of yours."
            ),
            marked(
                "Back to names: type them beside the codes, or read the key list. Whoever is "
                "left out goes on under the code. Copies of before hold the names until they go."
            ),
        ),
    ),
    HelpTopic(
        "find-records",
        marked("Find in records"),
        (
            marked(
                "Words in notes, treatments and events of all patients; the line where they "
                "stand is shown. Enter opens the patient at that visit."
            ),
        ),
    ),
    HelpTopic(
        "filter",
        marked("Filter patients"),
        (
            marked(
                "Every condition narrows the list further. A view that is kept under a name "
                "stands in this dialog, on this computer."
            ),
        ),
    ),
)
