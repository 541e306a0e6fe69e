"""A town sent in as an office would: a catalogue, layers and tables, each a file that is imported."""

import json
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsGeometry

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.catalogue_file import write_catalogue
from keck_qgis.intake.catalogue_import import import_catalogue
from keck_qgis.intake.level_import import import_level
from keck_qgis.intake.structural_zero_import import import_structural_zeros
from keck_qgis.intake.value_import import import_values
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import ROOT_LEVEL
from keck_qgis.model.indicator import Catalogue, Indicator
from keck_qgis.model.proposals import AreaShape, ValueRow
from keck_qgis.model.rule import Rule
from tests.attack.strips import shapes
from tests.attack.town import KEY, Town
from tests.disclosure.ground import Ground

_CRS = "EPSG:25832"
_WHERE = (500_000.0, 5_700_000.0)
"""Where the town lies: coordinates about 0 would look like degrees."""


def imported(town: Town, folder: Path) -> Path:
    """Holdings of a town."""
    path = founded(folder, town.ground(), town.rule, town.entries)
    deliver(path, folder / "werte.csv", town.rows)
    if town.zeros:
        table = ["indikator;ebene;gebiet", *(";".join(cell) for cell in town.zeros)]
        (folder / "leer.csv").write_text("\n".join(table) + "\n", encoding="utf-8")
        _accepted(import_structural_zeros(path, folder / "leer.csv"))
    return path


def founded(folder: Path, ground: Ground, rule: Rule, entries: list[Indicator]) -> Path:
    """Holdings with catalogue and levels, and no values."""
    path = folder / "stadt.keck.gpkg"
    Holdings.create(path, "Stadt", KEY, _CRS, rule, Catalogue([])).close()
    write_catalogue(Catalogue(entries), folder / "katalog.csv")
    _accepted(import_catalogue(path, folder / "katalog.csv"))
    drawn = shapes(ground)
    for level in ground.geography.levels:
        if level.name != ROOT_LEVEL:
            source = folder / f"{level.name}.geojson"
            source.write_text(json.dumps(_layer(drawn[level.name])), encoding="utf-8")
            nested = {"parent_level": level.parent, "parent_field": "UEBER"} if level.parent else {}
            _accepted(import_level(path, str(source), level.name, "NR", "NAME", crs=_CRS, **nested))
    return path


def deliver(path: Path, table: Path, rows: Iterable[ValueRow]) -> None:
    """Values in a table of the exchange format."""
    lines = ["indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status"]
    for name, level, key, period, value, numerator, denominator, status in rows:
        figures = ["" if one is None else f"{one:.10g}".replace(".", ",") for one in (value, numerator, denominator)]
        lines.append(";".join((name, level, key, period, *figures, status)))
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _accepted(import_values(path, table))


def _accepted(report: Report) -> None:
    assert not report.errors, report.errors


def _layer(areas: list[AreaShape]) -> dict[str, object]:
    features = []
    for area in areas:
        geometry = QgsGeometry()
        geometry.fromWkb(area.wkb)
        geometry.translate(*_WHERE)
        properties = {"NR": area.key, "NAME": area.name, "UEBER": area.parent_key}
        features.append({"type": "Feature", "properties": properties, "geometry": json.loads(geometry.asJson())})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    return {"type": "FeatureCollection", "crs": crs, "features": features}
