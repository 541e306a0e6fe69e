"""How much a rule would hide, before it holds: the engine at work, with nothing written."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ...holdings.gateway import Holdings
from ...model.indicator import Audience
from ...model.progress import SILENT, Progress, Stretch
from ...model.rule import Rule
from .causes import causes
from .losses import Loss, Losses
from .state import look

Effect = Mapping[Audience, Loss]
"""What becomes of the cells of the next edition for each audience."""


def rule_effect(holdings: Path, rule: Rule, progress: Progress = SILENT) -> Effect:
    """What the next editions would show and hide, and why, did ``rule`` hold.

    For the holders of the holdings alone, as it tells primary from secondary. KeckError where a release would be
    refused.
    """
    found: dict[str, bytes] = {}
    effect: dict[Audience, Loss] = {}
    with Holdings.open(holdings, read_only=True) as held:

        def known(names: Iterable[str]) -> Mapping[str, bytes]:
            """What was found for the audience before, else what the holdings keep."""
            wanted = list(names)
            return {**held.proofs(wanted), **{name: found[name] for name in wanted if name in found}}

        for number, audience in enumerate(Audience):
            part = Stretch(progress, 100 * number / len(Audience), 100 * (number + 1) / len(Audience))
            state = look(held, audience, Stretch(part, 0, 80), rule, known)
            found.update({name: one.to_bytes() for name, one in state.protection.answers.items()})
            effect[audience] = Losses(causes(state, Stretch(part, 80, 100)), state.truth.geography).all()
    return effect
