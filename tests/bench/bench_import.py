"""Import of a workbook of 160 areas × 4.000 columns until committed, against bare openpyxl iteration of the file.

Prints one JSON line; both times are the best of three alternating runs in this process.
"""

import json
import random
import resource
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from keck_qgis.holdings.gateway import Holdings  # noqa: E402
from keck_qgis.intake.value_import import import_values  # noqa: E402
from keck_qgis.model.geography import ROOT_LEVEL, Level  # noqa: E402
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind  # noqa: E402
from keck_qgis.model.proposals import AreaShape, LevelProposal, SourceFile  # noqa: E402
from keck_qgis.model.rule import Rule  # noqa: E402

AREAS = 160
INDICATORS = 400
YEARS = range(2010, 2020)
REACH = 2.0
REPEATS = 3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        workbook = Path(folder) / "werte.xlsx"
        write_workbook(workbook)
        bare, imported = [], []
        for repeat in range(REPEATS):
            bare.append(_timed(lambda: read_bare(workbook)))
            holdings = Path(folder) / f"atlas{repeat}.keck.gpkg"
            make_holdings(holdings)
            imported.append(_timed(lambda path=holdings: run_import(path, workbook)))
        figure = {
            "figure": "import_ratio",
            "ratio": round(min(imported) / min(bare), 2),
            "reach": REACH,
            "seconds": round(min(imported), 2),
            "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        print(json.dumps(figure))


def _timed(job: Callable[[], None]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def write_workbook(path: Path) -> None:
    """The workbook: keys, names, and a column per indicator and year with counts of four digits."""
    chance = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Werte")
    sheet.append(["Schlüssel", "Name", *(f"IND-{i:03d} {year}" for i in range(INDICATORS) for year in YEARS)])
    for area in range(AREAS):
        values = [chance.randint(0, 3000) for _ in range(INDICATORS * len(YEARS))]
        sheet.append([f"{area + 1:03d}", f"Gebiet {area + 1}", *values])
    book.save(path)


def make_holdings(path: Path) -> None:
    """Holdings with the indicators and schematic areas of the workbook."""
    indicators = [
        Indicator(
            f"IND-{i:03d}",
            f"Indikator {i}",
            "Thema",
            "Personen",
            Kind.COUNT,
            "Personen",
            True,
            Aggregation.SUM,
            "Quelle",
            "jährlich",
        )
        for i in range(INDICATORS)
    ]
    holdings = Holdings.create(path, "Musterstadt", "01000000", "EPSG:25832", Rule(), Catalogue(indicators))
    with holdings:
        shapes = [AreaShape(f"{i + 1:03d}", f"Gebiet {i + 1}", None, square(i)) for i in range(AREAS)]
        level = Level("Quartier", 1, ROOT_LEVEL, key_width=3)
        holdings.write_level(LevelProposal(SourceFile("level", "areas", ""), level, shapes))


def square(number: int) -> bytes:
    """WKB of a MultiPolygon of one square."""
    x, y = 500_000.0 + 100 * (number % 16), 6_000_000.0 + 100 * (number // 16)
    corners = [(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100), (x, y)]
    ring = b"".join(struct.pack("<dd", *corner) for corner in corners)
    return struct.pack("<BII", 1, 6, 1) + struct.pack("<BIII", 1, 3, 1, len(corners)) + ring


def read_bare(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for _row in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()


def run_import(holdings: Path, workbook: Path) -> None:
    report = import_values(holdings, workbook)
    if report.written != AREAS * INDICATORS * len(YEARS):
        raise SystemExit(f"import wrote {report.written}: {report.findings}")


if __name__ == "__main__":
    main()
