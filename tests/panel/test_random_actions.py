"""Whatever somebody does to the panel: no Python error, no layer left behind, no growth of memory."""

import ctypes
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pytest
from pytest_qgis.plugin import process_events
from qgis.core import QgsProject

from keck_qgis.model.text import tr
from keck_qgis.panel import project_layers
from keck_qgis.panel.dock import KeckDock
from tests.panel.conftest import Window
from tests.panel.random_user import RandomUser, without_the_world

SAMPLE = 60
_MOST_GROWTH_MB = 80
"""In the second half of a long campaign: caches of Qt and GDAL fill in the first."""

Caught = list[BaseException]


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> Iterator[Caught]:
    """Errors that reach Qt, which nobody else would see."""
    errors: Caught = []

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        errors.append(error.with_traceback(trace))

    monkeypatch.setattr(sys, "excepthook", keep)
    return errors


@pytest.fixture
def user(
    window: Window, edition: Path, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> "type[RandomUser]":
    without_the_world(monkeypatch, tmp_path)
    # pytest-qgis lets Qt work on while a project is being read, as QGIS does not
    with suppress(TypeError):
        QgsProject.instance().legendLayersAdded.disconnect(process_events)
    return lambda seed: RandomUser(window, edition, filled, seed)  # type: ignore[return-value]


def check(user: RandomUser, window: Window, caught: Caught) -> None:
    story = "\n".join(user.diary[-25:])
    if caught:
        raise AssertionError(f"after {len(user.diary)} actions:\n{story}") from caught[0]
    unexpected = [text for text in window.messages() if tr("Unexpected error") in text]
    assert not unexpected, story
    window.messageBar().clearWidgets()


def check_nothing_is_left(user: RandomUser) -> None:
    user.leave()
    assert project_layers.own_group(QgsProject.instance()) is None
    assert QgsProject.instance().mapLayers() == {}
    assert not [one for one in gc.get_objects() if isinstance(one, KeckDock)]


def resident_mb() -> float:
    """Without what Python and the C library keep for later."""
    gc.collect()
    if (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_some_actions(user: "type[RandomUser]", window: Window, caught: Caught, seed: int) -> None:
    somebody = user(seed)
    for _number in range(SAMPLE):
        somebody.act()
        check(somebody, window, caught)
    somebody.settle()
    check(somebody, window, caught)
    check_nothing_is_left(somebody)


@pytest.mark.proof
def test_many_actions(
    user: "type[RandomUser]", window: Window, caught: Caught, proof_rounds: int, proof_seed: int
) -> None:
    somebody, used = user(proof_seed), []
    for number in range(proof_rounds):
        somebody.act()
        check(somebody, window, caught)
        if (number + 1) % max(1, proof_rounds // 4) == 0:
            somebody.dock.close_files()
            somebody.settle()
            check(somebody, window, caught)
            used.append(resident_mb())
    print(f"{proof_rounds} actions, seed {proof_seed}: memory {', '.join(f'{one:.0f}' for one in used)} MB")
    assert used[-1] - used[len(used) // 2 - 1] < _MOST_GROWTH_MB
    check_nothing_is_left(somebody)
