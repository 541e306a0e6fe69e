"""A line too long for its place says that it goes on."""

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from keck_qgis.panel.elided_label import ElidedLabel


def test_a_long_line_ends_in_dots_and_its_tip_has_it_whole(qgis_iface: QgisInterface) -> None:
    host = QWidget()
    long, cut = ElidedLabel("long", host), ElidedLabel("cut", host)
    long.setText("Kinder unter 6 Jahren <Ortsteile>, 2023")
    metrics = long.fontMetrics()
    width = metrics.horizontalAdvance("Kinder unter 6 Jahren")
    seen = metrics.elidedText(long.text(), Qt.TextElideMode.ElideRight, width)
    assert seen.endswith("…")
    cut.setText(seen)
    for label in (long, cut):
        label.resize(width, metrics.height())
    assert long.grab().toImage() == cut.grab().toImage()
    assert "Ortsteile" in long.toolTip()
    assert "<Ortsteile>" not in long.toolTip(), "text of files is no HTML"
