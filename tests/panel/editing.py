"""What the tests of the editors share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QMessageBox

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Catalogue

Wait = Callable[[Callable[[], bool]], None]


def held(atlas: Path) -> Catalogue:
    with Holdings.open(atlas, read_only=True) as holdings:
        return holdings.catalogue()


def journal(atlas: Path) -> list[tuple[str, bool]]:
    """Name of each change, and whether it is in force."""
    with Holdings.open(atlas, read_only=True) as holdings:
        return [(one.file, one.withdrawn is None) for one in holdings.sources()]


def answer(monkeypatch: pytest.MonkeyPatch, *meant: bool) -> None:
    """Let the user answer the next questions: the first button is to do it, the second to cancel."""
    answers = list(meant)

    def execute(box: QMessageBox) -> int:
        box.buttons()[0 if answers.pop(0) else 1].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
