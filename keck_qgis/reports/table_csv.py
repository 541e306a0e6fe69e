"""A table as CSV for German Excel: semicolons, decimal commas, UTF-8 with BOM."""

import csv
from pathlib import Path

from ..model.text import tr
from .table import Table, status_notes, status_text

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: Table, path: Path) -> None:
    """Areas, then summary rows, then a blank line and the explanations."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        header = [tr("Key"), tr("Name"), *(column.title.replace("\n", " ") for column in table.columns)]
        writer.writerow([safe(text) for text in header])
        for row, (key, name) in enumerate(table.areas):
            cells = [column.cells[row] for column in table.columns]
            texts = []
            for cell, column in zip(cells, table.columns, strict=True):
                if cell.value is None:
                    texts.append(status_text(cell))
                else:
                    number = _number(cell.value, column.decimals)
                    # spreadsheets read a number in brackets as a negative one
                    texts.append(f"{number} ({tr('small base')})" if cell.small_base else number)
            writer.writerow([safe(key), safe(name), *texts])
        for summary in table.summaries:
            figures = [
                figure if isinstance(figure, str) else _number(figure, column.decimals)
                for figure, column in zip(summary.cells, table.columns, strict=True)
            ]
            writer.writerow(["", safe(summary.title), *figures])
        writer.writerow([])
        for text, meaning in status_notes():
            writer.writerow([text, meaning])
        writer.writerow(["", safe(f"{table.municipality}, {table.edition}. {table.rule_note}")])


def safe(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")
