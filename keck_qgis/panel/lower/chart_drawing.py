"""Drawing of charts with matplotlib: numbers as Germans write them, chosen areas in the colour of the selection."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from textwrap import fill, shorten
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.ticker import Formatter

from ...insight.figures import Figures
from ...insight.ordering import Values, greatest
from ...insight.regression import both_known, fit
from ...insight.spread import MIDDLE, spread
from ...model.indicator import Kind
from ...model.numbers import format_number, format_with_unit
from ...model.period import Period
from ...model.text import tr
from .chart_content import Chart, ChartKind

_POINTS_PER_AREA, _MARGIN = 11.0, 90.0
"""Room that the name of an area takes, and that of axis and legend, in points."""
_POINTS_PER_LETTER = 6.0
_MOST_AREAS = 40
_MOST_NAMES = 12
_MOST_LINES = 300
_NAME_LENGTH = 26


@dataclass(frozen=True)
class Look:
    """Colours: of the ground, texts, areas and chosen areas."""

    ground: str
    text: str
    area: str
    chosen: str


PAPER = Look("#ffffff", "#202020", "#8da0b3", "#d95f02")


@dataclass
class Drawn:
    """``marks``: what can be clicked, with the keys of its areas; ``note``: what a reader must know."""

    marks: list[tuple[Any, Sequence[str]]] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    def key_at(self, event: Any) -> str | None:
        """The area under the mouse, the one drawn last first."""
        for mark, keys in reversed(self.marks):
            hit, details = mark.contains(event)
            if hit:
                return keys[int(details["ind"][0])] if len(keys) > 1 else keys[0]
        return None


class German(Formatter):
    """Tick labels, all with the decimals that the finest of them needs."""

    def __call__(self, value: float, _position: int | None = None) -> str:
        decimals = next((n for n in range(6) if all(abs(round(one, n) - one) < 1e-9 for one in self.locs)), 6)
        return format_number(value, decimals)


def draw(chart: Chart, chosen: Set[str], axes: Axes, look: Look) -> Drawn:
    """Draw a chart into empty axes."""
    axes.set_facecolor(look.ground)
    axes.tick_params(colors=look.text)
    for name, spine in axes.spines.items():
        spine.set_color(look.text)
        spine.set_visible(name in ("left", "bottom"))
    return _DRAWERS[chart.kind](chart, chosen, axes, look)


def _draw_bars(chart: Chart, chosen: Set[str], axes: Axes, look: Look) -> Drawn:
    one, drawn = chart.series[0], Drawn()
    upright = chart.kind is ChartKind.COLUMNS
    places = _shown(one, chosen, drawn, _room(axes, upright))
    bar, line = (axes.bar, axes.axhline) if upright else (axes.barh, axes.axvline)
    colours = [look.chosen if one.keys[place] in chosen else look.area for place in places]
    for mark, place in zip(bar(range(len(places)), one.values[places], color=colours), places, strict=True):
        drawn.marks.append((mark, (one.keys[place],)))
    _name_areas(axes, one, places, chosen, upright)
    values = axes.yaxis if upright else axes.xaxis
    values.set_major_formatter(German())
    _label(values, one, look)
    if one.whole is not None and one.indicator.kind is not Kind.COUNT:
        line(one.whole, color=look.text, linestyle="--", linewidth=1)
        figure = format_with_unit(one.whole, one.indicator.decimals, one.indicator.unit)
        drawn.note.append(tr("Dashed: {} ({}).").format(tr("{} in total").format(chart.municipality), figure))
    return drawn


def _draw_lines(chart: Chart, chosen: Set[str], axes: Axes, look: Look) -> Drawn:
    """The distance between periods is that in time; a line breaks where a value is not known."""
    first, drawn = chart.series[0], Drawn()
    days = np.array([Period.parse(one.period).end.toordinal() for one in chart.series], dtype=float)
    values = np.vstack([one.values for one in chart.series])
    for is_chosen, colour, width in ((False, look.area, 0.7), (True, look.chosen, 1.8)):
        places = [place for place, key in enumerate(first.keys) if (key in chosen) is is_chosen]
        if len(places) > _MOST_LINES:
            axes.fill_between(days, *spread(values[:, places]), color=colour, alpha=0.4, linewidth=0)
            text = (
                tr("Band: the middle {} % of the chosen areas.")
                if is_chosen
                else tr("Band: the middle {} % of the areas.")
            )
            drawn.note.append(text.format(MIDDLE))
        elif places:
            paths = [np.column_stack((days, values[:, place])) for place in places]
            lines = LineCollection(paths, colors=colour, linewidths=width, alpha=1.0 if is_chosen else 0.6)
            axes.add_collection(lines)
            drawn.marks.append((lines, [first.keys[place] for place in places]))
        if is_chosen and len(places) <= _MOST_NAMES:
            _name_lines(axes, first, places, days, values, look)
    if first.indicator.kind is not Kind.COUNT:
        whole = [np.nan if one.whole is None else one.whole for one in chart.series]
        axes.plot(days, whole, color=look.text, linestyle="--", linewidth=1.5)
        drawn.note.append(tr("Dashed: {}.").format(tr("{} in total").format(chart.municipality)))
    axes.set_xticks(days, [Period.parse(one.period).title() for one in chart.series], rotation=30, ha="right")
    axes.autoscale_view()
    axes.yaxis.set_major_formatter(German())
    _label(axes.yaxis, first, look)
    left_out = int(np.isnan(values).sum())
    if left_out:
        drawn.note.append(
            tr("{} of {} values are hidden or missing; the lines break there.").format(left_out, values.size)
        )
    return drawn


def _name_lines(axes: Axes, first: Figures, places: Sequence[int], days: Values, values: Values, look: Look) -> None:
    """Points, so that a value between two unknown ones is seen, and the name at the last of them."""
    for place in places:
        axes.plot(days, values[:, place], color=look.chosen, marker="o", markersize=4, linestyle="none")
        known = np.flatnonzero(~np.isnan(values[:, place]))
        if len(known):
            at = (days[known[-1]], values[known[-1], place])
            axes.annotate(f"  {first.names[place]}", at, color=look.text, va="center", fontsize="small")


def _draw_scatter(chart: Chart, chosen: Set[str], axes: Axes, look: Look) -> Drawn:
    across, up = chart.series
    drawn = Drawn()
    known = both_known(across.values, up.values)
    for is_chosen, colour, size in ((False, look.area, 22), (True, look.chosen, 44)):
        places = [place for place in known if (across.keys[place] in chosen) is is_chosen]
        if places:
            cloud = axes.scatter(across.values[places], up.values[places], s=size, color=colour, alpha=0.8)
            drawn.marks.append((cloud, [across.keys[place] for place in places]))
        if is_chosen and len(places) <= _MOST_NAMES:
            for place in places:
                at = (across.values[place], up.values[place])
                axes.annotate(f"  {across.names[place]}", at, color=look.text, fontsize="small")
    line = fit(across.values, up.values)
    if line is None:
        drawn.note.append(tr("There are too few different values for a regression line."))
    else:
        ends = np.array([across.values[known].min(), across.values[known].max()])
        axes.plot(ends, [line.at(end) for end in ends], color=look.text, linewidth=1.2)
        drawn.note.append(tr("r = {} over {} areas.").format(format_number(line.r, 2), line.areas))
    for axis, one in ((axes.xaxis, across), (axes.yaxis, up)):
        axis.set_major_formatter(German())
        _label(axis, one, look, named=True)
    left_out = len(across.keys) - len(known)
    if left_out:
        text = tr("{} of {} areas are left out: one of their values is hidden or missing.")
        drawn.note.append(text.format(left_out, len(across.keys)))
    return drawn


def _draw_shares(chart: Chart, chosen: Set[str], axes: Axes, look: Look) -> Drawn:
    from matplotlib import colormaps

    first, drawn = chart.series[0], Drawn()
    places = _shown(first, chosen, drawn, _room(axes, upright=False))
    shades = colormaps["cividis"](np.linspace(0.1, 1.0, len(chart.series)))
    start = np.zeros(len(places))
    for one, shade in zip(chart.series, shades, strict=True):
        lengths = one.values[places]
        edges = [look.chosen if one.keys[place] in chosen else look.ground for place in places]
        bars = axes.barh(
            range(len(places)), lengths, left=start, color=shade, edgecolor=edges, label=shorten(one.indicator.name, 40)
        )
        for mark, place in zip(bars, places, strict=True):
            drawn.marks.append((mark, (one.keys[place],)))
        start = start + lengths
    _name_areas(axes, first, places, chosen, upright=False)
    axes.set_xlim(0, 100)
    axes.xaxis.set_major_formatter(German())
    axes.set_xlabel("%", color=look.text)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, labelcolor=look.text, fontsize="small")
    return drawn


_DRAWERS: dict[ChartKind, Callable[[Chart, Set[str], Axes, Look], Drawn]] = {
    ChartKind.COLUMNS: _draw_bars,
    ChartKind.BARS: _draw_bars,
    ChartKind.LINES: _draw_lines,
    ChartKind.SCATTER: _draw_scatter,
    ChartKind.SHARES: _draw_shares,
}


def _room(axes: Axes, upright: bool) -> int:
    """How many areas can stand beside each other with readable names."""
    size = axes.figure.get_figwidth() if upright else axes.figure.get_figheight()
    return max(3, min(_MOST_AREAS, int((72 * size - _MARGIN) / _POINTS_PER_AREA)))


def _shown(one: Figures, chosen: Set[str], drawn: Drawn, room: int) -> list[int]:
    """Positions of the areas that have room, the greatest value first; who is missing stands in the note."""
    places = greatest(one.values, [place for place, key in enumerate(one.keys) if key in chosen], room)
    known = len(one.keys) - one.left_out
    if len(places) < known:
        drawn.note.append(
            tr("Shown are {} of {} areas: first the chosen ones, then the greatest.").format(len(places), known)
        )
    if one.left_out:
        text = tr("{} of {} areas are left out: their values are hidden or missing.")
        drawn.note.append(text.format(one.left_out, len(one.keys)))
    return places


def _name_areas(axes: Axes, one: Figures, places: Sequence[int], chosen: Set[str], upright: bool) -> None:
    names = [shorten(one.names[place], _NAME_LENGTH, placeholder=" …") for place in places]
    if upright:
        axes.set_xticks(range(len(places)), names, rotation=60, ha="right", rotation_mode="anchor", fontsize="small")
    else:
        axes.set_yticks(range(len(places)), names, fontsize="small")
        axes.invert_yaxis()
    labels = axes.get_xticklabels() if upright else axes.get_yticklabels()
    for label, place in zip(labels, places, strict=True):
        label.set_fontweight("bold" if one.keys[place] in chosen else "normal")


def _label(axis: Any, one: Figures, look: Look, named: bool = False) -> None:
    unit = one.indicator.unit
    text = f"{one.indicator.name} ({unit})" if named and unit else one.indicator.name if named else unit
    size = axis.get_figure().get_size_inches()[1 if axis.axis_name == "y" else 0]
    room = max(_NAME_LENGTH // 2, int((72 * size - _MARGIN / 2) / _POINTS_PER_LETTER))
    text = fill(shorten(text, 60, placeholder=" …"), room, break_long_words=False)
    axis.set_label_text(text, color=look.text)
