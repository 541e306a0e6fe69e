"""Where the panel proposes to write: beside the open file, under a name that is free."""

import re
from itertools import count
from pathlib import Path

_UNFIT = re.compile(r"[^\w.-]+")


def free_file(folder: Path, parts: tuple[str, ...], suffix: str) -> Path:
    """A file in ``folder`` that does not exist, named by what it will hold: ``Karte_DEM-01_2022-2023.pdf``."""
    stem = "_".join(_UNFIT.sub("-", part) for part in parts if part)
    names = (stem if number == 1 else f"{stem}_{number}" for number in count(1))
    return next(path for name in names if not (path := folder / f"{name}{suffix}").exists())
