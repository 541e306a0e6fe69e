"""What an area's tip on the map says: an expression of QGIS' own, so that it needs no plugin."""

import html
from collections.abc import Iterable

from qgis.core import QgsExpression

from ..model.indicator import Indicator
from ..model.status import Status
from ..model.text import tr
from .label_text import german


def html_of(column: str) -> str:
    """Expression for the text of a column in HTML; an empty one has none."""
    return f"replace(replace(replace(coalesce(\"{column}\", ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"


NAME = html_of("name")
"""Expression for an area's name in HTML."""


def map_tip(heading: str, indicator: Indicator) -> str:
    """Template for a layer of areas with one figure: name, heading, value or status, small base.

    Texts of files and users are neither HTML nor expressions in it.
    """
    return f"<b>[% {NAME} %]</b><br>{escaped(heading)}<br>{_figure(indicator, 1)}"


def columns_tip(columns: Iterable[tuple[str, Indicator]]) -> str:
    """The same for a layer of several figures: a line for each heading."""
    numbered = enumerate(columns, start=1)
    lines = (f"{escaped(heading)}: {_figure(indicator, place)}" for place, (heading, indicator) in numbered)
    return f"<b>[% {NAME} %]</b><br>" + "<br>".join(lines)


def facility_tip() -> str:
    """Template for a layer of facilities: name, category, and below them address and opening hours where known."""
    lines = "".join(
        f"[% if({column} <> '', '<br>' || {column}, '') %]" for column in map(html_of, ("address", "opening_hours"))
    )
    return f"<b>[% {NAME} %]</b><br>[% {html_of('category')} %]{lines}"


def _figure(indicator: Indicator, place: int) -> str:
    """Value or status of the figure at that place, with its small base."""
    status = f'"status_{place}"'
    value = german(f'"value_{place}"', indicator.decimals) + f" || {quoted(f' {indicator.unit}'.rstrip())}"
    statuses = "".join(
        f" WHEN {status} = '{one.code}' THEN {quoted(one.title())}"
        for one in (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.NOT_APPLICABLE)
    )
    figure = f"CASE WHEN {status} = 'value' THEN {value}{statuses} ELSE {quoted(Status.MISSING.title())} END"
    small = f"if(\"small_base_{place}\" = 1 AND {status} = 'value', {quoted(' – ' + tr('small base'))}, '')"
    return f"<b>[% {figure} %]</b>[% {small} %]"


def escaped(text: str) -> str:
    """Plain text in HTML whose brackets and per cent signs neither begin nor end an expression."""
    return html.escape(text).replace("[", "&#91;").replace("%", "&#37;")


def quoted(text: str) -> str:
    return QgsExpression.quotedString(escaped(text))
