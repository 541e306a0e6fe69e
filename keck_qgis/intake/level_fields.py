"""Which field of a layer is the key, which the name, which the key of the parent area: guessed, shown, overridable."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.lookup import nearest
from ..model.text import tr
from .area_keys import normal_key, split_numbered
from .area_matching import normal_text

_KEY_WORDS = (
    "areakey", "areaid", "gebietid", "gebietsid", "gebietsschluessel", "gebietsnummer", "schluessel", "schl", "key",
    "kennziffer", "kennung", "kennzahl", "ags", "rs", "ars", "nummer", "nr", "num", "id", "code",
)  # fmt: skip
_NAME_WORDS = (
    "areaname", "gebietsname", "name", "bezeichnung", "bez", "gen", "label", "titel", "langname", "stadtteil",
    "ortsteil", "quartier", "bezirk", "gebiet",
)  # fmt: skip
_PARENT_WORDS = ("parent", "uebergeordnet", "oberbezirk", "uebergebiet", "obergebiet", "gehoertzu", "liegtin")
_SERIAL = ("fid", "objectid", "gid", "ogcfid", "oid", "objid", "featureid")
_KEY_LENGTH = 24


@dataclass(frozen=True)
class LevelFields:
    """Field names; ``parent`` is empty where no field names the parent area."""

    key: str
    name: str
    parent: str = ""


def choose_fields(
    columns: Mapping[str, Sequence[object]],
    key: str,
    name: str,
    parent: str,
    parent_keys: Collection[str],
    parent_width: int,
    report: Report,
    where: str,
) -> LevelFields:
    """The fields as given, else as guessed; every choice that was made here is an info finding.

    ``columns``: the values of each field. ``parent_keys``: keys of the parent level, empty without one.
    KeckError for a field that does not exist, and where no field can be the key.
    """
    given = [_existing(wanted, columns) for wanted in (key, name, parent)]
    key_field = given[0] or _guess_key(columns, given[1])
    name_field = given[1] or (key_field if _holds_both(columns[key_field]) else _guess_name(columns, key_field))
    parent_field = given[2]
    if parent_keys and not parent_field:
        parent_field = _guess_parent(columns, {key_field, name_field}, parent_keys, parent_width)
    for chosen, was_given, code, message in (
        (key_field, given[0], "key_field", tr("The key is read from the field {}.")),
        (name_field, given[1], "name_field", tr("The name is read from the field {}.")),
        (parent_field, given[2], "parent_field", tr("The key of the parent area is read from the field {}.")),
    ):
        if chosen and not was_given:
            report.info(code, message.format(chosen), where)
    return LevelFields(key_field, name_field, parent_field)


def matching_level(
    columns: Mapping[str, Sequence[object]], fields: LevelFields, levels: Mapping[str, tuple[Collection[str], int]]
) -> tuple[str, str] | None:
    """A level (with the field) whose keys a field names throughout; ``levels``: keys and key width by name."""
    for level, (keys, width) in levels.items():
        found = _guess_parent(columns, {fields.key, fields.name}, keys, width)
        if found:
            return level, found
    return None


def _holds_both(values: Sequence[object]) -> bool:
    """Whether the field has number and name in one (``03 Nordstadt``)."""
    return split_numbered([str(value) for value in values if value is not None]) is not None


def _existing(wanted: str, columns: Mapping[str, Sequence[object]]) -> str:
    if not wanted or wanted in columns:
        return wanted
    folded = {column.casefold(): column for column in columns}
    # A shapefile cuts names to ten characters; who asks for PARENT_AREA means PARENT_ARE.
    for candidate in (wanted.casefold(), wanted.casefold()[:10]):
        if candidate in folded:
            return folded[candidate]
    raise KeckError(
        tr("Unknown field"), tr("The layer has no field “{}”.").format(wanted), nearest(wanted, columns, len(columns))
    )


def _guess_key(columns: Mapping[str, Sequence[object]], name: str) -> str:
    scored = [(_key_score(field, values), field) for field, values in columns.items() if field != name]
    score, field = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
    if score > 0:
        return field
    if name:
        return name
    raise KeckError(
        tr("No key field"),
        tr("No field has a value of its own for every area. Fields: {}.").format(", ".join(columns)),
        tr("Choose the field with the keys."),
    )


def _key_score(field: str, values: Sequence[object]) -> float:
    """How well a field serves as key; 0 for one that cannot, and for the serial numbers that each export renews."""
    texts = [normal_key(value) for value in values if value is not None and not isinstance(value, bool)]
    filled = [text for text in texts if text]
    if not filled or len(filled) < len(values) or max(map(len, filled)) > _KEY_LENGTH:
        return 0.0
    distinct = len(set(filled)) / len(filled)
    word = _word_score(field, _KEY_WORDS)
    # An area in several parts repeats its key; a field that says so by its name may do that.
    if normal_text(field) in _SERIAL or distinct < (0.5 if word else 1):
        return 0.0
    if not word and not all(isinstance(value, str) for value in values):
        # Numbers under another name are figures, such as inhabitants.
        return 0.0
    score = distinct + word + 0.3 * any(any(sign.isdigit() for sign in text) for text in filled)
    return score - 0.6 * any(" " in text for text in filled)


def _guess_name(columns: Mapping[str, Sequence[object]], key: str) -> str:
    scored = []
    for field, values in columns.items():
        texts = [value for value in values if isinstance(value, str) and value.strip()]
        lettered = sum(any(sign.isalpha() for sign in text) for text in texts)
        if field == key or not values or lettered < len(values) / 2:
            continue
        scored.append((len(set(texts)) / len(values) + _word_score(field, _NAME_WORDS), field))
    score, field = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
    return field if score >= 0.5 else key


def _guess_parent(
    columns: Mapping[str, Sequence[object]],
    taken: Collection[str],
    parent_keys: Collection[str],
    width: int,
) -> str:
    """The field that names most parent areas.

    One that says so by its name may hold a few keys that do not exist (an error that is told later); any other
    has to hold such keys throughout, and of half of the parent areas: small numbers are no keys.
    """
    fits = []
    for field, values in columns.items():
        keys = {normal_key(value, width) for value in values if value is not None} - {""}
        hits = len(keys & set(parent_keys))
        word = _word_score(field, _PARENT_WORDS)
        enough = 2 * hits >= len(keys) if word else hits == len(keys) and 2 * hits >= len(parent_keys)
        if hits and enough and field not in taken and normal_text(field) not in _SERIAL:
            fits.append((hits + word, field))
    return max(fits, default=(0, ""), key=lambda pair: pair[0])[1]


def _word_score(field: str, words: Sequence[str]) -> float:
    """1 for a field that is one of the words, 0.5 where it begins or ends with one, else 0."""
    folded = normal_text(field)
    if folded in words:
        return 1.0
    return 0.5 if any(len(word) > 1 and (folded.startswith(word) or folded.endswith(word)) for word in words) else 0.0
