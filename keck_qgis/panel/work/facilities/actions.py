"""What can be done to facilities where one has the holdings: new, edit, place, remove, take back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsPointXY
from qgis.gui import QgsMessageBarItem, QgsVertexMarker
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ....model.proposals import Facility
from ....model.text import tr
from ...atlas import Atlas
from ...dialogs import Dialogs
from ...notices import show_note, take_away
from ...tips import plain_tip
from .desk import FacilityDesk, Target
from .place_tool import PlaceTool

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .form import FacilityForm


class FacilityActions(QWidget):
    """A row of buttons below the facilities; nobody sees it with an edition alone."""

    def __init__(self, iface: "QgisInterface", atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._state, self._dialogs = atlas, atlas.state, dialogs
        self._canvas = iface.mapCanvas()
        self.desk = FacilityDesk(atlas, self)
        self.form: FacilityForm | None = None
        self._form_holdings: Path | None = None
        self._marks: list[QgsVertexMarker] = []
        self._placing = PlaceTool(self._canvas)
        self._hint: QgsMessageBarItem | None = None
        self._placing.placed.connect(self._place_chosen)
        self._picking = PlaceTool(self._canvas)
        self.new = self._button("New", "/symbologyAdd.svg", tr("New facility …"), self.add)
        self.edit = self._button("Edit", "/mActionToggleEditing.svg", tr("Edit this facility …"), self.edit_chosen)
        self.place = self._button(
            "Place", "/mActionCapturePoint.svg", tr("Click on the map where this facility is"), self._place
        )
        self.place.setCheckable(True)
        self._placing.deactivated.connect(self._placing_ended)
        self.remove = self._button("Remove", "/mActionDeleteSelected.svg", tr("Remove this facility"), self._remove)
        self.undo = self._button("Undo", "/mActionUndo.svg", tr("Take back"), self.desk.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for button in (self.new, self.edit, self.place, self.remove, self.undo):
            layout.addWidget(button)
        layout.addStretch(1)
        self.desk.busy.connect(lambda _busy: self._show())
        self.desk.written.connect(self._show)
        self._state.facility_changed.connect(self._show)
        self._state.opened_changed.connect(self._opened_changed)
        self._opened_changed()

    def unload(self) -> None:
        """Before the panel goes: no tool, no mark and no form of ours stays."""
        self._state.facility_changed.disconnect(self._show)
        self._state.opened_changed.disconnect(self._opened_changed)
        if self.form is not None:
            self.form.reject()
        self.desk.close()
        for tool in (self._placing, self._picking):
            tool.end()
            tool.deleteLater()
        self._clear_marks()

    def add(self) -> None:
        """The form of a facility that does not exist yet."""
        chosen = self._state.choice.categories
        self._open_form(None, Facility(chosen[0] if len(chosen) == 1 else "", ""))

    def edit_chosen(self) -> None:
        """The form of the facility that is looked at."""
        target = self._chosen()
        if target is not None:
            self._open_form(target, target.facility)

    # what the state shows

    def _opened_changed(self) -> None:
        opened = self._atlas.opened
        self.setVisible(opened is not None and opened.holdings is not None)
        self._clear_marks()
        if self.form is not None:
            # what was typed stays, and is written to these holdings or to none
            self.form.setEnabled(opened is not None and opened.holdings == self._form_holdings)
        if self.isHidden():
            self._placing.end()
        self._show()

    def _show(self) -> None:
        free = not self.desk.is_busy()
        chosen = free and self._chosen() is not None
        self.new.setEnabled(free)
        for button in (self.edit, self.place, self.remove):
            button.setEnabled(chosen)
        title = self.desk.undoable()
        self.undo.setEnabled(free and bool(title))
        self.undo.setToolTip(
            plain_tip(tr("Take back: {}").format(title)) if title else tr("Nothing has been changed here yet.")
        )

    # what the user does

    def _open_form(self, target: Target | None, facility: Facility) -> None:
        from .form import FacilityForm

        opened = self._atlas.opened
        if opened is None:
            return
        if self.form is not None:
            self.form.reject()
        form = FacilityForm(facility, opened.overview.categories, opened.edition.crs, self._picking, self.window())
        form.accepted_fields.connect(lambda fields: self._save(form, target, fields))
        form.finished.connect(lambda _result: self._form_gone(form))
        self.form, self._form_holdings = form, opened.holdings
        self._dialogs.keep(form, opened.holdings)

    def _save(self, form: "FacilityForm", target: Target | None, fields: dict[str, Any]) -> None:
        """Write what was changed; the form goes when that is done."""

        def then(after: Facility | None) -> None:
            self._mark(after)
            if self.form is form:
                form.accept()

        if fields:
            self.desk.write(target, fields, then)
        else:
            form.reject()

    def _form_gone(self, form: "FacilityForm") -> None:
        if self.form is form:
            self.form = None

    def _place(self) -> None:
        opened = self._atlas.opened
        if opened is None or not self.place.isChecked():
            self._placing.end()
            return
        self._placing.begin(opened.edition.crs)
        # the tool before it may have been ours as well
        self.place.setChecked(True)
        facility = self._state.chosen_facility()
        if facility is not None:
            text = tr("Click on the map where “{}” is; Esc ends this.").format(facility.name)
            self._hint = show_note(self._atlas.bar, tr("Place"), text)

    def _placing_ended(self) -> None:
        self.place.setChecked(False)
        take_away(self._atlas.bar, self._hint)
        self._hint = None

    def _place_chosen(self, x: float, y: float) -> None:
        target = self._chosen()
        if target is None or self.desk.is_busy():
            return
        self.desk.write(target, {"x": x, "y": y}, self._mark)
        following = self._next_without_place(target.number)
        if following is None:
            self._placing.end()
        else:
            self._state.choose_facility(following)

    def _next_without_place(self, placed: int) -> int | None:
        """Who places one after another is offered the next one; who moves a single one is done."""
        facilities = self._state.found_facilities()
        if placed not in facilities or facilities[placed].x is not None:
            return None
        left = (number for number in facilities if number != placed)
        return next((one for one in left if (now := self.desk.now(one)) is not None and now.x is None), None)

    def _remove(self) -> None:
        target = self._chosen()
        if target is not None:
            self.desk.write(target, None)

    def _chosen(self) -> Target | None:
        """The facility that is looked at, as it is by now."""
        number = self._state.facility
        return None if number is None else self.desk.target(number)

    # marks on the map, until the next edition shows what they stand for

    def _mark(self, facility: Facility | None) -> None:
        opened = self._atlas.opened
        if opened is None or facility is None or facility.x is None or facility.y is None:
            return
        from ...facilities.zoom import to_map

        mark = QgsVertexMarker(self._canvas)
        mark.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        mark.setPenWidth(3)
        mark.setCenter(to_map(self._canvas, opened.edition.crs, QgsPointXY(facility.x, facility.y)))
        self._marks.append(mark)

    def _clear_marks(self) -> None:
        for mark in self._marks:
            self._canvas.scene().removeItem(mark)
        self._marks.clear()

    def _button(self, name: str, icon: str, title: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"keckFacility{name}")
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.clicked.connect(lambda _checked: act())
        return button
