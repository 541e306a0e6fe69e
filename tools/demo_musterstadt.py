"""The demo of Musterstadt, the city that does not exist."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.chain import Chain
from tools.musterstadt import generate

LEVELS = (
    ("Bezirke", "musterstadt_gebiete.zip|layername=Bezirke", "", ""),
    ("Ortsteile", "musterstadt_gebiete.zip|layername=Ortsteile", "Bezirke", "BEZ_NR"),
    ("Quartiere", "musterstadt_gebiete.zip|layername=Quartiere", "Ortsteile", "OT_NR"),
    ("Schulsprengel", "schulsprengel.zip", "", ""),
)
FACILITIES = (
    ("Kita", "kitas.csv"),
    ("Schule", "schulen.geojson"),
    ("Spielplatz", "spielplaetze.zip"),
    ("Jugendzentrum", "jugendzentren.xlsx"),
)
FIGURES = (("Kita", "DEM-02"), ("Schule", "DEM-03a"), ("Spielplatz", ""))
"""Categories to be counted, with the children of whom there are 100 per so many places."""
FILL_STEPS = 4 + len(LEVELS) + len(FACILITIES)
MAPS = (
    (
        "Karte_Kinderarmut_A3.pdf",
        {"INDICATOR": "SOZ-02", "LEVEL": "Quartiere", "METHOD": 2, "PAGE": 2, "POI_CATEGORIES": "Jugendzentrum"},
    ),
    (
        "Karte_Anteil_unter_15.pdf",
        {
            "INDICATOR": "DEM-05",
            "LEVEL": "Ortsteile",
            "COLUMNS": "FAM-03,SOZ-01,ARB-01",
            "POI_CATEGORIES": "Kita,Jugendzentrum",
        },
    ),
    ("Karte_Anteil_unter_15.svg", {"INDICATOR": "DEM-05", "LEVEL": "Ortsteile", "POI_CATEGORIES": "Schule"}),
    (
        "Karte_Spielplatzflaeche.jpg",
        {"INDICATOR": "UMF-01", "LEVEL": "Quartiere", "PAGE": 1, "POI_CATEGORIES": "Spielplatz"},
    ),
)


def run_musterstadt(folder: Path) -> None:
    """Everything from the generator to the maps, below ``folder``."""
    clean(folder)
    source, reports = folder / "input", folder / "berichte"
    chain = Chain(steps=1 + FILL_STEPS + len(FIGURES) + 2 + len(MAPS) + 2)
    chain.step("Musterstadt erfinden", lambda _feedback: counted(generate(source)))
    holdings = folder / "Musterstadt.keck.gpkg"
    fill_holdings(chain, source, holdings, reports)
    for category, base in FIGURES:
        chain.run(
            f"Indikatoren aus Einrichtungen: {category}",
            "facilityfigures",
            written("Werte"),
            HOLDINGS=holdings,
            CATEGORIES=category,
            BASE=base,
            PERIOD="2023",
            REPORT=reports / f"kennzahlen_{category.lower()}.json",
        )
    _administration, public = (release(chain, holdings, folder, audience) for audience in (0, 1))
    for name, options in MAPS:
        chain.run(
            f"Karte {name}",
            "exportmap",
            size,
            EDITION=public,
            OUTPUT=folder / name,
            **options,
        )
    chain.run(
        "Tabelle",
        "exporttable",
        size,
        EDITION=public,
        LEVEL="Ortsteile",
        INDICATORS="DEM-01,DEM-05,DEM-08,FAM-03,SOZ-01,SOZ-13,SOZ-04,UMF-01",
        PERIODS="2019,2023",
        OUTPUT=folder / "Tabelle_Ortsteile.xlsx",
    )
    chain.run(
        "Werte an eigene Gebiete anhängen",
        "joinvalues",
        size,
        EDITION=public,
        INPUT=f"/vsizip/{source}/musterstadt_gebiete.zip|layername=Ortsteile",
        KEY_FIELD="OT_NR",
        LEVEL="Ortsteile",
        INDICATORS="DEM-01,DEM-05",
        PERIODS="2023",
        OUTPUT=folder / "Ortsteile_mit_Werten.gpkg",
    )
    chain.finish(folder)


def fill_holdings(chain: Chain, source: Path, holdings: Path, reports: Path) -> None:
    """New holdings with all that the generator has made, in FILL_STEPS steps."""
    chain.run(
        "Datenbestand anlegen",
        "createholdings",
        lambda results: Path(results["OUTPUT"]).name,
        MUNICIPALITY="Musterstadt",
        MUNICIPALITY_KEY="99999000",
        CRS="EPSG:25832",
        CATALOGUE=source / "musterstadt_katalog.csv",
        OUTPUT=holdings,
    )
    for name, file, parent, parent_field in LEVELS:
        chain.run(
            f"Ebene {name}",
            "importlevel",
            written("Gebiete"),
            HOLDINGS=holdings,
            INPUT=f"{source}/{file}",
            NAME=name,
            PARENT_LEVEL=parent,
            PARENT_FIELD=parent_field,
            BOUNDARY_DATE="2019-01-01",
            REPORT=reports / f"ebene_{name.lower()}.json",
        )
    chain.run(
        "Kennzahlen (Austauschtabelle)",
        "importvalues",
        written("Werte"),
        HOLDINGS=holdings,
        INPUT=source / "musterstadt_kennzahlen.xlsx",
        REPORT=reports / "werte_kennzahlen.json",
    )
    chain.run(
        "Lieferung des Jugendamts (mit Profil)",
        "importvalues",
        written("Werte"),
        HOLDINGS=holdings,
        INPUT=source / "jugendamt_lieferung.xlsx",
        PROFILE=source / "jugendamt_lieferung.profil.json",
        REPORT=reports / "werte_jugendamt.json",
    )
    chain.run(
        "Strukturelle Nullen",
        "structuralzeros",
        written("Zellen"),
        HOLDINGS=holdings,
        INPUT=source / "strukturelle_nullen.csv",
        REPORT=reports / "strukturelle_nullen.json",
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


def clean(folder: Path) -> None:
    """Remove what an earlier run left: holdings are never overwritten, and editions go on counting."""
    if folder.exists():
        shutil.rmtree(folder)
    (folder / "berichte").mkdir(parents=True)


def counted(made: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in made.items())


def written(what: str) -> Callable[[dict[str, Any]], str]:
    """Words for the results of an import."""
    return lambda results: f"{results['WRITTEN']} {what}, {results['FINDINGS']} Hinweise"


def size(results: dict[str, Any]) -> str:
    return f"{Path(results['OUTPUT']).stat().st_size // 1024} KB"


def release(chain: Chain, holdings: Path, folder: Path, audience: int) -> Path:
    """Release as a step that names what the report says of hidden cells and families left out."""
    report = folder / "berichte" / f"freigabe_{('verwaltung', 'oeffentlichkeit')[audience]}.json"

    def words(results: dict[str, Any]) -> str:
        content = json.loads(report.read_text(encoding="utf-8"))
        hidden = sum(codes.get("suppressed", 0) for codes in content["cells"].values())
        texts = [f"{Path(results['OUTPUT']).name}, {content['written']} Zellen, davon {hidden} k. A."]
        if content["left_out"]:
            names = dict.fromkeys(one["indicator"] for one in content["left_out"])
            texts.append(f"nicht aufgenommen {', '.join(names)}")
        texts += [one["message"] for one in content["findings"] if one["code"] == "level_without_values"]
        return "; ".join(texts)

    results = chain.run(
        f"Freigabe für die {('Verwaltung', 'Öffentlichkeit')[audience]}",
        "release",
        words,
        HOLDINGS=holdings,
        AUDIENCE=audience,
        OUTPUT=folder,
        REPORT=report,
    )
    return Path(results["OUTPUT"])
