"""Texts read in the wrong encoding: how they look, and which encoding to try instead."""

import re
from collections.abc import Iterable

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
WINDOWS = "windows-1252"
UNICODE = "UTF-8"
# The UTF-8 bytes of ä ö ü Ä Ö Ü ß é and of typographic marks, each read as Windows-1252 or Latin-1.
_CONTINUATION = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
_DOUBLE = re.compile(f"[\u00c2\u00c3][{_CONTINUATION}]|\u00e2\u20ac")


def better_encoding(texts: Iterable[str], encoding: str) -> str:
    """The encoding to read ``texts`` in, given that they were read in ``encoding``; empty where they are sound.

    U+FFFD means bytes that are no UTF-8, in Germany Windows-1252; ``Ã¼`` means UTF-8 read as something else.
    """
    sample = [text for text in texts if text]
    if any(REPLACEMENT in text for text in sample):
        return WINDOWS if encoding.upper().replace("-", "") == "UTF8" else UNICODE
    if any(_DOUBLE.search(text) for text in sample) and encoding.upper().replace("-", "") != "UTF8":
        return UNICODE
    return ""


def is_garbled(texts: Iterable[str]) -> bool:
    """Whether some text still shows the marks of a wrong encoding."""
    return any(REPLACEMENT in text or _DOUBLE.search(text) for text in texts)
