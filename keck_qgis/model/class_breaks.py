"""Class breaks as people write them, in a field or a catalogue file."""

import math
import re
from collections.abc import Iterable
from itertools import pairwise

from .errors import KeckError
from .text import tr

MOST_CLASSES = 12
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(\.\d{3})+(?![\d.])")


def parse_breaks(text: str) -> tuple[float, ...]:
    """Read breaks: ``0; 3,6; 7,1`` or, with decimal points, ``0, 3.6, 7.1``; strictly ascending.

    Raises KeckError for anything else.
    """
    by_comma = ";" not in text and ("." in text or re.search(r",\s", text) or text.count(",") > 1)
    parts = [part.strip() for part in text.split("," if by_comma else ";") if part.strip()]
    hint = tr("Separate the breaks by semicolons, such as 0; 3,6; 7,1.")
    try:
        breaks = tuple(_number(part) for part in parts)
    except ValueError as error:
        message = tr("“{}” is not a list of numbers.").format(text)
        raise KeckError(tr("Class breaks not understood"), message, hint) from error
    if any(later <= earlier for earlier, later in pairwise(breaks)):
        message = tr("Each break must be greater than the one before it: {}.").format(text)
        raise KeckError(tr("Class breaks not ascending"), message, hint)
    return breaks


def parse_kept_breaks(text: str) -> tuple[float, ...]:
    """Read breaks that an indicator keeps, ``800; 1.200`` as thousands are written.

    Raises KeckError for more classes than anybody can tell apart, too.
    """
    breaks = parse_breaks(_THOUSANDS.sub(lambda found: found[0].replace(".", ""), text))
    if len(breaks) > MOST_CLASSES:
        raise KeckError(tr("Too many class breaks"), tr("At most {} breaks are possible.").format(MOST_CLASSES))
    return breaks


def breaks_text(breaks: Iterable[float]) -> str:
    """``0; 3,6; 7,1``, which ``parse_breaks`` reads."""
    return "; ".join(repr(one).removesuffix(".0").replace(".", ",") for one in breaks)


def _number(text: str) -> float:
    number = float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    if not math.isfinite(number):
        raise ValueError(text)
    return number
