"""Catalogue entries as rows of the tables that ``tables.py`` declares, and back."""

import sqlite3
from enum import Enum
from typing import Any

from ..model.class_breaks import breaks_text, parse_breaks
from ..model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf
from .statements import insert, select

_COLUMNS = (
    "id", "name", "theme", "definition", "kind", "numerator", "denominator", "numerator_in_denominator", "unit",
    "factor", "decimals", "personal", "direction", "aggregation", "source", "cycle", "clearance", "note", "literature",
    "contact", "department", "threshold", "hide_zeros", "breaks",
)  # fmt: skip
"""Of the table ``indicator``, named as the fields of ``Indicator``; an older edition lacks some of the last."""

_SELECT_PARTS = """
SELECT part.part_id, whole.total_id, whole.name, part.complete
FROM breakdown_part AS part JOIN breakdown AS whole ON whole.id = part.breakdown_id
ORDER BY whole.id, part.position
"""


def insert_catalogue(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    """Write all indicators and breakdowns into their empty tables."""
    connection.executemany(insert("indicator", _COLUMNS), [_row(indicator) for indicator in catalogue])
    declared = {(one.id, part.total, part.breakdown): part.complete for one in catalogue for part in one.part_of}
    for breakdown in catalogue.breakdowns():
        cursor = connection.execute(
            "INSERT INTO breakdown (total_id, name, complete) VALUES (?, ?, ?)",
            (breakdown.total, breakdown.name, int(breakdown.complete)),
        )
        connection.executemany(
            "INSERT INTO breakdown_part (breakdown_id, part_id, position, complete) VALUES (?, ?, ?, ?)",
            [
                (cursor.lastrowid, part, position, int(declared[part, breakdown.total, breakdown.name]))
                for position, part in enumerate(breakdown.parts)
            ],
        )


def select_catalogue(connection: sqlite3.Connection) -> Catalogue:
    """Read all indicators in their order with the breakdowns that they are parts of."""
    parts: dict[str, list[PartOf]] = {}
    for part, total, name, complete in connection.execute(_SELECT_PARTS):
        parts.setdefault(part, []).append(PartOf(total, name, bool(complete)))
    held = {row[0] for row in connection.execute("SELECT name FROM pragma_table_info('indicator')")}
    columns = [column for column in _COLUMNS if column in held]
    rows = connection.execute(select("indicator", columns, "position"))
    return Catalogue(_indicator(dict(zip(columns, row, strict=True)), parts) for row in rows)


def _row(one: Indicator) -> tuple[object, ...]:
    values = (breaks_text(one.breaks) if column == "breaks" else getattr(one, column) for column in _COLUMNS)
    return tuple(value.value if isinstance(value, Enum) else value for value in values)


def _indicator(row: dict[str, Any], parts: dict[str, list[PartOf]]) -> Indicator:
    return Indicator(
        **row
        | {
            "kind": Kind(row["kind"]),
            "aggregation": Aggregation(row["aggregation"]),
            "clearance": Clearance(row["clearance"]),
            "numerator_in_denominator": bool(row["numerator_in_denominator"]),
            "personal": bool(row["personal"]),
            "hide_zeros": bool(row.get("hide_zeros")),
            "breaks": parse_breaks(row.get("breaks") or ""),
            "direction": row["direction"] or "0",
            "part_of": tuple(parts.get(row["id"], ())),
        }
        | {text: row[text] or "" for text in ("note", "literature", "contact", "department")}
    )
