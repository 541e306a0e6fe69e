"""Schema of the holdings, version 1: the tables of ``NAME.keck.gpkg`` as data."""

from ..geopackage.schema import Column, Table
from ..geopackage.tables import (
    PRIMARY_KEY,
    breakdown_tables,
    facility_columns,
    indicator_table,
    level_table,
    observation_columns,
)
from ..model.text import tr

VERSION = 1


def tables() -> tuple[Table, ...]:
    """All tables that every holdings file has; each level adds a polygon table of its own."""
    return (
        _setting(),
        _source(),
        level_table(),
        indicator_table(),
        *breakdown_tables(),
        _observation(),
        _replaced_observation(),
        _structural_zero(),
        *_facilities(),
        *_releases(),
    )


def _setting() -> Table:
    return Table(
        "setting",
        tr("Settings"),
        tr("Settings of the atlas"),
        (
            Column("name", "TEXT", tr("Name"), constraint="PRIMARY KEY"),
            Column("value", "TEXT", tr("Value")),
        ),
    )


def _source() -> Table:
    return Table(
        "source",
        tr("Import journal"),
        tr("Every import: file, hash, profile, user and time"),
        (
            Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
            Column("uuid", "TEXT", tr("Identifier"), constraint="NOT NULL UNIQUE"),
            Column("kind", "TEXT", tr("Kind"), constraint="NOT NULL"),
            Column("file", "TEXT", tr("File"), constraint="NOT NULL"),
            Column("sha256", "TEXT", tr("Hash (SHA-256)"), constraint="NOT NULL"),
            Column("profile", "TEXT", tr("Profile")),
            Column("user", "TEXT", tr("User")),
            Column("time", "TEXT", tr("Time"), tr("UTC, ISO 8601"), "NOT NULL"),
            Column("read", "INTEGER", tr("Read")),
            Column("written", "INTEGER", tr("Written")),
            Column("replaced", "TEXT", tr("Replaced entries"), tr("What withdrawing brings back (JSON)")),
            Column("withdrawn", "TEXT", tr("Withdrawn"), tr("Time of the withdrawal; empty while in force")),
        ),
    )


def _observation() -> Table:
    return Table(
        "observation",
        tr("Observations"),
        tr("Values as delivered, confidential"),
        (
            *observation_columns(),
            Column("source_id", "INTEGER", tr("Import"), constraint="NOT NULL REFERENCES source(id)"),
        ),
        indexes=("UNIQUE (indicator_id, period, level_id, area_key)", "(source_id)"),
    )


def _replaced_observation() -> Table:
    return Table(
        "replaced_observation",
        tr("Replaced observations"),
        tr("Values that a later import replaced; withdrawing that import brings them back"),
        (
            *observation_columns(),
            Column("source_id", "INTEGER", tr("Import"), constraint="NOT NULL REFERENCES source(id)"),
            Column("replaced_by", "INTEGER", tr("Replaced by"), constraint="NOT NULL REFERENCES source(id)"),
        ),
        indexes=("(replaced_by)", "(source_id, indicator_id, period, level_id, area_key)"),
    )


def _structural_zero() -> Table:
    return Table(
        "structural_zero",
        tr("Structural zeros"),
        tr("Areas in which an indicator can only be 0"),
        (
            Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
            Column("indicator_id", "TEXT", tr("Indicator"), constraint="NOT NULL"),
            Column("level_id", "TEXT", tr("Level"), constraint="NOT NULL"),
            Column("area_key", "TEXT", tr("Area"), constraint="NOT NULL"),
            Column("source_id", "INTEGER", tr("Import"), constraint="NOT NULL REFERENCES source(id)"),
        ),
        ("UNIQUE (indicator_id, level_id, area_key, source_id)",),
    )


def _facilities() -> tuple[Table, ...]:
    return (
        Table(
            "poi",
            tr("Facilities"),
            tr("Facilities; those without geometry are not placed yet"),
            (
                *facility_columns(),
                Column("further", "TEXT", tr("Further columns"), tr("JSON; internal until released")),
                Column("source_id", "INTEGER", tr("Import"), constraint="NOT NULL REFERENCES source(id)"),
            ),
            geometry="POINT",
        ),
        Table(
            "poi_released_column",
            tr("Released columns"),
            tr("Further columns of facilities that may enter an edition"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("category", "TEXT", tr("Category"), constraint="NOT NULL"),
                Column("name", "TEXT", tr("Column"), constraint="NOT NULL"),
                Column("source_id", "INTEGER", tr("Import"), constraint="NOT NULL REFERENCES source(id)"),
            ),
            ("UNIQUE (category, name, source_id)",),
        ),
    )


def _releases() -> tuple[Table, Table]:
    return (
        Table(
            "release",
            tr("Releases"),
            tr("Ledger of all editions ever written"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("audience", "TEXT", tr("Audience"), constraint="NOT NULL"),
                Column("number", "INTEGER", tr("Edition"), constraint="NOT NULL"),
                Column("time", "TEXT", tr("Time"), tr("UTC, ISO 8601"), "NOT NULL"),
                Column("file", "TEXT", tr("File"), constraint="NOT NULL"),
                Column("content_hash", "TEXT", tr("Hash of the contents"), constraint="NOT NULL"),
            ),
            ("UNIQUE (audience, number)",),
        ),
        Table(
            "release_cell",
            tr("Released cells"),
            tr("What each release hid, packed per indicator and period"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("release_id", "INTEGER", tr("Release"), constraint="NOT NULL REFERENCES release(id)"),
                Column("indicator_id", "TEXT", tr("Indicator"), constraint="NOT NULL"),
                Column("period", "TEXT", tr("Period"), constraint="NOT NULL"),
                Column("hidden", "TEXT", tr("Hidden areas"), tr("JSON list of level and key"), "NOT NULL"),
            ),
            indexes=("UNIQUE (release_id, indicator_id, period)",),
        ),
    )
