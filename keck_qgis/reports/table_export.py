"""Tables of an edition: areas by indicators and periods, each mean and sum named as what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..editions.reader import Edition
from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from ..model.lookup import nearest
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .change_columns import compared
from .table import Column, Table, column_of, summary_rows

_SUFFIXES = (".xlsx", ".csv")


@dataclass(frozen=True)
class TableOptions:
    """Which cells; empty: the finest level with values, all indicators with values there, each one's newest period,
    all areas.

    ``against``: a period that each is compared with, where it has values: both figures, their difference and per cent,
    or one of both alone as ``per_cent`` says.
    """

    level: str = ""
    indicators: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    against: str = ""
    per_cent: bool | None = None


def export_table(edition: Path, output: Path, options: TableOptions, progress: Progress = SILENT) -> Report:
    """Write a table as .xlsx or .csv; ``read`` counts cells, ``written`` rows of areas.

    Raises KeckError for an unknown ending, level, indicator, period or area, naming the nearest ones.
    """
    _check_suffix(output)
    with Edition.open(edition) as source:
        table = make_table(source, options, progress)
    checkpoint(progress, 80, tr("Writing the table"))
    write_table(table, output)
    progress.report(100)
    return Report(read=len(table.areas) * len(table.columns), written=len(table.areas))


def write_table(table: Table, output: Path) -> None:
    """Write a table as its file's ending says; KeckError for an unknown one."""
    _check_suffix(output)
    with written_beside(output) as draft:
        if output.suffix.lower() == ".csv":
            from .table_csv import write_csv

            write_csv(table, draft)
        else:
            from .table_xlsx import write_xlsx

            write_xlsx(table, draft)


def _check_suffix(output: Path) -> None:
    """KeckError for a file that is neither .xlsx nor .csv."""
    if output.suffix.lower() not in _SUFFIXES:
        raise KeckError(
            tr("Unknown file format"),
            tr("“{}” ends in none of the known formats.").format(output.name),
            tr("Possible are {}.").format(", ".join(_SUFFIXES)),
        )


def make_table(edition: Edition, options: TableOptions, progress: Progress = SILENT) -> Table:
    """The table as data, see ``export_table``."""
    for one in options.indicators:
        edition.catalogue()[one]
    level = _level(edition, options)
    areas = _areas(edition, level, options.areas)
    columns = []
    pairs = _pairs(edition, level, options)
    _check_against(edition, level, options, pairs)
    chosen = {key for key, _name in areas}
    for done, (indicator, period) in enumerate(pairs):
        checkpoint(progress, 10 + 60 * done / len(pairs))
        columns += _columns(edition, indicator, level, period, options, chosen)
    if not columns:
        raise KeckError(
            tr("Nothing to export"),
            tr("The edition holds no values for the level “{}”.").format(level),
            nearest(level, edition.levels_with_values()),
        )
    selection = len(areas) < len(edition.areas(level))
    return Table(
        edition=tr("Edition {} for: {}").format(edition.number, edition.audience.title()),
        municipality=edition.municipality,
        created=edition.created,
        level=level,
        rule_note=edition.rule_note(),
        areas=areas,
        columns=columns,
        summaries=summary_rows(columns, edition.municipality, selection, level == ROOT_LEVEL),
    )


def _columns(
    edition: Edition, indicator: Indicator, level: str, period: str, options: TableOptions, areas: set[str]
) -> list[Column]:
    against = Period.parse(options.against).text if options.against else ""
    if against in edition.periods(indicator.id, level) and against != period:
        older, newer, difference, per_cent = compared(edition, indicator, level, period, against, areas)
        if options.per_cent is None:
            return [older, newer, difference, per_cent]
        return [per_cent if options.per_cent else difference]
    cells = [cell for cell in edition.cells(indicator.id, level, period) if cell.area_key in areas]
    return [column_of(indicator, period, cells, edition.root_cell(indicator.id, period))]


def _check_against(edition: Edition, level: str, options: TableOptions, pairs: list[tuple[Indicator, str]]) -> None:
    """KeckError where nothing has values for the period that all is compared with."""
    if not options.against:
        return
    against = Period.parse(options.against).text
    held = {period for indicator, _period in pairs for period in edition.periods(indicator.id, level)}
    if against not in held:
        raise _unknown_period(against, level, held)


def _unknown_period(period: str, level: str, held: Iterable[str]) -> KeckError:
    return KeckError(
        tr("Unknown period"),
        tr("The edition has no values for {} on the level “{}”.").format(period, level),
        nearest(period, sorted(held, key=Period.parse, reverse=True)),
    )


def _level(edition: Edition, options: TableOptions) -> str:
    if options.level:
        return edition.level(options.level).name
    for one in options.indicators:
        return edition.finest_level_with_values(one)
    held = edition.levels_with_values()
    if not held:
        raise KeckError(tr("No values"), tr("The edition holds no published value."))
    return held[-1]


def _areas(edition: Edition, level: str, wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    """Keys and names in key order; the order of the wish does not matter."""
    held = {key: name for key, name, _parent in edition.areas(level)}
    for key in wanted:
        if key not in held:
            raise KeckError(
                tr("Unknown area"),
                tr("The level “{}” has no area with the key “{}”.").format(level, key),
                nearest(key, held),
            )
    return [(key, name) for key, name in held.items() if not wanted or key in wanted]


def _pairs(edition: Edition, level: str, options: TableOptions) -> list[tuple[Indicator, str]]:
    """Indicators with periods, in the order of the wish; an unknown period is an error naming the nearest ones."""
    catalogue = edition.catalogue()
    wanted = [catalogue[one] for one in dict.fromkeys(options.indicators)] or edition.indicators_with_values()
    held = {one.id: edition.periods(one.id, level) for one in wanted}
    periods = [Period.parse(text).text for text in dict.fromkeys(options.periods)]
    every = {period for each in held.values() for period in each}
    for period in periods:
        if period not in every:
            raise _unknown_period(period, level, every)
    result = []
    for one in wanted:
        if options.indicators and not held[one.id]:
            edition.newest_period(one.id, level)
        result += [(one, period) for period in periods or held[one.id][-1:] if period in held[one.id]]
    return result
