"""A profile of facilities corrected by pointing at a column: this is the name, these are the coordinates.

Each function takes the profile by which a list was read, which names every column, and gives the next one.
"""

from collections.abc import Mapping
from dataclasses import replace

from .facility_columns import FIELDS
from .facility_profile import FacilityProfile


def with_field(profile: FacilityProfile, field: str, header: str) -> FacilityProfile:
    """The column holds a field; an address has as many columns as it needs, in the order in which they are named."""
    free = without_meaning(profile, header)
    before = tuple(one for one in free.columns.get(field, ()) if one) if field == "address" else ()
    return replace(free, columns={**_all(free.columns), field: (*before, header)})


def with_coordinates(profile: FacilityProfile, headers: tuple[str, ...]) -> FacilityProfile:
    """The columns hold easting and northing, or one column both."""
    for header in headers:
        profile = without_meaning(profile, header)
    return replace(profile, columns=_all(profile.columns), coordinates=headers)


def with_release(profile: FacilityProfile, header: str) -> FacilityProfile:
    """The column is none of the known fields, and may enter editions."""
    free = without_meaning(profile, header)
    return replace(free, released_columns=(*free.released_columns, header))


def without_meaning(profile: FacilityProfile, header: str) -> FacilityProfile:
    """The column is none of the known fields; it is kept in the holdings alone."""
    return replace(
        profile,
        columns={name: tuple(one for one in given if one != header) for name, given in _all(profile.columns).items()},
        coordinates=() if header in profile.coordinates else profile.coordinates,
        released_columns=tuple(one for one in profile.released_columns if one != header),
    )


def _all(columns: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Every field: one that is not named would be guessed again."""
    return {field: tuple(columns.get(field, ())) for field in FIELDS}
