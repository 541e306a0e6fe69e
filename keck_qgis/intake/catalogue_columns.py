"""The catalogue file's columns: how each is read, and what is wrong with a cell."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from ..model.class_breaks import breaks_text, parse_kept_breaks
from ..model.errors import KeckError
from ..model.indicator import Aggregation, Clearance, Indicator, Kind, PartOf
from ..model.text import tr

COLUMNS = (
    "id", "name", "themenfeld", "definition", "art", "zaehler", "nenner", "zaehler_in_nenner", "einheit", "faktor",
    "nachkommastellen", "personenbezogen", "richtung", "aggregation", "teil_von", "quelle", "turnus", "freigabe",
    "hinweis", "literatur", "kontakt", "amt", "schwelle", "nullen_verbergen", "klassengrenzen",
)  # fmt: skip
"""In the order in which they are written."""

OPTIONAL = ("schwelle", "nullen_verbergen", "klassengrenzen")
"""Mostly empty; a file may do without them."""

MANDATORY = ("id", "name", "themenfeld", "definition", "art", "einheit", "personenbezogen", "aggregation", "quelle",
             "turnus")  # fmt: skip
MANDATORY_FOR_RATES = ("zaehler", "nenner", "faktor")

_MAXIMUM_DECIMALS = 6
_E = TypeVar("_E", bound=Enum)


@dataclass
class Entry:
    """One row while it is being read: its cells by column, what is missing, wrong and was assumed."""

    cells: dict[str, str]
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)

    def text(self, column: str) -> str:
        return self.cells.get(column, "")


def read_entry(cells: dict[str, str]) -> tuple[Entry, Indicator | None]:
    """The indicator in a row of cells; None, with the reasons in the entry, where a cell is missing or wrong."""
    entry, indicator = read_cells(cells)
    return entry, None if entry.missing or entry.wrong else indicator


def read_cells(cells: dict[str, str]) -> tuple[Entry, Indicator]:
    """The indicator as far as it is told in a row of cells, which may be unfinished."""
    entry = Entry(cells)
    kind = _word(entry, "art", Kind) or Kind.COUNT
    wanted = MANDATORY + (MANDATORY_FOR_RATES if kind is Kind.RATE else ())
    entry.missing = [column for column in wanted if not entry.text(column)]
    indicator = Indicator(
        id=entry.text("id"),
        name=entry.text("name"),
        theme=entry.text("themenfeld"),
        definition=entry.text("definition"),
        kind=kind,
        unit=entry.text("einheit"),
        personal=bool(_yes_no(entry, "personenbezogen")),
        aggregation=_word(entry, "aggregation", Aggregation) or Aggregation.NONE,
        source=entry.text("quelle"),
        cycle=entry.text("turnus"),
        numerator=entry.text("zaehler") or None,
        denominator=entry.text("nenner") or None,
        numerator_in_denominator=_is_share(entry, kind),
        factor=_factor(entry),
        decimals=_decimals(entry, kind),
        direction=_direction(entry),
        part_of=_parts(entry),
        clearance=_word(entry, "freigabe", Clearance) or Clearance.ADMINISTRATION,
        note=entry.text("hinweis"),
        literature=entry.text("literatur"),
        contact=entry.text("kontakt"),
        department=entry.text("amt"),
        threshold=_threshold(entry),
        hide_zeros=bool(_yes_no(entry, "nullen_verbergen")),
        breaks=_breaks(entry),
    )
    return entry, indicator


def write_entry(indicator: Indicator) -> dict[str, str | float]:
    """The cells of an indicator by column; numbers are numbers."""
    is_rate = indicator.kind is Kind.RATE
    return {
        "id": indicator.id,
        "name": indicator.name,
        "themenfeld": indicator.theme,
        "definition": indicator.definition,
        "art": indicator.kind.value,
        "zaehler": indicator.numerator or "",
        "nenner": indicator.denominator or "",
        "zaehler_in_nenner": _as_word(indicator.numerator_in_denominator) if is_rate else "",
        "einheit": indicator.unit,
        "faktor": indicator.factor,
        "nachkommastellen": float(indicator.decimals),
        "personenbezogen": _as_word(indicator.personal),
        "richtung": indicator.direction,
        "aggregation": indicator.aggregation.value,
        "teil_von": ",".join(f"{p.total}:{p.breakdown}{'' if p.complete else '*'}" for p in indicator.part_of),
        "quelle": indicator.source,
        "turnus": indicator.cycle,
        "freigabe": indicator.clearance.value,
        "hinweis": indicator.note,
        "literatur": indicator.literature,
        "kontakt": indicator.contact,
        "amt": indicator.department,
        "schwelle": "" if indicator.threshold is None else float(indicator.threshold),
        "nullen_verbergen": _as_word(True) if indicator.hide_zeros else "",
        "klassengrenzen": breaks_text(indicator.breaks),
    }


def german_number(text: str) -> float | None:
    """``1.000`` and ``1000`` are a thousand, ``0,5`` and ``0.5`` a half; None for anything else."""
    if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text):
        text = text.replace(".", "")
    if not re.fullmatch(r"-?\d+([.,]\d+)?", text):
        return None
    return float(text.replace(",", "."))


def _as_word(value: bool) -> str:
    return "ja" if value else "nein"


def _wrong(entry: Entry, column: str, allowed: str) -> None:
    entry.wrong.append(tr("{}: “{}” is none of: {}").format(column, entry.text(column), allowed))


def _word(entry: Entry, column: str, words: type[_E]) -> _E | None:
    """The member that the cell names; None where it is empty or (noted as wrong) names none."""
    text = entry.text(column).casefold()
    for word in words:
        if word.value == text:
            return word
    if text:
        _wrong(entry, column, ", ".join(word.value for word in words))
    return None


def _yes_no(entry: Entry, column: str) -> bool | None:
    text = entry.text(column).casefold()
    if text in ("ja", "nein"):
        return text == "ja"
    if text:
        _wrong(entry, column, "ja, nein")
    return None


def _is_share(entry: Entry, kind: Kind) -> bool:
    stated = _yes_no(entry, "zaehler_in_nenner")
    if stated is None and kind is Kind.RATE:
        stated = entry.text("einheit") == "%"
        entry.assumed.append(f"zaehler_in_nenner: {_as_word(stated)}")
    return bool(stated)


def _factor(entry: Entry) -> float:
    return _number(entry, "faktor", german_number, 1.0, tr("a number such as 100 or 0,5"))


def _decimals(entry: Entry, kind: Kind) -> int:
    default = 0 if kind is Kind.COUNT else 1
    if not entry.text("nachkommastellen") and default:
        entry.assumed.append(f"nachkommastellen: {default}")

    def decimals(text: str) -> float | None:
        number = german_number(text)
        return number if number in range(_MAXIMUM_DECIMALS + 1) else None

    return int(_number(entry, "nachkommastellen", decimals, default, tr("0 to {}").format(_MAXIMUM_DECIMALS)))


def _threshold(entry: Entry) -> int | None:
    text = entry.text("schwelle")
    number = german_number(text) if text else None
    if number is not None and number >= 0 and number.is_integer():
        return int(number)
    if text:
        _wrong(entry, "schwelle", tr("a whole number such as 5, or empty: as in the atlas"))
    return None


def _breaks(entry: Entry) -> tuple[float, ...]:
    try:
        return parse_kept_breaks(entry.text("klassengrenzen"))
    except KeckError:
        _wrong(entry, "klassengrenzen", tr("ascending numbers such as 0; 3,6; 7,1, or empty"))
        return ()


def _number(entry: Entry, column: str, parse: Callable[[str], float | None], default: float, allowed: str) -> float:
    text = entry.text(column)
    if not text:
        return default
    number = parse(text)
    if number is None:
        _wrong(entry, column, allowed)
    return default if number is None else number


def _direction(entry: Entry) -> str:
    text = entry.text("richtung").replace("\N{MINUS SIGN}", "-").replace("–", "-") or "0"
    if text not in ("+", "-", "0"):
        _wrong(entry, "richtung", "+, -, 0")
    return text


def _parts(entry: Entry) -> tuple[PartOf, ...]:
    """``TOTAL:Gliederung`` separated by commas, a ``*`` behind the name of an incomplete one."""
    parts: dict[PartOf, None] = {}
    for piece in filter(None, (one.strip() for one in entry.text("teil_von").split(","))):
        total, colon, name = (one.strip() for one in piece.partition(":"))
        complete = not name.endswith("*")
        name = name.removesuffix("*").strip()
        if total and colon and name:
            parts[PartOf(total, name, complete)] = None
        else:
            entry.wrong.append(tr("teil_von: “{}” is not of the form TOTAL:Gliederung").format(piece))
    return tuple(parts)
