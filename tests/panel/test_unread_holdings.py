"""The editors' window while another program keeps the holdings to itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from keck_qgis.geopackage import container
from keck_qgis.panel.work.editors.dialog import EditorDialog
from tests.panel.editing import Wait


@pytest.fixture
def lock(atlas: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    monkeypatch.setattr(container, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(atlas, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def test_it_says_who_holds_them_and_reads_them_when_they_are_free(
    lock: sqlite3.Connection, qgis_app: QgsApplication, atlas: Path, wait: Wait
) -> None:
    dialog = EditorDialog(atlas, None)
    dialog.show()
    for _try in range(2):
        wait(lambda: not dialog.desk.is_busy())
        assert dialog.unread.isVisible() and not dialog.tabs.isVisible()
        assert "in Benutzung" in dialog.unread.text() and atlas.name in dialog.unread.text()
        assert not dialog.bar.items()
        assert dialog.focusWidget() is dialog.unread.retry
        QTest.keyClick(dialog.unread.retry, Qt.Key.Key_Space)
        assert dialog.desk.is_busy()
    wait(lambda: not dialog.desk.is_busy())
    lock.execute("ROLLBACK")
    dialog.unread.retry.click()
    wait(lambda: not dialog.desk.is_busy())
    assert dialog.tabs.isVisible() and dialog.tabs.isEnabled()
    assert dialog.themes.view.topLevelItemCount() == 3
    dialog.close()
