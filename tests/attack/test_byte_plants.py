"""The byte search finds a number, a fraction and a text wherever files of each kind may hold them."""

import base64
import html
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QFont, QImage, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from tests.attack.byte_search import found, of_number, of_text

NUMBER, LARGE, FRACTION, TINY, TEXT = 12_345_701.0, 3_123_456_701.0, 0.0153881327, 0.00001620002598, "Geheim & Ä1"
PLANTS = {
    "number": (NUMBER, of_number(NUMBER)),
    "large": (LARGE, of_number(LARGE)),
    "fraction": (FRACTION, of_number(FRACTION)),
    "tiny": (TINY, of_number(TINY)),
    "text": (TEXT, of_text(TEXT)),
}
Plant = tuple[Any, Any]


@pytest.fixture(params=PLANTS)
def plant(request: pytest.FixtureRequest) -> Plant:
    return PLANTS[request.param]


def spellings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if value == int(value):
        plain = f"{int(value):,}"
        gaps = ("", ",", ".", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}")
        return [plain.replace(",", gap) for gap in gaps] + [f"{value:.10e}", f"{value:.10E}"]
    texts = [repr(value), f"{value:.12f}", f"{value:.9e}"]
    return texts + [text.replace(".", ",") for text in texts]


def _insert(connection: sqlite3.Connection, value: Any) -> None:
    connection.execute("CREATE TABLE extra (value)")
    connection.execute("INSERT INTO extra VALUES (?)", (value,))


def _live(path: Path, value: Any) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _insert(connection, value)
    return path


def _freed(path: Path, value: Any) -> Path:
    """On a page that is free again."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        _insert(connection, value)
        connection.execute("DROP TABLE extra")
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 0
    return path


def _deleted(path: Path, value: Any) -> Path:
    """In the room that a row has left on a page that is in use."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        _insert(connection, "kept")
        connection.execute("INSERT INTO extra VALUES (?)", (value,))
        connection.execute("DELETE FROM extra WHERE value <> 'kept'")
    return path


