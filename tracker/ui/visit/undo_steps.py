"""Undo and redo inside a draft: what stood in the form, step by step."""

from dataclasses import fields, is_dataclass

from tracker.ui.visit.state import FormState

STEPS_MAX = 500  # far more than one visit takes; an end all the same


class DraftSteps:
    """Remembers the states of a form; typing on in one text is one step until a word ends."""

    def __init__(self, state: FormState) -> None:
        self._past: list[FormState] = []
        self._now = state
        self._future: list[FormState] = []

    def note(self, state: FormState) -> None:
        """Remember what stands in the form now."""
        if state == self._now:
            return
        self._future.clear()
        if not self._goes_on(state):
            self._past.append(self._now)
            del self._past[:-STEPS_MAX]
        self._now = state

    def undo(self) -> FormState | None:
        """Return the state before the last step; None at the beginning."""
        if not self._past:
            return None
        self._future.append(self._now)
        self._now = self._past.pop()
        return self._now

    def redo(self) -> FormState | None:
        """Return the state that was taken back last; None when there is none."""
        if not self._future:
            return None
        self._past.append(self._now)
        self._now = self._future.pop()
        return self._now

    def _goes_on(self, state: FormState) -> bool:
        """Return whether the same text as in the step before only grew within a word."""
        if not self._past:
            return False
        before, now = changed(self._past[-1], self._now), changed(self._now, state)
        if len(now) != 1 or [path for path, _ in before] != [path for path, _ in now]:
            return False
        text = now[0][1]
        return isinstance(text, str) and bool(text) and not text[-1].isspace()


def changed(before: object, now: object, path: str = "") -> list[tuple[str, object]]:
    """Return where two values of one dataclass differ, with the new value."""
    found: list[tuple[str, object]] = []
    if not is_dataclass(before):
        return found
    for one in fields(before):
        old, new = getattr(before, one.name), getattr(now, one.name)
        if old == new:
            continue
        here = f"{path}.{one.name}"
        if is_dataclass(old) and type(old) is type(new):
            found += changed(old, new, here)
        else:
            found.append((here, new))
    return found
