"""What a job says of itself while it runs."""

from keck_qgis.model.progress import Words
from keck_qgis.model.text import tr


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_time_left_is_told_once_it_can_be_guessed_and_is_worth_it() -> None:
    clock = Clock()
    words = Words(clock)
    assert words.at(0, "Reading …") == "Reading …"
    clock.now += 2
    assert words.at(1) == ""
    clock.now += 8
    assert words.at(5) == "Reading … – " + tr("about {} min left").format(3)
    assert words.at(5) == ""
    assert words.at(20, "Masking …") == "Masking … – " + tr("about {} s left").format(40)
    assert words.at(60) == "Masking … – " + tr("about {} s left").format(10)
    assert words.at(90) == "Masking …"
