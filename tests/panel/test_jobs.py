"""Jobs in the background: one at a time, none lost, nothing after the end."""

from collections.abc import Callable, Iterator

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from keck_qgis.panel.jobs import QuietRunner

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def runner(qgis_app: QgsApplication) -> Iterator[QuietRunner]:
    parent = QObject()
    made = QuietRunner(parent)
    yield made
    made.close()


def test_a_job_started_by_the_end_of_another_is_never_lost(runner: QuietRunner, wait: Wait) -> None:
    """QGIS would now and then leave it in its queue for ever."""
    other = QuietRunner(runner)
    ended: list[int] = []

    def follow(number: int) -> None:
        ended.append(number)
        if number < 400:
            (runner, other)[number % 2].run("", lambda _progress: number + 1, follow)

    other.run("", lambda _progress: 1, follow)
    wait(lambda: len(ended) == 400)
    assert ended == list(range(1, 401))


def test_what_is_overtaken_is_not_told(runner: QuietRunner, wait: Wait) -> None:
    told: list[int] = []
    for number in range(20):
        runner.run("", lambda _progress, number=number: number, told.append)
    wait(lambda: not runner.is_busy())
    assert told == [19]


def test_an_end_that_is_under_way_is_cancelled_too(runner: QuietRunner, wait: Wait) -> None:
    told: list[int] = []
    for _ in range(50):
        runner.run("", lambda _progress: 1, told.append)
        task = runner._current
        assert task is not None
        task.waitForFinished()
        QgsApplication.processEvents()
        before = len(told)
        runner.cancel()
        QgsApplication.processEvents()
        assert len(told) == before and not runner.is_busy()


def test_errors_are_told_once(runner: QuietRunner, wait: Wait) -> None:
    errors: list[BaseException] = []
    runner.failed.connect(errors.append)

    def fail(_progress: object) -> None:
        raise ValueError("no")

    runner.run("", fail, lambda _result: None)
    wait(lambda: not runner.is_busy())
    assert [str(error) for error in errors] == ["no"]
