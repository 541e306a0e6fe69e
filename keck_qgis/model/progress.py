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


def checkpoint(progress: Progress, percent: float, text: str = "") -> None:
    """Report, and raise Cancelled where the user has stopped the job."""
    if progress.cancelled():
        raise Cancelled
    progress.report(percent, text)
