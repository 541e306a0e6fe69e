"""All fields of one indicator, as the catalogue file has them."""

from collections.abc import Iterable

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ....intake.catalogue_columns import MANDATORY, MANDATORY_FOR_RATES
from ....intake.catalogue_draft import Cells
from ....model.indicator import Catalogue, Kind
from ....model.text import tr
from ...catalogue.words import aggregation_words, clearance_words, direction_words, kind_words
from ...quiet import Quiet
from . import fields
from .fields import Field
from .indicator_box import IndicatorBox

_MAIN = ("name", "id", "themenfeld", "definition", "art", "zaehler", "nenner", "faktor", "zaehler_in_nenner", "einheit",
         "nachkommastellen", "aggregation", "personenbezogen", "quelle", "turnus")  # fmt: skip
_TERMS = ("zaehler", "zaehler_in_nenner", "nenner", "faktor")
_OF_KIND = {
    Kind.COUNT.value: (),
    Kind.RATE.value: _TERMS,
    Kind.MEAN.value: ("nenner",),
    Kind.MEASURE.value: ("nenner",),
}
"""Fields beside those that every indicator has; of a mean or a measure the denominator is the number of persons."""
_MOST_DECIMALS, _MOST_THRESHOLD = 6, 999


class IndicatorForm(QScrollArea):
    """Shows cells and gives them back as the user has changed them; ``changed`` comes with every change of his."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckIndicatorForm")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields = self._make_fields()
        self.titles = _titles()
        self._kept: Cells = {}
        self._quiet = Quiet()
        self._labels: dict[str, QLabel] = {}
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.addLayout(self._form(_MAIN))
        layout.addWidget(_group(tr("Release and protection"), self._form(("freigabe", "schwelle", "nullen_verbergen"))))
        further = ("richtung", "klassengrenzen", "hinweis", "literatur", "kontakt", "amt")
        layout.addWidget(_group(tr("Further information"), self._form(further)))
        layout.addStretch(1)
        self.setWidget(body)
        for background in (body, self.viewport()):
            background.setAutoFillBackground(False)
        # its horizontal bar is off: what is narrower than the fields would cut them
        self.setMinimumWidth(body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        for field in self.fields.values():
            field.changed.connect(lambda *_told: self._tell())
        self.fields["art"].widget.activated.connect(lambda _row: self._kind_chosen())

    def offer(self, catalogue: Catalogue) -> None:
        """Offer what is in use: Themenfelder, units and cycles, and the counts and measures as terms."""
        with self._quiet:
            for column, name in (("themenfeld", "theme"), ("einheit", "unit"), ("turnus", "cycle")):
                box, held = self.fields[column].widget, self.fields[column].text()
                box.clear()
                box.addItems(list(dict.fromkeys(getattr(one, name) for one in catalogue)))
                self.fields[column].show(held)
            terms = [one for one in catalogue if one.kind in (Kind.COUNT, Kind.MEASURE)]
            for column in ("zaehler", "nenner"):
                box = self.fields[column].widget
                if isinstance(box, IndicatorBox):
                    box.fill(terms)

    def show_cells(self, cells: Cells, new: bool) -> None:
        """Show an entry; the id can be chosen for a new one only."""
        with self._quiet:
            self._kept = cells
            for column, field in self.fields.items():
                field.show(cells.get(column, ""))
            self.fields["id"].widget.setReadOnly(not new)
            self._show_kind()
            self.ensureVisible(0, 0)

    def cells(self) -> Cells:
        return self._kept | {column: field.text() for column, field in self.fields.items()}

    def lead_to(self, column: str) -> None:
        """Put the cursor into a field."""
        if column in self.fields:
            widget = self.fields[column].widget
            parent = widget.parentWidget()
            if isinstance(parent, QgsCollapsibleGroupBoxBasic):
                parent.setCollapsed(False)
            self.ensureWidgetVisible(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _kind_chosen(self) -> None:
        """What another kind has no use for goes."""
        fitting = _OF_KIND[self.fields["art"].text()]
        with self._quiet:
            for column in _TERMS:
                if column not in fitting:
                    self.fields[column].show("")
            if "faktor" in fitting and not self.fields["faktor"].text():
                self.fields["faktor"].show("100")
        self._show_kind()
        self._tell()

    def _show_kind(self) -> None:
        kind = self.fields["art"].text()
        fitting = _OF_KIND.get(kind, _TERMS)
        for column in _TERMS:
            self.fields[column].widget.setVisible(column in fitting)
            if column in self._labels:
                self._labels[column].setVisible(column in fitting)
        base = tr("De&nominator") if kind == Kind.RATE.value else tr("&Number of persons")
        self._labels["nenner"].setText(_marked(base, kind == Kind.RATE.value))

    # widgets

    def _make_fields(self) -> dict[str, Field]:
        made = {
            "id": fields.line(self),
            "name": fields.line(self),
            "themenfeld": fields.words(self),
            "definition": fields.paragraph(self),
            "art": fields.choice(self, ((one.value, title) for one, title in kind_words().items())),
            "zaehler": fields.indicator("keckNumerator", self),
            "nenner": fields.indicator("keckDenominator", self),
            "faktor": fields.line(self),
            "zaehler_in_nenner": fields.flag(tr("The numerator is &part of the denominator (a share)"), self),
            "einheit": fields.words(self),
            "nachkommastellen": fields.number(_MOST_DECIMALS, self),
            "aggregation": fields.choice(self, ((one.value, title) for one, title in aggregation_words().items())),
            "personenbezogen": fields.yes_or_no(self),
            "quelle": fields.line(self),
            "turnus": fields.words(self),
            "freigabe": fields.choice(self, ((one.value, title) for one, title in clearance_words().items())),
            "schwelle": fields.number(_MOST_THRESHOLD, self, tr("as in the atlas")),
            "nullen_verbergen": fields.flag(tr("Hide &zeros even where the atlas shows them"), self, no=""),
            "richtung": fields.choice(self, direction_words().items()),
            "klassengrenzen": fields.line(self),
            "hinweis": fields.paragraph(self),
            "literatur": fields.paragraph(self),
            "kontakt": fields.line(self),
            "amt": fields.line(self),
        }
        for column, field in made.items():
            if not isinstance(field.widget, IndicatorBox):
                field.widget.setObjectName(f"keckField_{column}")
        return made

    def _form(self, columns: Iterable[str]) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for column in columns:
            widget = self.fields[column].widget
            title, tip = self.titles[column]
            widget.setToolTip(tip)
            if title:
                form.addRow(self._label(column, title), widget)
            else:
                form.addRow("", widget)
        return form

    def _label(self, column: str, title: str) -> QLabel:
        label = self._labels[column] = QLabel(_marked(title, column in (*MANDATORY, *MANDATORY_FOR_RATES)), self)
        label.setBuddy(self.fields[column].widget)
        return label


def names(titles: dict[str, tuple[str, str]]) -> dict[str, str]:
    """What the fields are called in sentences."""
    return {column: title.replace("&", "") for column, (title, _tip) in titles.items() if title}


def _titles() -> dict[str, tuple[str, str]]:
    """Title with its key, and tip, of each field; a tick box has its title itself."""
    return {
        "name": (tr("Na&me"), tr("As it stands above map, table and chart")),
        "id": (tr("&Identifier"), tr("Short and lasting: tables name the indicator by it; it cannot be changed later")),
        "themenfeld": (tr("&Theme"), tr("Choose one, or type a new one")),
        "definition": (tr("De&finition"), tr("What exactly is counted, of whom, and when")),
        "art": (tr("Kin&d"), tr("Count of persons or things, rate of two counts, mean, or another measure")),
        "zaehler": (tr("Num&erator"), tr("Type words of the name or the key")),
        "nenner": (tr("De&nominator"), tr("Type words of the name or the key")),
        "faktor": (tr("Fact&or"), tr("100 for per cent, 1.000 for per thousand")),
        "zaehler_in_nenner": ("", tr("Then what is left over is protected as well")),
        "einheit": (tr("&Unit"), tr("Such as Personen, %, m²")),
        "nachkommastellen": (tr("Decima&ls"), tr("Digits behind the decimal comma")),
        "aggregation": (tr("Aggre&gation"), tr("How a coarser area gets its value")),
        "personenbezogen": (
            tr("&Relates to persons"),
            tr("Counts people, or rests on such a count"),
        ),
        "quelle": (tr("Sour&ce"), tr("Who collects the figures")),
        "turnus": (tr("Update c&ycle"), tr("How often there are new figures")),
        "freigabe": (tr("Rele&ase to"), tr("Whose editions may show it")),
        "schwelle": (tr("T&hreshold"), tr("Counts up to it are hidden; it can only be stricter than the atlas")),
        "nullen_verbergen": ("", tr("Even that there is nobody may say too much")),
        "richtung": (tr("Direct&ion"), tr("How high values are to be read")),
        "klassengrenzen": (tr("Class brea&ks"), tr("Ascending, such as 0; 3,6; 7,1; empty: each map finds its own")),
        "hinweis": (tr("N&ote"), tr("How to read it, and what to beware of")),
        "literatur": (tr("Literat&ure"), tr("Where more stands about it")),
        "kontakt": (tr("Contac&t"), tr("Whom to ask")),
        "amt": (tr("Depart&ment"), tr("Which department steers by it")),
    }


def _marked(title: str, mandatory: bool) -> str:
    return f"{title} *" if mandatory else title


def _group(title: str, form: QFormLayout) -> QgsCollapsibleGroupBoxBasic:
    group = QgsCollapsibleGroupBoxBasic(title)
    group.setLayout(form)
    group.setCollapsed(True)
    return group
