"""The thresholds a clinic may set for itself, all in one form, each beside the published value."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.rules import BOOK_RULES, Rules, SetRules
from tracker.domain.values.thresholds import SAFE_RANGES
from tracker.domain.words.help.own_rules import (
    find_refusal,
    range_words,
    set_rules_lines,
    threshold_label,
    threshold_meaning,
    threshold_name,
    unit_words,
)
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import MARGIN, ROW_GAP, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.number_input import NumberInput

_NUMBER_WIDTH: Final = 104  # pixels; two digits and the unit
_MEANING_WIDTH: Final = 330  # pixels; most of them in one line
_HISTORY_HEIGHT: Final = 76  # pixels; three lines
_REMINDERS: Final = ("review_days", "review_visits", "plateau_visits", "plateau_weeks", "gap_days")
_PHASES: Final = ("improved_percent", "controlled_max", "settled_max", "stable_days")


class RulesForm(KeptDialog):
    """Asks for the clinic's own thresholds; whoever listens shows what they would change.

    Args:
        rules: Those in force.
        history: What was set before, the latest first.
        parent: Owner.

    Signals:
        effect_wanted: Whose phase the typed values (a mapping by name) would change.
    """

    effect_wanted = Signal(object)

    def __init__(
        self, rules: Rules, history: Sequence[SetRules], parent: QWidget | None = None
    ) -> None:
        super().__init__("rulesForm", tr("Rules of this clinic"), parent)
        self._fields: dict[str, NumberInput] = {}
        self.column.addWidget(words_label("rulesFormWords", _what_it_does(), "muted"))
        across = self.add_beside(2 * MARGIN)
        for heading, names in ((tr("Reminders"), _REMINDERS), (tr("Phases"), _PHASES)):
            part = QVBoxLayout()
            across.addLayout(part, 1)
            self._build_fields(self.add_group(heading, part), names)
            part.addStretch(1)
        self._show(rules.values)
        if history:
            self._build_history(history)
        self.add_problem("rulesProblem")
        self._build_foot()
        self._fields[_REMINDERS[0]].setFocus()

    @property
    def values(self) -> dict[str, int]:
        """Return the thresholds as typed; all of them once ``check`` finds nothing."""
        return {name: value for name, value in self._typed.items() if value is not None}

    def check(self) -> str:
        """Return why the values cannot be set, said at their field too; empty if they can."""
        refusal = find_refusal(self._typed)
        if refusal is None:
            return ""
        name, words = refusal
        self.show_problem(words, self._fields[name])
        return words

    def accept(self) -> None:
        """Store and close, unless a value cannot be set."""
        if not self.check():
            super().accept()

    @property
    def _typed(self) -> dict[str, int | None]:
        return {name: _number(field) for name, field in self._fields.items()}

    def _build_fields(self, form: QFormLayout, names: Sequence[str]) -> None:
        for name in names:
            field = NumberInput(
                f"rule{name.title().replace('_', '')}",
                threshold_name(name),
                SAFE_RANGES[name].high,
                shown=unit_words(name),
            )
            field.setFixedWidth(_NUMBER_WIDTH)
            field.setToolTip(threshold_meaning(name))
            field.finished_entry.connect(self._on_finished)
            self._fields[name] = field
            row = QHBoxLayout()
            row.setSpacing(ROW_GAP)
            row.addWidget(field)
            hint = QLabel(range_words(name))
            hint.setProperty("look", "small")
            row.addWidget(hint, 1)
            label = QLabel(threshold_label(name))
            label.setBuddy(field)
            form.addRow(label, row)
            meaning = words_label("", threshold_meaning(name), "small")
            meaning.setMinimumWidth(_MEANING_WIDTH)
            meaning.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            form.addRow("", meaning)

    def _build_history(self, history: Sequence[SetRules]) -> None:
        form = self.add_group(tr("Set before"))
        lines = QListWidget()
        lines.setObjectName("rulesHistory")
        lines.setAccessibleName(tr("Set before"))
        lines.setWordWrap(True)
        lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines.addItems(set_rules_lines(history))
        lines.setFixedHeight(_HISTORY_HEIGHT)
        form.addRow(lines)

    def _build_foot(self) -> None:
        buttons = self.add_buttons()
        buttons.accepted.connect(self.accept)
        self._add_button(
            buttons, "publishedValues", tr("&Published values"), self._on_published_wanted
        )
        self._add_button(
            buttons, "rulesPreview", tr("&Whose phase changes…"), self._on_effect_wanted
        )

    def _add_button(
        self, buttons: QDialogButtonBox, name: str, words: str, act: Callable[[], None]
    ) -> None:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def _show(self, values: dict[str, int]) -> None:
        for name, field in self._fields.items():
            field.show_value(values[name])

    def _on_published_wanted(self) -> None:
        if self._typed != BOOK_RULES.values:
            self._on_touched()
        self._show(BOOK_RULES.values)

    def _on_effect_wanted(self) -> None:
        if not self.check():
            self.effect_wanted.emit(self.values)

    def _on_finished(self, field: NumberInput) -> None:
        """Go on to the next value; behind the last to the button that shows the effect."""
        fields = list(self._fields.values())
        following = fields[fields.index(field) + 1 :]
        target: QWidget | None = (
            following[0] if following else self.findChild(QPushButton, "rulesPreview")
        )
        if target is not None:
            target.setFocus()


def _number(field: NumberInput) -> int | None:
    try:
        return field.value
    except ValueOutOfRangeError as error:
        # too large a number is refused by its range; what cannot be read, as what was not typed
        return error.value if isinstance(error.value, int) else None


def _what_it_does() -> str:
    return tr(
        "What you set here holds for every course from now on. What was decided stays, with the "
        "values it was decided by. The patient's page, the payer's report and the clinic's figures "
        "keep the published minimum of a change."
    )
