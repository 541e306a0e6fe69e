"""What can be told of a table that names no area of the atlas: the columns that probably name its own areas."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from ..model.findings import Place, Report
from ..model.geography import ROOT_LEVEL
from ..model.number_parsing import take_apart
from ..model.text import tr
from .area_matching import AreaMatcher, normal_text
from .grid import Grid
from .guess_rows import LABEL_COLUMNS, LABEL_WORDS, Areas
from .headers import read_period
from .listing import listing
from .markers import Markers

_MOST_ROWS = 2_000
_NAMED = 3


def find_labels(grid: Grid, matcher: AreaMatcher) -> Areas | None:
    """The columns of the names and keys of areas, and the rows that are about one; None where nothing looks so.

    Names are the most different texts of a column; keys are single words or numbers written alike, beside them.
    """
    rows = range(min(len(grid.rows), _MOST_ROWS))
    columns = range(min(grid.width, LABEL_COLUMNS))
    names = {column: _names(grid, rows, column, matcher) for column in columns}
    name = max(names, key=lambda column: (len(names[column]), sum(map(len, names[column]))), default=None)
    if name is not None and not names[name]:
        name = None
    own = [row for row in rows if name is None or grid.text(row, name) in names[name]]
    key = next((column for column in columns if column != name and _holds_keys(grid, own, column, name)), None)
    labels: set[int | None] = {key, name} - {None}
    found = frozenset(
        row
        for row in own
        if labels
        and _has_figures(grid, row, labels)
        and not any(matcher.is_total(grid.text(row, column)) for column in labels if column is not None)
    )
    return Areas("", key, name, found) if found else None


def tell_no_area(grid: Grid, matcher: AreaMatcher, level: str, labels: Areas | None, report: Report) -> None:
    """Say that the table names no area of the level (none: of any), what was expected, and what to do."""
    known = [one.name for one in matcher.geography.levels if one.name != ROOT_LEVEL]
    if not known:
        text = tr("The holdings have no level yet: import the areas first, then the values.")
        report.error("no_area_found", text, grid.sheet or grid.name)
        step = tr(
            "Next step: add the file with the boundaries of the areas (Shapefile, GeoPackage or GeoJSON), dropped here "
            "together with the tables or beforehand by the menu Import single things > Level …."
        )
        report.info("next_step", step)
        return
    text = tr("No column of the table names areas of the atlas, neither by key nor by name. Expected are: {}.")
    columns = (labels.key, labels.name) if labels else ()
    places: list[Place] = [(None, column) for column in columns if column is not None]
    text = text.format(_expected(matcher, [level] if level in known else known))
    report.error("no_area_found", text, grid.sheet or grid.name, places=places)
    step = tr(
        "Next step: if the table is about these areas, choose their level in the assistant (menu Import single things "
        "> Values …) and point at the column with the keys by the right mouse button. If it is about others, import "
        "their level first."
    )
    report.info("next_step", step)


def _expected(matcher: AreaMatcher, levels: Iterable[str]) -> str:
    """The levels with key and name of their first area, as an example of what a table should name."""
    geography = matcher.geography
    texts = []
    for level in levels:
        first = geography.areas[int(geography.of_level(level)[0])]
        texts.append(tr("“{}” ({} …)").format(level, f"{first.key} {first.name}".strip()))
    return listing(texts, _NAMED)


def _names(grid: Grid, rows: Iterable[int], column: int, matcher: AreaMatcher) -> set[str]:
    """The words of a column in rows that hold numbers beside them."""
    markers = Markers()
    return {
        text
        for row in rows
        if (text := grid.text(row, column))
        and _is_word(text)
        and markers.get(text) is None
        and not matcher.is_total(text)
        and _has_figures(grid, row, {column})
    }


def _has_figures(grid: Grid, row: int, labels: AbstractSet[int | None]) -> bool:
    """Whether a row holds a number beside its labels that is more than a year of a header."""
    texts = (grid.text(row, column) for column in range(grid.width) if column not in labels)
    return any(text and take_apart(text) is not None and not read_period(text) for text in texts)


def _is_word(text: str) -> bool:
    return take_apart(text) is None and not read_period(text) and any(letter.isalpha() for letter in text)


def _holds_keys(grid: Grid, rows: Iterable[int], column: int, name: int | None) -> bool:
    """Whether a column calls every row differently, in one word of a key's look."""
    data = [row for row in rows if _has_figures(grid, row, {column, name})]
    texts = [text for row in data if (text := grid.text(row, column))]
    if len(texts) < 2 or len(texts) < 0.9 * len(data) or len({*texts}) < len(texts):
        return False
    if not all(len(text) <= 20 and text.replace("-", "").isalnum() and not read_period(text) for text in texts):
        return False
    above = (normal_text(grid.text(row, column)) for row in range(max(data[0] - 3, 0), data[0]))
    padded = len({len(text) for text in texts}) == 1 and (len(texts[0]) > 4 or any(t.startswith("0") for t in texts))
    return padded or any(word in LABEL_WORDS for word in above)
