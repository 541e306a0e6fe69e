"""Text on a page: a font that is there, a size at which it fits, and nothing in it that QGIS would evaluate."""

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsFontUtils,
    QgsLayout,
    QgsLayoutItemLabel,
    QgsLayoutUtils,
    QgsRenderContext,
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtGui import QFont

from ..cartography.symbols import plain_font

_FAMILIES = ("Open Sans", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans", "Helvetica")
_SMALLEST = 0.55
_LEGIBLE = 5.0
"""Points below which nobody reads a printed page."""
_STEP = 0.05
_SLACK = 0.015
"""Share by which a line may be wider at another resolution; wider than its box, QGIS would wrap it once more."""
_MEASURING_DPI = 1200


def family(wanted: str = "") -> str:
    """The wanted font family where this machine has it, else the first of ours that it has."""
    for name in (wanted, *_FAMILIES):
        if name and QgsFontUtils.fontFamilyOnSystem(name):
            return name
    return QFont().family()


def on_this_machine(text: QgsTextFormat) -> QgsTextFormat:
    """The format with a family that exists here, so that Qt does not choose one in silence."""
    font = text.font()
    bold = font.bold() or "bold" in text.namedStyle().casefold()
    plain = plain_font(family(font.family()), bold, font.italic())
    result = QgsTextFormat(text)
    result.setFont(plain)
    result.setNamedStyle("")
    return result


def literal(text: str) -> str:
    """The text so that an item which evaluates ``[% … %]`` shows exactly it."""
    return text.replace("[%", "[%'[%'%]")


class Ruler:
    """Measures text in millimetres of a layout.

    It measures as finely as a vector file is drawn: at the resolution of a screen, letters are rounded to whole
    pixels, and a line comes out up to a twelfth too narrow or too wide.
    """

    def __init__(self, layout: QgsLayout) -> None:
        self._context = QgsLayoutUtils.createRenderContextForLayout(layout, None, _MEASURING_DPI)

    @property
    def context(self) -> QgsRenderContext:
        return self._context

    def width(self, text: str, style: QgsTextFormat) -> float:
        return QgsTextRenderer.textWidth(self._context, style, [text]) / self._context.scaleFactor()

    def height(self, lines: list[str], style: QgsTextFormat) -> float:
        rectangle = Qgis.TextLayoutMode.Rectangle
        return QgsTextRenderer.textHeight(self._context, style, lines, rectangle) / self._context.scaleFactor()

    def wrap(self, text: str, style: QgsTextFormat, width: float) -> list[str]:
        """Lines no wider than ``width``; a word that is wider itself stands alone."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}".strip()
                if line and self.width(longer, style) > width:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def fits(self, lines: Iterable[str], style: QgsTextFormat, width: float, height: float) -> bool:
        held = list(lines)
        widest = max((self.width(line, style) for line in held), default=0.0)
        return widest <= width + 0.01 and self.height(held, style) <= height + 0.01


def scaled(style: QgsTextFormat, share: float) -> QgsTextFormat:
    result = QgsTextFormat(style)
    result.setSize(style.size() * share)
    return result


def fill_label(label: QgsLayoutItemLabel, text: str) -> bool:
    """Put ``text`` into a label, wrapped and as small as its box demands; False where even the least size is cut."""
    ruler = Ruler(label.layout())
    box = label.rect()
    width, height = box.width() - 2 * label.marginX(), box.height() - 2 * label.marginY()
    style = on_this_machine(label.textFormat())
    least = min(1.0, max(_SMALLEST, _LEGIBLE / style.size()))
    share, fitting = 1.0, False
    while not fitting:
        smaller = scaled(style, share)
        lines = ruler.wrap(text, smaller, width * (1 - _SLACK))
        fitting = ruler.fits(lines, smaller, width, height)
        share -= _STEP
        if share < least:
            break
    label.setTextFormat(smaller)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    label.setText(literal("\n".join(lines)))
    return fitting
