"""The one state behind all widgets of the panel: every widget shows it, and changes it here alone."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..model.facility_filter import FacilityFilter
from ..model.proposals import Facility
from .choice import Choice, fitted, without_foreign_breaks
from .opened import OpenedAtlas
from .usual_classes import usual_classification

if TYPE_CHECKING:
    from qgis.core import QgsMarkerSymbol


_TRY_AGAIN_MS = 3000
_NOWHERE: tuple[str, frozenset[str]] = ("", frozenset())


class PanelState(QObject):
    """What is open, what of it is shown, and which areas of that level are chosen (by key, on map, table and chart).

    ``facility`` is the number in the edition of the one that is looked at, None for none.
    Signals come once per change, after it; ``opened_changed`` with all that follows from it. ``gone`` says that the
    edition's file does not answer; what was wanted meanwhile is shown when it does again.
    """

    opened_changed = pyqtSignal()
    choice_changed = pyqtSignal()
    asked_again = pyqtSignal()
    areas_changed = pyqtSignal()
    facility_changed = pyqtSignal()
    symbols_changed = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened: OpenedAtlas | None = None
        self.choice = Choice()
        self._atlas = ""
        self._wanted: dict[str, Any] = {}
        self._again = QTimer(self)
        self._again.setInterval(_TRY_AGAIN_MS)
        self._again.timeout.connect(self._try_again)
        self.areas: frozenset[str] = frozenset()
        self._left = _NOWHERE
        self.facility: int | None = None

    def take(self, opened: OpenedAtlas | None) -> None:
        """Another atlas is open, or none; what was shown before stays shown where it exists. An atlas that was not
        open before begins with the usual classes."""
        self._again.stop()
        self._wanted = {}
        facility = self.chosen_facility()
        self.opened, self._left = opened, _NOWHERE
        self.facility = None if opened is None or facility is None else opened.facilities.alike(facility)
        if opened is not None:
            before = self.choice
            if opened.edition.atlas_id != self._atlas:
                before = replace(before, classification=usual_classification())
                self._atlas = opened.edition.atlas_id
            self.choice = without_foreign_breaks(before, fitted(before, opened.overview))
            if before.level != self.choice.level:
                self.areas = frozenset()
        self.opened_changed.emit()
        self.choice_changed.emit()
        self.areas_changed.emit()
        self.facility_changed.emit()

    def change(self, **fields: Any) -> None:
        """Show something else: fields of ``Choice``. Chosen areas give way to their parents or children on another
        level."""
        if self.opened is None:
            return
        before = self.choice
        after = without_foreign_breaks(before, fitted(replace(before, **fields), self.opened.overview))
        if after == before or not self._answers(fields):
            return
        self.choice = after
        areas = self.areas
        if before.level != after.level:
            self.areas = self._areas_there(self.opened, before.level, after.level)
        moved = bool(areas or self.areas) and before.level != after.level
        self.choice_changed.emit()
        if moved:
            self.areas_changed.emit()

    def _areas_there(self, opened: OpenedAtlas, level: str, other: str) -> frozenset[str]:
        """Those that belong to the chosen ones; beyond a level that has none of them they are found again."""
        before, areas = (level, self.areas) if self.areas else self._left
        found = opened.related_areas(before, other, areas) if areas else frozenset()
        self._left = _NOWHERE if found else (before, areas)
        return found

    def show_again(self) -> None:
        """The user asks for what is shown, which may have been taken off the map."""
        if self.opened is not None and self._answers({}):
            self.asked_again.emit()

    def _answers(self, wanted: dict[str, Any]) -> bool:
        """Whether the edition can be read now; else ``wanted`` waits."""
        if self.opened is None or self.opened.answers():
            return True
        self._wanted |= wanted
        if not self._again.isActive():
            self._again.start()
            self.gone.emit()
        return False

    def _try_again(self) -> None:
        if self.opened is None or self.opened.answers():
            self._again.stop()
            wanted, self._wanted = self._wanted, {}
            self.change(**wanted)

    def choose_areas(self, keys: Iterable[str]) -> None:
        """Select areas of the level shown, nothing else."""
        chosen = frozenset(keys)
        if chosen != self.areas and self._answers({}):
            self.areas, self._left = chosen, _NOWHERE
            self.areas_changed.emit()

    def choose_facility(self, number: int | None) -> None:
        """Look at one facility, by its number in the edition."""
        if number != self.facility:
            self.facility = number
            self.facility_changed.emit()

    def chosen_facility(self) -> Facility | None:
        """The facility that is looked at."""
        if self.opened is None or self.facility is None:
            return None
        return self.opened.facilities.facilities.get(self.facility)

    def facility_filter(self) -> FacilityFilter:
        """What facilities must fit, with the areas in which they must lie; without chosen areas that is everywhere."""
        if not self.choice.in_chosen_areas or not self.areas:
            return self.choice.facility_filter
        return replace(self.choice.facility_filter, level=self.choice.level, areas=self.areas)

    def found_facilities(self) -> dict[int, Facility]:
        """The facilities that are shown, and those among them that have no place."""
        if self.opened is None:
            return {}
        return self.opened.facilities.found(self.choice.categories, self.facility_filter())

    def keep_symbol(self, category: str, symbol: "QgsMarkerSymbol | None") -> None:
        """Give a category of facilities another symbol, or back its usual one."""
        if self.opened is not None:
            self.opened.symbols.keep(category, symbol)
            self.symbols_changed.emit()
