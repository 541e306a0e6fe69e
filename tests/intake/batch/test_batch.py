"""All files of a town at once: tried, corrected, taken over together or not at all."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from openpyxl import Workbook

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.batch.entries import Outcome
from keck_qgis.intake.batch.run import Trial, accept_batch, propose_files, try_batch
from keck_qgis.intake.catalogue_file import read_catalogue
from keck_qgis.intake.recognition import Content, recognise_all
from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.geography import ROOT_LEVEL
from keck_qgis.model.indicator import Aggregation, Catalogue, Kind
from keck_qgis.model.proposals import CatalogueProposal, SourceFile
from keck_qgis.model.rule import Rule
from keck_qgis.resources import resource
from tests.intake.spatial import codes
from tests.intake.values_atlas import count


def proposed(holdings: Path, paths: list[Path]) -> Trial:
    return propose_files(holdings, recognise_all(paths))


def named(trial: Trial, part: str) -> Outcome:
    return next(one for one in trial.outcomes if part in one.entry.found.path.name)


def is_empty(path: Path) -> bool:
    with Holdings.open(path, read_only=True) as held:
        return len(held.geography().areas) == 1 and not held.sources() and len(held.catalogue()) == 2


def test_everything_is_recognised_named_and_ordered(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    assert [
        (one.entry.content.name, one.entry.name, one.entry.parent) for one in trial.outcomes if one.entry.taken
    ] == [
        ("LEVEL", "Bezirke", ""),
        ("LEVEL", "Viertel", "Bezirke"),
        ("VALUES", None, None),
        ("VALUES", None, None),
        ("FACILITIES", "Kita", None),
        ("FACILITIES", "Spielplatz", None),
    ]
    assert [one.entry.label for one in trial.outcomes if not one.entry.taken] == ["liesmich.json"]
    assert is_empty(empty)


def test_columns_go_to_indicators_by_the_name_of_the_file(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    [children] = named(trial, "kinder").entry.columns or ()
    assert (children.title, children.spec.indicator, children.sketch) == ("Anzahl", "KIND", None)
    cases, share = named(trial, "wohnungs").entry.columns or ()
    assert cases.is_new and cases.sketch is not None
    assert (cases.sketch.name, cases.sketch.kind) == ("Wohnungslosigkeit: Beratungen", Kind.COUNT)
    assert cases.sketch.personal and cases.sketch.aggregation is Aggregation.SUM
    assert all(
        (cases.sketch.theme, cases.sketch.definition, cases.sketch.unit, cases.sketch.source, cases.sketch.cycle)
    )
    assert share.sketch is not None and not share.spec.indicator, "a share is offered, not taken"
    assert {"new_indicators", "columns_left_out"} <= codes(named(trial, "wohnungs").report)


def test_the_name_of_a_file_tells_the_period_of_a_table_without_one(delivery: Path, empty: Path) -> None:
    cases = named(proposed(empty, [delivery]), "wohnungs")
    assert cases.entry.period == "2022" and "period_guessed" in codes(cases.report)
    (delivery / "wohnungslosigkeit_2022.csv").rename(delivery / "wohnungslosigkeit.csv")
    cases = named(proposed(empty, [delivery]), "wohnungs")
    assert "no_period" in codes(cases.report) and not cases.entry.taken


def test_accepting_writes_all_with_an_entry_each(delivery: Path, empty: Path) -> None:
    accept_batch(empty, proposed(empty, [delivery]).entries)
    with Holdings.open(empty) as held:
        assert [level.name for level in held.geography().levels] == [ROOT_LEVEL, "Bezirke", "Viertel"]
        assert sorted({one.category for one in held.facilities()}) == ["Kita", "Spielplatz"]
        assert [one.kind for one in held.sources()] == [
            "level", "level", "values", "catalogue", "values", "facilities", "facilities",
        ]  # fmt: skip
        series = held.observations().series["KIND", "2022"]
        assert np.nansum(series.value) == 4 * 2 + 220
        new = held.catalogue()["NEU-001"]
        assert new.name == "Wohnungslosigkeit: Beratungen"


def test_next_year_the_new_indicator_is_known(delivery: Path, empty: Path) -> None:
    accept_batch(empty, proposed(empty, [delivery]).entries)
    later = delivery / "wohnungslosigkeit_2023.csv"
    (delivery / "wohnungslosigkeit_2022.csv").rename(later)
    [outcome] = proposed(empty, [later]).outcomes
    cases, _share = outcome.entry.columns or ()
    assert (cases.spec.indicator, cases.sketch) == ("NEU-001", None)


def test_one_that_fails_takes_all_with_it(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    wrong = [replace(one, name="Bezirke") if one.name == "Viertel" else one for one in trial.entries]
    with pytest.raises(KeckError, match="kleinstadt_viertel"):
        accept_batch(empty, wrong)
    assert is_empty(empty)
    # tried, the same is a finding, and what rests on it has one too
    tried = try_batch(empty, wrong)
    assert codes(named(tried, "viertel.zip").report) >= {"refused"}
    assert named(tried, "kinder").report.errors
    assert not named(tried, "kitas").report.errors


def test_what_is_not_taken_is_tried_but_carries_nothing(delivery: Path, empty: Path) -> None:
    chosen = [
        replace(one, taken=one.taken and one.content is not Content.LEVEL)
        for one in proposed(empty, [delivery]).entries
    ]
    tried = try_batch(empty, chosen)
    assert not named(tried, "viertel.zip").report.errors
    assert named(tried, "kinder").report.errors, "its level is not taken"
    with pytest.raises(KeckError):
        accept_batch(empty, chosen)
    with pytest.raises(KeckError):
        accept_batch(empty, [replace(one, taken=False) for one in chosen])
    assert is_empty(empty)


def test_a_list_and_the_layer_made_of_it_come_in_once(delivery: Path, empty: Path) -> None:
    twin = delivery / "kitas_in_kleinstadt.geojson"
    twin.write_bytes((delivery / "spielplaetze_kleinstadt.geojson").read_bytes())
    (delivery / "kitas_in_kleinstadt.csv").write_text("Name;Straße;PLZ\nA;Weg 1;1\nB;Weg 2;2\n", encoding="utf-8")
    trial = proposed(empty, [delivery])
    kitas = [one for one in trial.outcomes if "kitas" in one.entry.label]
    assert [(one.entry.found.path.suffix, one.entry.taken) for one in kitas] == [(".csv", False), (".geojson", True)]
    assert "repeated_file" in codes(kitas[0].report)


def test_house_coordinates_place_the_lists_that_come_with_them(delivery: Path, empty: Path) -> None:
    (delivery / "kitas_in_kleinstadt.csv").write_text(
        "Name;Straße;PLZ\nSonne;Hauptstr. 1;24937\nMond;Nordweg 2a;24937\nFern;Gibtsnicht 7;24937\n", encoding="utf-8"
    )
    (delivery / "hauskoordinaten.csv").write_text(
        "Straße;Hausnummer;Zusatz;PLZ;Rechtswert;Hochwert\n"
        "Hauptstraße;1;;24937;500100;6000100\nNordweg;2;a;24937;500200;6000200\n",
        encoding="utf-8",
    )
    trial = proposed(empty, [delivery])
    houses = named(trial, "hauskoordinaten")
    assert houses.entry.content is Content.ADDRESSES and houses.text.startswith("2 Adressen")
    accept_batch(empty, trial.entries)
    with Holdings.open(empty) as held:
        assert {one.name: one.x for one in held.facilities() if one.category == "Kita"} == {
            "Sonne": 500100, "Mond": 500200, "Fern": None,
        }  # fmt: skip
        assert not any("hauskoordinaten" in one.file for one in held.sources())
    without = [replace(one, taken=one.content is not Content.ADDRESSES and one.taken) for one in trial.entries]
    with Holdings.open(empty) as held:
        held.withdraw(next(one.id for one in held.sources() if "kitas" in one.file))
    kitas = next(one for one in try_batch(empty, without).outcomes if "kitas" in one.entry.label)
    assert "not_placed" in codes(kitas.report)


def test_each_sheet_of_a_workbook_comes_in(delivery: Path, empty: Path) -> None:
    book = Workbook()
    sheets = {
        "Kinder unter 18 2023": [["Nr", "Viertel", "Anzahl"], [1, "Hafen", 41], [2, "Markt", 51], [3, "Anger", 61]],
        "Horte": [["Name", "Straße", "PLZ"], ["A", "Weg 1", "24937"]],
        "Bolzplätze": [["Name", "Straße", "PLZ"], ["B", "Weg 2", "24937"], ["C", "Weg 3", "24937"]],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(delivery / "alles.xlsx")
    trial = proposed(empty, [delivery])
    sheets_found = [one for one in trial.outcomes if one.entry.found.path.name == "alles.xlsx"]
    assert [(one.entry.label, one.entry.taken) for one in sheets_found] == [
        ("alles.xlsx · Kinder unter 18 2023", True),
        ("alles.xlsx · Horte", True),
        ("alles.xlsx · Bolzplätze", True),
    ]
    [children] = sheets_found[0].entry.columns or ()
    assert (children.spec.indicator, sheets_found[0].entry.period) == ("KIND", "2023")
    assert [one.text for one in sheets_found[1:]] == ["Hort (1)", "Bolzplatz (2)"]
    accept_batch(empty, trial.entries)


def test_lists_of_the_same_name_in_two_folders_both_come_in(delivery: Path, empty: Path) -> None:
    for folder in ("Nord", "Süd"):
        (delivery / folder).mkdir()
        (delivery / folder / "horte.csv").write_text(f"Name;Straße;PLZ\nHort {folder};Weg 1;1\n", encoding="utf-8")
    lists = [one for one in proposed(empty, [delivery]).entries if "horte" in one.label]
    assert [one.taken for one in lists] == [True, True]


def test_the_same_delivery_again_is_left_out(delivery: Path, empty: Path) -> None:
    accept_batch(empty, proposed(empty, [delivery]).entries)
    (delivery / "kinder_unter_18_nach_vierteln_2.csv").write_text(
        (delivery / "kinder_unter_18_nach_vierteln.csv").read_text(encoding="utf-8").replace("2022;", "2023;"),
        encoding="utf-8",
    )
    again = proposed(empty, [delivery])
    assert [one.label for one in again.entries if one.taken] == ["kinder_unter_18_nach_vierteln_2.csv"]
    assert "imported_before" in codes(named(again, "wohnungs").report)
    with Holdings.open(empty) as held:
        held.withdraw(next(one.id for one in held.sources() if one.file.startswith("wohnungs")))
    assert named(proposed(empty, [delivery]), "wohnungs").entry.taken


def test_the_same_file_as_something_else(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    changed = [one.taken_for(Content.VALUES) if "kitas" in one.label else one for one in trial.entries]
    tried = named(try_batch(empty, changed), "kitas")
    assert tried.report.errors


def test_a_column_that_is_left_out_stays_out(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    cases = named(trial, "wohnungs").entry
    taken, share = cases.columns or ()
    assert share.sketch is not None
    turned = replace(cases, columns=(taken.going_to(""), share.going_to(share.sketch.id)))
    changed = [turned if one is cases else one for one in trial.entries]
    accept_batch(empty, changed)
    with Holdings.open(empty) as held:
        assert [one.id for one in held.catalogue()][2:] == [share.sketch.id]


def test_an_unticked_table_takes_its_new_indicator_along(delivery: Path, empty: Path) -> None:
    (delivery / "wohnungslosigkeit.csv").write_text("Jahr;Nr;Beratungen\n2021;1;7\n2021;2;8\n2021;3;9\n2021;4;7\n")
    trial = proposed(empty, [delivery])
    homeless = [one.entry for one in trial.outcomes if "wohnungs" in one.entry.label]
    assert [(one.columns or ())[0].is_new for one in homeless] == [True, False]
    chosen = [replace(one, taken=one.taken and one is not homeless[0]) for one in trial.entries]
    tried = try_batch(empty, chosen)
    again = next(one for one in tried.outcomes if one.entry.label == homeless[1].label).entry.columns or ()
    assert again[0].is_new, "the indicator would be missing otherwise"


def test_an_indicator_of_a_colleague_is_not_overwritten(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    with Holdings.open(empty) as held:
        theirs = count("NEU-001", "Etwas anderes")
        held.write_catalogue(CatalogueProposal(SourceFile("catalogue", "theirs.csv", "0" * 64), [theirs]))
    with pytest.raises(KeckError, match="NEU-001"):
        accept_batch(empty, trial.entries)
    with Holdings.open(empty) as held:
        assert held.catalogue()["NEU-001"] == theirs and len(held.sources()) == 1
    assert "id_taken" in codes(named(try_batch(empty, trial.entries), "wohnungs").report)


def test_cancelling_leaves_nothing(delivery: Path, empty: Path) -> None:
    class Stopped:
        def __init__(self) -> None:
            self.calls = 0

        def report(self, percent: float, text: str = "") -> None:
            self.calls += 1

        def cancelled(self) -> bool:
            return self.calls > 12

    chosen = proposed(empty, [delivery]).entries
    with pytest.raises(Cancelled):
        accept_batch(empty, chosen, Stopped())
    assert is_empty(empty)


def test_a_vanished_file_is_told(delivery: Path, empty: Path) -> None:
    trial = proposed(empty, [delivery])
    (delivery / "kinder_unter_18_nach_vierteln.csv").unlink()
    with pytest.raises(KeckError, match="kinder_unter_18"):
        accept_batch(empty, trial.entries)
    assert is_empty(empty)
    [gone] = proposed(empty, [delivery / "weg.csv"]).outcomes
    assert gone.entry.content is Content.NOTHING and codes(gone.report) == {"not_recognised"}


def test_flensburg_comes_in_from_its_raw_files(shared: Path, tmp_path: Path, qgis_app: object) -> None:
    path = tmp_path / "Flensburg.keck.gpkg"
    starter, _report = read_catalogue(resource("starter_catalogue.csv"))
    Holdings.create(path, "Flensburg", "01001000", "EPSG:25832", Rule(), Catalogue(starter)).close()
    trial = proposed(path, [shared / "flensburg"])
    levels = [one.entry for one in trial.outcomes if one.entry.content is Content.LEVEL]
    assert [(one.name, one.parent) for one in levels] == [("Stadtteile", ""), ("Stadtbezirke", "Stadtteile")]
    accept_batch(path, trial.entries)
    with Holdings.open(path) as held:
        assert len(held.geography().areas) == 1 + 13 + 41
        assert Counter(one.category for one in held.facilities()) == {"Kita": 70, "Schule": 30, "Spielplatz": 76}
        assert all(one.x is not None for one in held.facilities())
        known = {indicator for indicator, _ in held.observations().series}
        assert known >= {"DEM-01", "DEM-21", "DEM-22", "DEM-32", "ARB-10"}
        # 1.842 children lived in the Nordstadt in 2011: the first figure of that file's third Stadtteil
        children = held.observations().series["DEM-22", "2011"]
        assert children.value[held.geography().index("Stadtteile", "STGT03")] == 1842
