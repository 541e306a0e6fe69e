"""An attacker who has nothing but edition files, the catalogue in them and the rule in their stamp.

Shares no code with keck_qgis/disclosure. Everything that the files say becomes one system of integer unknowns; each
secret is asked for by integer programming. The test alone knows the truth: it names the secrets, gives the attacker
what disagrees in delivered figures (the residual of a sum), and takes back rows that the truth does not satisfy.
"""

import math
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

Place = tuple[str, str]
"""Level and area key."""
LARGE = 1e5
_SLACK = 1e-6


@dataclass(frozen=True)
class Term:
    kind: str
    personal: bool
    numerator: str
    denominator: str
    inside: bool
    factor: float
    decimals: int
    aggregation: str


@dataclass(frozen=True)
class Row:
    value: float | None
    status: str
    small_base: bool


@dataclass
class Knowledge:
    """What one or more editions say together; a cell that one of them shows is known."""

    threshold: int = 3
    zeros: bool = False
    minimum_base: int = 0
    levels: dict[str, str | None] = field(default_factory=dict)
    parents: dict[Place, Place | None] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    sums: dict[tuple[str, str], tuple[bool, tuple[str, ...]]] = field(default_factory=dict)
    rows: dict[tuple[str, str], dict[Place, Row]] = field(default_factory=dict)

    def lowest(self) -> int:
        return 1 if self.zeros else 0


def read(paths: Iterable[Path]) -> Knowledge:
    """Everything in the editions at ``paths``, oldest first."""
    known = Knowledge()
    for path in paths:
        with closing(sqlite3.connect(path)) as connection:
            _read_one(connection, known)
    return known


def _read_one(connection: sqlite3.Connection, known: Knowledge) -> None:
    stamp = dict(connection.execute("SELECT name, value FROM edition"))
    known.threshold, known.zeros = int(stamp["threshold"]), stamp["publish_zeros"] == "1"
    known.minimum_base = int(stamp["minimum_base"])
    root = ("*", stamp["municipality_key"])
    known.parents[root] = None
    levels = connection.execute("SELECT name, parent, table_name FROM level ORDER BY rank, name").fetchall()
    for name, parent, table in levels:
        known.levels[name] = None if parent in (None, "*") else parent
        if table:
            for key, above in connection.execute(f'SELECT area_key, parent_key FROM "{table}"'):
                known.parents[name, key] = (parent, above) if known.levels[name] and above is not None else root
    for row in connection.execute(
        "SELECT id, kind, personal, numerator, denominator, numerator_in_denominator, factor, decimals, aggregation "
        "FROM indicator"
    ):
        name, kind, personal, numerator, denominator, inside, factor, decimals, aggregation = row
        known.terms[name] = Term(
            kind,
            bool(personal),
            numerator or f"{name}~numerator",
            denominator or f"{name}~denominator",
            bool(inside),
            factor,
            decimals,
            aggregation,
        )
    parts = connection.execute(
        "SELECT b.total_id, b.name, b.complete, p.part_id FROM breakdown b JOIN breakdown_part p "
        "ON p.breakdown_id = b.id ORDER BY b.id, p.position"
    ).fetchall()
    for total, name in {(row[0], row[1]) for row in parts}:
        chosen = [row for row in parts if row[:2] == (total, name)]
        before = known.sums.get((total, name), (False, ()))
        fresh = (bool(chosen[0][2]), tuple(row[3] for row in chosen))
        # An edition that admits all parts knows the breakdown whole; one that lost a part knows less.
        known.sums[total, name] = max(before, fresh, key=lambda one: (one[0], len(one[1])))
    for name, level, key, period, value, status, small in connection.execute(
        "SELECT indicator_id, level_id, area_key, period, value, status, small_base FROM observation"
    ):
        cells = known.rows.setdefault((name, period), {})
        held = cells.get((level, key))
        if held is None or held.status != "value":
            cells[level, key] = Row(value, status, bool(small))


Truth = dict[tuple[str, Place], float]
"""True counts of one period, as delivered or summed, else those of the generated world."""


