"""XML read as a stream of events by the standard library's parser, with document types refused."""

from collections.abc import Callable
from typing import IO
from xml.parsers import expat  # nosec B407 - document types are refused below, before any entity is declared


class MalformedXmlError(Exception):
    """Not XML, or XML with a document type, which no office file has."""


def parse(
    stream: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> None:
    """Feed a part to three handlers; names come with their prefix as written, see ``local_name``."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = _refuse
    with stream:
        try:
            parser.ParseFile(stream)
        except expat.ExpatError as error:
            raise MalformedXmlError(str(error)) from error


def local_name(name: str) -> str:
    """An element's or attribute's name without its namespace prefix."""
    return name.rpartition(":")[2]


def _refuse(*_declaration: object) -> None:
    raise MalformedXmlError("document type")
