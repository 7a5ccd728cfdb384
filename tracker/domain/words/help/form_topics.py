"""Help on the visit form, a topic for each group of its fields."""

from typing import Final

from tracker.domain.words.help.topic import HelpTopic
from tracker.language import marked

FORM_TOPICS: Final = (
    HelpTopic(
        "form",
        marked("Logging a visit"),
        (
            marked(
                "One digit sets a score and goes on; the last value stands beside each empty "
                "field, and nothing is filled in for you."
            ),
            marked("What is left blank is not known. It is never counted as 0."),
            marked(
                "A value far from the last one is asked about where it stands: Enter keeps it, "
                "Backspace clears it, anything else is not taken. Whoever typed on is told: "
                "Backspace then asks again."
            ),
            marked(
                "A number that is not allowed stays as typed, says what is allowed, and keeps the "
                "visit from being saved until it is corrected."
            ),
            marked(
                "Road, sentence and charts follow while you type; what you typed is hollow "
                "there until it is saved."
            ),
            marked(
                "Save with {saveVisit}. What is not saved is kept as a draft and offered when "
                "the patient is opened again."
            ),
        ),
    ),
    HelpTopic(
        "visit-day",
        marked("The day of a visit"),
        (
            marked(
                "A new visit is of today. To date it back, go to the day at the top (Alt+D) "
                "and type it: as 2026-11-03, Nov 3, yesterday, or -7 for a week ago."
            ),
            marked(
                "A day that can mean two things, such as 3/11, is read in the order the clinic "
                "chose, else refused. One before the birth or before the pain began is refused."
            ),
            marked(
                "A form left open overnight asks for its day when it is saved: T makes it "
                "today's, saving once more keeps it."
            ),
            marked(
                "A day to come is asked about until Enter in the day confirms it. Another day of a "
                "saved visit is asked about as well, with both days: Enter or saving once more "
                "moves the visit, Escape leaves it where it is."
            ),
        ),
    ),
    HelpTopic(
        "scores",
        marked("Scores of pain, tingling, numbness and sleep"),
        (
            marked(
                "0 is none, 10 the worst the patient can think of. Ask for what the course asks: "
                "its first assessment says for which days the scores stand, and so does every page."
            ),
            marked(
                "A 1 waits a moment for the 0 of a 10: 1 and 0 of two fields, typed at once, are a "
                "10. T is 10 at once. A dot or a comma records that it was not asked."
            ),
            marked("The first value recorded is the start against which every later one is held."),
        ),
    ),
    HelpTopic(
        "reach",
        marked("How far it reaches"),
        (
            marked(
                "Type the zone: 0 none, 1 low back, 2 buttock, 3 thigh, 4 calf, 5 foot. Or "
                "click the zone on the figure; it is seen from behind, with the patient's left "
                "on the left."
            ),
            marked(
                "Pain, and tingling with numbness, are asked apart; Space changes between them."
                " In a course of both legs the other leg is asked next. In a course without a "
                "side the left or right arrow names the leg."
            ),
            marked(
                "Leg pain 0 beside pain in the leg contradicts itself. You are asked which is "
                "meant; saving once more keeps both."
            ),
        ),
    ),
    HelpTopic(
        "minutes",
        marked("Sitting and walking"),
        (
            marked("Minutes until the pain makes the patient stop; Enter goes on."),
            marked(
                "More than the field allows is named with what is allowed. Nothing is cut off "
                "or rounded."
            ),
        ),
    ),
    HelpTopic(
        "reaction",
        marked("Since then"),
        (
            marked(
                "How it was since the last treatment, in the patient's words: better, the same,"
                " or a flare."
            ),
            marked("How long a flare lasted and how bad it was can be told under More."),
        ),
    ),
    HelpTopic(
        "function",
        marked("Function, and more of a visit"),
        (
            marked(
                "At the start and every few visits function is asked: three short questions and"
                " the patient's own activities. A quiet line above the fields says when it is "
                "due."
            ),
            marked(
                "Which measures are asked, and how often, is chosen in Tools ▸ Clinic settings."
            ),
            marked(
                "A total of ODI or Roland-Morris carries the day it was filled in and the "
                "version of the form. Nothing here keeps a visit from being saved."
            ),
        ),
    ),
    HelpTopic(
        "red-flags",
        marked("Red flags"),
        (
            marked(
                "Ask for them at every visit. N says that all were asked and there was none; Y "
                "opens the items, each answered yes, no or not asked."
            ),
            marked(
                "A patient who says yes is never outvoted by the scores: the flag stands until "
                "somebody resolves it with a reason."
            ),
            marked(
                "“No” excludes nothing. The program is not a triage device; when in doubt, refer."
            ),
        ),
    ),
    HelpTopic(
        "flag-stop",
        marked("What a red flag asks for"),
        (
            marked(
                "A possible emergency asks for three steps: call, print the letter, and note "
                "what was done, by whom and when."
            ),
            marked(
                "The visit is saved once what was done is noted. That the patient declined is "
                "an answer, too."
            ),
            marked(
                "The steps fold to a bar above the form, so that the visit can be finished; the"
                " bar opens them again."
            ),
        ),
    ),
    HelpTopic(
        "treatment",
        marked("Treatment"),
        (
            marked(
                "Type points with blanks between (GB30 BL40); they stand as chips. = takes the "
                "treatment of last time; what you change then differs visibly."
            ),
            marked(
                "Enter goes through the row: needles, out, minutes, stimulation. "
                "Count the needles out: = when as many came out as went in. A missing needle "
                "asks before saving and stands in red at the next visit."
            ),
            marked(
                "Details opens the whole page: point groups, strength, electroacupuncture, "
                "moxa, cupping, adverse events. What your clinic never records can be folded "
                "away in the settings."
            ),
        ),
    ),
    HelpTopic(
        "phase-choice",
        marked("The phase of a visit"),
        (
            marked(
                "The program proposes a phase and says why; you decide. Enter accepts it, a "
                "digit decides another."
            ),
            marked(
                "Where Enter only came by from the needles and minutes, a digit decides nothing: "
                "Space offers the phases. Escape takes another phase back."
            ),
            marked(
                "Another phase than the proposed one asks for a reason in a few words, which "
                "stands in the history."
            ),
        ),
    ),
    HelpTopic(
        "note",
        marked("Note"),
        (
            marked(
                "What the numbers do not say. / offers your clinic's texts; Tools ▸ Texts and "
                "point groups is where they are written."
            ),
            marked(
                "Notes are searched by Edit ▸ Find in records. Nothing of them is on the "
                "patient's page."
            ),
        ),
    ),
    HelpTopic(
        "draft",
        marked("A draft, or answers of the patient"),
        (
            marked(
                "What was typed and not saved waits above the form with what it would change. "
                "Nothing is put into the form before you choose it."
            ),
            marked("Taken over, the keys go to the first empty field. Discard throws it away."),
            marked(
                "Answers the patient gave alone are marked as theirs, in the visit and in its "
                "history. What was said of red flags is a reason to ask, never an answer."
            ),
        ),
    ),
    HelpTopic(
        "amend",
        marked("Changing a saved visit"),
        (
            marked(
                "Enter on a visit of the table opens it in the form, with an amber head. Escape"
                " goes back without a change."
            ),
            marked(
                "Beside each changed field stands what it was; the count of changes lists all "
                "of them before you save. Another day is asked about first: the visit would move."
            ),
            marked(
                "Nothing is overwritten: every earlier state stays in Visit ▸ History. A signed"
                " visit asks for a reason."
            ),
        ),
    ),
)
