"""A map page made of a template: items are found by id and filled; docs/layout_template.md names them."""

import math
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsBasicNumericFormat,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.text import tr
from ..resources import resource
from .map_legend import Block, fill_legend
from .page_text import fill_label, on_this_machine


class Page(IntEnum):
    """The page formats; the numbers are those of the algorithm parameter."""

    A4_LANDSCAPE = 0
    A4_PORTRAIT = 1
    A3_LANDSCAPE = 2
    A3_PORTRAIT = 3

    @property
    def template(self) -> Path:
        """Our own template of the page."""
        return resource(f"templates/{('a4_quer', 'a4_hoch', 'a3_quer', 'a3_hoch')[self]}.qpt")


@dataclass
class PageContents:
    """What a template is filled with: texts by item id, layers from front to back, legend blocks in order."""

    texts: dict[str, str]
    layers: list[QgsMapLayer]
    blocks: list[Block]
    extent: QgsRectangle
    report: Report = field(default_factory=Report)


def open_template(path: Path, project: QgsProject) -> QgsPrintLayout:
    """A layout of the project made of a .qpt file. Raises KeckError where it is none or has no map."""
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    try:
        read = document.setContent(path.read_bytes())
    except OSError as error:
        raise KeckError(tr("Template cannot be read"), tr("“{}” cannot be opened.").format(path)) from error
    accepted = read[0] if isinstance(read, tuple) else bool(read)
    items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext()) if accepted else ([], False)
    if not loaded or not items:
        raise KeckError(
            tr("Template cannot be read"),
            tr("“{}” is no layout template.").format(path),
            tr("Choose a .qpt file saved from a print layout."),
        )
    if layout.pageCollection().pageCount() == 0 or not isinstance(item_of(layout, "keck_map"), QgsLayoutItemMap):
        raise KeckError(
            tr("Template without a map"),
            tr("“{}” has no map with the item id “{}”.").format(path, "keck_map"),
            tr("Give the map this id in the layout's item properties."),
        )
    return layout


def item_of(layout: QgsPrintLayout, name: str) -> Any:
    """The item of that id as its own class, None where the template has none."""
    return layout.itemById(name)


def fill(layout: QgsPrintLayout, contents: PageContents) -> None:
    """Fill every item that the template has; what does not fit becomes a warning in the contents' report."""
    page_map = item_of(layout, "keck_map")
    page_map.setFollowVisibilityPreset(False)
    page_map.setKeepLayerSet(True)
    page_map.setLayers(contents.layers)
    page_map.zoomToExtent(contents.extent)
    for name, text in contents.texts.items():
        label = item_of(layout, name)
        if isinstance(label, QgsLayoutItemLabel) and not fill_label(label, text):
            contents.report.warn("text_cut", tr("The text does not fit its place on the page."), name)
    legend = item_of(layout, "keck_legend")
    if isinstance(legend, QgsLayoutItemLegend):
        legend.setLinkedMap(page_map)
        if not fill_legend(legend, contents.blocks):
            contents.report.warn("legend_cut", tr("The legend does not fit its place on the page."), "keck_legend")
    bar = item_of(layout, "keck_scalebar")
    if isinstance(bar, QgsLayoutItemScaleBar):
        _fill_scale_bar(bar, page_map)
    arrow = item_of(layout, "keck_north_arrow")
    if isinstance(arrow, QgsLayoutItemPicture):
        if not arrow.picturePath():
            arrow.setPicturePath(str(resource("north_arrow.svg")))
        arrow.setLinkedMap(page_map)


def map_size(layout: QgsPrintLayout) -> tuple[float, float]:
    """Width and height of the map on paper, millimetres."""
    box = item_of(layout, "keck_map").rect()
    return box.width(), box.height()


def _fill_scale_bar(bar: QgsLayoutItemScaleBar, page_map: QgsLayoutItemMap) -> None:
    """Two segments of a round length, together at most the bar's greatest width; numbers in German."""
    bar.setLinkedMap(page_map)
    bar.setTextFormat(on_this_machine(bar.textFormat()))
    room = bar.maximumBarWidth() / 1000 * page_map.scale() / 2
    power = 10.0 ** math.floor(math.log10(room))
    metres = next(step for step in (5.0, 2.0, 1.0) if step * power <= room) * power
    kilometres = metres >= 500
    units = QgsUnitTypes.DistanceUnit
    bar.setUnits(units.DistanceKilometers if kilometres else units.DistanceMeters)
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(metres / 1000 if kilometres else metres)
    numbers = QgsBasicNumericFormat()
    numbers.setDecimalSeparator(",")
    numbers.setThousandsSeparator(".")
    numbers.setNumberDecimalPlaces(3)
    numbers.setShowTrailingZeros(False)
    bar.setNumericFormat(numbers)
