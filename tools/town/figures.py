"""The figures of Musterstadt: plausible, correlated, consistent, with small counts where real ones are small.

Every part is drawn from its whole, so sums and part ≤ whole hold in every area by construction.
"""

import numpy as np
from numpy.typing import NDArray

from .shapes import City, Waves

YEARS = (2019, 2020, 2021, 2022, 2023)
SCHOOL_YEARS = tuple(f"{year - 1}/{year}" for year in YEARS)

Counts = NDArray[np.int64]
Table = dict[str, Counts]
"""Indicator id to counts, shape (years, areas)."""

IN_SPRENGEL = (("DEM-01", "DEM-04"), ("GES-10", "GES-16"))
"""Wholes and parts that are known for both geographies; the last one has small counts, which tie the two together."""


def quarter_figures(city: City, seed: int) -> Table:
    """All counts per Quartier and year."""
    rng = np.random.default_rng(seed + 1)
    burden = _standard(Waves(rng, 1.0, (3_000, 8_000))(city.centres) + rng.normal(0, 0.35, len(city.centres)))
    young = _standard(0.5 * burden + Waves(rng, 1.0, (2_500, 6_000))(city.centres))
    size = np.clip(rng.lognormal(7.15, 0.42, len(burden)), 520, 4_200)
    years = np.arange(len(YEARS))[:, None]
    growth = 1 + years * rng.normal(0.004, 0.008, len(burden))

    def part(whole: Counts, share: NDArray[np.float64] | float) -> Counts:
        """A part whose share of the whole wobbles a little; binomial, so small ones scatter as real ones do."""
        return np.asarray(rng.binomial(whole, np.clip(share, 0.0, 1.0)), dtype=np.int64)

    def logit(middle: float, slope: float, index: NDArray[np.float64], drift: float = 0.0) -> NDArray[np.float64]:
        odds = np.log(middle / (1 - middle)) + slope * index + drift * years
        return np.asarray(1 / (1 + np.exp(-odds)))

    people = np.round(size * growth).astype(np.int64)
    under_3 = np.maximum(part(people, logit(0.027, 0.16, young)), 6)
    from_3 = np.maximum(part(people, logit(0.028, 0.16, young)), 6)
    from_6 = np.maximum(part(people, logit(0.083, 0.14, young)), 12)
    from_65 = np.maximum(part(people, logit(0.205, -0.22, young, 0.01)), 25)
    adult = people - under_3 - from_3 - from_6 - from_65
    under_15 = under_3 + from_3 + from_6
    under_18 = under_15 + part(adult, 0.043)
    foreign = part(people, logit(0.13, 0.5, burden, 0.05))
    families = np.minimum(under_18, np.round(under_18 / 1.62).astype(np.int64))
    entitled_base = under_15 + adult + part(from_65, 0.05)
    children_in_need = part(under_15, logit(0.15, 0.62, burden, -0.02))
    adults_in_need = part(entitled_base - under_15, logit(0.075, 0.55, burden, -0.02))
    jobless = part(adult, logit(0.055, 0.42, burden, -0.02))
    examined = part(from_3, 0.32)
    measured = part(examined, 0.95)
    helped = part(under_18, logit(0.021, 0.5, burden, 0.02))
    return {
        "DEM-01": people,
        "DEM-02a": under_3,
        "DEM-03": from_3,
        "DEM-02": under_3 + from_3,
        "DEM-03a": from_6,
        "DEM-04": under_15,
        "DEM-20": adult,
        "DEM-21": from_65,
        "DEM-22": under_18,
        "DEM-23": under_18 + part(adult, 0.045),
        "DEM-27": entitled_base,
        "DEM-28": people - foreign,
        "DEM-29": foreign,
        "FAM-10": families,
        "FAM-11": part(families, logit(0.22, 0.3, burden)),
        "SOZ-10": children_in_need + adults_in_need,
        "SOZ-11": children_in_need,
        "SOZ-13": part(from_65, logit(0.028, 0.6, burden, 0.02)),
        "ARB-10": jobless,
        "BIL-10": part(under_3, logit(0.36, -0.25, burden, 0.03)),
        "GES-10": examined,
        "GES-11": measured,
        "GES-13": part(measured, logit(0.14, 0.45, burden)),
        "GES-16": part(examined, logit(0.2, 0.4, burden)),
        "JUH-10": helped,
        "JUH-11": part(helped, 0.2),
        "UMF-10": np.tile(np.round(rng.lognormal(7.4, 0.7, len(burden))).astype(np.int64), (len(YEARS), 1)),
    }


def sprengel_figures(city: City, quarters: Table, count: int, seed: int) -> Table:
    """Counts per Schulsprengel: same totals as the Quartiere, divided along other borders.

    In the last Sprengel the school is still growing: it has no fourth form yet, and nobody leaves it.
    """
    rng = np.random.default_rng(seed + 2)
    home = np.array(city.sprengel_of)
    moved = (home + rng.integers(0, count, len(home))) % count
    result: Table = {}
    for whole, part in IN_SPRENGEL:
        across = rng.binomial(quarters[whole], 0.08)
        # of those who live across the border as many belong to the part as chance has it, never more than there are
        of_part = rng.hypergeometric(quarters[part], quarters[whole] - quarters[part], across)
        for name, moving in ((whole, across), (part, of_part)):
            result[name] = _gathered(quarters[name] - moving, home, count) + _gathered(moving, moved, count)
    leaving = rng.binomial(result["DEM-04"], 0.063)
    leaving[:, -1] = 0
    result["BIL-14"] = leaving
    result["BIL-15"] = rng.binomial(leaving, rng.uniform(0.22, 0.6, count))
    return result


def _gathered(values: Counts, group: NDArray[np.intp], count: int) -> Counts:
    return np.stack([np.bincount(group, row, count) for row in values]).astype(np.int64)


def _standard(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((values - values.mean()) / values.std())