def _logged(path: Path, value: Any) -> Path:
    """In the log beside the file."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    _insert(connection, value)
    log = path.with_name("copy.gpkg-wal")
    log.write_bytes(path.with_name(f"{path.name}-wal").read_bytes())
    connection.close()
    return log


def _parted(path: Path, value: Any) -> Path:
    """In a text of many pages, on every one of which it may be parted."""
    text = "".join(f"{value}{'-' * (number % 7)}" for number in range(3000))
    return _live(path, text[: 4096 * 3])


def _packed(path: Path, value: Any) -> Path:
    return _live(path, zlib.compress(f"<v>{html.escape(str(value))}</v>".encode()))


@pytest.mark.parametrize("way", [_live, _freed, _deleted, _logged, _parted, _packed])
def test_in_a_geopackage(tmp_path: Path, plant: Plant, way: Callable[[Path, Any], Path]) -> None:
    value, marker = plant
    path = tmp_path / "some.gpkg"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("CREATE TABLE observation (value REAL)")
    assert found(path, [marker]) == []
    if way is _packed and isinstance(value, str):
        value = value.replace(" & ", " ")
        marker = of_text(value)
    assert found(way(path, value), [marker])


def test_on_the_edge_of_two_pages(tmp_path: Path) -> None:
    """One number in a long text, wherever in it: a page parts it in some."""
    marker = of_number(NUMBER)
    for start in range(900, 1100, 3):
        path = tmp_path / f"{start}.gpkg"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA page_size = 512")
            _insert(connection, "-" * start + f"{int(NUMBER)}" + "-" * 900)
        assert found(path, [marker]), start


@pytest.mark.parametrize("way", ["page", "title", "bookmark", "stream"])
def test_in_a_page_file(qgis_app: QgsApplication, tmp_path: Path, plant: Plant, way: str) -> None:
    value, marker = plant
    for number, spelling in enumerate(spellings(value)):
        path = tmp_path / f"{number}.pdf"
        if way == "bookmark":
            packed = (b"\xfe\xff" + spelling.encode("utf-16-be")).hex().encode()
            path.write_bytes(b"%PDF-1.4\n1 0 obj <</Title <" + packed + b">>> endobj\n" + _EMPTY)
        elif way == "stream":
            escaped = "".join(f"\\{code:03o}" for code in spelling.encode())
            body = zlib.compress(f"({escaped}) Tj".encode())
            path.write_bytes(b"%PDF-1.4\n1 0 obj <<>> stream\n" + body + b"\nendstream endobj\n" + _EMPTY)
        else:
            _drawn(path, spelling, way)
        assert found(path, [marker]), spelling


_EMPTY = (
    b"2 0 obj <</Type /Catalog /Pages 3 0 R>> endobj\n3 0 obj <</Type /Pages /Kids [4 0 R] /Count 1>> endobj\n"
    b"4 0 obj <</Type /Page /Parent 3 0 R /MediaBox [0 0 9 9]>> endobj\ntrailer <</Root 2 0 R>>\n%%EOF\n"
)


def _drawn(path: Path, text: str, way: str) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(text if way == "title" else "")
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 9))
    painter.drawText(900, 900, text if way == "page" else "nothing")
    painter.end()


@pytest.mark.parametrize("way", ["text", "attribute", "entity", "picture"])
def test_in_a_drawing(qgis_app: QgsApplication, tmp_path: Path, plant: Plant, way: str) -> None:
    value, marker = plant
    path = tmp_path / "some.svg"
    for spelling in spellings(value):
        if way == "text":
            _generated(path, spelling)
        else:
            entities = "".join(f"&#{ord(letter)};" for letter in spelling)
            inner = {
                "attribute": f'<g id="{entities}"/>',
                "entity": f"<text>{entities}</text>",
                "picture": f'<image href="data:image/png;base64,{_picture(tmp_path, spelling)}"/>',
            }[way]
            path.write_text(f"<svg>{inner}</svg>", encoding="utf-8")
        assert found(path, [marker]), spelling


def _generated(path: Path, text: str) -> None:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    painter = QPainter(drawing)
    painter.drawText(9, 9, text)
    painter.end()


def _picture(folder: Path, text: str) -> str:
    return base64.b64encode(_painted(folder / "inner.png", text).read_bytes()).decode()


def _painted(path: Path, text: str) -> Path:
    picture = QImage(9, 9, QImage.Format_RGB32)
    picture.fill(0)
    picture.setText("Kommentar", text)
    assert picture.save(str(path))
    return path


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_beside_a_picture(tmp_path: Path, plant: Plant, suffix: str) -> None:
    value, marker = plant
    for text in (str(value), str(value) + " " * 2000):
        assert found(_painted(tmp_path / f"some.{suffix}", text), [marker])


@pytest.mark.parametrize("way", ["entry", "escaped", "comment", "name", "remark", "nested", "database", "left over"])
def test_in_what_is_packed(tmp_path: Path, plant: Plant, way: str) -> None:
    """Tables and projects are archives."""
    value, marker = plant
    path = tmp_path / "some.xlsx"
    text = html.escape(str(value)).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("docProps/core.xml", "<coreProperties/>")
        entry = zipfile.ZipInfo("x.xml")
        entry.compress_type = zipfile.ZIP_DEFLATED
        if way == "comment":
            packed.comment = str(value).encode()
        elif way == "name":
            packed.writestr(str(value), "")
        elif way == "remark":
            entry.comment = str(value).encode()
            packed.writestr(entry, "")
        elif way == "nested":
            with zipfile.ZipFile(tmp_path / "inner.zip", "w", zipfile.ZIP_DEFLATED) as inner:
                inner.writestr("x.txt", str(value))
            packed.write(tmp_path / "inner.zip", "inner.zip")
        elif way == "database":
            packed.write(_live(tmp_path / "auxiliary.qgd", value), "auxiliary.qgd")
        else:
            packed.writestr(entry, b"<v>" + text + b"</v>" if way == "escaped" else str(value).encode())
        if way == "left over":
            packed.filelist.remove(entry)
            del packed.NameToInfo[entry.filename]
    assert found(path, [marker])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("name", ["some.csv", "some.json", "some.qgs", "some.geojson"])
def test_in_text(tmp_path: Path, name: str, encoding: str, plant: Plant) -> None:
    value, marker = plant
    for spelling in spellings(value):
        path = tmp_path / name
        path.write_bytes("{}\n".encode(encoding) + spelling.encode(encoding, "ignore"))
        whole = encoding != "latin-1" or max(map(ord, spelling)) < 256
        assert found(path, [marker]) or not whole, spelling


def test_in_the_name_of_a_file(tmp_path: Path, plant: Plant) -> None:
    value, marker = plant
    path = tmp_path / f"{value}.txt"
    path.write_bytes(b"")
    assert found(path, [marker])
