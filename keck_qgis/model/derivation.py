"""What follows from delivered figures: rates from their terms, coarser levels and the municipality."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .aggregation import Flags, Floats, Outcome, Target, combine, targets
from .findings import Finding, Severity
from .indicator import Aggregation, Catalogue, Indicator, Kind
from .numbers import format_number
from .observations import Observations, Series
from .status import Status
from .text import tr

_MOST_DECIMALS = 6


def derive(observations: Observations, catalogue: Catalogue) -> tuple[Observations, list[Finding]]:
    """Delivered observations with all that can be computed from them; the computed cells are ``derived``.

    - A rate is factor × numerator / denominator where both are held as indicators or given in its own row (a
      denominator of 0 makes it not applicable); otherwise it stays as it was given.
    - Coarser levels and the municipality: counts and measures by sum, rates through the sums of their terms or
      weighted by their denominator, means weighted by their base count, unweighted where the indicator says so.
    - A delivered value above stays; where it disagrees with what lies below, a finding names both figures.
    - A cell that the source hid stays hidden, and nothing above it is computed.

    The findings hold raw figures: they are for whoever holds the figures, never for an edition's reader.
    """
    work = _Derivation(observations, catalogue)
    for indicator in sorted(catalogue, key=lambda one: _is_made_of_terms(one)):
        for period in work.periods_of(indicator):
            work.indicator(indicator, period)
    return work.result, [*work.findings, *work.given_rates()]


def _is_made_of_terms(indicator: Indicator) -> bool:
    return indicator.kind is Kind.RATE or bool(indicator.denominator)


@dataclass
class _Derivation:
    observations: Observations
    catalogue: Catalogue
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        geography = self.observations.geography
        self.result = Observations(geography, {key: one.copy() for key, one in self.observations.series.items()})
        self.targets = targets(geography)
        self.given: Counter[str] = Counter()
        self.periods: dict[str, dict[str, None]] = {}
        for name, period in self.result.series:
            self.periods.setdefault(name, {})[period] = None

    def periods_of(self, indicator: Indicator) -> list[str]:
        """The delivered periods, and for a rate those in which both its terms are held."""
        found = dict(self.periods.get(indicator.id, {}))
        if indicator.kind is Kind.RATE and indicator.numerator and indicator.denominator:
            below = self.periods.get(indicator.denominator, {})
            found |= {period: None for period in self.periods.get(indicator.numerator, {}) if period in below}
        return list(found)

    def indicator(self, indicator: Indicator, period: str) -> None:
        series = self.result.at(indicator.id, period)
        self.periods.setdefault(indicator.id, {})[period] = None
        if _is_made_of_terms(indicator):
            self._fill_terms(series, indicator, period)
        if indicator.kind is Kind.RATE:
            self._rate(series, indicator, period)
        if indicator.aggregation is Aggregation.NONE:
            return
        if indicator.kind is Kind.COUNT or (
            indicator.kind is Kind.MEASURE and indicator.aggregation is Aggregation.SUM
        ):
            weight, average = None, False
        else:
            weight = None if indicator.aggregation is Aggregation.UNWEIGHTED else series.denominator
            average = True
        for target in self.targets:
            outcome = combine(target, series.value, series.status, weight, average)
            self._settle(series, indicator, period, target, outcome, average)

    def _fill_terms(self, series: Series, indicator: Indicator, period: str) -> None:
        """Let the terms that are held as indicators stand in the row, and sum up those that stand there alone."""
        only_delivered = indicator.aggregation in (Aggregation.UNWEIGHTED, Aggregation.NONE)
        for name, term in ((indicator.numerator, "numerator"), (indicator.denominator, "denominator")):
            own = series.writable(term)
            alone = np.isfinite(own).any()
            held = self.result.get(name, period)
            hidden = np.zeros(len(own), dtype=np.bool_)
            if held is not None:
                # an unweighted average does not turn into a weighted one because its terms can be summed
                usable = held.has_value & ~held.derived if only_delivered else held.has_value
                own[usable] = held.value[usable]
                hidden = held.status == Status.SUPPRESSED_BY_SOURCE
            if alone and not only_delivered:
                self._sum_terms(own, series.status, hidden)

    def _sum_terms(self, term: Floats, status: NDArray[np.int8], hidden: Flags) -> None:
        for target in self.targets:
            known = np.where(np.isfinite(term), Status.VALUE, Status.MISSING).astype(np.int8)
            known[(status == Status.NOT_APPLICABLE) & ~np.isfinite(term)] = Status.NOT_APPLICABLE
            outcome = combine(target, term, known, None, False)
            fill = outcome.known & ~np.isfinite(term[target.parents]) & ~hidden[target.parents]
            term[target.parents[fill]] = outcome.values[fill]

    def _rate(self, series: Series, indicator: Indicator, period: str) -> None:
        numerator, denominator = series.numerator, series.denominator
        open_cells = np.isin(series.status, (Status.VALUE, Status.ABSENT, Status.MISSING))
        both = open_cells & np.isfinite(numerator) & np.isfinite(denominator)
        computed = both & (denominator > 0)
        delivered = series.has_value
        self.given[indicator.id] += int((delivered & ~computed).sum())
        rate = np.divide(indicator.factor * numerator, denominator, out=np.full(len(both), np.nan), where=computed)
        checked = np.flatnonzero(computed & delivered)
        wrong = checked[_disagree(series.value[checked], rate[checked], indicator.decimals, 0.0)]
        if len(wrong):
            template = tr("{} {}: {} was delivered as {}, numerator and denominator give {}. The latter counts.")
            self._differs("rate_differs", template, indicator, period, wrong, series.value, rate)
        series.value[computed] = rate[computed]
        series.status[computed] = Status.VALUE
        series.derived[computed] = True
        empty = both & ~computed
        series.value[empty] = np.nan
        series.status[empty] = Status.NOT_APPLICABLE
        series.derived[empty] = True

    def _settle(
        self, series: Series, indicator: Indicator, period: str, target: Target, outcome: Outcome, average: bool
    ) -> None:
        """Enter what the levels below say where nothing was delivered, and compare it where something was."""
        parents = target.parents
        status = series.status[parents]
        vacant = (status == Status.ABSENT) | (status == Status.MISSING)
        fill = parents[vacant & outcome.known]
        below = np.full(len(series.value), np.nan)
        below[parents] = outcome.values
        delivered = parents[(status == Status.VALUE) & outcome.known & ~series.derived[parents]]
        if len(delivered):
            slack = _slack(series, indicator, target, average)
            disagree = _disagree(series.value[delivered], below[delivered], indicator.decimals, slack)
            if disagree.any():
                template = (
                    tr("{} {}: {} was delivered as {}, the average of its areas is {}. The former stays.")
                    if average
                    else tr("{} {}: {} was delivered as {}, its areas sum to {}. The former stays.")
                )
                code = "average_differs" if average else "sum_differs"
                self._differs(code, template, indicator, period, delivered[disagree], series.value, below)
            if average:
                # a printed 73 that is but the rounding of 72.71 gives way to it
                coarse = _decimals(series.value[delivered]) < indicator.decimals
                fill = np.concatenate((fill, delivered[coarse & ~disagree]))
        series.value[fill] = below[fill]
        series.status[fill] = Status.VALUE
        series.derived[fill] = True
        none = parents[vacant & outcome.not_applicable & ~outcome.known]
        series.status[none] = Status.NOT_APPLICABLE
        series.derived[none] = True
        if outcome.differs.any():
            where = parents[outcome.differs]
            text = tr("{} {}: the levels below {} give different figures; the first one counts.")
            message = text.format(indicator.name, period, self._name(where[0]))
            self._add("branches_differ", message, indicator, period, where)

    def _differs(
        self,
        code: str,
        template: str,
        indicator: Indicator,
        period: str,
        where: NDArray[np.intp],
        delivered: Floats,
        computed: Floats,
    ) -> None:
        first = int(where[0])
        decimals = max(indicator.decimals, 0 if indicator.kind is Kind.COUNT else 1)
        figures = [format_number(float(values[first]), decimals) for values in (delivered, computed)]
        message = template.format(indicator.name, period, self._name(first), *figures)
        self._add(code, message, indicator, period, where)

    def _add(self, code: str, message: str, indicator: Indicator, period: str, where: NDArray[np.intp]) -> None:
        area = self.result.geography.areas[int(where[0])]
        place = f"{indicator.id} {period} {area.level}/{area.key}"
        self.findings.append(Finding(Severity.WARNING, code, message, place, len(where)))

    def _name(self, position: int) -> str:
        return self.result.geography.areas[int(position)].name

    def given_rates(self) -> list[Finding]:
        """One finding per rate with values whose terms are not held."""
        text = tr("{}: numerator and denominator are not held everywhere; {} values stay as they were given.")
        return [
            Finding(Severity.INFO, "rate_as_given", text.format(self.catalogue[name].name, count), name, count)
            for name, count in self.given.items()
            if count
        ]


def _decimals(values: Floats) -> NDArray[np.intp]:
    """With how many decimals each value is written (at most 6)."""
    result = np.full(len(values), _MOST_DECIMALS, dtype=np.intp)
    for decimals in range(_MOST_DECIMALS - 1, -1, -1):
        scaled = values * 10.0**decimals
        result[np.abs(scaled - np.round(scaled)) < 1e-6] = decimals
    return result


def _slack(series: Series, indicator: Indicator, target: Target, average: bool) -> float:
    """How far the areas' own rounding can move their sum or average; counts are not rounded."""
    if indicator.kind is Kind.COUNT:
        return 0.0
    children = target.branches[0][0].children
    values = series.value[children]
    values = values[np.isfinite(values)]
    if not len(values):
        return 0.0
    half_unit = float(0.5 * 10.0 ** -_decimals(values).max())
    return half_unit if average else half_unit * len(values)


def _disagree(delivered: Floats, computed: Floats, decimals: int, slack: float) -> Flags:
    """Where a delivered value is not the rounding of the computed one, whatever its number of decimals."""
    written = np.minimum(_decimals(delivered), decimals)
    tolerance = np.where(written == 0, 0.5, 0.5 * 10.0 ** -written.astype(np.float64))
    return np.abs(delivered - computed) > tolerance + slack + 1e-9
