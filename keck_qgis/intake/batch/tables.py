"""One table of a batch: its columns matched against the catalogue, new indicators for the others, its values."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...holdings.gateway import Holdings
from ...model.files import files_hash
from ...model.findings import Report
from ...model.geography import ROOT_LEVEL
from ...model.indicator import Catalogue, Indicator
from ...model.numbers import format_number
from ...model.progress import Progress
from ...model.proposals import CatalogueProposal, SourceFile
from ...model.text import tr
from ..area_matching import AreaMatcher
from ..file_words import title
from ..grid import Grid, read_grid
from ..guess import guess_profile
from ..headers import HeaderReader, periods_in
from ..layout import place
from ..listing import listing
from ..long import long_header
from ..markers import Markers, parse_markers
from ..profile import Profile, ValueColumn, load_profile
from ..value_cells import read_column
from ..value_import import propose_values
from ..wide import canonical_period
from .entries import ColumnUse, Common, Entry, Outcome
from .sketch import counts, indicator_name, sketch

_TOLD_ANEW = {"unknown_column", "no_column_mapped"}
"""Findings of the guess that say of columns what the batch settles itself."""


def take_table(held: Holdings, entry: Entry, common: Common, progress: Progress) -> Outcome:
    """Write a table's values, and before them the indicators that it needs. Where the report has errors, nothing is."""
    path = entry.found.path
    grid = read_grid(path, entry.found.part)
    if entry.profile is None and long_header(grid) is not None:
        return _write(held, entry, None, Report(), progress)
    entry, report = _settled(held, entry, grid, common.ids)
    if report.errors or entry.guess is None:
        return Outcome(entry, report=report)
    catalogue = held.catalogue()
    new = [use.sketch.id for use in entry.columns or () if use.sketch and use.is_new]
    clashing = [one for one in new if one in catalogue]
    if clashing:
        text = tr("Meanwhile the catalogue has other indicators with these keys; edit the new ones: {}")
        report.error("id_taken", text.format(listing(clashing)), entry.label, len(clashing))
        return Outcome(entry, report=report)
    entries = _catalogue_entries(entry, catalogue)
    if entries:
        source = SourceFile("catalogue", tr("New indicators of {}").format(entry.label), files_hash([path]))
        held.write_catalogue(CatalogueProposal(source, entries))
    specs = tuple(use.spec for use in entry.columns or () if use.spec.indicator)
    if not specs:
        report.error("no_column_chosen", tr("None of the columns goes to an indicator."), entry.label)
        return Outcome(entry, report=report)
    return _write(held, entry, replace(entry.guess, columns=specs), report, progress)


def _catalogue_entries(entry: Entry, held: Catalogue) -> list[Indicator]:
    """The new indicators that the table's columns go to, and those that it shows to be parts of a total."""
    sketches = {use.sketch.id: use.sketch for use in entry.columns or () if use.sketch and use.is_new}
    changed = dict(sketches)
    for one, part in entry.parts:
        indicator = changed.get(one) or held.get(one)
        total_known = part.total in held or part.total in sketches
        if indicator is not None and total_known and part not in indicator.part_of:
            changed[one] = replace(indicator, part_of=(*indicator.part_of, part))
    return list(changed.values())


def _write(held: Holdings, entry: Entry, profile: Profile | None, report: Report, progress: Progress) -> Outcome:
    proposal = propose_values(
        entry.found.path,
        held.catalogue(),
        held.geography(),
        held.observations(),
        entry.found.part,
        entry.level,
        entry.period,
        profile,
        progress,
    )
    proposal.report.findings = [*report.findings, *proposal.report.findings]
    if not proposal.report.errors:
        held.write_values(proposal)
    indicators = {row[0] for row in proposal.rows}
    periods = sorted({row[3] for row in proposal.rows})
    levels = sorted({row[1] for row in proposal.rows})
    told = (
        tr("{} values of one indicator, {}, {}") if len(indicators) == 1 else tr("{} values of {} indicators, {}, {}")
    )
    numbers = [format_number(len(proposal.rows), 0), *([len(indicators)] if len(indicators) != 1 else [])]
    names = listing([tr("municipality") if level == ROOT_LEVEL else level for level in levels], 3)
    text = told.format(*numbers, names, "–".join(dict.fromkeys((periods[0], periods[-1]))) if periods else "")
    return Outcome(entry, text if proposal.rows else "", proposal.report)


