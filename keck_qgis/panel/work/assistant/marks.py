"""How the grid marks what it took a row, a column or a cell for: in words and shades, never by colour alone."""

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QFont, QPalette

from ....intake.anatomy import ColumnRole
from ....intake.rows import RowRole
from ....model.text import tr

_STRENGTH = 0.22
_STRONGER = 0.5


@dataclass(frozen=True)
class Mark:
    """A shade by its hue (degrees of the colour circle), and how the text is written."""

    hue: int
    bold: bool = False
    italic: bool = False
    struck: bool = False
    strength: float = _STRENGTH

    def shade(self, palette: QPalette) -> QColor:
        """The hue laid over the palette's own ground, so that it suits light and dark themes."""
        ground, pure = palette.color(QPalette.ColorRole.Base), QColor.fromHsv(self.hue, 230, 220)
        parts = zip(ground.getRgb()[:3], pure.getRgb()[:3], strict=True)
        return QColor(*(round(one + (other - one) * self.strength) for one, other in parts))

    def font(self, font: QFont) -> QFont:
        result = QFont(font)
        result.setBold(self.bold)
        result.setItalic(self.italic)
        result.setStrikeOut(self.struck)
        return result


HEADER = Mark(215, bold=True)
KEY = Mark(275)
NAME = Mark(305)
PERIOD = Mark(185)
INDICATOR = Mark(215)
VALUE = Mark(125)
TOTAL = Mark(45, bold=True)
MARKER = Mark(30, italic=True, strength=0.35)
LEFT_OUT = Mark(0, struck=True, strength=0.0)
UNREADABLE = Mark(0, bold=True, strength=_STRONGER)
DOUBTFUL = Mark(0, italic=True, strength=0.3)

LEFT_OUT_ROLES = (RowRole.UNASSIGNED, RowRole.FILTERED, RowRole.FOOTNOTE, RowRole.TITLE)

COLUMN_MARKS = {
    ColumnRole.KEY: KEY,
    ColumnRole.NAME: NAME,
    ColumnRole.PERIOD: PERIOD,
    ColumnRole.LEVEL: NAME,
    ColumnRole.INDICATOR: INDICATOR,
    ColumnRole.FILTER: PERIOD,
    ColumnRole.VALUE: VALUE,
}


def row_title(role: RowRole | None) -> str:
    """What a row was taken for, short; empty for rows of areas, which are most."""
    return {
        RowRole.TITLE: tr("title"),
        RowRole.HEADER: tr("header"),
        RowRole.TOTAL: tr("total"),
        RowRole.UNASSIGNED: tr("left out"),
        RowRole.UNKNOWN: tr("unknown"),
        RowRole.DOUBTFUL: tr("unclear"),
        RowRole.FILTERED: tr("filtered out"),
        RowRole.FOOTNOTE: tr("footnote"),
    }.get(role or RowRole.AREA, "")


def column_title(role: ColumnRole) -> str:
    """What a column was taken for, short; of values their indicator says more."""
    return {
        ColumnRole.KEY: tr("Key"),
        ColumnRole.NAME: tr("Name"),
        ColumnRole.PERIOD: tr("Period"),
        ColumnRole.LEVEL: tr("Level"),
        ColumnRole.INDICATOR: tr("Indicator"),
        ColumnRole.FILTER: tr("Filter"),
        ColumnRole.VALUE: tr("Values"),
        ColumnRole.OPEN: tr("no indicator"),
        ColumnRole.OTHER: "–",
    }[role]


def value_legend() -> list[tuple[Mark, str]]:
    """All marks with what they mean, in the order in which they are explained."""
    return [
        (HEADER, tr("Header")),
        (KEY, tr("Key")),
        (NAME, tr("Name")),
        (PERIOD, tr("Period, filter")),
        (VALUE, tr("Value")),
        (TOTAL, tr("Total")),
        (MARKER, tr("Sign instead of a value")),
        (UNREADABLE, tr("Not readable")),
        (DOUBTFUL, tr("Fits no area")),
        (LEFT_OUT, tr("Left out")),
    ]
