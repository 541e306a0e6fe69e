"""The atlas as its next edition would show it, with all that is known of why something is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...disclosure.history import Past
from ...disclosure.mask import LeftOut, Mask
from ...disclosure.protection import Kept, Protection
from ...holdings.gateway import Holdings
from ...model.indicator import Audience, Catalogue
from ...model.observations import Observations, SeriesKey
from ...model.progress import Progress, Stretch
from ...model.rule import Limits, Rule
from ..masking import Published
from ..preparation import Preparation


@dataclass(frozen=True)
class State:
    """``truth``: all figures, derived ones included; ``published``: what the audience would see of them;
    ``left_out``: series that stay in the holdings although they are cleared for it."""

    audience: Audience
    truth: Observations
    whole_catalogue: Catalogue
    catalogue: Catalogue
    rule: Rule
    structural_zeros: set[tuple[str, str, str]]
    history: Sequence[Past]
    protection: Protection
    published: Published
    left_out: dict[SeriesKey, LeftOut]

    @property
    def mask(self) -> Mask:
        return self.protection.mask

    def limits(self) -> dict[str, Limits]:
        """Per count the strictest of its own limits and those of the rates whose numerator it is."""
        found: dict[str, Limits] = {}
        for one in self.whole_catalogue:
            name = one.numerator or one.id
            if self.whole_catalogue.is_personal(one):
                new = self.rule.limits(one)
                old = found.get(name, new)
                found[name] = Limits(min(old.lowest, new.lowest), max(old.threshold, new.threshold))
        return found


def look(
    held: Holdings, audience: Audience, progress: Progress, rule: Rule | None = None, kept: Kept | None = None
) -> State:
    """What a release for the audience would come to; nothing is written. KeckError where it would be refused.

    ``rule`` is tried instead of the one in force, ``kept`` gives answers of earlier looks instead of the held ones.
    """
    prepared = Preparation(held, audience, Stretch(progress, 0, 20), rule, kept)
    published = prepared.mask_and_verify(Stretch(progress, 20, 100))
    return State(
        audience,
        prepared.truth,
        prepared.whole_catalogue,
        prepared.catalogue,
        prepared.rule,
        prepared.structural_zeros,
        prepared.history,
        prepared.protection,
        published,
        {key: one for key, one in prepared.left_out.items() if key[0] in prepared.catalogue},
    )
