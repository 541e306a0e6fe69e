"""The job that writes the internal report on what the next edition hides."""

from datetime import datetime
from pathlib import Path

from ...holdings.exposure import keep_private
from ...holdings.gateway import Holdings
from ...model.errors import KeckError
from ...model.files import written_beside
from ...model.findings import Report
from ...model.indicator import Audience
from ...model.period import Period
from ...model.progress import SILENT, Progress, Stretch, checkpoint
from ...model.rule_text import in_words
from ...model.text import tr
from .account import Account
from .causes import causes
from .lines import Lines
from .losses import Losses
from .page import write_page
from .proposals import proposals
from .protected import protected
from .state import look
from .tables import Tables
from .workbook import write_workbook

_SUFFIXES = (".html", ".xlsx")


def write_suppression_report(holdings: Path, audience: Audience, output: Path, progress: Progress = SILENT) -> Report:
    """Write, for the audience's next edition, what is hidden and why; nothing is released. ``read`` counts cells,
    ``written`` hidden ones.

    For the holders of the holdings alone: it tells primary from secondary. KeckError for another ending.
    """
    if output.suffix.lower() not in _SUFFIXES:
        raise KeckError(
            tr("Unknown file format"),
            tr("“{}” ends in none of the known formats.").format(output.name),
            tr("Possible are {}.").format(", ".join(_SUFFIXES)),
        )
    with Holdings.open(holdings, read_only=True) as held:
        account = _account(held, audience, progress)
    checkpoint(progress, 80, tr("Writing the report"))
    with written_beside(output) as draft:
        if output.suffix.lower() == ".xlsx":
            write_workbook(account, draft, Stretch(progress, 80, 100))
        else:
            write_page(account, draft)
        keep_private(draft)
        checkpoint(progress, 100)
    total = account.losses.all()
    return Report(read=total.cells, written=total.hidden)


def _account(held: Holdings, audience: Audience, progress: Progress) -> Account:
    state = look(held, audience, Stretch(progress, 0, 45))
    codes = causes(state, Stretch(progress, 45, 55))
    checkpoint(progress, 55, tr("Reading what protects what"))
    lines = Lines(state, codes, protected(state, Stretch(progress, 55, 65)))
    losses = Losses(codes, state.truth.geography)
    checkpoint(progress, 65, tr("Looking for categories to be merged"))
    merging = proposals(state, losses, Stretch(progress, 65, 80))
    return Account(
        held.municipality,
        Period.parse(datetime.now().astimezone().strftime("%Y-%m-%d")).title(),
        in_words(held.rule),
        state,
        losses,
        lines,
        Tables(state, losses, lines, losses.coarser(), merging),
    )
