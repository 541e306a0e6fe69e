"""The tables of all proofs as lines: a row of figures in one alternative, beside the base of every row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..proof import Proof
from .figures import Figures
from .held import Flags, Floats
from .ties import Ties
from .universe import series_of

Places = NDArray[np.intp]
NO_PROOF = -1


@dataclass
class Tables:
    """``lines`` (lines, columns): first the base of each row, then for each row of each proof its tables in turn.

    ``row`` and ``table`` (lines,) say what a line is, ``first`` (rows,) where the tables of a row begin, ``proof``
    (rows,) in which proof it is, ``NO_PROOF`` for none, and ``size`` (proofs,) how many tables that has. ``given``
    flags rows that a proof holds; others in it are earlier releases of its rows, in which the same unknowns stand.
    """

    lines: Floats
    row: Places
    table: Places
    first: Places
    proof: Places
    size: Places
    given: Flags

    def touched(self, ties: Ties) -> tuple[Places, Places]:
        """All pairs of a tie and a proof that holds one of its rows; (pairs,) both, sorted."""
        held = self.proof[ties.rows]
        pairs = np.unique(np.stack([ties.owner, held], axis=1)[held != NO_PROOF], axis=0)
        return pairs[:, 0], pairs[:, 1]

    def evaluated(self, ties: Ties) -> Iterator[tuple[Places, Floats]]:
        """For each table number the pairs of ``touched`` with such a table, and what their ties come to in it.

        Rows outside the proof stand at their base.
        """
        ties_of, proofs_of = self.touched(ties)
        sizes = np.diff([*ties.starts, len(ties.rows)])
        for number in range(int(self.size.max(initial=0))):
            chosen = np.flatnonzero(self.size[proofs_of] > number)
            if not len(chosen):
                return
            tie, length = ties_of[chosen], sizes[ties_of[chosen]]
            starts = np.cumsum(length) - length
            entry = np.repeat(ties.starts[tie] - starts, length) + np.arange(length.sum())
            rows = ties.rows[entry]
            inside = self.proof[rows] == np.repeat(proofs_of[chosen], length)
            lines = np.where(inside, self.first[rows] + number, rows)
            weighted = self.lines[lines] * ties.weights[entry][:, None]
            yield chosen, np.add.reduceat(weighted, starts, axis=0)

    def ends(self) -> tuple[Floats, Floats]:
        """Least and greatest count of each cell over the tables of its row's proof, (rows, columns) both."""
        rows = len(self.proof)
        low, high = self.lines[:rows].copy(), self.lines[:rows].copy()
        proven = np.flatnonzero(self.proof != NO_PROOF)
        if len(proven):
            order = proven[np.argsort(self.first[proven])]
            low[order] = np.minimum.reduceat(self.lines, self.first[order], axis=0)
            high[order] = np.maximum.reduceat(self.lines, self.first[order], axis=0)
        return low, high

    def by_row(self, flags: Flags) -> Flags:
        """Flags of lines as flags of rows, (rows, columns)."""
        found = flags[: len(self.proof)].copy()
        hit = np.flatnonzero(flags.any(axis=1))
        np.logical_or.at(found, self.row[hit], flags[hit])
        return found


def tables(figures: Figures, proofs: Sequence[Proof]) -> Tables:
    """The proofs' tables as they are given, over ``figures``; the proofs are sound in form and share no row."""
    rows, width = len(figures.rows), figures.columns.size
    proof, first = np.full(rows, NO_PROOF, dtype=np.intp), np.arange(rows)
    given = np.zeros(rows, dtype=np.bool_)
    size = np.zeros(len(proofs), dtype=np.intp)
    blocks: list[Floats] = [figures.value]
    places: list[int] = []
    end = rows
    for number, one in enumerate(proofs):
        held = {row: i for i, row in enumerate(one.rows) if row in figures.place}
        unpacked = one.tables
        size[number] = len(unpacked)
        for key in dict.fromkeys(map(series_of, held)):
            for place in figures.releases[key]:
                source = held.get(figures.rows[place])
                proof[place], first[place], given[place] = number, end, source is not None
                blank = np.full((size[number], width), np.nan)
                blocks.append(unpacked[:, source] if source is not None else blank)
                places.append(place)
                end += size[number]
    lengths = size[proof[places]]
    return Tables(
        np.concatenate(blocks),
        np.concatenate([np.arange(rows), np.repeat(np.array(places, dtype=np.intp), lengths)]),
        np.concatenate([np.zeros(rows, dtype=np.intp), *(np.arange(length) for length in lengths)]),
        first,
        proof,
        size,
        given,
    )


def settled(result: Tables, figures: Figures) -> tuple[Flags, Flags]:
    """Put fixed cells, earlier releases and bases in their place; where a given line said something else.

    Flags (lines, columns) of cells that are not numbers, or that are not the same unknown in all releases, or not 0
    where nothing else is possible; and of those that are missing.
    """
    lines, row = result.lines, result.row
    rows = len(result.proof)
    cell, fixed = figures.cell[row], figures.fixed[row]
    wrong = fixed & (np.nan_to_num(lines) != 0)
    lines[fixed] = 0.0
    lines[~cell] = np.nan
    state = np.array([one[2] for one in figures.rows], dtype=np.intp)
    every = np.arange(figures.columns.size)
    missing = np.zeros_like(wrong)
    for number in sorted(set(state.tolist()), reverse=True):
        here = np.flatnonzero(state[row[rows:]] == number) + rows
        same = figures.same[row[here]]
        if (same != row[here][:, None]).any():
            inside = result.proof[same] == result.proof[row[here]][:, None]
            source = np.where(inside, result.first[same] + result.table[here][:, None], same)
            own = same == row[here][:, None]
            stays = np.where(result.given[row[here]][:, None], lines[here], figures.value[row[here]])
            filled = np.where(own, stays, lines[source, every])
            filled[~cell[here]] = np.nan
            # a proof may leave out what an earlier release has in common with a later one, but say nothing else of it
            wrong[here] |= ~own & cell[here] & ~np.isnan(lines[here]) & (lines[here] != filled)
            lines[here] = filled
        missing[here] = cell[here] & ~np.isfinite(lines[here])
        base = np.flatnonzero(state == number)
        proven = base[result.proof[base] != NO_PROOF]
        lines[proven] = lines[result.first[proven]]
        rest = base[result.proof[base] == NO_PROOF]
        same = figures.same[rest]
        lines[rest] = np.where(np.isnan(lines[rest]) & cell[rest], lines[same, every], lines[rest])
    return wrong, missing
