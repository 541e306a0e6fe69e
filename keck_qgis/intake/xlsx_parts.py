"""The small parts of a workbook: its sheets, relations, shared strings and cell formats."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import IO

from .xml_events import local_name, parse

_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENT_FORMATS = {9, 10}


class Style(IntEnum):
    """What a cell's number format makes of its number."""

    PLAIN = 0
    DATE = 1
    PERCENT = 2


@dataclass(frozen=True)
class SheetEntry:
    name: str
    relation: str
    visible: bool


def read_relations(stream: IO[bytes]) -> dict[str, tuple[str, str]]:
    """Kind (last word of its type) and target per relation id."""
    relations: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if local_name(name) == "Relationship":
            relations[attributes["Id"]] = (attributes["Type"].rpartition("/")[2], attributes["Target"])

    parse(stream, start, _ignore, _ignore)
    return relations


def read_sheets(stream: IO[bytes]) -> tuple[list[SheetEntry], bool]:
    """All sheets in their order, and whether dates count from 1904."""
    sheets: list[SheetEntry] = []
    epoch_1904 = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal epoch_1904
        element = local_name(name)
        if element == "sheet":
            relation = next(value for key, value in attributes.items() if key != "id" and local_name(key) == "id")
            sheets.append(SheetEntry(attributes["name"], relation, attributes.get("state", "visible") == "visible"))
        elif element == "workbookPr":
            epoch_1904 = attributes.get("date1904", "0") in ("1", "true")

    parse(stream, start, _ignore, _ignore)
    return sheets, epoch_1904


def read_shared_strings(stream: IO[bytes]) -> list[str]:
    """The table of texts that cells point into; phonetic readings are left out."""
    strings: list[str] = []
    pieces: list[str] = []
    in_text = False
    phonetic = 0

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal in_text, phonetic
        element = local_name(name)
        if element == "si":
            pieces.clear()
        elif element == "rPh":
            phonetic += 1
        elif element == "t":
            in_text = not phonetic

    def end(name: str) -> None:
        nonlocal in_text, phonetic
        element = local_name(name)
        if element == "t":
            in_text = False
        elif element == "rPh":
            phonetic -= 1
        elif element == "si":
            strings.append("".join(pieces))

    def characters(text: str) -> None:
        if in_text:
            pieces.append(text)

    parse(stream, start, end, characters)
    return strings


def read_styles(stream: IO[bytes]) -> list[Style]:
    """What each cell format (``cellXfs``) makes of a number."""
    custom: dict[int, Style] = {}
    formats: list[int] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        element = local_name(name)
        if element == "numFmt":
            custom[int(attributes["numFmtId"])] = style_of(attributes.get("formatCode", ""))
        elif element == "cellXfs":
            inside = True
        elif element == "xf" and inside:
            formats.append(int(attributes.get("numFmtId", "0")))

    def end(name: str) -> None:
        nonlocal inside
        if local_name(name) == "cellXfs":
            inside = False

    parse(stream, start, end, _ignore)
    return [custom.get(number, _builtin(number)) for number in formats]


def style_of(code: str) -> Style:
    """Read a format code such as ``0.0%`` or ``dd.mm.yyyy``; quoted text and colours say nothing."""
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.', "", code.split(";")[0]).lower()
    if "%" in bare:
        return Style.PERCENT
    return Style.DATE if re.search(r"[ymdh]|[tj]{2}", bare) and not re.search(r"[0#?]", bare) else Style.PLAIN


def _builtin(number: int) -> Style:
    if number in _DATE_FORMATS:
        return Style.DATE
    return Style.PERCENT if number in _PERCENT_FORMATS else Style.PLAIN


def _ignore(*_event: object) -> None:
    return None
