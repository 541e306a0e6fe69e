"""The job that changes the atlas's rule for small counts."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from ..holdings.gateway import Holdings
from ..model.findings import Report
from ..model.indicator import Catalogue
from ..model.progress import SILENT, Progress, checkpoint
from ..model.rule import Rule
from ..model.rule_text import in_words, read_priorities
from ..model.text import tr


def set_rule(
    holdings: Path,
    threshold: int | None = None,
    publish_zeros: bool | None = None,
    complement: bool | None = None,
    minimum_base: int | None = None,
    priorities: str = "",
    progress: Progress = SILENT,
) -> Report:
    """Change what is given of the rule, with an entry in the journal; None (no priorities) leaves things as they are.

    The report tells the rule in words, also under ``rule``. Where nothing changes nothing is written, and the report
    has no ``source_id``. KeckError for a rule that cannot be meant.
    """
    report = Report(read=1)
    given: dict[str, Any] = {
        "threshold": threshold,
        "publish_zeros": publish_zeros,
        "complement": complement,
        "minimum_base": minimum_base,
    }
    with Holdings.open(holdings) as held:
        before = held.rule
        rule = replace(
            before,
            priorities=read_priorities(priorities, before.priorities),
            **{name: value for name, value in given.items() if value is not None},
        )
        checkpoint(progress, 50)
        if rule == before:
            report.info("rule_unchanged", tr("The rule is as it was; nothing has been written."))
        else:
            report.source_id, report.written = held.write_rule(rule), 1
        _name_overtaken(held.catalogue(), rule, report)
    report.extra = {"rule": in_words(rule)}
    report.info("rule", report.extra["rule"])
    return report


def _name_overtaken(catalogue: Catalogue, rule: Rule, report: Report) -> None:
    """Exceptions that are no stricter than the rule any more."""
    overtaken = [one.id for one in catalogue if one.threshold is not None and one.threshold < rule.threshold]
    if overtaken:
        text = tr("The rule has become stricter than these indicators' own thresholds and counts for them: {}")
        report.info("rule_overtakes", text.format(", ".join(overtaken)), count=len(overtaken))
