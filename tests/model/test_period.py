import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.errors import KeckError
from keck_qgis.model.period import Period, PeriodKind


@pytest.mark.parametrize(
    ("spelling", "canonical", "kind", "title"),
    [
        ("2015", "2015", PeriodKind.YEAR, "2015"),
        ("2015.0", "2015", PeriodKind.YEAR, "2015"),
        ("2014-12-31", "2014-12-31", PeriodKind.DATE, "31.12.2014"),
        ("31.12.2014", "2014-12-31", PeriodKind.DATE, "31.12.2014"),
        ("2014-12-31 00:00:00", "2014-12-31", PeriodKind.DATE, "31.12.2014"),
        ("2015-Q1", "2015-Q1", PeriodKind.QUARTER, "1. Quartal 2015"),
        ("1. Quartal 2015", "2015-Q1", PeriodKind.QUARTER, "1. Quartal 2015"),
        ("2014/2015", "2014/2015", PeriodKind.SCHOOL_YEAR, "Schuljahr 2014/2015"),
        ("2014/15", "2014/2015", PeriodKind.SCHOOL_YEAR, "Schuljahr 2014/2015"),
        ("2012-2014", "2012-2014", PeriodKind.SPAN, "2012 bis 2014"),
        (" 2012 – 2014 ", "2012-2014", PeriodKind.SPAN, "2012 bis 2014"),
    ],
)
def test_reads_and_titles_every_spelling(spelling: str, canonical: str, kind: PeriodKind, title: str) -> None:
    period = Period.parse(spelling)
    assert (period.text, period.kind, period.title()) == (canonical, kind, title)


@pytest.mark.parametrize(
    "text",
    ["", "0000", "15", "2015-13-01", "2015-Q5", "2014/2016", "2014-2012", "Summe", "2015-02-30", "1. Quartal 12014"],
)
def test_refuses_what_is_no_period(text: str) -> None:
    with pytest.raises(KeckError) as caught:
        Period.parse(text)
    assert text in caught.value.text


def test_the_order_follows_the_calendar() -> None:
    assert max(map(Period.parse, ["2015-Q4", "2016-Q1", "2015", "2012-2014"])).text == "2016-Q1"
    assert max(map(Period.parse, ["2015", "2015-12-31", "2015-Q4", "2013-2015"])).text == "2015-12-31"
    assert max(map(Period.parse, ["2014/2015", "2014"])).text == "2014/2015"


@given(st.dates())
def test_a_date_survives_its_title(day) -> None:  # type: ignore[no-untyped-def]
    period = Period.parse(day.isoformat())
    assert Period.parse(f"{day.day}.{day.month}.{day.year:04d}") == period
