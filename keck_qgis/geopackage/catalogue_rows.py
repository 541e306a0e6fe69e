"""Catalogue entries as rows of the tables that ``tables.py`` declares, and back."""

import sqlite3
from collections.abc import Iterable

from ..model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf

_INSERT_INDICATOR = """
INSERT INTO indicator (
    id, name, theme, definition, kind, numerator, denominator, numerator_in_denominator, unit, factor, decimals,
    personal, direction, aggregation, source, cycle, clearance, note, literature, contact, department
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

_SELECT_INDICATORS = """
SELECT id, name, theme, definition, kind, numerator, denominator, numerator_in_denominator, unit, factor, decimals,
    personal, direction, aggregation, source, cycle, clearance, note, literature, contact, department
FROM indicator ORDER BY position
"""

_SELECT_PARTS = """
SELECT part.part_id, whole.total_id, whole.name, part.complete
FROM breakdown_part AS part JOIN breakdown AS whole ON whole.id = part.breakdown_id
ORDER BY whole.id, part.position
"""


def insert_catalogue(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    """Write all indicators and breakdowns into their empty tables."""
    connection.executemany(_INSERT_INDICATOR, [_row(indicator) for indicator in catalogue])
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
    return Catalogue(_indicators(connection.execute(_SELECT_INDICATORS), parts))


def _row(one: Indicator) -> tuple[object, ...]:
    return (
        one.id, one.name, one.theme, one.definition, one.kind.value, one.numerator, one.denominator,
        int(one.numerator_in_denominator), one.unit, one.factor, one.decimals, int(one.personal), one.direction,
        one.aggregation.value, one.source, one.cycle, one.clearance.value, one.note, one.literature, one.contact,
        one.department,
    )  # fmt: skip


def _indicators(rows: Iterable[tuple], parts: dict[str, list[PartOf]]) -> Iterable[Indicator]:
    for row in rows:
        (
            id_, name, theme, definition, kind, numerator, denominator, inside, unit, factor, decimals, personal,
            direction, aggregation, source, cycle, clearance, note, literature, contact, department,
        ) = row  # fmt: skip
        yield Indicator(
            id=id_,
            name=name,
            theme=theme,
            definition=definition,
            kind=Kind(kind),
            unit=unit,
            personal=bool(personal),
            aggregation=Aggregation(aggregation),
            source=source,
            cycle=cycle,
            numerator=numerator,
            denominator=denominator,
            numerator_in_denominator=bool(inside),
            factor=factor,
            decimals=decimals,
            direction=direction or "0",
            part_of=tuple(parts.get(id_, ())),
            clearance=Clearance(clearance),
            note=note or "",
            literature=literature or "",
            contact=contact or "",
            department=department or "",
        )
