"""Class breaks kept with an indicator: proposed from the map, told by the next edition, seen by keepers alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialogButtonBox

from keck_qgis.cartography.classification import Method
from keck_qgis.cartography.roles import CHOROPLETH
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.break_keeping import keep_breaks
from keck_qgis.model.errors import KeckError
from keck_qgis.panel.display.method_box import KEPT
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from keck_qgis.panel.work.kept_breaks import KeptBreaksDialog
from tests.factories import indicator
from tests.layer_roles import with_role

Wait = Callable[[Callable[[], bool]], None]
OK = QDialogButtonBox.StandardButton.Ok


def labels() -> list[str]:
    (layer,) = with_role(own_layers(QgsProject.instance()), CHOROPLETH)
    return [rule.label() for rule in layer.renderer().rootRule().children()]


def keep_button(dock: KeckDock) -> object:
    return dock.findChild(object, "keckKeepBreaks")


def test_what_is_on_the_map_is_kept_and_told_by_the_next_edition(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    dock.atlas.state.change(indicator="EW")
    classes = dock.display.classes
    assert classes.method.findData(KEPT) < 0
    classes.breaks.changed.emit((690.0, 912.0, 1530.0))
    keep_button(dock).click()
    dialog = dock.findChild(KeptBreaksDialog)
    assert dialog.breaks() == (900.0,), "least and greatest are figures of areas, the rest is rounded"
    dialog.line.setText("800; 1.200")
    dialog.accept()
    wait(lambda: dock.atlas.opened.edition.number == 2 and not dock.atlas.jobs.is_busy())
    assert labels() == ["unter 800", "800 bis unter 1.200", "1.200 und mehr"]
    assert classes.method.currentData() == KEPT
    dock.atlas.state.change(period="2021")
    assert labels()[1] == "800 bis unter 1.200"
    classes.method.setCurrentIndex(classes.method.findData(Method.JENKS))
    assert "800 bis unter 1.200" not in labels()
    dock.atlas.state.change(indicator="HZ")
    dock.atlas.state.change(indicator="EW")
    assert classes.method.currentData() == KEPT, "they have precedence again"


def test_another_indicator_that_is_chosen_meanwhile_keeps_its_classes(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    dock.atlas.state.change(indicator="EW")
    keep_button(dock).click()
    dialog = dock.findChild(KeptBreaksDialog)
    dock.atlas.state.change(indicator="HZ")
    dialog.line.setText("1000")
    dialog.accept()
    wait(lambda: dock.atlas.opened.edition.number == 2 and not dock.atlas.jobs.is_busy())
    assert dock.atlas.state.choice.classification.method is Method.QUANTILE
    assert dock.atlas.opened.edition.catalogue()["EW"].breaks == (1000.0,)
    assert dock.atlas.opened.edition.catalogue()["HZ"].breaks == ()


def test_with_an_edition_alone_there_is_no_button(dock: KeckDock, edition: Path, filled: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert keep_button(dock).isHidden()
    dock.open_file(filled)
    wait(lambda: not dock.atlas.jobs.is_busy() and dock.atlas.opened.holdings is not None)
    assert not keep_button(dock).isHidden()
    dock.atlas.state.change(indicator="EW", against="2021")
    assert keep_button(dock).isHidden(), "a comparison has no figures to cut"


def test_keeping_is_an_entry_in_the_journal_that_is_withdrawn(filled: Path) -> None:
    report = keep_breaks(filled, "EW", (800.0, 1200.0))
    assert report.source_id is not None
    assert keep_breaks(filled, "EW", (800.0, 1200.0)).source_id is None, "nothing to write"
    with Holdings.open(filled) as held:
        assert held.catalogue()["EW"].breaks == (800.0, 1200.0)
        assert held.sources()[-1].file == "Klassengrenzen von EW"
        held.withdraw(report.source_id)
        assert held.catalogue()["EW"].breaks == ()
    with pytest.raises(KeckError, match="EW"):
        keep_breaks(filled, "EWE", (1.0,))


@pytest.mark.parametrize("text", ["3; 2", "viele", ";".join(map(str, range(13)))])
def test_what_are_no_breaks_cannot_be_kept(qgis_app: object, text: str) -> None:
    dialog = KeptBreaksDialog(indicator("a", name="<b>A</b>"), (), None)
    assert dialog.buttons.button(OK).text() == "&Keine hinterlegen"
    dialog.line.setText(text)
    assert not dialog.buttons.button(OK).isEnabled()
    assert not dialog.fault.isHidden()
    dialog.line.setText("")
    assert dialog.buttons.button(OK).isEnabled()
