"""Every window of ours: named for those who hear it, reachable by keyboard, German, with room for its texts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from keck_qgis.intake.recognition import recognise_all
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.help import show_help
from keck_qgis.panel.options_page import OptionsPage
from keck_qgis.panel.work.batch.dialog import BatchDialog
from keck_qgis.panel.work.kept_breaks import KeptBreaksDialog
from tests.panel.audit import complaints
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]
Make = Callable[[KeckDock, Path, Path], QWidget | None]

SCREENS = {"usual": QSize(1366, 700), "doubled": QSize(960, 550)}
"""What 1366 x 768 leaves to a window, and 1920 x 1200 at 200 per cent."""
_SCROLLED = ("dock", "lower", "options")
"""Those that something around them scrolls."""


_NARROW = 320


def _newest(dock: KeckDock) -> QWidget:
    return dock.dialogs.open[-1]


def _by_menu(open_it: Callable[[KeckDock], object]) -> Make:
    def make(dock: KeckDock, _holdings: Path, _files: Path) -> QWidget:
        open_it(dock)
        return _newest(dock)

    return make


def _level_assistant(dock: KeckDock, _holdings: Path, files: Path) -> QWidget:
    made = dock.work_menu.assistants.open_level()
    made.open_file(files / "stadtteile.geojson")
    return made


def _facility_assistant(dock: KeckDock, _holdings: Path, files: Path) -> QWidget:
    made = dock.work_menu.assistants.open_facilities()
    made.open_file(files / "kitas.csv")
    return made


def _batch(dock: KeckDock, holdings: Path, files: Path) -> QWidget:
    made = BatchDialog(dock.atlas, holdings, recognise_all([files]), dock)
    dock.dialogs.keep(made)
    return made


def _facility_form(dock: KeckDock, _holdings: Path, _files: Path) -> QWidget:
    dock.atlas.state.change(categories=("Kita",))
    dock.atlas.state.choose_facility(next(iter(dock.atlas.opened.facilities.facilities)))
    dock.facility_actions.edit.click()
    return dock.facility_actions.form


def _kept_breaks(dock: KeckDock, _holdings: Path, _files: Path) -> QWidget:
    made = KeptBreaksDialog(dock.atlas.opened.edition.catalogue()["EW"], (), dock)
    dock.dialogs.keep(made)
    return made


def _lower(dock: KeckDock, _holdings: Path, _files: Path) -> QWidget:
    dock.lower.action.setChecked(True)
    return dock.lower.dock


def _metadata(dock: KeckDock, _holdings: Path, _files: Path) -> QWidget:
    dock.choice.catalogue.show_sheet()
    return dock.window().findChild(QWidget, "keckMetadata")


WINDOWS: dict[str, Make] = {
    "dock": lambda dock, _holdings, _files: dock,
    "lower": _lower,
    "new atlas": _by_menu(lambda dock: dock.open_menu.new_atlas()),
    "values": _by_menu(lambda dock: dock.work_menu.assistants.open_values(dock.files / "werte.csv")),
    "level": _level_assistant,
    "facilities": _facility_assistant,
    "files": _batch,
    "journal": _by_menu(lambda dock: dock.work_menu.show_journal()),
    "editors": _by_menu(lambda dock: dock.work_menu.edit()),
    "rule": _by_menu(lambda dock: dock.work_menu.set_rule()),
    "placing": _by_menu(lambda dock: dock.work_menu.figures.place_facilities()),
    "facility figures": _by_menu(lambda dock: dock.work_menu.figures.count_facilities()),
    "layer figures": _by_menu(lambda dock: dock.work_menu.figures.count_layer()),
    "release": _by_menu(lambda dock: dock.work_menu.release()),
    "changes": _by_menu(lambda dock: dock.release_bar.show_changes()),
    "facility form": _facility_form,
    "kept breaks": _kept_breaks,
    "metadata": _metadata,
    "help": lambda dock, _holdings, _files: show_help(dock, "panel"),
    "options": lambda dock, _holdings, _files: OptionsPage(),
}


@pytest.fixture
def working(window: Window, dock: KeckDock, filled: Path, files: Path, wait: Wait) -> KeckDock:
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:25832&field=a:int", "Spielplätze", "memory"))
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.mainWindow().show()
    dock.show()
    dock.open_file(filled)
    wait(lambda: dock.release_bar.standing.changes == [])
    dock.files = files  # type: ignore[attr-defined]
    return dock


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", WINDOWS)
def test_window(working: KeckDock, filled: Path, files: Path, wait: Wait, name: str, screen: str) -> None:
    made = WINDOWS[name](working, filled, files)
    assert made is not None
    made.show()
    for _round in range(3):
        wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        QgsApplication.processEvents()
    room = SCREENS[screen]
    if name == "dock":
        made.window().resize(room)
        made.window().resizeDocks([made], [_NARROW], Qt.Orientation.Horizontal)
    else:
        made.resize(made.size().boundedTo(room))
    for _round in range(5):
        QgsApplication.processEvents()
    found, needed = complaints(made), made.minimumSizeHint()
    if name not in _SCROLLED and needed != needed.boundedTo(room):
        found.append(f"needs {needed.width()} x {needed.height()}")
    made.close()
    assert not found, "\n".join(found)


def test_the_audit_finds_what_is_wrong(qgis_app: object) -> None:
    window = QWidget()
    window.setObjectName("schlecht")
    layout = QVBoxLayout(window)
    label = QLabel("Release an edition", window)
    top, middle, bottom = QComboBox(window), QPushButton("Ein sehr langer Text", window), QToolButton(window)
    middle.setFixedWidth(20)
    bottom.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for widget in (label, top, middle, bottom, last := QPushButton("Letzter", window)):
        layout.addWidget(widget)
    for before, after in ((last, middle), (middle, top)):
        QWidget.setTabOrder(before, after)
    window.show()
    found = " ".join(complaints(window))
    window.close()
    for wrong in (
        "QComboBox '' in QWidget has no name", "QToolButton '' in QWidget has no name", "says in English",
        "cuts 'Ein sehr langer Text'", "cannot be reached", "goes up from QPushButton 'Letzter'",
    ):  # fmt: skip
        assert wrong in found, found


def test_the_audit_lets_pass_what_is_right(qgis_app: object) -> None:
    window = QWidget()
    form = QFormLayout(window)
    form.addRow("&Ebene", QComboBox(window))
    form.addRow(QPushButton("Weiter", window))
    window.show()
    assert complaints(window) == []
    window.close()
