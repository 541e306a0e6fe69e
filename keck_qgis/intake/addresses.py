"""German addresses in one spelling: street, house number and what follows it, postcode, town."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .area_matching import normal_text

_POSTCODE = re.compile(r"(?:\bD\s?-?\s?)?\b(\d{5})\b")
_PIECES = re.compile(r"[,;|\n]+")
_NUMBER = r"0*(?P<first>\d{1,4})\s*(?P<letter>[a-z]?)(?![a-z\d])"
_UNTIL = r"(?:\s*(?:-|–|/|\+|bis|und|u\.)\s*0*(?P<last>\d{1,4})\s*(?P<last_letter>[a-z]?)(?![a-z\d]))?"
_HOUSE = re.compile(rf"(?:nr\.?\s*|haus\s+)?{_NUMBER}{_UNTIL}", re.IGNORECASE)
_STREET_AND_HOUSE = re.compile(
    rf"(?P<street>.*?[^\W\d_].*?)[\s.]\s*(?:nr\.?\s*)?{_NUMBER}{_UNTIL}\s*(?P<rest>\D*)", re.IGNORECASE
)
_WORDS = (
    (re.compile(r"str(?:\.|(?![a-z]))"), "strasse"),
    (re.compile(r"pl(?:\.|(?![a-z]))"), "platz"),
    (re.compile(r"\bsankt\b"), "st"),
    (re.compile(r"\bdoktor\b"), "dr"),
    (re.compile(r"\bprofessor\b"), "prof"),
)
_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True)
class Address:
    """``street`` as ``normal_street`` gives it; ``house`` such as ``12a``; ``until`` the end of a range, else empty."""

    street: str
    house: str
    until: str = ""
    postcode: str = ""
    town: str = ""

    def houses(self) -> Iterator[str]:
        """The house numbers under which it can be found, the likeliest first: of ``12-14`` these two."""
        yield self.house
        if self.until:
            yield self.until


@lru_cache(maxsize=65_536)
def normal_street(text: str) -> str:
    """``Dr.-Todsen-Str.``, ``Doktor-Todsen-Straße`` and ``DR. TODSEN STRASSE`` are one street."""
    folded = text.casefold().translate(_FOLDED)
    for pattern, word in _WORDS:
        folded = pattern.sub(word, folded)
    return normal_text(folded)


@lru_cache(maxsize=4_096)
def normal_town(text: str) -> str:
    return normal_text(text)


def normal_house(number: str, suffix: str = "") -> tuple[str, str]:
    """A house number such as ``12a`` and, of a range, its end; empty where there is none.

    What is neither a letter nor a range (``12 1/2``, ``12 Hinterhaus``) makes another house than ``12``.
    """
    text = f"{number.strip()} {suffix.strip()}"
    match = _HOUSE.match(text)
    if match is None:
        return "", ""
    house, until = _house(match)
    rest = normal_text(text[match.end() :])
    return (f"{house} {rest}", until) if rest else (house, until)


def read_addresses(text: str) -> list[Address]:
    """What in a text such as ``Markt 12 a, 24937 Flensburg`` may be an address, in its order: of ``Haus 2, Markt 12``
    only a list of streets can tell which one is."""
    postcode, town = "", ""
    found: list[re.Match[str]] = []
    before = ""
    for piece in filter(None, (one.strip() for one in _PIECES.split(text))):
        code = _POSTCODE.search(piece)
        street = piece
        if code is not None:
            postcode, town = code[1], piece[code.end() :].strip()
            street = piece[: code.start()].strip()
        if _HOUSE.fullmatch(street):
            street = f"{before} {street}"
        match = _STREET_AND_HOUSE.fullmatch(street)
        if match is not None:
            found.append(match)
        before = street
    return [Address(normal_street(one["street"]), *_house(one), postcode, normal_town(town)) for one in found]


def _house(match: re.Match[str]) -> tuple[str, str]:
    """``12-14`` is a range, ``12/1`` the first house behind 12."""
    house = f"{match['first']}{match['letter'].lower()}"
    last = f"{match['last']}{match['last_letter'].lower()}" if match["last"] else ""
    if last and int(match["last"]) <= int(match["first"]):
        return f"{house}/{last}", ""
    return house, last
