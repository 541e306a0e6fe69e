"""A release that is cancelled or killed: no half edition, none that the ledger does not know."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import Cancelled
from keck_qgis.model.indicator import Audience
from tests.factories import small_atlas

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = Audience.PUBLIC


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_atlas(tmp_path_factory.mktemp("atlas"))


class Stopping:
    """Progress that is cancelled from some percentage on."""

    def __init__(self, at: float) -> None:
        self.at = at
        self.reached = 0.0

    def report(self, percent: float, text: str = "") -> None:
        assert percent >= self.reached
        self.reached = percent

    def cancelled(self) -> bool:
        return self.reached >= self.at


@pytest.mark.parametrize("at", [0.0, 15.0, 44.0, 55.0, 60.0])
def test_cancelled(atlas: Path, tmp_path: Path, at: float) -> None:
    with Holdings.open(atlas) as held:
        number = held.next_release_number(PUBLIC)
    with pytest.raises(Cancelled):
        release(atlas, PUBLIC, tmp_path, Stopping(at))
    assert list(tmp_path.iterdir()) == []
    with Holdings.open(atlas) as held:
        assert held.next_release_number(PUBLIC) == number


CHILD = """
import os, signal, sys
from pathlib import Path
from keck_qgis.editions import release as module
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Audience
step = sys.argv[3]
def die(*_all, **_more):
    os.kill(os.getpid(), signal.SIGKILL)
if step == "before_ledger":
    Holdings.record_release = die
elif step == "after_ledger":
    Path.replace = die
print("go", flush=True)
module.release(Path(sys.argv[1]), Audience.PUBLIC, Path(sys.argv[2]))
"""


def killed_release(holdings: Path, folder: Path, step: str, after: float | None = None) -> int:
    """Run a release in a process of its own that is killed at a step or after some seconds; its exit code."""
    command = [sys.executable, "-c", CHILD, str(holdings), str(folder), step]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if after is not None:
            time.sleep(after)
            process.kill()
        return process.wait()


def check_after_kill(holdings: Path, folder: Path) -> None:
    """Every edition in the folder is whole and in the ledger; the next release takes a new number."""
    editions = [path for path in folder.glob("*.gpkg") if not path.name.startswith(".")]
    for path in editions:
        Edition.open(path).close()
    with Holdings.open(holdings) as held:
        number = held.next_release_number(PUBLIC)
    assert all(int(path.stem[-4:]) < number for path in editions)
    for draft in folder.glob(".*"):
        os.utime(draft, (0, 0))
    path, _report = release(holdings, PUBLIC, folder)
    assert path.name == f"kleinstadt_oeffentlichkeit_{number:04d}.gpkg"
    assert path not in editions


@pytest.mark.parametrize(("step", "number"), [("before_ledger", 1), ("after_ledger", 2)])
def test_killed_around_the_ledger(tmp_path: Path, step: str, number: int) -> None:
    holdings, folder = small_atlas(tmp_path), tmp_path / "out"
    assert killed_release(holdings, folder, step) == -signal.SIGKILL
    assert [path for path in folder.glob("*.gpkg") if not path.name.startswith(".")] == []
    check_after_kill(holdings, folder)
    names = [f"kleinstadt_oeffentlichkeit_{number:04d}.gpkg"]
    if step == "before_ledger":
        assert [path.name for path in folder.iterdir()] == names
    assert [path.name for path in folder.glob("kleinstadt*")] == names


def kill_at_random(folder: Path, rounds: int, seed: int) -> None:
    holdings, output = small_atlas(folder), folder / "out"
    chance = random.Random(seed)
    for _ in range(rounds):
        killed_release(holdings, output, "", chance.uniform(0.0, 1.0))
        if output.exists():
            check_after_kill(holdings, output)


def test_killed_at_any_moment(tmp_path: Path) -> None:
    kill_at_random(tmp_path, 4, 7)


@pytest.mark.proof
def test_killed_at_many_moments(tmp_path: Path, proof_rounds: int, proof_seed: int) -> None:
    kill_at_random(tmp_path, proof_rounds, proof_seed)
