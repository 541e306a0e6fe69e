"""Writes into holdings in child processes that the test kills; a process of its own, so that forking is safe.

A line ``KIND PATH`` on standard input starts a child, and the answer is its process id. The next line asks for its
end: until then its id stays its own, so that nobody else is killed in its place.
"""

import os
import sys
from contextlib import nullcontext
from pathlib import Path

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.geography import Level
from keck_qgis.model.proposals import AreaShape, LevelProposal
from tests.holdings.small_city import row, source, square, values

ROWS = [
    row(key, float(year % 7), indicator, str(year))
    for indicator in ("KIND", "ALT", "ALLE")
    for year in range(1000, 3000)
    for key in ("0101", "0102", "0201")
]
AREAS = 3000
LEVEL = "Baublöcke"


def write(kind: str, path: Path) -> None:
    with Holdings.open(path) as holdings, holdings.together("") if kind == "together" else nullcontext():
        if kind != "level":
            holdings.write_values(values(*ROWS))
        if kind != "values":
            areas = [AreaShape(f"{i:05d}", f"Block {i}", "0101", square(i, 0, 1)) for i in range(AREAS)]
            holdings.write_level(LevelProposal(source("level"), Level(LEVEL, 3, "Ortsteile"), areas))


def main() -> None:
    while line := sys.stdin.readline():
        kind, path = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            write(kind, Path(path))
            os._exit(0)
        print(child, flush=True)
        sys.stdin.readline()
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
