"""What the chosen figure means, in plain text."""

from ..model.period import Period
from ..model.text import tr
from .catalogue.reasons import why_empty
from .choice import Choice
from .opened import OpenedAtlas


def figure_text(opened: OpenedAtlas, choice: Choice) -> str:
    """Definition, source and the whole municipality's value, and why there is none on this level and in this period."""
    if not choice.indicator:
        return ""
    from ..cartography.choropleth import cell_text
    from .change_view import change_map

    edition = opened.edition
    indicator = edition.catalogue()[choice.indicator]
    lines = [indicator.definition, tr("Source: {}").format(indicator.source)]
    if choice.period:
        root = edition.root_cell(indicator.id, choice.period)
        if root is not None:
            lines.append(tr("Whole municipality: {}").format(cell_text(root, indicator)))
    if choice.against and (change := change_map(opened, choice).town()):
        against = Period.parse(choice.against).title()
        lines.append(tr("Whole municipality, against {}: {}").format(against, change))
    if reason := why_empty(indicator.id, choice.level, choice.period, opened.overview):
        lines.append(reason)
    return "\n".join(lines)
