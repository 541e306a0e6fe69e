"""The legend of a map page: every symbol that is used, under headings that wrap, within its box."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsTextFormat,
    QgsVectorLayer,
)

from .page_text import Ruler, literal, on_this_machine, scaled

_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58)
_NARROWEST_COLUMN = 42.0
_COLUMN_SPACE = 4.0
_BETWEEN = 2.0
_SPLIT_COSTS = 0.15
_NOTE = QgsLegendStyle.Style.Group
_HEADING = QgsLegendStyle.Style.Subgroup
_ENTRY = QgsLegendStyle.Style.SymbolLabel


@dataclass(frozen=True)
class Block:
    """One layer in the legend: bold heading, a plain note below it, then its symbols.

    Without a heading its symbols follow those of the block before.
    """

    layer: QgsVectorLayer
    heading: str = ""
    note: str = ""


def fill_legend(legend: QgsLayoutItemLegend, blocks: Sequence[Block]) -> bool:
    """Fill the legend and make it fit the box that the template gives it; False where it does not even so.

    The group style of the template is that of the notes, the subgroup style that of the headings.
    """
    box, ruler = legend.rect(), Ruler(legend.layout())
    styles = {part: on_this_machine(_text_format(legend, part)) for part in (_NOTE, _HEADING, _ENTRY)}
    symbol = (legend.symbolWidth(), legend.symbolHeight())
    legend.setAutoUpdateModel(False)
    legend.setResizeToContents(False)
    legend.setWrapString("\n")
    legend.setTitle("")
    legend.setColumnSpace(_COLUMN_SPACE)
    wanted = 1 if box.height() > box.width() else sum(1 for block in blocks if block.heading)
    for share, columns, split in _candidates(box.width(), wanted):
        legend.setSplitLayer(split)
        legend.setColumnCount(columns)
        legend.setSymbolWidth(symbol[0] * share)
        legend.setSymbolHeight(symbol[1] * share)
        for part, style in styles.items():
            _set_style(legend, part, scaled(style, share), share)
        _fill(legend, ruler, blocks, (box.width() - (columns - 1) * _COLUMN_SPACE) / columns - 1)
        size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(ruler.context)
        if size.width() <= box.width() and size.height() <= box.height():
            return True
    return False


def _candidates(width: float, wanted: int) -> list[tuple[float, int, bool]]:
    """Scale, columns and whether a block may be split, best first: large, as many columns as wanted, blocks whole."""
    most = max(1, int((width + _COLUMN_SPACE) // (_NARROWEST_COLUMN + _COLUMN_SPACE)))
    preferred = min(most, wanted)

    def rank(candidate: tuple[float, int, bool]) -> tuple[float, int]:
        share, columns, split = candidate
        return -share + _SPLIT_COSTS * split, abs(columns - preferred)

    every = product(_SCALES, range(1, most + 1), (False, True))
    return sorted((one for one in every if one[1] > 1 or not one[2]), key=rank)


def _text_format(legend: QgsLayoutItemLegend, part: QgsLegendStyle.Style) -> QgsTextFormat:
    """A copy: the format belongs to the style, and the style is a temporary one."""
    style = legend.style(part)
    return QgsTextFormat(style.textFormat())


def _set_style(legend: QgsLayoutItemLegend, part: QgsLegendStyle.Style, text: QgsTextFormat, share: float) -> None:
    style = legend.style(part)
    style.setTextFormat(text)
    above = {_NOTE: 0.3, _HEADING: 3.5, _ENTRY: 1.1}[part] * share
    style.setMargin(QgsLegendStyle.Side.Top, above)
    style.setMargin(QgsLegendStyle.Side.Bottom, 0.4 * share)
    style.setMargin(QgsLegendStyle.Side.Left, _BETWEEN if part is _ENTRY else 0.0)
    legend.setStyle(part, style)


def _fill(legend: QgsLayoutItemLegend, ruler: Ruler, blocks: Sequence[Block], width: float) -> None:
    root = legend.model().rootGroup()
    root.clear()
    for block in blocks:
        heading = _wrapped(ruler, block.heading, legend, _HEADING, width)
        note = _wrapped(ruler, block.note, legend, _NOTE, width)
        parent = root
        if block.note:
            parent = root.addGroup(heading)
            QgsLegendRenderer.setNodeLegendStyle(parent, _HEADING)
        node = parent.addLayer(block.layer)
        node.setCustomProperty("cached_name", block.heading)
        node.setCustomProperty("legend/title-label", note or heading)
        style = _NOTE if block.note else _HEADING if block.heading else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
        _label_entries(legend, node, ruler, width)


def _label_entries(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, ruler: Ruler, width: float) -> None:
    room = width - legend.symbolWidth() - _BETWEEN - 1
    for position, entry in enumerate(node.layer().renderer().legendSymbolItems()):
        text = _wrapped(ruler, entry.label(), legend, _ENTRY, room)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, position, text)
    legend.model().refreshLayerLegend(node)


def _wrapped(ruler: Ruler, text: str, legend: QgsLayoutItemLegend, part: QgsLegendStyle.Style, width: float) -> str:
    return literal("\n".join(ruler.wrap(text, _text_format(legend, part), width)))
