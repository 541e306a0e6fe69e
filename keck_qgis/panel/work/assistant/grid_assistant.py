"""What the assistants for tables share: the grid, its legend and menu, profiles."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ....model.errors import KeckError
from ....model.text import tr
from ...notices import show_error
from .assistant import Assistant
from .grid_model import GridModel
from .grid_view import GridView
from .legend import Legend
from .marks import Mark
from .profile_box import ProfileBox


class GridAssistant(Assistant):
    """A subclass says by which ``menu`` the grid is corrected and what a profile is (``_parsed``, ``_ask_profile``)."""

    def __init__(
        self, name: str, asked: Any, title: str, legend: Sequence[tuple[Mark, str]], parent: QWidget | None
    ) -> None:
        super().__init__(name, asked, title, parent)
        self.model = GridModel(self)
        self.grid = GridView(self.model, self)
        self.profiles = ProfileBox(self)
        self.read_as = QHBoxLayout()
        self.read_as.addWidget(self.profiles, 1)
        self.read_as.addWidget(self.undo_button)
        self.correct_button = QPushButton(tr("&Correct …"), self)
        self.correct_button.setToolTip(tr("What the selected cells are (also by the right mouse button)"))
        self.correct_button.setAutoDefault(False)
        self.correct_button.clicked.connect(lambda _checked: self.grid.open_menu())
        below = QHBoxLayout()
        below.addWidget(Legend(legend, self), 1)
        below.addWidget(self.correct_button)
        layout = QVBoxLayout(self.left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid, 1)
        layout.addLayout(below)
        self.findings.place_wanted.connect(self.grid.show_place)
        self.grid.menu_wanted.connect(self._open_menu)
        self.profiles.chosen.connect(self._read_as)
        self.profiles.file_chosen.connect(self._read_as_file)
        self.profiles.failed.connect(lambda error: show_error(self.bar, error))

    def menu(self, columns: bool = True, rows: bool = True) -> QMenu | None:
        """What can be said of the selection, about columns or rows; None while nothing is known of the table."""
        raise NotImplementedError

    def _parsed(self, content: object) -> Any:
        """A profile from its JSON; KeckError where it is none."""
        raise NotImplementedError

    def _ask_profile(self, profile: Any) -> None:
        """Read by a profile, None: recognise anew."""
        raise NotImplementedError

    def _open_menu(self, place: QPoint, columns: bool, rows: bool) -> None:
        menu = self.menu(columns, rows)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _read_as(self, text: str) -> None:
        try:
            self._ask_profile(self._parsed(json.loads(text)) if text else None)
        except KeckError as error:
            show_error(self.bar, error)
        except ValueError:
            show_error(self.bar, KeckError(tr("Profile not understood"), tr("It is no JSON object.")))

    def _read_as_file(self, name: str) -> None:
        try:
            text = Path(name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            text = ""
        self._read_as(text or "?")
