"""What the name of a file, a layer or a sheet says of its contents, without what all of them have in common."""

import re
from collections.abc import Iterable, Sequence

from .area_matching import normal_text

_FILLERS = frozenset(
    {
        "in", "im", "der", "die", "das", "des", "den", "dem", "von", "vom", "zu", "zur", "aus", "mit", "fuer", "of",
        "the", "alle", "liste", "list", "daten", "data", "datei", "datenexport", "auswertung", "karte", "kopie", "copy",
        "layer", "shp", "shape", "gpkg", "geojson", "csv", "xlsx", "utf", "utf8", "epsg", "etrs89", "utm32", "utm33",
        "opendata", "open", "stand", "neu", "new", "final", "aktuell", "gesamt", "stadt", "gemeinde", "kreis",
    }
)  # fmt: skip
_PER_AREA = re.compile(
    r"\b(?:by|nach|je|pro|per|der|in den|auf)\s+(?:statistische[nr]?\s+)?(?:\w*(?:district|stadtteil|ortsteil|bezirk|"
    r"quartier|gebiet|sozialr[aä]um|viertel|planungsr[aä]um|wahlkreis|area)\w*)$",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<!\d)(?:(?:19|20)\d\d(?:[-_.]?\d\d){0,2}|(?:\d\d\.){0,2}(?:0[1-9]|1[0-2])?(?:19|20)\d\d)(?!\d)")
_UNNAMED = re.compile(r"(?:tabelle|table|sheet|blatt|mappe|export)\d*")
_KINDS: tuple[tuple[str, str], ...] = (
    ("Kita", "kita kitas kindertagesstaette kindertagesstaetten kindertageseinrichtung kindertageseinrichtungen "
             "kindergarten kindergaerten daycarecenter daycarecenters kindergartens childcarecenters"),
    ("Krippe", "krippe krippen kinderkrippen"),
    ("Hort", "hort horte"),
    ("Tagespflege", "tagespflege kindertagespflege tagespflegestellen tagesmuetter"),
    ("Grundschule", "grundschule grundschulen"),
    ("Schule", "schule schulen school schools schulstandorte"),
    ("Spielplatz", "spielplatz spielplaetze playground playgrounds"),
    ("Bolzplatz", "bolzplatz bolzplaetze"),
    ("Jugendzentrum", "jugendzentrum jugendzentren jugendtreff jugendtreffs jugendhaus jugendhaeuser youthcenters"),
    ("Familienzentrum", "familienzentrum familienzentren"),
    ("Beratungsstelle", "beratungsstelle beratungsstellen"),
    ("Bürgeramt", "buergeramt buergeraemter buergerbuero buergerbueros"),
    ("Bibliothek", "bibliothek bibliotheken buecherei buechereien stadtbuecherei libraries"),
    ("Sportstätte", "sportstaette sportstaetten sportplatz sportplaetze sporthalle sporthallen sportanlagen"),
    ("Arztpraxis", "arzt aerzte arztpraxen kinderarzt kinderaerzte kinderarztpraxen"),
    ("Haltestelle", "haltestelle haltestellen"),
    ("Pflegeheim", "pflegeheim pflegeheime altenheim altenheime seniorenheime"),
    ("Senioreneinrichtung", "senioreneinrichtung senioreneinrichtungen seniorentreff seniorentreffs"),
)  # fmt: skip


def title(text: str, municipality: str = "") -> str:
    """The words of a file's name that mean something: ``flensburg_stadtteile_2023`` is ``Stadtteile``."""
    plain = _PER_AREA.sub("", " ".join(re.split(r"[\s_]+", _DATED.sub(" ", text))).strip(" -")).strip()
    own = {normal_text(word) for word in [municipality, *re.split(r"[\s,-]+", municipality)] if len(word) > 2}
    words = [word for word in re.split(r"\s+", plain) if word.strip("-")]
    kept = [word for word in words if not _says_nothing(normal_text(word), own)]
    # a filler between two words that stay belongs to them: Kinder in Tagespflege
    first, last = (words.index(kept[0]), words.index(kept[-1])) if kept else (0, -1)
    joined = " ".join(word for word in words[first : last + 1] if normal_text(word) not in own)
    # a number alone is the table's in some list, and no word for what it holds
    return joined[:1].upper() + joined[1:] if any(sign.isalpha() for sign in joined) else ""


def _says_nothing(word: str, own: set[str]) -> bool:
    return word in _FILLERS or word in own or _UNNAMED.fullmatch(word) is not None


def without_common(names: Sequence[str]) -> list[str]:
    """Names of files without the words with which all of them begin (three of them at least)."""
    split = [re.split(r"[\s_]+", name) for name in names]
    common = 0
    while len(split) > 2 and all(len(words) > common + 1 and words[common] == split[0][common] for words in split):
        common += 1
    return ["_".join(words[common:]) for words in split]


def category(text: str, municipality: str = "", held: Iterable[str] = ()) -> str:
    """The kind of facility that a file's name speaks of, in the singular; one that is held already goes first."""
    words = title(text, municipality)
    found = _kind(words, held) or [kind for word in words.split() for kind in _kind(word, held)]
    return found[0] if len(set(found)) == 1 else words


def _kind(text: str, held: Iterable[str]) -> list[str]:
    """The one kind that a text names, as the holdings or else we call it."""
    plain = normal_text(text)
    kinds = {normal_text(kind): (kind, forms.split()) for kind, forms in _KINDS}
    for kind in held:
        if plain in (normal_text(kind), *kinds.get(normal_text(kind), ("", []))[1]):
            return [kind]
    return [kind for word, (kind, forms) in kinds.items() if plain == word or plain in forms]
