"""Looking for numbers and texts in files of every kind: how they may be written, and where they stand.

What is packed in a file is unpacked by ``unpacking``.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.attack.unpacking import contents

LEAST_WHOLE = 1 << 23
"""Whole numbers from here on take SQLite four bytes: fewer are found anywhere."""
_DIGITS = 7
"""So many digits of a fraction are no accident."""
_GAPS = ("", ".", ",", " ", "'", "\N{RIGHT SINGLE QUOTATION MARK}", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}",
         "\N{THIN SPACE}")  # fmt: skip


@dataclass(frozen=True)
class Marker:
    """A number or text that must not be found, and how it may be written."""

    name: str
    needles: tuple[bytes, ...]


def of_text(text: str) -> Marker:
    return Marker(text, tuple(_encoded(text)))


def of_number(value: float) -> Marker:
    """As digits in German and English, and as numbers of all sizes in either order of bytes."""
    texts, packed = _spellings(value), [struct.pack(order + "d", value) for order in "<>"]
    if value == int(value):
        whole, little = int(value), 4 if abs(value) < 1 << 31 else 6
        packed += [whole.to_bytes(size, order, signed=True) for order in ("little", "big") for size in (little, 8)]
    return Marker(f"{value!r}", tuple(dict.fromkeys((*(one for text in texts for one in _encoded(text)), *packed))))


def _encoded(text: str) -> list[bytes]:
    codes = ["utf-8", "utf-16-le", "utf-16-be", *(["latin-1"] if ord(max(text)) < 256 else [])]
    return list(dict.fromkeys(text.encode(code) for code in codes))


def is_unmistakable(value: float) -> bool:
    """Whether no other number is likely to be written like it."""
    if value == int(value):
        return abs(value) >= LEAST_WHOLE
    return round(value, _DIGITS - 1) != value


def _spellings(value: float) -> list[str]:
    if value == int(value):
        plain, digits = f"{int(value):,}", f"{abs(int(value))}"
        exponents = [f"{digits[0]}{point}{digits[1:].rstrip('0')}" for point in ".,"]
        return [*(plain.replace(",", gap) for gap in _GAPS), *exponents]
    whole, fraction = f"{value:.20f}".split(".")
    leading = len(fraction) - len(fraction.lstrip("0")) if whole in ("0", "-0") else 0
    digits = fraction[: leading + _DIGITS]
    texts = {f"{whole}.{digits}", f"{value:.{leading + _DIGITS}f}"}
    if leading:
        first, _, rest = f"{value:.20e}".partition("e")[0].partition(".")
        texts |= {f"{first}.{rest[: _DIGITS - 1]}", f"{value:.{_DIGITS - 1}e}".partition("e")[0]}
    return sorted(texts | {text.replace(".", ",") for text in texts})


def found(path: Path, markers: Iterable[Marker]) -> list[str]:
    """Where in a file a marker stands, in words."""
    names = {needle: marker.name for marker in markers for needle in marker.needles}
    held: dict[str, None] = {}
    for where, content in contents(path):
        held |= {f"{names[needle]} in {where}": None for needle in _standing(content, names)}
    return list(held)


def _standing(content: bytes, needles: Iterable[bytes]) -> Iterator[bytes]:
    """The needles that stand in some bytes: only where their first four or eight stand are they looked at."""
    for size, kind in ((8, "<u8"), (4, "<u4")):
        beginning: dict[bytes, list[bytes]] = {}
        for needle in needles:
            if (len(needle) >= 8) == (size == 8):
                beginning.setdefault(needle[:size], []).append(needle)
        wanted = np.frombuffer(b"".join(sorted(beginning)), kind)
        for shift in range(size):
            whole = len(content[shift:]) // size * size
            windows = np.frombuffer(content, kind, whole // size, shift) if whole else np.zeros(0, kind)
            for place in (np.flatnonzero(np.isin(windows, wanted)) * size + shift).tolist():
                yield from (one for one in beginning[content[place : place + size]] if content.startswith(one, place))
