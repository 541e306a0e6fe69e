"""For which hidden counts a cell was hidden that is not small itself: told by the proofs."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...disclosure.mask import PRIMARY, SECONDARY
from ...disclosure.proof import Proof
from ...disclosure.spans import span_ties
from ...disclosure.terms import denominator_id, numerator_id
from ...disclosure.ties import ties
from ...model.indicator import Kind
from ...model.observations import SeriesKey
from ...model.progress import Progress, checkpoint
from ...model.rule import Limits
from .moves import MoveFinder, Moves
from .state import State

Target = tuple[str, str, int, bool]
"""A hidden count that must stay open: name of the variable, period, area, and whether only an earlier edition knew it
with this value."""

_CHECK_EVERY = 200


@dataclass
class Protected:
    """Per series and area of a secondary cell the nearest counts that it protects, with their distance."""

    nearest: dict[tuple[SeriesKey, int], tuple[int, dict[Target, None]]] = field(default_factory=dict)

    def of(self, key: SeriesKey, area: int) -> list[Target]:
        """By name, period and area."""
        return sorted(self.nearest.get((key, area), (0, {}))[1])

    def add(self, key: SeriesKey, area: int, distance: int, targets: dict[Target, None]) -> None:
        known, held = self.nearest.get((key, area), (distance, {}))
        if distance < known:
            held = {}
        if distance <= known:
            self.nearest[key, area] = distance, held | targets


def protected(state: State, progress: Progress) -> Protected:
    """A cell protects the nearest of those that reach an end of their class in a table in which it moves along."""
    result = Protected()
    reader = _Reader(state)
    proofs = state.protection.proofs
    for done, proof in enumerate(proofs):
        if done % _CHECK_EVERY == 0:
            checkpoint(progress, 100 * done / len(proofs))
        reader.read(proof, result)
    return result


class _Reader:
    def __init__(self, state: State) -> None:
        self._state = state
        self._today = len(state.history)
        self._areas = len(state.truth.geography)
        spans = span_ties(state.truth, state.whole_catalogue, ())
        self._finder = MoveFinder(state.truth.geography, ties(state.whole_catalogue), spans)
        self._limits = state.limits()
        self._rests: dict[str, list[str]] = {}
        for one in state.whole_catalogue:
            if one.kind is Kind.RATE and one.numerator_in_denominator and state.rule.complement:
                self._rests.setdefault(numerator_id(one), []).append(denominator_id(one))

    def read(self, proof: Proof, result: Protected) -> None:
        helping = np.array([self._flags(row, SECONDARY) for row in proof.rows])
        if not helping.any():
            return
        # unpacked once
        proof = Proof(proof.rows, proof.tables)
        moves = self._finder.of(proof)
        helpers = np.flatnonzero(_at(helping, moves))
        reaching: dict[int, dict[Target, None]] = {}
        for move, row in self._reaching(proof, moves):
            name, period, state = proof.rows[row]
            target = (name, period, int(moves.column[move]), state != self._today)
            reaching.setdefault(move, {})[target] = None
        goals = np.array(sorted(reaching), dtype=np.intp)
        for distance, found in enumerate(moves.nearest(goals, helpers)):
            for helper, move in zip(*(one.tolist() for one in found), strict=True):
                name, period, _ = proof.rows[moves.row[helper]]
                result.add((name, period), int(moves.column[helper]), distance, reaching[move])

    def _reaching(self, proof: Proof, moves: Moves) -> list[tuple[int, int]]:
        """Moves in which a count reaches an end of its class that it does not have in truth, with the row of that
        count: that of the move itself, or of the numerator of which so few are left over."""
        base, tables = proof.tables[0], proof.tables
        limits = [self._limits_of(name) for name, _, _ in proof.rows]
        low = np.array([one.lowest for one in limits], dtype=np.float64)[moves.row]
        high = np.array([one.threshold for one in limits], dtype=np.float64)[moves.row]
        there, then = base[moves.row, moves.column], tables[moves.table, moves.row, moves.column]
        wanted = np.array([self._open(proof, row) for row in range(len(proof.rows))])
        own = np.flatnonzero(_at(wanted, moves) & _reaches(there, then, low, high))
        found = [(move, int(moves.row[move])) for move in own.tolist()]
        for row in range(len(proof.rows)):
            found += self._rests_reaching(proof, moves, row)
        return found

    def _open(self, proof: Proof, row: int) -> NDArray[np.bool_]:
        """The cells of a row that must stay open: small ones, and those that we do not know either; of an earlier
        edition those that had another value than later on."""
        name, period, state = proof.rows[row]
        base = proof.tables[0, row, : self._areas]
        if state != self._today:
            later = next((at for at, one in enumerate(proof.rows) if one[:2] == (name, period) and one[2] > state), row)
            return np.asarray(base != proof.tables[0, later, : self._areas])
        series = self._state.truth.get(name, period)
        limits = self._limits_of(name)
        small = (base >= limits.lowest) & (base < limits.threshold + 1)
        if series is None:
            return small
        return np.asarray(small & self._flags(proof.rows[row], PRIMARY) | ~series.has_value)

    def _rests_reaching(self, proof: Proof, moves: Moves, row: int) -> list[tuple[int, int]]:
        name, period, state = proof.rows[row]
        small = self._flags(proof.rows[row], PRIMARY)
        if name not in self._rests or not small.any():
            return []
        limits, found = self._limits_of(name), []
        for base in self._rests[name]:
            at = next((one for one, other in enumerate(proof.rows) if other == (base, period, state)), None)
            held = self._state.truth.get(base, period)
            if at is None and held is None:
                continue
            whole = proof.tables[:, at, : self._areas] if held is None or at is not None else held.value
            rest = whole - proof.tables[:, row, : self._areas]
            reached = _reaches(rest[0], rest, limits.lowest, limits.threshold) & small
            for move in np.flatnonzero(np.isin(moves.row, [row] if at is None else [row, at])).tolist():
                column = int(moves.column[move])
                if column < self._areas and reached[moves.table[move], column]:
                    found.append((move, row))
        return found

    def _limits_of(self, name: str) -> Limits:
        return self._limits.get(name) or self._state.rule.limits()

    def _flags(self, row: tuple[str, str, int], code: int) -> NDArray[np.bool_]:
        reasons = self._state.mask.reasons.get(row[:2])
        if reasons is None or row[2] != self._today:
            return np.zeros(self._areas, dtype=np.bool_)
        return np.asarray(reasons == code)


def _at(flags: NDArray[np.bool_], moves: Moves) -> NDArray[np.bool_]:
    """The flags (rows, areas) of the cells that move; atoms have none."""
    inside = moves.column < flags.shape[1]
    result = np.zeros(len(moves.row), dtype=np.bool_)
    result[inside] = flags[moves.row[inside], moves.column[inside]]
    return result


def _reaches(
    there: NDArray[np.float64],
    then: NDArray[np.float64],
    low: NDArray[np.float64] | int,
    high: NDArray[np.float64] | int,
) -> NDArray[np.bool_]:
    """Whether a number gets to an end of its class at which it is not already."""
    with np.errstate(invalid="ignore"):
        return np.asarray(((then <= low) & (there > low)) | ((then >= high) & (there < high)))
