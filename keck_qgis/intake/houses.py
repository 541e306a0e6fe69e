"""The office's own house coordinates: where each street and house number lies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from math import hypot

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.lookup import nearest
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .addresses import Address, normal_house, normal_street, normal_town, read_addresses
from .facility_columns import fits, guess_columns
from .facility_places import places_of_columns, places_of_layer
from .facility_table import FacilityTable, read_facilities

SAME_PLACE = 50.0
"""Metres within which several entries of one address are the same house."""
_BOTH = ("straße hausnummer", "straße und hausnummer", "straße nr", "anschrift", "adresse", "address")
_SURE_NUMBER = ("hausnummer", "hausnr", "hnr", "hsnr", "house number")
_WORDS: dict[str, tuple[str, ...]] = {
    "street": ("straße", "straßenname", "strname", "str name", "stn", "straßenbezeichnung", "str", "lagebezeichnung",
               "street", *_BOTH),
    "number": (*_SURE_NUMBER, "nummer", "nr"),
    "suffix": ("hausnummernzusatz", "hausnummerzusatz", "hausnrzusatz", "hnrzusatz", "hnr zusatz", "hsnrzus", "hnrzus",
               "adressierungszusatz", "adz", "zusatz", "hausbuchstabe", "buchstabe"),
    "postcode": ("plz", "postleitzahl", "postcode", "postal code", "zip"),
    "town": ("ortsname", "onm", "ort", "gemeinde", "stadt", "city", "town"),
}  # fmt: skip


@dataclass(frozen=True)
class HouseFields:
    """Headers by meaning: empty means no column, None one that is to be guessed. Without a number the street's column
    holds both."""

    street: str | None = None
    number: str | None = None
    suffix: str | None = None
    postcode: str | None = None
    town: str | None = None

    @classmethod
    def read(cls, text: str) -> "HouseFields":
        """From ``street=STN, number=HNR, suffix=``; KeckError for anything else."""
        given: dict[str, str] = {}
        for piece in filter(None, (one.strip() for one in text.split(","))):
            name, sign, header = (one.strip() for one in piece.partition("="))
            if not sign or name not in _WORDS:
                raise KeckError(
                    tr("Columns of the addresses"), tr("“{}” is not understood.").format(piece), nearest(name, _WORDS)
                )
            given[name] = header
        return cls(**given)

    def as_text(self) -> str:
        """As ``read`` takes it."""
        return ", ".join(f"{name}={header}" for name, header in self.named().items())

    def named(self) -> dict[str, str]:
        """What is not to be guessed."""
        return {name: header for name in _WORDS if (header := getattr(self, name)) is not None}

    def settled(self, headers: Sequence[str]) -> dict[str, str]:
        """The header of each meaning; KeckError for one that does not exist, and without a street."""
        named = self.named()
        for header in filter(None, named.values()):
            if header not in headers:
                raise KeckError(
                    tr("Unknown column"),
                    tr("The list has no column “{}”.").format(header),
                    nearest(header, headers, len(headers)),
                )
        found = guessed([one for one in headers if one not in named.values()]) | named
        if not found["street"]:
            raise KeckError(
                tr("No list of addresses"),
                tr("No column holds streets. Columns: {}.").format(", ".join(headers)),
                tr("Name the column, such as street=STN."),
            )
        return found


def guessed(headers: Sequence[str]) -> dict[str, str]:
    """The header of each meaning, each used once; empty for what none seems to mean."""
    free = list(headers)
    found: dict[str, str] = {}
    for name, words in _WORDS.items():
        found[name] = next((one for word in words for one in free if fits(one, (word,))), "")
        if found[name]:
            free.remove(found[name])
    if fits(found["street"], _BOTH) and not fits(found["number"], _SURE_NUMBER):
        # beside whole addresses a column “Nr.” only counts the rows
        found["number"] = found["suffix"] = ""
    return found


def columns_of(source: str, progress: Progress = SILENT) -> tuple[tuple[str, ...], dict[str, str]]:
    """The headers of a list of addresses, and what they seem to mean. KeckError where it cannot be read."""
    table = read_facilities(source, "", (), progress)
    coordinates = guess_columns(table.headers).coordinates
    return table.headers, guessed([one for one in table.headers if table.geometries or one not in coordinates])


@dataclass(frozen=True)
class House:
    """One entry; ``label`` is what people call it."""

    label: str
    postcode: str
    town: str
    x: float
    y: float


@dataclass
class Houses:
    """Entries by street and house number, both in their normal spelling, from the file of that hash."""

    file: str
    sha256: str
    _held: dict[str, dict[str, list[House]]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def add(self, name: str, street: str, numbers: Iterable[str], house: House) -> None:
        self._names.setdefault(street, name)
        of_street = self._held.setdefault(street, {})
        for number in numbers:
            of_street.setdefault(number, []).append(house)
        self.count += 1

    def knows(self, street: str) -> bool:
        return street in self._held

    def at(self, address: Address) -> tuple[list[House], bool]:
        """The entries of an address, and whether they are those of a range's end or beginning alone."""
        of_street = self._held.get(address.street, {})
        for number in address.houses():
            if number in of_street:
                return of_street[number], bool(address.until)
        return [], False

    def beside(self, address: Address) -> list[str]:
        """The same house number with another letter, or none: ``12`` and ``12b`` for ``12a``."""
        of_street = self._held.get(address.street, {}).items()
        return [held[0].label for house, held in of_street if _number(house) == _number(address.house)]

    def like(self, street: str) -> list[str]:
        """Streets that are spelled nearly so."""
        return [self._names[one] for one in get_close_matches(street, self._held, 3, 0.8)]


