"""A first profile for a wide table, guessed from its texts, the catalogue and the areas; everything is shown."""

from collections import Counter
from dataclasses import replace

from ..model.findings import Place, Report
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Catalogue
from ..model.text import tr
from .area_matching import AreaMatcher, normal_text
from .grid import Grid, column_name
from .guess_labels import find_labels, tell_no_area
from .guess_rows import (
    LABEL_COLUMNS,
    LABEL_WORDS,
    Areas,
    find_areas,
    find_header,
    find_period_column,
    find_total_rows,
    first_data_row,
    period_of_title,
)
from .headers import HeaderReader, Heading, header_texts
from .listing import listing
from .profile import PERIOD_PLACE, ColumnRef, Filter, Profile, ValueColumn

_NAMED_SINGLY = 20
"""So many unknown columns get a finding with near indicators each; the others are only counted."""


def guess_profile(
    grid: Grid, catalogue: Catalogue, matcher: AreaMatcher, level: str, period: str, report: Report
) -> Profile:
    """Guess how a table is to be read; ``columns`` is empty of indicators where none was recognised."""
    return _Guess(grid, catalogue, matcher, report).profile(level, period)


class _Guess:
    def __init__(self, grid: Grid, catalogue: Catalogue, matcher: AreaMatcher, report: Report) -> None:
        self._grid, self._catalogue, self._matcher, self._report = grid, catalogue, matcher, report
        self._reader = HeaderReader(catalogue)

    def profile(self, level: str, period: str) -> Profile:
        grid = self._grid
        areas = None if level == ROOT_LEVEL else find_areas(grid, self._matcher, self._reader, level)
        if areas is None:
            return self._without_areas(level, period)
        self._show_level(areas, level)
        return self._read_by(areas, period)

    def _read_by(self, areas: Areas, period: str) -> Profile:
        """The profile of a table whose rows are labelled by these columns."""
        grid = self._grid
        totals = find_total_rows(grid, areas, self._matcher)
        first_row = first_data_row(grid, areas, totals)
        header = find_header(grid, first_row)
        texts = header_texts(grid, header)
        labels = {areas.key, areas.name}
        period_column = find_period_column(grid, sorted(areas.rows), texts, labels)
        fill_down, filters = self._blocks(areas, first_row, period_column)
        skipped = labels | {period_column} | {column for column, _ in filters} | self._label_columns(texts, filters)
        columns = self._columns(texts, header, first_row, skipped)
        return Profile(
            sheet=grid.sheet,
            header_rows=tuple(row + 1 for row in header),
            first_row=first_row + 1,
            key_column=self._reference(texts, areas.key),
            name_column=self._reference(texts, areas.name),
            period_column=self._reference(texts, period_column),
            level=areas.level,
            period=self._period(period, period_column, header, first_row, columns),
            fill_down=tuple(column + 1 for column in fill_down),
            filters=tuple(
                Filter(texts[column] if self._is_unique(texts, column) else column + 1, text)
                for column, text in filters
            ),
            total_rows=tuple(dict.fromkeys(totals.values())),
            columns=columns,
        )

    def _without_areas(self, level: str, period: str) -> Profile:
        """A table of the whole municipality: periods in rows, no area named anywhere."""
        grid = self._grid
        of_areas = level not in ("", ROOT_LEVEL)
        for first_row in range(1, 1 if of_areas else min(len(grid.rows), 30)):
            header = find_header(grid, first_row)
            texts = header_texts(grid, header)
            column = find_period_column(grid, range(first_row, len(grid.rows)), texts, set())
            if column is None:
                continue
            columns = self._columns(texts, header, first_row, self._label_columns(texts, []) | {column})
            text = tr("The table names no areas; it is read as figures of the whole municipality.")
            self._report.info("level_guessed", text, ROOT_LEVEL)
            return Profile(
                sheet=grid.sheet,
                header_rows=tuple(row + 1 for row in header),
                first_row=first_row + 1,
                period_column=self._reference(texts, column),
                level=ROOT_LEVEL,
                columns=columns,
            )
        labels = find_labels(grid, self._matcher)
        tell_no_area(grid, self._matcher, level, labels, self._report)
        if labels is None:
            return Profile(sheet=grid.sheet, level=level, period=period)
        unheard = _Guess(grid, self._catalogue, self._matcher, Report())
        return replace(unheard._read_by(labels, period), level=level)

    def _show_level(self, areas: Areas, asked: str) -> None:
        if asked:
            return
        text = tr("The table is read for the level “{}”, which its rows fit best.").format(areas.level)
        if areas.rivals:
            text += " " + tr("It fits these levels as well: {}.").format(listing(list(areas.rivals)))
            self._report.warn("level_ambiguous", text, areas.level)
        else:
            self._report.info("level_guessed", text, areas.level)

    def _blocks(
        self, areas: Areas, first_row: int, period_column: int | None
    ) -> tuple[list[int], list[tuple[int, str]]]:
        """Columns filled only in the first row of a block, and the filter that leaves one row of each block."""
        grid = self._grid
        label = areas.key if areas.key is not None else areas.name
        if label is None or period_column is not None:
            return [], []
        rows = range(first_row, len(grid.rows))
        blank = [row for row in rows if not grid.text(row, label) and any(cell is not None for cell in grid.rows[row])]
        if len(blank) < len(areas.rows) * 2:
            return [], []
        fill_down = [column for column in (areas.key, areas.name) if column is not None]
        blocks = sum(1 for row in rows if grid.text(row, label))
        for column in range(min(grid.width, LABEL_COLUMNS)):
            texts = Counter(grid.text(row, column) for row in rows)
            for text, count in texts.items():
                if count == blocks and self._matcher.is_total(text) and column not in fill_down:
                    message = tr("Each area has several rows; only those with “{}” in column {} are read.")
                    self._report.warn("filter_guessed", message.format(text, column_name(column)))
                    return fill_down, [(column, text)]
        return fill_down, []

    def _label_columns(self, texts: list[str], filters: list[tuple[int, str]]) -> set[int | None]:
        """Columns that only describe the rows: further keys and names, and those beside a filter."""
        columns: set[int | None] = {column for column, text in enumerate(texts) if normal_text(text) in LABEL_WORDS}
        if filters:
            first, last = min(column for column, _ in filters), max(column for column, _ in filters)
            columns |= set(range(first)) | {
                column for column in range(last, last + 2) if not texts[column : column + 1]
            }
        return columns

    def _columns(
        self, texts: list[str], header: list[int], first_row: int, skipped: set[int | None]
    ) -> tuple[ValueColumn, ...]:
        """A value column per header that names an indicator; the others with an empty indicator, to be filled in."""
        known: dict[ValueColumn, None] = {}
        unknown: dict[str, list[tuple[int, Heading]]] = {}
        open_columns: dict[ValueColumn, None] = {}
        titles = [
            self._grid.text(row, column) for row in range(header[0] if header else first_row) for column in range(3)
        ]
        of_title = self._reader.within(" ".join(titles))
        words = Counter(normal_text(text) for text in texts)
        for position, text in enumerate(texts):
            if position in skipped or not text:
                continue
            heading = self._reader.read(text)
            unique = words[normal_text(text)] == 1
            if heading.period or (heading.indicator and unique):
                reference: ColumnRef = heading.pattern
            else:
                reference = text if unique else position + 1
            if heading.indicator:
                known[ValueColumn(reference, heading.indicator, heading.term)] = None
            elif heading.pattern == PERIOD_PLACE and len(of_title) == 1:
                known[ValueColumn(PERIOD_PLACE, of_title[0])] = None
            elif self._holds_values(position, first_row):
                unknown.setdefault(heading.pattern, []).append((position, heading))
                open_columns[ValueColumn(reference, "")] = None
        self._show_unknown(unknown, bool(known))
        return (*known, *list(open_columns)[:200])

    def _holds_values(self, position: int, first_row: int) -> bool:
        return any(row[position] is not None for row in self._grid.rows[first_row:])

    def _show_unknown(self, unknown: dict[str, list[tuple[int, Heading]]], others: bool) -> None:
        for headings in list(unknown.values())[:_NAMED_SINGLY]:
            heading = headings[0][1]
            if heading.candidates:
                text = tr("The column “{}” fits several indicators ({}) and is left out.")
                message = text.format(heading.text, listing(list(heading.candidates)))
            else:
                near = self._reader.nearest(heading.text)
                message = tr("The column “{}” fits no indicator and is left out.").format(heading.text)
                if near:
                    message += " " + tr("Near are: {}.").format(", ".join(near))
            places: list[Place] = [(None, position) for position, _ in headings]
            self._report.warn("unknown_column", message, heading.text, len(headings), places)
        if len(unknown) > _NAMED_SINGLY:
            rest = list(unknown.values())[_NAMED_SINGLY:]
            text = tr("Further columns fit no indicator and are left out.")
            places = [(None, position) for headings in rest for position, _ in headings]
            self._report.warn("unknown_column", text, count=len(rest), places=places)
        if not others:
            self._report.error(
                "no_column_mapped",
                tr(
                    "No column could be assigned to an indicator. Say in the import assistant what the columns hold; "
                    "without it, enter the indicators in the “profile” of this report and import with that."
                ),
                self._grid.sheet or self._grid.name,
            )

    def _reference(self, texts: list[str], column: int | None) -> ColumnRef | None:
        """How a profile names a column best: by its header where no other column has the same, else by number."""
        if column is None:
            return None
        return texts[column] if self._is_unique(texts, column) else column + 1

    def _is_unique(self, texts: list[str], column: int) -> bool:
        word = normal_text(texts[column])
        return bool(word) and texts.count(texts[column]) == 1

    def _period(
        self, asked: str, column: int | None, header: list[int], first_row: int, columns: tuple[ValueColumn, ...]
    ) -> str:
        if asked or column is not None:
            return asked
        if columns and all(PERIOD_PLACE in str(one.column) for one in columns if one.indicator):
            return ""
        found = period_of_title(self._grid, header, first_row)
        if len(found) == 1:
            text = tr("The title names the period {}; the values are read for it.").format(found[0])
            self._report.info("period_guessed", text, found[0])
            return found[0]
        if found:
            text = tr("The title names several periods ({}); state which one is meant.").format(", ".join(found))
            self._report.warn("period_ambiguous", text)
        return ""
