"""The engine and the verifier with a clock."""

import time
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from keck_qgis.disclosure.history import Past
from keck_qgis.disclosure.mask import PRIMARY, SECONDARY, Mask
from keck_qgis.disclosure.protection import Protection, protect
from keck_qgis.disclosure.verification.verify import verify
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.bench.cities import RULE, Atlas


@dataclass
class Run:
    """What protecting an atlas took (choice, audit and repair) and gave, with what had been released before."""

    made: Protection
    seconds: float
    history: tuple[Past, ...]

    @property
    def mask(self) -> Mask:
        return self.made.mask

    def kept(self) -> dict[str, bytes]:
        """The answers as holdings keep them."""
        return {name: answer.to_bytes() for name, answer in self.made.answers.items()}


def run(atlas: Atlas, before: Run | None = None) -> Run:
    """Protect an atlas; ``before``: the release before it, whose answers are at hand and whose figures are known."""
    kept = before.kept() if before else {}
    history = (before.made.told,) if before else ()
    started = time.perf_counter()
    made = protect(atlas.truth, atlas.catalogue, RULE, set(), history, partial(_of, kept))
    return Run(made, time.perf_counter() - started, history)


def _of(kept: dict[str, bytes], names: list[str]) -> dict[str, bytes]:
    return {name: kept[name] for name in names if name in kept}


def verified(atlas: Atlas, made: Run) -> tuple[float, int]:
    """Seconds of the verifier, and how many objections it has."""
    shown = _edition(atlas.truth, made.mask)
    started = time.perf_counter()
    proofs = made.made.proofs
    complaints = verify(shown, atlas.truth, made.mask, proofs, atlas.catalogue, RULE, set(), made.history)
    return time.perf_counter() - started, len(complaints)


def outcome(atlas: Atlas, made: Run) -> dict[str, object]:
    """The figures that every run tells."""
    reasons = list(made.mask.reasons.values())
    seconds, objections = verified(atlas, made)
    return {
        "cells": atlas.cells,
        "protect_s": round(made.seconds, 2),
        "verify_s": round(seconds, 2),
        "objections": objections,
        "hidden_by_rule": sum(int((codes == PRIMARY).sum()) for codes in reasons),
        "hidden_in_addition": sum(int((codes == SECONDARY).sum()) for codes in reasons),
        "series_left_out": len(made.mask.left_out),
    }


def hidden(made: Run, key: tuple[str, str], areas: int) -> NDArray[np.bool_]:
    return made.mask.hidden.get(key, np.zeros(areas, dtype=np.bool_))


def _edition(truth: Observations, mask: Mask) -> Observations:
    """What an edition shows: no figure where the mask hides one, no series that is left out."""
    shown, gone = Observations(truth.geography), mask.left_out_keys()
    for key, series in truth.series.items():
        if key in mask.hidden and key not in gone:
            series = series.copy()
            series.status[mask.hidden[key] & series.has_value] = Status.SUPPRESSED
            series.value[~series.has_value] = np.nan
        if key not in gone:
            shown.series[key] = series
    return shown
