"""Cells that can only be 0, with everything below them."""

import sqlite3
from collections.abc import Iterable

from ..model.errors import KeckError
from ..model.geography import Geography
from ..model.indicator import Catalogue, Kind
from ..model.text import tr
from . import journal, observation_store

Cell = tuple[str, str, str]
"""Indicator, level, area key."""


def read(connection: sqlite3.Connection) -> set[Cell]:
    """All declared cells."""
    return set(connection.execute("SELECT indicator_id, level_id, area_key FROM structural_zero"))


def with_areas_below(cells: Iterable[Cell], geography: Geography) -> set[Cell]:
    """The cells and those of all areas inside them: where nobody can be, nobody is in a part of it either."""
    marked: dict[str, set[int]] = {}
    for indicator, level, key in cells:
        position = geography.index(level, key)
        if position is not None:
            marked.setdefault(indicator, set()).add(position)
    result: set[Cell] = set()
    for indicator, positions in marked.items():
        for position, above in enumerate(geography.parents):
            # Parents stand before their children.
            if int(above) in positions:
                positions.add(position)
        result.update((indicator, geography.areas[i].level, geography.areas[i].key) for i in positions)
    return result


def add(
    connection: sqlite3.Connection, cells: list[Cell], source_id: int, catalogue: Catalogue, geography: Geography
) -> None:
    """Declare cells. KeckError for unknown ones, for other kinds than counts, where other values are held."""
    for indicator, level, key in cells:
        if catalogue[indicator].kind is not Kind.COUNT:
            raise _refused(tr("“{}” is not a count.").format(indicator))
        if geography.index(geography.level(level).name, key) is None:
            raise _refused(tr("The level “{}” has no area “{}”.").format(level, key))
    connection.executemany(
        "INSERT OR IGNORE INTO structural_zero (indicator_id, level_id, area_key, source_id) VALUES (?, ?, ?, ?)",
        [(*cell, source_id) for cell in cells],
    )
    refuse_other_values(connection, with_areas_below(cells, geography))
    journal.complete(connection, source_id, len(set(cells)))


def refuse_other_values(connection: sqlite3.Connection, cells: set[Cell]) -> None:
    """KeckError where a value other than 0 is held in one of the cells, naming its import."""
    breaches = observation_store.values_other_than_zero(connection, cells)
    if breaches:
        named = ", ".join(f"{indicator} {level} {key}" for indicator, level, key, _ in breaches[:10])
        raise KeckError(
            tr("Structural zero and value contradict"),
            tr("Other values than 0 are held in {} cells, such as {}.").format(len(breaches), named),
            tr("These imports are concerned: {}").format(journal.named(connection, {row[3] for row in breaches})),
        )


def remove(connection: sqlite3.Connection, source_id: int) -> int:
    """Undo a declaration; what another import declares as well stays."""
    return connection.execute("DELETE FROM structural_zero WHERE source_id = ?", (source_id,)).rowcount


def _refused(text: str) -> KeckError:
    return KeckError(tr("Structural zeros cannot be taken over"), text)
