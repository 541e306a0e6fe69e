"""Import of values: any table → proposal with findings → (dry run) → holdings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..holdings.gateway import Holdings
from ..model.files import files_hash
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL, Geography
from ..model.indicator import Catalogue
from ..model.observations import Observations, Series
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import SourceFile, ValueProposal, ValueRow
from ..model.status import Status
from ..model.text import tr
from .anatomy import Anatomy, anatomy_of
from .area_matching import AreaMatcher
from .delivery import Delivery
from .grid import Grid, read_grid
from .guess import guess_profile
from .guess_labels import tell_no_area
from .guess_rows import find_areas
from .headers import HeaderReader
from .layout import ColumnsMissingError, Layout, place
from .long import long_header, read_long
from .profile import Profile, load_profile
from .rows import RowRole, TableRows, sort_rows
from .totals import settle_totals
from .value_changes import ValueChanges, value_changes
from .value_checks import check_values, merge
from .wide import canonical_period, known_level, read_wide


def import_values(
    holdings: Path,
    source: Path,
    sheet: str = "",
    level: str = "",
    period: str = "",
    profile: Path | None = None,
    dry_run: bool = False,
    progress: Progress = SILENT,
) -> Report:
    """Import a table of values; with errors, or as a dry run, nothing is written.

    The report's key ``profile`` holds how a wide table was read: saved as a file it reads the next one.
    """
    own = load_profile(profile) if profile is not None else None
    with Holdings.open(holdings, read_only=dry_run) as held:
        proposal = propose_values(
            source, held.catalogue(), held.geography(), held.observations(), sheet, level, period, own, progress
        )
        report = proposal.report
        if report.errors or dry_run or not proposal.rows:
            return report
        checkpoint(progress, 70, tr("Writing values …"))
        report.source_id = held.write_values(proposal)
        report.written = len(proposal.rows)
    progress.report(100)
    return report


@dataclass
class ValueReading:
    """A table of values as it was understood: what is to be written, what everything was taken for, what changes."""

    proposal: ValueProposal
    grid: Grid
    profile: Profile | None
    """None for the exchange table, which is read without one."""
    layout: Layout | None
    anatomy: Anatomy
    changes: ValueChanges


def propose_values(
    source: Path,
    catalogue: Catalogue,
    geography: Geography,
    held: Observations | None = None,
    sheet: str = "",
    level: str = "",
    period: str = "",
    profile: Profile | None = None,
    progress: Progress = SILENT,
) -> ValueProposal:
    """Read and check a table; KeckError where the file is no table or a name does not exist."""
    checkpoint(progress, 0, tr("Reading the table …"))
    grid = read_grid(source, sheet or (profile.sheet if profile else ""))
    return read_values(source, grid, catalogue, geography, held, level, period, profile, progress).proposal


def read_values(
    source: Path,
    grid: Grid,
    catalogue: Catalogue,
    geography: Geography,
    held: Observations | None = None,
    level: str = "",
    period: str = "",
    profile: Profile | None = None,
    progress: Progress = SILENT,
) -> ValueReading:
    """Understand and check a table that has been read from ``source``; KeckError where a name does not exist."""
    checkpoint(progress, 20, tr("Matching areas …"))
    report = Report()
    report.extend(grid.findings)
    matcher = AreaMatcher(geography)
    period, level = canonical_period(period), known_level(geography, level)
    long = long_header(grid) if profile is None else None
    if long is not None:
        delivery = read_long(grid, long, catalogue, matcher, report, progress)
    else:
        delivery = _wide(grid, catalogue, matcher, level, period, profile, report, progress)
    merged = merge(delivery.observations, held, catalogue)
    if delivery.totals and delivery.profile is not None and not report.errors:
        settle_totals(delivery, merged, catalogue, delivery.profile.level)
        merged = merge(delivery.observations, held, catalogue)
    check_values(delivery, merged, held, catalogue, progress)
    checkpoint(progress, 60, tr("Preparing the values …"))
    rows = [] if report.errors else list(value_rows(delivery.observations))
    if not rows and not report.errors:
        report.error("nothing_to_import", tr("The table holds no value that could be imported."), grid.name)
    proposal = ValueProposal(_source(source, delivery.profile), rows, report)
    changes = value_changes(delivery.observations, held or Observations(geography))
    return ValueReading(proposal, grid, delivery.profile, delivery.layout, delivery.anatomy, changes)


def _wide(
    grid: Grid,
    catalogue: Catalogue,
    matcher: AreaMatcher,
    level: str,
    period: str,
    given: Profile | None,
    report: Report,
    progress: Progress,
) -> Delivery:
    if given is None:
        profile = guess_profile(grid, catalogue, matcher, level, period, report)
    else:
        profile = _completed(given, grid, catalogue, matcher, level, period, report)
    report.extra["profile"] = profile.as_dict()
    if report.errors:
        return _not_read(profile, grid, matcher, report)
    profile, layout = _placed(profile, grid, catalogue, matcher, report)
    return read_wide(grid, profile, layout, catalogue, matcher, report, progress)


def _not_read(profile: Profile, grid: Grid, matcher: AreaMatcher, report: Report) -> Delivery:
    """A table of which no figure can be read as yet, with what was understood of it."""
    layout = place(profile, grid)
    is_understood = profile.level or profile.key_column or profile.name_column
    rows = sort_rows(grid, layout, profile, profile.level, matcher, Report()) if is_understood else TableRows()
    if "no_area_found" in (one.code for one in report.findings):
        # whose rows they are is told once, not in every row
        rows.roles = {row: RowRole.AREA if role is RowRole.UNKNOWN else role for row, role in rows.roles.items()}
    anatomy = anatomy_of(grid, profile, layout, layout.columns, rows)
    return Delivery(Observations(matcher.geography), report, profile=profile, layout=layout, anatomy=anatomy)


def _completed(
    given: Profile, grid: Grid, catalogue: Catalogue, matcher: AreaMatcher, level: str, period: str, report: Report
) -> Profile:
    """A profile with the level and period asked for now; a level that it leaves open is guessed from the rows."""
    values = {**given.__dict__, "period": period or canonical_period(given.period), "sheet": grid.sheet}
    values["level"] = level or known_level(matcher.geography, given.level)
    if not values["level"]:
        areas = find_areas(grid, matcher, HeaderReader(catalogue))
        if areas is None and (given.key_column or given.name_column):
            tell_no_area(grid, matcher, "", None, report)
            return Profile(**values)
        values["level"] = areas.level if areas else ROOT_LEVEL
        report.info(
            "level_guessed", tr("The table is read for the level “{}”.").format(values["level"]), values["level"]
        )
    return Profile(**values)


def _placed(
    profile: Profile, grid: Grid, catalogue: Catalogue, matcher: AreaMatcher, report: Report
) -> tuple[Profile, Layout]:
    """Find the profile's columns; where the header has moved since last year, look for it anew."""
    if profile.header_rows:
        try:
            return profile, place(profile, grid)
        except ColumnsMissingError:
            moved = _relocated(profile, grid, catalogue, matcher)
            if moved is None or moved.header_rows == profile.header_rows:
                raise
            layout = place(moved, grid)
            rows = ", ".join(map(str, moved.header_rows))
            report.info("header_moved", tr("The header was found in row {} of the table.").format(rows))
            return moved, layout
    found = _relocated(profile, grid, catalogue, matcher) or profile
    return found, place(found, grid)


