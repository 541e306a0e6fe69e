"""KECK: a social atlas for municipalities in QGIS."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import KeckPlugin


def classFactory(iface: "QgisInterface | None") -> "KeckPlugin":
    """Entry point of QGIS; without a window (qgis_process) there is no interface."""
    from .plugin import KeckPlugin

    return KeckPlugin(iface)
