"""The sheet shows the figures of what is chosen, whatever is hidden."""

from collections.abc import Callable
from pathlib import Path

from keck_qgis.panel.dock import KeckDock

Wait = Callable[[Callable[[], bool]], None]


def test_the_sheet_follows_areas_and_theme(dock: KeckDock, edition: Path, wait: Wait) -> None:
    state, sheet = dock.atlas.state, dock.sheet
    assert sheet.lines() == []
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert sheet.lines() == []
    assert sheet.area.isHidden()
    state.choose_areas(["01"])
    names = [line.name.text() for line in sheet.lines()]
    assert names == ["Einwohner", "Kinder unter 15", "Anteil Kinder"]
    first = sheet.lines()[0]
    assert first.value.text() == "910 Personen"
    assert first.context.text().replace("\N{NO-BREAK SPACE}", " ") == "Rang 3 von 4 · Kleinstadt: 4.340 Personen"
    assert first.line.toolTip() == "2021: 900 Personen\n2022: 910 Personen"
    state.choose_areas(["02", "03"])
    assert [sheet.area.itemText(row) for row in range(sheet.area.count())] == ["Mühlenviertel", "Südhöhe"]
    sheet.area.setCurrentIndex(1)
    state.change(indicator="HZ")
    assert sheet.area.currentText() == "Südhöhe", "another theme is looked at in the same area"
    (only,) = sheet.lines()
    assert only.value.text() == "k. A."
    assert "Rang" not in only.context.text()
    dock.close_files()
    assert sheet.lines() == []


def test_a_period_that_is_played_shows_its_own_figures(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    dock.atlas.state.choose_areas(["01"])
    dock.atlas.state.change(period="2021")
    assert dock.sheet.lines()[0].value.text() == "900 Personen"
