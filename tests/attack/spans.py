"""Spans and years that are seen to be the sum or the mean of shorter periods."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from keck_qgis.model.indicator import Indicator
from keck_qgis.model.period import Period, PeriodKind
from tests.attack.knowledge import Flags, State, Variable

_SLACK = 1e-6


@dataclass(frozen=True)
class Span:
    """``share`` × ``whole`` is the sum of ``members`` in the places of ``fits``; a share beyond 1 makes it a mean."""

    whole: Variable
    members: tuple[Variable, ...]
    share: float
    fits: Flags


def find(state: State, entries: dict[str, Indicator]) -> list[Span]:
    """The spans whose held figures fit wherever all of them are held, which is somewhere.

    Nobody sees what a count adds up to that only rates tell of, nor what zeros alone do. Where the figures that nobody
    holds do not fit everywhere, nobody can say where they do.
    """
    found = []
    for whole, world in state.world.items():
        members = tuple((whole[0], period) for period in members_of(whole[1]))
        if whole[0] not in entries or not members or not all(member in state.world for member in members):
            continue
        together = np.sum([state.world[member] for member in members], axis=0)
        held = np.array([state.held[name] & ~state.implied[name] for name in (whole, *members)]).all(axis=0)
        count, half = len(members), 0.5 * 10.0 ** -entries[whole[0]].decimals
        for share, slack in ((1.0, 0.0), (float(count), count * half)):
            fits = np.abs(share * world - together) <= slack + _SLACK
            if world[: len(held)][held].any() and fits[: len(held)][held].all():
                if not fits.all():
                    fits[: len(held)] &= held
                    fits[len(held) :] = False
                found.append(Span(whole, members, share, fits))
                break
    return found


def with_true_means(state: State, spans: Sequence[Span]) -> State:
    """The state with means as they are, not as they are printed: those add up from area to area."""
    world = dict(state.world)
    for span in spans:
        if span.share > 1:
            true = np.sum([world[member] for member in span.members], axis=0) / span.share
            world[span.whole] = np.where(span.fits, true, world[span.whole])
    return replace(state, world=world)


def members_of(period: str) -> list[str]:
    """The years of a span, the quarters of a year."""
    kind = Period.parse(period).kind
    if kind is PeriodKind.SPAN:
        first, last = (int(year) for year in period.split("-"))
        return [str(year) for year in range(first, last + 1)]
    return [f"{period}-Q{quarter}" for quarter in range(1, 5)] if kind is PeriodKind.YEAR else []
