"""How long work reports itself and learns that it shall stop."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from .errors import Cancelled
from .text import tr

_SURE_AFTER = 5.0
"""Seconds after which a guess of what is left is worth something; less than that is not worth saying."""


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


class Words:
    """What goes with a job's progress: what it does, and how long all of it will still take."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._start = clock, clock()
        self._doing = self._said = ""

    def at(self, percent: float, text: str = "") -> str:
        """The words to show now; "" where they are those of before."""
        self._doing = text or self._doing
        said = " – ".join(part for part in (self._doing, self._left(percent)) if part)
        if said == self._said:
            return ""
        self._said = said
        return said

    def _left(self, percent: float) -> str:
        gone = self._clock() - self._start
        left = gone * (100 - percent) / percent if percent > 0 else 0.0
        if min(gone, left) < _SURE_AFTER:
            return ""
        if left < 50:
            return tr("about {} s left").format(10 * round(left / 10 + 0.4))
        return tr("about {} min left").format(round(left / 60 + 0.2))


def checkpoint(progress: Progress, percent: float, text: str = "") -> None:
    """Report, and raise Cancelled where the user has stopped the job."""
    if progress.cancelled():
        raise Cancelled
    progress.report(percent, text)
