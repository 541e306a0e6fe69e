"""What the chosen figure means, in plain text."""

from ..model.text import tr
from .choice import Choice
from .opened import OpenedAtlas


def figure_text(opened: OpenedAtlas, choice: Choice) -> str:
    """Definition, source and the whole municipality's value; what to do where there is none."""
    if not choice.indicator:
        return tr("There are no values yet. Import a level, then a table of values.")
    from ..cartography.choropleth import cell_text

    edition, overview = opened.edition, opened.overview
    indicator = edition.catalogue()[choice.indicator]
    lines = [indicator.definition, tr("Source: {}").format(indicator.source)]
    if choice.period:
        root = edition.root_cell(indicator.id, choice.period)
        if root is not None:
            lines.append(tr("Whole municipality: {}").format(cell_text(root, indicator)))
    else:
        held = ", ".join(overview.valued[indicator.id])
        lines.append(tr("No values on the level “{}”.").format(choice.level))
        lines.append(tr("There are values on: {}").format(held) if held else tr("Every value is hidden."))
    return "\n".join(lines)
