"""The areas that releases told of, and which of today's they are: by their keys as long as their level is held, later
by their ground. Whoever keeps an old edition lays its areas upon the new ones, whatever these are called."""

import json
import sqlite3
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..geopackage.ground import Ground
from ..model.errors import KeckError
from ..model.geography import Geography
from ..model.text import tr

_LIKENESS = 0.02
"""Areas are the same where size and place differ by no more than this share: less is a sliver (see ``overlays``)."""

Grounds = Mapping[str, Ground]
"""By area key."""


class ToldArea(NamedTuple):
    """``ground``: where it lay, once its level has been removed; ``parent``: the place of the area that it lay in, once
    the holdings do not say that any more."""

    level: str
    key: str
    ground: Ground | None = None
    parent: int | None = None


def of_geography(geography: Geography) -> list[ToldArea]:
    return [ToldArea(area.level, area.key) for area in geography.areas]


def packed(areas: Sequence[ToldArea]) -> bytes:
    plain = [area[:2] if area[2:] == (None, None) else area for area in areas]
    return json.dumps(plain, ensure_ascii=False).encode()


def read(connection: sqlite3.Connection) -> dict[int, list[ToldArea]]:
    """All sets of areas by their numbers."""
    rows = connection.execute("SELECT id, areas FROM told_geography").fetchall()
    return {number: [_told(*area) for area in json.loads(zlib.decompress(held))] for number, held in rows}


def rename_level(connection: sqlite3.Connection, level: str, name: str) -> None:
    """Let what was told of a level be told of it under its new name. KeckError where releases told of another one of
    that name: what they told could no longer be told apart."""
    for number, areas in read(connection).items():
        if any(area.level == name for area in areas):
            raise KeckError(
                tr("Name was used before"),
                tr("Released editions tell of another level “{}”.").format(name),
                tr("Choose a name that no released level has had."),
            )
        _write(connection, number, [area._replace(level=name) if area.level == level else area for area in areas])


def keep_ground(connection: sqlite3.Connection, level: str, grounds: Grounds) -> None:
    """Remember where the areas of a level lie, which is about to be removed: its areas may come again under other names
    and keys, and these may come to stand for others."""
    for number, areas in read(connection).items():
        kept = [
            area._replace(ground=grounds.get(area.key)) if area.level == level and area.ground is None else area
            for area in areas
        ]
        if kept != areas:
            _write(connection, number, kept)


def keep_parents(connection: sqlite3.Connection, level: str, parent: str, parents: Mapping[str, str]) -> None:
    """Remember which areas of another level those of a level lie in, by their keys, which is about to change."""
    for number, areas in read(connection).items():
        held = {area[:2]: place for place, area in enumerate(areas) if area.ground is None}
        kept = [
            area._replace(parent=held.get((parent, parents.get(area.key, ""))))
            if (area.level, area.ground, area.parent) == (level, None, None)
            else area
            for area in areas
        ]
        if kept != areas:
            _write(connection, number, kept)


def places(areas: Sequence[ToldArea], geography: Geography, grounds_of: Callable[[str], Grounds]) -> NDArray[np.intp]:
    """For each of today's areas the place of the told one that it is, -1 where none is; ``grounds_of`` a level."""
    by_key = {(area.level, area.key): place for place, area in enumerate(areas)}
    found = np.array([by_key.get((area.level, area.key), -1) for area in geography.areas], dtype=np.intp)
    removed: dict[str, dict[int, Ground]] = {}
    for place, area in enumerate(areas):
        if area.ground is not None:
            removed.setdefault(area.level, {})[place] = area.ground
    for level in geography.levels[1:] if removed else ():
        own = grounds_of(level.name)
        again = max((_again(own, told, name == level.name) for name, told in removed.items()), key=len)
        taken = set(again.values())
        for number in geography.of_level(level.name).tolist():
            place = again.get(geography.areas[number].key, -1)
            # a key that was that of another one of today's areas says nothing
            if place >= 0 or int(found[number]) in taken:
                found[number] = place
    return found


def same(own: Grounds, other: Grounds) -> bool:
    """Whether the areas of two levels are the same ones, but for some."""
    return bool(_again(own, dict(enumerate(other.values())), same_name=False))


def _again(own: Grounds, told: Mapping[int, Ground], same_name: bool) -> dict[str, int]:
    """By key the places of those removed areas that areas of a level are.

    {} for a level of another name that is another one in most areas: a district may be all of one quarter.
    """
    order = sorted(told, key=lambda place: told[place].x)
    lines = [told[place].x for place in order]
    found: dict[str, int] = {}
    for key, one in own.items():
        slack = _LIKENESS * one.size**0.5
        near = slice(bisect_left(lines, one.x - slack), bisect_right(lines, one.x + slack))
        for place in order[near]:
            if abs(told[place].y - one.y) <= slack and abs(told[place].size - one.size) <= _LIKENESS * one.size:
                found[key] = place
    return found if same_name or 2 * len(found) >= len(told) else {}


def _told(level: str, key: str, ground: Sequence[float] | None = None, parent: int | None = None) -> ToldArea:
    return ToldArea(level, key, Ground(*ground) if ground else None, parent)


def _write(connection: sqlite3.Connection, number: int, areas: Sequence[ToldArea]) -> None:
    connection.execute("UPDATE told_geography SET areas = ? WHERE id = ?", (zlib.compress(packed(areas)), number))
