"""The rows of a wide table: which area each is about, which are totals, and which are about nobody."""

from dataclasses import dataclass, field
from enum import Enum, auto

from ..model.findings import Report
from ..model.geography import ROOT_LEVEL
from .area_matching import NO_MATCH, AreaMatcher, Match
from .grid import Cell, Grid
from .headers import read_period
from .layout import Layout
from .profile import Profile
from .row_notes import RowNotes

_WITHOUT_PERIOD = ""


class RowRole(Enum):
    """What a row was taken for."""

    TITLE = auto()
    HEADER = auto()
    AREA = auto()
    TOTAL = auto()
    UNASSIGNED = auto()
    UNKNOWN = auto()
    DOUBTFUL = auto()
    FILTERED = auto()
    FOOTNOTE = auto()


@dataclass
class TableRows:
    """Grid rows with their area's position and period (empty where the row names none), and the total rows."""

    rows: list[int] = field(default_factory=list)
    areas: list[int] = field(default_factory=list)
    periods: list[str] = field(default_factory=list)
    totals: list[tuple[int, str, str]] = field(default_factory=list)
    """Grid row, label, period."""
    roles: dict[int, RowRole] = field(default_factory=dict)
    """Of every row below the header that is not empty."""


@dataclass
class _Labels:
    key: str
    name: str

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.key, self.name) if part)


def sort_rows(
    grid: Grid, layout: Layout, profile: Profile, level: str, matcher: AreaMatcher, report: Report
) -> TableRows:
    """Assign every row below the header; what cannot be assigned becomes a finding."""
    return _Sorter(grid, layout, profile, level, matcher, report).sort()


