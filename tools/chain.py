"""Run algorithms of the provider one after the other, as ``qgis_process`` would, and say how it goes."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from keck_qgis.model.text import install_translator
from keck_qgis.processing.provider import KeckProvider
from tools.translations import CATALOGUE, finished_messages


class Session:
    """QGIS without a window and without the user's profile, with our provider and German texts."""

    def __init__(self) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="keck-demo-")
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = self._profile.name
        messages = finished_messages(CATALOGUE)
        install_translator(lambda source: messages.get(source, source))
        self._application = QgsApplication([], False)
        self._application.initQgis()
        self._provider = KeckProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def close(self) -> None:
        QgsProject.instance().clear()
        self._application.exitQgis()
        self._profile.cleanup()


class ConsoleFeedback(QgsProcessingFeedback):
    """Progress on one line of a terminal; findings are counted and the heavy ones kept."""

    def __init__(self, title: str) -> None:
        super().__init__(False)
        self._title = title
        self._text = ""
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.notes = 0
        self.progressChanged.connect(self._draw)

    def setProgressText(self, text: str) -> None:
        self._text = text

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def pushInfo(self, info: str) -> None:
        self.notes += 1

    def _draw(self, percent: float) -> None:
        if sys.stdout.isatty():
            sys.stdout.write(f"\r\x1b[K{self._title} {percent:3.0f} % {self._text[:60]}")
            sys.stdout.flush()


_SHOWN = 4

Words = Callable[[dict[str, Any]], str]
"""Puts the results of an algorithm into words."""


class Chain:
    """The steps of a demo, numbered, each with its time and its warnings."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._number = 0
        self._begun = time.monotonic()

    def say(self, text: str) -> None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def step(self, title: str, work: Callable[[ConsoleFeedback], str]) -> None:
        """Do ``work``, which returns what it made, and print that with the time it took."""
        self._number += 1
        head = f"[{self._number:2d}/{self._steps}] {title}"
        feedback = ConsoleFeedback(head)
        if sys.stdout.isatty():
            feedback._draw(0)
        begun = time.monotonic()
        made = work(feedback)
        if sys.stdout.isatty():
            sys.stdout.write("\r\x1b[K")
        seconds = f"{time.monotonic() - begun:.1f}".replace(".", ",")
        self.say(f"{head}: {made} ({seconds} s)")
        for warning in feedback.warnings[:_SHOWN]:
            self.say(f"        Warnung: {warning}")
        if len(feedback.warnings) > _SHOWN:
            self.say(f"        … weitere Warnungen: {len(feedback.warnings) - _SHOWN}, alle im Bericht")

    def run(
        self, title: str, algorithm: str, made: Callable[[dict[str, Any]], str], **parameters: Any
    ) -> dict[str, Any]:
        """Run ``keck:algorithm`` as a step; ``made`` puts its results into words. Ends the demo where it fails."""
        results: dict[str, Any] = {}

        def work(feedback: ConsoleFeedback) -> str:
            results.update(run_algorithm(algorithm, parameters, feedback))
            return made(results)

        try:
            self.step(title, work)
        except QgsProcessingException as error:
            raise SystemExit(f"\n{title}: {error}") from None
        return results

    def finish(self, folder: Path) -> None:
        seconds = f"{time.monotonic() - self._begun:.1f}".replace(".", ",")
        self.say(f"\nFertig in {seconds} s. Es liegt in {folder}:")
        for file in sorted(folder.iterdir()):
            if file.is_file():
                self.say(f"  {file.name:<48} {file.stat().st_size / 1024:>9,.0f} KB".replace(",", "."))


def run_algorithm(algorithm: str, parameters: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Run ``keck:algorithm`` with the checks that QGIS makes; raises QgsProcessingException where it fails."""
    instance = QgsApplication.processingRegistry().createAlgorithmById(f"keck:{algorithm}")
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    context.setProject(QgsProject.instance())
    values = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    accepted, reason = instance.checkParameterValues(values, context)
    if not accepted:
        raise QgsProcessingException(reason)
    results, _successful = instance.run(values, context, feedback, {}, False)
    return dict(results)
