"""How levels that do not nest lie upon one another, told by the shapes of their areas."""

from collections.abc import Callable

from ..geopackage.intersections import intersections
from ..model.geography import Geography, Overlay
from ..model.progress import SILENT, Progress, Stretch
from ..model.proposals import AreaShape

SLIVER = 0.02
"""A piece that is smaller than this share of both its areas is nobody's home: boundaries of two offices differ by
the noise of digitising, and whoever compares the two levels takes such a piece for empty, too."""

_Atoms = set[tuple[int, int]]


def overlays(
    geography: Geography, shapes: Callable[[str], list[AreaShape]], progress: Progress = SILENT
) -> tuple[Overlay, ...]:
    """An overlay for each pair of levels that do not nest, () where all do; ``shapes`` gives a level's in key order.

    All pairs, since a figure may be held in the coarse levels alone; ``Geography.overlays_of`` picks those that a
    figure needs. Finer atoms are atoms of the coarser areas, too, so that the overlays never contradict each other.
    """
    pairs = geography.crossing[::-1]
    wkb = {name: [shape.wkb for shape in shapes(name)] for name in {name for pair in pairs for name in pair}}
    found: dict[tuple[str, str], Overlay] = {}
    for done, (first, second) in enumerate(pairs):
        part = Stretch(progress, 100 * done / len(pairs), 100 * (done + 1) / len(pairs))
        atoms, open_areas = _lay(geography, first, second, wkb, part)
        atoms |= _from_finer(geography, first, second, found)
        found[first, second] = Overlay(first, second, tuple(sorted(atoms)), frozenset(open_areas))
    return tuple(found[pair] for pair in geography.crossing)


def _lay(
    geography: Geography, first: str, second: str, wkb: dict[str, list[bytes]], progress: Progress
) -> tuple[_Atoms, set[int]]:
    """Atoms of two levels, and the areas of either that the other one does not cover."""
    sides = geography.of_level(first).tolist(), geography.of_level(second).tolist()
    shared = intersections(wkb[first], wkb[second], progress)
    rest = dict(zip(sides[0] + sides[1], shared.first + shared.second, strict=True))
    least = {area: SLIVER * size for area, size in rest.items()}
    atoms: _Atoms = set()
    for (i, j), size in shared.common.items():
        one, other = sides[0][i], sides[1][j]
        rest[one] -= size
        rest[other] -= size
        if size >= min(least[one], least[other]):
            atoms.add((one, other))
    return atoms, {area for area, size in rest.items() if size >= least[area]}


def _from_finer(geography: Geography, first: str, second: str, found: dict[tuple[str, str], Overlay]) -> _Atoms:
    """The atoms of finer areas, told of the areas that these lie in."""
    atoms: _Atoms = set()
    above = geography.parents.tolist()
    parent_level = {level.name: level.parent for level in geography.levels}
    for (one, other), overlay in found.items():
        turned = [(b, a) for a, b in overlay.atoms]
        for fine, beside, pairs in ((one, other, overlay.atoms), (other, one, turned)):
            if (parent_level[fine], beside) == (first, second):
                atoms |= {(above[a], b) for a, b in pairs}
            elif (beside, parent_level[fine]) == (first, second):
                atoms |= {(b, above[a]) for a, b in pairs}
    return atoms
