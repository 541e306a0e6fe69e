"""What figures tell of new indicators: twins of others, parts of totals."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.batch.entries import Entry
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


@pytest.fixture
def town(tmp_path: Path, qgis_app: object) -> Path:
    """Twelve quarters, and room for tables."""
    areas = [(f"{number:02}", f"Viertel {number}", square(1000 * number, 0)) for number in range(12)]
    save(layer(areas, ("NR", "NAME")), tmp_path / "viertel.gpkg")
    return tmp_path


def table(folder: Path, name: str, **columns: list[int]) -> Path:
    path = folder / f"{name}_2022.csv"
    rows = [
        ";".join(map(str, (f"{number:02}", *cells))) for number, cells in enumerate(zip(*columns.values(), strict=True))
    ]
    path.write_text("\n".join([";".join(["Nr", *columns]), *rows]), encoding="utf-8")
    return path


SMALL, LARGE = [3 + number for number in range(12)], [200 + 7 * number for number in range(12)]
BOTH = [one + other for one, other in zip(SMALL, LARGE, strict=True)]


def test_a_second_column_of_the_same_figures_is_left_out(town: Path, empty: Path) -> None:
    path = table(town, "alter", jung=SMALL, alt=LARGE, Minderjährige=SMALL)
    table(town, "bevoelkerung", **{"Einwohnerinnen und Einwohner": BOTH, "Kinder unter 18": SMALL})
    trial = propose_files(empty, recognise_all([town]))
    outcome = next(one for one in trial.outcomes if one.entry.found.path == path)
    assert not outcome.report.errors
    assert [use.spec.indicator for use in outcome.entry.columns or ()] == ["KIND", "NEU-002", ""]
    assert {"same_figures", "adds_up"} <= codes(outcome.report)


@pytest.mark.parametrize("names", [("a_teile", "b_summe"), ("b_teile", "a_summe")])
def test_parts_and_total_may_be_new_and_in_two_files(town: Path, empty: Path, names: tuple[str, str]) -> None:
    """Whichever file comes first: what hides a part must not be computed from the other file."""
    parts, total = names
    table(town, parts, Klein=SMALL, Groß=LARGE)
    table(town, total, Fälle=BOTH)
    trial = propose_files(empty, recognise_all([town]))
    accept_batch(empty, trial.entries)
    with Holdings.open(empty) as atlas:
        whole = next(one for one in atlas.catalogue() if one.id.startswith("NEU") and not one.part_of)
        declared = [one for one in atlas.catalogue() if one.part_of]
        assert [[part.total for part in one.part_of] for one in declared] == [[whole.id]] * 2
    assert sum("adds_up" in codes(one.report) for one in trial.outcomes) == 1


def test_without_the_file_of_the_total_there_are_no_parts(town: Path, empty: Path) -> None:
    table(town, "b_teile", Klein=SMALL, Groß=LARGE)
    table(town, "a_summe", Fälle=BOTH)
    trial = propose_files(empty, recognise_all([town]))
    chosen = [replace(one, taken="summe" not in one.label) for one in trial.entries]
    accept_batch(empty, chosen)
    with Holdings.open(empty) as atlas:
        assert not any(one.part_of for one in atlas.catalogue())


def test_new_twins_in_two_files_are_one(town: Path, empty: Path) -> None:
    table(town, "a_beratung", Gespräche=LARGE)
    table(town, "b_hilfe", Besuche=LARGE)
    trial = propose_files(empty, recognise_all([town]))
    accept_batch(empty, trial.entries)
    with Holdings.open(empty) as atlas:
        assert [one.name for one in atlas.catalogue() if one.id.startswith("NEU")] == ["A beratung: Gespräche"]


def test_a_longer_series_is_not_merged_but_named(town: Path, empty: Path) -> None:
    """The further years may be of something else; somebody has to know."""
    table(town, "a_beratung", Gespräche=LARGE)
    path = table(town, "b_hilfe", Besuche=LARGE)
    rows = path.read_text(encoding="utf-8").splitlines()
    longer = [f"2022;{one}" for one in rows[1:]] + [f"2021;{one}" for one in rows[1:]]
    path.write_text("\n".join([f"Jahr;{rows[0]}", *longer]), encoding="utf-8")
    trial = propose_files(empty, recognise_all([town]))
    outcome = next(one for one in trial.outcomes if one.entry.found.path == path)
    assert "perhaps_same_figures" in codes(outcome.report)
    assert all(use.is_new for use in outcome.entry.columns or ())


def test_zeros_are_part_of_nothing() -> None:
    zeros = np.zeros(20)
    assert sums(["a", "zero", "b"], {"a": OLD, "zero": zeros, "b": OLD.copy()}, ["a", "b"]) == []


def test_what_contradicts_something_else_is_not_declared(
    town: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = table(town, "b_hilfe", Besuche=LARGE)

    def nonsense(entries: list[Entry], *_further: object) -> list[Entry]:
        parts = (("NEU-001", PartOf("NEU-001", "sich selbst")),)
        return [replace(one, parts=parts) if one.found.path == path else one for one in entries]

    monkeypatch.setattr("keck_qgis.intake.batch.run.with_relations", nonsense)
    trial = propose_files(empty, recognise_all([town]))
    outcome = next(one for one in trial.outcomes if one.entry.found.path == path)
    assert outcome.entry.taken and not outcome.report.errors and not outcome.entry.parts


def test_declared_parts_reach_the_catalogue(town: Path, empty: Path) -> None:
    table(town, "altersgruppen", jung=SMALL, alt=LARGE)
    table(town, "bevoelkerung", **{"Einwohnerinnen und Einwohner": BOTH})
    trial = propose_files(empty, recognise_all([town]))
    assert all(not one.report.errors for one in trial.outcomes if one.entry.taken)
    accept_batch(empty, trial.entries)
    with Holdings.open(empty) as atlas:
        parts = [one for one in atlas.catalogue() if one.part_of]
        assert [one.name for one in parts] == ["Altersgruppen: jung", "Altersgruppen: alt"]
        assert {one.part_of for one in parts} == {(PartOf("ALLE", "Altersgruppen"),)}
