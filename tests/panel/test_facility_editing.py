"""Facilities are edited, placed and removed from the panel where one has the holdings, and all of it is taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDialogButtonBox

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_editing import change_facilities
from keck_qgis.model.proposals import Facility, FacilityChange
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.facilities.form import FacilityForm
from tests.factories import small_atlas, small_edition
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def holdings(tmp_path: Path) -> Path:
    return small_atlas(tmp_path)


@pytest.fixture
def shown(dock: KeckDock, holdings: Path, wait: Wait) -> KeckDock:
    dock.open_file(holdings)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    dock.facilities.categories.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    return dock


def held(holdings: Path) -> dict[str, Facility]:
    with Holdings.open(holdings, read_only=True) as one:
        return {facility.name: facility for facility in one.facilities()}


def choose(dock: KeckDock, name: str) -> None:
    facilities = dock.atlas.opened.facilities.facilities
    dock.atlas.state.choose_facility(next(number for number, one in facilities.items() if one.name == name))


def done(dock: KeckDock, wait: Wait) -> None:
    """What is written is written, and the next edition shows it."""
    before = dock.atlas.opened
    wait(lambda: not dock.facility_actions.desk.is_busy())
    wait(lambda: dock.atlas.opened is not before and not dock.atlas.refreshing.is_busy())


def save(form: FacilityForm) -> None:
    form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def test_with_an_edition_alone_nothing_of_it_is_there(dock: KeckDock, tmp_path: Path, wait: Wait) -> None:
    assert dock.facility_actions.isHidden()
    dock.open_file(small_edition(tmp_path))
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.facility_actions.isHidden()


def test_a_facility_is_edited_and_what_is_not_shown_stays(shown: KeckDock, holdings: Path, wait: Wait) -> None:
    actions, before = shown.facility_actions, held(holdings)
    assert not actions.edit.isEnabled(), "nothing is chosen yet"
    choose(shown, "Kita 111")
    actions.edit.click()
    form = actions.form
    assert form is not None
    form.lines["name"].setText("Kita Löwenzahn")
    form.lines["capacity"].setText("12,5")
    save(form)
    done(shown, wait)
    assert actions.form is None
    after = held(holdings)["Kita Löwenzahn"]
    assert (after.capacity, after.further) == (12.5, before["Kita 111"].further)
    assert (after.x, after.y) == (before["Kita 111"].x, before["Kita 111"].y)
    assert shown.facilities.sheet.name.text() == "Kita Löwenzahn", "the next edition shows it, still in hand"
    assert actions.undo.toolTip() == "<p>Zurücknehmen: Geändert: Kita Löwenzahn</p>"
    actions.undo.click()
    done(shown, wait)
    assert held(holdings) == before
    assert not actions.undo.isEnabled()


def test_a_form_without_changes_writes_nothing(shown: KeckDock, holdings: Path) -> None:
    choose(shown, "Kita 111")
    shown.facility_actions.edit.click()
    save(shown.facility_actions.form)
    assert shown.facility_actions.form is None
    with Holdings.open(holdings, read_only=True) as one:
        assert len([entry for entry in one.sources() if entry.kind == "facilities"]) == 1


def test_the_form_says_what_is_missing(shown: KeckDock) -> None:
    shown.facility_actions.new.click()
    form = shown.facility_actions.form
    ok = form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert "Namen" in form.lack.text() and "Kategorie" in form.lack.text()
    form.category.setCurrentText("Kita")
    form.lines["name"].setText("Neue Kita")
    assert ok.isEnabled()
    for name, text, said in (
        ("capacity", "viele", "Zahlen"),
        ("website", "javascript:x", "Web-Adresse"),
        ("x", "526300", "Rechts- und Hochwert"),
    ):
        before = form.lines[name].text()
        form.lines[name].setText(text)
        assert said in form.lack.text()
        assert not ok.isEnabled()
        form.lines[name].setText(before)
    assert ok.isEnabled()


def test_a_new_one_gets_its_place_by_a_click(shown: KeckDock, holdings: Path, wait: Wait) -> None:
    actions = shown.facility_actions
    actions.new.click()
    form = actions.form
    form.category.setCurrentText("Jugendzentrum")
    form.lines["name"].setText("Brücke & Söhne")
    form.pick.click()
    assert form.isHidden()
    actions._picking.placed.emit(526_300.25, 6_070_300.5)
    assert not form.isHidden()
    assert (form.lines["x"].text(), form.lines["y"].text()) == ("526300,25", "6070300,5")
    save(form)
    done(shown, wait)
    one = held(holdings)["Brücke & Söhne"]
    assert (one.category, one.x, one.y) == ("Jugendzentrum", 526_300.25, 6_070_300.5)
    assert shown.atlas.state.chosen_facility() == one
    assert "Jugendzentrum" in shown.atlas.opened.overview.categories


def test_another_tool_brings_the_form_back(shown: KeckDock) -> None:
    shown.facility_actions.new.click()
    form = shown.facility_actions.form
    form.pick.click()
    assert form.isHidden()
    shown.facilities.pick.click()
    assert not form.isHidden()
    assert form.lines["x"].text() == ""
    form.pick.click()
    shown.facility_actions._picking.keyPressEvent(
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    )
    assert not form.isHidden()


def test_those_without_a_place_are_placed_one_after_another(shown: KeckDock, holdings: Path, wait: Wait) -> None:
    actions, state = shown.facility_actions, shown.atlas.state
    choose(shown, "Schule ohne Ort")
    actions.place.click()
    assert shown.facilities._canvas.mapTool() is actions._placing
    actions._placing.placed.emit(526_300.0, 6_070_300.0)
    wait(lambda: not actions.desk.is_busy())
    assert not actions.place.isChecked(), "there is no further one"
    assert len(actions._marks) == 1, "until the next edition shows it"
    wait(lambda: not actions._marks)
    assert state.chosen_facility().x == held(holdings)["Schule ohne Ort"].x == 526_300.0
    actions.undo.click()
    done(shown, wait)
    assert state.chosen_facility().x is None


def test_one_that_was_moved_can_be_changed_before_the_next_edition(
    shown: KeckDock, holdings: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown.atlas, "reopen", lambda: None)
    actions, desk = shown.facility_actions, shown.facility_actions.desk
    choose(shown, "Kita 121")
    actions.place.click()
    actions._placing.placed.emit(526_300.0, 6_070_300.0)
    wait(lambda: not desk.is_busy())
    actions.edit.click()
    assert actions.form.lines["x"].text() == "526300", "as it is held by now"
    actions.form.lines["address"].setText("Markt 1")
    save(actions.form)
    wait(lambda: not desk.is_busy())
    one = held(holdings)["Kita 121"]
    assert (one.address, one.x) == ("Markt 1", 526_300.0)
    for _change in range(2):
        actions.undo.click()
        wait(lambda: not desk.is_busy())
    assert held(holdings)["Kita 121"].address == "Musterweg 4"
    actions.remove.click()
    wait(lambda: not desk.is_busy())
    assert "Kita 121" not in held(holdings)
    assert not actions.edit.isEnabled(), "it is gone, whatever the edition still shows"


def test_what_somebody_else_changed_is_refused_in_plain_words(
    shown: KeckDock, holdings: Path, window: Window, wait: Wait
) -> None:
    with Holdings.open(holdings) as one:
        one.withdraw(next(entry.id for entry in one.sources() if entry.kind == "facilities"))
    choose(shown, "Kita 111")
    shown.facility_actions.remove.click()
    wait(lambda: not shown.facility_actions.desk.is_busy())
    assert any("Kita 111" in text for text in window.messages())
    assert shown.facility_actions.edit.isEnabled()


def test_write_protected_holdings_are_told(
    shown: KeckDock, holdings: Path, window: Window, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "gesperrt", str(holdings))

    monkeypatch.setattr("keck_qgis.panel.work.facilities.desk.edit_facility", refuse)
    choose(shown, "Kita 111")
    before = held(holdings)
    shown.facility_actions.remove.click()
    wait(lambda: not shown.facility_actions.desk.is_busy())
    assert window.messages()
    assert held(holdings) == before


def test_who_places_is_told_so_only_while_he_does(shown: KeckDock, window: Window) -> None:
    actions = shown.facility_actions
    choose(shown, "Kita 111")
    for _again in range(2):
        actions.place.click()
        assert "Auf die Karte klicken" in window.messages()[-1]
        actions._placing.end()
        assert window.messages() == []
    actions.place.click()
    window.messageBar().clearWidgets()
    actions._placing.end()


def test_closing_and_unloading_leave_no_tool_form_or_mark(shown: KeckDock, wait: Wait) -> None:
    actions, canvas = shown.facility_actions, shown.facilities._canvas
    choose(shown, "Kita 111")
    actions.edit.click()
    actions.place.click()
    actions._mark(Facility("Kita", "x", x=526_300.0, y=6_070_300.0))
    shown.close_files()
    assert canvas.mapTool() is not actions._placing
    assert actions._marks == []
    assert actions.isHidden()
    assert actions.form is None or not actions.form.isEnabled()


def test_a_click_tells_the_place_in_the_atlas_system(shown: KeckDock, qgis_iface: object) -> None:
    from qgis.gui import QgsMapMouseEvent
    from qgis.PyQt.QtCore import QEvent

    canvas, tool = shown.facilities._canvas, shown.facility_actions._placing
    seen: list[tuple[float, float]] = []
    tool.placed.connect(lambda x, y: seen.append((x, y)))
    tool.begin("EPSG:25832")
    wanted = QgsPointXY(526_500.0, 6_070_500.0)
    at = canvas.getCoordinateTransform().transform(wanted)
    event = QgsMapMouseEvent(
        canvas, QEvent.Type.MouseButtonRelease, at.toQPointF().toPoint(), Qt.MouseButton.LeftButton
    )
    shown.atlas.state.choose_facility(None)
    tool.canvasReleaseEvent(event)
    assert seen and QgsPointXY(*seen[0]).distance(wanted) < 2 * canvas.mapUnitsPerPixel()


def test_a_form_changes_its_own_facility_whatever_the_next_edition_calls_it(
    shown: KeckDock, holdings: Path, wait: Wait
) -> None:
    """Numbers of an edition are positions: one facility more, and the form's number is that of another one."""
    choose(shown, "Schule 112")
    number = shown.atlas.state.facility
    shown.facility_actions.edit.click()
    form = shown.facility_actions.form
    change_facilities(holdings, [FacilityChange(None, None, Facility("Aula", "Vorneweg"))])
    before = shown.atlas.opened
    shown.atlas.reopen()
    wait(lambda: shown.atlas.opened is not before and not shown.atlas.refreshing.is_busy())
    assert shown.atlas.state.chosen_facility().name == "Schule 112"
    assert shown.atlas.state.facility != number
    assert form.isEnabled()
    form.lines["name"].setText("Schule am Markt")
    save(form)
    done(shown, wait)
    after = held(holdings)
    assert "Schule am Markt" in after and "Schule 112" not in after
    assert len(after) == 14


def test_a_form_is_not_written_to_other_holdings(shown: KeckDock, tmp_path: Path, wait: Wait) -> None:
    other = tmp_path / "andere"
    other.mkdir()
    shown.facility_actions.new.click()
    form = shown.facility_actions.form
    before = shown.atlas.opened
    shown.open_file(small_atlas(other))
    wait(lambda: shown.atlas.opened is not before and not shown.atlas.jobs.is_busy())
    assert not form.isEnabled()
