"""Help on the parts of the window around the form."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

WINDOW_TOPICS: Final = (
    HelpTopic(
        "window",
        marked("The window"),
        (
            marked(
                "On the left the patients, in the middle the course of whoever is open, on the "
                "right the form of a visit."
            ),
            marked(
                "{helpHere} tells of the place you are in. {findCommand} finds any command by a"
                " few letters of its name."
            ),
            marked(
                "{larger} and {smaller} make everything larger and smaller, {hideNames} hides "
                "names, {lock} locks."
            ),
        ),
    ),
    HelpTopic(
        "patients",
        marked("The patient list"),
        (
            marked(
                "{findPatient} and a part of a name, an id or a birth date; Enter opens the one"
                " on top. Nobody is chosen until one is found."
            ),
            marked(
                "Groups come in the order of need: who wants attention, the worst first, who "
                "was seen today, all others."
            ),
            marked(
                "The chips above narrow the list; the funnel narrows it by phase, reach, trend,"
                " driver, payer, reaction or last visit, and keeps such a view under a name."
            ),
            marked(
                "A search that finds nobody offers to add the patient by that name, or to look "
                "for the words in the records."
            ),
        ),
    ),
    HelpTopic(
        "today",
        marked("Today"),
        (
            marked(
                "Who comes today, by the next visit of each plan. {addToday} adds whoever comes"
                " unplanned."
            ),
            marked(
                "Enter opens the patient with a new visit; {nextPatient} opens the next one "
                "from wherever you are, {saveAndGoOn} saves first."
            ),
            marked(
                "The counts below are patients: a click lists them. Two windows of one clinic "
                "share the day."
            ),
        ),
    ),
    HelpTopic(
        "course",
        marked("The course"),
        (
            marked(
                "The road shows the phase, those one was in, and one that was reached and left "
                "again. The sentence says why, and what would move it on."
            ),
            marked(
                "Why? lists the evidence for and against. The plan beside the name says how "
                "many visits are planned and when the next one is."
            ),
            marked(
                "A red bar stands for a red flag that nobody resolved; it stays at every visit "
                "until somebody does."
            ),
        ),
    ),
    HelpTopic(
        "charts",
        marked("Charts"),
        (
            marked(
                "One card on one axis of days: phases, pain, how far it reaches, tingling and "
                "numbness. The grey band is about the same as at the start."
            ),
            marked(
                "Hollow and dashed is what you are typing; dotted is a value carried over a "
                "visit that did not ask."
            ),
            marked(
                "The arrow keys go from visit to visit and a card tells what was recorded "
                "there. No line is drawn over a long gap."
            ),
            marked(
                "Edit ▸ Copy chart copies the panel that has the keys; a right click also saves"
                " it, or shows it as a table of words and numbers."
            ),
        ),
    ),
    HelpTopic(
        "visits",
        marked("The visits of the course"),
        (
            marked(
                "{visitTable} goes to them. Enter opens a visit in the form to amend it; "
                "{history} shows its history."
            ),
            marked(
                "Visit ▸ Move gives a visit that was saved under the wrong patient to the right"
                " one. Visit ▸ Show struck-out visits shows those that do not count."
            ),
        ),
    ),
    HelpTopic(
        "status",
        marked("The line at the foot"),
        (
            marked(
                "Left what was saved last, right the database and its newest backup; a click on"
                " the backup makes one."
            ),
            marked(
                "What takes long is named there and can be cancelled. Help ▸ Health check says "
                "more."
            ),
        ),
    ),
    HelpTopic(
        "ended",
        marked("An ended course"),
        (
            marked(
                "Where a course has ended, the form waits: reopen the course, begin a new one, "
                "or add a late visit to it."
            ),
            marked(
                "A new course has a start of its own; the courses of a patient can be seen side"
                " by side."
            ),
        ),
    ),
    HelpTopic(
        "lock",
        marked("Locked, or opened by a passphrase"),
        (
            marked(
                "While the clinic is locked nothing of a patient is in the window. Choose who "
                "you are, type your passphrase, Enter."
            ),
            marked(
                "What was typed is kept as a draft. A forgotten passphrase: type the recovery "
                "key of the printed sheet in its place."
            ),
        ),
    ),
    HelpTopic(
        "first-start",
        marked("The first start"),
        (
            marked(
                "Look around in a sample clinic, or begin your own. Enter alone gives good "
                "defaults; everything can be changed later in Tools."
            ),
            marked(
                "With a passphrase the records are encrypted. Print the recovery sheet that is "
                "shown then: nobody can open the clinic without either."
            ),
            marked(
                "Backups best go to another disk. A clinic does not belong on a network share "
                "or in a folder that is kept alike on several computers."
            ),
        ),
    ),
    HelpTopic(
        "welcome",
        marked("No clinic is open"),
        (
            marked(
                "The page says what is there and what is not. Nothing is made or overwritten "
                "before you choose it."
            ),
            marked("An empty clinic offers the first patient, an import, or the sample clinic."),
        ),
    ),
    HelpTopic(
        "commands",
        marked("Find a command"),
        (
            marked(
                "Type a few letters of what you want to do, in any order; Enter does it. What "
                "cannot be done now says what must come first."
            ),
        ),
    ),
    HelpTopic(
        "keys",
        marked("Keys"),
        (
            marked(
                "Help ▸ Keys lists every key; its print button makes a card to lie beside the "
                "keyboard."
            ),
            marked(
                "Change gives a command other keys, on this computer only. Keys mean the same "
                "on every keyboard layout."
            ),
        ),
    ),
    HelpTopic(
        "messages",
        marked("What the program says and asks"),
        (
            marked(
                "A message says what happened and what can be done. Escape does nothing, Enter "
                "does what stands on the blue button. Ctrl+C copies the words."
            ),
            marked(
                "If something went wrong in the program, what was typed is kept; the details "
                "can be copied for whoever helps."
            ),
        ),
    ),
)
