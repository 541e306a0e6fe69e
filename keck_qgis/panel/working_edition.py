"""The working edition of holdings: what their keeper looks at, the newest one that was released beside them."""

import re
from pathlib import Path

from ..editions.reader import Edition
from ..holdings.gateway import Holdings
from ..model.errors import KeckError, Overtaken
from ..model.indicator import Audience
from ..model.progress import Progress, checkpoint
from ..model.text import tr

HOLDINGS_SUFFIX = ".keck.gpkg"
_NUMBERED = re.compile(rf"_{Audience.ADMINISTRATION.slug}_(\d+)\.gpkg$")


def open_file(path: Path, progress: Progress) -> tuple[Edition, bool]:
    """An edition, or the working edition of holdings, however old it is; and whether it were holdings.

    Where holdings have none yet, it is made. Raises KeckError where the file is neither.
    """
    if path.name.endswith(HOLDINGS_SUFFIX):
        return _working_edition(path, progress), True
    try:
        return Edition.open(path), False
    except KeckError as no_edition:
        try:
            Holdings.open(path, read_only=True).close()
        except KeckError:
            raise no_edition from None
    return _working_edition(path, progress), True


def fresh_edition(holdings: Path, progress: Progress) -> Edition:
    """Release the holdings of today for the administration; once more where an import came in between."""
    from ..editions.release import release

    while True:
        checkpoint(progress, 5, tr("Making a working edition …"))
        try:
            made, _report = release(holdings, Audience.ADMINISTRATION, holdings.parent, progress)
        except Overtaken:
            continue
        return Edition.open(made)


def _working_edition(path: Path, progress: Progress) -> Edition:
    with Holdings.open(path, read_only=True) as holdings:
        return _newest_beside(holdings, progress) or fresh_edition(path, progress)


def _newest_beside(holdings: Holdings, progress: Progress) -> Edition | None:
    beside = holdings.path.parent.iterdir()
    numbered = [(int(match[1]), file) for file in beside if (match := _NUMBERED.search(file.name))]
    for _number, file in sorted(numbered, reverse=True):
        checkpoint(progress, 2)
        try:
            edition = Edition.open(file)
        except KeckError:
            # somebody else's file of that name, or a damaged one: it is passed over and a new one made
            continue
        if holdings.changes_since(edition.content_hash) is not None:
            return edition
        edition.close()
    return None
