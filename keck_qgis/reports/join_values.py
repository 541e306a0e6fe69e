"""Values of an edition as fields beside the features of anyone's own layer."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsFeatureSource, QgsField, QgsFields, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ..cartography.view import figure_title
from ..editions.reader import Cell, Edition
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL
from ..model.lookup import nearest
from ..model.progress import SILENT, Progress, checkpoint
from ..model.status import Status
from ..model.text import tr
from .table import Column
from .table_export import TableOptions, make_table

_SHOWN = 5


class ValueJoin:
    """A join prepared from an edition: ``fields`` for the sink, ``features`` to feed it, ``report`` afterwards.

    Keys match as text; a number field has lost leading zeros, which are restored to the level's key width.
    Raises KeckError for an unknown key field, level, indicator or period, naming the nearest ones.
    """

    def __init__(
        self,
        edition: Path,
        source: QgsFeatureSource,
        key_field: str,
        level: str = "",
        indicators: Sequence[str] = (),
        periods: Sequence[str] = (),
    ) -> None:
        self._source = source
        self._key = source.fields().lookupField(key_field)
        if self._key < 0:
            raise KeckError(
                tr("Unknown field"),
                tr("The layer has no field “{}”.").format(key_field),
                nearest(key_field, source.fields().names()),
            )
        with Edition.open(edition) as held:
            table = make_table(held, TableOptions(level, tuple(indicators), tuple(periods)))
            self._width = held.level(table.level).key_width if table.level != ROOT_LEVEL else 0
        self._columns: list[Column] = table.columns
        self._names = dict(table.areas)
        self._cells = [{cell.area_key: cell for cell in column.cells} for column in self._columns]
        self.report = Report()

    @property
    def titles(self) -> dict[str, str]:
        """German title by name of the added fields; see ``apply_titles``."""
        result = {}
        for column in self._columns:
            name, title = _field_name(column), figure_title(column.indicator, column.period)
            result[name] = title
            result[f"{name}_status"] = tr("{}: status").format(title)
        return result

    @property
    def fields(self) -> QgsFields:
        """The layer's own fields, then ``ID_PERIOD`` and ``ID_PERIOD_status`` per figure with German titles.

        Raises KeckError where the layer has a field of such a name already.
        """
        result = QgsFields(self._source.fields())
        for name, title in self.titles.items():
            if result.lookupField(name) >= 0:
                raise KeckError(
                    tr("Field exists already"),
                    tr("The layer has a field “{}” already.").format(name),
                    tr("Remove it, or take the layer without the figures of an earlier join."),
                )
            kind = QMetaType.Type.QString if name.endswith("_status") else QMetaType.Type.Double
            field = QgsField(name, kind)
            field.setAlias(title)
            result.append(field)
        return result

    def features(self, progress: Progress = SILENT) -> Iterator[QgsFeature]:
        """All features with the added attributes; fills ``report``: read features, matched ones, findings."""
        fields = self.fields
        seen: Counter[str] = Counter()
        unmatched: list[str] = []
        count = max(self._source.featureCount(), 1)
        for number, feature in enumerate(self._source.getFeatures()):
            checkpoint(progress, 100 * number / count)
            key = self._key_of(feature.attribute(self._key))
            if key in self._names:
                seen[key] += 1
            else:
                unmatched.append(key)
            result = QgsFeature(fields)
            result.setGeometry(feature.geometry())
            result.setAttributes([*feature.attributes(), *self._values(key)])
            yield result
        self._conclude(seen, unmatched)

    def run(self, write: Callable[[QgsFeature], object], progress: Progress = SILENT) -> Report:
        """Hand every feature to ``write`` (a sink's method) and return the report."""
        for feature in self.features(progress):
            write(feature)
        return self.report

    def apply_titles(self, layer: QgsVectorLayer) -> None:
        """Give the fields of a written layer their titles again: most formats do not keep them."""
        for name, title in self.titles.items():
            position = layer.fields().lookupField(name)
            if position >= 0:
                layer.setFieldAlias(position, title)

    def _key_of(self, value: object) -> str:
        if value is None or value == NULL:
            return ""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        if text in self._names or not self._width or not (text.isascii() and text.isdigit()):
            return text
        return text.zfill(self._width)

    def _values(self, key: str) -> list[object]:
        result: list[object] = []
        for cells in self._cells:
            cell: Cell | None = cells.get(key)
            if cell is None:
                result += [NULL, NULL]
            else:
                result += [NULL if cell.value is None else cell.value, Status(cell.status).code]
        return result

    def _conclude(self, seen: Counter[str], unmatched: list[str]) -> None:
        self.report.read = self.report.written = sum(seen.values()) + len(unmatched)
        twice = sorted(key for key, count in seen.items() if count > 1)
        idle = sorted(set(self._names) - set(seen))
        for keys, code, message in (
            (
                unmatched,
                "unmatched_feature",
                tr("Features whose key is no area of the level; they stay without values."),
            ),
            (twice, "duplicate_key", tr("Keys that several features share; each of them carries the area's values.")),
            (idle, "unmatched_area", tr("Areas of the level for which the layer has no feature.")),
        ):
            if keys:
                self.report.warn(code, message, _listed(keys), len(keys))


def _field_name(column: Column) -> str:
    return f"{column.indicator.id}_{column.period}"


def _listed(keys: Sequence[str]) -> str:
    shown = ", ".join(tr("“{}”").format(key) for key in keys[:_SHOWN])
    return shown if len(keys) <= _SHOWN else shown + " …"
