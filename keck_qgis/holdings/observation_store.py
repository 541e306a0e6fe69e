"""Observations as delivered: written in bulk, read in columns, replaced and brought back."""

import math
import sqlite3
from collections.abc import Iterable
from itertools import chain

import numpy as np

from ..model.errors import KeckError
from ..model.geography import Geography
from ..model.indicator import Catalogue
from ..model.lookup import nearest
from ..model.observations import Observations, SeriesKey
from ..model.period import Period
from ..model.proposals import ValueRow
from ..model.status import Status
from ..model.text import tr

_INSERT = """
INSERT INTO observation (indicator_id, level_id, area_key, period, value, numerator, denominator, status, source_id)
VALUES
"""
_ONE_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT_SERIES = """
SELECT level_id, area_key, value, numerator, denominator, status FROM observation
WHERE indicator_id = ? AND period = ?
"""
_REPLACE = """
INSERT INTO replaced_observation (
    indicator_id, level_id, area_key, period, value, numerator, denominator, status, source_id, replaced_by
) SELECT indicator_id, level_id, area_key, period, value, numerator, denominator, status, source_id, ?
FROM observation WHERE id = ?
"""
_RESTORE = """
INSERT INTO observation (indicator_id, level_id, area_key, period, value, numerator, denominator, status, source_id)
SELECT indicator_id, level_id, area_key, period, value, numerator, denominator, status, source_id
FROM replaced_observation WHERE replaced_by = ? ORDER BY indicator_id, period, level_id, area_key
"""
_DELIVERED = frozenset(s.code for s in Status if s not in (Status.ABSENT, Status.SUPPRESSED))
_VALUE = Status.VALUE.code
# Rows per statement: a third faster than one by one, and below SQLite's least limit of 999 bound values.
_ROWS_AT_ONCE = 50


def grouped(rows: list[ValueRow]) -> dict[SeriesKey, list[ValueRow]]:
    """Rows per indicator and period, in the order of the table's unique index: so inserting only appends."""
    groups: dict[SeriesKey, list[ValueRow]] = {}
    for row in rows:
        key = (row[0], row[3])
        if key in groups:
            groups[key].append(row)
        else:
            groups[key] = [row]
    return {key: sorted(groups[key], key=lambda row: row[1:3]) for key in sorted(groups)}


def check(groups: dict[SeriesKey, list[ValueRow]], catalogue: Catalogue, geography: Geography) -> None:
    """KeckError for what intake must not let through: unknown names, doubles, a status that fits no value."""
    for indicator in {key[0] for key in groups}:
        catalogue[indicator]
    for period in {key[1] for key in groups}:
        if Period.parse(period).text != period:
            raise _doubtful(tr("The period “{}” is not in its canonical form.").format(period))
    places = {(area.level, area.key) for area in geography.areas}
    for (indicator, period), rows in groups.items():
        held = {(row[1], row[2]) for row in rows}
        if not held <= places:
            level, area = min(held - places)
            known = [a.key for a in geography.areas if a.level == geography.level(level).name]
            raise _doubtful(tr("The level “{}” has no area “{}”.").format(level, area), nearest(area, known))
        if len(held) < len(rows):
            raise _doubtful(tr("An area occurs twice for {} and {}.").format(indicator, period))
        _check_numbers(rows)


def _check_numbers(rows: list[ValueRow]) -> None:
    for row in rows:
        if (row[4] is not None) != (row[7] == _VALUE) or row[7] not in _DELIVERED:
            raise _doubtful(tr("The status of {}, {}, area {} does not suit its value.").format(*key_of(row)))
    for numbers in list(zip(*rows, strict=True))[4:7]:
        # None and 0 need no look; whole columns take a third of the time of cells
        if not all(map(math.isfinite, filter(None, numbers))):
            row = next(row for row, one in zip(rows, numbers, strict=True) if one and not math.isfinite(one))
            raise _doubtful(tr("{}, {}, area {} is no finite number.").format(*key_of(row)))


def key_of(row: ValueRow) -> tuple[str, str, str]:
    """Indicator, period and area, as a message names a cell."""
    return row[0], row[3], row[2]


def _doubtful(text: str, hint: str = "") -> KeckError:
    return KeckError(tr("Values cannot be taken over"), text, hint)


def write(connection: sqlite3.Connection, groups: dict[SeriesKey, list[ValueRow]], source_id: int) -> int:
    """Insert all rows; a held observation of the same cell moves to ``replaced_observation``. Returns their number."""
    replaced = _held_ids(connection, groups)
    if replaced:
        connection.executemany(
            _REPLACE,
            ((source_id, one) for one in replaced),
        )
        connection.executemany("DELETE FROM observation WHERE id = ?", ((one,) for one in replaced))
    _insert(connection, [row for rows in groups.values() for row in rows], source_id)
    return len(replaced)


