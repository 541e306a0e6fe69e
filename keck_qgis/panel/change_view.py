"""The comparison that is chosen, computed from the open edition."""

from typing import TYPE_CHECKING

from .choice import Choice
from .opened import OpenedAtlas

if TYPE_CHECKING:
    from ..reports.change_map import ChangeMap


def change_map(opened: OpenedAtlas, choice: Choice) -> "ChangeMap":
    """KeckError where the edition has no values there."""
    from ..cartography.view import View
    from ..reports.change_map import ChangeMap

    def made() -> ChangeMap:
        view = View(choice.level, opened.edition.catalogue()[choice.indicator], choice.period)
        return ChangeMap(opened.edition, view, choice.against, choice.per_cent, choice.changes)

    what = choice.indicator, choice.level, choice.period, choice.against
    return opened.once((*what, choice.per_cent, choice.changes), made)
