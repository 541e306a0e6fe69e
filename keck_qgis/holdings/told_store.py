"""What releases told, each thing stored once: a release that tells what the last one told costs a number."""

import json
import sqlite3
import zlib

import numpy as np
from numpy.typing import NDArray

from ..disclosure.history import Past, PastSeries
from ..model.geography import Geography
from ..model.observations import SeriesKey

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
_STATE = (
    "SELECT id, series FROM told_state",
    "INSERT INTO told_state (series) VALUES (?)",
)


def enter(connection: sqlite3.Connection, geography: Geography, told: Past) -> int:
    """The number of the state in which all of this is told, stored as far as it is new."""
    areas = [(area.level, area.key) for area in geography.areas]
    place = _stored(connection, _GEOGRAPHY, json.dumps(areas, ensure_ascii=False).encode())
    series = [_stored(connection, _SERIES, _packed(told[key], len(areas)), *key, place) for key in sorted(told)]
    return _stored(connection, _STATE, np.diff(sorted(series), prepend=0).astype(_ID).tobytes())


def read(connection: sqlite3.Connection, states: list[int], geography: Geography) -> dict[int, Past]:
    """What those states tell, over the areas of ``geography``: areas that are gone are dropped, new ones are NaN.

    A series that several states tell is one object in all of them.
    """
    content = dict(connection.execute("SELECT id, series FROM told_state"))
    series = {state: np.cumsum(np.frombuffer(zlib.decompress(content[state]), _ID)).tolist() for state in states}
    places = {
        number: _positions(json.loads(zlib.decompress(areas)), geography)
        for number, areas in connection.execute("SELECT id, areas FROM told_geography")
    }
    held: dict[int, tuple[SeriesKey, PastSeries]] = {}
    for number in sorted({one for ids in series.values() for one in ids}):
        name, period, place, packed = connection.execute(
            "SELECT name, period, geography_id, content FROM told_series WHERE id = ?", (number,)
        ).fetchone()
        held[number] = (name, period), _unpacked(packed, places[place])
    return {state: dict(held[one] for one in ids) for state, ids in series.items()}


def _stored(connection: sqlite3.Connection, statements: tuple[str, str], raw: bytes, *keys: object) -> int:
    """Number of the row with this content, which is added where there is none yet."""
    look, add = statements
    for number, packed in connection.execute(look, keys):
        if zlib.decompress(packed) == raw:
            return int(number)
    return int(connection.execute(add, (*keys, zlib.compress(raw))).lastrowid or 0)


def _packed(series: PastSeries, areas: int) -> bytes:
    """Values byte by byte in turn (the same bytes of all areas together, which compresses well), then the flags."""
    if series.value.shape != (areas,) or series.shown.shape != (areas,):
        raise ValueError("a past series needs a cell per area")
    # One spelling of NaN and of 0, so that equal series are equal bytes.
    values = np.where(np.isnan(series.value), np.nan, series.value + 0.0).astype(_NUMBER)
    return values.view(np.uint8).reshape(areas, -1).T.tobytes() + np.packbits(series.shown).tobytes()


def _unpacked(packed: bytes, places: NDArray[np.intp]) -> PastSeries:
    """The series with the cell of today's area i taken from place ``places[i]``, -1 where there was none."""
    raw = np.frombuffer(zlib.decompress(packed), np.uint8)
    areas = len(raw) * 8 // (_NUMBER.itemsize * 8 + 1)
    bytes_of_values, flags = np.split(raw, [areas * _NUMBER.itemsize])
    values = np.ascontiguousarray(bytes_of_values.reshape(-1, areas).T).view(_NUMBER)[:, 0]
    shown = np.unpackbits(flags, count=areas).astype(np.bool_)
    # The cell behind the last one is where -1 leads.
    return PastSeries(np.append(values, np.nan)[places], np.append(shown, False)[places])


def _positions(areas: list[tuple[str, str]], geography: Geography) -> NDArray[np.intp]:
    held = {(level, key): place for place, (level, key) in enumerate(areas)}
    return np.array([held.get((area.level, area.key), -1) for area in geography.areas], dtype=np.intp)
