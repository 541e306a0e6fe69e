"""How levels that do not nest lie upon one another."""

from collections.abc import Mapping
from itertools import pairwise

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.holdings.overlays import SLIVER, overlays
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay
from keck_qgis.model.proposals import AreaShape, LevelProposal
from keck_qgis.model.rule import Rule
from tests.factories import rectangle
from tests.holdings.small_city import catalogue, source

pytestmark = pytest.mark.usefixtures("qgis_app")

EMPTY = b"\x01\x06\x00\x00\x00\x00\x00\x00\x00"

Shapes = Mapping[str, Mapping[str, bytes | tuple[bytes, str]]]


def lay(shapes: Shapes, parents: Mapping[str, str] | None = None) -> tuple[Geography, list[set[tuple[str, str]]]]:
    """A geography of these levels (key → shape, or shape and parent key), and its atoms by keys per overlay."""
    levels = [Level(ROOT_LEVEL, 0)]
    areas = [Area(ROOT_LEVEL, "0", "Stadt")]
    held: dict[str, list[AreaShape]] = {}
    for rank, (name, below) in enumerate(shapes.items(), 1):
        levels.append(Level(name, rank, (parents or {}).get(name)))
        pairs = {key: shape if isinstance(shape, tuple) else (shape, None) for key, shape in sorted(below.items())}
        areas += [Area(name, key, key, above) for key, (_, above) in pairs.items()]
        held[name] = [AreaShape(key, key, above, wkb) for key, (wkb, above) in pairs.items()]
    plain = Geography(levels, areas)
    geography = plain.with_overlays(overlays(plain, held.__getitem__))
    keys = [area.key for area in geography.areas]
    return geography, [{(keys[a], keys[b]) for a, b in one.atoms} for one in geography.overlays]


def open_keys(geography: Geography, number: int = 0) -> set[str]:
    return {geography.areas[area].key for area in geography.overlays[number].open}


def strips(prefix: str, *edges: float, height: float = 100) -> dict[str, bytes]:
    """Rectangles side by side between the edges."""
    return {
        f"{prefix}{i}": rectangle(left, 0, right - left, height) for i, (left, right) in enumerate(pairwise(edges), 1)
    }


def test_levels_that_nest_have_no_overlay() -> None:
    parents = {"Quartier": "Bezirk"}
    quarters = {key: (wkb, "b1") for key, wkb in strips("q", 0, 50, 100).items()}
    assert lay({"Bezirk": strips("b", 0, 100), "Quartier": quarters}, parents)[0].overlays == ()


def test_areas_that_cross() -> None:
    geography, atoms = lay({"Quartier": strips("q", 0, 50, 100), "Sprengel": strips("s", 0, 30, 70, 100)})
    assert atoms == [{("q1", "s1"), ("q1", "s2"), ("q2", "s2"), ("q2", "s3")}]
    (overlay,) = geography.overlays
    assert (overlay.first, overlay.second, overlay.open) == ("Quartier", "Sprengel", frozenset())
    assert list(overlay.atoms) == sorted(overlay.atoms)


@pytest.mark.parametrize(("shift", "crossing"), [(0.0, False), (0.9, False), (1.1, True)])
def test_slivers_are_left_out(shift: float, crossing: bool) -> None:
    """A boundary that is off by up to 2 % of both areas is noise."""
    assert SLIVER == 0.02
    _, atoms = lay({"A": strips("a", 0, 50, 100), "B": strips("b", 0, 50 + shift, 100)})
    assert atoms == [{("a1", "b1"), ("a2", "b2")} | ({("a2", "b1")} if crossing else set())]


def test_a_small_area_is_no_sliver() -> None:
    """What is little for the large area may be all of the small one."""
    _, atoms = lay({"A": strips("a", 0, 1000), "B": strips("b", 0, 1, 1000)})
    assert atoms == [{("a1", "b1"), ("a1", "b2")}]


def test_levels_that_nest_undeclared_have_whole_areas_as_atoms() -> None:
    geography, atoms = lay({"Bezirk": strips("b", 0, 60, 100), "Quartier": strips("q", 0, 20, 60, 80, 100)})
    assert atoms == [{("b1", "q1"), ("b1", "q2"), ("b2", "q3"), ("b2", "q4")}]
    assert geography.overlays[0].open == frozenset()


def test_areas_that_reach_out_are_open() -> None:
    geography, atoms = lay({"A": strips("a", 0, 50, 100), "B": strips("b", 0, 20, 60)})
    assert atoms == [{("a1", "b1"), ("a1", "b2"), ("a2", "b2")}]
    assert open_keys(geography) == {"a2"}


def test_an_area_beside_the_other_level_or_without_a_shape_is_open() -> None:
    beside = {"a1": rectangle(0, 0, 50, 100), "a2": rectangle(500, 0, 50, 100), "a3": EMPTY}
    geography, atoms = lay({"A": beside, "B": strips("b", 0, 50)})
    assert atoms == [{("a1", "b1")}]
    assert open_keys(geography) == {"a2", "a3"}


def test_coarse_overlays_contain_what_finer_ones_say() -> None:
    """A corner that is much of a small Quartier is nothing of the Bezirk, which yet has it."""
    bezirke = strips("b", 0, 1000)
    quartiere = {key: (wkb, "b1") for key, wkb in strips("q", 0, 990, 1000).items()}
    sprengel = strips("s", 0, 995, 2000)
    geography, atoms = lay({"Bezirk": bezirke, "Quartier": quartiere, "Sprengel": sprengel}, {"Quartier": "Bezirk"})
    assert [(one.first, one.second) for one in geography.overlays] == [("Bezirk", "Sprengel"), ("Quartier", "Sprengel")]
    assert atoms == [{("b1", "s1"), ("b1", "s2")}, {("q1", "s1"), ("q2", "s1"), ("q2", "s2")}]


def test_finer_atoms_are_lifted_on_either_side() -> None:
    """The level that nests in nothing may be the coarser one of the pair, too."""
    quartiere = {key: (wkb, "b1") for key, wkb in strips("q", 0, 990, 1000).items()}
    shapes = {"Sprengel": strips("s", 0, 995, 2000), "Bezirk": strips("b", 0, 1000), "Quartier": quartiere}
    geography, atoms = lay(shapes, {"Quartier": "Bezirk"})
    assert [(one.first, one.second) for one in geography.overlays] == [("Sprengel", "Bezirk"), ("Sprengel", "Quartier")]
    assert atoms[0] == {("s1", "b1"), ("s2", "b1")}


def test_holdings_tell_their_overlays(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("atlas") / "Stadt.keck.gpkg"
    with Holdings.create(path, "Stadt", "01", "EPSG:25832", Rule(), catalogue()) as held:
        assert held.overlays(held.geography()) == ()
        for name, below in (("Quartier", strips("q", 0, 50, 100)), ("Sprengel", strips("s", 0, 70, 100))):
            shapes = [AreaShape(key, key, None, wkb) for key, wkb in below.items()]
            held.write_level(LevelProposal(source("level", name), Level(name, 1), shapes))
            one_branch = held.overlays(held.geography())
            assert name == "Sprengel" or one_branch == ()
        assert one_branch == (Overlay("Quartier", "Sprengel", ((1, 3), (2, 3), (2, 4))),)
