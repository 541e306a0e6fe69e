"""Map services below our layers, from a list that the house may edit; nothing is fetched before one is made."""

import json
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from ..model.errors import KeckError
from ..model.text import tr
from .roles import BACKGROUND, ROLE

WMS, WMTS, XYZ = "wms", "wmts", "xyz"
_MANDATORY = ("title", "service", "url", "attribution")
_SCHEMES = ("http", "https")


@dataclass(frozen=True)
class Background:
    """One entry of the list. ``layers`` and ``styles`` as a WMS or WMTS calls them; ``matrix_set`` of a WMTS;
    ``link`` is a page about the attribution."""

    title: str
    service: str
    url: str
    attribution: str
    group: str = ""
    layers: str = ""
    styles: str = ""
    matrix_set: str = ""
    crs: str = "EPSG:25832"
    format: str = "image/png"
    link: str = ""

    @property
    def host(self) -> str:
        """Who is asked for the picture."""
        return urlsplit(self.url).hostname or ""

    def source(self) -> str:
        """The text by which QGIS' provider of services finds it."""
        if self.service == XYZ:
            return f"type=xyz&url={quote(self.url, safe='')}&zmin=0&zmax=19&crs=EPSG:3857"
        parts = [
            "contextualWMSLegend=0",
            f"crs={self.crs}",
            "dpiMode=7",
            "featureCount=10",
            f"format={self.format}",
            *(f"layers={quote(one)}" for one in self._layers()),
            *(f"styles={quote(one)}" for one in self._styles()),
            f"url={quote(self.url, safe='')}",
        ]
        if self.service == WMTS:
            parts.append(f"tileMatrixSet={quote(self.matrix_set)}")
        return "&".join(parts)

    def _layers(self) -> list[str]:
        return [one.strip() for one in self.layers.split(",")]

    def _styles(self) -> list[str]:
        """One for each layer."""
        told = [one.strip() for one in self.styles.split(",")]
        usual = "default" if self.service == WMTS else ""
        return [told[place] if place < len(told) and told[place] else usual for place in range(len(self._layers()))]


def read_backgrounds(path: Path) -> list[Background]:
    """The entries of a list in JSON. KeckError naming the entry that is wrong."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        text = tr("“{}” cannot be read: {}").format(path, error)
        raise KeckError(tr("List of backgrounds cannot be read"), text) from error
    if not isinstance(entries, list):
        raise _wrong(path, 0, tr("it is no list of entries"))
    return [_entry(path, number, one) for number, one in enumerate(entries, start=1)]


def background_layer(one: Background) -> QgsRasterLayer:
    """The service as a layer; it asks the service what it offers. KeckError where that fails."""
    layer = QgsRasterLayer(one.source(), one.title, "wms")
    if not layer.isValid():
        raise KeckError(
            tr("Background cannot be reached"),
            tr("“{}” gave no map of “{}”.").format(one.host, one.title),
            tr("Check the connection and the proxy of QGIS, or the entry in the list of backgrounds."),
        )
    if one.service == XYZ:
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    layer.setCustomProperty(ROLE, BACKGROUND)
    layer.serverProperties().setAttribution(one.attribution)
    layer.serverProperties().setAttributionUrl(one.link)
    metadata = layer.metadata()
    metadata.setRights([one.attribution])
    layer.setMetadata(metadata)
    return layer


def _entry(path: Path, number: int, told: object) -> Background:
    known = {field.name for field in fields(Background)}
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise _wrong(path, number, tr("its fields must be texts"))
    missing = [name for name in _MANDATORY if not told.get(name, "").strip()]
    if missing:
        raise _wrong(path, number, tr("these fields are missing: {}").format(", ".join(missing)))
    one = Background(**{name: text for name, text in told.items() if name in known})
    if one.service not in (WMS, WMTS, XYZ):
        raise _wrong(path, number, tr("“{}” is none of: {}").format(one.service, ", ".join((WMS, WMTS, XYZ))))
    if urlsplit(one.url).scheme not in _SCHEMES or not one.host:
        raise _wrong(path, number, tr("its address must begin with http:// or https://"))
    if one.service != XYZ and not one.layers.strip():
        raise _wrong(path, number, tr("these fields are missing: {}").format("layers"))
    return one


def _wrong(path: Path, number: int, what: str) -> KeckError:
    return KeckError(
        tr("List of backgrounds cannot be read"),
        tr("“{}”, entry {}: {}").format(path, number, what),
        tr("Correct the list, or let the options name another one."),
    )
