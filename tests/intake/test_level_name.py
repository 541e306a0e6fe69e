"""Names of levels and municipalities, read from what files and layers are called."""

import pytest

from keck_qgis.intake.level_name import NameGuess, guess_names


@pytest.mark.parametrize(
    ("text", "level", "rest"),
    [
        ("flensburg_stadtteile", "Stadtteile", "Flensburg"),
        ("Stadtteile", "Stadtteile", ""),
        ("STADTTEILE_2023", "Stadtteile", ""),
        ("statistische_bezirke_halle", "Statistische Bezirke", "Halle"),
        ("sozialraeume", "Sozialräume", ""),
        ("Bad-Musterstadt Wohnquartiere 31.12.2014", "Wohnquartiere", "Bad Musterstadt"),
        ("musterstadt_gebiete", "Gebiete", "Musterstadt"),
        ("Baublöcke_utm32", "Baublöcke", ""),
        ("kgs_44", "Kgs", ""),
        ("2023", "", ""),
        ("", "", ""),
    ],
)
def test_names(text: str, level: str, rest: str) -> None:
    assert guess_names(text) == NameGuess(level, rest)
