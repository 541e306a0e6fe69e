"""Somebody who clicks and types anything anywhere in the editors breaks nothing, and can take all of it back."""

import random
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.catalogue_check import check_catalogue
from keck_qgis.panel.work.editors.dialog import EditorDialog
from tests.panel.editing import Wait, held

STEPS = 250
TEXTS = ("", "x", "Größe <b>1</b>", "100", "0", "2020", "a,b", "*", "einwohner", "  ", "ÄÖÜ ß")
KINDS = (QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QAbstractButton, QAbstractItemView)
NOT_CLICKED = ("keckImport", "keckExport")
"""They open a dialog for files."""


class Somebody:
    def __init__(self, dialog: EditorDialog, seed: int) -> None:
        self._dialog, self._random = dialog, random.Random(seed)

    def act(self) -> None:
        tabs, choose = self._dialog.tabs, self._random
        if choose.random() < 0.2:
            place = choose.randrange(tabs.count())
            if tabs.isTabEnabled(place):
                tabs.setCurrentIndex(place)
        elif choose.random() < 0.05:
            self._dialog.undo.click()
        else:
            found = [one for one in tabs.currentWidget().findChildren(KINDS) if one.isVisible() and one.isEnabled()]
            self._touch(choose.choice([one for one in found if one.objectName() not in NOT_CLICKED]))

    def _touch(self, widget: QWidget) -> None:
        choose = self._random
        if isinstance(widget, QAbstractButton):
            widget.click()
        elif isinstance(widget, QSpinBox):
            widget.setValue(choose.randint(widget.minimum(), min(widget.maximum(), 9)))
        elif isinstance(widget, QComboBox) and widget.count():
            widget.setCurrentIndex(choose.randrange(widget.count()))
            widget.activated.emit(widget.currentIndex())
        elif isinstance(widget, QLineEdit):
            widget.setText(choose.choice(TEXTS))
            widget.editingFinished.emit()
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText(choose.choice(TEXTS))
        elif isinstance(widget, QAbstractItemView) and widget.model().rowCount():
            widget.setCurrentIndex(self._somewhere(widget.model()))

    def _somewhere(self, model: QAbstractItemModel) -> QModelIndex:
        place = model.index(self._random.randrange(model.rowCount()), 0)
        below = model.rowCount(place)
        return model.index(self._random.randrange(below), 0, place) if below and self._random.random() < 0.7 else place


@pytest.mark.parametrize("seed", range(3))
def test_anything_anywhere(
    dialog: EditorDialog, atlas: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    errors: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: errors.append(error))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: random.Random(seed).choice(box.buttons()).click())
    before = list(held(atlas))
    with Holdings.open(atlas, read_only=True) as holdings:
        levels, first = holdings.geography().levels, len(holdings.sources())
    somebody = Somebody(dialog, seed)
    for _step in range(STEPS):
        somebody.act()
        for _round in range(3):
            QgsApplication.processEvents()
        wait(lambda: not dialog.desk.is_busy())
        assert not errors
    with Holdings.open(atlas) as holdings:
        assert check_catalogue(holdings.catalogue()) == []
        for entry in reversed(holdings.sources()[first:]):
            if entry.withdrawn is None:
                holdings.withdraw(entry.id)
        assert holdings.geography().levels == levels
    assert list(held(atlas)) == before
