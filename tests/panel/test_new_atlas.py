"""The dialog of a new atlas: from a layer of areas to an open atlas; what is missing or wrong is said."""

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.settings import RECENT_FILES
from keck_qgis.panel.work.new_atlas import NewAtlasDialog
from tests.panel.conftest import Window, drop

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def dialog(dock: KeckDock, tmp_path: Path) -> NewAtlasDialog:
    RECENT_FILES.put_first(tmp_path / "früher.keck.gpkg")
    made = NewAtlasDialog(dock.atlas, dock)
    dock.dialogs.keep(made)
    return made


def said(dialog: NewAtlasDialog) -> str:
    return " ".join(f"{item.title()} {item.text()}" for item in dialog.bar.items())


def looked(dialog: NewAtlasDialog) -> Callable[[], bool]:
    return lambda: bool(dialog.level.found.text()) and not dialog._jobs.is_busy()


def test_from_a_file_to_an_open_atlas(
    dialog: NewAtlasDialog, dock: KeckDock, window: Window, shared: Path, tmp_path: Path, wait: Wait
) -> None:
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtteile.zip")
    wait(looked(dialog))
    assert (dialog.municipality.text(), dialog.key.text()) == ("Flensburg", "01001000")
    assert dialog.file.filePath() == str(tmp_path / "Flensburg.keck.gpkg")
    assert dialog.level.name.text() == "Stadtteile"
    assert dialog.level.key.currentText().startswith("AREA_ID (STGT03")
    dialog._go.click()
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.atlas.opened.holdings == tmp_path / "Flensburg.keck.gpkg"
    assert dock.atlas.opened.overview.levels == ["Stadtteile"]
    assert any("Der Atlas ist angelegt" in message for message in window.messages())
    with Holdings.open(tmp_path / "Flensburg.keck.gpkg") as held:
        assert (held.rule, held.crs, len(held.geography().of_level("Stadtteile"))) == (HANDBOOK, "EPSG:25832", 13)


def test_the_first_level_may_be_given(dock: KeckDock, shared: Path, wait: Wait) -> None:
    path = shared / "flensburg" / "flensburg_stadtteile.zip"
    for source in (path, f"{path}|layername=Stadtteile"):
        dialog = NewAtlasDialog(dock.atlas, dock, first_level=source)
        wait(looked(dialog))
        assert dialog.level.request().key_field == "AREA_ID"
        dialog.close()


def test_what_is_missing_is_said_in_the_order_of_the_fields(dialog: NewAtlasDialog) -> None:
    dialog.found()
    assert "Die Kommune hat noch keinen Namen." in said(dialog)
    dialog.municipality.setText("Kleinstadt")
    dialog.found()
    assert "Der Gemeindeschlüssel fehlt." in said(dialog)
    dialog.key.setText("03460001")
    dialog.file.setFilePath("")
    dialog.found()
    assert "keine Datei" in said(dialog)
    assert len(dialog.bar.items()) == 1


def test_what_somebody_typed_is_not_guessed_away(dialog: NewAtlasDialog, shared: Path, wait: Wait) -> None:
    QTest.keyClicks(dialog.municipality, "Stadt F.")
    QTest.keyClicks(dialog.key, "99")
    dialog.file.setFilePath("/eigene/datei.keck.gpkg")
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtteile.zip")
    wait(looked(dialog))
    assert (dialog.municipality.text(), dialog.key.text()) == ("Stadt F.", "99")
    assert dialog.file.filePath() == "/eigene/datei.keck.gpkg"
    assert dialog.crs.crs().authid() == "EPSG:25833"


def test_another_layer_takes_name_and_key_of_the_first_along(dialog: NewAtlasDialog, shared: Path, wait: Wait) -> None:
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtteile.zip")
    wait(looked(dialog))
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtbezirke.zip")
    wait(lambda: dialog.level.name.text() == "Bezirke" and looked(dialog)())
    assert dialog.key.text() == ""


