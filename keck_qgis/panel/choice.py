"""What is shown of an atlas: chosen by the user, and always something that exists."""

from dataclasses import dataclass, field, replace

from ..cartography.classification import Classification, Method
from ..model.facility_filter import FacilityFilter
from ..model.indicator import Indicator
from .opened import Overview


@dataclass(frozen=True)
class Choice:
    """``period`` is empty where the indicator has no values on the level; ``against`` is the period that it is compared
    with, empty for none, and ``per_cent`` how. ``columns``: ids of the indicators that are drawn as columns;
    ``categories``: of facilities, of which those are shown that fit ``facility_filter`` and, where asked for, lie in
    the chosen areas; ``grouped`` draws those that crowd as one ring.
    """

    level: str = ""
    indicator: str = ""
    period: str = ""
    against: str = ""
    per_cent: bool = False
    columns: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    facility_filter: FacilityFilter = field(default_factory=FacilityFilter)
    in_chosen_areas: bool = False
    grouped: bool = True
    classification: Classification = field(default_factory=Classification)


def fitted(choice: Choice, overview: Overview) -> Choice:
    """The choice with what an atlas does not hold replaced: by the finest level with values, the first indicator that
    has some there, the newest period; comparison, columns and facilities that do not exist are dropped."""
    level = choice.level if choice.level in overview.levels else overview.finest_level()
    known = {one.id for one in overview.indicators}
    indicator = choice.indicator if choice.indicator in known else _first_valued(level, overview)
    periods = overview.periods.get((indicator, level), [])
    period = choice.period if choice.period in periods else periods[-1] if periods else ""
    return replace(
        choice,
        level=level,
        indicator=indicator,
        period=period,
        against=choice.against if choice.against in periods and choice.against != period else "",
        columns=tuple(one for one in choice.columns if one in known),
        categories=tuple(one for one in choice.categories if one in overview.categories),
    )


def without_foreign_breaks(before: Choice, after: Choice) -> Choice:
    """Breaks that a hand set fit one indicator; another one is cut into as many classes as the user last wanted."""
    kept = after.classification == before.classification
    if kept and after.indicator != before.indicator and after.classification.method is Method.MANUAL:
        return replace(after, classification=replace(after.classification, method=Method.QUANTILE, breaks=()))
    return after


def _first_valued(level: str, overview: Overview) -> str:
    valued = (one for one in overview.indicators if level in overview.valued[one.id])
    first: Indicator | None = next(valued, overview.indicators[0] if overview.indicators else None)
    return first.id if first else ""
