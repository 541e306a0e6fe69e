"""The catalogue tree: search, groups at the top, what is greyed and why, the metadata sheet."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox

from keck_qgis.model.indicator import Catalogue
from keck_qgis.panel.catalogue.model import ID
from keck_qgis.panel.catalogue.sheet import MetadataSheet, facts
from keck_qgis.panel.catalogue.tree import CatalogueTree
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from keck_qgis.panel.settings import favourites, last_used
from tests.factories import catalogue, indicator, small_edition

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def tree(dock: KeckDock, tmp_path: Path, wait: Wait) -> CatalogueTree:
    dock.open_file(small_edition(tmp_path))
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    return dock.choice.catalogue


def held(tree: CatalogueTree) -> dict[str, list[str]]:
    model = tree.view.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return {one.data(): [model.index(row, 0, one).data() for row in range(model.rowCount(one))] for one in groups}


def entry(tree: CatalogueTree, indicator_id: str) -> QModelIndex:
    model = tree.view.model()
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return model.match(model.index(0, 0), ID, indicator_id, 1, flags)[0]


def click(tree: CatalogueTree, index: QModelIndex) -> None:
    tree.view.scrollTo(index)
    place = tree.view.visualRect(index).center()
    QTest.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place))


def test_indicators_stand_in_their_themenfeld(tree: CatalogueTree) -> None:
    assert list(held(tree)) == ["Bevölkerung", "Soziale Lage", "Wohnumfeld"]
    assert held(tree)["Wohnumfeld"] == ["Spielplatzfläche", "Versiegelte Fläche"]
    assert tree.view.currentIndex().data() == "Einwohner"


def test_a_click_draws_the_indicator(tree: CatalogueTree, dock: KeckDock) -> None:
    click(tree, entry(tree, "kinder_u6"))
    assert dock.atlas.state.choice.indicator == "kinder_u6"
    assert own_layers(QgsProject.instance())[-1].customProperty("keck/indicator") == "kinder_u6"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("QUOTE sgb", {"Soziale Lage": ["SGB-II-Quote unter 6"]}),
        ("versiegelt", {"Wohnumfeld": ["Versiegelte Fläche"]}),
        ("definition von alter", {"Bevölkerung": ["Durchschnittsalter"]}),
        ("wohnumfeld", {"Wohnumfeld": ["Spielplatzfläche", "Versiegelte Fläche"]}),
        ("gibtesnicht", {}),
    ],
)
def test_search_finds_all_words_in_name_theme_definition_or_key(
    tree: CatalogueTree, dock: KeckDock, typed: str, found: dict[str, list[str]]
) -> None:
    before = dock.atlas.state.choice
    QTest.keyClicks(tree.search, typed)
    assert held(tree) == found
    assert tree.nothing.isHidden() == bool(found)
    assert dock.atlas.state.choice == before, "searching chooses nothing"
    tree.search.clear()
    assert tree.nothing.isHidden()
    assert tree.view.currentIndex().data() == "Einwohner"


def test_enter_in_the_search_chooses_the_first_one_found(tree: CatalogueTree, dock: KeckDock) -> None:
    QTest.keyClick(tree.search, Qt.Key.Key_Return)
    assert dock.atlas.state.choice.indicator == "einwohner"
    QTest.keyClicks(tree.search, "wohnumfeld")
    QTest.keyClick(tree.search, Qt.Key.Key_Return)
    assert dock.atlas.state.choice.indicator == "spielflaeche"


def test_stars_are_kept_for_the_atlas(tree: CatalogueTree, dock: KeckDock) -> None:
    dock.atlas.state.change(indicator="alter")
    tree.star.trigger()
    assert held(tree)["Favoriten"] == ["Durchschnittsalter"]
    assert favourites(dock.atlas.opened.edition.atlas_id).read() == ["alter"]
    assert favourites("another").read() == []
    assert dock.atlas.state.choice.indicator == "alter"
    dock.atlas.state.change(indicator="einwohner")
    assert not tree.star.isChecked()
    dock.atlas.state.change(indicator="alter")
    assert tree.star.isChecked()
    tree.star.trigger()
    assert "Favoriten" not in held(tree)


def test_what_was_looked_at_for_a_while_is_last_used(tree: CatalogueTree, dock: KeckDock, wait: Wait) -> None:
    tree._used.setInterval(1)
    click(tree, entry(tree, "kinder_u6"))
    wait(lambda: "Zuletzt verwendet" in held(tree))
    click(tree, entry(tree, "haushalte"))
    wait(lambda: held(tree)["Zuletzt verwendet"] == ["Haushalte", "Kinder unter 6 Jahren"])
    assert last_used(dock.atlas.opened.edition.atlas_id).read() == ["haushalte", "kinder_u6"]
    assert dock.atlas.state.choice.indicator == tree.view.currentIndex().data(ID) == "haushalte"


def test_what_has_no_values_is_grey_and_says_why(tree: CatalogueTree, dock: KeckDock) -> None:
    grey, reason = Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.AccessibleDescriptionRole
    assert entry(tree, "versiegelt").data(grey) is None
    overview = dock.atlas.opened.overview
    overview.valued["versiegelt"] = ["Ortsteile"]
    overview.periods["alter", "Quartiere"] = ["2014"]
    overview.periods.pop(("haushalte", "Quartiere"))
    overview.valued["haushalte"] = ["Bezirke"]
    dock.atlas.state.change(period="2013")
    assert entry(tree, "kinder_u6").data(grey) is None
    for one, text in (
        ("versiegelt", "Auf der Ebene „Quartiere“ ist jeder Wert verborgen. Es gibt Werte auf: Ortsteile"),
        ("alter", "Keine Werte für 2013. Es gibt Werte für: 2014"),
        ("haushalte", "Keine Werte auf der Ebene „Quartiere“. Es gibt Werte auf: Bezirke"),
    ):
        assert entry(tree, one).data(grey) is not None
        assert entry(tree, one).data(reason) == text
        assert text in entry(tree, one).data(Qt.ItemDataRole.ToolTipRole)


def test_enter_opens_the_metadata_sheet(tree: CatalogueTree, dock: KeckDock) -> None:
    dock.window().show()
    dock.atlas.state.change(indicator="quote_sgb2")
    tree.about.trigger()
    sheet = next(one for one in tree.window().findChildren(QDialog, "keckMetadata"))
    shown = sheet.text.toPlainText()
    assert "Definition von quote_sgb2" in shown
    assert "Kinder unter 6 Jahren im SGB II (kinder_sgb2)" in shown
    sheet.copy()
    assert "Quelle\tEinwohnermelderegister" in QApplication.clipboard().text().splitlines()
    sheet.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    assert not sheet.isVisible()


def test_the_sheet_takes_no_text_for_html(qgis_app: object) -> None:
    odd = indicator("x", name="<b>A</b>", definition="unter < 5\nüber > 6", note="<img src='http://x'>")
    sheet = MetadataSheet(odd, Catalogue([odd]), None)
    shown = sheet.text.toPlainText()
    assert "<b>A</b>" in shown
    assert "<img src='http://x'>" in shown
    assert "unter < 5" in shown


def test_the_sheet_tells_every_field_that_is_filled(qgis_app: object) -> None:
    entries = catalogue()
    told = dict(facts(entries["haushalte_mit_kindern"], entries))
    assert told["Teil von"] == "Haushalte (haushalte): Haushaltstyp"
    assert told["Schwellenwert"] == "wie im Atlas"
    assert "Literatur" not in told
    assert dict(facts(entries["anteil_u6"], entries))["Faktor"] == "100"
