"""What can be counted of facilities: a look into the holdings before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .facility_figures import periods_of
from .facility_indicators import bases, guess_base


@dataclass(frozen=True)
class Category:
    """How many facilities there are, how many of them without a place and with a capacity; ``base`` as guessed."""

    name: str
    number: int
    unplaced: int
    with_capacity: int
    base: str


@dataclass(frozen=True)
class FacilityOverview:
    """``periods``: those in which any base has figures, newest first; ``levels`` and ``themes`` by name."""

    categories: list[Category]
    bases: list[Indicator]
    periods: list[Period]
    levels: list[str]
    themes: list[str]


def look_at_facilities(holdings: Path, progress: Progress = SILENT) -> FacilityOverview:
    """KeckError where the holdings cannot be read."""
    checkpoint(progress, 0, tr("Looking into the holdings"))
    with Holdings.open(holdings, read_only=True) as held:
        catalogue, observations, facilities = held.catalogue(), held.observations(), held.facilities()
    of_persons = bases(catalogue)
    categories = []
    for name in sorted({one.category for one in facilities}, key=str.casefold):
        own = [one for one in facilities if one.category == name]
        unplaced, with_capacity = sum(one.x is None for one in own), sum(one.capacity is not None for one in own)
        base = guess_base(name, catalogue) if with_capacity else ""
        categories.append(Category(name, len(own), unplaced, with_capacity, base))
    with_figures = {one.id: periods_of(one.id, catalogue, observations) for one in of_persons}
    periods = {Period.parse(text) for found in with_figures.values() for text in found}
    return FacilityOverview(
        categories,
        [one for one in of_persons if with_figures[one.id]],
        sorted(periods, reverse=True),
        [level.name for level in observations.geography.levels if level.name != ROOT_LEVEL],
        list(dict.fromkeys(one.theme for one in catalogue)),
    )
