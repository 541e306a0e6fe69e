"""What the engine is measured against: reading, the naive audit, the best mask."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.proposals import AreaShape, LevelProposal, SourceFile, ValueProposal
from keck_qgis.model.rule import Rule
from tests.bench.cities import Atlas, Ground, of_values, problems
from tests.bench.engine import Run, hidden, run
from tests.disclosure.optimum import of_counts, optimum
from tests.factories import rectangle

REPEATS = 3


def write(atlas: Atlas, path: Path) -> None:
    """Bring an atlas into new holdings, every figure as if delivered."""
    where = atlas.truth.geography
    with Holdings.create(path, where.root.name, where.root.key, "EPSG:25832", Rule(), atlas.catalogue) as held:
        for level in where.levels[1:]:
            areas = [area for area in where.areas if area.level == level.name]
            shapes = [AreaShape(one.key, one.name, one.parent_key, rectangle(0, 0, 1, 1)) for one in areas]
            held.write_level(LevelProposal(SourceFile("level", level.name, ""), level, shapes))
        rows = [
            (name, area.level, area.key, period, value, None, None, "value")
            for (name, period), series in atlas.truth.series.items()
            for area, value in zip(where.areas, series.value.tolist(), strict=True)
        ]
        held.write_values(ValueProposal(SourceFile("values", "werte", ""), rows))


def reading(path: Path) -> float:
    """Seconds of reading all observations from holdings, the best of a few."""
    with Holdings.open(path) as held:
        return min(_seconds(held.observations) for _ in range(REPEATS))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


@dataclass
class Naive:
    """Seconds that two linear programmes for each of the ``hidden`` cells would take, each over the cells of its own
    problem; ``lean``: over the hidden ones among them alone. Told by a sample, setting up not counted."""

    hidden: int
    seconds: float = 0.0
    lean: float = 0.0


def naive_audit(atlas: Atlas, made: Run, sample: int) -> Naive:
    """Ask for the least and the greatest figure that a hidden cell can have, cell by cell."""
    where, rng = atlas.truth.geography, np.random.default_rng(7)
    blocks = [(keys, np.array([hidden(made, key, len(where)) for key in keys]).ravel()) for keys in problems(atlas)]
    sizes = np.array([flags.sum() for _, flags in blocks])
    result = Naive(int(sizes.sum()))
    for number in rng.choice(len(blocks), size=sample, p=sizes / sizes.sum()):
        keys, flags = blocks[number]
        table = of_counts(where.parents, np.array([atlas.truth.series[key].value for key in keys]), total=0)
        cost = np.zeros(len(table.value))
        cost[rng.choice(np.flatnonzero(flags))] = 1.0
        whole, part = csr_matrix(table.matrix), csr_matrix(table.matrix[:, flags])
        sums, bounds = part @ table.value[flags], np.where(flags[:, None], (0, np.inf), table.value[:, None])
        share = result.hidden / sample
        for sign in (1.0, -1.0):
            result.seconds += share * _seconds(partial(linprog, sign * cost, A_eq=whole, b_eq=table.low, bounds=bounds))
            result.lean += share * _seconds(partial(linprog, sign * cost[flags], A_eq=part, b_eq=sums))
    return result


def near_optimum(atlas: Atlas, sample: int) -> dict[str, float]:
    """Hidden cells against the fewest possible, over cities of 7 to 12 areas made of Quartiere of a large one.

    Each holds one count with its parts in one year. Those in which nothing is small, or nothing can be proven with
    the whole city shown, are passed over. ``worst``: the greatest share of what a single one may hide, which is a
    tenth or one cell more than the fewest.
    """
    rng, held = np.random.default_rng(7), list(problems(atlas))
    quarters = atlas.truth.geography.of_level("Quartier")
    fewest, found, worst, measured = 0, 0, 0.0, 0
    while measured < sample:
        ground = Ground({"Ortsteil": int(rng.integers(2, 4)), "Quartier": int(rng.integers(4, 9))}, 0.8)
        keys, chosen = held[int(rng.integers(len(held)))], rng.choice(quarters, size=ground.finest, replace=False)
        values = np.array([ground.everywhere(atlas.truth.series[key].value[chosen]) for key in keys])
        table = of_counts(ground.geography.parents, values, total=0 if len(keys) > 1 else None)
        best = optimum(table, np.ones(values.size, dtype=np.bool_)) if table.hidden.any() else None
        if best is None:
            continue
        small = of_values(ground.geography, [name for name, _ in keys], values)
        made = run(small)
        cells = sum(int(hidden(made, key, len(ground.geography)).sum()) for key in small.truth.series)
        cells = values.size if made.mask.left_out else cells
        measured += 1
        fewest, found, worst = fewest + best, found + cells, max(worst, cells / max(best + 1, 1.1 * best))
    totals = {"cities": measured, "hidden": found, "fewest": fewest}
    return totals | {"worst": round(worst, 3), "ratio": round(found / fewest, 3)}
