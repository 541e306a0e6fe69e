"""What the report says of an indicator that stays at home."""

from ..model.text import tr


def message(code: str, indicator: str, period: str) -> str:
    """The reason, in a period or in several, separated by commas."""
    texts = {
        "not_protected": tr("“{}” ({}): small counts could be narrowed down"),
        "base_missing": tr("“{}” ({}): the number of people it rests on is not held"),
        "term_left_out": tr("“{}” ({}): a count that it rests on is left out"),
        "all_hidden": tr("“{}” ({}): all its values would be hidden"),
        "no_solver": tr("“{}” ({}): linked counts are protected with the Python package scipy, which is missing here"),
        "withheld": tr("“{}” ({}): cleared for nobody"),
        "not_verified": tr("“{}” ({}): the check of the masked values objects"),
    }
    return texts[code].format(indicator, period)
