"""What all tests share: German texts, the public data beside the repository, rounds of the proof campaigns."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from keck_qgis.model.text import install_translator
from tools.translations import CATALOGUE, finished_messages

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
_NOT_RUN = pytest.StashKey[list[str]]()
_WORKER_KEY = "keck_not_run"

# The same examples in each run: what fails or takes its time does so for everybody; make proof seeks new ones.
# How long one takes is no matter of tests: machines are noisy.
settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


@pytest.fixture(autouse=True, scope="session")
def german() -> Iterator[None]:
    """Let the plain core speak German, as the plugin does whatever QGIS's locale is."""
    messages = finished_messages(CATALOGUE)
    install_translator(lambda source: messages.get(source, source))
    yield
    install_translator(str)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the public data that lies beside the repository."""
    return SHARED


@pytest.fixture(scope="session")
def proof_rounds() -> int:
    """How many rounds a proof campaign runs; ``make proof`` sets it."""
    return int(os.environ.get("KECK_PROOF_ROUNDS", "20"))


@pytest.fixture(scope="session")
def proof_seed() -> int:
    """Seed of a proof campaign; ``make proof`` sets it."""
    return int(os.environ.get("KECK_PROOF_SEED", "1"))


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_NOT_RUN] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out, by name, the tests whose data is not there."""
    if SHARED.is_dir():
        return
    missing = [item for item in items if item.get_closest_marker("shared") or "shared" in _fixtures(item)]
    if missing:
        config.hook.pytest_deselected(items=missing)
        items[:] = [item for item in items if item not in missing]
        config.stash[_NOT_RUN] = [item.nodeid for item in missing]


def _fixtures(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Missing data is a failure where KECK_REQUIRE_SHARED asks for all tests."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_WORKER_KEY] = session.config.stash[_NOT_RUN]
    elif session.config.stash[_NOT_RUN] and os.environ.get("KECK_REQUIRE_SHARED") == "1":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Collect from an xdist worker what it did not run; all workers collect the same tests."""
    config: pytest.Config = node.config  # type: ignore[attr-defined]
    config.stash[_NOT_RUN] = getattr(node, "workeroutput", {}).get(_WORKER_KEY, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    names = config.stash[_NOT_RUN]
    if names:
        terminalreporter.section("not run for want of ../shared")
        for name in names:
            terminalreporter.line(f"not run for want of ../shared: {name}")
