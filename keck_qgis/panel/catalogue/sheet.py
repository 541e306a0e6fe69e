"""The metadata sheet: all that the catalogue says about an indicator, to be read and copied."""

from html import escape

from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ...model.class_breaks import breaks_text
from ...model.indicator import Catalogue, Indicator, Kind
from ...model.numbers import format_number
from ...model.text import tr
from ..dialog_buttons import dialog_buttons
from .words import aggregation_words, clearance_words, direction_words, kind_words

_WIDTH, _HEIGHT = 560, 520


class MetadataSheet(QDialog):
    """Stays open beside the panel, so that sheets can be compared."""

    def __init__(self, indicator: Indicator, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckMetadata")
        self.setWindowTitle(tr("About “{}”").format(indicator.name))
        self._facts = facts(indicator, catalogue)
        self.text = QTextBrowser(self)
        self.text.setObjectName("keckMetadataText")
        self.text.setAccessibleName(tr("Metadata of the indicator"))
        self.text.setOpenLinks(False)
        rows = "".join(
            f'<tr><td style="padding-right: 12px"><b>{escape(title)}</b></td><td>{_lines(text)}</td></tr>'
            for title, text in self._facts
        )
        self.text.setHtml(f'<h3>{escape(indicator.name)}</h3><table cellspacing="4">{rows}</table>')
        buttons = dialog_buttons(self, "indicator_sheet", QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("C&opy all"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("keckMetadataCopy")
        copy.clicked.connect(self.copy)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def copy(self) -> None:
        """Put all fields on the clipboard, a line each, title and text apart by a tab as tables take them."""
        lines = (f"{title}\t{' '.join(text.split())}" for title, text in self._facts)
        QApplication.clipboard().setText("\n".join(lines))


def facts(indicator: Indicator, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Title and text of every metadata field that says something about this indicator."""
    found = [
        (tr("Identifier"), indicator.id),
        (tr("Name"), indicator.name),
        (tr("Theme"), indicator.theme),
        (tr("Definition"), indicator.definition),
        (tr("Kind"), kind_words()[indicator.kind]),
        (tr("Numerator"), _named(indicator.numerator, catalogue)),
        (tr("Denominator"), _named(indicator.denominator, catalogue)),
        (tr("Unit"), indicator.unit),
        (tr("Factor"), format_number(indicator.factor, 0 if indicator.factor >= 1 else 4)),
        (tr("Decimals"), str(indicator.decimals)),
        (tr("Relates to persons"), _yes_no(indicator.personal)),
        (tr("Direction"), direction_words().get(indicator.direction, indicator.direction)),
        (tr("Aggregation"), aggregation_words()[indicator.aggregation]),
        (tr("Part of"), "\n".join(f"{_named(one.total, catalogue)}: {one.breakdown}" for one in indicator.part_of)),
        (tr("Source"), indicator.source),
        (tr("Update cycle"), indicator.cycle),
        (tr("Release"), clearance_words()[indicator.clearance]),
        (tr("Note"), indicator.note),
        (tr("Literature"), indicator.literature),
        (tr("Contact"), indicator.contact),
        (tr("Department"), indicator.department),
        (tr("Threshold"), tr("as in the atlas") if indicator.threshold is None else str(indicator.threshold)),
        (tr("Hide zeros"), tr("yes") if indicator.hide_zeros else tr("as in the atlas")),
        (tr("Class breaks"), breaks_text(indicator.breaks)),
    ]
    if indicator.kind is not Kind.RATE:
        found = [(title, text) for title, text in found if title != tr("Factor")]
    return [(title, text) for title, text in found if text.strip()]


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _named(indicator_id: str | None, catalogue: Catalogue) -> str:
    if not indicator_id:
        return ""
    found = catalogue.get(indicator_id)
    return f"{found.name} ({indicator_id})" if found else indicator_id


def _yes_no(value: bool) -> str:
    return tr("yes") if value else tr("no")
