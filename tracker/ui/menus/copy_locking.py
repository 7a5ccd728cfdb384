"""Whether the copies of a clinic on a server are encrypted: by a passphrase, or no more."""

from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.settings.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from tracker.services.places.held_keys import HeldKeys
    from tracker.ui.backups.plan_dialog import PlanDialog
    from tracker.ui.work.tools import Tools


class CopyLocking:
    """Asks for it beside the plan of the backups; the keychain is spoken to on the worker.

    Args:
        plan: Where it is offered.
        keys: Of this computer's copies.
        tools: Of the window.
    """

    def __init__(self, plan: "PlanDialog", keys: "HeldKeys", tools: "Tools") -> None:
        self._plan, self._keys, self._tools = plan, keys, tools
        plan.show_locked(is_locked=keys.are_chosen)
        plan.lock_wanted.connect(self.change)

    def change(self) -> None:
        """Ask for a passphrase, or whether copies are to be plain again."""
        if self._keys.are_chosen:
            self._give_up()
        else:
            self._choose()

    def _choose(self) -> None:
        words = (
            tr(
                "Every copy that is made from now on opens with this passphrase alone. This "
                "computer's keychain holds its key, so that copies are made by themselves."
            ),
            tr("Copies made before stay as they are; remove them where nobody should read them."),
        )
        dialog = PassphraseDialog(
            tr("Encrypt the copies"),
            words,
            tr("Encrypt"),
            name=self._tools.clinic.who.name,
            parent=self._plan,
        )
        recovery: list[str] = []

        def begin() -> None:
            dialog.begin()
            self._tools.tasks.start(
                tr("Making a key for the copies"),
                lambda _progress: self._keys.choose(dialog.name, dialog.passphrase),
                end,
                lambda error: dialog.refuse(_said(error)),
            )

        def end(key: str) -> None:
            recovery.append(key)
            dialog.finish()

        dialog.wanted.connect(begin)
        dialog.exec()
        dialog.deleteLater()
        if recovery:
            self._plan.show_locked(is_locked=True)
            self._show_recovery(recovery[0])

    def _show_recovery(self, key: str) -> None:
        # Late: pages need matplotlib.
        from tracker.ui.settings.recovery_dialog import show_copies_recovery  # noqa: PLC0415

        clinic, today = self._tools.clinic, self._tools.clock.today()
        show_copies_recovery(key, clinic.settings.read(), today, self._plan)

    def _give_up(self) -> None:
        words = tr(
            "Whoever gets hold of a copy made from now on can read every record. Copies made "
            "before stay encrypted."
        )
        if not self._tools.messenger.confirm(
            tr("Encrypt copies no more"), words, yes=tr("&Make them plain")
        ):
            return

        def end(_none: None) -> None:
            self._plan.show_working(is_working=False)
            self._plan.show_locked(is_locked=False)

        def refuse(error: Exception) -> None:
            self._plan.show_working(is_working=False)
            self._plan.say(_said(error))

        self._plan.show_working(is_working=True)
        drop = self._keys.drop
        self._tools.tasks.start(tr("Forgetting the key"), lambda _progress: drop(), end, refuse)


def _said(error: Exception) -> str:
    if not isinstance(error, TrackerError):
        raise error
    note_refusal(error)
    return str(error)
