"""Reading an edition: everything that maps, tables and panels show comes through here."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..geopackage.geometry import from_blob, point_xy
from ..geopackage.tables import facility_columns
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from ..model.lookup import nearest
from ..model.observations import Observations
from ..model.period import Period
from ..model.proposals import Facility
from ..model.status import Status
from ..model.text import tr
from .contents import Stamp
from .frame import Frame

_STATUS = {status.code: status for status in Status if status is not Status.ABSENT}


class Cell(NamedTuple):
    """What an edition says about one area; ``value`` is None unless ``status`` is ``VALUE``."""

    area_key: str
    area_name: str
    value: float | None
    status: Status
    numerator: float | None = None
    denominator: float | None = None
    small_base: bool = False


class Edition(Frame):
    """An edition, open for reading: its frame, and here its figures and facilities."""

    def __init__(self, path: Path, connection: sqlite3.Connection, stamp: Stamp) -> None:
        super().__init__(path, connection, stamp)
        self._names: dict[str, dict[str, str]] = {}
        self._periods: dict[tuple[str, str], list[str]] = {}

    def indicators_with_values(self) -> list[Indicator]:
        """The indicators that have rows in this edition, in the catalogue's order."""
        held = {row[0] for row in self._connection.execute("SELECT DISTINCT indicator_id FROM observation")}
        return [indicator for indicator in self.catalogue() if indicator.id in held]

    def periods(self, indicator: str, level: str = "") -> list[str]:
        """The periods of an indicator, oldest first; of one level where it is named."""
        self.catalogue()[indicator]
        if level:
            self._level(level)
        if (indicator, level) not in self._periods:
            query = "SELECT DISTINCT period FROM observation WHERE indicator_id = ? AND (? = '' OR level_id = ?)"
            rows = self._connection.execute(query, (indicator, level, level))
            self._periods[(indicator, level)] = sorted((row[0] for row in rows), key=Period.parse)
        return list(self._periods[(indicator, level)])

    def newest_period(self, indicator: str, level: str = "") -> str:
        """The newest period; KeckError where the indicator has no rows in this edition."""
        periods = self.periods(indicator, level)
        if not periods:
            raise KeckError(
                tr("No values"),
                tr("The edition holds no values of “{}” there.").format(self.catalogue()[indicator].name),
                tr("Choose another level or indicator."),
            )
        return periods[-1]

    def levels_with_values(self, indicator: str = "", period: str = "") -> list[str]:
        """Names of the levels, coarse to fine, in which at least one cell has a published value."""
        query = """
            SELECT DISTINCT level_id FROM observation
            WHERE (? = '' OR indicator_id = ?) AND (? = '' OR period = ?) AND status = 'value'
        """
        held = {row[0] for row in self._connection.execute(query, (indicator, indicator, period, period))}
        return [name for name in self._levels if name in held]

    def finest_level_with_values(self, indicator: str) -> str:
        """The finest level in which the indicator has a published value; KeckError where there is none."""
        self.catalogue()[indicator]
        held = self.levels_with_values(indicator)
        if not held:
            self.newest_period(indicator)
            raise KeckError(
                tr("No values"),
                tr("Every value of “{}” is hidden in this edition.").format(self.catalogue()[indicator].name),
            )
        return held[-1]

    def cells(self, indicator: str, level: str, period: str) -> list[Cell]:
        """One cell per area of the level in key order; an area without a row is ``MISSING``.

        Raises KeckError for an indicator, level or period that the edition does not hold, with the nearest ones.
        """
        areas = self.areas(level)
        self._check_period(indicator, period)
        query = """
            SELECT area_key, value, status, numerator, denominator, small_base FROM observation
            WHERE indicator_id = ? AND period = ? AND level_id = ?
        """
        held = {row[0]: row[1:] for row in self._connection.execute(query, (indicator, period, level))}
        return [_cell(key, name, held.get(key)) for key, name, _parent in areas]

    def occurring(self, indicator: str, level: str, period: str) -> tuple[frozenset[Status], bool]:
        """Which statuses ``cells`` would have, and whether a published value among them rests on a small base."""
        areas = self.areas(level)
        self._check_period(indicator, period)
        query = """
            SELECT status, count(*), max(small_base) FROM observation
            WHERE indicator_id = ? AND period = ? AND level_id = ? GROUP BY status
        """
        rows = self._connection.execute(query, (indicator, period, level)).fetchall()
        statuses = {_STATUS[status] for status, _count, _small in rows}
        if sum(count for _status, count, _small in rows) < len(areas):
            statuses.add(Status.MISSING)
        return frozenset(statuses), any(small and _STATUS[status] is Status.VALUE for status, _count, small in rows)

    def root_cell(self, indicator: str, period: str) -> Cell | None:
        """The whole municipality's cell, None where the edition has no row for it."""
        query = """
            SELECT value, status, numerator, denominator, small_base FROM observation
            WHERE indicator_id = ? AND period = ? AND level_id = ? AND area_key = ?
        """
        key = self.municipality_key
        row = self._connection.execute(query, (indicator, period, ROOT_LEVEL, key)).fetchone()
        return _cell(key, self.municipality, row) if row else None

    def area_cells(self, indicator: str, level: str, area: str) -> dict[str, Cell]:
        """One area's cells by the level's periods, oldest first; ``MISSING`` in a period without a row.

        Raises KeckError for an indicator or level that the edition does not hold, KeyError for such an area.
        """
        if level not in self._names:
            self._names[level] = {key: name for key, name, _parent in self.areas(level)}
        name, periods = self._names[level][area], self.periods(indicator, level)
        query = """
            SELECT value, status, numerator, denominator, small_base FROM observation
            WHERE indicator_id = ? AND period = ? AND level_id = ? AND area_key = ?
        """
        ask = self._connection.execute
        return {one: _cell(area, name, ask(query, (indicator, one, level, area)).fetchone()) for one in periods}

    def published_values(self, indicator: str, level: str, period: str) -> np.ndarray:
        """The values of those areas of a level that have one, in no order; empty period: those of all periods."""
        query = """
            SELECT value FROM observation
            WHERE indicator_id = ? AND period = ? AND level_id = ? AND status = 'value'
        """
        periods = [period] if period else self.periods(indicator, level)
        rows = [row for one in periods for row in self._connection.execute(query, (indicator, one, level))]
        return np.array([row[0] for row in rows], dtype=float)

    def observations(self) -> Observations:
        """Everything that the edition says, in columns; ValueError for a row of an area that it does not hold."""
        result = Observations(self.geography())
        query = (
            "SELECT indicator_id, period, level_id, area_key, value, numerator, denominator, status FROM observation"
        )
        for indicator, period, level, key, value, numerator, denominator, status in self._connection.execute(query):
            series, area = result.at(indicator, period), result.geography.index(level, key)
            if area is None:
                raise ValueError(f"{level} {key}")
            series.status[area] = _STATUS[status]
            series.value[area] = np.nan if value is None else value
            for column, term in (("numerator", numerator), ("denominator", denominator)):
                if term is not None:
                    series.writable(column)[area] = term
        return result

    def facility_categories(self) -> list[str]:
        rows = self._connection.execute("SELECT DISTINCT category FROM poi ORDER BY category")
        return [row[0] for row in rows]

    def facilities(self, categories: Iterable[str]) -> list[Facility]:
        """The facilities of some categories, those without coordinates included; KeckError for an unknown one."""
        wanted, known = list(categories), self.facility_categories()
        for category in wanted:
            if category not in known:
                raise KeckError(
                    tr("Unknown category"),
                    tr("There are no facilities of the category “{}”.").format(category),
                    nearest(category, known),
                )
        return [one for one in self.facilities_by_id().values() if one.category in wanted]

    def facilities_by_id(self) -> dict[int, Facility]:
        """All facilities by the id that features of their layer have."""
        cursor = self._connection.execute("SELECT * FROM poi ORDER BY id")
        names = [column[0] for column in cursor.description]
        rows = (dict(zip(names, row, strict=True)) for row in cursor)
        return {int(str(row["id"])): _facility(row) for row in rows}

    def _check_period(self, indicator: str, period: str) -> None:
        periods = self.periods(indicator)
        if period not in periods:
            raise KeckError(
                tr("Unknown period"),
                tr("“{}” has no values for {}.").format(self.catalogue()[indicator].name, period),
                nearest(period, reversed(periods)),
            )


def _cell(key: str, name: str, row: tuple | None) -> Cell:
    if row is None:
        return Cell(key, name, None, Status.MISSING)
    value, status, numerator, denominator, small_base = row
    return Cell(key, name, value, _STATUS[status], numerator, denominator, bool(small_base))


def _facility(row: dict[str, object]) -> Facility:
    known = [column.name for column in facility_columns() if column.name != "id"]
    geometry = row["geom"]
    x, y = point_xy(from_blob(geometry)) if isinstance(geometry, bytes) else (None, None)
    further = tuple(
        (name, str(value))
        for name, value in row.items()
        if name not in known and name not in ("id", "geom") and value is not None
    )
    texts = {name: row[name] if row[name] is not None else "" for name in known if name != "capacity"}
    return Facility(**texts, capacity=row["capacity"], x=x, y=y, further=further)  # type: ignore[arg-type]
