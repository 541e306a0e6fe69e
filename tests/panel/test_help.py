"""Help of our own: every dialog has a page, and button and F1 open it."""

import ast
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.help import HelpWindow, help_button, pages
from keck_qgis.resources import resource

PANEL = Path(__file__).resolve().parents[2] / "keck_qgis" / "panel"
DIALOGS = ("QDialog", "QWizard", "Assistant", "GridAssistant")
HELPFUL = ("help_button", "small_help_button", "dialog_buttons")
WITHOUT_PAGE = ("HelpWindow", "Assistant", "GridAssistant")
"""The window of help itself, and what all assistants share."""


def dialog_classes() -> list[tuple[str, ast.ClassDef]]:
    """Every dialog of ours that can be opened by itself."""
    return [
        (f"{path.relative_to(PANEL)}:{node.name}", node)
        for path in sorted(PANEL.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and node.name not in WITHOUT_PAGE
        if any(isinstance(base, ast.Name) and base.id in DIALOGS for base in node.bases)
    ]


def named_pages(tree: ast.AST) -> list[str]:
    """The pages that are named where a button of help is made."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    named = [call.args[1] for call in calls if call.func.id in HELPFUL]
    return [page.value for page in named if isinstance(page, ast.Constant)]


@pytest.mark.parametrize("dialog", [node for _, node in dialog_classes()], ids=[name for name, _ in dialog_classes()])
def test_every_dialog_has_a_page(dialog: ast.ClassDef) -> None:
    named = named_pages(dialog)
    assert named, "the dialog has no button of help"
    assert set(named) <= set(pages())


def test_every_page_is_german_titled_and_opened_from_somewhere_or_another_page() -> None:
    texts = {file.stem: file.read_text(encoding="utf-8") for file in resource("help").glob("*.md")}
    opened = {name for path in PANEL.rglob("*.py") for name in named_pages(ast.parse(path.read_text("utf-8")))}
    for name, text in texts.items():
        assert text.startswith("# ")
        assert name in opened or any(f"]({name}.md)" in other for other in texts.values()), name
        links = {part.partition(".md)")[0] for part in text.split("](")[1:]}
        assert links <= texts.keys()


@pytest.fixture
def dialog(qgis_app: QgsApplication) -> QDialog:
    made = QDialog()
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit(made))
    layout.addWidget(help_button(made, "rule"))
    made.show()
    return made


def shown(widget: QWidget) -> str:
    window = widget.findChild(HelpWindow)
    return "" if window is None or not window.isVisible() else window.text.toPlainText()


def test_the_button_opens_the_page(dialog: QDialog) -> None:
    assert shown(dialog) == ""
    QTest.mouseClick(dialog.findChild(QWidget, "keckHelp"), Qt.MouseButton.LeftButton)
    assert "Regel für kleine Anzahlen" in shown(dialog)
    assert "„Unter 3“" in shown(dialog)


def test_f1_opens_the_page_from_any_field(dialog: QDialog) -> None:
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_F1)
    assert "Schwelle" in shown(dialog)


def test_f1_in_the_panel_is_ours_and_not_that_of_qgis(dock: KeckDock) -> None:
    QTest.keyClick(dock.choice.catalogue.search, Qt.Key.Key_F1)
    assert "Das KECK-Fenster" in shown(dock)


def test_topics_lead_to_pages_and_back_leads_home(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    window = dialog.findChild(HelpWindow)
    window.turn_to("contents")
    assert all(title in shown(dialog) for title in pages().values())
    window.turn_to("panel")
    assert "Datenbestand" in shown(dialog)
    window.text.backward()
    assert "Alle Themen" in shown(dialog)


def test_one_window_serves_a_dialog_however_often_it_is_asked(dialog: QDialog) -> None:
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert len(dialog.findChildren(HelpWindow)) == 1
