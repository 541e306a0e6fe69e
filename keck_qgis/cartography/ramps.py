"""Colour ramps that people with colour vision deficiency can read, sequential and diverging."""

from dataclasses import dataclass

from qgis.core import QgsColorBrewerColorRamp
from qgis.PyQt.QtGui import QColor

from ..model.errors import KeckError
from ..model.indicator import Indicator
from ..model.lookup import nearest
from ..model.text import tr

_PALEST, _DARKEST = 0.1, 0.88


@dataclass(frozen=True)
class Ramp:
    """A ramp of evenly spaced ``colours`` from low to high; a diverging one has its neutral colour in the middle."""

    id: str
    title: str
    colours: tuple[str, ...]
    diverging: bool = False

    def at(self, position: float) -> QColor:
        """The colour at 0 (low) to 1 (high), between two listed ones mixed in RGB."""
        place = min(max(position, 0.0), 1.0) * (len(self.colours) - 1)
        below = min(int(place), len(self.colours) - 2)
        low, high = QColor(self.colours[below]), QColor(self.colours[below + 1])
        share = place - below
        mixed = (round(one + (two - one) * share) for one, two in zip(low.getRgb()[:3], high.getRgb()[:3], strict=True))
        return QColor(*mixed)

    def shades(self, count: int, centre: int | None = None) -> list[QColor]:
        """One colour per class; a diverging ramp gives class ``centre`` (the middle if None) the neutral colour."""
        if not self.diverging:
            step = (_DARKEST - _PALEST) / max(count - 1, 1)
            start = _PALEST if count > 1 else 0.5
            return [self.at(start + step * i) for i in range(count)]
        middle = (count - 1) / 2 if centre is None else centre
        reach = max(middle, count - 1 - middle) or 1
        return [self.at(0.5 + 0.45 * (i - middle) / reach) for i in range(count)]


def ramps() -> list[Ramp]:
    """All ramps with their German titles; the first is the one for figures that are neither good nor bad."""
    return [
        _brewer("YlGnBu", tr("Yellow – green – blue"), 9),
        _brewer("OrRd", tr("Orange – red"), 9),
        _brewer("Blues", tr("Blue"), 9),
        _brewer("BuGn", tr("Blue – green"), 9),
        _brewer("Purples", tr("Purple"), 9),
        _brewer("Greys", tr("Grey"), 9),
        Ramp("Viridis", tr("Viridis"), ("#fde725", "#5ec962", "#21918c", "#3b528b", "#440154")),
        Ramp("Cividis", tr("Cividis"), ("#fee838", "#bbaf71", "#7c7b78", "#434e6c", "#00224e")),
        _brewer("PuOr", tr("Orange – purple (diverging)"), 11, diverging=True),
        _brewer("RdYlBu", tr("Red – yellow – blue (diverging)"), 11, diverging=True),
        _brewer("BrBG", tr("Brown – green (diverging)"), 11, diverging=True),
        _brewer("RdBu", tr("Red – blue (diverging)"), 11, diverging=True),
    ]


def ramp(name: str, indicator: Indicator | None = None) -> Ramp:
    """The ramp of an id or title; empty: red for figures where high is bad, else blue.

    Raises KeckError naming the nearest ones.
    """
    known = ramps()
    if not name:
        return known[1] if indicator is not None and indicator.direction == "-" else known[0]
    for one in known:
        if name.casefold() in (one.id.casefold(), one.title.casefold()):
            return one
    hint = nearest(name, [spelling for one in known for spelling in (one.id, one.title)])
    raise KeckError(tr("Unknown colour ramp"), tr("There is no colour ramp “{}”.").format(name), hint)


def _brewer(scheme: str, title: str, count: int, diverging: bool = False) -> Ramp:
    brewer = QgsColorBrewerColorRamp(scheme, count)
    return Ramp(scheme, title, tuple(brewer.color(i / (count - 1)).name() for i in range(count)), diverging)
