"""Keys, names and parent keys of a level, from the fields of its layer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model.findings import Report
from ..model.text import tr
from .area_keys import guess_width, normal_key, split_numbered
from .level_fields import LevelFields
from .listing import listing
from .vector_source import VectorTable


@dataclass(frozen=True)
class LevelRows:
    """Per feature its key, name and parent key (None where it names none), and the common key width."""

    keys: list[str]
    names: list[str]
    parent_keys: list[str | None]
    key_width: int


def level_rows(
    table: VectorTable,
    fields: LevelFields,
    key_width: int,
    municipality_key: str,
    parents: Mapping[str, str],
    parent_width: int,
    report: Report,
    where: str,
) -> LevelRows:
    """Read the rows; ``parents`` gives the names of the parent areas by key, ``key_width`` 0 means guess."""
    names = [_text(value) for value in table.column(fields.name)]
    keys = [_text(value) for value in table.column(fields.key)]
    keys, names = _split(keys, names, fields, report, where)
    width = key_width or guess_width([key for key in keys if key], fields.key in table.numeric, municipality_key)
    padded = [normal_key(key, width) if key else "" for key in keys]
    changed = sum(before != after for before, after in zip(keys, padded, strict=True))
    if changed:
        report.info(
            "leading_zeros_restored", tr("Keys were filled with zeros to {} digits.").format(width), where, changed
        )
    _check(padded, names, report, where)
    parent_keys: list[str | None] = [None] * len(keys)
    if fields.parent and parents:
        parent_keys = _parent_keys(table.column(fields.parent), parents, parent_width, report, where)
    named = [name or key for name, key in zip(names, padded, strict=True)]
    return LevelRows(padded, named, parent_keys, width)


def _text(value: object) -> str:
    return "" if value is None else " ".join(normal_key(value).split())


def _split(
    keys: list[str], names: list[str], fields: LevelFields, report: Report, where: str
) -> tuple[list[str], list[str]]:
    """Take number and name apart where every text holds both (``03 Nordstadt``)."""
    split_names = split_numbered([name for name in names if name])
    if split_names and all(names):
        report.info(
            "name_split", tr("Number and name stand in one field ({}) and were split.").format(fields.name), where
        )
        names = [name for _, name in split_names]
    split_keys = split_numbered([key for key in keys if key])
    if split_keys and all(keys):
        keys = [number for number, _ in split_keys]
    return keys, names


def _check(keys: Sequence[str], names: Sequence[str], report: Report, where: str) -> None:
    empty = {
        row: name or tr("row {}").format(row)
        for row, (key, name) in enumerate(zip(keys, names, strict=True), 1)
        if not key
    }
    if empty:
        text = tr("Areas without a key: {}").format(listing(list(empty.values())))
        report.error("empty_key", text, where, len(empty), [(row, None) for row in empty])
    nameless = {row: key for row, (key, name) in enumerate(zip(keys, names, strict=True), 1) if key and not name}
    if nameless:
        report.warn(
            "empty_name",
            tr("Areas without a name are called by their key: {}").format(listing(list(nameless.values()))),
            where,
            len(nameless),
            [(row, None) for row in nameless],
        )
    keys_by_name: dict[str, set[str]] = {}
    for key, name in zip(keys, names, strict=True):
        if name and key:
            keys_by_name.setdefault(name, set()).add(key)
    shared = [f"{name} ({', '.join(sorted(found))})" for name, found in keys_by_name.items() if len(found) > 1]
    if shared:
        report.warn(
            "duplicate_name",
            tr("Names that stand for several areas; tables match these by key only: {}").format(listing(shared)),
            where,
            len(shared),
            [(row, None) for row, name in enumerate(names, 1) if len(keys_by_name.get(name, ())) > 1],
        )


def _parent_keys(
    values: Sequence[object], parents: Mapping[str, str], width: int, report: Report, where: str
) -> list[str | None]:
    """Keys of the parent areas; a field may also hold their names, where a name stands for one area."""
    by_name: dict[str, str | None] = {}
    for key, name in parents.items():
        by_name[name.casefold()] = None if name.casefold() in by_name else key
    result: list[str | None] = []
    unknown: dict[int, str] = {}
    for row, value in enumerate(values, 1):
        text = _text(value)
        key = normal_key(text, width) if text else ""
        found = key if key in parents else by_name.get(text.casefold())
        if text and found is None:
            unknown[row] = text
        result.append(found)
    if unknown:
        report.error(
            "parent_unknown",
            tr("Parent keys that the parent level does not have: {}").format(listing(sorted(set(unknown.values())))),
            where,
            len(unknown),
            [(row, None) for row in unknown],
        )
    return result