@dataclass
class _Line:
    """``low ≤ coefficients · unknowns ≤ high`` as the attacker writes it down, over names of cells."""

    terms: dict[tuple[str, Place], float]
    low: float
    high: float


class System:
    """All that is known of one period."""

    def __init__(self, known: Knowledge, period: str, truth: Truth) -> None:
        self.known, self.period, self.truth = known, period, truth
        self.fixed: dict[tuple[str, Place], float] = {}
        self.lower: dict[tuple[str, Place], float] = {}
        self.upper: dict[tuple[str, Place], float] = {}
        self.continuous: set[tuple[str, Place]] = set()
        self.lines: list[_Line] = []
        self.contradicted: set[tuple[str, Place]] = set()
        """Cells whose delivered figures break a relation: the attacker does not know what to believe there."""
        self._names = self._counts()
        self._below: dict[tuple[Place, str], list[Place]] = {}
        for place, above in known.parents.items():
            if above is not None:
                self._below.setdefault((above, place[0]), []).append(place)
        self._loose = self._homeless()
        for name in self._names:
            self._cells(name)
        for name in self._names:
            self._areas(name)
        self._breakdowns()
        for name, term in known.terms.items():
            if term.kind != "anzahl":
                self._fraction(name, term)
        self._compile()

    def _counts(self) -> list[str]:
        names = {name: None for name, term in self.known.terms.items() if term.kind == "anzahl"}
        for name, term in self.known.terms.items():
            if (name, self.period) not in self.known.rows or term.kind == "anzahl":
                continue
            for other in (term.numerator, term.denominator):
                declared = self.known.terms.get(other)
                if (declared is None or declared.kind == "anzahl") and any(
                    (other, p) in self.truth for p in self.known.parents
                ):
                    names[other] = None
        for total, (_, parts) in self.known.sums.items():
            if any((total[0], p) in self.truth for p in self.known.parents):
                names |= dict.fromkeys((total[0], *parts))
        return [n for n in names if any((n, p) in self.truth for p in self.known.parents)]

    def _cells(self, name: str) -> None:
        rows = self.known.rows.get((name, self.period), {})
        personal = self.known.terms[name].personal if name in self.known.terms else True
        for place in self.known.parents:
            cell, row = (name, place), rows.get(place)
            if row is not None and row.status == "value":
                self.fixed[cell] = float(row.value or 0)
            elif row is not None and row.status == "not_applicable":
                self.fixed[cell] = 0.0
            else:
                hidden = row is not None and row.status == "suppressed" and personal
                self.lower[cell] = self.known.lowest() if hidden else 0.0
                self.upper[cell] = LARGE

    def _add(self, terms: dict[tuple[str, Place], float], low: float, high: float, true_only: bool = True) -> None:
        if true_only and all(cell in self.truth for cell in terms):
            value = sum(factor * self.truth[cell] for cell, factor in terms.items())
            if not low - _SLACK <= value <= high + _SLACK:
                self.contradicted |= terms.keys()
                return
        self.lines.append(_Line(terms, low, high))

    def _homeless(self) -> set[tuple[Place, str]]:
        """Where published figures show people that belong to no area below; other series may have some too."""
        found = set()
        for name in self._names:
            if (name, self.period) in self.known.rows:
                for (above, level), places in self._below.items():
                    cells = [(name, above), *((name, place) for place in places)]
                    if all(c in self.truth for c in cells) and self.truth[cells[0]] != sum(
                        self.truth[c] for c in cells[1:]
                    ):
                        found.add((above, level))
        return found

    def _equal(self, terms: dict[tuple[str, Place], float]) -> None:
        """A sum that comes to 0; what delivered figures lack is told to the attacker, unless he has seen none."""
        if all(cell in self.truth for cell in terms):
            rest = sum(factor * self.truth[cell] for cell, factor in terms.items())
            if rest < 0:
                self.contradicted |= {cell for cell, factor in terms.items() if factor > 0}
            seen = all(place in self.known.rows.get((name, self.period), {}) for name, place in terms)
            if rest and not seen:
                self.contradicted |= terms.keys()
            else:
                self._add(terms, rest, rest)
        else:
            self._add(terms, 0.0, 0.0)

    def _areas(self, name: str) -> None:
        for (above, level), places in self._below.items():
            terms = {(name, above): 1.0, **{(name, place): -1.0 for place in places}}
            if (name, self.period) in self.known.rows or (above, level) not in self._loose:
                self._equal(terms)

    def _breakdowns(self) -> None:
        for (total, _), (complete, parts) in self.known.sums.items():
            if total not in self._names:
                continue
            held = [part for part in parts if part in self._names]
            for place in self.known.parents:
                terms = {(total, place): 1.0, **{(part, place): -1.0 for part in held}}
                if complete and len(held) == len(parts):
                    self._equal(terms)
                else:
                    self._add(terms, 0.0, LARGE * 10)

    def _fraction(self, name: str, term: Term) -> None:
        rows = self.known.rows.get((name, self.period), {})
        n_name, d_name = term.numerator, term.denominator
        half = 0.5 * 10.0**-term.decimals
        counted = d_name in self._names
        n_counted = n_name in self._names
        t = self.known.threshold
        for place in self.known.parents:
            n, d, row = (n_name, place), (d_name, place), rows.get(place)
            if counted and n_counted and term.inside:
                self._add({d: 1.0, n: -1.0}, 0.0, LARGE * 10)
            if row is None:
                continue
            if row.status == "not_applicable" and counted and term.kind != "anzahl":
                self._add({d: 1.0}, 0.0, 0.0)
            if row.status != "value" or row.value is None:
                continue
            if counted:
                self._shown_term({d: 1.0}, t + 1)
                if self.known.minimum_base:
                    edge = self.known.minimum_base
                    self._add({d: 1.0}, *((0.0, edge - 1) if row.small_base else (edge, LARGE)))
            if term.kind != "quote":
                continue
            low, high = row.value - half, row.value + half
            factor = term.factor
            measured = self._measure(n_name, place)
            if n_counted and counted:
                self._add({n: factor, d: -low}, -_SLACK, LARGE * LARGE)
                self._add({n: factor, d: -high}, -LARGE * LARGE, _SLACK)
                if low > 0:
                    self._shown_term({n: 1.0}, t + 1)
                if term.inside and low > 0 and not (self.known.zeros and high >= factor):
                    self._shown_term({d: 1.0, n: -1.0}, t + 1)
            elif counted and measured is not None:
                self._add({d: low}, -LARGE * LARGE, factor * measured + _SLACK)
                self._add({d: high}, factor * measured - _SLACK, LARGE * LARGE)
            elif n_counted and (base := self._measure(d_name, place)) is not None:
                self._add({n: factor}, low * base - _SLACK, high * base + _SLACK)

    def _shown_term(self, terms: dict[tuple[str, Place], float], least: float) -> None:
        """Knowing the rule: what a published rate rests on is no secret, so it is beyond the threshold."""
        self._add(terms, least, LARGE)

    def _measure(self, name: str, place: Place) -> float | None:
        row = self.known.rows.get((name, self.period), {}).get(place)
        declared = self.known.terms.get(name)
        if row is None or row.status != "value" or row.value is None or declared is None:
            return None
        return row.value if declared.decimals == 0 and float(row.value).is_integer() else None

    def _compile(self) -> None:
        cells = list(self.lower)
        self.index = {cell: i for i, cell in enumerate(cells)}
        data: list[tuple[int, int, float]] = []
        lows: list[float] = []
        highs: list[float] = []
        for line in self.lines:
            known = sum(factor * self.fixed[cell] for cell, factor in line.terms.items() if cell in self.fixed)
            free = [(self.index[cell], factor) for cell, factor in line.terms.items() if cell in self.index]
            if not free:
                continue
            data += [(len(lows), i, factor) for i, factor in free]
            lows.append(line.low - known if line.low > -LARGE * LARGE else -np.inf)
            highs.append(line.high - known if line.high < LARGE * 10 else np.inf)
        self._low, self._high = np.array(lows), np.array(highs)
        i, j, v = (np.array(column) for column in zip(*data, strict=True)) if data else (np.zeros(0),) * 3
        self._matrix = csr_matrix((v, (i.astype(int), j.astype(int))), shape=(len(lows), len(cells)))
        self._bounds = (np.array([self.lower[c] for c in cells]), np.array([self.upper[c] for c in cells]))
        self._component = self._components(data, len(cells))

    def _components(self, data: list[tuple[int, int, float]], size: int) -> np.ndarray:
        from scipy.sparse.csgraph import connected_components

        pattern = csr_matrix(
            (np.ones(len(data)), ([r for r, _, _ in data], [c for _, c, _ in data])), shape=self._matrix.shape
        )
        if not size:
            return np.zeros(0, dtype=int)
        _, labels = connected_components(pattern.T @ pattern, directed=False)
        return labels

    def possible(
        self, terms: dict[tuple[str, Place], float], low: float, high: float
    ) -> dict[tuple[str, Place], float] | None:
        """A table that agrees with everything and has ``low ≤ terms ≤ high``; None where there is none."""
        known = sum(factor * self.fixed[cell] for cell, factor in terms.items() if cell in self.fixed)
        free = {self.index[cell]: factor for cell, factor in terms.items() if cell in self.index}
        if not free:
            return {} if low <= known <= high else None
        labels = {self._component[i] for i in free}
        columns = np.flatnonzero(np.isin(self._component, list(labels)))
        matrix = self._matrix[:, columns]
        rows = np.flatnonzero(np.diff(matrix.indptr))
        matrix = matrix[rows]
        place = {int(column): k for k, column in enumerate(columns)}
        extra = csr_matrix(
            ([free[i] for i in free], ([0] * len(free), [place[i] for i in free])), shape=(1, len(columns))
        )
        from scipy.sparse import vstack

        lines = LinearConstraint(
            vstack([matrix, extra]).tocsc(),
            np.append(self._low[rows], low - known),
            np.append(self._high[rows], high - known),
        )
        # HiGHS's presolve has called feasible systems infeasible; only a second opinion counts.
        for presolve in (True, False):
            answer = milp(
                np.full(len(columns), 1e-3),
                constraints=lines,
                integrality=np.ones(len(columns)),
                bounds=Bounds(self._bounds[0][columns], self._bounds[1][columns]),
                options={"time_limit": 20.0, "presolve": presolve},
            )
            if answer.x is not None:
                break
        if answer.status == 2:
            return None
        if answer.x is None:
            raise RuntimeError(answer.message)
        cells = list(self.index)
        return {cells[column]: round(float(x)) for column, x in zip(columns, answer.x, strict=True)}


