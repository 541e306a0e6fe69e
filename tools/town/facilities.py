"""Facilities of Musterstadt in the four forms that offices send: CSV, GeoJSON, zipped shapefile, XLSX."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from openpyxl import Workbook
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)

from . import names
from .layers import EPSG, ShapeLayer, write_zip
from .shapes import City

KITAS, SCHOOLS, PLAYGROUNDS, YOUTH_CENTRES = 64, 26, 52, 12


def write_facilities(folder: Path, city: City, quarter_names: Sequence[str], seed: int) -> int:
    """Write ``kitas.csv``, ``schulen.geojson``, ``spielplaetze.zip``, ``jugendzentren.xlsx``; returns their number."""
    rng = np.random.default_rng(seed + 3)
    _write_kitas(folder / "kitas.csv", _places(city, KITAS, rng), rng)
    _write_schools(folder / "schulen.geojson", _places(city, SCHOOLS, rng), rng)
    _write_playgrounds(folder / "spielplaetze.zip", _places(city, PLAYGROUNDS, rng), quarter_names)
    _write_youth_centres(folder / "jugendzentren.xlsx", _places(city, YOUTH_CENTRES, rng))
    return KITAS + SCHOOLS + PLAYGROUNDS + YOUTH_CENTRES


Place = tuple[float, float, int]
"""Easting, northing, number of the Quartier."""


def _places(city: City, count: int, rng: np.random.Generator) -> list[Place]:
    """Points inside the city, near the middle of Quartiere that are drawn without repetition while they last."""
    order = np.concatenate([rng.permutation(len(city.quartiere)) for _ in range(count // len(city.quartiere) + 1)])
    result: list[Place] = []
    for quarter in order[:count]:
        x, y = city.centres[quarter]
        shape = city.quartiere[quarter]
        for reach in (220.0, 120.0, 40.0, 0.0):
            point = QgsPointXY(*(np.array([x, y]) + rng.normal(0, 1, 2) * reach).round(1))
            if shape.contains(point):
                break
        result.append((point.x(), point.y(), int(quarter)))
    return result


def _write_kitas(target: Path, places: list[Place], rng: np.random.Generator) -> None:
    header = (
        "Name", "Adresse", "Öffnungszeiten", "Zielgruppe", "Konzept", "Website", "Träger", "Plätze",
        "Rechtswert", "Hochwert", "Bemerkung intern",
    )  # fmt: skip
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        for number, (x, y, _) in enumerate(places):
            writer.writerow(
                (
                    names.kita(number),
                    names.address(number),
                    f"Mo–Fr 7:{'00' if number % 3 else '30'}–16:30 Uhr",
                    "0 bis 6 Jahre" if number % 4 else "3 bis 6 Jahre",
                    ("offenes Konzept", "Bewegungskita", "Naturkita", "situationsorientiert")[number % 4],
                    f"https://kita-{number + 1}.musterstadt.example",
                    names.PROVIDERS[number % len(names.PROVIDERS)],
                    int(rng.integers(3, 13)) * 10,
                    # the last Kita is still being planned: an address, no coordinates
                    *(
                        ("", "")
                        if number == len(places) - 1
                        else (f"{x:.1f}".replace(".", ","), f"{y:.1f}".replace(".", ","))
                    ),
                    "Vertrag läuft aus" if number % 9 == 0 else "",
                )
            )


def _write_schools(target: Path, places: list[Place], rng: np.random.Generator) -> None:
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem.fromEpsgId(EPSG),
        QgsCoordinateReferenceSystem.fromEpsgId(4326),
        QgsProject.instance(),
    )
    features = []
    for number, (x, y, _) in enumerate(places):
        point = transform.transform(QgsPointXY(x, y))
        kind = ("Grundschule", "Grundschule", "Gesamtschule", "Gymnasium")[number % 4]
        features.append(
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [round(point.x(), 7), round(point.y(), 7)]},
                "properties": {
                    "name": f"{kind} an der {names.address(number + 11).rsplit(' ', 1)[0]}",
                    "adresse": names.address(number + 11),
                    "traeger": names.PROVIDERS[0],
                    "plaetze": int(rng.integers(16, 90)) * 10,
                },
            }
        )
    collection = {"type": "FeatureCollection", "features": features}
    target.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")


def _write_playgrounds(target: Path, places: list[Place], quarter_names: Sequence[str]) -> None:
    rows = [
        (f"Spielplatz {quarter_names[q]}", names.address(n + 40), "Kinder bis 12") for n, (_, _, q) in enumerate(places)
    ]
    points = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y, _ in places]
    fields = (("NAME", 60), ("ADRESSE", 60), ("ZIELGRUPPE", 40))
    write_zip(target, [ShapeLayer("Spielplätze", fields, rows, points)])


def _write_youth_centres(target: Path, places: list[Place]) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Jugendzentren"
    sheet.append(("Name", "Adresse", "Öffnungszeiten", "Zielgruppe", "Träger", "X", "Y"))
    for number, (x, y, _) in enumerate(places):
        sheet.append(
            (
                f"Jugendzentrum {('Leuchtturm', 'Brücke', 'Die Höhle', 'Oase')[number % 4]} {number // 4 + 1}",
                names.address(number + 70),
                "Di–Sa 14–20 Uhr",
                "10 bis 21 Jahre",
                names.PROVIDERS[(number + 1) % len(names.PROVIDERS)],
                x,
                y,
            )
        )
    book.save(target)
