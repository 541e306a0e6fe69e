"""Do the parts of a breakdown sum to their total? Told of the municipality with the figures that are held."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .derivation import derive
from .excerpt import excerpt
from .indicator import Catalogue
from .observations import Observations, Series
from .period import Period


@dataclass(frozen=True)
class Comparison:
    """Of one period: the sum of the parts and the total, None where that is not known."""

    period: str
    parts: float | None
    total: float | None


def needed(total: str, parts: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Ids of all whose figures decide the comparison."""
    return [one.id for one in excerpt((total, *parts), catalogue)]


def compare(total: str, parts: Sequence[str], catalogue: Catalogue, observations: Observations) -> Comparison | None:
    """The newest period in which all parts are known, else the total is; the total as it is known without these parts.

    None where neither is known of the municipality.
    """
    entries = (
        replace(one, part_of=tuple(part for part in one.part_of if one.id not in parts or part.total != total))
        for one in catalogue
    )
    derived, _findings = derive(observations, excerpt((total, *parts), Catalogue(entries)))
    periods = {period for one in (total, *parts) for period in derived.periods(one)}
    found = [_at(period, total, parts, derived) for period in sorted(periods, key=Period.parse, reverse=True)]
    with_parts = (one for one in found if one.parts is not None)
    return next(with_parts, next((one for one in found if one.total is not None), None))


def _at(period: str, total: str, parts: Sequence[str], derived: Observations) -> Comparison:
    known = [_figure(derived.get(one, period)) for one in parts]
    figures = [figure for figure in known if figure is not None]
    whole = sum(figures) if parts and len(figures) == len(known) else None
    return Comparison(period, whole, _figure(derived.get(total, period)))


def _figure(series: Series | None) -> float | None:
    """That of the municipality."""
    return float(series.value[0]) if series is not None and series.has_value[0] else None