def _relocated(profile: Profile, grid: Grid, catalogue: Catalogue, matcher: AreaMatcher) -> Profile | None:
    report = Report()
    guessed = guess_profile(grid, catalogue, matcher, profile.level, profile.period, report)
    if not guessed.first_row or "no_area_found" in (one.code for one in report.findings):
        return None
    return Profile(**{**profile.__dict__, "header_rows": guessed.header_rows, "first_row": guessed.first_row})


def value_rows(observations: Observations) -> Iterator[ValueRow]:
    """All delivered observations as rows; cells without a number hold None."""
    areas = observations.geography.areas
    levels = np.array([area.level for area in areas], dtype=object)
    keys = np.array([area.key for area in areas], dtype=object)
    codes = np.array([status.code for status in Status if status is not Status.ABSENT], dtype=object)
    for (indicator, period), series in observations.series.items():
        own = np.flatnonzero(series.status != Status.ABSENT)
        yield from zip(
            repeat(indicator),
            levels[own],
            keys[own],
            repeat(period),
            _numbers(series, "value", own),
            _numbers(series, "numerator", own),
            _numbers(series, "denominator", own),
            codes[series.status[own]],
            strict=False,
        )


def _numbers(series: Series, name: str, own: NDArray[np.intp]) -> list[float | None]:
    values = getattr(series, name)[own]
    known = np.isfinite(values)
    if known.all():
        return values.tolist()
    if not known.any():
        return [None] * len(values)
    return [value if real else None for value, real in zip(values.tolist(), known.tolist(), strict=True)]


def _source(path: Path, profile: Profile | None) -> SourceFile:
    return SourceFile("values", path.name, files_hash([path]), profile.to_json() if profile else "")
