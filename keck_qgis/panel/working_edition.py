"""The working edition of holdings: what their keeper looks at, made anew when an import has changed them."""

import re
from pathlib import Path

from ..editions.reader import Edition
from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.indicator import Audience
from ..model.progress import Progress, checkpoint
from ..model.text import tr

HOLDINGS_SUFFIX = ".keck.gpkg"
_NUMBERED = re.compile(rf"_{Audience.ADMINISTRATION.slug}_(\d+)\.gpkg$")


def open_file(path: Path, progress: Progress) -> tuple[Edition, bool]:
    """An edition, or the working edition of holdings; and whether it were holdings.

    Raises KeckError where the file is neither.
    """
    if path.name.endswith(HOLDINGS_SUFFIX):
        return working_edition(path, progress), True
    try:
        return Edition.open(path), False
    except KeckError as no_edition:
        try:
            Holdings.open(path, read_only=True).close()
        except KeckError:
            raise no_edition from None
    return working_edition(path, progress), True


def working_edition(path: Path, progress: Progress) -> Edition:
    """The newest edition for the administration beside the holdings; a new one where that is out of date."""
    with Holdings.open(path, read_only=True) as holdings:
        atlas_id = holdings.atlas_id
        changes = [moment for entry in holdings.sources() for moment in (entry.time, entry.withdrawn) if moment]
    edition = _newest_beside(path, atlas_id, progress)
    if edition is not None:
        # times are exact to the second: a change in the second of the release counts as later
        if edition.created > max(changes, default=""):
            return edition
        edition.close()
    from ..editions.release import release

    checkpoint(progress, 5, tr("Making a working edition …"))
    made, _report = release(path, Audience.ADMINISTRATION, path.parent, progress)
    return Edition.open(made)


def _newest_beside(path: Path, atlas_id: str, progress: Progress) -> Edition | None:
    numbered = [(int(match[1]), file) for file in path.parent.iterdir() if (match := _NUMBERED.search(file.name))]
    for _number, file in sorted(numbered, reverse=True):
        checkpoint(progress, 2)
        try:
            edition = Edition.open(file)
        except KeckError:
            # somebody else's file of that name, or a damaged one: it is passed over and a new one made
            continue
        if edition.atlas_id == atlas_id:
            return edition
        edition.close()
    return None
