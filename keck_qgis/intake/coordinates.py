"""In which reference system coordinates stand, told from their values: for Germany the ranges do not meet."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

DEGREES = "EPSG:4326"
_LONGITUDE = (5.0, 16.0)
_LATITUDE = (47.0, 56.0)
_NORTHING = (5_200_000.0, 6_150_000.0)
_PREFIXED_UTM = {31: "EPSG:5649", 32: "EPSG:4647", 33: "EPSG:5650"}
_PLAIN_UTM = {"EPSG:25831", "EPSG:25832", "EPSG:25833", "EPSG:32631", "EPSG:32632", "EPSG:32633"}
_GAUSS_KRUGER = {2: "EPSG:31466", 3: "EPSG:31467", 4: "EPSG:31468", 5: "EPSG:31469"}
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3}){1,2}(?:,\d+)?")


@dataclass(frozen=True)
class GuessedSystem:
    """The CRS that the values fit; ``swapped``: what is called x holds the northing or the latitude."""

    crs: str
    swapped: bool


def guess_system(points: Sequence[tuple[float, float]], preferred: str = "") -> GuessedSystem | None:
    """The CRS of most of ``points`` (x, y), None where they fit none that is used in Germany.

    Eastings of UTM do not tell their zone: ``preferred`` (the atlas's CRS) decides, else zone 32. Known are
    degrees, UTM with and without the zone in front, and Gauß-Krüger.
    """
    votes = Counter(filter(None, (_guess_one(x, y, preferred) for x, y in points)))
    return votes.most_common(1)[0][0] if votes else None


def _guess_one(x: float, y: float, preferred: str) -> GuessedSystem | None:
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    for first, second, swapped in ((x, y, False), (y, x, True)):
        crs = _system_of(first, second, preferred)
        if crs:
            return GuessedSystem(crs, swapped)
    return None


def _system_of(x: float, y: float, preferred: str) -> str:
    if _within(x, _LONGITUDE) and _within(y, _LATITUDE):
        return DEGREES
    if not _within(y, _NORTHING):
        return ""
    zone, easting = divmod(x, 1_000_000.0)
    if zone == 0 and easting >= 100_000:
        return preferred if preferred in _PLAIN_UTM else "EPSG:25832"
    if not _within(easting, (100_000.0, 950_000.0)):
        return ""
    return _PREFIXED_UTM.get(int(zone)) or _GAUSS_KRUGER.get(int(zone)) or ""


def is_degrees(x: float, y: float) -> bool:
    """Whether a point can be a longitude and a latitude at all."""
    return abs(x) <= 180 and abs(y) <= 90


def coordinate(text: str) -> float | None:
    """A coordinate as written: decimal point or comma, German thousands; None where it is none."""
    text = text.strip().replace("\N{NO-BREAK SPACE}", "").replace(" ", "").rstrip("°")
    if _GROUPED.fullmatch(text) and ("," in text or text.count(".") > 1):
        text = text.replace(".", "")
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _within(value: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= value <= bounds[1]
