"""Indicators: defined figures with their metadata, and the catalogue that holds them together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from .errors import KeckError
from .lookup import nearest
from .text import tr


class Kind(Enum):
    """What a value is; the German word is the one of the catalogue file."""

    COUNT = "anzahl"
    RATE = "quote"
    MEAN = "mittelwert"
    MEASURE = "messgroesse"


class Aggregation(Enum):
    """How a coarser area's value follows from finer ones."""

    SUM = "summe"
    WEIGHTED = "gewichtet"
    UNWEIGHTED = "ungewichtet"
    NONE = "keine"


class Audience(IntEnum):
    """For whom an edition is made; the numbers are those of the algorithm parameter."""

    ADMINISTRATION = 0
    PUBLIC = 1

    @property
    def slug(self) -> str:
        """The word in an edition's file name."""
        return ("verwaltung", "oeffentlichkeit")[self]

    def title(self) -> str:
        return (tr("Administration"), tr("Public"))[self]


class Clearance(Enum):
    """Which audience an indicator may reach (``freigabe``)."""

    NONE = "keine"
    ADMINISTRATION = "verwaltung"
    PUBLIC = "oeffentlichkeit"

    def admits(self, audience: Audience) -> bool:
        return self is Clearance.PUBLIC or (self is Clearance.ADMINISTRATION and audience is Audience.ADMINISTRATION)


@dataclass(frozen=True)
class PartOf:
    """Membership in a breakdown: the parts of ``breakdown`` sum to ``total``, unless it is incomplete."""

    total: str
    breakdown: str
    complete: bool = True


@dataclass(frozen=True)
class Indicator:
    """One catalogue entry. A rate is ``factor`` × numerator / denominator, stored in its unit (72.7, not 0.727).

    For a mean or a measure of persons ``denominator`` names the base count. ``personal``: counts people, or
    rests on such a count. ``direction``: ``+`` high is good, ``-`` high is bad, ``0`` neither.

    ``threshold`` and ``hide_zeros`` are exceptions from the atlas's rule, which can only make it stricter (see
    ``Rule.limits``): counts of persons up to ``threshold`` are hidden, and zeros too. None and False: as the atlas.
    A rate's exceptions hold for its numerator, and for a base that the catalogue does not name.

    ``breaks``: the class breaks that its maps keep over all periods, ascending; none: each map finds its own.
    """

    id: str
    name: str
    theme: str
    definition: str
    kind: Kind
    unit: str
    personal: bool
    aggregation: Aggregation
    source: str
    cycle: str
    numerator: str | None = None
    denominator: str | None = None
    numerator_in_denominator: bool = False
    factor: float = 1.0
    decimals: int = 0
    direction: str = "0"
    part_of: tuple[PartOf, ...] = ()
    clearance: Clearance = Clearance.ADMINISTRATION
    note: str = ""
    literature: str = ""
    contact: str = ""
    department: str = ""
    threshold: int | None = None
    hide_zeros: bool = False
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True)
class Breakdown:
    """A total and its parts in catalogue order; an incomplete one leaves a remainder of 0 or more."""

    total: str
    name: str
    parts: tuple[str, ...]
    complete: bool


class Catalogue:
    """Indicators by id, in their order, with the breakdowns that they declare."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._by_id = {indicator.id: indicator for indicator in indicators}

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, indicator_id: object) -> bool:
        return indicator_id in self._by_id

    def get(self, indicator_id: str) -> Indicator | None:
        return self._by_id.get(indicator_id)

    def __getitem__(self, indicator_id: str) -> Indicator:
        """The indicator of that id; KeckError naming the nearest ones."""
        found = self._by_id.get(indicator_id)
        if found is None:
            raise KeckError(
                tr("Unknown indicator"),
                tr("There is no indicator “{}”.").format(indicator_id),
                nearest(indicator_id, self._by_id),
            )
        return found

    def breakdowns(self) -> list[Breakdown]:
        """All breakdowns, complete unless one of their parts declares otherwise."""
        members: dict[tuple[str, str], list[str]] = {}
        incomplete: set[tuple[str, str]] = set()
        for indicator in self:
            for part in indicator.part_of:
                members.setdefault((part.total, part.breakdown), []).append(indicator.id)
                if not part.complete:
                    incomplete.add((part.total, part.breakdown))
        return [Breakdown(*key, tuple(parts), key not in incomplete) for key, parts in members.items()]

    def terms(self, indicator: Indicator) -> list[Indicator]:
        """The held indicators that an indicator is made of: numerator and denominator, where declared."""
        ids = (indicator.numerator, indicator.denominator)
        return [self._by_id[i] for i in ids if i and i in self._by_id]

    def is_personal(self, indicator: Indicator) -> bool:
        """Whether it counts people or rests on a term that does (playground area per child gives the children)."""
        return indicator.personal or any(term.personal for term in self.terms(indicator))
