"""The rule as people set and read it: nonsense is refused, priorities are read, all of it is put into words."""

import json
import math
import re
from dataclasses import asdict, replace

from .errors import KeckError
from .lookup import nearest
from .numbers import format_number
from .rule import HANDBOOK, OFFICIAL_STATISTICS, Priorities, Rule
from .text import tr

_PAIR = re.compile(r"(\w+)\s*=\s*(\S+?)[;,\s]*(?=[A-Za-z]\w*\s*=|$)")
_PRESETS = (HANDBOOK, OFFICIAL_STATISTICS)


def refuse_nonsense(rule: Rule) -> None:
    """KeckError for a rule that cannot be meant."""
    if rule.threshold < 0 or rule.minimum_base < 0:
        raise _refused(tr("Threshold and minimum base must not be negative."))
    if rule.publish_zeros and rule.threshold == 0:
        text = tr("With zeros shown and a threshold of 0 nothing at all would be hidden.")
        raise _refused(text, tr("Raise the threshold, or do not publish zeros."))
    for name, weight in asdict(rule.priorities).items():
        if not math.isfinite(weight) or weight < 0:
            raise _no_weight(name, str(weight))


def read_priorities(text: str, held: Priorities) -> Priorities:
    """``held`` with what ``text`` says otherwise: ``large=0.1, newest=0`` or the same as a JSON object.

    KeckError for any other text, an unknown name or a value that is no number.
    """
    weights = {}
    for name, value in _pairs(text.strip()).items():
        if name not in asdict(held):
            raise _refused(tr("There is no priority “{}”.").format(name), nearest(name, asdict(held)))
        try:
            weights[name] = float(value.replace(",", "."))
        except ValueError:
            raise _no_weight(name, value) from None
    return replace(held, **weights)


def in_words(rule: Rule) -> str:
    """The rule in full sentences with an example for each part."""
    return " ".join((*main_points(rule), _choice(rule.priorities)))


def main_points(rule: Rule) -> tuple[str, str, str]:
    """What happens to small counts, to small remainders and to rates on few persons, each with an example."""
    return _counts(rule), _complement(rule), _base(rule)


def example_counts(rule: Rule) -> list[tuple[int, bool]]:
    """Some counts of persons, ascending, and whether the rule hides each: those around its bounds."""
    limits = rule.limits()
    counts = {0, 1, 2, limits.threshold, limits.threshold + 1, limits.threshold + 2}
    return [(count, limits.lowest <= count <= limits.threshold) for count in sorted(counts)]


def _pairs(text: str) -> dict[str, str]:
    if text.startswith("{"):
        try:
            content = json.loads(text)
        except ValueError:
            content = None
        if isinstance(content, dict):
            return {name: str(value) for name, value in content.items()}
    found: dict[str, str] = {}
    position = 0
    while position < len(text):
        match = _PAIR.match(text, position)
        if match is None:
            example = "large=0.1, newest=0"
            raise _refused(tr("“{}” are no priorities.").format(text), tr("Write them like this: {}").format(example))
        found[match[1]] = match[2]
        position = match.end()
    return found


def _counts(rule: Rule) -> str:
    text = tr("Counts of persons from {} to {} are hidden (n/s), and whatever they could be recomputed from.")
    sentences = [text.format(rule.lowest_hidden, rule.threshold)]
    if rule.publish_zeros:
        sentences.append(tr("A 0 is shown."))
    example = tr("Example: {} children in an area are hidden, {} are shown.")
    sentences.append(example.format(rule.threshold, rule.threshold + 1))
    names = (
        tr("This is the rule of the KECK handbook (0 to 3)."),
        tr("This is the rule of official statistics (1 and 2)."),
    )
    same = [(one.limits(), one.complement) == (rule.limits(), rule.complement) for one in _PRESETS]
    sentences += [name for name, known in zip(names, same, strict=True) if known]
    return " ".join(sentences)


def _complement(rule: Rule) -> str:
    base = 10 * (rule.threshold + 1)
    if rule.complement:
        text = tr("A share that leaves so few over is hidden as well. Example: {} of {} children in day care.")
    else:
        text = tr("A share that leaves so few over is shown. Example: {} of {} children in day care.")
    return text.format(base - rule.threshold, base)


def _base(rule: Rule) -> str:
    if not rule.minimum_base:
        return tr("Rates are shown however few persons they rest on.")
    text = tr("Rates on fewer than {} persons are marked “small base” for the administration, hidden from the public.")
    return text.format(rule.minimum_base)


def _choice(priorities: Priorities) -> str:
    titles = {
        "coarse": tr("coarse level"),
        "large": tr("large area"),
        "newest": tr("newest period"),
        "used": tr("indicator that rates rest on"),
    }
    weights = {name: format_number(one, 3).rstrip("0").rstrip(",") for name, one in asdict(priorities).items()}
    named = ", ".join(f"{title} {weights[name]}" for name, title in titles.items())
    text = tr(
        "As little as possible is hidden in addition; a cell counts 1 and on top up to: {}. The city's total: {}."
    )
    return text.format(named, weights["root"])


def _no_weight(name: str, value: str) -> KeckError:
    return _refused(tr("The priority “{}” is “{}”.").format(name, value), tr("It must be a number of 0 or more."))


def _refused(text: str, hint: str = "") -> KeckError:
    return KeckError(tr("Rule cannot be set"), text, hint)
