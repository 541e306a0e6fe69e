"""What an area's tip on the map says: an expression of QGIS' own, so that it needs no plugin."""

import html

from qgis.core import QgsExpression

from ..model.indicator import Indicator
from ..model.numbers import MINUS
from ..model.status import Status
from ..model.text import tr

NAME = "replace(replace(replace(\"name\", '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"
"""Expression for an area's name in HTML."""


def map_tip(heading: str, indicator: Indicator) -> str:
    """Template for a layer of areas with one figure: name, heading, value or status, small base.

    Texts of files and users are neither HTML nor expressions in it.
    """
    number = f"format_number(\"value_1\", {indicator.decimals}, 'de')"
    value = f"replace({number}, '-', '{MINUS}') || {quoted(f' {indicator.unit}'.rstrip())}"
    statuses = "".join(
        f" WHEN \"status_1\" = '{status.code}' THEN {quoted(status.title())}"
        for status in (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.NOT_APPLICABLE)
    )
    figure = f"CASE WHEN \"status_1\" = 'value' THEN {value}{statuses} ELSE {quoted(Status.MISSING.title())} END"
    small = f"if(\"small_base_1\" = 1 AND \"status_1\" = 'value', {quoted(' – ' + tr('small base'))}, '')"
    return f"<b>[% {NAME} %]</b><br>{escaped(heading)}<br><b>[% {figure} %]</b>[% {small} %]"


def escaped(text: str) -> str:
    """Plain text in HTML whose brackets and per cent signs neither begin nor end an expression."""
    return html.escape(text).replace("[", "&#91;").replace("%", "&#37;")


def quoted(text: str) -> str:
    return QgsExpression.quotedString(escaped(text))
