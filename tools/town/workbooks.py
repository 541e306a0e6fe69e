"""The two deliveries of Musterstadt: a clean exchange table, and a sheet as the Jugendamt really sends it."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from .figures import SCHOOL_YEARS, YEARS, Counts, Table

HEADER = ("indikator", "ebene", "gebiet", "zeitraum", "wert", "zaehler", "nenner", "status")
MESSY = ("JUH-10", "JUH-11", "UMF-10")
"""Indicators that come with the messy sheet only."""

_TITLES = {
    "JUH-10": "Hilfen zur Erziehung (HzE)¹",
    "JUH-11": "darunter Eingliederungshilfen § 35a",
    "UMF-10": "öffentliche Spielplatzfläche",
}
SHEET = "Übersicht Quartiere"
_HIDDEN_BY_SOURCE = 2
"""The Jugendamt itself hides the § 35a counts up to this number."""

Row = tuple[str | float | None, ...]


def exchange_rows(
    quarters: Table, quarter_keys: Sequence[str], schools: Table, school_keys: Sequence[str]
) -> Iterable[Row]:
    """The long table: all but the messy indicators, with a delivered total and a few cells without a value."""
    for indicator, counts in quarters.items():
        if indicator in MESSY:
            continue
        for year, values in zip(YEARS, counts, strict=True):
            yield from _series(indicator, "Quartiere", quarter_keys, str(year), values)
        if indicator == "DEM-01":
            for year, values in zip(YEARS, counts, strict=True):
                yield (indicator, "*", "", str(year), int(values.sum()), None, None, "")
    for indicator, counts in schools.items():
        periods = SCHOOL_YEARS if indicator.startswith("BIL") else tuple(map(str, YEARS))
        for period, values in zip(periods, counts, strict=True):
            yield from _series(indicator, "Schulsprengel", school_keys, period, values)


def _series(indicator: str, level: str, keys: Sequence[str], period: str, values: Counts) -> Iterable[Row]:
    for position, (key, value) in enumerate(zip(keys, values, strict=True)):
        status = _status(indicator, position, period)
        yield (indicator, level, key, period, None if status else int(value), None, None, status)


def _status(indicator: str, position: int, period: str) -> str:
    """A few cells as they come in real life: one school sent nothing, one office hid two counts itself."""
    if indicator in ("BIL-14", "BIL-15") and period == SCHOOL_YEARS[1] and position == 4:
        return "fehlt"
    if indicator == "GES-13" and period == str(YEARS[0]) and position in (17, 63):
        return "k.A."
    return ""


def write_exchange(target: Path, rows: Iterable[Row]) -> int:
    """Write the clean workbook; returns the number of rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Werte")
    sheet.append(HEADER)
    count = 0
    for row in rows:
        sheet.append(row)
        count += 1
    book.save(target)
    return count


def write_profile(target: Path) -> None:
    """How the messy sheet is read: saved once, used every year, for its columns are found without their year."""
    profile = {
        "version": 1,
        "sheet": SHEET,
        "header_rows": [4, 5],
        "first_row": 7,
        "key_column": "Nr.",
        "name_column": "Wohnquartier",
        "level": "Quartiere",
        "total_rows": ["Stadt insgesamt"],
        "markers": {"k.A.": "suppressed_by_source"},
        "columns": [{"column": f"{_TITLES[indicator]} / {{period}}", "indicator": indicator} for indicator in MESSY],
    }
    target.write_text(json.dumps(profile, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_messy(target: Path, quarters: Table, keys: Sequence[str], names: Sequence[str]) -> None:
    """Title rows, a header over two rows with merged cells, units and thousands as text, totals, footnotes."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    sheet["A1"] = "Stadt Musterstadt – Fachbereich Jugend, Schule und Soziales"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = "Hilfen zur Erziehung und Spielflächen nach Wohnquartieren, jeweils am 31.12."
    _write_header(sheet)
    for offset, (key, name) in enumerate(zip(keys, names, strict=True)):
        # the key went through a spreadsheet as a number once: its leading zero is gone
        _write_row(sheet, 7 + offset, [int(key), name, *(_cell(i, int(quarters[i][y, offset])) for i, y in _columns())])
    last = 7 + len(keys)
    totals = [_cell(i, int(quarters[i][y].sum())) for i, y in _columns()]
    _write_row(sheet, last, [None, "Stadt insgesamt", *totals])
    for line, note in enumerate(
        (
            "¹ ohne Hilfen für junge Volljährige außerhalb des Stadtgebiets",
            "k.A.: keine Angabe aus Gründen des Datenschutzes",
            "Quelle: Jugendamt, Grünflächenamt; eigene Auswertung",
        ),
        start=2,
    ):
        sheet.cell(last + line, 1, note)
    book.create_sheet("Hinweise")["A1"] = "Ansprechstelle: Jugendhilfeplanung, Zimmer 3.14"
    book.save(target)


def _columns() -> Iterable[tuple[str, int]]:
    return ((indicator, year) for indicator in MESSY for year in range(len(YEARS)))


def _write_header(sheet: Worksheet) -> None:
    for column, title in ((1, "Nr."), (2, "Wohnquartier")):
        sheet.cell(4, column, title)
        sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    for position, indicator in enumerate(MESSY):
        first = 3 + position * len(YEARS)
        sheet.cell(4, first, _TITLES[indicator]).alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=4, end_row=4, start_column=first, end_column=first + len(YEARS) - 1)
        for offset, year in enumerate(YEARS):
            sheet.cell(5, first + offset, year)
            sheet.cell(6, first + offset, "m²" if indicator == "UMF-10" else "Anzahl")


def _write_row(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values, start=1):
        sheet.cell(row, column, value)


def _cell(indicator: str, value: int) -> int | str:
    if indicator == "UMF-10":
        return f"{value:,} m²".replace(",", ".")
    if indicator == "JUH-11" and value <= _HIDDEN_BY_SOURCE:
        return "k.A."
    return f"{value:,}".replace(",", ".") if value >= 1_000 else value
