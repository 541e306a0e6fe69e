"""A profile corrected by pointing at the table: this is the key, that a header row, these mean that indicator.

Each function takes the profile by which a table was read and gives the one by which it is to be read again. Columns
are found by position while they are changed and named by their header again afterwards, so that the corrected
profile reads next year's table too.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from .area_matching import normal_text
from .grid import Grid
from .headers import header_texts, split_period
from .layout import Layout
from .markers import Meaning, normal_marker
from .profile import PERIOD_PLACE, ColumnRef, Filter, Profile, ValueColumn


def with_key(profile: Profile, layout: Layout, grid: Grid, column: int | None) -> Profile:
    """The column holds the keys of the areas; None: no column does."""
    return _changed(profile, layout, grid, column, lambda pinned, number: replace(pinned, key_column=number))


def with_name(profile: Profile, layout: Layout, grid: Grid, column: int | None) -> Profile:
    """The column holds the names of the areas; None: no column does."""
    return _changed(profile, layout, grid, column, lambda pinned, number: replace(pinned, name_column=number))


def with_period_column(profile: Profile, layout: Layout, grid: Grid, column: int | None) -> Profile:
    """The column holds the period of each row; None: no column does."""
    return _changed(profile, layout, grid, column, lambda pinned, number: replace(pinned, period_column=number))


def with_values(profile: Profile, layout: Layout, grid: Grid, columns: Iterable[int], meaning: ValueColumn) -> Profile:
    """The columns hold values of an indicator; their ``column`` in ``meaning`` does not count."""
    result = _pinned(profile, layout)
    for column in columns:
        free = _freed(result, column + 1)
        own = replace(meaning, column=column + 1)
        result = replace(free, columns=(*free.columns, own))
    return _named(result, grid)


def without_columns(profile: Profile, layout: Layout, grid: Grid, columns: Iterable[int]) -> Profile:
    """Nothing is read from the columns; those that look like values stay listed without an indicator."""
    result = _pinned(profile, layout)
    for column in columns:
        result = _freed(result, column + 1)
        result = replace(result, columns=(*result.columns, ValueColumn(column + 1, "")))
    return _named(result, grid)


def with_filter(profile: Profile, layout: Layout, grid: Grid, column: int, equals: str) -> Profile:
    """Only those rows count whose cell in the column reads so; an empty text lifts the filter."""
    pinned = _pinned(profile, layout)
    others = tuple(one for one in pinned.filters if one.column != column + 1)
    return _named(replace(pinned, filters=(*others, Filter(column + 1, equals)) if equals else others), grid)


def with_header(profile: Profile, layout: Layout, grid: Grid, rows: Iterable[int]) -> Profile:
    """These rows are the header; the data begin below it."""
    numbers = tuple(sorted(row + 1 for row in rows))
    first = max(numbers[-1] + 1, profile.first_row if profile.first_row > numbers[-1] else 0)
    return _named(replace(_pinned(profile, layout), header_rows=numbers, first_row=first), grid)


def with_first_row(profile: Profile, row: int) -> Profile:
    """The data begin in this row."""
    header = tuple(number for number in profile.header_rows if number <= row)
    return replace(profile, header_rows=header, first_row=row + 1)


def with_totals(profile: Profile, labels: Iterable[str]) -> Profile:
    """Rows with these labels are about all areas together."""
    own = tuple(labels)
    others = tuple(label for label in profile.unassigned_rows if label not in own)
    return replace(profile, total_rows=_joined(profile.total_rows, own), unassigned_rows=others)


def without_rows(profile: Profile, labels: Iterable[str]) -> Profile:
    """Rows with these labels are left out."""
    own = tuple(labels)
    others = tuple(label for label in profile.total_rows if label not in own)
    return replace(profile, unassigned_rows=_joined(profile.unassigned_rows, own), total_rows=others)


def with_usual_rows(profile: Profile, labels: Iterable[str]) -> Profile:
    """Rows with these labels mean what they say: nothing special is known of them."""
    own = set(labels)
    return replace(
        profile,
        total_rows=tuple(label for label in profile.total_rows if label not in own),
        unassigned_rows=tuple(label for label in profile.unassigned_rows if label not in own),
    )


def with_footnotes(profile: Profile, text: str) -> Profile:
    """The footnotes begin in the row whose first cell begins so; an empty text: there are none."""
    start, colon, _ = text.partition(":")
    return replace(profile, footnotes=f"{start}{colon}")


def with_marker(profile: Profile, text: str, meaning: Meaning) -> Profile:
    """The text stands in place of a figure and means this."""
    others = tuple(one for one in profile.markers if normal_marker(one[0]) != normal_marker(text))
    return replace(profile, markers=(*others, (text, meaning.value)))


def label_of(layout: Layout, grid: Grid, row: int) -> str:
    """How a row calls what it is about; empty where it does not."""
    texts = (grid.text(row, column) for column in (layout.name, layout.key) if column is not None)
    return next((text for text in texts if text), "")


def _changed(
    profile: Profile,
    layout: Layout,
    grid: Grid,
    column: int | None,
    change: Callable[[Profile, int | None], Profile],
) -> Profile:
    pinned = _pinned(profile, layout)
    number = None if column is None else column + 1
    return _named(change(pinned if number is None else _freed(pinned, number), number), grid)


def _pinned(profile: Profile, layout: Layout) -> Profile:
    """The profile with every column named by its number."""

    def number(position: int | None) -> int | None:
        return None if position is None else position + 1

    values = tuple(replace(one.spec, column=one.position + 1, period=one.period) for one in layout.columns)
    return replace(
        profile,
        key_column=number(layout.key),
        name_column=number(layout.name),
        period_column=number(layout.period),
        fill_down=tuple(position + 1 for position in layout.fill_down),
        filters=tuple(Filter(position + 1, equals) for position, equals in layout.filters),
        columns=(*values, *(ValueColumn(position + 1, "") for position in layout.open_columns)),
    )


def _freed(profile: Profile, number: int) -> Profile:
    """The column, by its number, has no role any more."""

    def kept(column: ColumnRef | None) -> ColumnRef | None:
        return None if column == number else column

    return replace(
        profile,
        key_column=kept(profile.key_column),
        name_column=kept(profile.name_column),
        period_column=kept(profile.period_column),
        columns=tuple(one for one in profile.columns if one.column != number),
    )


def _named(profile: Profile, grid: Grid) -> Profile:
    """The profile with its columns named by their header, where that is told apart from all others."""
    texts = header_texts(grid, [row - 1 for row in profile.header_rows if 0 < row <= len(grid.rows)])
    words = [normal_text(text) for text in texts]

    def name(column: ColumnRef) -> ColumnRef:
        if not isinstance(column, int) or column > len(texts):
            return column
        text = texts[column - 1]
        return (
            text if words[column - 1] and words.count(words[column - 1]) == 1 and PERIOD_PLACE not in text else column
        )

    def optional(column: ColumnRef | None) -> ColumnRef | None:
        return None if column is None else name(column)

    return replace(
        profile,
        key_column=optional(profile.key_column),
        name_column=optional(profile.name_column),
        period_column=optional(profile.period_column),
        fill_down=tuple(name(column) for column in profile.fill_down),
        filters=tuple(replace(one, column=name(one.column)) for one in profile.filters),
        columns=_by_pattern(profile.columns, texts, name),
    )


def _by_pattern(
    columns: Iterable[ValueColumn], texts: list[str], name: Callable[[ColumnRef], ColumnRef]
) -> tuple[ValueColumn, ...]:
    """Value columns by header; those whose headers differ by their period alone, and that mean the same, as one."""
    own = [one for one in columns if isinstance(one.column, int) and one.column <= len(texts)]
    patterns: dict[str, list[ValueColumn]] = {}
    shared: dict[int, str] = {}
    for one in own:
        _, period, pattern = split_period(texts[int(one.column) - 1])
        if period and one.period in ("", period):
            patterns.setdefault(pattern, []).append(replace(one, column=pattern, period=""))
            shared[int(one.column)] = pattern
    everywhere = [split_period(text)[2] for text in texts]
    result: dict[ValueColumn, None] = {}
    for one in own:
        found = shared.get(int(one.column), "")
        alike = patterns.get(found, [])
        if found and len(set(alike)) == 1 and len(alike) == everywhere.count(found):
            result[alike[0]] = None
        else:
            _, period, _ = split_period(texts[int(one.column) - 1])
            result[replace(one, column=name(one.column), period="" if one.period == period else one.period)] = None
    return tuple(result)


def _joined(before: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *new)))
