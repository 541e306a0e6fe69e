"""Entries of the import journal as a list."""

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QWidget


def journal_list(headings: Sequence[str], wide: int, parent: QWidget) -> QTreeWidget:
    """An empty list under these headings, whose column ``wide`` takes the room that is left."""
    made = QTreeWidget(parent)
    made.setRootIsDecorated(False)
    made.setAllColumnsShowFocus(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    made.setHeaderLabels(headings)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    return made
