"""The rows of a list of facilities, each turned into the facility that it describes."""

import re
from collections import Counter
from collections.abc import Sequence

from ..model.proposals import Facility
from ..model.text import tr
from .coordinates import coordinate
from .facility_columns import FacilityColumns, address_role
from .facility_places import Places
from .facility_table import FacilityTable
from .listing import listing

_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_BARE_LINK = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>\"']*)?", re.IGNORECASE)


def facilities_of(table: FacilityTable, columns: FacilityColumns, places: Places, category: str) -> list[Facility]:
    """A facility per row at its place, of ``category`` where the row names none; what is doubtful is reported."""
    kept = kept_columns(table, columns)
    result: list[Facility] = []
    nameless: list[str] = []
    uncategorised: list[str] = []
    notes = _Notes()
    for place, row, point in zip(table.places, table.rows, places.points, strict=True):
        values = dict(zip(table.headers, row, strict=True))
        own = {name: values[header] for name, header in columns.fields.items()}
        further = [(header, values[header]) for header in kept if values[header]]
        address = _address([(header, values[header]) for header in columns.address])
        name = own.get("name", "")
        if not name:
            nameless.append(place)
            name = address or tr("without a name")
        kind = own.get("category") or category
        if not kind:
            uncategorised.append(place)
        website = notes.website(own.get("website", ""), place)
        capacity = notes.capacity(own.get("capacity", ""), place)
        # What cannot be taken over as website or capacity is not lost: it stays as a further column.
        if own.get("website") and not website:
            further.append((columns.fields["website"], own["website"]))
        if own.get("capacity") and capacity is None:
            further.append((columns.fields["capacity"], own["capacity"]))
        x, y = (None, None) if point.isNull() else (point.asPoint().x(), point.asPoint().y())
        result.append(
            Facility(
                kind, name, address, own.get("opening_hours", ""), own.get("target_group", ""), own.get("concept", ""),
                website, own.get("provider", ""), capacity, x, y, tuple(further),
            )
        )  # fmt: skip
    _report_rows(table, nameless, uncategorised)
    notes.tell(table, columns)
    if not uncategorised:
        counts = Counter(one.category for one in result)
        shown = [f"{kind} ({count})" for kind, count in sorted(counts.items())]
        table.report.info("categories", tr("Categories: {}").format(listing(shown, 30)), table.name, len(counts))
    return result


def kept_columns(table: FacilityTable, columns: FacilityColumns) -> list[str]:
    """The further columns, which a facility keeps as they are."""
    known = columns.known()
    return [header for header in table.headers if header not in known]


def web_address(text: str) -> str:
    """An http(s) address as it stands; ``www.name.de`` with http:// in front; empty where it is no link."""
    if _LINK.fullmatch(text):
        return text
    return f"http://{text}" if _BARE_LINK.fullmatch(text) else ""


class _Notes:
    """Websites and capacities, with what had to be said about them."""

    def __init__(self) -> None:
        self._completed = 0
        self._refused: list[str] = []
        self._unreadable: list[str] = []

    def website(self, text: str, place: str) -> str:
        """The web address that is meant, with what had to be said about it; anything else is no link."""
        address = web_address(text)
        self._completed += bool(address) and address != text
        if text and not address:
            self._refused.append(place)
        return address

    def capacity(self, text: str, place: str) -> float | None:
        if not text:
            return None
        number = coordinate(text)
        if number is None or number < 0:
            self._unreadable.append(place)
            return None
        return number

    def tell(self, table: FacilityTable, columns: FacilityColumns) -> None:
        report = table.report
        if self._completed:
            report.info("website_completed", tr("Web addresses got http:// in front."), table.name, self._completed)
        if self._refused:
            report.warn(
                "website_refused",
                tr("No web addresses (http or https), kept as a further column: {}").format(listing(self._refused)),
                table.name,
                len(self._refused),
                table.cells_of(self._refused, columns.fields.get("website", "")),
            )
        if self._unreadable:
            report.warn(
                "capacity_unreadable",
                tr("Capacities that are no numbers, kept as a further column: {}").format(listing(self._unreadable)),
                table.name,
                len(self._unreadable),
                table.cells_of(self._unreadable, columns.fields.get("capacity", "")),
            )


def _address(parts: Sequence[tuple[str, str]]) -> str:
    """``Straße 5, 24939 Flensburg``: a house number follows its street, a town its postal code."""
    text = ""
    before = ""
    for header, value in parts:
        if not value:
            continue
        role = address_role(header)
        if role == "postal" and value in text:
            continue
        joined = (before, role) in (("street", "house"), ("postal", "city"))
        text += (" " if joined else ", ") * bool(text) + value
        before = role
    return text


def _report_rows(table: FacilityTable, nameless: list[str], uncategorised: list[str]) -> None:
    if nameless:
        table.report.warn(
            "empty_name",
            tr("Facilities without a name are called by their address: {}").format(listing(nameless)),
            table.name,
            len(nameless),
            table.cells_of(nameless),
        )
    if uncategorised:
        table.report.error(
            "category_missing",
            tr("Facilities without a category; name it (CATEGORY) or the column that holds it: {}").format(
                listing(uncategorised)
            ),
            table.name,
            len(uncategorised),
            table.cells_of(uncategorised),
        )
