"""Random geographies made of pieces: what every level's areas share, down to the ground on which people live."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay

KEY = "99000001"
SECOND = "Sprengel"
_NAMES = ("Bezirke", "Quartiere", "Blöcke")


@dataclass(frozen=True)
class Piece:
    """Ground within one area of each tree; ``area`` is the finest one of the first, -1 where people are in none.

    ``second``: area of the second geography, -1 where there is none. A ``sliver`` is no atom.
    """

    area: int
    second: int = -1
    sliver: bool = False


@dataclass
class Ground:
    """A geography with its overlays, and ``incidence`` (areas and atoms, pieces): which pieces lie where."""

    geography: Geography
    pieces: list[Piece]
    incidence: NDArray[np.float64]

    def leaves(self, level: str | None = None) -> NDArray[np.intp]:
        """Areas with no area below them, of the second geography or not."""
        above = set(self.geography.parents.tolist())
        found = [i for i, area in enumerate(self.geography.areas) if i and i not in above]
        return np.array([i for i in found if (self.geography.areas[i].level == SECOND) == (level == SECOND)], dtype=int)


def random_ground(rng: np.random.Generator) -> Ground:
    """Up to some 25 areas in one to three levels, ragged or not; now and then a second geography across them."""
    levels, areas = _tree(rng)
    second = 0
    if rng.random() < 0.22:
        second = int(rng.integers(2, 4))
        levels.append(Level(SECOND, 1))
        areas += [Area(SECOND, f"S{i}", f"S{i}") for i in range(second)]
    plain = Geography(levels, areas)
    above = set(plain.parents.tolist())
    leaves = [i for i, area in enumerate(plain.areas) if i and i not in above and area.level != SECOND]
    return laid(plain, _pieces(rng, plain, leaves, second))


def _tree(rng: np.random.Generator) -> tuple[list[Level], list[Area]]:
    levels, areas = [Level(ROOT_LEVEL, 0)], [Area(ROOT_LEVEL, KEY, "Stadt")]
    last: list[str] = []
    depth = int(rng.choice([1, 2, 3], p=[0.3, 0.55, 0.15]))
    ragged = rng.random() < 0.3
    for rank, name in enumerate(_NAMES[:depth], start=1):
        above = levels[-1].name if rank > 1 else None
        levels.append(Level(name, rank, above))
        if above is None:
            fresh = [(f"{i}", None) for i in range(int(rng.integers(1, 6)))]
        else:
            sizes = rng.choice([0 if ragged else 1, 1, 2, 3], size=len(last))
            fresh = [(f"{key}{j}", key) for key, size in zip(last, sizes, strict=True) for j in range(size)]
            fresh = fresh or [(f"{last[0]}0", last[0])]
        areas += [Area(name, key, key, parent) for key, parent in fresh]
        last = [key for key, _ in fresh]
    return levels, areas


def _pieces(rng: np.random.Generator, plain: Geography, leaves: list[int], second: int) -> list[Piece]:
    """Each leaf once, or in two parts where the second geography cuts it; people who belong nowhere; slivers."""
    pieces = []
    across = plain.of_level(SECOND).tolist() if second else []
    for place, leaf in enumerate(leaves):
        if not across:
            pieces.append(Piece(leaf))
            continue
        home = across[place * second // len(leaves)]
        pieces.append(Piece(leaf, home))
        if rng.random() < 0.35:
            other = across[(across.index(home) + 1) % second]
            pieces.append(Piece(leaf, other, sliver=bool(rng.random() < 0.15)))
        if rng.random() < 0.05:
            pieces.append(Piece(leaf))
    for one in across:
        if not any(piece.second == one and not piece.sliver for piece in pieces):
            pieces.append(Piece(leaves[int(rng.integers(len(leaves)))], one))
    if rng.random() < 0.15:
        pieces.append(Piece(-1))
    inner = sorted({int(plain.parents[leaf]) for leaf in leaves} - {0})
    if inner and not across and rng.random() < 0.1:
        pieces.append(Piece(inner[int(rng.integers(len(inner)))]))
    return pieces


def laid(plain: Geography, pieces: list[Piece]) -> Ground:
    """The ground of given pieces, with the overlays that follow from them."""
    overlays = []
    for first, second in plain.crossing:
        atoms, whole = set(), set()
        for piece in pieces:
            inside = _ancestors(plain, piece)
            pair = tuple(
                next((area for area in inside if plain.areas[area].level == name), -1) for name in (first, second)
            )
            if piece.sliver:
                continue
            if min(pair) < 0:
                whole |= set(pair) - {-1}
            else:
                atoms.add(pair)
        overlays.append(Overlay(first, second, tuple(sorted(atoms)), frozenset(whole)))
    geography = plain.with_overlays(overlays)
    columns = [{area} for area in range(len(plain))] + [{a, b} for one in overlays for a, b in one.atoms]
    incidence = np.array([[column <= _ancestors(plain, piece) for piece in pieces] for column in columns], dtype=float)
    for column in range(len(plain), len(columns)):
        incidence[column] *= [not piece.sliver for piece in pieces]
    return Ground(geography, pieces, incidence)


def _ancestors(plain: Geography, piece: Piece) -> set[int]:
    found = {0} | ({piece.second} - {-1})
    area = piece.area
    while area > 0:
        found.add(area)
        area = int(plain.parents[area])
    return found
