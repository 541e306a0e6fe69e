"""Make the layout templates in resources/templates: one per page, from one description of their parts."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "templates"
FAMILY = "Open Sans"
INK = QColor("#1f1f1f")
MUTED = QColor("#5a5a5a")


@dataclass(frozen=True)
class Page:
    """A page in millimetres; ``scale`` enlarges texts and margins, ``panel`` is the width beside the map (0: below)."""

    name: str
    width: float
    height: float
    scale: float
    panel: float


PAGES = (
    Page("a4_quer", 297, 210, 1.0, 70),
    Page("a4_hoch", 210, 297, 1.0, 0),
    Page("a3_quer", 420, 297, 1.3, 96),
    Page("a3_hoch", 297, 420, 1.3, 0),
)


class Template:
    """A layout in the making: every part is placed in millimetres from the page's upper left corner."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.setName("KECK " + page.name)
        size = QgsLayoutSize(page.width, page.height, Qgis.LayoutUnit.Millimeters)
        sheet: QgsLayoutItemPage = self.layout.pageCollection().page(0)
        sheet.setPageSize(size)
        self.layout.renderContext().setDpi(300)

    def place(self, item: QgsLayoutItem, name: str, x: float, y: float, width: float, height: float) -> None:
        item.setId(name)
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters))
        item.attemptResize(QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters))

    def label(
        self,
        name: str,
        box: tuple[float, float, float, float],
        points: float,
        colour: QColor = INK,
        bold: bool = False,
        across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        down: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
    ) -> None:
        label = QgsLayoutItemLabel(self.layout)
        label.setTextFormat(text_format(points * self.page.scale, colour, bold))
        label.setMarginX(0)
        label.setMarginY(0)
        label.setHAlign(across)
        label.setVAlign(down)
        self.place(label, name, *box)

    def rule(self, y: float, left: float, right: float) -> None:
        line = QgsLayoutItemPolyline(QPolygonF([QPointF(left, y), QPointF(right, y)]), self.layout)
        symbol = line.symbol().clone()
        symbol.setColor(QColor("#9a9a9a"))
        symbol.setWidth(0.2)
        line.setSymbol(symbol)
        self.layout.addLayoutItem(line)

    def write(self, path: Path) -> None:
        if not self.layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise OSError(path)


def text_format(points: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    text = QgsTextFormat()
    font = QFont(FAMILY)
    font.setBold(bold)
    text.setFont(font)
    text.setNamedStyle("Bold" if bold else "Regular")
    text.setSize(points)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(colour)
    return text


def build(page: Page) -> Template:
    """All items of one page; their ids are a contract (docs/layout_template.md)."""
    template = Template(page)
    unit, margin = page.scale, 10 * page.scale
    right, bottom = page.width - margin, page.height - margin
    inner = right - margin
    logo = 34 * unit
    template.label(
        "keck_title",
        (margin, margin - 2 * unit, inner - logo - 6 * unit, 13 * unit),
        16,
        bold=True,
        down=Qt.AlignmentFlag.AlignBottom,
    )
    template.label("keck_subtitle", (margin, margin + 12 * unit, inner - logo - 6 * unit, 8 * unit), 9.5, MUTED)
    template.place(QgsLayoutItemPicture(template.layout), "keck_logo", right - logo, margin - 2 * unit, logo, 18 * unit)

    top, foot = margin + 21 * unit, bottom - 16 * unit
    if page.panel:
        map_box = (margin, top, inner - page.panel - 5 * unit, foot - 3 * unit - top)
        side = right - page.panel
        tools = foot - 3 * unit - 20 * unit
        legend_box = (side, top - 3 * unit, page.panel, tools - top)
    else:
        tools_top = foot - 3 * unit - 62 * unit
        map_box = (margin, top, inner, tools_top - 4 * unit - top)
        side = right - 50 * unit
        tools = foot - 3 * unit - 20 * unit
        legend_box = (margin, tools_top - 3 * unit, inner - 54 * unit, 64 * unit)
    _map(template, map_box)
    _legend(template, legend_box)
    arrow = QgsLayoutItemPicture(template.layout)
    template.place(arrow, "keck_north_arrow", right - 11 * unit, tools, 11 * unit, 15 * unit)
    _scale_bar(template, side, tools + 5 * unit)

    template.rule(foot, margin, right)
    half = inner * 0.68
    template.label("keck_source", (margin, foot + 1.2 * unit, half, 7 * unit), 7, MUTED)
    template.label("keck_rule", (margin, foot + 8.4 * unit, half, 7.6 * unit), 7, MUTED)
    template.label(
        "keck_edition",
        (margin + half + 4 * unit, foot + 1.2 * unit, inner - half - 4 * unit, 12 * unit),
        7,
        MUTED,
        across=Qt.AlignmentFlag.AlignRight,
    )
    return template


def _map(template: Template, box: tuple[float, float, float, float]) -> None:
    item = QgsLayoutItemMap(template.layout)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#b5b5b5"))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, Qgis.LayoutUnit.Millimeters))
    template.place(item, "keck_map", *box)


def _legend(template: Template, box: tuple[float, float, float, float]) -> None:
    legend = QgsLayoutItemLegend(template.layout)
    unit = template.page.scale
    legend.setAutoUpdateModel(False)
    legend.setBackgroundEnabled(False)
    legend.setBoxSpace(0)
    legend.setSymbolWidth(6.5 * unit)
    legend.setSymbolHeight(4 * unit)
    legend.setResizeToContents(False)
    for component, points, bold in (
        (QgsLegendStyle.Style.Title, 11.0, True),
        (QgsLegendStyle.Style.Group, 8.0, False),
        (QgsLegendStyle.Style.Subgroup, 9.0, True),
        (QgsLegendStyle.Style.SymbolLabel, 8.5, False),
    ):
        style = legend.style(component)
        style.setTextFormat(text_format(points * unit, INK, bold))
        legend.setStyle(component, style)
    template.place(legend, "keck_legend", *box)


def _scale_bar(template: Template, x: float, y: float) -> None:
    bar = QgsLayoutItemScaleBar(template.layout)
    unit = template.page.scale
    bar.setStyle("Line Ticks Up")
    bar.setTextFormat(text_format(7.5 * unit, INK))
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
    bar.setUnitLabel("m")
    bar.setBoxContentSpace(0)
    bar.setHeight(2 * unit)
    bar.setMinimumBarWidth(10 * unit)
    bar.setMaximumBarWidth(36 * unit)
    template.place(bar, "keck_scalebar", x, y, 45 * unit, 9 * unit)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for page in PAGES:
        build(page).write(FOLDER / f"{page.name}.qpt")
        sys.stdout.write(f"{page.name}.qpt\n")
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
