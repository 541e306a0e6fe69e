"""Catalogues as text: what releases need to remember of indicators, for the ledger."""

import json
from dataclasses import asdict

from ..model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf

_WORDS = {"kind": Kind, "aggregation": Aggregation, "clearance": Clearance}
_PROSE = ("name", "theme", "definition", "source", "cycle", "note", "literature", "contact", "department")
"""Says nothing about how counts hang together."""


def packed(catalogue: Catalogue) -> bytes:
    """The indicators without their prose; the same catalogue gives the same bytes."""
    entries = [asdict(one) | {field: getattr(one, field).value for field in _WORDS} for one in catalogue]
    for entry in entries:
        entry |= dict.fromkeys(_PROSE, "")
        del entry["breaks"]
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(text: bytes) -> Catalogue:
    """What ``packed`` has packed."""
    return Catalogue(_indicator(entry) for entry in json.loads(text))


def _indicator(entry: dict) -> Indicator:
    words = {field: kind(entry[field]) for field, kind in _WORDS.items()}
    parts = tuple(PartOf(**part) for part in entry["part_of"])
    return Indicator(**entry | words | {"part_of": parts})
