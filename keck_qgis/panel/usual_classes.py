"""The classes with which an atlas is opened: a setting of the user's."""

from ..cartography.classification import Classification, Method
from ..cartography.ramps import ramps
from ..model.class_breaks import MOST_CLASSES
from .settings import USUAL_ALL_PERIODS, USUAL_CLASSES, USUAL_METHOD, USUAL_RAMP, USUAL_ZERO_APART

_METHODS = [method for method in Method if method is not Method.MANUAL]
_FEWEST = 2


def usual_classification() -> Classification:
    """What a profile of another version says and is not known is left out."""
    method, count, ramp, plain = USUAL_METHOD.read(), USUAL_CLASSES.read(), USUAL_RAMP.read(), Classification()
    return Classification(
        Method(method) if method in _METHODS else plain.method,
        count if _FEWEST <= count <= MOST_CLASSES else plain.count,
        (),
        ramp if ramp in [one.id for one in ramps()] else "",
        zero_apart=USUAL_ZERO_APART.read(),
        all_periods=USUAL_ALL_PERIODS.read(),
    )


def make_usual(classification: Classification) -> None:
    USUAL_METHOD.write(int(classification.method))
    USUAL_CLASSES.write(classification.count)
    USUAL_RAMP.write(classification.ramp)
    USUAL_ALL_PERIODS.write(classification.all_periods)
    USUAL_ZERO_APART.write(classification.zero_apart)
