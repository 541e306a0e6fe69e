"""The job that writes what somebody changed on facilities by hand: fields, places, new ones, ones that go."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsPointXY

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Finding, Report
from ..model.proposals import Facility, FacilityChange, FacilityChangeProposal, SourceFile
from ..model.text import tr
from .area_finder import AreaFinder
from .facility_indicators import remind_to_count
from .facility_rows import web_address
from .level_proposal import Atlas


def change_facilities(holdings: Path, changes: Sequence[FacilityChange]) -> Report:
    """Check changes and write them in one transaction with an entry in the journal, which can be withdrawn.

    The report of changes with errors has no ``source_id``: nothing was written. KeckError where somebody else has
    changed one of the facilities meanwhile.
    """
    with Holdings.open(holdings) as held:
        proposal = propose_changes(held, changes)
        if not proposal.report.errors:
            held.change_facilities(proposal)
    return proposal.report


def edit_facility(
    holdings: Path, shown: Facility | None, fields: Mapping[str, Any] | None, number: int | None = None
) -> Report:
    """Change the facility that an edition shows as ``shown`` in these fields; None for ``fields`` takes it out, None
    for ``shown`` adds one.

    ``number`` says where it is held, if that is known. The report adds the ``title`` of the change, and as ``number``
    where the facility is held or was. KeckError where the holdings have no such facility any more.
    """
    with Holdings.open(holdings, read_only=True) as held:
        before = None if shown is None else _held_as(shown, held.facilities_by_number(), number)
    after = None if fields is None else replace(before[1] if before else Facility("", ""), **fields)
    change = FacilityChange(before[0], before[1], after) if before else FacilityChange(None, None, after)
    report = change_facilities(holdings, [change])
    report.extra["title"] = title([change])
    if report.source_id is not None:
        report.extra["number"] = before[0] if before else _newest(holdings)
    return report


def field_findings(facility: Facility) -> list[Finding]:
    """What a facility lacks before it can be written."""
    report = Report()
    _check(_tidied(facility), report)
    return report.findings


def propose_changes(held: Holdings, changes: Sequence[FacilityChange]) -> FacilityChangeProposal:
    """Changes with their findings; texts without blanks around them, websites with what a browser needs in front."""
    report = Report(read=len(changes))
    tidied = [one if one.after is None else replace(one, after=_tidied(one.after)) for one in changes]
    others = held.facilities_by_number()
    for one in tidied:
        if one.after is not None:
            _check(one.after, report)
            _check_repeated(one.number, one.after, others, report)
            _check_released(one.before, one.after, held.released_columns(), report)
    _check_places(held, tidied, report)
    touched = {one.category for change in tidied for one in (change.before, change.after) if one is not None}
    remind_to_count(touched, held.catalogue(), report)
    said = json.dumps([asdict(one) for one in tidied], ensure_ascii=False)
    source = SourceFile("facilities", title(tidied), hashlib.sha256(said.encode()).hexdigest())
    return FacilityChangeProposal(source, tidied, report)


def title(changes: Sequence[FacilityChange]) -> str:
    """What the journal calls changes: ``Geändert: Kita Löwenzahn``, and how many more there are."""
    first = changes[0]
    if first.before is None:
        text, facility = tr("New: {}"), first.after
    elif first.after is None:
        text, facility = tr("Removed: {}"), first.before
    elif replace(first.before, x=None, y=None) == replace(first.after, x=None, y=None):
        text, facility = tr("Placed: {}"), first.after
    else:
        text, facility = tr("Changed: {}"), first.after
    name = facility.name if facility is not None else ""
    return text.format(name) + (tr(" and {} more").format(len(changes) - 1) if len(changes) > 1 else "")


def _held_as(shown: Facility, held: Mapping[int, Facility], number: int | None) -> tuple[int, Facility]:
    """The held facility that is shown: an edition tells all of it but further columns that are not released."""
    plain = replace(shown, further=())
    fitting = (key for key, one in held.items() if replace(one, further=()) == plain)
    found = number if number is not None else next(fitting, None)
    if found is None or found not in held:
        raise KeckError(
            tr("Facility is not held like this"),
            tr("The holdings have no facility “{}” as it is shown here.").format(shown.name),
            tr("Refresh the map and look at it again; nothing has been written."),
        )
    return found, held[found]


def _newest(holdings: Path) -> int:
    with Holdings.open(holdings, read_only=True) as held:
        return max(held.facilities_by_number())


def _tidied(one: Facility) -> Facility:
    texts = ("category", "name", "address", "opening_hours", "target_group", "concept", "website", "provider")
    tidied = replace(one, **{name: getattr(one, name).strip() for name in texts})
    return replace(tidied, website=web_address(tidied.website) or tidied.website)


def _check(one: Facility, report: Report) -> None:
    where = one.name or one.address
    if not one.name:
        report.error("name_missing", tr("A facility needs a name."), where)
    if not one.category:
        report.error("category_missing", tr("A facility needs a category."), where)
    if one.website and not web_address(one.website):
        report.error("website_refused", tr("This is no web address (http or https): {}").format(one.website), where)
    if one.capacity is not None and one.capacity < 0:
        report.error("capacity_negative", tr("A capacity cannot be less than 0."), where)


def _check_repeated(number: int | None, one: Facility, held: dict[int, Facility], report: Report) -> None:
    names = (one.category, one.name, one.address)
    if any(names == (other.category, other.name, other.address) for key, other in held.items() if key != number):
        report.warn("facility_held_already", tr("The holdings have such a facility already."), one.name)


def _check_released(
    before: Facility | None, after: Facility, released: dict[str, tuple[str, ...]], report: Report
) -> None:
    """In another category, further columns may be released that were not before."""
    if before is None or before.category == after.category:
        return
    own, new = released.get(before.category, ()), released.get(after.category, ())
    columns = [name for name, _text in after.further if name in new and name not in own]
    if columns:
        text = tr("In the category “{}” these columns are released: {}")
        report.warn("columns_released", text.format(after.category, ", ".join(columns)), after.name)


def _check_places(held: Holdings, changes: Sequence[FacilityChange], report: Report) -> None:
    moved = [
        one.after
        for one in changes
        if one.after is not None
        and one.after.x is not None
        and (one.before is None or (one.before.x, one.before.y) != (one.after.x, one.after.y))
    ]
    if not moved:
        return
    finder = AreaFinder(Atlas(held.geography(), held.shapes, held.crs))
    for one in moved:
        point = QgsGeometry.fromPointXY(QgsPointXY(one.x or 0.0, one.y or 0.0))
        if len(finder.areas) and not finder.of_point(point):
            report.warn("outside_municipality", tr("This place lies outside the municipality."), one.name)
