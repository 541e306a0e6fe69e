"""Musterstadt's catalogue: entries of the starter catalogue, each with the audience that it may reach."""

import csv
from pathlib import Path

_PUBLIC = (
    "DEM-01", "DEM-02", "DEM-02a", "DEM-03", "DEM-03a", "DEM-04", "DEM-20", "DEM-21", "DEM-22", "DEM-28", "DEM-29",
    "DEM-05", "DEM-08", "FAM-10", "FAM-11", "FAM-03", "SOZ-10", "SOZ-01", "SOZ-11", "SOZ-02",
    "SOZ-13", "SOZ-04", "ARB-10", "ARB-01", "DEM-27",
    "BIL-14", "BIL-15", "BIL-06", "UMF-10", "UMF-01",
)  # fmt: skip
_ADMINISTRATION = (
    "DEM-23", "BIL-10", "BIL-01", "GES-10", "GES-11", "GES-13", "GES-02",
    "GES-16", "GES-06", "JUH-10", "JUH-01",
)  # fmt: skip
_NOBODY = ("JUH-11",)

CLEARANCE = {
    **dict.fromkeys(_PUBLIC, "oeffentlichkeit"),
    **dict.fromkeys(_ADMINISTRATION, "verwaltung"),
    **dict.fromkeys(_NOBODY, "keine"),
}


def write_catalogue(starter: Path, target: Path) -> int:
    """Write the entries that Musterstadt uses; returns how many."""
    with starter.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        rows = [row for row in reader if row["id"] in CLEARANCE]
        columns = list(reader.fieldnames or ())
    for row in rows:
        row["freigabe"] = CLEARANCE[row["id"]]
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)
