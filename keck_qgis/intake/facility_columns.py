"""Which column of a list of facilities means what, told by its header."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..model.text import tr
from .area_matching import normal_text

FIELDS = (
    "category", "name", "address", "opening_hours", "target_group", "concept", "website", "provider", "capacity",
)  # fmt: skip
"""What a facility has beside its place; the names are those of a profile's ``columns``."""

_WORDS: dict[str, tuple[str, ...]] = {
    "category": ("kategorie", "category", "einrichtungsart", "einrichtungstyp", "art der einrichtung", "schulform",
                 "art", "typ", "type", "rubrik"),
    "name": ("name", "einrichtung", "name der einrichtung", "einrichtungsname", "schulname", "kitaname", "kita",
             "schule", "bezeichnung", "facility", "facility name", "titel", "title", "place", "spielplatz", "objekt",
             "standort"),
    "opening_hours": ("öffnungszeiten", "öffnungszeit", "opening hours", "betreuungszeiten", "betreuungszeit",
                      "sprechzeiten", "sprechzeit", "servicezeiten"),
    "target_group": ("zielgruppe", "zielgruppen", "target group", "altersgruppe", "altersgruppen", "alter"),
    "concept": ("konzept", "konzeption", "concept", "pädagogisches konzept", "schwerpunkt", "schwerpunkte", "profil",
                "beschreibung", "beschreib", "description"),
    "website": ("website", "web", "webseite", "homepage", "internet", "internetadresse", "url", "link", "www"),
    "provider": ("träger", "trägername", "name des trägers", "schulträger", "einrichtungsträger", "betreiber",
                 "provider", "operator", "institution"),
    "capacity": ("plätze", "platzzahl", "anzahl plätze", "kapazität", "capacity", "places", "childcare places",
                 "betreuungsplätze", "kitaplätze", "genehmigte plätze"),
}  # fmt: skip
_ADDRESS_WORDS: dict[str, tuple[str, ...]] = {
    "street": ("straße", "str", "street", "str hausnr", "straße hausnummer", "straße und hausnummer", "straße nr",
               "anschrift", "adresse", "address"),
    "house": ("hausnummer", "hausnr", "hnr", "hsnr", "nr", "house number"),
    "postal": ("plz", "postleitzahl", "postal code", "postcode", "zip", "plz ort"),
    "city": ("ort", "stadt", "city", "gemeinde", "wohnort", "town"),
}  # fmt: skip
_X_WORDS = (
    "lon", "long", "lng", "longitude", "länge", "längengrad", "geogr länge", "x", "xkoordinate", "x koord", "koord x",
    "rechts", "rechtswert", "rechts utm", "utm rechts", "ost", "ostwert", "utm ost", "east", "easting", "e", "utm x",
)  # fmt: skip
_Y_WORDS = (
    "lat", "latitude", "breite", "breitengrad", "geogr breite", "y", "ykoordinate", "y koord", "koord y", "hoch",
    "hochwert", "hoch utm", "utm hoch", "nord", "nordwert", "utm nord", "north", "northing", "n", "utm y",
)  # fmt: skip
_BOTH_WORDS = ("koordinaten", "koordinate", "coordinates", "geo point", "geopunkt", "geokoordinaten", "latlon", "wkt")
_CUT = 10
"""Characters of a field name in a shapefile."""


@dataclass(frozen=True)
class FacilityColumns:
    """Headers by field; ``address`` lists its parts in order; ``coordinates`` are x and y, or one column for both."""

    fields: Mapping[str, str] = field(default_factory=dict)
    address: tuple[str, ...] = ()
    coordinates: tuple[str, ...] = ()

    def known(self) -> set[str]:
        """All headers that have a meaning."""
        return {*self.fields.values(), *self.address, *self.coordinates}


def field_title(name: str) -> str:
    """A field as people call it."""
    return {
        "category": tr("Category"),
        "name": tr("Name"),
        "address": tr("Address"),
        "opening_hours": tr("Opening hours"),
        "target_group": tr("Target group"),
        "concept": tr("Concept"),
        "website": tr("Website"),
        "provider": tr("Provider"),
        "capacity": tr("Capacity"),
    }[name]


def guess_columns(headers: Sequence[str]) -> FacilityColumns:
    """The meaning of the headers, each used once; of several that fit the word earlier in its list wins."""
    free = list(headers)
    found: dict[str, str] = {}
    coordinates = _take_pair(free)
    for name, words in _WORDS.items():
        header = _take(free, words)
        if header:
            found[name] = header
    parts = tuple(filter(None, (_take(free, words) for words in _ADDRESS_WORDS.values())))
    # A house number or a town alone is no address.
    address = parts if parts and address_role(parts[0]) in ("street", "postal") else ()
    return FacilityColumns(found, address, coordinates)


def recognised(headers: Sequence[str]) -> int:
    """How many of the texts are headers that have a meaning here."""
    return len(guess_columns([header for header in headers if header]).known())


def address_role(header: str) -> str:
    """``street``, ``house``, ``postal`` or ``city``; empty for any other header."""
    return next((role for role, words in _ADDRESS_WORDS.items() if fits(header, words)), "")


def _take_pair(free: list[str]) -> tuple[str, ...]:
    x = next((header for word in _X_WORDS for header in free if fits(header, (word,))), "")
    y = next((header for word in _Y_WORDS for header in free if fits(header, (word,))), "")
    if x and y:
        free.remove(x)
        free.remove(y)
        return (x, y)
    both = _take(free, _BOTH_WORDS)
    return (both,) if both else ()


def _take(free: list[str], words: Sequence[str]) -> str:
    for word in words:
        for header in free:
            if fits(header, (word,)):
                free.remove(header)
                return header
    return ""


def fits(header: str, words: Sequence[str]) -> bool:
    """Whether a header is one of the words, in any spelling and as the field names of a shapefile cut it."""
    folded = _folded(header)
    return any(folded in _forms(word) for word in words)


@lru_cache(maxsize=1024)
def _folded(header: str) -> str:
    return normal_text(header)


@cache
def _forms(word: str) -> tuple[str, ...]:
    return (normal_text(word), *_cut(word))


def _cut(word: str) -> tuple[str, ...]:
    """The word as the field names of a shapefile hold it, with umlauts or without."""
    spelled = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return tuple(
        normal_text(form[:_CUT])
        for spelling in (word, spelled)
        for form in (spelling.replace(" ", "_"), spelling.replace(" ", ""))
        if len(form) > _CUT
    )
