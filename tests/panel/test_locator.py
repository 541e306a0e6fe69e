"""QGIS' search box finds the open edition's indicators and shows them."""

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorResult

from keck_qgis.panel.dock import KeckDock
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]


def found(window: Window, text: str, prefix: bool = False) -> list[QgsLocatorResult]:
    (one,) = window.locator_filters
    results: list[QgsLocatorResult] = []
    one.resultFetched.connect(results.append)
    context = QgsLocatorContext()
    context.usingPrefix = prefix
    one.fetchResults(text, context, QgsFeedback())
    one.resultFetched.disconnect(results.append)
    return sorted(results, key=lambda result: -result.score)


def names(results: list[QgsLocatorResult]) -> list[str]:
    return [result.displayString for result in results]


def test_indicators_are_found_by_all_words(dock: KeckDock, window: Window, edition: Path, wait: Wait) -> None:
    assert found(window, "kinder") == []
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None)
    assert names(found(window, "KINDER anteil")) == ["Anteil Kinder"]
    assert names(found(window, "hz")) == ["Hilfen"]
    assert names(found(window, "bevölkerung unter")) == ["Kinder unter 15"], "theme and definition are searched too"
    assert names(found(window, "kinder"))[0] != "Hilfen"
    assert found(window, "gibtesnicht") == []
    assert found(window, "") == []
    assert len(found(window, "", prefix=True)) == 4


def test_a_result_is_shown_on_the_map(dock: KeckDock, window: Window, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None)
    (result,) = found(window, "hilfen")
    window.locator_filters[0].triggerResult(result)
    assert dock.atlas.state.choice.indicator == "HZ"
    dock.close_files()
    window.locator_filters[0].triggerResult(result)


def test_the_filter_goes_with_the_dock(window: Window, qgis_new_project: None) -> None:
    dock = KeckDock(window)
    assert len(window.locator_filters) == 1
    dock.unload()
    assert window.locator_filters == []
    dock.deleteLater()
