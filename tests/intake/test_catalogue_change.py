"""What an editor changes in the catalogue: checked while it is typed, written whole, never over somebody else's."""

from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.catalogue_change import CatalogueChange, change_catalogue, dividing
from keck_qgis.intake.catalogue_draft import cells_of, check_draft, free_id
from keck_qgis.intake.catalogue_findings import HeldCatalogue
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Breakdown, Catalogue, PartOf
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import catalogue, count, districts, quarters, rate, row, values


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    path = tmp_path / "Stadt.keck.gpkg"
    with Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), catalogue()) as holdings:
        holdings.write_level(districts())
        holdings.write_level(quarters())
        holdings.write_values(values(row("0101", 4.0)))
    return path


def held_catalogue(atlas: Path) -> Catalogue:
    with Holdings.open(atlas, read_only=True) as held:
        return held.catalogue()


def test_a_change_is_a_proposal_with_its_entry_in_the_journal(atlas: Path) -> None:
    seen = held_catalogue(atlas)
    entry = replace(seen["ALT"], name="Ältere", theme="Alter")
    report = change_catalogue(atlas, CatalogueChange("Alter umbenannt", (entry,)), seen)
    with Holdings.open(atlas) as holdings:
        journal = holdings.sources()[-1]
        assert (journal.id, journal.kind, journal.file) == (report.source_id, "catalogue", "Alter umbenannt")
        assert holdings.catalogue()["ALT"] == entry
        holdings.withdraw(journal.id)
        assert list(holdings.catalogue()) == list(seen)


def test_errors_keep_everything_out(atlas: Path) -> None:
    seen = held_catalogue(atlas)
    report = change_catalogue(atlas, CatalogueChange("Neu", (rate("Q", "NIE", "ALLE"),)), seen)
    assert ([one.code for one in report.errors], report.source_id) == (["catalogue_unknown_term"], None)
    report = change_catalogue(atlas, CatalogueChange("Weg", (rate("Q", "ALT", "ALLE"),), removed=("ALT",)), seen)
    assert [one.code for one in report.errors] == ["catalogue_unknown_term"]
    assert list(held_catalogue(atlas)) == list(seen)


def test_what_somebody_else_changed_meanwhile_is_not_written_over(atlas: Path) -> None:
    seen = held_catalogue(atlas)
    mine, theirs = replace(seen["ALT"], name="Meins"), replace(seen["ALT"], name="Deins")
    change_catalogue(atlas, CatalogueChange("Deins", (theirs,)), seen)
    for change in (CatalogueChange("Meins", (mine,)), CatalogueChange("Weg", removed=("ALT",))):
        with pytest.raises(KeckError, match="ALT"):
            change_catalogue(atlas, change, seen)
    assert held_catalogue(atlas)["ALT"] == theirs
    change_catalogue(atlas, CatalogueChange("Anderes", (replace(seen["KIND"], name="K"),)), seen)


def _held() -> HeldCatalogue:
    return HeldCatalogue(catalogue(), Rule(), frozenset({"KIND"}))


def test_an_entry_is_read_as_it_was_written() -> None:
    for one in [*catalogue(), count("NEU", threshold=7, hide_zeros=True, factor=1000.5, literature="=x", decimals=2)]:
        draft = check_draft(cells_of(one), _held(), one.id)
        assert (draft.indicator, draft.missing) == (one, ())
        assert draft.sound


def test_what_is_missing_is_named_by_its_column() -> None:
    cells = cells_of(rate("NEU", "KIND", "ALLE")) | {"name": " ", "nenner": ""}
    draft = check_draft(cells, _held())
    assert (draft.indicator.numerator, draft.missing, draft.sound) == ("KIND", ("name", "nenner"), False)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"faktor": "viel"}, "catalogue_wrong_field"),
        ({"faktor": "0"}, "catalogue_factor"),
        ({"id": "KIND"}, "catalogue_duplicate_id"),
        ({"id": "kind"}, "catalogue_id"),
        ({"aggregation": "summe"}, "catalogue_aggregation"),
        ({"zaehler": "NIE"}, "catalogue_unknown_term"),
        ({"zaehler": "NEU"}, "catalogue_term_kind"),
        ({"schwelle": "1"}, "catalogue_weaker_exception"),
    ],
)
def test_contradictions_are_told_at_once(changes: dict[str, str], code: str) -> None:
    draft = check_draft(cells_of(rate("NEU", "KIND", "ALLE")) | changes, _held())
    assert [one.code for one in draft.findings][:1] == [code]
    assert not draft.sound


def test_a_change_of_meaning_is_a_warning_only() -> None:
    draft = check_draft(cells_of(catalogue()["KIND"]) | {"einheit": "Kinder"}, _held(), "KIND")
    assert [one.code for one in draft.findings] == ["catalogue_meaning_changed"]
    assert draft.sound


@pytest.mark.parametrize(
    ("like", "free"),
    [(["DEM-01", "DEM-09"], "DEM-12"), (["K7"], "K8"), (["KIND"], "KIND-2"), (["Q99"], "Q100"), ([], "")],
)
def test_a_new_id_counts_on(like: list[str], free: str) -> None:
    assert free_id(like, {"DEM-10", "DEM-11", "KIND"}) == free


def _divided(total: str, name: str, *parts: str, former: str = "", complete: bool = True) -> dict[str, list[PartOf]]:
    change = dividing(Breakdown(total, name, parts, complete), former, catalogue())
    return {one.id: list(one.part_of) for one in change.entries}


def test_breakdowns() -> None:
    age, other = PartOf("ALLE", "Alter"), PartOf("ALLE", "Herkunft", False)
    assert _divided("ALLE", "Alter", "KIND", "ALT", former="Alter") == {}
    assert _divided("ALLE", " Herkunft ", "KIND", complete=False) == {"KIND": [age, other]}
    assert _divided("ALLE", "Alter", "KIND", former="Alter") == {"ALT": []}
    assert _divided("ALLE", "Alter", former="Alter") == {"KIND": [], "ALT": []}
    renamed = PartOf("ALLE", "Nach Alter")
    assert _divided("ALLE", "Nach Alter", "KIND", "ALT", former="Alter") == {"KIND": [renamed], "ALT": [renamed]}


@pytest.mark.parametrize("name", ["", "  ", "a,b", "offen*", "Alter"])
def test_names_that_a_breakdown_cannot_have(name: str) -> None:
    with pytest.raises(KeckError):
        _divided("ALLE", name, "KIND")


def test_a_part_that_contradicts_is_not_written(atlas: Path) -> None:
    seen = held_catalogue(atlas)
    report = change_catalogue(atlas, dividing(Breakdown("KIND", "Kreis", ("ALLE",), True), "", seen), seen)
    assert [one.code for one in report.errors] == ["catalogue_cycle"]
    report = change_catalogue(atlas, dividing(Breakdown("ALLE", "Art", ("ANTEIL",), True), "", seen), seen)
    assert [one.code for one in report.errors] == ["catalogue_total_kind"]
    assert list(held_catalogue(atlas)) == list(seen)
