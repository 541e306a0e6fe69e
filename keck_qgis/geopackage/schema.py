"""The words in which a file's tables are declared; creation, migration and documentation read them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column: ``title`` and ``description`` (translated) become alias and help text in QGIS."""

    name: str
    type: str
    title: str
    description: str = ""
    constraint: str = ""


@dataclass(frozen=True)
class Table:
    """A table: attributes only, or with a geometry column ``geom`` where ``geometry`` names its type.

    ``constraints`` are SQL table constraints, ``indexes`` SQL column lists (``UNIQUE`` in front where so).
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    constraints: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()
    geometry: str = ""
