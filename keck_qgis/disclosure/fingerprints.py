"""What a family's answer depends on, as a short name: equal names, equal answers."""

from collections.abc import Sequence
from hashlib import blake2b

from ..model.geography import Geography
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import Observations, blank
from ..model.rule import Rule
from .collection import StructuralZeros
from .spans import SpanTie
from .terms import denominator_id, numerator_id
from .ties import Ties
from .variables import Family

ENGINE = 3
"""Grows when the engine answers differently, so that no older answer is taken for its own."""


class Fingerprints:
    """Of families over one atlas."""

    def __init__(
        self,
        observations: Observations,
        catalogue: Catalogue,
        rule: Rule,
        structural_zeros: StructuralZeros,
        tied: Ties,
        spans: Sequence[SpanTie],
    ) -> None:
        self._observations, self._catalogue, self._tied = observations, catalogue, tied
        self._zeros: dict[str, list[tuple[str, str]]] = {}
        for name, level, key in sorted(structural_zeros):
            self._zeros.setdefault(name, []).append((level, key))
        self._spans = spans
        self._common = repr((ENGINE, rule)).encode() + _geography(observations.geography)
        self._words: dict[frozenset[str], bytes] = {}
        self._rates_on: dict[str, list[Indicator]] = {}
        for one in catalogue:
            if one.kind is not Kind.COUNT:
                for term in (numerator_id(one), denominator_id(one)):
                    self._rates_on.setdefault(term, []).append(one)

    def of(self, family: Family) -> str:
        """Of its figures, its indicators, the rule and the areas; not of what earlier releases told."""
        digest = blake2b(self._common, digest_size=20)
        names = frozenset(name for name, _ in (*family.variables, *family.series))
        digest.update(self._meaning(names))
        digest.update(repr(family).encode())
        nothing = blank(len(self._observations.geography))
        for key in family.series:
            series = self._observations.series[key]
            for column in (series.value, series.status, series.numerator, series.denominator, series.derived):
                digest.update(b"-" if column is nothing else column.tobytes())
        digest.update(repr([one for one in self._spans if (one.name, one.period) in family.variables]).encode())
        return digest.hexdigest()

    def _meaning(self, names: frozenset[str]) -> bytes:
        """What the catalogue and the structural zeros say of some names."""
        if names not in self._words:
            entries = [(self._catalogue.get(name), self._rates_on.get(name)) for name in sorted(names)]
            sums = [one for one in self._tied.sums if names.intersection(one.members)]
            pairs = [one for one in (*self._tied.inside, *self._tied.shares) if names.intersection(one)]
            zeros = [(name, self._zeros.get(name)) for name in sorted(names)]
            self._words[names] = repr((entries, sums, pairs, zeros)).encode()
        return self._words[names]


def _geography(geography: Geography) -> bytes:
    digest = blake2b(repr((geography.levels, geography.overlays)).encode())
    for area in geography.areas:
        digest.update(f"{area.level}\x00{area.key}\x00{area.parent_key}\x01".encode())
    return digest.digest()
