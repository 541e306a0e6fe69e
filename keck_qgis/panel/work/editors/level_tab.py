"""The editor of the levels: their order on the left, name, parent and date of one on the right."""

from dataclasses import replace
from functools import partial
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....intake.boundary_date import german_date
from ....intake.level_change import LevelPlan, change_levels, planned, plans_of
from ....model.errors import KeckError
from ....model.findings import Finding, Severity
from ....model.numbers import format_number
from ....model.text import tr
from ...quiet import Quiet
from .desk import Desk
from .editor_tab import EditorTab
from .field_findings import FieldFindings


class LevelTab(EditorTab):
    """Shows plans for the levels, which are written together when they are saved."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.plans: list[LevelPlan] = []
        self._quiet = Quiet()
        self.view = self._tree()
        self.name = QLineEdit(self)
        self.name.setObjectName("keckLevelName")
        self.name.setToolTip(tr("As your office calls it, such as Stadtteile"))
        self.name.textChanged.connect(lambda text: self._plan(name=text))
        self.parent_level = QComboBox(self)
        self.parent_level.setObjectName("keckLevelParent")
        self.parent_level.setToolTip(tr("The coarser level into whose areas the areas of this one are summed"))
        self.parent_level.currentIndexChanged.connect(
            lambda _row: self._plan(parent=self.parent_level.currentData() or "")
        )
        self.date = QLineEdit(self)
        self.date.setObjectName("keckLevelDate")
        self.date.setToolTip(tr("Since when these boundaries are in force: 31.12.2014 or 2014"))
        self.date.textChanged.connect(lambda text: self._plan(boundary_date=text))
        self.about = QLabel(self)
        self.about.setObjectName("keckLevelAbout")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.findings = FieldFindings({}, self)
        self.up = self.tool("keckLevelUp", tr("Move up: coarser"), "/mActionArrowUp.svg", partial(self.move, -1))
        self.up.setShortcut(QKeySequence("Alt+Up"))
        self.down = self.tool("keckLevelDown", tr("Move down: finer"), "/mActionArrowDown.svg", partial(self.move, 1))
        self.down.setShortcut(QKeySequence("Alt+Down"))
        title = tr("Withdraw the level")
        self.withdraw = self.tool("keckLevelWithdraw", title, "/mActionDeleteSelected.svg", self.ask_withdraw)
        self.split(self._left(), self._right())

    def show_held(self) -> None:
        at = self._place()
        self.plans = plans_of(self.desk.contents.geography)
        self._fill(min(max(at, 0), len(self.plans) - 1))

    def write(self) -> None:
        seen, plans = self.desk.contents.geography, list(self.plans)
        self.desk.write(tr("Levels changed"), partial(change_levels, self.desk.holdings, plans, seen))

    def move(self, step: int) -> None:
        """Move the current level up or down."""
        place = self._place()
        target = place + step
        if place >= 0 and 0 <= target < len(self.plans):
            self.plans.insert(target, self.plans.pop(place))
            self._fill(target)

    def ask_withdraw(self) -> None:
        """Take the current level out of the holdings, if the user means it."""
        name = self.plans[self._place()].held
        text = tr("Withdraw the level “{}”? It comes back only by importing its file again.").format(name)
        if self.is_meant(tr("Withdraw the level"), text, tr("&Withdraw")):
            self.desk.withdraw(self.desk.contents.level_sources[name], tr("Level {}").format(name))

    # what is shown

    def _fill(self, current: int) -> None:
        """Show all plans, with the user at one of them."""
        with self._quiet:
            self.view.clear()
            for plan in self.plans:
                QTreeWidgetItem(self.view, self._row(plan)).setTextAlignment(2, Qt.AlignmentFlag.AlignRight)
        if current >= 0:
            self.view.setCurrentItem(self.view.topLevelItem(current))
        self._show_current()

    def _row(self, plan: LevelPlan) -> list[str]:
        return [plan.name, self._title(plan.parent), format_number(len(self._keys(plan)), 0)]

    def _title(self, held: str) -> str:
        """The planned name of a level; that of the municipality for none."""
        name = next((plan.name for plan in self.plans if plan.held == held), "")
        return name or self.desk.contents.geography.root.name

    def _keys(self, plan: LevelPlan) -> list[str]:
        return [area.key for area in self.desk.contents.geography.areas if area.level == plan.held]

    def _show_current(self) -> None:
        place = self._place()
        with self._quiet:
            for widget in (self.name, self.parent_level, self.date):
                widget.setEnabled(place >= 0)
            plan = self.plans[place] if place >= 0 else LevelPlan("", "")
            self.name.setText(plan.name)
            self.date.setText(german_date(plan.boundary_date))
            self.parent_level.clear()
            for held in ("", *(one.held for one in self.plans[: max(place, 0)])):
                self.parent_level.addItem(self._title(held), held)
            if plan.parent and self.parent_level.findData(plan.parent) < 0:
                self.parent_level.addItem(self._title(plan.parent), plan.parent)
            self.parent_level.setCurrentIndex(self.parent_level.findData(plan.parent))
            keys = self._keys(plan)
            text = tr("{} areas, keys such as {}").format(format_number(len(keys), 0), keys[0]) if keys else ""
            self.about.setText(text)
        self._check()

    def _plan(self, **fields: Any) -> None:
        place = self._place()
        if self._quiet or place < 0:
            return
        self.plans[place] = replace(self.plans[place], **fields)
        for row, plan in enumerate(self.plans):
            for column, text in enumerate(self._row(plan)):
                self.view.topLevelItem(row).setText(column, text)
        self._check()

    def _check(self) -> None:
        """Look at the plans after each change."""
        geography, place = self.desk.contents.geography, self._place()
        findings = []
        try:
            unsaved = bool(planned(self.plans, geography))
        except KeckError as error:
            unsaved = True
            findings = [Finding(Severity.ERROR, "level_plan", f"{error.text} {error.hint}".strip())]
        self.findings.show_findings(findings)
        self.tell_unsaved(unsaved, not findings)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self.plans) - 1)
        self.withdraw.setEnabled(place >= 0 and not unsaved)

    def _place(self) -> int:
        return int(self.view.indexOfTopLevelItem(self.view.currentItem())) if self.view.currentItem() else -1

    # widgets

    def _tree(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("keckLevels")
        view.setAccessibleName(tr("Levels, coarse to fine"))
        view.setHeaderLabels([tr("Level"), tr("Lies in"), tr("Areas")])
        view.setRootIsDecorated(False)
        view.header().setStretchLastSection(False)
        for column in (0, 1):
            view.header().setSectionResizeMode(column, view.header().ResizeMode.Stretch)
        view.header().setSectionResizeMode(2, view.header().ResizeMode.ResizeToContents)
        view.currentItemChanged.connect(lambda _current, _before: None if self._quiet else self._show_current())
        return view

    def _left(self) -> QVBoxLayout:
        tools = QHBoxLayout()
        for button in (self.up, self.down, self.withdraw):
            tools.addWidget(button)
        tools.addStretch(1)
        side = QVBoxLayout()
        side.addLayout(tools)
        side.addWidget(self.view, 1)
        return side

    def _right(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Na&me"), self.name)
        form.addRow(tr("&Lies in"), self.parent_level)
        form.addRow(tr("Boundaries &as of"), self.date)
        form.addRow("", self.about)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addStretch(1)
        side.addWidget(self.findings)
        side.addLayout(self.buttons())
        return side
