"""Zipped shapefiles as an office sends them: cut field names, umlauts, several layers in one archive."""

import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from osgeo import ogr, osr
from qgis.core import QgsGeometry

EPSG = 25832
_DAY = (2023, 12, 31, 12, 0, 0)


@dataclass(frozen=True)
class ShapeLayer:
    """Fields (name, width) and one row of texts per geometry."""

    name: str
    fields: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[str]]
    shapes: Sequence[QgsGeometry]
    encoding: str = "UTF-8"


def write_zip(target: Path, layers: Sequence[ShapeLayer]) -> None:
    """One archive with all layers; the same bytes for the same input."""
    ogr.UseExceptions()
    with tempfile.TemporaryDirectory() as folder:
        for layer in layers:
            _write_shapefile(Path(folder), layer)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(Path(folder).iterdir()):
                archive.writestr(zipfile.ZipInfo(file.name, _DAY), file.read_bytes(), zipfile.ZIP_DEFLATED)


def _write_shapefile(folder: Path, layer: ShapeLayer) -> None:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(folder))
    kind = ogr.wkbPoint if layer.shapes[0].type() == 0 else ogr.wkbPolygon
    options = [f"ENCODING={layer.encoding}", "DBF_DATE_LAST_UPDATE=2023-12-31"]
    sink = source.CreateLayer(layer.name, reference, kind, options)
    for name, width in layer.fields:
        definition = ogr.FieldDefn(name, ogr.OFTString)
        definition.SetWidth(width)
        sink.CreateField(definition)
    for row, shape in zip(layer.rows, layer.shapes, strict=True):
        feature = ogr.Feature(sink.GetLayerDefn())
        for (name, _), value in zip(layer.fields, row, strict=True):
            feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(shape.asWkb())))
        sink.CreateFeature(feature)
