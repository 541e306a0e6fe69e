"""What QGIS calls a layer, opened from the text by which a user names it, and read into plain rows."""

import codecs
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QVariant

from ..model.errors import KeckError
from ..model.files import files_hash
from ..model.findings import Report
from ..model.lookup import nearest
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .archive import check_archive
from .text_decoding import better_encoding, is_garbled

MAX_FEATURES = 1_000_000
_SIDECARS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_NO_GEOMETRY = Qgis.WkbType.NoGeometry


@dataclass
class VectorTable:
    """A layer in memory: one row of attributes (None for NULL) and one geometry per feature.

    ``numeric`` names the number fields: they cannot hold leading zeros. ``warned`` is what reading found.
    """

    name: str
    fields: tuple[str, ...]
    numeric: frozenset[str]
    rows: list[tuple[object, ...]]
    geometries: list[QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    encoding: str
    file: str
    sha256: str
    report: Report = field(default_factory=Report)

    def column(self, name: str) -> list[object]:
        position = self.fields.index(name)
        return [row[position] for row in self.rows]


def read_source(source: str, encoding: str = "", progress: Progress = SILENT) -> VectorTable:
    """Read a layer named as QGIS names it: a path, ``file.zip|layername=…``, or a layer of the open project.

    Texts are read in ``encoding``, else in the one that the file declares unless they show that it is wrong.
    KeckError for a source that is no layer, and for several layers of which none is named.
    """
    layer, path = _project_layer(source), None
    if layer is None:
        layer, path = _open(source)
    report = Report()
    rows, geometries = _features(layer, encoding, report, progress)
    names = tuple(one.name() for one in layer.fields())
    return VectorTable(
        layer.name(),
        names,
        frozenset(one.name() for one in layer.fields() if one.isNumeric()),
        rows,
        geometries,
        layer.crs(),
        _encoding_of(layer),
        path.name if path else layer.name(),
        _file_hash(path) if path else _content_hash(rows, geometries),
        report,
    )


def _project_layer(source: str) -> QgsVectorLayer | None:
    """A copy of the layer of the open project with that id or name."""
    project = QgsProject.instance()
    found = project.mapLayer(source)
    candidates: list[QgsMapLayer] = [found] if found else project.mapLayersByName(source)
    layers = [layer for layer in candidates if isinstance(layer, QgsVectorLayer)]
    if len(layers) > 1:
        raise KeckError(
            tr("Layer is not unique"),
            tr("The project has {} layers with the name “{}”.").format(len(layers), source),
            tr("Rename one of them or choose the file."),
        )
    return layers[0].clone() if layers else None


def _open(source: str) -> tuple[QgsVectorLayer, Path]:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    path = Path(parts.get("path") or source)
    wanted = parts.get("layerName") or ""
    inside = str(parts.get("vsiSuffix") or "").strip("/")
    layers = [one for one in _sublayers(path) if inside in one.uri()]
    number = parts.get("layerId")
    if number is not None:
        layers = [one for one in layers if one.layerNumber() == number]
    chosen = _choose(layers, wanted, path)
    layer = QgsVectorLayer(chosen.uri(), layer_name(chosen), "ogr")
    if not layer.isValid():
        raise _unreadable(path)
    if layer.fields().isEmpty():
        raise KeckError(
            tr("Layer without fields"),
            tr("“{}” has areas or points, but no field with keys or names.").format(layer.name()),
            tr("Of a shapefile the part .dbf is missing: ask the sender for all parts (.shp, .shx, .dbf, .prj)."),
        )
    subset = parts.get("subset")
    if subset and not layer.setSubsetString(subset):
        raise KeckError(tr("Filter is not valid"), tr("The layer does not understand “{}”.").format(subset))
    return layer, path


def sources_in(path: Path) -> dict[str, str]:
    """The layers with geometry in a file: by their names, the texts by which ``read_source`` opens them.

    KeckError where there is none.
    """
    names = [layer_name(one) for one in _sublayers(path) if one.wkbType() != _NO_GEOMETRY]
    if not names:
        raise _unreadable(path)
    return {name: f"{path}|layername={name}" for name in names}


def _sublayers(path: Path) -> list[QgsProviderSublayerDetails]:
    """All vector layers of a file that OGR reads."""
    if not path.exists():
        raise KeckError(
            tr("File not found"), tr("There is no file “{}”.").format(path), tr("Check the path and its spelling.")
        )
    if path.suffix.lower() == ".zip":
        check_archive(path)
    found = QgsProviderRegistry.instance().querySublayers(str(path))
    return [one for one in found if one.type() == Qgis.LayerType.Vector and one.providerKey() == "ogr"]


def _choose(layers: list[QgsProviderSublayerDetails], wanted: str, path: Path) -> QgsProviderSublayerDetails:
    if not layers:
        raise _unreadable(path)
    names = [layer_name(one) for one in layers]
    if wanted:
        hits = [one for one, name in zip(layers, names, strict=True) if wanted in _spellings(name)]
        if len(hits) == 1:
            return hits[0]
        raise KeckError(
            tr("Layer not found"),
            tr("“{}” has no layer “{}”.").format(path.name, wanted),
            nearest(wanted, names, len(names)),
        )
    spatial = [one for one in layers if one.wkbType() != _NO_GEOMETRY] or layers
    if len(spatial) > 1:
        raise KeckError(
            tr("Several layers"),
            tr("“{}” holds {} layers: {}.").format(path.name, len(spatial), ", ".join(map(layer_name, spatial))),
            tr("Name one of them: {}|layername={}").format(path.name, layer_name(spatial[0])),
        )
    return spatial[0]


def layer_name(layer: QgsProviderSublayerDetails) -> str:
    """The name of a layer without folder and ending, as ``layername=`` takes it."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.uri())
    return str(parts.get("layerName") or Path(layer.name()).stem)


def _spellings(name: str) -> set[str]:
    """The name, and how it was meant where an archive of Windows spells its umlauts in the wrong code page."""
    spellings = {name}
    try:
        spellings.add(name.encode("cp437").decode("cp1252"))
    except UnicodeError:
        return spellings
    return spellings


def _unreadable(path: Path) -> KeckError:
    return KeckError(
        tr("No layer in the file"),
        tr("QGIS finds no readable layer in “{}”.").format(path.name),
        tr("Expected is a shapefile (.shp, .shx, .dbf and .prj, also zipped), a GeoPackage or a GeoJSON file."),
    )


def _features(
    layer: QgsVectorLayer, encoding: str, report: Report, progress: Progress
) -> tuple[list[tuple[object, ...]], list[QgsGeometry]]:
    count = layer.featureCount()
    if count > MAX_FEATURES:
        raise KeckError(tr("Too many rows"), tr("“{}” has {} rows.").format(layer.name(), count))
    declared = _encoding_of(layer)
    if encoding and encoding != declared:
        _require_encoding(encoding)
        layer.setProviderEncoding(encoding)
    rows, geometries = _read(layer, max(count, 1), progress)
    if layer.dataProvider().storageType() == "ESRI Shapefile":
        better = "" if encoding else better_encoding(_texts(rows), declared)
        if better:
            layer.setProviderEncoding(better)
            rows, geometries = _read(layer, max(count, 1), progress)
            report.warn(
                "encoding_guessed",
                tr("The file says or implies {}, its texts are {}; they are read so.").format(declared, better),
                layer.name(),
            )
        else:
            report.info("encoding", tr("Texts are read as {}.").format(encoding or declared), layer.name())
    damaged = [text for text in _texts(rows) if is_garbled([text])]
    if damaged:
        report.warn(
            "encoding_doubtful",
            tr("Texts look wrong, for instance “{}”. Choose another encoding.").format(damaged[0]),
            layer.name(),
            len(damaged),
        )
    return rows, geometries


def _require_encoding(name: str) -> None:
    """QGIS reads on in another encoding where it does not know the one it is told."""
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise KeckError(
            tr("Unknown encoding"),
            tr("“{}” is no encoding.").format(name),
            tr("Known are UTF-8, ISO-8859-1, windows-1252 and CP850, for instance."),
        ) from error


def _read(layer: QgsVectorLayer, count: int, progress: Progress) -> tuple[list[tuple[object, ...]], list[QgsGeometry]]:
    rows: list[tuple[object, ...]] = []
    geometries: list[QgsGeometry] = []
    feature: QgsFeature
    for position, feature in enumerate(layer.getFeatures()):
        if position % 1000 == 0:
            checkpoint(progress, 20 * position / count, tr("Reading the layer"))
        rows.append(tuple(map(_plain, feature.attributes())))
        geometries.append(QgsGeometry(feature.geometry()))
    return rows, geometries


def _plain(value: object) -> object:
    """An attribute without Qt: None for NULL (a QVariant in Qt 5), dates as ISO text."""
    if isinstance(value, QVariant):
        return None if value.isNull() else _plain(value.value())
    if isinstance(value, QDate | QDateTime):
        return value.toString("yyyy-MM-dd")
    return value


def _texts(rows: Iterable[tuple[object, ...]]) -> list[str]:
    return [value for row in rows for value in row if isinstance(value, str)]


def _encoding_of(layer: QgsVectorLayer) -> str:
    return str(layer.dataProvider().encoding()) or "UTF-8"


def _file_hash(path: Path) -> str:
    """SHA-256 of the file; of a shapefile, of its parts together."""
    parts = [path]
    if path.suffix.lower() in _SIDECARS:
        parts = [one for one in (path.with_suffix(suffix) for suffix in _SIDECARS) if one.is_file()] or parts
    return files_hash(part for part in parts if part.is_file())


def _content_hash(rows: list[tuple[object, ...]], geometries: list[QgsGeometry]) -> str:
    """SHA-256 of what a layer without a file of its own holds."""
    digest = hashlib.sha256()
    for row, geometry in zip(rows, geometries, strict=True):
        digest.update(repr(row).encode())
        digest.update(geometry.asWkb().data())
    return digest.hexdigest()
