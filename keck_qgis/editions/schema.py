"""Schema of an edition, version 1: what an audience receives."""

from collections.abc import Iterable, Sequence

from ..geopackage.naming import table_name
from ..geopackage.schema import Column, Table
from ..geopackage.tables import breakdown_tables, facility_columns, indicator_table, level_table, observation_columns
from ..model.text import tr

VERSION = 1
FORMAT = "keck-edition"
"""Value of the stamp's row ``format``: what tells an edition from any other GeoPackage."""

NUMBER_DIGITS = 4


def file_name(holdings_name: str, slug: str, number: int) -> str:
    """``NAME_verwaltung_0007.gpkg`` for the holdings file ``NAME.keck.gpkg``."""
    name = holdings_name.removesuffix(".gpkg").removesuffix(".keck")
    return f"{name}_{slug}_{number:0{NUMBER_DIGITS}d}.gpkg"


def area_table_names(levels: Iterable[str]) -> dict[str, str]:
    """The polygon table of each level, named after it."""
    taken = [table.name for table in tables()]
    result: dict[str, str] = {}
    for level in levels:
        result[level] = table_name(level, [*taken, *result.values()])
    return result


def further_column_names(titles: Iterable[str]) -> dict[str, str]:
    """Column name of each released further column of the facilities: its own title, numbered where taken."""
    taken = {"geom", "ogc_fid", "rowid", *(column.name for column in facility_columns())}
    result: dict[str, str] = {}
    for title in titles:
        name, count = title, 1
        while name.casefold() in taken:
            count += 1
            name = f"{title}_{count}"
        taken.add(name.casefold())
        result[title] = name
    return result


def tables(released_facility_columns: Sequence[str] = ()) -> tuple[Table, ...]:
    """All tables of an edition but the polygon tables, of which each level brings one.

    The municipality's level ``*`` has no polygons: its ``table_name`` is empty.
    """
    further = further_column_names(released_facility_columns)
    return (
        Table(
            "edition",
            tr("Edition"),
            tr("Stamp: audience, number, time, rule, hash of the contents"),
            (Column("name", "TEXT", tr("Name"), constraint="PRIMARY KEY"), Column("value", "TEXT", tr("Value"))),
        ),
        level_table(),
        indicator_table(),
        *breakdown_tables(),
        Table(
            "observation",
            tr("Observations"),
            tr("Values of the indicators; a hidden one has a status and no value"),
            (
                *observation_columns(),
                Column("small_base", "INTEGER", tr("Small base"), tr("1: the rate rests on few persons"), "NOT NULL"),
            ),
            indexes=("UNIQUE (indicator_id, period, level_id, area_key)",),
        ),
        Table(
            "poi",
            tr("Facilities"),
            tr("Facilities; those without geometry are not placed"),
            (*facility_columns(), *(Column(name, "TEXT", title) for title, name in further.items())),
            geometry="POINT",
        ),
    )
