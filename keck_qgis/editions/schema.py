"""Schema of an edition, version 1: what an audience receives."""

from collections.abc import Sequence

from ..geopackage.schema import Column, Table
from ..geopackage.tables import breakdown_tables, facility_columns, indicator_table, level_table, observation_columns
from ..model.text import tr

VERSION = 1


def tables(released_facility_columns: Sequence[str] = ()) -> tuple[Table, ...]:
    """All tables of an edition but the polygon tables, of which each level brings one."""
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
            (*facility_columns(), *(Column(name, "TEXT", name) for name in released_facility_columns)),
            geometry="POINT",
        ),
    )
