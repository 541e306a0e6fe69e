"""All that stands in a file, as bytes to search: as it is, and whatever is packed, parted or escaped in it."""

import base64
import html
import re
import shutil
import sqlite3
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

Found = Iterator[tuple[str, bytes]]
"""Where it stands, in words, and the bytes."""

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_DATA = re.compile(rb"data:[\w/+.;=-]*;base64,([A-Za-z0-9+/=\s]+)")
_PNG = b"\x89PNG\r\n\x1a\n"
_SQLITE = b"SQLite format 3\0"
_ENTRY = b"PK\x03\x04"
_DEFLATED = 8


def contents(path: Path) -> Found:
    """The bytes of a file, and all that is packed in it; the name of a file tells, too."""
    content = path.read_bytes()
    yield path.name, path.name.encode() + b"\0" + content
    yield from _inside(path.name, content)
    if content.startswith(b"%PDF"):
        yield f"{path.name} as text", _page_text(path)


def _inside(name: str, content: bytes) -> Found:
    if content.startswith(_SQLITE):
        yield from _database(name, content)
    elif zipfile.is_zipfile(BytesIO(content)):
        yield from _archive(name, content)
    elif content.startswith(b"%PDF"):
        yield from _page_file(name, content)
    elif content.startswith(_PNG):
        yield from _chunks(name, content)
    elif content[:1].isascii() and b"<" in content[:100]:
        yield from _markup(name, content)


def _database(name: str, content: bytes) -> Found:
    """Every value of every table, and the pages without the links that part long values."""
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    yield f"{name}: pages", b"".join(content[start + 4 : start + size] for start in range(0, len(content), size))
    with closing(sqlite3.connect(":memory:")) as connection:
        # one that is written through a log can only be read as one that is not
        connection.deserialize(content[:18] + b"\1\1" + content[20:])
        connection.text_factory = bytes
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for table in (row[0].decode() for row in tables):
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            values = [value if isinstance(value, bytes) else repr(value).encode() for row in rows for value in row]
            yield f"{name}: {table}", b"\0".join(values)
            for value in values:
                yield from _inside(f"{name}: {table}", value)
                if value[:1] in (b"\x78", b"\x1f"):
                    yield f"{name}: {table}", _unpacked(value)


def _archive(name: str, content: bytes) -> Found:
    """Entries that the directory names, and those that it does not (any more)."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        yield f"{name}: comment", packed.comment
        for entry in packed.infolist():
            yield f"{name}: {entry.filename}", entry.filename.encode() + b"\0" + entry.comment + b"\0" + entry.extra
    for start in (match.start() for match in re.finditer(re.escape(_ENTRY), content)):
        method, length, more = struct.unpack("<8xH16xHH", content[start : start + 30].ljust(30, b"\0"))
        title, body = content[start + 30 : start + 30 + length], content[start + 30 + length + more :]
        if method == _DEFLATED:
            where = f"{name}: {title.decode('latin-1')}"
            inner = _unpacked(body, -zlib.MAX_WBITS)
            yield where, inner
            yield from _inside(where, inner)


def _page_file(name: str, content: bytes) -> Found:
    """Streams, and strings without their escapes: titles, bookmarks, remarks."""
    streams = [_unpacked(stream) for stream in _STREAM.findall(content)]
    whole = b"\0".join((_STREAM.sub(b"", content), *streams))
    yield f"{name}: streams", whole
    yield f"{name}: strings", _ESCAPE.sub(lambda one: bytes([int(one[1], 8) & 255]) if one[1] else one[2], whole)
    digits = (b"".join(text.split()) for text in _HEX.findall(whole))
    yield f"{name}: digits", b"\0".join(bytes.fromhex((text + b"0" * (len(text) % 2)).decode()) for text in digits)
    for number, stream in enumerate(streams):
        yield from _inside(f"{name}: stream {number}", stream)


def _unpacked(stream: bytes, window: int = zlib.MAX_WBITS | 32) -> bytes:
    """A stream without its packing; as it stands where it has none."""
    try:
        return zlib.decompressobj(window).decompress(stream)
    except zlib.error:
        return stream


def _chunks(name: str, content: bytes) -> Found:
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


def _markup(name: str, content: bytes) -> Found:
    """Without entities; and the files that stand in it."""
    if b"&" in content:
        yield f"{name}: entities", html.unescape(content.decode("utf-8", "replace")).encode()
    for number, text in enumerate(_DATA.findall(content)):
        where, inner = f"{name}: data {number}", base64.b64decode(text)
        yield where, inner
        yield from _inside(where, inner)


def _page_text(path: Path) -> bytes:
    program = shutil.which("pdftotext")
    assert program, "pdftotext (poppler-utils) is needed for this search"
    answer = subprocess.run([program, "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True)
    return answer.stdout
