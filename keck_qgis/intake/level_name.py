"""What files and layers are called tells the level, and often the municipality: ``flensburg_stadtteile.zip``."""

import re
from dataclasses import dataclass

_STEMS = (
    "teil", "bezirk", "quartier", "viertel", "raum", "raeume", "räume", "sprengel", "block", "bloecke", "blöcke",
    "gebiet", "gemeinde", "kreis", "distrikt", "zelle", "gemarkung", "einzugsbereich",
)  # fmt: skip
"""What German words for small areas hold."""
_UMLAUTS = (("raeume", "räume"), ("bloecke", "blöcke"), ("staedt", "städt"))
_ADJECTIVE = re.compile(r"(?:isch|ig|lich)e[nrs]?$")
_NO_NAME = re.compile(
    r"\d+|v\d+|shp|shape|polygon[es]*|flaechen|flächen|grenzen|area|areas|epsg|utm|utm\d+|etrs\d*|stand"
)


@dataclass(frozen=True)
class NameGuess:
    """The name of the level, and what else the text names, which may be the municipality; empty where nothing is."""

    level: str
    rest: str


def guess_names(text: str) -> NameGuess:
    """Read the name of a file (without ending) or layer; a text without a word for areas is a level's name itself."""
    words = [word for word in re.split(r"[\W_]+", text) if word and not _NO_NAME.fullmatch(word.casefold())]
    found = next((place for place, word in enumerate(words) if _is_areas(word)), None)
    if found is None:
        return NameGuess(_titled(words), "")
    first = found - 1 if found and _ADJECTIVE.search(words[found - 1].casefold()) else found
    return NameGuess(_titled(words[first : found + 1]), _titled(words[:first] or words[found + 1 :]))


def _is_areas(word: str) -> bool:
    return any(stem in word.casefold() for stem in _STEMS)


def _titled(words: list[str]) -> str:
    """Words as a name: capitals at their beginnings, umlauts in those that are known."""
    text = " ".join(words)
    for spelled, umlaut in _UMLAUTS:
        text = text.replace(spelled, umlaut)
    return " ".join(word[:1].upper() + word[1:] for word in (text.lower() if text.isupper() else text).split())
