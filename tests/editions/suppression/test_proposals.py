"""Categories to be merged: ten norm groups to fewer, and what comes of it in the next edition."""

from pathlib import Path

import pytest

from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.editions.suppression.causes import causes
from keck_qgis.editions.suppression.losses import Losses
from keck_qgis.editions.suppression.proposals import Proposal, proposals
from keck_qgis.editions.suppression.state import State
from keck_qgis.intake.category_merging import merge_categories
from keck_qgis.model.indicator import Audience, Catalogue, PartOf
from keck_qgis.model.progress import SILENT
from keck_qgis.model.status import Status
from tests.editions.suppression.town import atlas, seen
from tests.factories import indicator

GROUPS = tuple(f"G{number}" for number in range(1, 7))
FIGURES = {
    "G1": (90,) * 12, "G2": (1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2), "G3": (2,) * 12, "G4": (3, 2, 1) * 4,
    "G5": (1, 3) * 6, "G6": (70,) * 12,
}  # fmt: skip


def norm_groups(complete: bool = True) -> Catalogue:
    part_of = (PartOf("ALLE", "Normgruppen", complete),)
    return Catalogue([indicator("ALLE"), *(indicator(one, part_of=part_of) for one in GROUPS)])


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return atlas(tmp_path, catalogue=norm_groups(), **FIGURES)


def proposed(path: Path) -> tuple[State, Losses, list[Proposal]]:
    state, codes, _ = seen(path)
    losses = Losses(codes, state.truth.geography)
    return state, losses, proposals(state, losses, SILENT)


def test_small_neighbours_are_merged(town: Path) -> None:
    _, losses, found = proposed(town)
    assert [len(one.groups) for one in found] == [5, 3, 2]
    three = found[1]
    assert (three.breakdown.total, three.breakdown.name, three.level) == ("ALLE", "Normgruppen", "Quartiere")
    assert three.positions() == "1;2-5;6"
    assert three.after == 0.0
    before = [losses.of(one, "2015", "Quartiere") for one in GROUPS]
    assert three.before == sum(one.hidden for one in before if one) / sum(one.cells for one in before if one)
    assert all(one.after < one.before for one in found)


def test_what_was_proposed_comes_true(town: Path, tmp_path: Path) -> None:
    _, _, found = proposed(town)
    merge_categories(town, "ALLE", "Normgruppen", found[1].positions())
    path, _ = release(town, Audience.PUBLIC, tmp_path / "aus")
    with Edition.open(path) as edition:
        names = {one.id for one in edition.indicators_with_values()}
        assert names == {"ALLE", "G1", "G2_bis_G5", "G6"}
        cells = [cell for name in ("G1", "G2_bis_G5", "G6") for cell in edition.cells(name, "Quartiere", "2015")]
        assert {cell.status for cell in cells} == {Status.VALUE}
        complete = [one for one in edition.catalogue().breakdowns() if one.complete]
        assert [(one.name, one.parts) for one in complete] == [("Normgruppen in 3 Gruppen", ("G1", "G2_bis_G5", "G6"))]
    _, losses, again = proposed(town)
    assert (losses.all().hidden, again) == (0, [])


def test_nothing_is_proposed_without_need_or_for_open_breakdowns(tmp_path: Path) -> None:
    large = {name: tuple(50 + value for value in values) for name, values in FIGURES.items()}
    assert proposed(atlas(tmp_path / "groß", catalogue=norm_groups(), **large))[2] == []
    assert proposed(atlas(tmp_path / "offen", catalogue=norm_groups(False), **FIGURES))[2] == []


def test_a_merging_that_hides_no_less_is_not_proposed(tmp_path: Path) -> None:
    tiny = dict.fromkeys(GROUPS, (1,) + (0,) * 11)
    state, codes, _ = seen(atlas(tmp_path, catalogue=norm_groups(), **tiny))
    assert causes(state, SILENT).keys() == codes.keys()
    for one in proposals(state, Losses(codes, state.truth.geography), SILENT):
        assert one.after < one.before
