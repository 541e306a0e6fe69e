"""Keys of areas as text: leading zeros, numbers that were keys, and numbers that stand before a name."""

import re
from collections.abc import Collection, Sequence

_WHOLE = re.compile(r"(\d+)[.,]0+")
_NUMBERED = re.compile(r"\s*(\d+)(?:\s*[-–.:/]\s*|\s+)([^\W\d].*?)\s*")
_MUNICIPALITY_WIDTHS = {7, 8}


def normal_key(value: object, width: int = 0) -> str:
    """A key as text: blanks off, ``12.0`` is ``12``, digits filled with zeros to ``width``."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    whole = _WHOLE.fullmatch(text)
    if whole:
        text = whole[1]
    return text.zfill(width) if width and text.isdigit() and text.isascii() else text


def guess_width(keys: Collection[str], numeric: bool, municipality_key: str = "") -> int:
    """Number of digits of the keys of a level, 0 where they have no common width.

    ``numeric``: the keys come from a number field, which cannot hold leading zeros. Municipality keys (AGS)
    have eight digits; keys that begin like ``municipality_key`` but for its leading zero have lost that zero.
    """
    if not keys or not all(key.isdigit() and key.isascii() for key in keys):
        return 0
    widths = {len(key) for key in keys}
    longest = max(widths)
    if municipality_key.startswith("0") and all(("0" + key).startswith(municipality_key) for key in keys):
        return longest + 1
    if len(widths) == 1:
        return longest
    lost = numeric or widths == _MUNICIPALITY_WIDTHS or any(key.startswith("0") for key in keys)
    return longest if lost else 0


def split_numbered(texts: Sequence[str]) -> list[tuple[str, str]] | None:
    """``03 Nordstadt`` → (``03``, ``Nordstadt``) where every text is made so and there are texts; else None."""
    matches = [_NUMBERED.fullmatch(text) for text in texts]
    if not matches or not all(matches):
        return None
    return [(match[1], match[2]) for match in matches if match]
