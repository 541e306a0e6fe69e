"""People in pieces of ground, each with the counts that they are part of: whatever is counted of them fits together."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Painter = Callable[["People", np.random.Generator], None]
"""Says who belongs to a count."""


@dataclass
class People:
    """``piece`` (people,): where each lives; ``flags``: per count who belongs to it."""

    piece: NDArray[np.intp]
    flags: dict[str, Flags] = field(default_factory=dict)

    def counts(self, pieces: int) -> dict[str, NDArray[np.float64]]:
        """Of each count the people in each piece."""
        return {
            name: np.bincount(self.piece[flags], minlength=pieces).astype(np.float64)
            for name, flags in self.flags.items()
        }

    def changed(self, rng: np.random.Generator, pieces: int) -> "People":
        """The same people after a correction: one or a few go, come or turn out to be like another."""
        piece = self.piece.copy()
        flags = {name: held.copy() for name, held in self.flags.items()}
        if not len(piece):
            return People(piece, flags)
        kind = rng.integers(3)
        some = rng.integers(len(piece), size=int(rng.integers(1, 4)))
        if kind == 0:
            return People(np.delete(piece, some), {name: np.delete(held, some) for name, held in flags.items()})
        if kind == 1:
            where = rng.choice(np.append(piece, rng.integers(pieces)), size=len(some))
            return People(np.append(piece, where), {name: np.append(held, held[some]) for name, held in flags.items()})
        likes = rng.integers(len(piece), size=len(some))
        for held in flags.values():
            held[some] = held[likes]
        return People(piece, flags)


def settle(rng: np.random.Generator, pieces: int, crowd: float, shares: NDArray[np.float64]) -> People:
    """A crowd per piece; ``shares`` (pieces,) below 1 for parts of one area."""
    sizes = [
        int(rng.choice([0, rng.integers(0, 6), rng.poisson(crowd)], p=[0.1, 0.25, 0.65]) * share) for share in shares
    ]
    return People(np.repeat(np.arange(pieces), sizes))


def part(name: str, whole: str, share: float) -> Painter:
    """A share of those who belong to ``whole``."""

    def paint(people: People, rng: np.random.Generator) -> None:
        people.flags[name] = people.flags[whole] & (rng.random(len(people.piece)) < share)

    return paint


def everybody(name: str) -> Painter:
    def paint(people: People, rng: np.random.Generator) -> None:
        people.flags[name] = np.ones(len(people.piece), dtype=bool)

    return paint


def split(names: tuple[str, ...], whole: str, shares: tuple[float, ...], rest: bool = False) -> Painter:
    """Everybody of ``whole`` into one of the parts; with ``rest`` some into none."""

    def paint(people: People, rng: np.random.Generator) -> None:
        weights = np.array(shares, dtype=float)
        drawn = rng.choice(len(weights), size=len(people.piece), p=weights / weights.sum())
        for number, name in enumerate(names):
            people.flags[name] = people.flags[whole] & (drawn == number)
        assert rest or len(names) == len(shares)

    return paint


def union(name: str, parts: tuple[str, ...]) -> Painter:
    def paint(people: People, rng: np.random.Generator) -> None:
        people.flags[name] = np.logical_or.reduce([people.flags[one] for one in parts])

    return paint


def newcomers(name: str, crowd: float, pieces: int) -> Painter:
    """People of their own who belong to no other count."""

    def paint(people: People, rng: np.random.Generator) -> None:
        more = rng.integers(pieces, size=rng.poisson(crowd * pieces))
        for held in list(people.flags):
            people.flags[held] = np.append(people.flags[held], np.zeros(len(more), dtype=bool))
        people.flags[name] = np.append(np.zeros(len(people.piece), dtype=bool), np.ones(len(more), dtype=bool))
        people.piece = np.append(people.piece, more)

    return paint
