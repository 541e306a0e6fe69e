"""An import that is killed has happened as a whole or not at all."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.holdings.gateway import Holdings
from tests.holdings import killed_writer
from tests.holdings.small_city import row, values

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("values", "level", "together")
"""The last one writes both in one transaction."""


class Writer:
    """The process whose children are killed."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.holdings.killed_writer"]
        self.process = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, kind: str, path: Path, seconds: float | None = None) -> float:
        """Write and, after ``seconds``, kill; returns how long it took."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{kind} {path}\n")
        self.process.stdin.flush()
        child = int(self.process.stdout.readline())
        start = time.perf_counter()
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        self.process.stdin.write("end\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "ended\n"
        return time.perf_counter() - start


@pytest.fixture
def writer() -> Iterator[Writer]:
    one = Writer()
    yield one
    one.process.kill()
    one.process.communicate()


@pytest.fixture
def base(city: Holdings) -> Path:
    """Holdings with a few values that the import replaces."""
    city.write_values(values(row("0101", 99.0), row("0102", 99.0), row("0101", 99.0, "ALT")))
    return city.path


def _outcome(path: Path, kind: str) -> bool:
    """Whether the import has happened; fails where it has happened in part."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows, replaced = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("observation", "replaced_observation")
        )
    with Holdings.open(path) as holdings:
        written = len(holdings.sources()) > 3
        assert len(holdings.sources()) == 3 + written * (2 if kind == "together" else 1)
        held = holdings.observations().at("KIND", "2015").value
        if kind != "level":
            assert (rows, replaced) == ((len(killed_writer.ROWS), 3) if written else (3, 0))
            assert np.nansum(held) == (3 * (2015 % 7) if written else 198)
            assert holdings.sources()[3 if written else 2].written == (len(killed_writer.ROWS) if written else 3)
        if kind != "values":
            levels = [level.name for level in holdings.geography().levels]
            assert (killed_writer.LEVEL in levels) == written
            if written:
                assert len(holdings.shapes(killed_writer.LEVEL)) == killed_writer.AREAS
        # The file is not only whole but usable: the import comes again where it was lost.
        number = holdings.write_values(values(row("0101", 1.0, period="1999-12-31")))
        holdings.withdraw(number)
    return written


def _campaign(writer: Writer, base: Path, folder: Path, points: int, seed: int) -> Counter[tuple[str, bool]]:
    choice = random.Random(seed)
    needed = {}
    for kind in KINDS:
        path = folder / f"{kind}.keck.gpkg"
        shutil.copy(base, path)
        needed[kind] = writer.run(kind, path)
        assert _outcome(path, kind)
    outcomes: Counter[tuple[str, bool]] = Counter()
    path = folder / "killed.keck.gpkg"
    for number in range(points):
        kind = KINDS[number % len(KINDS)]
        shutil.copy(base, path)
        writer.run(kind, path, choice.uniform(0, 1.1) * needed[kind])
        outcomes[kind, _outcome(path, kind)] += 1
        for left in folder.glob("*killed*"):
            left.unlink()
    return outcomes


def test_killed_at_fifty_points(writer: Writer, base: Path, tmp_path: Path) -> None:
    outcomes = _campaign(writer, base, tmp_path, 50, 1)
    assert sum(outcomes.values()) == 50
    assert all(outcomes[kind, False] > 0 for kind in KINDS)


@pytest.mark.proof
def test_killed_at_many_points(writer: Writer, base: Path, tmp_path: Path, proof_rounds: int, proof_seed: int) -> None:
    outcomes = _campaign(writer, base, tmp_path, 25 * proof_rounds, proof_seed)
    assert sum(outcomes.values()) == 25 * proof_rounds
