"""The one state behind all widgets of the panel: every widget shows it, and changes it here alone."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .choice import Choice, fitted, without_foreign_breaks
from .opened import OpenedAtlas


class PanelState(QObject):
    """What is open, what of it is shown, and which areas of that level are chosen (by key, on map, table and chart).

    Signals come once per change, after it; ``opened_changed`` with all that follows from it.
    """

    opened_changed = pyqtSignal()
    choice_changed = pyqtSignal()
    areas_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened: OpenedAtlas | None = None
        self.choice = Choice()
        self.areas: frozenset[str] = frozenset()

    def take(self, opened: OpenedAtlas | None) -> None:
        """Another atlas is open, or none; what was shown before stays shown where it exists."""
        self.opened = opened
        if opened is not None:
            before = self.choice
            self.choice = without_foreign_breaks(before, fitted(before, opened.overview))
            if before.level != self.choice.level:
                self.areas = frozenset()
        self.opened_changed.emit()
        self.choice_changed.emit()
        self.areas_changed.emit()

    def change(self, **fields: Any) -> None:
        """Show something else: fields of ``Choice``. Chosen areas give way to their parents or children on another
        level."""
        if self.opened is None:
            return
        before = self.choice
        after = without_foreign_breaks(before, fitted(replace(before, **fields), self.opened.overview))
        if after == before:
            return
        self.choice = after
        moved = before.level != after.level and bool(self.areas)
        if moved:
            self.areas = self.opened.related_areas(before.level, after.level, self.areas)
        self.choice_changed.emit()
        if moved:
            self.areas_changed.emit()

    def choose_areas(self, keys: Iterable[str]) -> None:
        """Select areas of the level shown, nothing else."""
        chosen = frozenset(keys)
        if chosen != self.areas:
            self.areas = chosen
            self.areas_changed.emit()
