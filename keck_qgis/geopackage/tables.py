"""Tables that holdings and editions share, so that both call the same thing by the same name."""

from ..model.text import tr
from .schema import Column, Table

PRIMARY_KEY = "PRIMARY KEY AUTOINCREMENT"


def level_table() -> Table:
    return Table(
        "level",
        tr("Levels"),
        tr("Spatial levels from coarse to fine; the whole municipality is “*”"),
        (
            Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
            Column("name", "TEXT", tr("Level"), constraint="NOT NULL UNIQUE"),
            Column("table_name", "TEXT", tr("Table"), tr("Table with the areas of the level"), "NOT NULL UNIQUE"),
            Column("rank", "INTEGER", tr("Rank"), tr("0 is the municipality, higher is finer"), "NOT NULL"),
            Column("parent", "TEXT", tr("Parent level"), constraint="REFERENCES level(name)"),
            Column("boundary_date", "TEXT", tr("Boundaries as of")),
            Column("key_width", "INTEGER", tr("Digits of the key"), constraint="NOT NULL DEFAULT 0"),
        ),
    )


def area_table(name: str, title: str) -> Table:
    """The polygon table of one level."""
    return Table(
        name,
        title,
        tr("Areas of the level {}").format(title),
        (
            Column("fid", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
            Column("area_key", "TEXT", tr("Key"), constraint="NOT NULL UNIQUE"),
            Column("name", "TEXT", tr("Name"), constraint="NOT NULL"),
            Column("parent_key", "TEXT", tr("Key of the parent area")),
        ),
        geometry="MULTIPOLYGON",
    )


def indicator_table() -> Table:
    return Table(
        "indicator",
        tr("Indicators"),
        tr("Catalogue of the indicators with their metadata"),
        (
            Column("position", "INTEGER", tr("Position"), constraint=PRIMARY_KEY),
            Column("id", "TEXT", tr("Indicator"), constraint="NOT NULL UNIQUE"),
            Column("name", "TEXT", tr("Name"), constraint="NOT NULL"),
            Column("theme", "TEXT", tr("Theme"), constraint="NOT NULL"),
            Column("definition", "TEXT", tr("Definition"), constraint="NOT NULL"),
            Column("kind", "TEXT", tr("Kind"), constraint="NOT NULL"),
            Column("numerator", "TEXT", tr("Numerator")),
            Column("denominator", "TEXT", tr("Denominator")),
            Column("numerator_in_denominator", "INTEGER", tr("Numerator is part of the denominator")),
            Column("unit", "TEXT", tr("Unit"), constraint="NOT NULL"),
            Column("factor", "REAL", tr("Factor"), constraint="NOT NULL DEFAULT 1"),
            Column("decimals", "INTEGER", tr("Decimals"), constraint="NOT NULL DEFAULT 0"),
            Column("personal", "INTEGER", tr("Relates to persons"), constraint="NOT NULL"),
            Column("direction", "TEXT", tr("Direction"), tr("+ high is good, - high is bad, 0 neither")),
            Column("aggregation", "TEXT", tr("Aggregation"), constraint="NOT NULL"),
            Column("source", "TEXT", tr("Source"), constraint="NOT NULL"),
            Column("cycle", "TEXT", tr("Update cycle"), constraint="NOT NULL"),
            Column("clearance", "TEXT", tr("Release"), tr("Audience that the indicator may reach"), "NOT NULL"),
            Column("note", "TEXT", tr("Note")),
            Column("literature", "TEXT", tr("Literature")),
            Column("contact", "TEXT", tr("Contact")),
            Column("department", "TEXT", tr("Department")),
            Column("threshold", "INTEGER", tr("Threshold"), tr("Counts up to it are hidden; empty: as in the atlas")),
            Column(
                "hide_zeros",
                "INTEGER",
                tr("Hide zeros"),
                tr("1: even where the atlas shows them"),
                "NOT NULL DEFAULT 0",
            ),
            Column("breaks", "TEXT", tr("Class breaks"), tr("Kept for all periods; empty: each map finds its own")),
        ),
    )


def breakdown_tables() -> tuple[Table, Table]:
    return (
        Table(
            "breakdown",
            tr("Breakdowns"),
            tr("Totals and how they divide into parts"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("total_id", "TEXT", tr("Total"), constraint="NOT NULL"),
                Column("name", "TEXT", tr("Breakdown"), constraint="NOT NULL"),
                Column("complete", "INTEGER", tr("Complete"), tr("1: the parts sum to the total"), "NOT NULL"),
            ),
            ("UNIQUE (total_id, name)",),
        ),
        Table(
            "breakdown_part",
            tr("Parts of the breakdowns"),
            tr("Indicators that are parts of a total, in their order"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("breakdown_id", "INTEGER", tr("Breakdown"), constraint="NOT NULL REFERENCES breakdown(id)"),
                Column("part_id", "TEXT", tr("Part"), constraint="NOT NULL"),
                Column("position", "INTEGER", tr("Position"), constraint="NOT NULL"),
                Column("complete", "INTEGER", tr("Complete"), tr("0: this part says that others lack"), "NOT NULL"),
            ),
            ("UNIQUE (breakdown_id, part_id)",),
        ),
    )


def observation_columns() -> tuple[Column, ...]:
    """The contract of the table ``observation``: in holdings as delivered, in an edition masked."""
    return (
        Column("id", "INTEGER", tr("Number"), constraint="PRIMARY KEY"),
        Column("indicator_id", "TEXT", tr("Indicator"), constraint="NOT NULL"),
        Column("level_id", "TEXT", tr("Level"), constraint="NOT NULL"),
        Column("area_key", "TEXT", tr("Area"), constraint="NOT NULL"),
        Column("period", "TEXT", tr("Period"), constraint="NOT NULL"),
        Column("value", "REAL", tr("Value")),
        Column("numerator", "REAL", tr("Numerator")),
        Column("denominator", "REAL", tr("Denominator")),
        Column("status", "TEXT", tr("Status"), constraint="NOT NULL"),
    )


def facility_columns() -> tuple[Column, ...]:
    return (
        Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
        Column("category", "TEXT", tr("Category"), constraint="NOT NULL"),
        Column("name", "TEXT", tr("Name"), constraint="NOT NULL"),
        Column("address", "TEXT", tr("Address")),
        Column("opening_hours", "TEXT", tr("Opening hours")),
        Column("target_group", "TEXT", tr("Target group")),
        Column("concept", "TEXT", tr("Concept")),
        Column("website", "TEXT", tr("Website")),
        Column("provider", "TEXT", tr("Provider")),
        Column("capacity", "REAL", tr("Capacity")),
    )
