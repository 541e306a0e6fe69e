"""The profile of a list of facilities: how it was read, and which further columns may leave the holdings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..model.errors import KeckError
from ..model.lookup import nearest
from ..model.text import tr
from .facility_columns import FIELDS, FacilityColumns, guess_columns

VERSION = 1
_KEYS = ("version", "sheet", "columns", "category", "coordinates", "crs", "released_columns")


@dataclass(frozen=True)
class FacilityProfile:
    """What ``docs/facility_profile.md`` describes. A field that maps to an empty header is read from no column."""

    sheet: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    category: str = ""
    coordinates: tuple[str, ...] = ()
    crs: str = ""
    released_columns: tuple[str, ...] = ()

    def headers(self) -> set[str]:
        """All headers that the profile names."""
        return {*(one for given in self.columns.values() for one in given), *self.coordinates} - {""}

    def to_json(self) -> str:
        return json.dumps(
            {
                "version": VERSION,
                "sheet": self.sheet,
                "columns": {
                    name: list(headers) if len(headers) > 1 else "".join(headers)
                    for name, headers in self.columns.items()
                },
                "category": self.category,
                "coordinates": _coordinates_as_json(self.coordinates),
                "crs": self.crs,
                "released_columns": list(self.released_columns),
            },
            ensure_ascii=False,
        )


def read_profile(path: Path) -> FacilityProfile:
    """Read a profile; KeckError saying what is wrong with it."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise KeckError(
            tr("Profile cannot be read"),
            tr("“{}” is no JSON file.").format(path.name),
            tr("See docs/facility_profile.md."),
        ) from error
    return profile_from_json(content)


def profile_from_json(content: object) -> FacilityProfile:
    """A profile from what its file holds; KeckError saying what is wrong with it."""
    if not isinstance(content, dict):
        raise _wrong(tr("It is not a JSON object."))
    _refuse_unknown(content, _KEYS)
    if content.get("version", VERSION) != VERSION:
        raise _wrong(tr("Version {} is not known here.").format(content["version"]))
    columns = content.get("columns", {})
    if not isinstance(columns, dict):
        raise _wrong(tr("“{}” has to be an object.").format("columns"))
    _refuse_unknown(columns, FIELDS)
    return FacilityProfile(
        _text(content, "sheet"),
        {name: _texts(columns, name) for name in columns},
        _text(content, "category"),
        _coordinates(content.get("coordinates", {})),
        _text(content, "crs"),
        _texts(content, "released_columns"),
    )


def settle_columns(profile: FacilityProfile, headers: Sequence[str]) -> FacilityColumns:
    """The columns of the profile, and for what it does not name the guessed ones."""
    named = {name: tuple(_existing(one, headers) for one in given if one) for name, given in profile.columns.items()}
    coordinates = tuple(_existing(one, headers) for one in profile.coordinates)
    taken = {header for given in named.values() for header in given} | set(coordinates)
    guess = guess_columns([header for header in headers if header not in taken])
    fields = {name: header for name, header in guess.fields.items() if name not in named}
    fields |= {name: given[0] for name, given in named.items() if given and name != "address"}
    return FacilityColumns(fields, named.get("address", guess.address), coordinates or guess.coordinates)


def profile_of(
    columns: FacilityColumns, profile: FacilityProfile, category: str, crs: str, sheet: str
) -> FacilityProfile:
    """The profile that reads next year's list as this one was read."""
    used = {name: (columns.fields.get(name, ""),) for name in FIELDS if name != "address"}
    return FacilityProfile(
        sheet, {**used, "address": columns.address}, category, columns.coordinates, crs, profile.released_columns
    )


def _existing(header: str, headers: Sequence[str]) -> str:
    for candidate in headers:
        if candidate.casefold() == header.casefold():
            return candidate
    raise KeckError(
        tr("Unknown column"), tr("The list has no column “{}”.").format(header), nearest(header, headers, len(headers))
    )


def _coordinates(value: object) -> tuple[str, ...]:
    if not value:
        return ()
    if not isinstance(value, dict) or set(value) not in ({"x", "y"}, {"xy"}):
        raise _wrong(tr("“coordinates” names the columns “x” and “y”, or one column “xy”."))
    return tuple(_text(value, name) for name in ("x", "y", "xy") if name in value)


def _coordinates_as_json(columns: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("x", "y") if len(columns) > 1 else ("xy",), columns, strict=False))


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name) or ""
    if not isinstance(value, str):
        raise _wrong(tr("“{}” has to be a text.").format(name))
    return value.strip()


def _texts(content: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = content.get(name) or []
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise _wrong(tr("“{}” has to be a text or a list of texts.").format(name))
    return tuple(values)


def _refuse_unknown(content: Mapping[str, Any], known: Sequence[str]) -> None:
    for name in content:
        if name not in known:
            raise _wrong(f"{tr('It does not know “{}”.').format(name)} {nearest(name, known)}")


def _wrong(text: str) -> KeckError:
    return KeckError(tr("Profile is not valid"), text, tr("See docs/facility_profile.md."))
