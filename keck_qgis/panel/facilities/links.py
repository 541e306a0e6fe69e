"""Addresses of the web that come from files of others."""

from qgis.PyQt.QtCore import QUrl

_SCHEMES = ("http", "https")


def web_address(text: str) -> QUrl | None:
    """The address where it leads to the web and nowhere else: neither into files nor into programs."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme().lower() in _SCHEMES and url.host() else None
