"""The menu of a column of facilities: what it holds."""

from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ....intake import facility_correction as correct
from ....intake.facility_columns import FIELDS, field_title
from ....intake.facility_profile import FacilityProfile
from ....intake.facility_proposal import FacilityReading
from ....intake.grid import column_name
from ....model.text import tr

_MOST_COORDINATES = 2


class FacilityMenu(QMenu):
    """``corrected`` gets the corrected profile."""

    def __init__(
        self,
        reading: FacilityReading,
        columns: list[int],
        corrected: Callable[[FacilityProfile], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._corrected = corrected
        profile, known = reading.profile, reading.columns
        headers = [reading.table.headers[column] for column in columns]
        header = headers[0]
        self.addSection(tr("Column {}").format(", ".join(map(column_name, columns[:4]))))
        for field in FIELDS:
            is_so = header in (known.address if field == "address" else (known.fields.get(field),))
            change = partial(correct.without_meaning, profile, header)
            self._add(
                field_title(field), change if is_so else partial(correct.with_field, profile, field, header), is_so
            ).setEnabled(len(headers) == 1)
        self.addSeparator()
        title = tr("Coordinates: easting, then northing") if len(headers) > 1 else tr("Coordinates: both in one")
        self._add(
            title,
            partial(correct.with_coordinates, profile, tuple(headers[:_MOST_COORDINATES])),
            tuple(headers) == known.coordinates,
        ).setEnabled(len(headers) <= _MOST_COORDINATES and not reading.table.geometries)
        self.addSeparator()
        released = header in reading.proposal.released_columns
        self._add(
            tr("Keep in the holdings only"),
            partial(correct.without_meaning, profile, header),
            header not in known.known() and not released,
        )
        self._add(tr("Release for editions"), partial(correct.with_release, profile, header), released)

    def _add(self, title: str, change: Callable[[], FacilityProfile], is_so: bool) -> QAction:
        entry = self.addAction(title)
        entry.setCheckable(True)
        entry.setChecked(is_so)
        entry.triggered.connect(lambda _checked: self._corrected(change()))
        return entry
