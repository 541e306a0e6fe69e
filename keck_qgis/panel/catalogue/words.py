"""What the words of the catalogue file are called for people."""

from ...model.indicator import Aggregation, Clearance, Kind
from ...model.text import tr


def kind_words() -> dict[Kind, str]:
    return {
        Kind.COUNT: tr("count"),
        Kind.RATE: tr("rate"),
        Kind.MEAN: tr("mean"),
        Kind.MEASURE: tr("measure"),
    }


def aggregation_words() -> dict[Aggregation, str]:
    return {
        Aggregation.SUM: tr("sum of the finer areas"),
        Aggregation.WEIGHTED: tr("weighted by the denominator"),
        Aggregation.UNWEIGHTED: tr("mean of the finer areas, unweighted"),
        Aggregation.NONE: tr("none, each level has its own values"),
    }


def clearance_words() -> dict[Clearance, str]:
    return {
        Clearance.NONE: tr("nobody"),
        Clearance.ADMINISTRATION: tr("administration"),
        Clearance.PUBLIC: tr("administration and public"),
    }


def direction_words() -> dict[str, str]:
    return {"+": tr("high is good"), "-": tr("high is bad"), "0": tr("neither")}
