"""What the tests of the algorithms share: the figures of a small town, and an ear for what an algorithm says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

COLUMNS = (
    "id;name;themenfeld;definition;art;zaehler;nenner;zaehler_in_nenner;einheit;faktor;nachkommastellen;"
    "personenbezogen;richtung;aggregation;teil_von;quelle;turnus;freigabe;hinweis;literatur;kontakt;amt"
)
CATALOGUE = (
    COLUMNS,
    "EW;Einwohner;Bevölkerung;Personen am Stichtag;anzahl;;;;Personen;1;0;ja;0;summe;;Register;jährlich;"
    "oeffentlichkeit;;;;",
    "KI;Kinder unter 15;Bevölkerung;Personen unter 15;anzahl;;;;Personen;1;0;ja;0;summe;;Register;jährlich;"
    "oeffentlichkeit;;;;",
    "AK;Anteil Kinder;Bevölkerung;Kinder an allen;quote;KI;EW;ja;%;100;1;ja;0;gewichtet;;Register;jährlich;"
    "oeffentlichkeit;;;;",
    "HZ;Hilfen;Jugendhilfe;laufende Hilfen;anzahl;;;;Hilfen;1;0;ja;0;summe;;Jugendamt;jährlich;verwaltung;;;;",
)
AREAS = (("01", "Altstadt"), ("02", "Mühlenviertel"), ("03", "Südhöhe"), ("04", "Neuland"))
POPULATION = {"2021": (900, 1200, 700, 1500), "2022": (910, 1210, 690, 1530)}
CHILDREN = {"2021": (120, 180, 90, 260), "2022": (121, 183, 88, 270)}
HELP = {"2022": (14, 41, 2, 30)}


Run = Callable[..., dict[str, Any]]

REPORT_KEYS = {"findings", "read", "written", "source_id"}
FINDING_KEYS = {"severity", "code", "message", "where", "count"}


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def report_of(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8"))
    assert set(content) >= REPORT_KEYS
    for finding in content["findings"]:
        assert set(finding) - {"places"} == FINDING_KEYS
        assert finding["severity"] in {"error", "warning", "info"}
        assert finding["message"]
        assert finding["count"] >= 1
    return content


def areas() -> dict[str, Any]:
    """Four squares of a kilometre in a row, in the reference system that the file names."""
    features = []
    for position, (key, name) in enumerate(AREAS):
        x = 500_000 + 1_000 * position
        ring = [[x, 5_700_000], [x + 1_000, 5_700_000], [x + 1_000, 5_701_000], [x, 5_701_000], [x, 5_700_000]]
        features.append(
            {
                "type": "Feature",
                "geometry": {"type": "Polygon", "coordinates": [ring]},
                "properties": {"NR": key, "NAME": name},
            }
        )
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    return {"type": "FeatureCollection", "crs": crs, "features": features}
