"""Figures that KECK counts itself, on their way into the holdings: new indicators together with their values."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.geography import Geography
from ..model.indicator import Catalogue, Indicator
from ..model.observations import Observations
from ..model.progress import Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile, ValueProposal
from ..model.status import Status
from ..model.text import tr
from .delivery import Delivery
from .value_checks import check_values, merge
from .value_import import value_rows


@dataclass
class FigureProposal:
    """Entries that the catalogue does not have yet, and the values; written together or not at all."""

    source: SourceFile
    indicators: list[Indicator]
    values: ValueProposal

    @property
    def report(self) -> Report:
        return self.values.report


class Figures:
    """Figures over some areas while they are being counted."""

    def __init__(self, geography: Geography, areas: NDArray[np.intp], period: str) -> None:
        self.observations = Observations(geography)
        self._areas, self._period = areas, period

    def enter(self, indicator: str, values: NDArray[np.float64], unknown: Iterable[int]) -> None:
        """Values (areas of the geography,); those ``unknown`` are missing: what is not known is not 0."""
        series = self.observations.at(indicator, self._period)
        series.value[self._areas] = values[self._areas]
        series.status[self._areas] = Status.VALUE
        gone = np.intersect1d(np.array(list(unknown), dtype=np.intp), self._areas)
        series.value[gone] = np.nan
        series.status[gone] = Status.MISSING


def propose_figures(
    source: SourceFile,
    figures: Figures,
    indicators: Iterable[Indicator],
    catalogue: Catalogue,
    held: Observations,
    report: Report,
    progress: Progress,
) -> FigureProposal:
    """The checked proposal; ``indicators`` are those that the figures need. KeckError where an id means another."""
    wanted = list(indicators)
    for one in wanted:
        _refuse_another_meaning(one, catalogue)
    new = [one for one in wanted if one.id not in catalogue]
    complete = Catalogue([*catalogue, *new])
    merged = merge(figures.observations, held, complete)
    check_values(Delivery(figures.observations, report), merged, held, complete, progress)
    if new:
        text = tr("New in the catalogue: {}").format(", ".join(f"{one.name} ({one.id})" for one in new))
        report.info("indicators_made", text, count=len(new))
    report.extra["indicators"] = [one.id for one in wanted]
    return FigureProposal(source, new, ValueProposal(source, list(value_rows(figures.observations)), report))


def write_figures(holdings: Holdings, proposal: FigureProposal, progress: Progress) -> None:
    """Write the indicators and the values in one transaction, unless a finding forbids it."""
    if proposal.report.errors:
        return
    checkpoint(progress, 90, tr("Writing"))
    source = proposal.source
    with holdings.together(source.name):
        if proposal.indicators:
            entry = SourceFile("catalogue", source.name, source.sha256, source.profile)
            holdings.write_catalogue(CatalogueProposal(entry, proposal.indicators))
        holdings.write_values(proposal.values)


def _refuse_another_meaning(wanted: Indicator, catalogue: Catalogue) -> None:
    held = catalogue.get(wanted.id)
    if held is None:
        return
    same = ("kind", "numerator", "denominator")
    if any(getattr(held, name) != getattr(wanted, name) for name in same):
        raise KeckError(
            tr("Indicator is of another kind"),
            tr("“{}” ({}) is in the catalogue, but with another kind, numerator or denominator.").format(
                held.id, held.name
            ),
            tr("Take another id, or correct the entry in the catalogue."),
        )
