"""A visit turns out to have been saved though the server went away before it said so.

What was typed meanwhile was not: it stays, as an amendment of what was saved.
"""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.visit import Visit, VisitId
from tracker.language import marked
from tracker.ui.open_course.draft_keeper import DraftKeeper
from tracker.ui.open_course.visit_saving import VisitSaving
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.stored_state import content_of, state_of

if TYPE_CHECKING:
    from tracker.services.drafts import Drafts, StoredDraft


TYPED_SINCE: Final = marked(
    "The visit was saved when the server went away. What was typed since stands in the form, not "
    "saved yet."
)


class Standing(Enum):
    """What of such a visit stands in the form."""

    AS_SAVED = "as_saved"
    MORE = "more"
    NOTHING = "nothing"  # the visit is there, and nothing is typed
    ANOTHER = "another"  # where its draft would be, another visit is typed
    ELSEWHERE = "elsewhere"  # the form shows another visit, or none


class SavedAfterAll:
    """Says what stands of it, and brings form and drafts to what was saved."""

    def __init__(self, form: VisitForm, keeper: DraftKeeper, drafts: "Drafts") -> None:
        self._form, self._keeper, self._drafts = form, keeper, drafts

    def _standing(self, saving: VisitSaving) -> Standing:
        """Return what of a visit stands in the form."""
        typed, submitted = self._form.typed, saving.submitted
        if not self._keeper.is_about(saving.course_id, saving.visit.visit_id):
            return Standing.ELSEWHERE
        if typed is None or not self._form.is_dirty:
            return Standing.NOTHING
        if typed.state == submitted.state:
            return Standing.AS_SAVED
        is_same_form = self._keeper.turn == submitted.turn
        is_same_day = typed.state.visit_date == submitted.state.visit_date
        return Standing.MORE if is_same_form or is_same_day else Standing.ANOTHER

    def take(self, course: Course, saving: VisitSaving) -> Standing:
        """Take a visit as saved, with its course as stored; return what stood in the form.

        Raises:
            DatabaseUnusableError: The server does not let go of a draft.
        """
        standing = self._standing(saving)
        if standing is Standing.AS_SAVED:
            self._drafts.drop(saving.course_id, saving.visit.visit_id)
        elif standing is Standing.MORE:
            self._amend(course, saving)
        elif standing is not Standing.ANOTHER:
            self._hand_on(saving)
        return standing

    def _amend(self, course: Course, saving: VisitSaving) -> None:
        """Let what stands in the form amend what was saved; keys and caret stay where they are."""
        form, keeper, typed = self._form, self._keeper, self._form.typed
        if typed is None or saving.saved is None:
            return
        page, focused, note = form.open_page, form.focusWidget(), form.fields.note
        at = note.textCursor().position()
        keeper.go_on(course)
        form.begin(course, saving.saved)
        form.show_state(typed.state, page)
        cursor = note.textCursor()
        cursor.setPosition(min(at, len(note.toPlainText())))
        note.setTextCursor(cursor)
        if isinstance(focused, QWidget) and focused.isVisible():
            focused.setFocus()
        # Kept at its new place first, so that it is at none at no moment.
        if keeper.flush() and saving.visit.visit_id is None:
            self._drafts.drop(saving.course_id, None)

    def _hand_on(self, saving: VisitSaving) -> None:
        """Drop the draft of a visit; what was typed into it since becomes a draft of an amendment.

        A draft of another day is of another visit and stays.
        """
        course_id, visit_id, saved = saving.course_id, saving.visit.visit_id, saving.saved
        self._keeper.bring_now()
        own = self._own_drafts(course_id)
        draft = own.get(visit_id)
        if draft is None or saved is None or not self._is_of(draft, saving):
            return
        if self._is_as_saved(draft, saving):
            self._drafts.drop(course_id, visit_id)
        elif saved.visit_id == visit_id or saved.visit_id not in own:
            self._let_amend(draft, saved)

    def _own_drafts(self, course_id: CourseId) -> "dict[VisitId | None, StoredDraft]":
        drafts = self._drafts.of_course(course_id)
        own = (one for one in drafts if self._drafts.is_own(one) and not one.problem)
        return {one.visit_id: one for one in own}

    def _let_amend(self, draft: "StoredDraft", saved: Visit) -> None:
        course_id, content = draft.course_id, draft.content
        self._drafts.save(course_id, content, visit_id=saved.visit_id, version=saved.version)
        if draft.visit_id is None:
            self._drafts.drop(course_id, None)

    def _is_of(self, draft: "StoredDraft", saving: VisitSaving) -> bool:
        state, found = saving.submitted.state, draft.content.get("state")
        is_amendment = saving.visit.visit_id is not None
        return is_amendment or (
            isinstance(found, Mapping) and state_of(found, state).visit_date == state.visit_date
        )

    def _is_as_saved(self, draft: "StoredDraft", saving: VisitSaving) -> bool:
        state, found = saving.submitted.state, draft.content.get("state")
        return isinstance(found, Mapping) and content_of(
            state_of(found, self._form.state())
        ) == content_of(state)
