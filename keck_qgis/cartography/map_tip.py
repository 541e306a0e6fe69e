"""What an area's tip on the map says: an expression of QGIS' own, so that it needs no plugin."""

import html

from qgis.core import QgsExpression

from ..model.indicator import Indicator
from ..model.numbers import MINUS
from ..model.status import Status
from ..model.text import tr


def map_tip(heading: str, indicator: Indicator) -> str:
    """Template for a layer of areas with one figure: name, heading, value or status, small base.

    Texts of files and users are neither HTML nor expressions in it.
    """
    number = f"format_number(\"value_1\", {indicator.decimals}, 'de')"
    value = f"replace({number}, '-', '{MINUS}') || {_quoted(f' {indicator.unit}'.rstrip())}"
    statuses = "".join(
        f" WHEN \"status_1\" = '{status.code}' THEN {_quoted(status.title())}"
        for status in (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.NOT_APPLICABLE)
    )
    figure = f"CASE WHEN \"status_1\" = 'value' THEN {value}{statuses} ELSE {_quoted(Status.MISSING.title())} END"
    small = f"if(\"small_base_1\" = 1 AND \"status_1\" = 'value', {_quoted(' – ' + tr('small base'))}, '')"
    name = "replace(replace(replace(\"name\", '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"
    return f"<b>[% {name} %]</b><br>{_escaped(heading)}<br><b>[% {figure} %]</b>[% {small} %]"


def _escaped(text: str) -> str:
    """Plain text in HTML whose brackets and per cent signs neither begin nor end an expression."""
    return html.escape(text).replace("[", "&#91;").replace("%", "&#37;")


def _quoted(text: str) -> str:
    return QgsExpression.quotedString(_escaped(text))
