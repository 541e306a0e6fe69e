"""All settings of the panel in one place, each with its key, type and default."""

import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings

MOST_RECENT = 8
_MOST_USED = 5
_MOST_FAVOURITES = 1000


@dataclass(frozen=True)
class TextList:
    """A list of texts in the user's QGIS profile, the newest first."""

    key: str
    most: int

    def read(self) -> list[str]:
        stored = QgsSettings().value(self.key, [])
        # an INI file gives a list with one element back as that element
        texts = [stored] if isinstance(stored, str) else stored or []
        return [text for text in texts if text]

    def put_first(self, text: str) -> None:
        texts = [text, *(other for other in self.read() if other != text)]
        QgsSettings().setValue(self.key, texts[: self.most])

    def remove(self, text: str) -> None:
        QgsSettings().setValue(self.key, [other for other in self.read() if other != text])


@dataclass(frozen=True)
class PathList:
    """A list of files in the user's QGIS profile, newest first."""

    texts: TextList

    def read(self) -> list[Path]:
        return [Path(text) for text in self.texts.read()]

    def put_first(self, path: Path) -> None:
        self.texts.put_first(str(path))

    def remove(self, path: Path) -> None:
        self.texts.remove(str(path))


@dataclass(frozen=True)
class Switch:
    """Yes or no in the user's QGIS profile."""

    key: str
    default: bool

    def read(self) -> bool:
        return bool(QgsSettings().value(self.key, self.default, type=bool))

    def write(self, on: bool) -> None:
        QgsSettings().setValue(self.key, on)


@dataclass(frozen=True)
class Number:
    """A whole number in the user's QGIS profile."""

    key: str
    default: int

    def read(self) -> int:
        try:
            return int(QgsSettings().value(self.key, self.default, type=int))
        except TypeError:
            # a profile that a hand has edited
            return self.default

    def write(self, number: int) -> None:
        QgsSettings().setValue(self.key, number)


@dataclass(frozen=True)
class Text:
    """A text in the user's QGIS profile."""

    key: str
    default: str = ""

    def read(self) -> str:
        return str(QgsSettings().value(self.key, self.default, type=str))

    def write(self, text: str) -> None:
        QgsSettings().setValue(self.key, text)


USUAL_METHOD, USUAL_CLASSES = Number("keck/classes/method", 0), Number("keck/classes/count", 5)
USUAL_RAMP = Text("keck/classes/ramp")
USUAL_ALL_PERIODS, USUAL_ZERO_APART = (
    Switch("keck/classes/all_periods", False),
    Switch("keck/classes/zero_apart", False),
)
TIPS = Switch("keck/tips", True)
"""Whether tips on the map are switched on when an atlas is opened."""
BACKGROUNDS = Text("keck/backgrounds")
"""A list of the house's own, on a drive or in the profile; empty: ours."""
AUTOMATIC_REFRESH = Switch("keck/automatic_refresh", True)
"""Whether a new working edition is made by itself when an import has changed the holdings."""

RECENT_FILES = PathList(TextList("keck/recent_files", MOST_RECENT))


def favourites(atlas_id: str) -> TextList:
    """Ids of the indicators that the user starred: another atlas may mean something else by the same id."""
    return TextList(f"keck/favourites/{atlas_id}", _MOST_FAVOURITES)


def last_used(atlas_id: str) -> TextList:
    """Ids of the indicators that the user looked at last."""
    return TextList(f"keck/last_used/{atlas_id}", _MOST_USED)


@dataclass(frozen=True)
class NamedTexts:
    """Texts by the names that the user gave them, in the order of the names."""

    key: str

    def read(self) -> dict[str, str]:
        try:
            stored = json.loads(QgsSettings().value(self.key, "") or "{}")
        except ValueError:
            return {}
        return dict(sorted(stored.items())) if isinstance(stored, dict) else {}

    def put(self, name: str, text: str) -> None:
        QgsSettings().setValue(self.key, json.dumps({**self.read(), name: text}, ensure_ascii=False))

    def remove(self, name: str) -> None:
        others = {other: text for other, text in self.read().items() if other != name}
        QgsSettings().setValue(self.key, json.dumps(others, ensure_ascii=False))


def import_profiles(atlas_id: str, kind: str) -> NamedTexts:
    """How tables of a kind are read, saved for the next ones of the same atlas."""
    return NamedTexts(f"keck/profiles/{kind}/{atlas_id}")