@pytest.fixture
def project_layer(qgis_new_project: None) -> QgsVectorLayer:
    """Two areas as somebody drew them, not saved anywhere."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=nr:string&field=name:string", "Musterdorf Ortsteile", "memory")
    for number, left in (("1", 400_000), ("2", 401_000)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, f"Ort {number}"])
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({left} 0,{left + 1000} 0,{left + 1000} 900,{left} 0))"))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_only_layer_of_the_project_is_taken(
    dock: KeckDock, project_layer: QgsVectorLayer, tmp_path: Path, wait: Wait
) -> None:
    dialog = NewAtlasDialog(dock.atlas, dock)
    wait(looked(dialog))
    assert dialog.level.layer.currentLayer() == project_layer
    assert (dialog.level.name.text(), dialog.crs.crs().authid()) == ("Ortsteile", "EPSG:25833")
    dialog.municipality.setText("Musterdorf")
    dialog.key.setText("99999001")
    dialog.file.setFilePath(str(tmp_path / "Dorf"))
    dialog.rule.preset.setCurrentIndex(1)
    dialog.found()
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    with Holdings.open(tmp_path / "Dorf.keck.gpkg") as held:
        assert (held.rule, held.crs) == (OFFICIAL_STATISTICS, "EPSG:25833")
        assert [area.name for area in held.geography().areas[1:]] == ["Ort 1", "Ort 2"]


def test_a_removed_layer_is_no_longer_offered(dock: KeckDock, project_layer: QgsVectorLayer, wait: Wait) -> None:
    dialog = NewAtlasDialog(dock.atlas, dock)
    wait(looked(dialog))
    QgsProject.instance().removeMapLayer(project_layer.id())
    assert dialog.level.box.source() == ""
    dialog.close()


def test_a_faulty_layer_leaves_the_dialog_open_and_no_file(
    dialog: NewAtlasDialog, dock: KeckDock, shared: Path, tmp_path: Path, wait: Wait
) -> None:
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtteile.zip")
    wait(looked(dialog))
    dialog.level.key.setCurrentIndex(dialog.level.key.findData("LEVEL_ID"))
    dialog.found()
    wait(lambda: "kein Atlas angelegt" in said(dialog))
    assert dialog.isVisible() and dialog._form.isEnabled()
    assert dock.atlas.opened is None
    assert list(tmp_path.glob("*.gpkg")) == []


def test_a_broken_file_and_one_that_is_there_already_are_named(
    dialog: NewAtlasDialog, tmp_path: Path, wait: Wait
) -> None:
    (tmp_path / "kaputt.zip").write_bytes(b"PK nichts")
    dialog.level.box.open_file(tmp_path / "kaputt.zip")
    wait(lambda: "kaputt.zip" in said(dialog))
    assert dialog.level.box.source() == ""
    dialog.municipality.setText("Kleinstadt")
    dialog.key.setText("1")
    (tmp_path / "Kleinstadt.keck.gpkg").write_bytes(b"")
    dialog.found()
    wait(lambda: "gibt es schon" in said(dialog))


def test_a_folder_that_cannot_be_written_is_said(dialog: NewAtlasDialog, tmp_path: Path, wait: Wait) -> None:
    (tmp_path / "datei").write_bytes(b"")
    dialog.municipality.setText("Kleinstadt")
    dialog.key.setText("1")
    dialog.file.setFilePath(str(tmp_path / "datei" / "Kleinstadt.keck.gpkg"))
    dialog.found()
    wait(lambda: "kann nicht geschrieben werden" in said(dialog) or "Ordner" in said(dialog))
    assert dialog.isVisible()


def test_escape_stops_the_work_first_and_closes_then(
    dialog: NewAtlasDialog, shared: Path, tmp_path: Path, wait: Wait
) -> None:
    shutil.copy(shared / "flensburg" / "flensburg_stadtteile.zip", tmp_path / "stadtteile.zip")
    dialog.level.box.open_file(tmp_path / "stadtteile.zip")
    wait(looked(dialog))
    dialog.municipality.setText("Flensburg")
    dialog.key.setText("01001000")
    dialog.found()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog._form.isEnabled()
    dialog._jobs.close()
    assert not (tmp_path / "Flensburg.keck.gpkg").exists()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_panel_opens_it_and_closes_it_when_it_goes(window: Window) -> None:
    dock = KeckDock(window)
    dock.open_menu.new_atlas()
    dialog = dock.dialogs.open[0]
    assert isinstance(dialog, NewAtlasDialog) and dialog.isVisible()
    dock.unload()
    assert not dialog.isVisible()
    assert dock.dialogs.open == []
    dock.deleteLater()


def test_a_file_dropped_on_the_dialog_is_the_first_level(dialog: NewAtlasDialog, shared: Path, wait: Wait) -> None:
    assert drop(dialog, [shared / "flensburg" / "flensburg_stadtteile.zip"])
    wait(looked(dialog))
    assert dialog.level.name.text() == "Stadtteile"


def test_the_tabulator_goes_down_the_dialog(dialog: NewAtlasDialog, shared: Path, wait: Wait) -> None:
    dialog.level.box.open_file(shared / "flensburg" / "flensburg_stadtteile.zip")
    wait(looked(dialog))
    dialog.rule.preset.setCurrentIndex(2)
    walked, at = [], dialog.municipality
    while not walked or at is not dialog.municipality:
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(at, QScrollArea):
            walked.append(at)
        at = at.nextInFocusChain()
    last = walked.index(dialog._go)
    heights = [one.mapTo(dialog, QPoint(0, one.height() // 2)).y() for one in walked[: last + 1]]
    rows = [height for before, height in pairwise(heights) if height < before - 12]
    assert rows == [], [one.objectName() for one in walked]
    assert len(walked) > 15


def test_a_name_without_folder_lies_where_it_was_proposed(
    dialog: NewAtlasDialog, dock: KeckDock, tmp_path: Path, wait: Wait
) -> None:
    dialog.municipality.setText("Kleinstadt")
    dialog.key.setText("1")
    dialog.file.setFilePath("Dorf Ü & ß.gpkg")
    dialog.found()
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.atlas.opened.holdings == tmp_path / "Dorf Ü & ß.keck.gpkg"
