"""German texts from the compiled catalogue, for the plain core and all that speaks through it."""

from qgis.PyQt.QtCore import QTranslator

from .model.text import install_translator
from .resources import compiled_translation

_CONTEXT = "KECK"


class German:
    """German whatever QGIS's locale is: the offices that work with KECK do.

    The catalogue is asked directly and never installed in the application, so nothing of it stays behind.
    """

    def __init__(self) -> None:
        self._catalogue = QTranslator()

    def install(self) -> None:
        """Let ``model.text.tr`` answer in German; in English where no catalogue has been compiled."""
        path = compiled_translation()
        if path is not None and self._catalogue.load(str(path)):
            install_translator(self._translate)

    def remove(self) -> None:
        install_translator(str)

    def _translate(self, source: str) -> str:
        # PyQt turns a str into ASCII here, which “ and … do not survive; bytes it takes as they are.
        return self._catalogue.translate(_CONTEXT, source.encode()) or source
