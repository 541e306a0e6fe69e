"""The change of one indicator between two periods as coloured areas; the layer computes it without this plugin."""

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsField, QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ..editions.reader import Edition
from ..geopackage.layer_query import Figure
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr
from . import symbols
from .change_classes import ChangeClass
from .choropleth import STATUS_ORDER, query_layer, status_label
from .label_text import german
from .map_tip import NAME, escaped, quoted
from .roles import CHANGE, CHANGED, STATUS
from .view import View


@dataclass(frozen=True)
class ChangeView:
    """``view`` beside its figure in the period ``against``, as a difference or in per cent."""

    view: View
    against: str
    per_cent: bool
    decimals: int

    @property
    def unit(self) -> str:
        unit = self.view.indicator.unit
        if self.per_cent:
            return "%"
        return tr("percentage points") if unit == "%" else unit

    def heading(self) -> str:
        """Indicator, unit and both periods, ``Kinder unter 6 Jahren (Personen), 2015 gegenüber 2014``."""
        unit = f" ({self.unit})" if self.unit else ""
        template = tr("{}{}, change in per cent, {} against {}") if self.per_cent else tr("{}{}, change, {} against {}")
        titles = (Period.parse(self.view.period).title(), Period.parse(self.against).title())
        return template.format(self.view.indicator.name, "" if self.per_cent else unit, *titles)


@dataclass(frozen=True)
class Occurring:
    """What a legend must tell: classes of the changes, why others are not, whether there are any in per cent of 0
    (``undefined``) or on a small base."""

    classes: Sequence[ChangeClass]
    statuses: frozenset[Status]
    undefined: bool
    small_base: bool


def change_layer(edition: Edition, shown: ChangeView, occurring: Occurring) -> QgsVectorLayer:
    """A polygon layer of both figures with their change beside them. KeckError where the edition cannot be read."""
    view = shown.view
    figures = [view.figure, Figure(view.indicator.id, view.level, shown.against)]
    layer = query_layer(edition, edition.layer_table(view.level), figures, view.level, CHANGE)
    layer.addExpressionField(_change(shown), QgsField(CHANGED, QMetaType.Type.Double))
    layer.addExpressionField(_status(), QgsField(STATUS, QMetaType.Type.QString))
    titles = {
        "area_key": tr("Key"),
        "name": tr("Name"),
        CHANGED: shown.heading(),
        STATUS: tr("Status"),
    }
    for number, period in ((1, view.period), (2, shown.against)):
        title = Period.parse(period).title()
        titles |= {f"value_{number}": title, f"status_{number}": f"{tr('Status')}, {title}"}
        titles[f"small_base_{number}"] = f"{tr('Small base')}, {title}"
    for field, title in titles.items():
        layer.setFieldAlias(layer.fields().lookupField(field), title)
    layer.setRenderer(_renderer(shown, occurring))
    layer.setMapTipTemplate(_tip(shown))
    for name, value in (("indicator", view.indicator.id), ("level", view.level), ("period", view.period)):
        layer.setCustomProperty(f"keck/{name}", value)
    layer.setCustomProperty("keck/against", shown.against)
    return layer


def _renderer(shown: ChangeView, occurring: Occurring) -> QgsRuleBasedRenderer:
    parent = QgsRuleBasedRenderer.Rule(None)
    for one in occurring.classes:
        _append(parent, symbols.plain_fill(one.colour), one.held.condition(CHANGED), one.label(shown.decimals))
    for status in STATUS_ORDER:
        if status in occurring.statuses:
            _append(parent, symbols.status_fill(status), f"\"{STATUS}\" = '{status.code}'", status_label(status))
    if occurring.undefined:
        fill = symbols.status_fill(Status.NOT_APPLICABLE)
        nothing = f'"{STATUS}" = \'value\' AND "{CHANGED}" IS NULL'
        _append(parent, fill, nothing, tr("no per cent (0 before)"))
    if occurring.small_base:
        small = f'"{CHANGED}" IS NOT NULL AND ("small_base_1" = 1 OR "small_base_2" = 1)'
        _append(parent, symbols.small_base_overlay(), small, tr("small base"))
    return QgsRuleBasedRenderer(parent)


def _append(parent: QgsRuleBasedRenderer.Rule, symbol: QgsFillSymbol, condition: str, label: str) -> None:
    parent.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label))


def _status() -> str:
    """Expression for why there is no change, or ``value``; an area without a row has NULL in all its columns."""
    cases = []
    for status in STATUS_ORDER:
        either = (f"coalesce(\"status_{number}\", 'missing') = '{status.code}'" for number in (1, 2))
        cases.append(f"WHEN {' OR '.join(either)} THEN '{status.code}'")
    return f"CASE {' '.join(cases)} ELSE 'value' END"


def _change(shown: ChangeView) -> str:
    both = "\"status_1\" = 'value' AND \"status_2\" = 'value'"
    change = '"value_1" - "value_2"'
    if shown.per_cent:
        both += ' AND "value_2" <> 0'
        change = f'100.0 * ({change}) / abs("value_2")'
    return f"CASE WHEN {both} THEN round({change}, {shown.decimals}) END"


def _tip(shown: ChangeView) -> str:
    number = german(f'"{CHANGED}"', shown.decimals)
    figure = f"if(\"{CHANGED}\" > 0, '+', '') || {number} || {quoted(f' {shown.unit}'.rstrip())}"
    cases = "".join(f" WHEN \"{STATUS}\" = '{one.code}' THEN {quoted(one.title())}" for one in STATUS_ORDER)
    whole = f'CASE WHEN "{CHANGED}" IS NOT NULL THEN {figure}{cases} ELSE {quoted(tr("no per cent (0 before)"))} END'
    return f"<b>[% {NAME} %]</b><br>{escaped(shown.heading())}<br><b>[% {whole} %]</b>"
