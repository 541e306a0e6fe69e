"""The profile of a wide table: what its rows and columns mean, saved as JSON and used again next year."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ..model.errors import KeckError
from ..model.number_parsing import Convention
from ..model.text import tr

VERSION = 1

ColumnRef = int | str
"""A column by its number, counted from 1, or by its header text."""

PERIOD_PLACE = "{period}"
"""In a header text: stands for the period that the header names, whichever it is."""

TERMS = ("value", "numerator", "denominator")


@dataclass(frozen=True)
class Filter:
    """Only rows count whose cell in ``column`` reads ``equals``."""

    column: ColumnRef
    equals: str


@dataclass(frozen=True)
class ValueColumn:
    """A column of values. ``scale`` multiplies its numbers (100 where shares of 1 are meant as per cent)."""

    column: ColumnRef
    indicator: str
    term: str = "value"
    period: str = ""
    number_format: str = Convention.AUTO.value
    scale: float = 1.0


@dataclass(frozen=True)
class Profile:
    """How a wide table is read; the keys of its JSON are the field names. Rows count from 1 as in a spreadsheet."""

    version: int = VERSION
    sheet: str = ""
    header_rows: tuple[int, ...] = ()
    first_row: int = 0
    key_column: ColumnRef | None = None
    name_column: ColumnRef | None = None
    period_column: ColumnRef | None = None
    level: str = ""
    period: str = ""
    fill_down: tuple[ColumnRef, ...] = ()
    filters: tuple[Filter, ...] = ()
    total_rows: tuple[str, ...] = ()
    unassigned_rows: tuple[str, ...] = ()
    markers: tuple[tuple[str, str], ...] = ()
    footnotes: str = ""
    columns: tuple[ValueColumn, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        raw = asdict(self)
        raw["markers"] = dict(self.markers)
        return raw

    def to_json(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=2)


def load_profile(path: Path) -> Profile:
    """Read a profile from its file; KeckError where it cannot be understood."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise KeckError(tr("File not found"), tr("There is no file “{}”.").format(path)) from error
    except (ValueError, OSError) as error:
        raise _refused(tr("“{}” is no JSON file.").format(path.name)) from error
    return profile_from_dict(raw)


def profile_from_dict(raw: object) -> Profile:
    """A profile from its JSON object; also from a whole report, whose key ``profile`` holds the guessed one."""
    if isinstance(raw, Mapping) and "findings" in raw and "profile" in raw:
        raw = raw["profile"]
    if not isinstance(raw, Mapping):
        raise _refused(tr("A profile is a JSON object."))
    unknown = sorted(set(raw) - {field.name for field in fields(Profile)})
    if unknown:
        raise _refused(tr("Unknown key “{}”.").format(", ".join(unknown)))
    if raw.get("version", VERSION) != VERSION:
        raise _refused(tr("Version {} is not supported, only {}.").format(raw["version"], VERSION))
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        if name in raw:
            try:
                values[name] = read(raw[name])
            except (TypeError, ValueError, AttributeError, KeyError) as error:
                raise _refused(tr("The key “{}” is not written as documented.").format(name)) from error
    return Profile(**values)


def _refused(text: str) -> KeckError:
    return KeckError(
        tr("Profile not understood"), text, tr("Start from the profile that a dry run writes into its report.")
    )


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw


def _number(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise ValueError(raw)
    return raw


def _column(raw: object) -> ColumnRef:
    if isinstance(raw, str) and raw.strip():
        return raw
    if isinstance(raw, int) and not isinstance(raw, bool) and raw > 0:
        return raw
    raise ValueError(raw)


def _optional_column(raw: object) -> ColumnRef | None:
    return None if raw is None else _column(raw)


def _value_column(raw: Mapping[str, Any]) -> ValueColumn:
    unknown = set(raw) - {field.name for field in fields(ValueColumn)}
    term = raw.get("term", "value")
    if unknown or term not in TERMS:
        raise ValueError(raw)
    scale = raw.get("scale", 1.0)
    if not isinstance(scale, int | float) or isinstance(scale, bool) or not 0 < scale < float("inf"):
        raise ValueError(scale)
    return ValueColumn(
        _column(raw["column"]),
        _text(raw["indicator"]),
        term,
        _text(raw.get("period", "")),
        Convention(raw.get("number_format", Convention.AUTO.value)).value,
        float(scale),
    )


def _filter(raw: Mapping[str, Any]) -> Filter:
    return Filter(_column(raw["column"]), _text(raw["equals"]))


_READERS: dict[str, Callable[[Any], Any]] = {
    "sheet": _text,
    "header_rows": lambda raw: tuple(_number(row) for row in raw),
    "first_row": _number,
    "key_column": _optional_column,
    "name_column": _optional_column,
    "period_column": _optional_column,
    "level": _text,
    "period": _text,
    "fill_down": lambda raw: tuple(_column(column) for column in raw),
    "filters": lambda raw: tuple(_filter(entry) for entry in raw),
    "total_rows": lambda raw: tuple(_text(label) for label in raw),
    "unassigned_rows": lambda raw: tuple(_text(label) for label in raw),
    "markers": lambda raw: tuple((_text(marker), _text(meaning)) for marker, meaning in raw.items()),
    "footnotes": _text,
    "columns": lambda raw: tuple(_value_column(entry) for entry in raw),
}
