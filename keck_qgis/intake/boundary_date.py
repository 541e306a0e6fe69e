"""The date of boundaries (Gebietsstand) as a user types it."""

import datetime
import re

from ..model.errors import KeckError
from ..model.text import tr

_YEAR = re.compile(r"\d{4}")
_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y")


def boundary_date(text: str) -> str | None:
    """``31.12.2014`` and ``2014-12-31`` as ISO date, a year as it stands, None for nothing; else KeckError."""
    text = text.strip()
    if not text:
        return None
    if _YEAR.fullmatch(text):
        return text
    for spelling in _FORMATS:
        try:
            return datetime.datetime.strptime(text, spelling).date().isoformat()
        except ValueError:
            continue
    raise KeckError(
        tr("Date not understood"),
        tr("“{}” is no date of boundaries.").format(text),
        tr("Write it as 31.12.2014, 2014-12-31 or 2014."),
    )


def german_date(text: str) -> str:
    """An ISO date as it is written here, ``31.12.2014``; anything else as it is."""
    try:
        return datetime.date.fromisoformat(text).strftime("%d.%m.%Y") if "-" in text else text
    except ValueError:
        return text
