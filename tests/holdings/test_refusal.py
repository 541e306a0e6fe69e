"""What SQLite says in English reaches nobody."""

import sqlite3
from pathlib import Path

import pytest

from keck_qgis.holdings.transaction import refusal


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("attempt to write a readonly database", "„a.keck.gpkg“ lässt sich hier lesen, aber nicht schreiben."),
        ("database is locked", "„a.keck.gpkg“ wird gerade"),
    ],
)
def test_usual_errors_of_sqlite_are_told_in_german(said: str, told: str) -> None:
    text = str(refusal(Path("a.keck.gpkg"), sqlite3.OperationalError(said)))
    assert told in text
    assert said not in text
    assert "nichts geschrieben" in text