def _settled(held: Holdings, entry: Entry, grid: Grid, ids: set[str]) -> tuple[Entry, Report]:
    """The entry with its layout, level, period and columns, where they have not been chosen yet."""
    catalogue, matcher = held.catalogue(), AreaMatcher(held.geography())
    report = Report(list(entry.told))
    guess = entry.guess
    if guess is None:
        guess, report = _guessed(entry, grid, catalogue, matcher)
    if report.errors:
        return entry, report
    told = tuple(report.findings)
    columns = entry.columns
    if columns is None:
        columns = tuple(ColumnUse(spec, _spelled(spec)) for spec in guess.columns)
    settler = _Columns(catalogue, grid, guess, entry, held.municipality, ids)
    columns = tuple(settler.settled(use, fresh=entry.columns is None) for use in columns)
    ids |= {use.sketch.id for use in columns if use.sketch}
    settler.tell(columns, report)
    return replace(
        entry,
        guess=guess,
        level=entry.level or guess.level,
        period=entry.period or guess.period,
        columns=columns,
        told=told,
    ), report


def _guessed(entry: Entry, grid: Grid, catalogue: Catalogue, matcher: AreaMatcher) -> tuple[Profile, Report]:
    """How the table is laid out: by its profile, else by its looks; without a period by the file's name."""
    report = Report()
    if entry.profile is not None:
        guess = load_profile(entry.profile.path)
    else:
        guess = guess_profile(grid, catalogue, matcher, entry.level, canonical_period(entry.period), report)
        report.findings = [one for one in report.findings if one.code not in _TOLD_ANEW]
    if not guess.period and guess.period_column is None and not entry.period:
        guess = replace(guess, period=_period_of_name(entry, report))
    return guess, report


def _period_of_name(entry: Entry, report: Report) -> str:
    """The one period that the sheet's or file's name speaks of; columns that name their own keep it."""
    names = (entry.found.part, entry.found.path.stem)
    found = next((found for name in names if (found := periods_in(name.replace("_", " ")))), [])
    if len(found) != 1:
        return ""
    text = tr("The name of the file speaks of {}; values without a period of their own are read for it.")
    report.info("period_guessed", text.format(found[0]), entry.label)
    return found[0]


def _spelled(spec: ValueColumn) -> str:
    return str(spec.column) if isinstance(spec.column, str) else tr("Column {}").format(spec.column)


class _Columns:
    """Finds an indicator for each column: by its header, by the table's title with it, else a new one."""

    def __init__(
        self, catalogue: Catalogue, grid: Grid, guess: Profile, entry: Entry, municipality: str, taken: set[str]
    ) -> None:
        self._catalogue, self._grid, self._guess, self._entry = catalogue, grid, guess, entry
        self._taken = {*taken, *(one.id for one in catalogue)}
        self._title = title(entry.title, municipality)
        self._reader, self._titles = HeaderReader(catalogue), HeaderReader(catalogue, titles=True)
        self._used: set[tuple[str, str]] = {(one.indicator, one.term) for one in guess.columns if one.indicator}
        self._markers = Markers(parse_markers(dict(guess.markers)))

    def settled(self, use: ColumnUse, fresh: bool) -> ColumnUse:
        """The column with an indicator that exists or is made; one that was left out on purpose stays so."""
        known = use.spec.indicator in self._catalogue or use.is_new
        if known or (not fresh and not use.spec.indicator):
            return use
        name = indicator_name(self._title, use.title.replace("{period}", "").strip(" /_-"))
        hit = self._hit(name)
        if hit and (hit, use.spec.term) not in self._used:
            self._used.add((hit, use.spec.term))
            return use.going_to(hit)
        values = self._values(use.spec)
        if not np.isfinite(values).any():
            return use.going_to("")
        made = sketch(name, use.title, self._entry.label, values, self._guess.period_column is not None, self._taken)
        self._taken.add(made.id)
        use = replace(use, sketch=made)
        # shares are the atlas's own business: it computes them from counts, and protects them with these
        return use.going_to(made.id if counts(f"{name} {use.title}", values) else "")

    def _hit(self, name: str) -> str:
        return self._reader.read(name).indicator or next(iter(self._only(self._titles.lookup(name, whole=True))), "")

    @staticmethod
    def _only(hits: list[str]) -> list[str]:
        return hits if len(hits) == 1 else []

    def _values(self, spec: ValueColumn) -> NDArray[np.float64]:
        layout = place(replace(self._guess, columns=(replace(spec, indicator="?"),)), self._grid)
        cells = [row[one.position] for one in layout.columns for row in self._grid.rows[layout.first_row :]]
        read = read_column(cells, self._markers)
        return read.value if len(read.unreadable) <= len(cells) // 4 else np.full(1, np.nan)

    def tell(self, columns: tuple[ColumnUse, ...], report: Report) -> None:
        new = [use for use in columns if use.is_new]
        if new:
            text = tr("New indicators, counted as persons and cleared for the administration: {}")
            names = [use.sketch.name for use in new if use.sketch]
            report.warn("new_indicators", text.format(listing(names, 4)), self._entry.label, len(new))
        left = [use.title for use in columns if not use.spec.indicator]
        if left:
            text = tr("Left out are columns that hold shares, means or texts: {}")
            report.info("columns_left_out", text.format(listing(left, 8)), self._entry.label, len(left))
