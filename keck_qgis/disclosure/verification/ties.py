"""Which cells of several counts in one area bind one another: relations 2 to 5 of the design, as rows of figures."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .figures import Figures
from .held import Flags, Floats
from .names import Names
from .universe import Universe


@dataclass(frozen=True)
class Ties:
    """Weighted sums of rows: those of tie i are ``rows[starts[i]:starts[i + 1]]``. In each column where all its rows
    have cells a tie comes to 0, or with its ``slack`` to 0 or more where not ``equal``."""

    rows: NDArray[np.intp]
    weights: Floats
    starts: NDArray[np.intp]
    equal: Flags
    slack: Floats

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def owner(self) -> NDArray[np.intp]:
        """The tie of each entry of ``rows``."""
        return np.repeat(np.arange(len(self)), np.diff([*self.starts, len(self.rows)]))

    def of(self, lines: Floats) -> Floats:
        """What each tie comes to in each column; (rows, columns) to (ties, columns)."""
        return self.summed(lines[self.rows] * self.weights[:, None])

    def summed(self, terms: Floats) -> Floats:
        """Weighted entries (entries, columns) summed up by ties."""
        if not len(self):
            return np.zeros((0, terms.shape[1]))
        result: Floats = np.add.reduceat(terms, self.starts, axis=0)
        return result

    def any_of(self, flags: Flags) -> Flags:
        if not len(self):
            return np.zeros((0, flags.shape[1]), dtype=np.bool_)
        result: Flags = np.logical_or.reduceat(flags[self.rows], self.starts, axis=0)
        return result

    def members(self, tie: int) -> list[int]:
        end = self.starts[tie + 1] if tie + 1 < len(self) else len(self.rows)
        return self.rows[self.starts[tie] : end].tolist()


Line = tuple[tuple[tuple[int, float], ...], bool, float]
"""Rows with their weights, whether they come to 0 exactly, and the slack."""


def made(lines: Iterator[Line]) -> Ties:
    """Ties from single ones; the same one counts once."""
    held = list(dict.fromkeys(lines))
    sizes = [len(members) for members, _, _ in held]
    return Ties(
        np.array([row for members, _, _ in held for row, _ in members], dtype=np.intp),
        np.array([weight for members, _, _ in held for _, weight in members], dtype=np.float64),
        np.cumsum([0, *sizes[:-1]])[: len(held)].astype(np.intp),
        np.array([equal for _, equal, _ in held], dtype=np.bool_),
        np.array([slack for _, _, slack in held], dtype=np.float64),
    )


def ties(figures: Figures, universe: Universe) -> Ties:
    """All ties between rows of ``figures``."""
    return made(iter([*_by_the_catalogue(figures, universe.names), *_spans(figures)]))


def rests(figures: Figures, names: Names) -> Ties:
    """Denominators less their numerators: duty b of the design, the 100 % problem."""
    return made(
        (((base, 1.0), (top, -1.0)), False, 0.0)
        for part, whole in names.inside
        for top, base in _pairs(part, whole, figures)
        if figures.personal[top] and figures.personal[base]
    )


def _pairs(part: str, whole: str, figures: Figures) -> Iterator[tuple[int, int]]:
    for moment in figures.moments:
        places = figures.place.get((part, *moment)), figures.place.get((whole, *moment))
        if places[0] is not None and places[1] is not None:
            yield places[0], places[1]


def _by_the_catalogue(figures: Figures, names: Names) -> Iterator[Line]:
    """Totals and parts. A complete sum that lacks a part's row, or that part's cell, still bounds the others."""
    place = figures.place
    for moment in figures.moments:
        for one in names.sums:
            total = place.get((one.total, *moment))
            parts = [place[part, *moment] for part in one.parts if (part, *moment) in place]
            if total is None or not parts:
                continue
            complete = one.complete and len(parts) == len(one.parts)
            yield ((total, 1.0), *((part, -1.0) for part in parts)), complete, 0.0
            sure = [part for part in parts if figures.personal[part]]
            if not complete or len(sure) < len(parts):
                for part in sure if len(parts) > 1 else ():
                    yield ((total, 1.0), (part, -1.0)), False, 0.0
            if 1 < len(sure) < len(parts):
                yield ((total, 1.0), *((part, -1.0) for part in sure)), False, 0.0
    for inner, outer in names.inside:
        for top, base in _pairs(inner, outer, figures):
            yield ((base, 1.0), (top, -1.0)), False, 0.0


def _spans(figures: Figures) -> Iterator[Line]:
    """Periods that are the sum of shorter ones, or their mean."""
    for whole, members, mean in figures.spans:
        weight = float(len(members)) if mean else 1.0
        yield ((whole, weight), *((row, -1.0) for row in members)), True, 0.0
