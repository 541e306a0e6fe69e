"""Why a cell is hidden, cell by cell."""

from collections.abc import Iterable, Iterator
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from ...disclosure.mask import NO_BASE, PRIMARY, SECONDARY, TERM, BoolCells
from ...disclosure.protection import protect
from ...disclosure.terms import denominator_id, numerator_id
from ...model.indicator import Audience, Indicator, Kind
from ...model.observations import Observations, SeriesKey
from ...model.progress import Progress
from ...model.status import Status
from ...model.text import tr
from .state import State

Codes = NDArray[np.int8]


class Cause(IntEnum):
    """``NOTHING`` marks a cell without a figure and without a secret, ``SHOWN`` one that is published."""

    NOTHING = -1
    SHOWN = 0
    SMALL_COUNT = 1
    SMALL_REST = 2
    SECONDARY = 3
    TERM = 4
    SMALL_BASE = 5
    NO_BASE = 6
    SOURCE = 7
    TOLD = 8
    LEDGER = 9
    ZERO = 10
    LEFT_OUT = 11

    def title(self) -> str:
        """A few words, as a column's heading."""
        return {
            Cause.SHOWN: tr("shown"),
            Cause.SMALL_COUNT: tr("small count"),
            Cause.SMALL_REST: tr("small rest"),
            Cause.SECONDARY: tr("protects others"),
            Cause.TERM: tr("term hidden"),
            Cause.SMALL_BASE: tr("small base"),
            Cause.NO_BASE: tr("no base"),
            Cause.SOURCE: tr("by the source"),
            Cause.TOLD: tr("told before"),
            Cause.LEDGER: tr("earlier editions"),
            Cause.ZERO: tr("would tell a zero"),
            Cause.LEFT_OUT: tr("left out"),
        }.get(self, "")

    def meaning(self) -> str:
        """A sentence for the legend."""
        return {
            Cause.SMALL_COUNT: tr("The count is in the class that the rule hides."),
            Cause.SMALL_REST: tr("The share leaves only a few of its denominator over."),
            Cause.SECONDARY: tr("Not small itself; with it a hidden count could be narrowed down."),
            Cause.TERM: tr("A rate or an average one of whose terms is hidden."),
            Cause.SMALL_BASE: tr("A rate on fewer persons than the minimum base; hidden from the public alone."),
            Cause.NO_BASE: tr("A rate or mean of persons whose base count is not held in this area."),
            Cause.SOURCE: tr("The source delivered it as hidden; we do not know it either."),
            Cause.TOLD: tr("Small, but an earlier edition has shown it: hidden from now on, no secret any more."),
            Cause.LEDGER: tr("Only hidden because an earlier edition showed other cells or other figures."),
            Cause.ZERO: tr("Not applicable, which would tell that a hidden denominator is 0."),
            Cause.LEFT_OUT: tr("The indicator stays in the holdings altogether; see there."),
        }.get(self, "")


HIDING = tuple(one for one in Cause if one > Cause.SHOWN)


def causes(state: State, progress: Progress) -> dict[SeriesKey, Codes]:
    """A ``Cause`` for each area of every series that the audience may see, in catalogue order."""
    lasting = _without_ledger(state, progress)
    limits = state.limits()
    result = {}
    for indicator, key in series_of(state):
        series, mask = state.truth.series[key], state.mask
        has = series.has_value
        codes = np.where(has, Cause.SHOWN, Cause.NOTHING).astype(np.int8)
        codes[series.status == Status.SUPPRESSED_BY_SOURCE] = Cause.SOURCE
        if key in state.left_out:
            codes[has] = Cause.LEFT_OUT
            result[key] = codes
            continue
        reasons = mask.reasons.get(key)
        if reasons is not None:
            primary = (reasons == PRIMARY) & has
            codes[primary] = Cause.SMALL_REST
            if indicator.id in limits:
                low, high = limits[indicator.id].lowest, limits[indicator.id].threshold
                with np.errstate(invalid="ignore"):
                    codes[primary & (series.value >= low) & (series.value < high + 1)] = Cause.SMALL_COUNT
            codes[primary & _told(state, key)] = Cause.TOLD
            for reason, cause in ((SECONDARY, Cause.SECONDARY), (TERM, Cause.TERM), (NO_BASE, Cause.NO_BASE)):
                codes[(reasons == reason) & has] = cause
            if key in lasting:
                codes[np.isin(reasons, (SECONDARY, TERM)) & has & ~lasting[key]] = Cause.LEDGER
        small = mask.small_base.get(key)
        if state.audience is Audience.PUBLIC and small is not None:
            codes[small & (codes == Cause.SHOWN)] = Cause.SMALL_BASE
        covered = state.published.observations.series[key].status == Status.SUPPRESSED
        codes[covered & (codes == Cause.NOTHING)] = Cause.ZERO
        result[key] = codes
    return result


def series_of(state: State) -> Iterator[tuple[Indicator, SeriesKey]]:
    """The series that the audience may see: indicators in catalogue order, periods as they are held."""
    periods: dict[str, list[str]] = {}
    for name, period in state.truth.series:
        periods.setdefault(name, []).append(period)
    for indicator in state.catalogue:
        for period in sorted(periods.get(indicator.id, [])):
            yield indicator, (indicator.id, period)


def _told(state: State, key: SeriesKey) -> BoolCells:
    """Where an earlier edition has shown today's value."""
    value = state.truth.series[key].value
    result = np.zeros(len(value), dtype=np.bool_)
    for past in state.history:
        if key in past:
            result |= past[key].shown & (past[key].value == value)
    return result


def _without_ledger(state: State, progress: Progress) -> dict[SeriesKey, BoolCells]:
    """What would be hidden had there been no earlier edition, of the series that one has a bearing on."""
    nothing_beyond = state.protection.answers
    touched = {
        variable for answer in nothing_beyond.values() if answer.known != answer.beyond(()) for variable in answer.told
    }
    if not touched:
        return {}
    series = {key: one for key, one in state.truth.series.items() if not touched.isdisjoint(_variables(state, key))}
    again = protect(
        Observations(state.truth.geography, series),
        state.whole_catalogue,
        state.rule,
        state.structural_zeros,
        progress=progress,
    )
    nothing = np.zeros(len(state.truth.geography), dtype=np.bool_)
    gone = again.mask.left_out_keys()
    return {key: again.mask.hidden.get(key, nothing) for key in series if key not in gone}


def _variables(state: State, key: SeriesKey) -> Iterable[SeriesKey]:
    indicator = state.whole_catalogue.get(key[0])
    if indicator is None or indicator.kind is Kind.COUNT:
        return [key]
    return [(numerator_id(indicator), key[1]), (denominator_id(indicator), key[1])]
