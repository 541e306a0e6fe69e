"""Writing an edition where the drive does not take it, and what its order gives away."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.editions import schema, writer
from keck_qgis.model.errors import KeckError
from tests.factories import small_edition


@pytest.mark.parametrize("step", ["_fill", "_close_up"])
def test_full_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_all: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(writer, step, fail)
    with pytest.raises(KeckError, match="disk is full"):
        small_edition(tmp_path)


def test_rows_are_ordered_by_keys(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_edition(tmp_path))) as connection:
        rows = connection.execute(
            "SELECT i.position, o.period, l.rank, o.area_key FROM observation AS o "
            "JOIN indicator AS i ON i.id = o.indicator_id JOIN level AS l ON l.name = o.level_id ORDER BY o.id"
        ).fetchall()
    assert rows == sorted(rows)
    assert len(rows) > 500


def test_names() -> None:
    assert schema.file_name("musterstadt.keck.gpkg", "verwaltung", 7) == "musterstadt_verwaltung_0007.gpkg"
    names = schema.area_table_names(["Stadtteile", "Stadt-Teile", "Öffentliche Plätze", "level"])
    assert len(set(names.values())) == 4
    assert names["Stadtteile"] == "stadtteile" and names["Öffentliche Plätze"] == "oeffentliche_plaetze"
    assert names["level"] != "level"
    columns = schema.further_column_names(["Leitung", "NAME", "geom"])
    assert columns == {"Leitung": "Leitung", "NAME": "NAME_2", "geom": "geom_2"}
