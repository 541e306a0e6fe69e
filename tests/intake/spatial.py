"""Makers of levels and layers for the tests of spatial intake."""

import json
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from keck_qgis.intake.level_proposal import Atlas, LevelRequest, propose_level
from keck_qgis.model.findings import Finding, Report
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.proposals import AreaShape, LevelProposal

X, Y = 500_000.0, 6_000_000.0
"""A corner in EPSG:25832 from which the squares of the tests are counted."""


def square(x: float, y: float, width: float = 1000.0, height: float = 1000.0) -> str:
    """A rectangle as WKT, its lower left corner ``x``, ``y`` metres from the corner of the tests."""
    left, low = X + x, Y + y
    right, high = left + width, low + height
    return f"POLYGON(({left} {low},{right} {low},{right} {high},{left} {high},{left} {low}))"


def layer(rows: Sequence[tuple[object, ...]], fields: Sequence[str], crs: str = "EPSG:25832") -> QgsVectorLayer:
    """A layer in memory; the last entry of a row is the WKT of its geometry, empty for none."""
    result = QgsVectorLayer(f"MultiPolygon?crs={crs}", "Gebiete", "memory")
    kinds = {int: QMetaType.Type.Int, float: QMetaType.Type.Double}
    columns = list(zip(*rows, strict=True))
    result.dataProvider().addAttributes(
        [
            QgsField(name, next((kinds[type(v)] for v in column if type(v) in kinds), QMetaType.Type.QString))
            for name, column in zip(fields, columns, strict=False)
        ]
    )
    result.updateFields()
    for row in rows:
        feature = QgsFeature(result.fields())
        feature.setAttributes(list(row[:-1]))
        if row[-1]:
            geometry = QgsGeometry.fromWkt(str(row[-1]))
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
        result.dataProvider().addFeature(feature)
    return result


def save(source: QgsVectorLayer, path: Path, encoding: str = "UTF-8", name: str = "") -> Path:
    """Write a layer as the file that the ending names; with ``name`` as a further layer of a GeoPackage."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON"}[path.suffix]
    options.fileEncoding = encoding
    options.layerName = name or path.stem
    if path.suffix == ".gpkg" and path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    done = QgsVectorFileWriter.writeAsVectorFormatV3(source, str(path), QgsCoordinateTransformContext(), options)
    assert done[0] == QgsVectorFileWriter.WriterError.NoError, done
    return path


def geojson(path: Path, rows: Sequence[dict[str, object]], crs: str = "") -> Path:
    """A GeoJSON file; each row has its ``geometry`` and its properties."""
    features = [
        {
            "type": "Feature",
            "geometry": row["geometry"],
            "properties": {k: v for k, v in row.items() if k != "geometry"},
        }
        for row in rows
    ]
    content: dict[str, object] = {"type": "FeatureCollection", "features": features}
    if crs:
        content["crs"] = {"type": "name", "properties": {"name": crs}}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def atlas(*proposals: LevelProposal, key: str = "01001000", crs: str = "EPSG:25832") -> Atlas:
    """An atlas that holds the proposed levels."""
    levels = [Level(ROOT_LEVEL, 0), *(one.level for one in proposals)]
    areas = [Area(ROOT_LEVEL, key, "Musterstadt")]
    shapes: dict[str, list[AreaShape]] = {}
    for one in proposals:
        shapes[one.level.name] = one.areas
        areas += [Area(one.level.name, area.key, area.name, area.parent_key) for area in one.areas]
    return Atlas(Geography(levels, areas), shapes.__getitem__, crs)


def propose(source: Path | str, name: str, held: Atlas | None = None, **request: object) -> LevelProposal:
    return propose_level(str(source), LevelRequest(name, **request), held or atlas())  # type: ignore[arg-type]


def found(report: Report, code: str) -> Finding:
    """The one finding of that code."""
    hits = [finding for finding in report.findings if finding.code == code]
    assert len(hits) == 1, [finding.code for finding in report.findings]
    return hits[0]


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def error_codes(report: Report) -> set[str]:
    return {finding.code for finding in report.errors}
