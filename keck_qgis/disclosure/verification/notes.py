"""What an attack has to say, gathered by indicator: findings for whoever asked for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model.findings import Finding, Severity
from ...model.observations import SeriesKey
from ...model.text import tr
from .names import Names

_PERIODS_NAMED = 4


@dataclass(frozen=True)
class Note:
    """One kind of thing said of one series: where it is so first (with the figure), and in how many cells."""

    code: str
    series: SeriesKey
    example: str
    count: int = 1


def _texts() -> dict[str, tuple[Severity, str]]:
    """Severity and text by code; the gaps are for name, periods and example."""
    return {
        "small_count_published": (
            Severity.ERROR,
            tr("“{}” ({}): small counts of persons are published ({})"),
        ),
        "small_term_published": (
            Severity.ERROR,
            tr("“{}” ({}): with its base it tells small counts of persons ({})"),
        ),
        "rest_published": (
            Severity.ERROR,
            tr("“{}” ({}): all but a few of its base are meant, and that is published ({})"),
        ),
        "term_hidden": (
            Severity.ERROR,
            tr("“{}” ({}): it is shown where a count that it rests on is hidden ({})"),
        ),
        "more_digits": (
            Severity.ERROR,
            tr("“{}” ({}): values have more decimals than are printed, and tell what they were made of ({})"),
        ),
        "small_count_follows": (
            Severity.ERROR,
            tr("“{}” ({}): hidden small counts follow exactly from published figures ({})"),
        ),
        "small_count_narrowed": (
            Severity.ERROR,
            tr("“{}” ({}): published figures narrow down hidden small counts ({})"),
        ),
        "rest_follows": (
            Severity.ERROR,
            tr("“{}” ({}): published figures narrow down the few others of its base ({})"),
        ),
        "zero_published": (
            Severity.WARNING,
            tr("“{}” ({}): zeros are published; that is right where nobody can be, and nowhere else ({})"),
        ),
        "term_may_be_small": (
            Severity.WARNING,
            tr("“{}” ({}): with its base it may tell small counts of persons ({})"),
        ),
        "status_may_tell": (
            Severity.WARNING,
            tr("“{}” ({}): “not applicable” may say that a hidden count is 0 ({})"),
        ),
        "hidden_count_follows": (
            Severity.WARNING,
            tr("“{}” ({}): hidden counts follow exactly from published figures, though they are not small ({})"),
        ),
        "not_decided": (
            Severity.WARNING,
            tr("“{}” ({}): what follows for its hidden counts could not be decided in time ({})"),
        ),
        "contradictory": (
            Severity.WARNING,
            tr("“{}” ({}): published figures contradict one another; what follows from them was not tried ({})"),
        ),
    }


def findings(notes: Iterable[Note], names: Names) -> Iterator[Finding]:
    """One finding per code and indicator, with all its periods: errors first."""
    gathered: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        gathered.setdefault((note.code, note.series[0]), []).append(note)
    for code, (severity, text) in _texts().items():
        for (_, name), held in ((key, one) for key, one in gathered.items() if key[0] == code):
            periods = list(dict.fromkeys(note.series[1] for note in held))
            listed = ", ".join([*periods[:_PERIODS_NAMED], *(["…"] if len(periods) > _PERIODS_NAMED else [])])
            message = text.format(title(name, names), listed, held[0].example)
            yield Finding(severity, code, message, name, sum(note.count for note in held))


def title(name: str, names: Names) -> str:
    """A count as people know it; terms of a rate that are no indicators of their own are named after it."""
    declared = names.catalogue.get(name)
    if declared is not None:
        return declared.name
    for ending, text in (("~numerator", tr("{} (numerator)")), ("~denominator", tr("{} (denominator)"))):
        rate = names.catalogue.get(name.removesuffix(ending))
        if name.endswith(ending) and rate is not None:
            return text.format(rate.name)
    return name
