"""For what features of a layer can be counted: a look into the holdings before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.measure import Measure
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr


@dataclass(frozen=True)
class LayerOverview:
    """The catalogue, the levels by name, and all periods with figures, newest first."""

    catalogue: Catalogue
    levels: list[str]
    periods: list[Period]

    def suitable(self, measure: Measure) -> list[Indicator]:
        """The indicators of which such figures can be values."""
        if measure is Measure.COUNT:
            return [one for one in self.catalogue if one.kind is Kind.COUNT]
        return [one for one in self.catalogue if one.kind is Kind.MEASURE and one.unit in measure.units()]


def look_for_layers(holdings: Path, progress: Progress = SILENT) -> LayerOverview:
    """KeckError where the holdings cannot be read."""
    checkpoint(progress, 0, tr("Looking into the holdings"))
    with Holdings.open(holdings, read_only=True) as held:
        catalogue, observations = held.catalogue(), held.observations()
    periods = {Period.parse(period) for _indicator, period in observations.series}
    levels = [level.name for level in observations.geography.levels if level.name != ROOT_LEVEL]
    return LayerOverview(catalogue, levels, sorted(periods, reverse=True))
