"""What releases told, each thing stored once: a release that tells what the last one told costs a number."""

import sqlite3
import zlib

import numpy as np
from numpy.typing import NDArray

from ..disclosure.history import Past, PastSeries
from ..model.geography import Geography
from ..model.observations import SeriesKey
from . import catalogue_text, removed_levels, told_areas

_NUMBER = np.dtype("<f8")
_ID = np.dtype("<u4")
_GEOGRAPHY = (
    "SELECT id, areas FROM told_geography",
    "INSERT INTO told_geography (areas) VALUES (?)",
)
_SERIES = (
    "SELECT id, content FROM told_series WHERE name = ? AND period = ? AND geography_id = ?",
    "INSERT INTO told_series (name, period, geography_id, content) VALUES (?, ?, ?, ?)",
)
_CATALOGUE = (
    "SELECT id, entries FROM told_catalogue",
    "INSERT INTO told_catalogue (entries) VALUES (?)",
)
_STATE = (
    "SELECT id, series FROM told_state WHERE catalogue_id = ?",
    "INSERT INTO told_state (catalogue_id, series) VALUES (?, ?)",
)


def enter(connection: sqlite3.Connection, geography: Geography, told: Past) -> int:
    """The number of the state in which all of this is told, stored as far as it is new."""
    areas = told_areas.of_geography(geography)
    place = _stored(connection, _GEOGRAPHY, told_areas.packed(areas))
    series = [_stored(connection, _SERIES, _packed(told[key], len(areas)), *key, place) for key in sorted(told)]
    catalogue = _stored(connection, _CATALOGUE, catalogue_text.packed(told.catalogue))
    return _stored(connection, _STATE, np.diff(sorted(series), prepend=0).astype(_ID).tobytes(), catalogue)


def read(connection: sqlite3.Connection, states: list[int], geography: Geography) -> dict[int, Past]:
    """What those states tell, over the areas of ``geography``: areas that are gone are dropped, new ones are NaN.

    A series that several states tell is one object in all of them.
    """
    content = {row[0]: row[1:] for row in connection.execute("SELECT id, series, catalogue_id FROM told_state")}
    series = {state: np.cumsum(np.frombuffer(zlib.decompress(content[state][0]), _ID)).tolist() for state in states}
    grounds_of = removed_levels.grounds_of(connection)
    places = {
        number: (len(areas), told_areas.places(areas, geography, grounds_of))
        for number, areas in told_areas.read(connection).items()
    }
    catalogues = {
        number: catalogue_text.unpacked(zlib.decompress(packed))
        for number, packed in connection.execute("SELECT id, entries FROM told_catalogue")
    }
    held: dict[int, tuple[SeriesKey, PastSeries]] = {}
    for number in sorted({one for ids in series.values() for one in ids}):
        name, period, place, packed = connection.execute(
            "SELECT name, period, geography_id, content FROM told_series WHERE id = ?", (number,)
        ).fetchone()
        held[number] = (name, period), _unpacked(packed, *places[place])
    return {state: Past(dict(held[one] for one in ids), catalogues[content[state][1]]) for state, ids in series.items()}


def _stored(connection: sqlite3.Connection, statements: tuple[str, str], raw: bytes, *keys: object) -> int:
    """Number of the row with this content, which is added where there is none yet."""
    look, add = statements
    for number, packed in connection.execute(look, keys):
        if zlib.decompress(packed) == raw:
            return int(number)
    return int(connection.execute(add, (*keys, zlib.compress(raw))).lastrowid or 0)


def _packed(series: PastSeries, areas: int) -> bytes:
    """Values byte by byte in turn (the same bytes of all areas together, which compresses well), then the flags; least
    and most follow where there are any."""
    if any(np.shape(one) != (areas,) for one in (series.value, series.shown, series.least, series.most)):
        raise ValueError("a past series needs a cell per area")
    ranges = b"" if series.bounds is None else b"".join(map(_in_turn, series.bounds))
    return _in_turn(series.value) + np.packbits(series.shown).tobytes() + ranges


def _in_turn(numbers: NDArray[np.float64]) -> bytes:
    # One spelling of NaN and of 0, so that equal series are equal bytes.
    values = np.where(np.isnan(numbers), np.nan, numbers + 0.0).astype(_NUMBER)
    return values.view(np.uint8).reshape(len(numbers), -1).T.tobytes()


def _unpacked(packed: bytes, areas: int, places: NDArray[np.intp]) -> PastSeries:
    """The series over ``areas`` areas, with the cell of today's area i taken from place ``places[i]``, -1 where there
    was none."""
    raw = np.frombuffer(zlib.decompress(packed), np.uint8)
    size = areas * _NUMBER.itemsize
    value, flags, *ranges = np.split(raw, [size, end := size + (areas + 7) // 8, end + size])
    shown = np.unpackbits(flags, count=areas).astype(np.bool_)
    # The cell behind the last one is where -1 leads.
    least, most = (_numbers(one, areas, places) if len(one) else None for one in ranges)
    bounds = None if least is None or most is None else np.array((least, most))
    return PastSeries(_numbers(value, areas, places), np.append(shown, False)[places], bounds)


def _numbers(in_turn: NDArray[np.uint8], areas: int, places: NDArray[np.intp]) -> NDArray[np.float64]:
    values = np.ascontiguousarray(in_turn.reshape(-1, areas).T).view(_NUMBER)[:, 0]
    return np.append(values, np.nan)[places]