def _insert(connection: sqlite3.Connection, rows: list[ValueRow], source_id: int) -> None:
    own = (source_id,)
    even = len(rows) - len(rows) % _ROWS_AT_ONCE
    connection.executemany(
        "".join((_INSERT, ", ".join((_ONE_ROW,) * _ROWS_AT_ONCE))),
        (
            tuple(chain.from_iterable(chain.from_iterable((row, own) for row in rows[start : start + _ROWS_AT_ONCE])))
            for start in range(0, even, _ROWS_AT_ONCE)
        ),
    )
    connection.executemany("".join((_INSERT, _ONE_ROW)), ((*row, source_id) for row in rows[even:]))


def _held_ids(connection: sqlite3.Connection, groups: dict[SeriesKey, list[ValueRow]]) -> list[int]:
    """Row ids of held observations whose cell comes anew."""
    if connection.execute("SELECT 1 FROM observation LIMIT 1").fetchone() is None:
        return []
    found: list[int] = []
    for (indicator, period), rows in groups.items():
        held = connection.execute(
            "SELECT level_id, area_key, id FROM observation WHERE indicator_id = ? AND period = ?", (indicator, period)
        ).fetchall()
        if held:
            coming = {row[1:3] for row in rows}
            found += [one for level, area, one in held if (level, area) in coming]
    return found


def valued(connection: sqlite3.Connection, indicators: Iterable[str]) -> set[str]:
    """Those of the indicators of which observations are held."""
    look = "SELECT 1 FROM observation WHERE indicator_id = ? LIMIT 1"
    return {one for one in indicators if connection.execute(look, (one,)).fetchone()}


def _series_keys(connection: sqlite3.Connection, indicators: Iterable[str] | None) -> list[SeriesKey]:
    if indicators is None:
        return connection.execute("SELECT DISTINCT indicator_id, period FROM observation").fetchall()
    look = "SELECT DISTINCT indicator_id, period FROM observation WHERE indicator_id = ?"
    return [key for one in indicators for key in connection.execute(look, (one,)).fetchall()]


def read(connection: sqlite3.Connection, geography: Geography, indicators: Iterable[str] | None = None) -> Observations:
    """The observations of some indicators (all where None) in columns, as delivered."""
    result = Observations(geography)
    positions = {(area.level, area.key): i for i, area in enumerate(geography.areas)}
    codes = {status.code: int(status) for status in Status}
    # A query per series spares the strings that all its rows share: half the time of one query for all.
    for key in _series_keys(connection, indicators):
        rows = connection.execute(_SELECT_SERIES, key).fetchall()
        levels, areas, value, numerator, denominator, words = zip(*rows, strict=True)
        series = result.at(*key)
        at = np.fromiter(map(positions.__getitem__, zip(levels, areas, strict=True)), np.intp, len(rows))
        # None becomes NaN.
        series.value[at] = np.array(value, dtype=np.float64)
        for term, column in (("numerator", numerator), ("denominator", denominator)):
            if any(number is not None for number in column):
                series.writable(term)[at] = np.array(column, dtype=np.float64)
        series.status[at] = np.fromiter(map(codes.__getitem__, words), np.int8, len(rows))
    return result


def bring_back(connection: sqlite3.Connection, source_id: int) -> int:
    """Undo an import cell by cell, whatever came before and after it; returns how many of its cells go.

    Each cell has a chain of imports, the newest in force, each older one pointing to the one that replaced it.
    Taking a link out joins its neighbours; taking out the newest brings the one before it back into force.
    """
    connection.execute(
        "UPDATE replaced_observation SET replaced_by = later.replaced_by FROM replaced_observation AS later "
        "WHERE replaced_observation.replaced_by = ?1 AND later.source_id = ?1 "
        "AND later.indicator_id = replaced_observation.indicator_id AND later.period = replaced_observation.period "
        "AND later.level_id = replaced_observation.level_id AND later.area_key = replaced_observation.area_key",
        (source_id,),
    )
    gone = connection.execute("DELETE FROM replaced_observation WHERE source_id = ?", (source_id,)).rowcount
    gone += connection.execute("DELETE FROM observation WHERE source_id = ?", (source_id,)).rowcount
    connection.execute(
        _RESTORE,
        (source_id,),
    )
    connection.execute("DELETE FROM replaced_observation WHERE replaced_by = ?", (source_id,))
    return gone


def values_other_than_zero(
    connection: sqlite3.Connection, cells: Iterable[tuple[str, str, str]]
) -> list[tuple[str, str, str, int]]:
    """Those cells (indicator, level, area) for which a value other than 0 is held, each with its import."""
    wanted = set(cells)
    if not wanted:
        return []
    found: set[tuple[str, str, str, int]] = set()
    for indicator in {cell[0] for cell in wanted}:
        rows = connection.execute(
            "SELECT indicator_id, level_id, area_key, source_id FROM observation "
            "WHERE indicator_id = ? AND value IS NOT NULL AND value <> 0",
            (indicator,),
        )
        found.update(row for row in rows if row[:3] in wanted)
    return sorted(found)
