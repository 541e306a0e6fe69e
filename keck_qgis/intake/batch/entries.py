"""One line of a batch: what a file is taken for and how it is read, and what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...model.findings import Finding, Report, Severity
from ...model.indicator import Indicator, PartOf
from ...model.text import tr
from ..file_words import without_common
from ..houses import Houses
from ..profile import Profile, ValueColumn
from ..recognition import Content, Recognised

_ORDER = (
    Content.CATALOGUE, Content.LEVEL, Content.VALUES, Content.ZEROS, Content.ADDRESSES, Content.FACILITIES,
)  # fmt: skip
"""What others rest on comes first; what is not in it cannot be taken over."""


@dataclass(frozen=True)
class ColumnUse:
    """A column of values and the indicator that it goes to (none: left out).

    ``sketch`` is a new indicator made for the column; it is taken where ``spec`` names it.
    """

    spec: ValueColumn
    title: str
    sketch: Indicator | None = None

    @property
    def is_new(self) -> bool:
        return self.sketch is not None and self.spec.indicator == self.sketch.id

    def going_to(self, indicator: str) -> "ColumnUse":
        return replace(self, spec=replace(self.spec, indicator=indicator))

    def made_as(self, sketch: Indicator) -> "ColumnUse":
        """The column with a new indicator of its own."""
        return replace(self, sketch=sketch).going_to(sketch.id)


@dataclass(frozen=True)
class Entry:
    """A file (or a layer, or a sheet of it) as it is to be read; None stands for what has yet to be guessed.

    ``name``: of a level, or the category of facilities (empty: a column of the list names it). ``parent``: the level
    above a level, empty for none. ``level``, ``period``, ``columns``: of a table; ``guess`` is how it is laid out,
    ``parts`` which indicators it shows to be parts of a total, ``told`` what was found when it was guessed.
    ``title``: the words of the file's name.
    """

    found: Recognised
    content: Content
    taken: bool = True
    title: str = ""
    name: str | None = None
    key_field: str = ""
    name_field: str = ""
    parent: str | None = None
    boundary_date: str = ""
    level: str = ""
    period: str = ""
    columns: tuple[ColumnUse, ...] | None = None
    guess: Profile | None = None
    parts: tuple[tuple[str, PartOf], ...] = ()
    told: tuple[Finding, ...] = ()
    profile: Recognised | None = None
    remarks: tuple[Finding, ...] = ()

    @property
    def label(self) -> str:
        """The file, with the layer or sheet where it has several."""
        return f"{self.found.path.name} · {self.found.part}" if self.found.part else self.found.path.name

    @property
    def usable(self) -> bool:
        return self.content in _ORDER

    def taken_for(self, content: Content) -> "Entry":
        """The same file as something else, with everything to be guessed anew."""
        return Entry(self.found, content, content in _ORDER, self.title, profile=self.profile)

    def left_out(self, code: str, text: str) -> "Entry":
        """The entry without its tick, and why."""
        remark = Finding(Severity.WARNING, code, text, self.label)
        return replace(self, taken=False, remarks=(*self.remarks, remark))


@dataclass
class Outcome:
    """What an entry comes to: itself with all guesses made, what it would bring in words, and its findings."""

    entry: Entry
    text: str = ""
    report: Report = field(default_factory=Report)

    @property
    def weight(self) -> Severity | None:
        """The heaviest finding; None where there is none but information."""
        severities = {finding.severity for finding in self.report.findings}
        return next((one for one in (Severity.ERROR, Severity.WARNING) if one in severities), None)


@dataclass
class Common:
    """What entries of a batch know of one another: ids given to new indicators, and the office's house coordinates."""

    ids: set[str] = field(default_factory=set)
    houses: Houses | None = None


def arranged(found: Iterable[Recognised]) -> list[Entry]:
    """Entries in the order in which they are written, coarse levels first; what comes twice is taken once.

    Profiles go to the table or list that they read: the one with the same name, or the only one.
    """
    everything = list(found)
    profiles = [one for one in everything if one.content in (Content.VALUE_PROFILE, Content.FACILITY_PROFILE)]
    others = [one for one in everything if one not in profiles]
    stems = [_stem(one) for one in others]
    entries = [
        Entry(one, one.content, one.content in _ORDER, stem)
        for one, stem in zip(others, _titles(others, stems), strict=True)
    ]
    entries, idle = _with_profiles(entries, profiles)
    entries = _without_repetition(sorted(entries, key=_place))
    return entries + [Entry(one, Content.NOTHING, False, remarks=(_unfitting(one),)) for one in idle]


def joined(entries: Iterable[Entry], further: Iterable[Entry]) -> list[Entry]:
    """The entries with further ones that came later, each file once, in the order in which they are written."""
    known = {(entry.found.path, entry.found.part): entry for entry in entries}
    for entry in further:
        known.setdefault((entry.found.path, entry.found.part), entry)
    return _without_repetition(sorted(known.values(), key=_place))


def _stem(found: Recognised) -> str:
    return found.path.name.partition(".")[0]


def _titles(found: Sequence[Recognised], stems: Sequence[str]) -> list[str]:
    """The name of each file without what all files with such contents begin with, and with its sheet or layer."""
    titles = list(stems)
    for content in _ORDER:
        own = [number for number, one in enumerate(found) if one.content is content]
        for number, text in zip(own, without_common([stems[number] for number in own]), strict=True):
            titles[number] = text
    return [one.part or text for one, text in zip(found, titles, strict=True)]


def _place(entry: Entry) -> tuple[int, int]:
    if entry.content not in _ORDER:
        return len(_ORDER), 0
    return _ORDER.index(entry.content), entry.found.count if entry.content is Content.LEVEL else 0


def _with_profiles(entries: list[Entry], profiles: Sequence[Recognised]) -> tuple[list[Entry], list[Recognised]]:
    """Entries with the profiles that read them, and the profiles that read none."""
    idle = []
    for profile in profiles:
        wanted = Content.VALUES if profile.content is Content.VALUE_PROFILE else Content.FACILITIES
        fitting = [number for number, one in enumerate(entries) if one.content is wanted]
        named = [number for number in fitting if _stem(entries[number].found) == _stem(profile)]
        chosen = named or (fitting if len(fitting) == 1 else [])
        if not chosen:
            idle.append(profile)
        for number in chosen:
            entries[number] = replace(entries[number], profile=profile)
    return entries, idle


def _without_repetition(entries: list[Entry]) -> list[Entry]:
    """Of files that have one name in a folder (a list and the layer made of it), leave out all but the placed one."""
    result = []
    for entry in entries:
        twins = [one for one in entries if one.usable and _called(one) == _called(entry)]
        kept = max(twins, key=lambda one: one.found.placed, default=entry)
        if kept is not entry and not entry.remarks:
            text = tr("The same as “{}” by its name; it is left out so that nothing comes in twice.")
            entry = entry.left_out("repeated_file", text.format(kept.found.path.name))
        result.append(entry)
    return result


def _called(entry: Entry) -> tuple[Content, Path, str, str]:
    return entry.content, entry.found.path.parent, _stem(entry.found), entry.found.part


def _unfitting(profile: Recognised) -> Finding:
    text = tr("This profile has the name of none of the files; it can be loaded where the single table is imported.")
    return Finding(Severity.WARNING, "profile_idle", text, profile.path.name)