@dataclass(frozen=True)
class Secret:
    """A small count, or (``whole``) the small difference between ``whole`` and ``name``."""

    name: str
    place: Place
    value: float
    whole: str = ""

    def terms(self) -> dict[tuple[str, Place], float]:
        if self.whole:
            return {(self.whole, self.place): 1.0, (self.name, self.place): -1.0}
        return {(self.name, self.place): 1.0}


def narrowed(known: Knowledge, period: str, truth: Truth, secrets: list[Secret]) -> list[str]:
    """Secrets that the editions narrow below the whole class, in words."""
    system = System(known, period, truth)
    tables: list[dict[tuple[str, Place], float]] = []
    found = []
    for secret in secrets:
        terms = secret.terms()
        if (
            not all(cell in system.index or cell in system.fixed for cell in terms)
            or terms.keys() & system.contradicted
        ):
            continue
        for low, high in ((-LARGE, known.lowest()), (known.threshold, LARGE)):
            if low <= secret.value <= high and any(cell in system.index for cell in terms):
                continue
            if any(
                low <= sum(f * table.get(c, system.fixed.get(c, math.nan)) for c, f in terms.items()) <= high
                for table in tables
            ):
                continue
            table = system.possible(terms, low, high)
            if table is None:
                which = f"{secret.whole} - {secret.name}" if secret.whole else secret.name
                found.append(f"{which} {secret.place} {period} = {secret.value:g}: never within {low:g}..{high:g}")
            elif table:
                tables.append(table)
    return found
