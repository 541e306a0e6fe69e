"""What is shown of an atlas: chosen by the user, and always something that exists."""

from dataclasses import dataclass, field, replace

from ..cartography.change_classes import USUAL
from ..cartography.classification import Classification, Method
from ..cartography.label_text import Labels
from ..model.facility_filter import FacilityFilter
from ..model.indicator import Indicator
from .opened import Overview


@dataclass(frozen=True)
class Choice:
    """``period`` is empty where the indicator has no values on the level; ``against`` is the period that it is compared
    with, empty for none, and ``per_cent`` how; ``changes`` are the classes of a comparison. ``columns``: ids of the
    indicators that are drawn as columns, ``column_share`` of their usual size; ``categories``: of facilities, of which
    those are shown that fit ``facility_filter`` and, where asked for, lie in the chosen areas; ``grouped`` draws those
    that crowd as one ring.
    """

    level: str = ""
    indicator: str = ""
    period: str = ""
    against: str = ""
    per_cent: bool = False
    columns: tuple[str, ...] = ()
    column_share: float = 1.0
    categories: tuple[str, ...] = ()
    facility_filter: FacilityFilter = field(default_factory=FacilityFilter)
    in_chosen_areas: bool = False
    grouped: bool = True
    labels: Labels = Labels.NONE
    opacity: float = 1.0
    classification: Classification = field(default_factory=Classification)
    changes: Classification = USUAL


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
    """Breaks that a hand set fit one indicator, and of a comparison one measure; others are cut into as many classes as
    the user last wanted, unless they keep breaks of their own."""
    if after.indicator != before.indicator and after.classification == before.classification:
        after = replace(after, classification=replace(_unset(after.classification), kept=True))
    measured = (after.indicator, after.per_cent) != (before.indicator, before.per_cent)
    if measured and after.changes == before.changes:
        after = replace(after, changes=_unset(after.changes))
    return after


def _unset(classification: Classification) -> Classification:
    if classification.method is not Method.MANUAL:
        return classification
    return replace(classification, method=Method.QUANTILE, breaks=())


def _first_valued(level: str, overview: Overview) -> str:
    valued = (one for one in overview.indicators if level in overview.valued[one.id])
    first: Indicator | None = next(valued, overview.indicators[0] if overview.indicators else None)
    return first.id if first else ""
