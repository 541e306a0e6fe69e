"""The rule for small counts as a form: a preset or one's own, in words and with an example."""

from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ...model.errors import KeckError
from ...model.rule import HANDBOOK, OFFICIAL_STATISTICS, Rule
from ...model.rule_text import main_points, refuse_nonsense
from ...model.text import tr
from ..quiet import Quiet
from ..sizes import let_shrink
from .rule_example import RuleExample

_PRESETS = (HANDBOOK, OFFICIAL_STATISTICS)
_HIGHEST_THRESHOLD = 1_000
_HIGHEST_BASE = 100_000


class RuleForm(QWidget):
    """Shows a rule and lets it be changed; its priorities stay as they are given."""

    changed = pyqtSignal()

    def __init__(self, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent)
        self._quiet = Quiet()
        self._rule = rule
        self.preset = QComboBox(self)
        self.preset.setObjectName("keckRulePreset")
        self.preset.setAccessibleName(tr("Rule for small counts"))
        self.preset.addItem(tr("KECK handbook: 0 to 3 are hidden"), HANDBOOK)
        self.preset.addItem(tr("Official statistics: 1 and 2 are hidden, zeros are shown"), OFFICIAL_STATISTICS)
        self.preset.addItem(tr("A rule of our own"))
        let_shrink(self.preset)
        self.preset.currentIndexChanged.connect(lambda _row: self._preset_chosen())
        self.own = self._own_settings()
        self.example = RuleExample(self)
        self.words = QLabel(self)
        self.words.setObjectName("keckRuleWords")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.preset, self.own, self.example, self.words):
            layout.addWidget(widget)
        self.show_rule(rule)

    def rule(self) -> Rule:
        return self._rule

    def show_rule(self, rule: Rule) -> None:
        self._rule = rule
        self._show(_preset_of(rule))

    def _show(self, preset: int) -> None:
        with self._quiet:
            self.preset.setCurrentIndex(preset)
            self.threshold.setValue(self._rule.threshold)
            self.zeros.setChecked(self._rule.publish_zeros)
            self.complement.setChecked(self._rule.complement)
            self.base.setValue(self._rule.minimum_base)
        self.own.setVisible(preset == len(_PRESETS))
        try:
            refuse_nonsense(self._rule)
        except KeckError as error:
            self.words.setText(f"{error.text} {error.hint}")
        else:
            self.words.setText("\n".join(main_points(self._rule)))
        self.example.show_rule(self._rule)

    def _preset_chosen(self) -> None:
        if self._quiet:
            return
        preset: Rule | None = self.preset.currentData()
        if preset is not None:
            self._rule = replace(preset, priorities=self._rule.priorities)
        self._show(self.preset.currentIndex())
        self.changed.emit()

    def _own_changed(self) -> None:
        if self._quiet:
            return
        self._rule = replace(
            self._rule,
            threshold=self.threshold.value(),
            publish_zeros=self.zeros.isChecked(),
            complement=self.complement.isChecked(),
            minimum_base=self.base.value(),
        )
        # whoever passes a preset's values on the way to his own keeps the fields before his eyes
        self._show(len(_PRESETS))
        self.changed.emit()

    def _own_settings(self) -> QWidget:
        own = QWidget(self)
        self.threshold = _number(own, "keckRuleThreshold", _HIGHEST_THRESHOLD)
        self.threshold.setToolTip(tr("Counts of persons up to this number are hidden; “under 3” means 2"))
        self.zeros = QCheckBox(tr("Show &zeros"), own)
        self.zeros.setObjectName("keckRuleZeros")
        self.zeros.setToolTip(tr("A count of 0 is shown, 1 to the threshold is hidden"))
        self.complement = QCheckBox(tr("Hide small &remainders"), own)
        self.complement.setObjectName("keckRuleComplement")
        self.complement.setToolTip(tr("A share is hidden as well where so few are left over"))
        self.base = _number(own, "keckRuleBase", _HIGHEST_BASE)
        self.base.setSpecialValueText(tr("off"))
        self.base.setSuffix(" " + tr("persons"))
        self.base.setToolTip(tr("Rates on fewer persons are marked, and hidden from the public; 0 switches this off"))
        for spin in (self.threshold, self.base):
            spin.valueChanged.connect(lambda _value: self._own_changed())
        for check in (self.zeros, self.complement):
            check.toggled.connect(lambda _checked: self._own_changed())
        form = QFormLayout(own)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Hidden &up to"), self.threshold)
        form.addRow("", self.zeros)
        form.addRow("", self.complement)
        form.addRow(tr("Small &base below"), self.base)
        return own


def _preset_of(rule: Rule) -> int:
    """The row of the preset that the rule is, whatever its priorities; that of one's own for any other."""
    plain = replace(rule, priorities=HANDBOOK.priorities)
    return _PRESETS.index(plain) if plain in _PRESETS else len(_PRESETS)


def _number(parent: QWidget, name: str, highest: int) -> QSpinBox:
    spin = QSpinBox(parent)
    spin.setObjectName(name)
    spin.setRange(0, highest)
    spin.setGroupSeparatorShown(True)
    return spin
