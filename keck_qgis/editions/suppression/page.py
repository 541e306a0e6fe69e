"""The report as one HTML file that needs nothing else and prints on A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ...model.errors import KeckError
from ...model.numbers import format_number
from ...model.period import Period
from ...model.text import tr
from ...resources import resource
from .account import Account
from .causes import Cause
from .tables import Column, Kind, Table, Value

_MOST_ROWS = 150
"""Of a table on the page; the workbook has all of them."""
_MOST_CELLS = 3000
"""Single cells named on the page."""
_COLOURS = {
    Cause.SHOWN: "#e3e8ee",
    Cause.SMALL_COUNT: "#8c2d3c",
    Cause.SMALL_REST: "#c2566a",
    Cause.SECONDARY: "#e08a3c",
    Cause.TERM: "#5b7fa6",
    Cause.SMALL_BASE: "#9bb8d3",
    Cause.NO_BASE: "#7a6ea8",
    Cause.SOURCE: "#8a8f96",
    Cause.TOLD: "#d8b13f",
    Cause.LEDGER: "#b59a5a",
    Cause.ZERO: "#5f9a86",
    Cause.LEFT_OUT: "#3d3d3d",
}


@dataclass(frozen=True)
class _Group:
    """The hidden cells of one series: level, reason, on account of what, areas."""

    title: str
    rows: list[tuple[str, str, str, str]]


def write_page(account: Account, path: Path) -> None:
    """KeckError where jinja2 is missing."""
    try:
        from jinja2 import Environment
    except ImportError as error:
        raise KeckError(
            tr("Report is off"),
            tr("The Python package “{}” is missing in this QGIS.").format("jinja2"),
            tr("Have the report written as .xlsx instead."),
        ) from error
    template = Environment(autoescape=True, trim_blocks=True).from_string(
        resource("suppression_report.html").read_text(encoding="utf-8")
    )
    groups = list(_groups(account))
    text = template.render(
        title=account.title,
        municipality=account.municipality,
        warning=account.warning,
        lead=account.lead,
        intro=[account.rule, *account.notes],
        headline=account.headline,
        bar=list(_bar(account)),
        tables=[_printed(table) for table in account.overview()],
        cells_title=tr("Cells"),
        cells_note=_cells_note(account),
        cells_columns=[tr("Level"), tr("Reason"), tr("On account of"), tr("Areas")],
        groups=groups,
    )
    path.write_text(text, encoding="utf-8")


def _bar(account: Account) -> Iterator[dict[str, str]]:
    total = account.losses.all()
    for cause in (Cause.SHOWN, *account.losses.causes()):
        if total.cells:
            share = total.of(cause) / total.cells
            yield {
                "title": cause.title(),
                "percent": f"{100 * share:.3f}",
                "colour": _COLOURS[cause],
                "text": _text(share, Kind.SHARE),
            }


def _printed(table: Table) -> dict[str, object]:
    rows = list(table.rows)
    notes = [table.note] if table.note else []
    if len(rows) > _MOST_ROWS:
        text = tr("The first {} of {} rows; all of them are in the XLSX version of this report.")
        notes.append(text.format(*(format_number(one, 0) for one in (_MOST_ROWS, len(rows)))))
    if not rows:
        notes.append(tr("None."))
    return {
        "title": table.title,
        "note": " ".join(notes),
        "columns": [{"title": one.title, "right": one.kind is not Kind.TEXT} for one in table.columns],
        "rows": [_row(row, table.columns) for row in rows[:_MOST_ROWS]],
    }


def _row(row: Sequence[Value], columns: Sequence[Column]) -> list[str]:
    return [_text(value, column.kind) for value, column in zip(row, columns, strict=True)]


def _text(value: Value, kind: Kind) -> str:
    if isinstance(value, str):
        return value
    if kind is Kind.SHARE:
        return "< 0,1 %" if 0 < value < 0.0005 else f"{format_number(100 * value, 1)} %"
    return format_number(value, 0)


def _groups(account: Account) -> Iterator[_Group]:
    left = _MOST_CELLS
    levels = [level.name for level in account.state.truth.geography.levels]
    for key in account.tables.series():
        if left <= 0:
            return
        held: dict[tuple[int, Cause, str], list[str]] = {}
        for line in islice(account.lines.of(key), left):
            held.setdefault((levels.index(line.area.level), line.cause, line.detail), []).append(line.area.name)
            left -= 1
        ordered = sorted(held.items(), key=lambda one: (*one[0][:2], -len(one[1])))
        rows = [
            (account.lines.level_title(levels[level]), cause.title(), detail, ", ".join(areas))
            for (level, cause, detail), areas in ordered
        ]
        yield _Group(f"{account.name_of(key[0])} ({key[0]}), {Period.parse(key[1]).title()}", rows)


def _cells_note(account: Account) -> str:
    single = account.single_cells()
    if single <= _MOST_CELLS:
        return tr("Indicators by their loss, the newest period first.")
    text = tr(
        "Indicators by their loss, the newest period first. Only the first {} of {} cells stand here; "
        "all of them are in the XLSX version of this report."
    )
    return text.format(*(format_number(one, 0) for one in (_MOST_CELLS, single)))