class _Sorter:
    def __init__(
        self, grid: Grid, layout: Layout, profile: Profile, level: str, matcher: AreaMatcher, report: Report
    ) -> None:
        self._grid, self._layout, self._profile = grid, layout, profile
        self._level, self._matcher, self._report = level, matcher, report
        self._values = [column.position for column in layout.columns] or layout.open_columns
        self._result = TableRows()
        self._notes = RowNotes(level, matcher)
        self._by_name_alone: list[tuple[int, _Labels, Match, str]] = []

    def sort(self) -> TableRows:
        above: dict[int, Cell] = {}
        for number in range(self._layout.first_row, len(self._grid.rows)):
            cells = self._grid.rows[number]
            for column in self._layout.fill_down:
                if cells[column] is not None:
                    above[column] = cells[column]
            labels = _Labels(
                self._label(number, self._layout.key, above), self._label(number, self._layout.name, above)
            )
            first = next((cell for cell in cells if cell is not None), None)
            if self._profile.footnotes and isinstance(first, str) and first.startswith(self._profile.footnotes):
                self._leave_rest(number)
                break
            if any(self._grid.text(number, column) != wanted for column, wanted in self._layout.filters):
                self._result.roles[number] = RowRole.FILTERED
            elif any(cells[column] is not None for column in self._values) or self._names_area(number):
                self._row(number, labels)
            elif first is not None:
                self._result.roles[number] = RowRole.FOOTNOTE
        for row in self._by_name_alone:
            self._settle_name(*row)
        self._notes.tell(self._report)
        return self._result

    def _leave_rest(self, first: int) -> None:
        """The footnotes have begun."""
        for number in range(first, len(self._grid.rows)):
            if any(cell is not None for cell in self._grid.rows[number]):
                self._result.roles[number] = RowRole.FOOTNOTE

    def _label(self, row: int, column: int | None, above: dict[int, Cell]) -> str:
        if column is None:
            return ""
        text = self._grid.text(row, column)
        if not text and column in self._layout.fill_down and column in above:
            return " ".join(str(above[column]).split())
        return text

    def _names_area(self, number: int) -> bool:
        """Whether a row without a single value is about an area all the same."""
        own = (self._label(number, column, {}) for column in (self._layout.key, self._layout.name))
        return any(self._matcher.find(self._level, text).index is not None for text in own)

    def _row(self, number: int, labels: _Labels) -> None:
        period = self._period(number, labels)
        if period is None:
            return
        if self._profile_says(labels, (*self._profile.unassigned_rows, *self._profile.total_rows)):
            self._without_area(number, labels, period)
            return
        match = self._match(number, labels)
        if labels.key and match != self._matcher.find(self._level, labels.key):
            self._by_name_alone.append((number, labels, match, period))
        elif match.index is not None:
            self._take(number, match.index, match.by_name, period)
        elif match.candidates:
            self._doubt(number, labels, match)
        else:
            self._without_area(number, labels, period)

    @staticmethod
    def _profile_says(labels: _Labels, named: tuple[str, ...]) -> bool:
        """Whether a profile names the row, whatever area it may be about."""
        return bool(named) and any(label and label in named for label in (labels.key, labels.name))

    def _doubt(self, number: int, labels: _Labels, match: Match) -> None:
        self._notes.ambiguous[labels.text] = number, match
        self._result.roles[number] = RowRole.DOUBTFUL

    def _without_area(self, number: int, labels: _Labels, period: str) -> None:
        """A row whose labels name no area: all areas together, what belongs to none, or an unknown name."""
        ignored = self._profile_says(labels, self._profile.unassigned_rows)
        total = next((text for text in (labels.key, labels.name) if self._is_total(text)), "")
        if total and not ignored:
            self._result.totals.append((number, total, period))
            self._result.roles[number] = RowRole.TOTAL
        elif not labels.text or any(self._is_unassigned(text) for text in (labels.key, labels.name)):
            self._notes.unassigned[labels.text].append(number)
            self._result.roles[number] = RowRole.UNASSIGNED
        else:
            self._miss(number, labels)

    def _miss(self, number: int, labels: _Labels) -> None:
        self._notes.unmatched[labels.text].append(number)
        self._result.roles[number] = RowRole.UNKNOWN

    def _period(self, number: int, labels: _Labels) -> str | None:
        """The period of a row, empty in a table without such a column; None where it cannot be read."""
        if self._layout.period is None:
            return _WITHOUT_PERIOD
        text = self._grid.text(number, self._layout.period)
        period = read_period(text)
        if not period and (text or labels.text):
            self._notes.no_period.append(number)
            self._result.roles[number] = RowRole.DOUBTFUL
        return period or None

    def _settle_name(self, number: int, labels: _Labels, match: Match, period: str) -> None:
        """A row whose key is none of the level's: its name counts unless another row has the key of that area."""
        areas = match.candidates if match.index is None else (match.index,)
        if all((area, period) in self._notes.seen for area in areas):
            self._miss(number, labels)
        elif match.index is None:
            self._doubt(number, labels, match)
        else:
            self._take(number, match.index, match.by_name, period)

    def _is_total(self, text: str) -> bool:
        return self._matcher.is_total(text, self._profile.total_rows)

    def _is_unassigned(self, text: str) -> bool:
        return self._matcher.is_unassigned(text, self._profile.unassigned_rows)

    def _match(self, number: int, labels: _Labels) -> Match:
        if self._level == ROOT_LEVEL and self._layout.key is None and self._layout.name is None:
            return Match(0)
        by_key = self._matcher.find(self._level, labels.key) if labels.key else NO_MATCH
        by_name = self._matcher.find(self._level, labels.name) if labels.name else NO_MATCH
        if by_key.index is None:
            return by_key if by_key.candidates else by_name
        known = {by_name.index, *by_name.candidates} - {None}
        if known and by_key.index not in known:
            self._notes.conflicts.append((number, labels.text))
        return by_key

    def _take(self, number: int, index: int, by_name: bool, period: str) -> None:
        cell = (index, period)
        if cell in self._notes.seen:
            self._notes.duplicates[cell].append(number + 1)
            self._result.roles[number] = RowRole.DOUBTFUL
            return
        self._notes.seen[cell] = number + 1
        if by_name:
            self._notes.by_name.append(number)
        self._result.roles[number] = RowRole.AREA
        self._result.rows.append(number)
        self._result.areas.append(index)
        self._result.periods.append(period)
