import pytest

from keck_qgis.model.errors import KeckError
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay


def city() -> Geography:
    levels = [
        Level("Quartier", 2, "Bezirk"),
        Level("Schulsprengel", 1),
        Level(ROOT_LEVEL, 0),
        Level("Bezirk", 1, ROOT_LEVEL),
    ]
    areas = [
        Area("Quartier", "012", "Zwei", "01"),
        Area("Quartier", "021", "Drei", "02"),
        Area("Quartier", "011", "Eins", "01"),
        Area("Bezirk", "02", "Süd"),
        Area("Bezirk", "01", "Nord"),
        Area("Schulsprengel", "A", "Anger"),
        Area(ROOT_LEVEL, "01001000", "Musterstadt"),
    ]
    return Geography(levels, areas)


def test_parents_stand_before_their_children() -> None:
    geography = city()
    assert geography.root.name == "Musterstadt"
    assert all(parent < child for child, parent in enumerate(geography.parents))


def test_every_area_knows_its_parent() -> None:
    geography = city()
    parents = {
        area.key: geography.areas[parent].key if parent >= 0 else None
        for area, parent in zip(geography.areas, geography.parents, strict=True)
    }
    assert parents == {
        "01001000": None, "01": "01001000", "02": "01001000", "A": "01001000", "011": "01", "012": "01", "021": "02",
    }  # fmt: skip


def test_branches_hold_the_levels_that_nest() -> None:
    assert city().branches == (("Bezirk", "Quartier"), ("Schulsprengel",))


def test_order_of_input_does_not_matter() -> None:
    geography = city()
    assert Geography(geography.levels[::-1], geography.areas[::-1]).areas == geography.areas


def test_an_unknown_level_names_the_nearest() -> None:
    with pytest.raises(KeckError, match="Quartier"):
        city().level("quartiere")


def test_levels_that_do_not_nest_are_paired() -> None:
    assert city().crossing == (("Bezirk", "Schulsprengel"), ("Schulsprengel", "Quartier"))
    below_one = [Level(ROOT_LEVEL, 0), Level("A", 1), Level("B", 2, "A"), Level("C", 2, "A"), Level("D", 3, "C")]
    assert Geography(below_one, [Area(ROOT_LEVEL, "0", "")]).crossing == (("B", "C"), ("B", "D"))
    assert Geography(below_one[:3], [Area(ROOT_LEVEL, "0", "")]).crossing == ()


def overlaid(geography: Geography) -> Geography:
    """Everything lies upon everything: what the atoms are does not matter here."""
    return geography.with_overlays(Overlay(*pair, ((1, 2),)) for pair in geography.crossing)


def test_finer_overlays_stand_for_coarser_ones() -> None:
    geography = overlaid(city())
    coarse, fine = geography.overlays
    assert geography.overlays_of({"Bezirk", "Quartier", "Schulsprengel", ROOT_LEVEL}) == (fine,)
    assert geography.overlays_of({"Bezirk", "Schulsprengel"}) == (coarse,)
    assert geography.overlays_of({"Quartier", "Schulsprengel"}) == (fine,)
    assert geography.overlays_of({"Bezirk", "Quartier"}) == ()


def test_a_ragged_tree_needs_its_coarse_overlay() -> None:
    whole = city()
    ragged = overlaid(Geography(whole.levels, [area for area in whole.areas if area.key != "021"]))
    assert ragged.overlays_of({"Bezirk", "Quartier", "Schulsprengel"}) == ragged.overlays
