"""Protecting a city: 106 Quartiere in 46 Ortsteile in 7 Bezirke, 400 indicators, 10 years, 640.000 cells.

Prints one JSON line per city: seconds of the engine and of the verifier, cells hidden by rule and in addition.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from keck_qgis.disclosure.mask import PRIMARY, SECONDARY  # noqa: E402
from keck_qgis.disclosure.protection import protect  # noqa: E402
from keck_qgis.disclosure.verifier import verify  # noqa: E402
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level  # noqa: E402
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind  # noqa: E402
from keck_qgis.model.observations import Observations  # noqa: E402
from keck_qgis.model.rule import Rule  # noqa: E402
from keck_qgis.model.status import Status  # noqa: E402

YEARS = range(2010, 2020)
INDICATORS = 400
RULE = Rule(3, False, 0)


def main() -> None:
    for name, linked in (("tree city", False), ("city of numerators and denominators", True)):
        where = geography()
        catalogue, truth = city(where, linked)
        started = time.perf_counter()
        mask = protect(truth, catalogue, RULE, set())
        engine = time.perf_counter() - started
        reasons = np.concatenate([codes[truth.series[key].has_value] for key, codes in mask.reasons.items()])
        started = time.perf_counter()
        refused = len(verify(edition(truth, mask.hidden, mask.left_out_keys()), truth, mask, catalogue, RULE, set()))
        figures = {
            "figure": f"disclosure, {name}",
            "cells": len(truth.series) * len(where),
            "seconds": round(engine, 2),
            "verifier_seconds": round(time.perf_counter() - started, 2),
            "refused": refused,
            "hidden_by_rule": int((reasons == PRIMARY).sum()),
            "hidden_in_addition": int((reasons == SECONDARY).sum()),
            "rates_hidden": int((reasons > SECONDARY).sum()),
            "series_left_out": len(mask.left_out),
        }
        print(json.dumps(figures, ensure_ascii=False), flush=True)


def geography() -> Geography:
    levels = [
        Level(ROOT_LEVEL, 0),
        Level("Bezirk", 1),
        Level("Ortsteil", 2, "Bezirk"),
        Level("Quartier", 3, "Ortsteil"),
    ]
    areas = [Area(ROOT_LEVEL, "0", "Stadt")]
    areas += [Area("Bezirk", f"{i:03}", "") for i in range(7)]
    areas += [Area("Ortsteil", f"{i:03}", "", f"{i % 7:03}") for i in range(46)]
    areas += [Area("Quartier", f"{i:03}", "", f"{i % 46:03}") for i in range(106)]
    return Geography(levels, areas)


def city(where: Geography, linked: bool) -> tuple[Catalogue, Observations]:
    """Counts alone, or a quarter bases, as many numerators in them, their rates, and further counts."""
    rng = np.random.default_rng(7)
    people = rng.lognormal(7, 0.8, size=106)
    entries: list[Indicator] = []
    truth = Observations(where)
    for number in range(INDICATORS):
        share = float(np.exp(rng.uniform(np.log(0.002), np.log(0.3))))
        group, kind = divmod(number, 4)
        numerator, denominator = (f"I{group * 4 + 1:03}", f"I{group * 4:03}") if linked and kind == 2 else (None, None)
        rate = numerator is not None
        aggregation = Aggregation.WEIGHTED if rate else Aggregation.SUM
        what = Kind.RATE if rate else Kind.COUNT
        texts = (f"I{number:03}", "", "", "", what, "", True, aggregation, "", "", numerator, denominator, rate)
        entries.append(Indicator(*texts, factor=100.0 if rate else 1.0, decimals=int(rate)))
        for year in YEARS:
            series = truth.at(entries[-1].id, str(year))
            if rate:
                below, above = truth.at(str(denominator), str(year)).value, truth.at(str(numerator), str(year)).value
                series.value[below > 0] = np.round(100 * above[below > 0] / below[below > 0], 1)
            elif linked and kind == 1:
                base = truth.at(f"I{group * 4:03}", str(year)).value
                series.value[:] = sums(where, rng.binomial(base[-106:].astype(int), 0.2))
            else:
                series.value[:] = sums(where, rng.poisson(people * (share * 5 if linked and kind == 0 else share)))
            series.status[series.value == series.value] = Status.VALUE
    return Catalogue(entries), truth


def sums(where: Geography, leaves: np.ndarray) -> np.ndarray:
    values = np.zeros(len(where))
    values[-len(leaves) :] = leaves
    for area in range(len(where) - 1, 0, -1):
        values[where.parents[area]] += values[area]
    return values


def edition(truth: Observations, hidden: dict, gone: set) -> Observations:
    shown = Observations(truth.geography)
    for key, series in truth.series.items():
        if key not in gone:
            copied = shown.series[key] = series.copy()
            if key in hidden:
                copied.status[hidden[key] & copied.has_value] = Status.SUPPRESSED
            copied.value[~copied.has_value] = np.nan
    return shown


if __name__ == "__main__":
    main()
