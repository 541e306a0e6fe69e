"""The SELECT behind a map layer: areas with the observations of some figures beside them, read by QGIS itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """What one joined observation is taken from."""

    indicator: str
    level: str
    period: str


def areas_with(table: str, figures: Sequence[Figure]) -> str:
    """Statement for a layer's subset: ``area_key, name, value_1, status_1, small_base_1, value_2, …`` per area.

    An area without a row has NULL for all three. Such a text takes no bound values, so names and texts are
    quoted by SQL's own rules; each join reads the unique index over (indicator, period, level, area).
    """
    columns = ['a."fid"', 'a."geom"', 'a."area_key"', 'a."name"']
    joins = []
    for position, figure in enumerate(figures, start=1):
        alias = f"o{position}"
        columns += [f'{alias}."{name}" AS "{name}_{position}"' for name in ("value", "status", "small_base")]
        conditions = (
            ("indicator_id", _text(figure.indicator)),
            ("period", _text(figure.period)),
            ("level_id", _text(figure.level)),
            ("area_key", 'a."area_key"'),
        )
        on = " AND ".join(f'{alias}."{name}" = {value}' for name, value in conditions)
        joins.append(f'LEFT JOIN "observation" {alias} ON {on}')
    return " ".join(["SELECT", ", ".join(columns), "FROM", _name(table), "a", *joins])


def of_categories(categories: Sequence[str]) -> str:
    """Condition for the facilities of some categories."""
    return '"category" IN (' + ", ".join(map(_text, categories)) + ")"


def of_ids(ids: Iterable[int]) -> str:
    """Condition for the facilities of some ids; of none where there are none."""
    return '"id" IN (' + (", ".join(map(str, sorted(ids))) or "NULL") + ")"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
