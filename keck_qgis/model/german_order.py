"""The order in which German lists stand: ä as a, ß as ss, numbers in texts by their size."""

import re
import unicodedata

_DIGITS = re.compile(r"(\d+)")


def german_key(text: str) -> tuple[tuple[str | int, ...], str]:
    """A sort key (DIN 5007-1); texts that differ only in accents or case stand beside each other, always the same
    way round."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    parts = _DIGITS.split(plain)
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), text
