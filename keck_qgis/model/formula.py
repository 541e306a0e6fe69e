"""What a rate is made of, in words and with the figures that are held."""

from dataclasses import dataclass

import numpy as np

from .derivation import derive
from .excerpt import excerpt
from .indicator import Catalogue, Indicator, Kind
from .numbers import format_number, format_with_unit
from .observations import Observations
from .period import Period

_MOST_FACTOR_DECIMALS = 6


@dataclass(frozen=True)
class Worked:
    """A formula with figures: of which area and period, and the line that calculates."""

    place: str
    period: str
    line: str


def formula(indicator: Indicator, catalogue: Catalogue) -> str:
    """The formula in the names of its terms, ``100 × Kinder ÷ Einwohner``; empty for what is no rate."""
    if indicator.kind is not Kind.RATE or not indicator.numerator or not indicator.denominator:
        return ""
    names = (_name(one, catalogue) for one in (indicator.numerator, indicator.denominator))
    return _line(indicator, *names)


def ingredients(indicator: Indicator, catalogue: Catalogue) -> Catalogue:
    """All whose figures decide a rate: its terms, and the parts that these are summed from."""
    return excerpt((indicator.numerator, indicator.denominator), catalogue)


def worked(indicator: Indicator, catalogue: Catalogue, observations: Observations) -> Worked | None:
    """The formula with the figures of the newest period: of the municipality, else of the first area that has both.

    ``observations`` hold at least those of ``ingredients``; None where no area has both terms.
    """
    terms = catalogue.terms(indicator)
    if indicator.kind is not Kind.RATE or len(terms) < 2:
        return None
    derived, _findings = derive(observations, ingredients(indicator, catalogue))
    periods = set.intersection(*(set(derived.periods(term.id)) for term in terms))
    for period in sorted(periods, key=Period.parse, reverse=True):
        above, below = (derived.series[term.id, period] for term in terms)
        both = np.flatnonzero(above.has_value & below.has_value & (below.value > 0))
        if len(both):
            first = int(both[0])
            figures = float(above.value[first]), float(below.value[first])
            texts = (format_number(value, term.decimals) for value, term in zip(figures, terms, strict=True))
            rate = indicator.factor * figures[0] / figures[1]
            line = f"{_line(indicator, *texts)} = {format_with_unit(rate, indicator.decimals, indicator.unit)}"
            return Worked(derived.geography.areas[first].name, Period.parse(period).title(), line)
    return None


def _line(indicator: Indicator, numerator: str, denominator: str) -> str:
    factor = f"{_plain(indicator.factor)} × " if indicator.factor != 1 else ""
    return f"{factor}{numerator} ÷ {denominator}"


def _plain(number: float) -> str:
    text = format_number(number, _MOST_FACTOR_DECIMALS)
    return text.rstrip("0").rstrip(",")


def _name(indicator_id: str, catalogue: Catalogue) -> str:
    held = catalogue.get(indicator_id)
    return held.name if held else indicator_id
