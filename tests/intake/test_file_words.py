"""What names of files say."""

import pytest

from keck_qgis.intake.file_words import category, title, without_common


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("flensburg_stadtteile", "Stadtteile"),
        ("Stadt Flensburg Ortsteile_2020-12-31", "Ortsteile"),
        ("Einwohner_nach_Stadtteilen_31.12.2021", "Einwohner"),
        ("children_age_under_18_by_district", "Children age under 18"),
        ("Kinder in Tagespflege 2022", "Kinder in Tagespflege"),
        ("Datenexport_CFH_122018", "CFH"),
        ("Tabelle1", ""),
        ("2022", ""),
        ("12411-05-01-4", ""),
    ],
)
def test_title(name: str, words: str) -> None:
    assert title(name, "Flensburg") == words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("kitas_in_flensburg", "Kita"),
        ("spielplaetze_flensburg", "Spielplatz"),
        ("Spielplätze", "Spielplatz"),
        ("schulen_flensburg", "Schule"),
        ("Trinkbrunnen_2023", "Trinkbrunnen"),
    ],
)
def test_category(name: str, kind: str) -> None:
    assert category(name, "Flensburg") == kind


def test_a_category_that_is_held_goes_first() -> None:
    assert category("kitas", held=["KITA", "Schule"]) == "KITA"
    assert category("schulen", held=["KITA", "Schule"]) == "Schule"


def test_what_all_files_begin_with_says_nothing() -> None:
    assert without_common(["fl_a_x", "fl_b", "fl_c"]) == ["a_x", "b", "c"]
    assert without_common(["fl_a", "fl_b"]) == ["fl_a", "fl_b"]
    assert without_common(["kinder", "kinder", "kinder"]) == ["kinder", "kinder", "kinder"]
