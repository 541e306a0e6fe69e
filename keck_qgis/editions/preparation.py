"""What an edition would show, before any of it is written: masked, and passed by the verifier."""

from collections.abc import Iterable
from dataclasses import replace

from ..disclosure.left_out import message
from ..disclosure.mask import LeftOut
from ..disclosure.protection import Kept, Protection, protect
from ..disclosure.successors import followed
from ..disclosure.verification.complaint import Complaint
from ..disclosure.verification.verify import verify
from ..holdings.gateway import Holdings
from ..model.derivation import derive
from ..model.errors import KeckError
from ..model.indicator import Audience
from ..model.observations import Observations, SeriesKey
from ..model.progress import Progress, Stretch, checkpoint
from ..model.rule import Rule
from ..model.text import tr
from .families import with_relatives
from .masking import Published, admitted, publish


class Preparation:
    """The next edition for an audience: ``truth`` are all figures, derived ones included, ``findings`` what was found
    while deriving them; ``catalogue`` holds what the audience may see, ``whole_catalogue`` everything.

    ``rule`` is tried instead of the one that the holdings have; ``kept`` gives packed answers instead of theirs.
    After ``mask_and_verify`` ``left_out`` are the series that stay in the holdings, and why.
    """

    def __init__(
        self,
        held: Holdings,
        audience: Audience,
        progress: Progress,
        rule: Rule | None = None,
        kept: Kept | None = None,
    ) -> None:
        self.audience = audience
        self.rule = rule or held.rule
        self.whole_catalogue = held.catalogue()
        self.catalogue = admitted(self.whole_catalogue, audience)
        self.structural_zeros = held.structural_zeros()
        self._kept = kept or held.proofs
        self.delivered = held.observations()
        checkpoint(progress, 10)
        truth, self.findings = derive(self.delivered, self.whole_catalogue)
        overlays = held.overlays(truth.geography, Stretch(progress, 10, 100))
        self.geography = truth.geography.with_overlays(overlays)
        # what earlier editions told of levels that are gone still binds the others
        self.truth = Observations(self.geography, truth.series).over(held.remembered(self.geography))
        self.history = followed(held.history(self.truth.geography), self.truth, self.whole_catalogue)
        self.protection = Protection()
        self.left_out: dict[SeriesKey, LeftOut] = {}

    def mask_and_verify(self, progress: Progress) -> Published:
        """The masked observations that the verifier has passed; KeckError where it passes none."""
        # The mask covers all that may ever be published, whatever this audience gets: a part of it is safe too.
        self.protection = protect(
            self.truth,
            self.whole_catalogue,
            self.rule,
            self.structural_zeros,
            self.history,
            self._kept,
            Stretch(progress, 0, 60),
        )
        for one in self.protection.mask.left_out:
            title = self.whole_catalogue[one.indicator].name
            told = replace(one, message=message(one.reason_code, title, one.period))
            self.left_out[one.indicator, one.period] = told
        done = 60.0
        while True:
            start, done = done, (done + 100) / 2  # once more, should the verifier object
            mask, proofs = self.protection.mask, self.protection.proofs
            published = publish(self.truth, mask, self.whole_catalogue, self.audience, set(self.left_out))
            complaints = verify(
                published.observations,
                self.truth,
                mask,
                proofs,
                self.whole_catalogue,
                self.rule,
                self.structural_zeros,
                self.history,
                Stretch(progress, start, done),
            )
            if not complaints:
                return published
            self._leave_out(complaints)

    def _leave_out(self, complaints: list[Complaint]) -> None:
        """Take what the verifier objects to out of the edition with all that could recompute it; where that is out
        already, the whole families, and where these are, the proofs, for what shows nothing needs none. KeckError where
        nothing is left to do without."""
        guilty = {one.series for one in complaints}
        fresh = self._not_yet_out(with_relatives(guilty, self.whole_catalogue))
        if not fresh:
            tied = {key for one in complaints for key in one.tied}
            fresh = self._not_yet_out(self.protection.family_of(guilty) | with_relatives(tied, self.whole_catalogue))
        if not fresh and not self.protection.drop_proofs(guilty):
            raise KeckError(
                tr("Release refused"),
                tr("The check of the masked values found {} objections; nothing has been written.").format(
                    len(complaints)
                ),
                tr("Please report this to the makers of the plugin."),
            )
        for name, period in fresh:
            text = message("not_verified", self.whole_catalogue[name].name, period)
            self.left_out[name, period] = LeftOut(name, period, "not_verified", text)
        self.protection.mask.left_out = list(self.left_out.values())

    def _not_yet_out(self, keys: Iterable[SeriesKey]) -> list[SeriesKey]:
        return sorted(key for key in keys if key in self.truth.series and key not in self.left_out)
