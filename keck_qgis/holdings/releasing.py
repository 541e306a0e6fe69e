"""The ledger of what editions told, and the proofs that spare the next release its work."""

import sqlite3
from collections.abc import Iterable, Mapping, Set

from ..disclosure.history import Past
from ..model.errors import KeckError, Overtaken
from ..model.geography import Geography
from ..model.indicator import Audience
from ..model.text import tr
from . import journal, ledger, proof_store, removed_levels
from .journal import JournalEntry
from .ledger import LastRelease
from .proof_store import StoredProof
from .reading import Reading


class Releasing(Reading):
    """What a release asks of the gateway, and leaves in it."""

    def remembered(self, geography: Geography) -> Geography:
        """The areas of ``geography()`` with those of removed levels that releases told of, and that these told to lie
        in one another: what editions said of them stays true."""
        return removed_levels.with_removed(self._connection, geography)

    def history(self, geography: Geography | None = None) -> list[Past]:
        """What the releases to either audience told, oldest first, over the areas of ``geography()`` or others."""
        return ledger.history(self._connection, geography or self.geography())

    def told_by(self, content_hash: str, geography: Geography | None = None) -> Past | None:
        """What the release of an edition with that content told; None where it is none of these holdings."""
        return ledger.told_by(self._connection, geography or self.geography(), content_hash)

    def sources_in_force(self) -> list[int]:
        """The imports that make up what is held now: equal lists, equal figures."""
        return journal.in_force(self._connection)

    def changes_since(self, content_hash: str) -> list[JournalEntry] | None:
        """Imports and withdrawals since the edition with that content; None where it is none of these holdings."""
        before = ledger.made_of(self._connection, content_hash)
        return None if before is None else journal.changes(self._connection, before)

    def last_release(self, audience: Audience) -> tuple[LastRelease, list[JournalEntry]] | None:
        """The newest edition for an audience, and what has changed since; None where there is none yet."""
        last = ledger.last_release(self._connection, audience)
        return (last, journal.changes(self._connection, last.sources)) if last else None

    def next_release_number(self, audience: Audience) -> int:
        return ledger.next_number(self._connection, audience)

    def record_release(
        self,
        audience: Audience,
        number: int,
        file: str,
        content_hash: str,
        told: Past,
        proofs: Mapping[str, StoredProof] | None = None,
        proofs_in_use: Set[str] = frozenset(),
        made_of: list[int] | None = None,
    ) -> None:
        """Enter a release into the ledger; KeckError where the number has been used meanwhile.

        ``made_of``: ``sources_in_force`` before anything was read, where that was in another transaction; Overtaken
        where they have changed since. ``proofs``, where given, are kept by fingerprint; those held before and not in
        use go.
        """
        with self._transaction(tr("release {}").format(number)):
            sources = self.sources_in_force()
            if made_of is not None and made_of != sources:
                raise Overtaken(
                    tr("Holdings have changed meanwhile"),
                    tr("While the edition was being made, something was imported or withdrawn."),
                    tr("Release once more; nothing has been written."),
                )
            try:
                ledger.record(self._connection, self.geography(), audience, number, file, content_hash, told, sources)
            except sqlite3.IntegrityError as error:
                raise KeckError(
                    tr("Release exists already"),
                    tr("Edition {} for this audience has been released meanwhile.").format(number),
                    tr("Release once more; the next number is taken."),
                ) from error
            if proofs is not None:
                proof_store.keep(self._connection, proofs, proofs_in_use)

    def proofs(self, fingerprints: Iterable[str]) -> dict[str, bytes]:
        """The kept proofs of those families whose fingerprints are known."""
        return proof_store.read(self._connection, fingerprints)
