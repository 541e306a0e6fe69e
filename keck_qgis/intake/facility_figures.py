"""The job that counts facilities and their places per area, and gives places per 100 persons of a base."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.indicator import Catalogue, Indicator
from ..model.lookup import nearest
from ..model.observations import Observations
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import Facility, SourceFile
from ..model.text import tr
from .area_finder import AreaFinder, refuse_no_areas
from .facility_indicators import FacilityIndicators, facility_indicators, known_base, refuse_alike
from .figure_proposal import FigureProposal, Figures, propose_figures, write_figures
from .level_proposal import Atlas
from .listing import listing
from .wide import canonical_period, known_level


@dataclass(frozen=True)
class Wanted:
    """A category to be counted; ``base``: id of the count of persons of whom there are 100 per so many places."""

    category: str
    base: str = ""


@dataclass(frozen=True)
class Request:
    """What is counted: nothing wanted means every category (with ``base``), no level the finest areas, no period the
    newest one of a base."""

    wanted: tuple[Wanted, ...] = ()
    base: str = ""
    period: str = ""
    level: str = ""
    theme: str = ""


def count_facilities(holdings: Path, request: Request, progress: Progress = SILENT) -> Report:
    """Count the facilities of the holdings per area and write the figures, with an entry in the journal.

    The report adds ``indicators``, the ids that have figures now. KeckError where the request does not suit.
    """
    with Holdings.open(holdings) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        proposal = propose_facility_figures(
            held.facilities(), atlas, held.catalogue(), held.observations(), request, progress
        )
        write_figures(held, proposal, progress)
    return proposal.report


def propose_facility_figures(
    facilities: Sequence[Facility],
    atlas: Atlas,
    catalogue: Catalogue,
    held: Observations,
    request: Request,
    progress: Progress = SILENT,
) -> FigureProposal:
    """Count and check; KeckError for a category, base, level or period that does not exist."""
    checkpoint(progress, 0, tr("Counting facilities"))
    wanted = _known(request, facilities)
    bases = [known_base(one.base, catalogue) for one in wanted]
    period = _period(request.period, bases, catalogue, held)
    finder = AreaFinder(atlas, known_level(atlas.geography, request.level))
    refuse_no_areas(finder)
    report = Report()
    figures = Figures(atlas.geography, finder.areas, period)
    entries: list[FacilityIndicators] = []
    counted: list[Facility] = []
    for number, (one, base) in enumerate(zip(wanted, bases, strict=True)):
        checkpoint(progress, 80 * number / len(wanted))
        of_category = [facility for facility in facilities if facility.category == one.category]
        with_capacity = any(facility.capacity is not None for facility in of_category)
        if base is not None and not with_capacity:
            text = tr("No facility of “{}” has a capacity: there is no number of places per 100.")
            report.warn("capacity_unknown", text.format(one.category), one.category, len(of_category))
        entry = facility_indicators(one.category, request.theme or tr("Facilities"), with_capacity, base)
        _count(of_category, finder, entry, figures, report)
        entries.append(entry)
        counted += of_category
    report.read = len(counted)
    text = tr("The figures are entered for the period {}.").format(Period.parse(period).title())
    report.info("period", text, period)
    indicators = [indicator for entry in entries for indicator in entry.all()]
    return propose_figures(
        _source(counted, wanted, request.level, period), figures, indicators, catalogue, held, report, progress
    )


def periods_of(base: str, catalogue: Catalogue, held: Observations) -> list[str]:
    """The periods in which a count is held, or all parts of one of its complete breakdowns; oldest first."""
    found = set(held.periods(base))
    for breakdown in catalogue.breakdowns():
        if breakdown.total == base and breakdown.complete:
            found |= set.intersection(*(set(held.periods(part)) for part in breakdown.parts))
    return sorted(found, key=Period.parse)


def _known(request: Request, facilities: Sequence[Facility]) -> list[Wanted]:
    categories = list(dict.fromkeys(one.category for one in facilities))
    if not categories:
        raise KeckError(
            tr("No facilities"), tr("The holdings have no facilities that could be counted."), tr("Import some first.")
        )
    for one in request.wanted:
        if one.category not in categories:
            raise KeckError(
                tr("Unknown category"),
                tr("There are no facilities of the category “{}”.").format(one.category),
                nearest(one.category, categories),
            )
    chosen = list(request.wanted) or [Wanted(category, request.base) for category in categories]
    refuse_alike([one.category for one in chosen])
    return chosen


def _period(text: str, bases: Sequence[Indicator | None], catalogue: Catalogue, held: Observations) -> str:
    given = canonical_period(text)
    if given:
        return given
    found = [period for base in bases if base is not None for period in periods_of(base.id, catalogue, held)]
    if not found:
        raise KeckError(
            tr("Period is missing"),
            tr("No base with figures says for which period the facilities are counted."),
            tr("Name the period, such as 2015."),
        )
    return max(found, key=Period.parse)


def _count(
    facilities: Sequence[Facility], finder: AreaFinder, entry: FacilityIndicators, figures: Figures, report: Report
) -> None:
    size = len(figures.observations.geography)
    number, places = np.zeros(size), np.zeros(size)
    unplaced: list[str] = []
    outside: list[str] = []
    without_capacity: list[str] = []
    open_areas: set[int] = set()
    for one in facilities:
        if one.x is None or one.y is None:
            unplaced.append(one.name)
            continue
        areas = finder.of_point(QgsGeometry.fromPointXY(QgsPointXY(one.x, one.y)))
        if not areas:
            outside.append(one.name)
        elif one.capacity is None:
            without_capacity.append(one.name)
            open_areas.update(areas)
        for area in areas:
            number[area] += 1
            places[area] += one.capacity or 0.0
    figures.enter(entry.number.id, number, finder.shapeless.tolist())
    if entry.places is not None:
        figures.enter(entry.places.id, places, open_areas.union(finder.shapeless.tolist()))
    _tell(facilities[0].category, unplaced, outside, without_capacity if entry.places else [], report)


def _tell(category: str, unplaced: list[str], outside: list[str], without_capacity: list[str], report: Report) -> None:
    for code, text, names in (
        ("not_placed", tr("Facilities without a place are counted nowhere: {}"), unplaced),
        ("outside_municipality", tr("Facilities outside all areas are counted nowhere: {}"), outside),
        (
            "capacity_missing",
            tr("Facilities without a capacity; the places of their areas are missing, not 0: {}"),
            without_capacity,
        ),
    ):
        if names:
            report.warn(code, text.format(listing(names)), category, len(names))


def _source(counted: Sequence[Facility], wanted: Sequence[Wanted], level: str, period: str) -> SourceFile:
    """The facilities as they are now: their hash tells later whether they have changed since."""
    content = json.dumps([(one.category, one.name, one.capacity, one.x, one.y) for one in counted])
    profile = {"facilities": {one.category: one.base for one in wanted}, "level": level, "period": period}
    title = tr("Figures of facilities: {}").format(listing([one.category for one in wanted], 5))
    digest = hashlib.sha256(content.encode()).hexdigest()
    return SourceFile("values", title, digest, json.dumps(profile, ensure_ascii=False))
