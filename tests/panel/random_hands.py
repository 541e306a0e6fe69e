"""Somebody who presses whatever can be pressed, and chooses whatever can be chosen."""

from qgis.core import QgsProject
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.model.facility_filter import FacilityFilter
from keck_qgis.panel.facilities.map_tool import FacilityTool
from keck_qgis.panel.project_layers import own_layers
from keck_qgis.panel.work.facilities.place_tool import PlaceTool
from tests.panel.random_office import Office

_WORDS = ("", "kinder", "Einwohner", "ß", "%", "'; DROP TABLE edition; --", "9" * 40, "<b>", "\N{PILE OF POO}", "-1")
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Home)
_INTERACTIVE = (
    QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabWidget,
)  # fmt: skip


class Hands(Office):
    """Presses and chooses in the panel and in the windows that it has opened."""

    # pressing

    def press_anything(self) -> None:
        widgets = [one for top in self._tops() for one in top.findChildren(QWidget) if _can_be_pressed(one)]
        if widgets:
            widget = self._choose.choice(widgets)
            self.diary.append(f"press {type(widget).__name__} {widget.objectName()} in {widget.window().objectName()}")
            self._press(widget)

    def _tops(self) -> list[QWidget]:
        lower = self.dock.lower.dock
        return [self.dock, *([lower] if lower is not None else []), *self.dock.dialogs.open]

    def _press(self, widget: QWidget) -> None:
        chance = self._choose
        if chance.random() < 0.1:
            QTest.keyClick(widget, chance.choice(_KEYS))
        elif isinstance(widget, QAbstractButton):
            widget.click()
        elif isinstance(widget, QComboBox):
            if widget.count():
                widget.setCurrentIndex(chance.randrange(widget.count()))
                widget.activated.emit(widget.currentIndex())
        elif isinstance(widget, QAbstractSlider):
            widget.setValue(chance.randint(widget.minimum(), widget.maximum()))
        elif isinstance(widget, QAbstractSpinBox):
            widget.stepBy(chance.randint(-3, 3))
        elif isinstance(widget, QLineEdit):
            widget.setText(chance.choice(_WORDS))
            widget.editingFinished.emit()
        elif isinstance(widget, QTabWidget):
            widget.setCurrentIndex(chance.randrange(max(1, widget.count())))
        elif isinstance(widget, QAbstractItemView):
            self._press_item(widget)

    def _press_item(self, view: QAbstractItemView) -> None:
        model, index = view.model(), QModelIndex()
        while model is not None and model.rowCount(index):
            index = model.index(self._choose.randrange(model.rowCount(index)), 0, index)
            if self._choose.random() < 0.3:
                break
        if not index.isValid():
            return
        view.setCurrentIndex(index)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        else:
            self._choose.choice((view.clicked, view.activated)).emit(index)

    # the choice

    def change_choice(self) -> None:
        opened, pick = self.dock.atlas.opened, self._choose.choice
        if opened is None:
            return
        overview = opened.overview
        known = [one.id for one in overview.indicators] or [""]
        periods = sorted({period for held in overview.periods.values() for period in held}) or [""]
        fields = {
            "level": pick([*overview.levels, "gibt es nicht"]),
            "indicator": pick([*known, "gibt es nicht"]),
            "period": pick([*periods, "1800"]),
            "against": pick([*periods, ""]),
            "per_cent": pick((True, False)),
            "columns": tuple(self._choose.sample(known, min(len(known), self._choose.randrange(6)))),
            "categories": pick(((), tuple(overview.categories))),
            "facility_filter": FacilityFilter(pick(_WORDS), pick(("", "address", "nichts")), pick(("", "Markt 1"))),
            "in_chosen_areas": pick((True, False)),
            "grouped": pick((True, False)),
            "labels": pick(list(Labels)),
            "opacity": pick((1.0, 0.4, 0.0)),
            "column_share": pick((1.0, 0.3, 3.0)),
            "classification": self._classes(),
            "changes": self._classes(),
        }
        some = self._choose.sample(sorted(fields), self._choose.randrange(1, 4))
        self.dock.atlas.state.change(**{name: fields[name] for name in some})

    def _classes(self) -> Classification:
        pick = self._choose.choice
        breaks = tuple(sorted(self._choose.sample(range(-2000, 2000), self._choose.randrange(1, 6))))
        flags = {name: pick((True, False)) for name in ("kept", "zero_apart", "all_periods")}
        return Classification(pick(list(Method)), self._choose.randrange(1, 13), breaks, pick(("", "RdBu")), **flags)

    def choose_areas(self) -> None:
        self.dock.atlas.state.choose_areas(self._choose.sample(["01", "02", "03", "04", "99"], 2))

    def choose_facility(self) -> None:
        self.dock.atlas.state.choose_facility(self._choose.choice((None, 1, 2, 99)))

    def click_on_the_map(self) -> None:
        """With whatever tool of ours is in hand."""
        tool = self._window.mapCanvas().mapTool()
        if isinstance(tool, FacilityTool | PlaceTool):
            place = QPoint(self._choose.randrange(400), self._choose.randrange(400))
            button = self._choose.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
            tool.canvasReleaseEvent(
                QgsMapMouseEvent(self._window.mapCanvas(), QEvent.Type.MouseButtonRelease, place, button)
            )

    def select_on_map(self) -> None:
        for layer in own_layers(QgsProject.instance()):
            layer.selectByIds([self._choose.randrange(6)])


def _can_be_pressed(widget: QWidget) -> bool:
    if not isinstance(widget, _INTERACTIVE) or sip.isdeleted(widget):
        return False
    return bool(widget.isVisible() and widget.isEnabled())
