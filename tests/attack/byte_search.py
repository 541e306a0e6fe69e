"""Looking for numbers and texts in files of every kind: in raw bytes, in what is packed, and in pages as text."""

import io
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

LEAST_WHOLE = 1 << 23
"""Whole numbers from here on take SQLite four bytes: fewer are found anywhere."""
_DIGITS = 7
"""So many digits of a fraction are no accident."""
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_PNG = b"\x89PNG\r\n\x1a\n"


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
        whole = int(value)
        packed += [struct.pack(order + size, whole) for order in "<>" for size in "iq"]
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
        plain = f"{int(value):,}"
        return [
            plain.replace(",", gap) for gap in ("", ".", ",", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
        ]
    whole, fraction = f"{value:.15f}".split(".")
    leading = len(fraction) - len(fraction.lstrip("0")) if whole in ("0", "-0") else 0
    digits = fraction[: leading + _DIGITS]
    return [f"{whole}.{digits}", f"{whole},{digits}"]


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


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file, and all that is packed in it; the name of a file tells, too."""
    content = path.read_bytes()
    yield path.name, path.name.encode() + b"\0" + content
    yield from _inside(path.name, content)
    if content.startswith(b"%PDF"):
        yield f"{path.name} as text", _page_text(path)


def _inside(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield f"{name}: comment", packed.comment
            for entry in packed.infolist():
                inner = packed.read(entry)
                where = f"{name}: {entry.filename}"
                yield where, entry.filename.encode() + b"\0" + entry.comment + b"\0" + entry.extra + b"\0" + inner
                yield from _inside(where, inner)
    elif content.startswith(b"%PDF"):
        for number, stream in enumerate(_STREAM.findall(content)):
            yield f"{name}: stream {number}", _unpacked(stream)
    elif content.startswith(_PNG):
        yield from _chunks(name, content)
    elif b"data:image/png;base64," in content:
        yield from _pictures(name, content)


def _unpacked(stream: bytes) -> bytes:
    """A stream without its packing; as it stands where it has none."""
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _chunks(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Packed texts beside the picture; what is drawn are dots, no digits."""
    place = len(_PNG)
    while place + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[place : place + 8])
        body = content[place + 8 : place + 8 + size]
        if kind in (b"zTXt", b"iTXt"):
            keyword, _, rest = body.partition(b"\0")
            packed = rest[1:] if kind == b"zTXt" else rest.split(b"\0", 3)[-1]
            yield f"{name}: {keyword.decode('latin-1')}", _unpacked(packed)
        place += 12 + size


def _pictures(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    import base64

    for number, text in enumerate(re.findall(rb"data:image/png;base64,([A-Za-z0-9+/=\s]+)", content)):
        yield from _inside(f"{name}: picture {number}", base64.b64decode(text))


def _page_text(path: Path) -> bytes:
    program = shutil.which("pdftotext")
    assert program, "pdftotext (poppler-utils) is needed for this search"
    answer = subprocess.run([program, "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return answer.stdout
