"""What edition files say, read as anybody can read them: by SQL, without the product's reader."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from tests.attack.knowledge import Knowledge, View, united
from tests.attack.places import Places


def read(files: Sequence[Path], states: Sequence[int], overlays: tuple[Overlay, ...] = ()) -> Knowledge:
    """Everything in editions, oldest first; ``states``: the state of the data each was made of.

    ``overlays`` are told: whoever has the polygons can lay them upon one another.
    """
    catalogues, views, geography = [], [], None
    for file, state in zip(files, states, strict=True):
        with closing(sqlite3.connect(file)) as connection:
            geography = _geography(connection).with_overlays(overlays)
            catalogues.append(_catalogue(connection))
            views.append(_view(connection, geography, state))
    assert geography is not None
    return Knowledge(Places(geography), *united(catalogues), views)


def _geography(connection: sqlite3.Connection) -> Geography:
    stamp = dict(connection.execute("SELECT name, value FROM edition"))
    levels, areas = [], [Area(ROOT_LEVEL, stamp["municipality_key"], stamp["municipality"])]
    for name, rank, parent, table in connection.execute("SELECT name, rank, parent, table_name FROM level"):
        levels.append(Level(name, rank, parent))
        if table:
            rows = connection.execute(f'SELECT area_key, name, parent_key FROM "{table}"')
            areas += [Area(name, *row) for row in rows]
    return Geography(levels, areas)


def _catalogue(connection: sqlite3.Connection) -> Catalogue:
    parts: dict[str, list[PartOf]] = {}
    for part, total, name, complete in connection.execute(
        "SELECT p.part_id, b.total_id, b.name, b.complete FROM breakdown b JOIN breakdown_part p "
        "ON p.breakdown_id = b.id ORDER BY b.id, p.position"
    ):
        parts.setdefault(part, []).append(PartOf(total, name, bool(complete)))
    entries = []
    for name, kind, personal, top, base, inside, factor, decimals, aggregation in connection.execute(
        "SELECT id, kind, personal, numerator, denominator, numerator_in_denominator, factor, decimals, aggregation "
        "FROM indicator"
    ):
        entries.append(
            Indicator(
                name, name, "", "", Kind(kind), "", bool(personal), Aggregation(aggregation), "", "",
                numerator=top or None, denominator=base or None, numerator_in_denominator=bool(inside), factor=factor,
                decimals=decimals, part_of=tuple(parts.get(name, ())),
            )
        )  # fmt: skip
    return Catalogue(entries)


def _view(connection: sqlite3.Connection, geography: Geography, state: int) -> View:
    stamp = dict(connection.execute("SELECT name, value FROM edition"))
    seen = View(state, minimum_base=int(stamp["minimum_base"]))
    areas = len(geography)
    for name, level, key, period, value, status, small in connection.execute(
        "SELECT indicator_id, level_id, area_key, period, value, status, small_base FROM observation"
    ):
        variable, area = (name, period), geography.index(level, key)
        if variable not in seen.shown:
            seen.shown[variable] = np.full(areas, np.nan)
            for flags in (seen.hidden, seen.empty, seen.bracketed):
                flags[variable] = np.zeros(areas, dtype=bool)
        if status == "value":
            seen.shown[variable][area] = value
        seen.hidden[variable][area] = status == "suppressed"
        seen.empty[variable][area] = status == "not_applicable"
        seen.bracketed[variable][area] = bool(small)
    return seen
