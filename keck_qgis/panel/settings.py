"""All settings of the panel in one place, each with its key, type and default."""

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings

MOST_RECENT = 8


@dataclass(frozen=True)
class PathList:
    """A list of files in the user's QGIS profile, newest first."""

    key: str

    def read(self) -> list[Path]:
        stored = QgsSettings().value(self.key, [])
        # an INI file gives a list with one element back as that element
        texts = [stored] if isinstance(stored, str) else stored or []
        return [Path(text) for text in texts if text]

    def put_first(self, path: Path) -> None:
        paths = [path, *(other for other in self.read() if other != path)]
        QgsSettings().setValue(self.key, [str(other) for other in paths[:MOST_RECENT]])

    def remove(self, path: Path) -> None:
        QgsSettings().setValue(self.key, [str(other) for other in self.read() if other != path])


RECENT_FILES = PathList("keck/recent_files")