def _number(house: str) -> str:
    """The digits with which it begins."""
    return house[: len(house) - len(house.lstrip("0123456789"))]


def are_one(houses: Sequence[House]) -> bool:
    first = houses[0]
    return all(hypot(one.x - first.x, one.y - first.y) <= SAME_PLACE for one in houses)


def read_houses(
    source: str, wanted: HouseFields, atlas_crs: str, report: Report, progress: Progress = SILENT
) -> Houses:
    """Read a point layer or table of addresses; findings go to ``report``. KeckError for what is none."""
    checkpoint(progress, 0, tr("Reading the addresses"))
    table = read_facilities(source, "", set(wanted.named().values()) - {""}, progress)
    coordinates = guess_columns(table.headers).coordinates
    columns = wanted.settled([header for header in table.headers if table.geometries or header not in coordinates])
    if table.geometries:
        places = places_of_layer(table, "", atlas_crs, progress)
    elif coordinates:
        places = places_of_columns(table, coordinates, "", atlas_crs)
    else:
        raise KeckError(
            tr("Addresses without coordinates"),
            tr("“{}” has neither points nor columns with coordinates.").format(table.name),
            tr("Choose the office's house coordinates."),
        )
    report.extend(table.report.findings)
    houses, unread = Houses(table.file, table.sha256), 0
    for row, point in zip(table.rows, places.points, strict=True):
        xy = None if point.isNull() else point.asPoint()
        if xy is None or not _enter(houses, columns, dict(zip(table.headers, row, strict=True)), xy.x(), xy.y()):
            unread += 1
    _tell(houses, unread, columns, table, report)
    return houses


def _enter(houses: Houses, columns: Mapping[str, str], row: Mapping[str, str], x: float, y: float) -> bool:
    street, postcode = row[columns["street"]], row.get(columns["postcode"], "")
    if columns["number"]:
        number, suffix = row[columns["number"]], row.get(columns["suffix"], "")
        key, (house, until) = normal_street(street), normal_house(number, suffix)
        label = f"{street} {number}{suffix}"
    else:
        read = next(iter(read_addresses(street)), None)
        if read is None:
            return False
        key, house, until, postcode, label = read.street, read.house, read.until, postcode or read.postcode, street
    if not key or not house:
        return False
    label = f"{label}, {postcode}" if postcode and postcode not in label else label
    town = row.get(columns["town"], "")
    houses.add(street, key, filter(None, (house, until)), House(label, postcode, normal_town(town), x, y))
    return True


def _tell(houses: Houses, unread: int, columns: Mapping[str, str], table: FacilityTable, report: Report) -> None:
    shown = ", ".join(filter(None, columns.values()))
    text = tr("Addresses are read from the columns {}.").format(shown)
    report.info("address_columns", text, table.name, max(houses.count, 1))
    if unread:
        text = tr("Entries without street, house number or coordinates are passed over.")
        report.info("address_incomplete", text, table.name, unread)
    if not houses.count:
        raise KeckError(
            tr("No list of addresses"),
            tr("“{}” holds no address with coordinates.").format(table.name),
            tr("Check the columns: {}").format(shown),
        )
