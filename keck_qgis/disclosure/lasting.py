"""What catalogues of earlier releases said of counts: it stays true of what these told."""

from collections.abc import Sequence

from ..model.indicator import Catalogue
from .history import Past


def lasting(catalogue: Catalogue, history: Sequence[Past]) -> Catalogue:
    """The indicators of today and, as they were last, those that have been withdrawn since a release."""
    former = {one.id: one for past in history for one in past.catalogue if one.id not in catalogue}
    return Catalogue([*catalogue, *former.values()]) if former else catalogue
