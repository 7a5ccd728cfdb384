"""Help on what a clinic sets, guards and counts."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

CLINIC_TOPICS: Final = (
    HelpTopic(
        "settings",
        marked("Clinic settings"),
        (
            marked(
                "Letterhead, emergency number, paper, language of the pages: for the clinic. "
                "Your own name and the language of the screen: for this computer."
            ),
            marked(
                "The order of days, day first or month first: days are written so on screen and "
                "on pages, and 3/11 is read so. Without a choice days are written as the language "
                "does, and 3/11 is refused."
            ),
            marked(
                "What of a treatment is asked, which function measures, and after how many days"
                " a visit signs itself are chosen here, too."
            ),
        ),
    ),
    HelpTopic(
        "texts",
        marked("Texts and point groups"),
        (
            marked(
                "Texts that / offers in the note, groups of points, closing words of the page. "
                "Each clinic writes its own."
            ),
        ),
    ),
    HelpTopic(
        "encryption",
        marked("Encryption and people"),
        (
            marked(
                "Everybody opens the clinic with a passphrase of their own. Long ones made of "
                "several words are safer and easier to type."
            ),
            marked(
                "The recovery key opens it when all are forgotten. Print it, and keep it away "
                "from the computer; it is shown once."
            ),
        ),
    ),
    HelpTopic(
        "place",
        marked("Where the records live"),
        (
            marked(
                "In a file of this computer, or on a server of the clinic that several "
                "workstations share. Try a place first; then the records can be moved there, or "
                "what is there is opened."
            ),
            marked(
                "A move copies every record, reads it back and compares it. The old place stays "
                "as it was, and whatever breaks the move leaves it in use."
            ),
        ),
    ),
    HelpTopic(
        "health",
        marked("Health check"),
        (
            marked(
                "A line for each thing: ok, or what to do. The report can be copied for whoever"
                " helps and names no patient, file or folder."
            ),
        ),
    ),
    HelpTopic(
        "rules",
        marked("Rules of this clinic"),
        (
            marked(
                "When a review is due, what is a plateau or a long gap, and what a phase asks for, "
                "each within a safe range beside its published value."
            ),
            marked(
                "Whose phase would change is shown before anything is saved. What was decided "
                "keeps the values it was decided by, and what was set before is listed."
            ),
        ),
    ),
    HelpTopic(
        "rules-effect",
        marked("What the rules change"),
        (
            marked(
                "When the clinic opens under newer rules, it lists whose shown phase they "
                "change. Records stay as they are; only the proposal differs."
            ),
        ),
    ),
    HelpTopic(
        "clinic-courses",
        marked("The clinic's courses"),
        (
            marked(
                "All courses begun in a period, counted together. Every figure opens its "
                "patients. Figures describe; they cannot show what a treatment did."
            ),
            marked(
                "The page can be printed or saved as PDF, without a name; keep it in the clinic."
            ),
        ),
    ),
    HelpTopic(
        "techniques",
        marked("Technique and reaction"),
        (
            marked(
                "What followed light, moderate and strong needling and electroacupuncture in "
                "this course. It describes one person; it proves nothing."
            ),
        ),
    ),
    HelpTopic(
        "safety",
        marked("Safety"),
        (
            marked(
                "What is protected against whom, and each hazard with what the program does "
                "about it."
            ),
        ),
    ),
    HelpTopic(
        "about",
        marked("About the program"),
        (
            marked(
                "Version, version of the rules, licence, and what the program is not: no "
                "validated instrument, no diagnosis, no triage."
            ),
        ),
    ),
    HelpTopic(
        "phases",
        marked("How phases are found"),
        (
            marked(
                "Every course begins in calming. At each visit a phase is proposed from what "
                "was recorded, and you decide. It is easier to stay in a phase than to enter "
                "it."
            ),
            marked("Help ▸ How phases are found has all numbers with their sources."),
        ),
    ),
)
