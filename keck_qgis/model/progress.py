"""How long work reports itself and learns that it shall stop."""

from typing import Protocol

from .errors import Cancelled


class Progress(Protocol):
    """Anything with the three methods of a QgsFeedback-like object; ``SILENT`` for callers that do not care."""

    def report(self, percent: float, text: str = "") -> None: ...

    def cancelled(self) -> bool: ...


class Silent:
    """Progress that nobody looks at."""

    def report(self, percent: float, text: str = "") -> None:
        return None

    def cancelled(self) -> bool:
        return False


SILENT = Silent()


class Stretch:
    """A part of a longer job: its 0 to 100 are ``start`` to ``end`` of the whole."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def report(self, percent: float, text: str = "") -> None:
        self._whole.report(self._start + (self._end - self._start) * percent / 100, text)

    def cancelled(self) -> bool:
        return self._whole.cancelled()


def checkpoint(progress: Progress, percent: float, text: str = "") -> None:
    """Report, and raise Cancelled where the user has stopped the job."""
    if progress.cancelled():
        raise Cancelled
    progress.report(percent, text)
