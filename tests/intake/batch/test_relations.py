"""What figures tell of new indicators: twins of others, parts of totals."""

from pathlib import Path

import numpy as np
import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.batch.relations import Sum, same_as, sums
from keck_qgis.intake.batch.run import accept_batch, propose_files
from keck_qgis.intake.recognition import recognise_all
from keck_qgis.model.indicator import PartOf
from tests.intake.spatial import codes, layer, save, square

NAN = float("nan")
YOUNG, OLD = np.arange(2.0, 22.0), np.arange(40.0, 20.0, -1.0) ** 2
UNKNOWN = np.full(20, NAN)


def test_twins_agree_wherever_both_are_known() -> None:
    gaps = np.where(np.arange(20) % 3 == 0, NAN, YOUNG)
    assert same_as("a", {"a": gaps, "b": OLD, "c": YOUNG}, ["b", "c"]) == "c"
    assert same_as("a", {"a": YOUNG, "b": YOUNG + (np.arange(20) == 7)}, ["b"]) == ""
    assert same_as("a", {"a": YOUNG}, ["b"]) == ""


@pytest.mark.parametrize("figures", [YOUNG[:9], np.full(20, 5.0), np.tile([0.0, 1.0], 10), UNKNOWN])
def test_few_or_uniform_figures_are_no_evidence(figures: np.ndarray) -> None:
    assert same_as("a", {"a": figures, "b": figures.copy()}, ["b"]) == ""


def test_neighbouring_columns_add_up() -> None:
    figures = {"a": YOUNG, "b": OLD, "c": YOUNG * 3, "all": YOUNG * 4 + OLD, "two": YOUNG + OLD}
    found = sums(["a", "b", "c"], figures, ["all", "two", "none"])
    assert found == [Sum("all", ("a", "b", "c"), 20), Sum("two", ("a", "b"), 20)]


def test_a_total_among_the_columns_is_no_part_of_itself() -> None:
    figures = {"a": YOUNG, "b": OLD, "sum": YOUNG + OLD}
    assert sums(["sum", "a", "b"], figures, ["sum", "a", "b"]) == [Sum("sum", ("a", "b"), 20)]
    wrong = {**figures, "sum": figures["sum"] + (np.arange(20) == 3)}
    assert sums(["sum", "a", "b"], wrong, ["sum"]) == []


def test_a_table_declares_what_its_figures_show(empty: Path, tmp_path: Path, qgis_app: object) -> None:
    """The parts of the inhabitants are unknown to the catalogue; a small one could be computed from the others."""
    areas = [(f"{number:02}", f"Viertel {number}", square(1000 * number, 0)) for number in range(12)]
    save(layer(areas, ("NR", "NAME")), tmp_path / "viertel.gpkg")
    young, old = [3 + number for number in range(12)], [200 + 7 * number for number in range(12)]
    rows = [f"{areas[i][0]};{young[i]};{old[i]};{young[i]};{sum((young[i], old[i]))}" for i in range(12)]
    table = tmp_path / "alter_2022.csv"
    table.write_text("Nr;jung;alt;Minderjährige hier;insgesamt\n" + "\n".join(rows), encoding="utf-8")
    held = tmp_path / "bevoelkerung_2022.csv"
    lines = [f"{areas[i][0]};{young[i] + old[i]};{young[i]}" for i in range(12)]
    held.write_text("Nr;Einwohnerinnen und Einwohner;Kinder unter 18\n" + "\n".join(lines), encoding="utf-8")
    trial = propose_files(empty, recognise_all([tmp_path / "viertel.gpkg", table, held]))
    outcome = next(one for one in trial.outcomes if one.entry.found.path == table)
    assert {"same_figures", "adds_up"} <= codes(outcome.report)
    assert [use.spec.indicator for use in outcome.entry.columns or ()] == ["KIND", "NEU-002", "KIND", "ALLE"]
    assert outcome.report.errors, "two columns for one indicator: one of them has to go"


def test_declared_parts_reach_the_catalogue(empty: Path, tmp_path: Path, qgis_app: object) -> None:
    areas = [(f"{number:02}", f"Viertel {number}", square(1000 * number, 0)) for number in range(12)]
    save(layer(areas, ("NR", "NAME")), tmp_path / "viertel.gpkg")
    young, old = [3 + number for number in range(12)], [200 + 7 * number for number in range(12)]
    table = tmp_path / "altersgruppen_2022.csv"
    rows = [f"{areas[i][0]};{young[i]};{old[i]}" for i in range(12)]
    table.write_text("Nr;jung;alt\n" + "\n".join(rows), encoding="utf-8")
    totals = tmp_path / "bevoelkerung_2022.csv"
    lines = [f"{areas[i][0]};{young[i] + old[i]}" for i in range(12)]
    totals.write_text("Nr;Einwohnerinnen und Einwohner\n" + "\n".join(lines), encoding="utf-8")
    trial = propose_files(empty, recognise_all([tmp_path / "viertel.gpkg", table, totals]))
    assert all(not one.report.errors for one in trial.outcomes)
    accept_batch(empty, trial.entries)
    with Holdings.open(empty) as atlas:
        parts = [one for one in atlas.catalogue() if one.part_of]
        assert [one.name for one in parts] == ["Altersgruppen: jung", "Altersgruppen: alt"]
        assert {one.part_of for one in parts} == {(PartOf("ALLE", "Altersgruppen"),)}
