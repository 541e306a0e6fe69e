"""Which files of those that somebody drops are to be looked at: folders are opened, companions of shapefiles left."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr

TABLES = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"}
LAYERS = {".zip", ".shp", ".gpkg", ".geojson", ".json", ".gml", ".kml", ".fgb", ".tab", ".sqlite"}
_MOST_FILES = 500
"""Files of a folder that are looked at."""
_MOST_FOLDERS = 200
"""Somebody drops a whole drive some day."""


def gather(paths: Iterable[Path], progress: Progress = SILENT) -> list[Path]:
    """The files to look at: those given and those in folders given, once each, without the companions of others."""
    found: dict[Path, None] = {}
    for path in paths:
        known = islice(_known_inside(path, progress), _MOST_FILES) if path.is_dir() else [path]
        found |= dict.fromkeys(known)
    main = {one.with_suffix("") for one in found if one.suffix.lower() == ".shp"}
    return [one for one in found if one.suffix.lower() in TABLES | LAYERS or _base(one) not in main]


def _known_inside(folder: Path, progress: Progress) -> Iterator[Path]:
    """The files in a folder and in those in it that may be for us; links to other folders are not followed."""
    waiting = [folder]
    for _visit in range(_MOST_FOLDERS):
        if not waiting:
            return
        checkpoint(progress, 0, tr("Looking at {}").format(waiting[-1].name))
        inside = sorted(one for one in waiting.pop().iterdir() if not one.name.startswith("."))
        yield from (one for one in inside if one.suffix.lower() in TABLES | LAYERS and one.is_file())
        waiting += reversed([one for one in inside if one.is_dir() and not one.is_symlink()])


def _base(path: Path) -> Path:
    """The path without any ending: ``a.shp.xml`` and ``a.dbf`` belong to ``a.shp``."""
    return path.with_name(path.name.partition(".")[0])
