"""The demo of a real city: Flensburg, from its zipped shapefiles and the tables of its Sozialatlas.

The tables are by Stadtteil: the finer Bezirke stay without values, and the report says so. What stands in
``tools/flensburg`` is ours: catalogue entries, and profiles that say which column is what. No data are copied.
"""

from pathlib import Path

from tools.chain import Chain
from tools.demo_musterstadt import clean, release, size, written

OURS = Path(__file__).resolve().parent / "flensburg"
LEVELS = (
    ("Stadtteile", "flensburg_stadtteile.zip", ""),
    ("Bezirke", "flensburg_stadtbezirke.zip", "Stadtteile"),
)
FACILITIES = (
    ("Kita", "kitas_in_flensburg.geojson"),
    ("Schule", "schulen_flensburg.csv"),
    ("Spielplatz", "spielplaetze_flensburg.geojson"),
)
MAPS = (
    (
        "Flensburg_Anteil_unter_18_A3.pdf",
        {
            "INDICATOR": "FL-30",
            "COLUMNS": "FL-32,FL-33,FL-34",
            "PERIOD": "2022",
            "PAGE": 2,
            "POI_CATEGORIES": "Kita,Schule",
        },
    ),
    ("Flensburg_Leistungsberechtigte.pdf", {"INDICATOR": "FL-33", "METHOD": 2, "POI_CATEGORIES": "Spielplatz"}),
    ("Flensburg_Anteil_unter_18.svg", {"INDICATOR": "FL-30"}),
    ("Flensburg_Anteil_unter_18.jpg", {"INDICATOR": "FL-30", "PAGE": 1, "POI_CATEGORIES": "Kita"}),
)


def run_flensburg(source: Path, folder: Path) -> None:
    """Import, release and draw; ``source`` holds the city's files, ``folder`` takes what is made."""
    tables = sorted(path for path in OURS.glob("*.json"))
    if not (source / LEVELS[0][1]).is_file():
        raise SystemExit(f"In {source} liegen die Dateien der Stadt Flensburg nicht.")
    clean(folder)
    reports = folder / "berichte"
    chain = Chain(steps=2 + len(LEVELS) + len(tables) + len(FACILITIES) + 2 + len(MAPS) + 1)
    holdings = folder / "Flensburg.keck.gpkg"
    chain.run(
        "Datenbestand anlegen",
        "createholdings",
        lambda results: Path(results["OUTPUT"]).name,
        MUNICIPALITY="Flensburg",
        MUNICIPALITY_KEY="01001000",
        CRS="EPSG:25832",
        OUTPUT=holdings,
    )
    chain.run(
        "Katalog ergänzen",
        "importcatalogue",
        written("Indikatoren"),
        HOLDINGS=holdings,
        INPUT=OURS / "katalog.csv",
        REPORT=reports / "katalog.json",
    )
    for name, file, parent in LEVELS:
        chain.run(
            f"Ebene {name}",
            "importlevel",
            written("Gebiete"),
            HOLDINGS=holdings,
            INPUT=source / file,
            NAME=name,
            KEY_FIELD="AREA_ID",
            NAME_FIELD="AREA_NAME",
            PARENT_LEVEL=parent,
            PARENT_FIELD="PARENT_ARE" if parent else "",
            BOUNDARY_DATE="2018-01-01",
            REPORT=reports / f"ebene_{name.lower()}.json",
        )
    for profile in tables:
        chain.run(
            f"Tabelle {profile.stem}",
            "importvalues",
            written("Werte"),
            HOLDINGS=holdings,
            INPUT=source / "sozialatlas" / f"{profile.stem}.csv",
            PROFILE=profile,
            REPORT=reports / f"werte_{profile.stem}.json",
        )
    for category, file in FACILITIES:
        chain.run(
            f"Einrichtungen: {category}",
            "importpois",
            written("Einrichtungen"),
            HOLDINGS=holdings,
            INPUT=source / file,
            CATEGORY=category,
            REPORT=reports / f"einrichtungen_{category.lower()}.json",
        )
    administration, _public = (release(chain, holdings, folder, audience) for audience in (0, 1))
    for name, options in MAPS:
        chain.run(f"Karte {name}", "exportmap", size, EDITION=administration, OUTPUT=folder / name, **options)
    chain.run(
        "Tabelle",
        "exporttable",
        size,
        EDITION=administration,
        INDICATORS="DEM-01,FL-30,FL-31,DEM-08,FL-32,FL-33,FL-34,FL-21",
        PERIODS="2021,2022",
        OUTPUT=folder / "Flensburg_Tabelle.xlsx",
    )
    chain.finish(folder)
