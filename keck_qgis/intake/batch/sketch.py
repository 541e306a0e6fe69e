"""A new indicator for a column that the catalogue does not know, its mandatory fields filled from the table."""

import re
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from ...model.indicator import Aggregation, Indicator, Kind
from ...model.text import tr
from ..area_matching import normal_text

_GENERIC = frozenset(
    {
        "anzahl", "zahl", "wert", "werte", "value", "values", "personen", "person", "persons", "people", "residents",
        "count", "number", "insgesamt", "gesamt", "summe", "total", "faelle", "cases", "bestand", "quotient", "ratio",
        "rate", "quote", "anteil", "prozent", "percentage",
    }
)  # fmt: skip
"""Headers that say that something was counted, not what."""
_SHARE = re.compile(
    r"prozent|percent|%|anteil|quote\b|quotient|durchschnitt|mittelwert|(?:je|pro|per) 1\.?0"
    r"|(?<![a-zäöü])(?:rate|ratio|mean|average)(?![a-zäöü])",
    re.IGNORECASE,
)
_HOUSEHOLDS = re.compile(r"haushalt|household|bedarfsgemeinschaft", re.IGNORECASE)
_CASES = re.compile(r"fälle|faelle\b|cases\b|hilfen\b|beratungen|maßnahmen", re.IGNORECASE)


def indicator_name(title: str, header: str) -> str:
    """What to call a column: its header, after the table's title where that adds anything."""
    words = " ".join(header.replace("_", " ").split())
    if not words or normal_text(words) in _GENERIC or _words(words) <= _words(title):
        return title or words
    if not title or _words(title) <= _words(words):
        return _capital(words)
    return f"{title}: {words}"


def sketch(
    name: str, header: str, table: str, values: NDArray[np.float64], yearly: bool, taken: Collection[str]
) -> Indicator:
    """An indicator of that name: whole numbers are counted persons until somebody says otherwise, so that the rule
    for small counts protects them; anything else is a mean without a base."""
    count = counts(f"{name} {header}", values)
    return Indicator(
        id=_free_id(taken),
        name=name,
        theme=tr("Not sorted yet"),
        definition=tr("Column “{}” of the table “{}”, as delivered").format(header, table),
        kind=Kind.COUNT if count else Kind.MEAN,
        unit=_unit(f"{name} {header}", count),
        personal=True,
        aggregation=Aggregation.SUM if count else Aggregation.NONE,
        source=table,
        cycle=tr("yearly") if yearly else tr("not stated"),
        decimals=0 if count else 1,
    )


def counts(text: str, values: NDArray[np.float64]) -> bool:
    """Whether numbers under such a heading count something: all are whole, none is negative, it says no share."""
    known = values[np.isfinite(values)]
    return bool(known.size and np.all(known == np.rint(known)) and known.min() >= 0) and not _SHARE.search(text)


def _unit(text: str, count: bool) -> str:
    if not count:
        return "%" if re.search(r"prozent|percent|%|anteil|quote\b", text, re.IGNORECASE) else tr("Value")
    if _HOUSEHOLDS.search(text):
        return tr("Households")
    return tr("Cases") if _CASES.search(text) else tr("Persons")


def _free_id(taken: Collection[str]) -> str:
    number = 1
    while (one := f"NEU-{number:03}") in taken:
        number += 1
    return one


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words(text: str) -> set[str]:
    return {normal_text(word) for word in text.split()} - {""}
