"""A layer of areas on its way into the holdings: understood anew with every correction, then written."""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .file_words import title
from .grid import Grid
from .level_name import guess_names
from .level_proposal import Atlas, LevelReading, LevelRequest, new_name, understand_level
from .snapshot import Snapshot
from .vector_source import VectorTable

_STAND_IN = "…"
"""For a level whose name is yet to be found."""


@dataclass(frozen=True)
class LevelAsked:
    """What the user has said about a layer of areas; what is empty is recognised."""

    source: str
    request: LevelRequest


@dataclass(frozen=True)
class LevelSight:
    """The layer as understood, its fields as a grid with their names on top, the holdings, and the areas of the level
    in which it nests."""

    reading: LevelReading
    grid: Grid
    held: Snapshot
    above: list[QgsGeometry]


def look_at_level(holdings: Path, asked: LevelAsked, progress: Progress) -> LevelSight:
    """KeckError where the layer cannot be read or does not fit what was asked; a name that cannot be is a finding."""
    with Holdings.open(holdings, read_only=True) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        request, problem = asked.request, None
        try:
            new_name(request.name, atlas.geography)
        except KeckError as error:
            request, problem = replace(request, name=_STAND_IN), error
        reading = understand_level(asked.source, request, atlas, progress)
        if problem is not None:
            reading.proposal.report.error("level_name", f"{problem.text} {problem.hint}")
        parent = reading.proposal.level.parent
        above = [shape.geometry for shape in atlas.shapes_of(parent)] if parent else []
    return LevelSight(reading, _grid(reading.table), Snapshot.of(holdings), above)


def _grid(table: VectorTable) -> Grid:
    rows = [tuple(None if value is None else str(value) for value in row) for row in table.rows]
    return Grid(table.name, [table.fields, *rows])


def write_level(sight: LevelSight, progress: Progress) -> int:
    """Import what was looked at; KeckError where the holdings have changed since."""
    checkpoint(progress, 0, tr("Writing"))
    proposal = sight.reading.proposal
    return sight.held.write(tr("import of {}").format(proposal.source.name), lambda held: held.write_level(proposal))


def name_of(source: str) -> str:
    """What a level may be called that comes from there: ``flensburg_stadtteile.zip`` gives ``Stadtteile``."""
    path, _, layer = source.partition("|layername=")
    texts = [layer, Path(path).name.partition(".")[0]]
    return next((name for text in texts if text and (name := guess_names(text).level)), title(texts[-1]))


def request_from_json(content: object, name: str) -> LevelRequest:
    """How an earlier layer was read, for one of another name; KeckError where this is no such profile."""
    known = {field.name for field in fields(LevelRequest)}
    values: dict[str, Any] = content if isinstance(content, dict) and content.keys() <= known else {"": None}
    if not all(isinstance(value, int if key == "key_width" else str) for key, value in values.items()):
        raise KeckError(tr("Profile not understood"), tr("It says nothing about a level."))
    return LevelRequest(**{**values, "name": name})
