"""Schema of the holdings, version 4: the tables of ``NAME.keck.gpkg`` as data."""

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

VERSION = 4


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
        _proof(),
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


def _releases() -> tuple[Table, ...]:
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
                Column("told_id", "INTEGER", tr("What it told"), constraint="REFERENCES told_state(id)"),
                Column("sources", "TEXT", tr("Made of"), tr("The imports that were in force (JSON)")),
            ),
            ("UNIQUE (audience, number)",),
        ),
        Table(
            "told_state",
            tr("Told at a time"),
            tr("What releases told: the series of each, packed; releases that told the same share an entry"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("series", "BLOB", tr("Series"), constraint="NOT NULL"),
                Column("catalogue_id", "INTEGER", tr("Catalogue"), constraint="NOT NULL REFERENCES told_catalogue(id)"),
            ),
        ),
        Table(
            "told_series",
            tr("Told series"),
            tr("A variable in a period as releases told it: values and what was shown, packed"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("name", "TEXT", tr("Variable"), constraint="NOT NULL"),
                Column("period", "TEXT", tr("Period"), constraint="NOT NULL"),
                Column("geography_id", "INTEGER", tr("Areas"), constraint="NOT NULL REFERENCES told_geography(id)"),
                Column("content", "BLOB", tr("Content"), constraint="NOT NULL"),
            ),
            indexes=("(name, period)",),
        ),
        Table(
            "told_catalogue",
            tr("Catalogues of releases"),
            tr("What the catalogue said at the time of a release of how counts hang together, packed"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("entries", "BLOB", tr("Entries"), constraint="NOT NULL"),
            ),
        ),
        Table(
            "told_geography",
            tr("Areas of releases"),
            tr("The areas at the time of a release, in the order of the told series, packed"),
            (
                Column("id", "INTEGER", tr("Number"), constraint=PRIMARY_KEY),
                Column("areas", "BLOB", tr("Areas"), constraint="NOT NULL"),
            ),
        ),
    )


def _proof() -> Table:
    return Table(
        "proof",
        tr("Proofs"),
        tr("Why nobody can recompute what is hidden; secret as the values themselves"),
        (
            Column("fingerprint", "TEXT", tr("Fingerprint"), constraint="PRIMARY KEY"),
            Column("names", "TEXT", tr("Family"), constraint="NOT NULL"),
            Column("content", "BLOB", tr("Content"), constraint="NOT NULL"),
        ),
    )
