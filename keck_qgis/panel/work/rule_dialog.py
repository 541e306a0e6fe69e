"""The rule for small counts of the open holdings: changed with its effect before one's eyes."""

from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGroupBox, QLabel, QVBoxLayout, QWidget

from ...editions.suppression.rule_effect import Effect, rule_effect
from ...holdings.gateway import Holdings
from ...intake.rule_change import set_rule
from ...model.errors import KeckError
from ...model.findings import Report
from ...model.rule import Rule
from ...model.rule_text import refuse_nonsense
from ...model.text import tr
from ..atlas import Atlas
from ..dialog_buttons import dialog_buttons
from ..jobs import JobRunner
from ..notices import show_report
from ..sizes import fit_on_screen, scrolling
from .rule_effect_view import RuleEffectView
from .rule_form import RuleForm

_PATIENCE_MS = 700
"""After the last change: whoever turns a number on does not start the engine at each step."""
_WIDTH, _HEIGHT = 760, 720


class RuleDialog(QDialog):
    """KeckError where the holdings cannot be read."""

    def __init__(self, atlas: Atlas, holdings: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckRule")
        self.setWindowTitle(tr("Rule for small counts"))
        with Holdings.open(holdings, read_only=True) as held:
            self._held = held.rule
        self._atlas, self._holdings = atlas, holdings
        self._effects: dict[Rule, Effect] = {}
        self.bar = QgsMessageBar(self)
        self.jobs = JobRunner(self.bar, self)
        self.rule = RuleForm(self._held, self)
        self.rule.changed.connect(self._rule_changed)
        self.effect = RuleEffectView(self)
        note = QLabel(tr("Editions that have been released stay as they are; the rule holds for those to come."), self)
        note.setWordWrap(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE_MS)
        self._soon.timeout.connect(self._work_out)
        group = QGroupBox(tr("What the next editions would hide"), self)
        QVBoxLayout(group).addWidget(self.effect)
        content = QWidget(self)
        column = QVBoxLayout(content)
        for widget in (self.rule, group, note):
            column.addWidget(widget)
        column.addStretch(1)
        buttons = dialog_buttons(self, "rule", QDialogButtonBox.StandardButton.Cancel)
        self._set = buttons.addButton(tr("&Set the rule"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._set.setObjectName("keckSetRule")
        self._set.setDefault(True)
        buttons.accepted.connect(self._save)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(scrolling(content), 1)
        layout.addWidget(buttons)
        fit_on_screen(self, _WIDTH, _HEIGHT)
        self._rule_changed()
        self._work_out()

    def done(self, result: int) -> None:
        """Nothing of this dialog runs on when it is closed."""
        self._soon.stop()
        self.jobs.close()
        super().done(result)

    def _rule_changed(self) -> None:
        self._set.setEnabled(self.rule.rule() != self._held and _can_be_meant(self.rule.rule()))
        self._show()
        self._soon.start()

    def _work_out(self) -> None:
        """The effect of the rule in force first, then that of the one in the form."""
        wanted = (self._held, self.rule.rule())
        missing = next((one for one in wanted if one not in self._effects and _can_be_meant(one)), None)
        if missing is None:
            return

        def done(effect: Effect) -> None:
            self._effects[missing] = effect
            self._show()
            self._work_out()

        title = tr("Working out what would be hidden …")
        self.jobs.run(title, lambda progress: rule_effect(self._holdings, missing, progress), done)

    def _show(self) -> None:
        rule = self.rule.rule()
        self.effect.show_effect(self._effects.get(self._held), None if rule == self._held else self._effects.get(rule))

    def _save(self) -> None:
        rule = self.rule.rule()
        self._soon.stop()
        self.jobs.run(
            tr("Setting the rule …"),
            lambda progress: set_rule(
                self._holdings,
                rule.threshold,
                rule.publish_zeros,
                rule.complement,
                rule.minimum_base,
                progress=progress,
            ),
            self._saved,
        )

    def _saved(self, report: Report) -> None:
        self.accept()
        show_report(self._atlas.bar, tr("The rule has been set"), report)
        self._atlas.reopen()


def _can_be_meant(rule: Rule) -> bool:
    try:
        refuse_nonsense(rule)
    except KeckError:
        return False
    return True
