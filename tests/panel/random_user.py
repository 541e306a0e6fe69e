"""Somebody who presses whatever can be pressed, and to whom everything happens that happens in an office."""

import gc
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.facility_filter import FacilityFilter
from keck_qgis.panel.dialogs import Dialogs
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.facilities.map_tool import FacilityTool
from keck_qgis.panel.project_layers import own_group, own_layers
from keck_qgis.panel.work.facilities.place_tool import PlaceTool
from tests.holdings.small_city import row, values
from tests.panel.conftest import Window

_WORDS = ("", "kinder", "Einwohner", "ß", "%", "'; DROP TABLE edition; --", "9" * 40, "<b>", "\N{PILE OF POO}", "-1")
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Home)
_INTERACTIVE = (
    QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabWidget,
)  # fmt: skip
_QUIET_SECONDS = 60.0
_ANSWER_MS = 10


class RandomUser:
    """Each ``act`` is one action; what was done stands in ``diary``, the newest last."""

    def __init__(self, window: Window, edition: Path, holdings: Path, seed: int) -> None:
        self._window = window
        self._edition, self._holdings = edition, holdings
        self._choose = random.Random(seed)
        self._away: list[tuple[Path, Path]] = []
        self._shut: list[sqlite3.Connection] = []
        self.diary: list[str] = []
        self._answering = QTimer()
        self._answering.setInterval(_ANSWER_MS)
        self._answering.timeout.connect(self._answer)
        self._answering.start()
        self.dock = self._new_dock()
        self._events: tuple[Callable[[], object], ...] = (
            self.open_edition, self.open_holdings, self.open_nonsense, self.close_atlas, self.change_choice,
            self.choose_areas, self.select_on_map, self.import_values, self.refresh, self.look,
            self.remove_a_layer, self.remove_the_group, self.move_the_group, self.add_a_foreign_layer, self.rename,
            self.new_project, self.save_and_read_the_project, self.reload, self.move_the_dock, self.hide_the_dock,
            self.resize, self.change_theme, self.vanish, self.come_back, self.lock_the_holdings, self.let_go,
            self.open_lower, self.open_dialog, self.close_dialogs, self.choose_facility, self.click_on_the_map,
        )  # fmt: skip

    def act(self) -> None:
        if self._choose.random() < 0.55:
            self.press_anything()
        else:
            event = self._choose.choice(self._events)
            self.diary.append(event.__name__)
            event()
        for _round in range(self._choose.choice((0, 1, 1, 2, 10))):
            QgsApplication.processEvents()

    def settle(self) -> None:
        """Everything comes back, and all work ends."""
        while self._away:
            self.come_back()
        self.let_go()
        end = time.monotonic() + _QUIET_SECONDS
        while QgsApplication.taskManager().countActiveTasks() or self.dock.atlas.jobs.is_busy():
            assert time.monotonic() < end, "something goes on for ever"
            QgsApplication.processEvents()
            time.sleep(0.002)
        _sweep()

    def leave(self) -> None:
        self.settle()
        self._answering.stop()
        self._drop_dock()
        del self.dock
        QgsProject.instance().clear()
        _sweep()

    def _answer(self) -> None:
        """What waits for an answer, such as a menu or a modal dialog, gets one."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(modal, QDialog) and not isinstance(modal, QFileDialog) and self._choose.random() < 0.5:
            modal.accept()
        elif modal is not None:
            modal.close()

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

    # files

    def open_edition(self) -> None:
        self.dock.open_file(self._edition)

    def open_holdings(self) -> None:
        self.dock.open_file(self._holdings)

    def open_nonsense(self) -> None:
        nonsense = self._edition.with_name("nichts.gpkg")
        nonsense.write_bytes(b"nichts" * self._choose.randrange(100))
        self.dock.open_file(self._choose.choice((nonsense, self._edition.parent, Path("//server/weg/x.keck.gpkg"))))

    def close_atlas(self) -> None:
        if self._choose.random() < 0.3:
            self.dock.close_files()

    def import_values(self) -> None:
        """Somebody writes to the holdings, whatever is open."""
        figure = float(self._choose.randrange(100, 2000))
        proposal = values(row("01", figure, "EW", str(self._choose.randrange(2015, 2020)), "Stadtteile"))
        try:
            with Holdings.open(self._holdings) as held:
                source = held.write_values(proposal)
                if self._choose.random() < 0.6:
                    held.withdraw(source)
        except KeckError:
            return  # gone, or locked by ourselves
        self.dock.atlas.reopen()

    def refresh(self) -> None:
        self.dock.atlas.refresh()

    def look(self) -> None:
        self.dock.release_bar.standing.look()

    def vanish(self) -> None:
        """A share goes away."""
        path = self._choose.choice((self._edition, self._holdings))
        if path.exists() and self._choose.random() < 0.5:
            hidden = path.with_name(f"{path.name}.weg")
            path.rename(hidden)
            self._away.append((hidden, path))

    def come_back(self) -> None:
        if self._away:
            hidden, path = self._away.pop()
            hidden.rename(path)

    def lock_the_holdings(self) -> None:
        """A colleague's QGIS has the file."""
        if self._holdings.exists() and not self._shut and self._choose.random() < 0.3:
            with closing(sqlite3.connect(self._holdings, timeout=0)) as probe:
                probe.execute("SELECT 1")
            locking = sqlite3.connect(self._holdings, timeout=0, isolation_level=None)
            try:
                locking.execute("BEGIN IMMEDIATE")
                self._shut.append(locking)
            except sqlite3.OperationalError:
                locking.close()

    def let_go(self) -> None:
        while self._shut:
            self._shut.pop().close()

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

    # the project

    def remove_a_layer(self) -> None:
        layers = list(QgsProject.instance().mapLayers())
        if layers:
            QgsProject.instance().removeMapLayer(self._choose.choice(layers))

    def remove_the_group(self) -> None:
        group = own_group(QgsProject.instance())
        if group is not None:
            group.parent().removeChildNode(group)

    def move_the_group(self) -> None:
        group, root = own_group(QgsProject.instance()), QgsProject.instance().layerTreeRoot()
        if group is not None:
            folder = root.findGroup("Ordner") or root.addGroup("Ordner")
            if folder is not group and folder is not group.parent():
                folder.addChildNode(group.clone())
                group.parent().removeChildNode(group)

    def add_a_foreign_layer(self) -> None:
        layer = QgsVectorLayer("Point?crs=EPSG:25832&field=area_key:string", "fremd", "memory")
        QgsProject.instance().addMapLayer(layer, False)
        group = own_group(QgsProject.instance())
        where = group if group is not None and self._choose.random() < 0.5 else None
        (where or QgsProject.instance().layerTreeRoot()).addLayer(layer)

    def rename(self) -> None:
        group = own_group(QgsProject.instance())
        if isinstance(group, QgsLayerTreeGroup):
            group.setName("Mein Atlas <b>")

    def new_project(self) -> None:
        if self._choose.random() < 0.5:
            QgsProject.instance().clear()

    def save_and_read_the_project(self) -> None:
        if self._choose.random() < 0.5:
            file = self._edition.with_name("Projekt ä.qgz")
            QgsProject.instance().write(str(file))
            QgsProject.instance().read(str(file))

    # the window

    def reload(self) -> None:
        """The plugin is switched off and on."""
        if self._choose.random() < 0.5:
            self._drop_dock()
            self.dock = self._new_dock()

    def move_the_dock(self) -> None:
        areas = Qt.DockWidgetArea
        self._window.mainWindow().addDockWidget(
            self._choose.choice((areas.LeftDockWidgetArea, areas.RightDockWidgetArea, areas.BottomDockWidgetArea)),
            self.dock,
        )
        self.dock.setFloating(self._choose.random() < 0.3)

    def hide_the_dock(self) -> None:
        self.dock.setVisible(self._choose.random() < 0.8)

    def resize(self) -> None:
        self._window.mainWindow().resize(self._choose.choice((320, 800, 1366)), self._choose.choice((240, 768, 1000)))

    def change_theme(self) -> None:
        palette = QPalette(self._choose.choice((Qt.GlobalColor.black, Qt.GlobalColor.lightGray)))
        self.dock.setPalette(palette)

    def open_lower(self) -> None:
        self.dock.lower.action.setChecked(self._choose.random() < 0.7)

    def open_dialog(self) -> None:
        """Whatever the menus open."""
        if len(self.dock.dialogs.open) < 4:
            menu = self._choose.choice((self.dock.open_menu, self.dock.work_menu, self.dock.export_menu))
            menu.aboutToShow.emit()
            below = [one for entry in menu.actions() if entry.menu() for one in entry.menu().actions()]
            entries = [one for one in (*menu.actions(), *below) if one.isEnabled() and one.text() and not one.menu()]
            if entries:
                entry = self._choose.choice(entries)
                self.diary.append(f"menu {entry.text()}")
                entry.trigger()

    def close_dialogs(self) -> None:
        for dialog in self.dock.dialogs.open:
            dialog.close()

    def _new_dock(self) -> KeckDock:
        made = KeckDock(self._window)  # type: ignore[arg-type]
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
        self._window.mainWindow().show()
        made.show()
        return made

    def _drop_dock(self) -> None:
        """As the composition root does it."""
        self._window.removeDockWidget(self.dock)
        self.dock.unload()
        self.dock.close()
        self.dock.deleteLater()


def _sweep() -> None:
    """Let Qt delete what was to be deleted later; what that held follows a round later."""
    for _round in range(5):
        QgsApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def _can_be_pressed(widget: QWidget) -> bool:
    if not isinstance(widget, _INTERACTIVE) or sip.isdeleted(widget):
        return False
    return bool(widget.isVisible() and widget.isEnabled())


def without_the_world(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Files that are asked for lie in ``folder``, browsers do not open, Processing's dialogs need a whole QGIS."""
    patch.setattr(QFileDialog, "getSaveFileName", lambda *_all, **_more: (str(folder / "aus.csv"), ""))
    patch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    patch.setattr(Dialogs, "show", lambda *_all: None)
