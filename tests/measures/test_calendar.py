from datetime import date, timedelta

import pytest

from twosource.measures import calendar

THURSDAY = date(2031, 5, 15)


def test_the_day_of_publication_is_its_own_weekday_in_either_direction() -> None:
    assert calendar.nearest_weekday(THURSDAY, 3, "past") == calendar.nearest_weekday(THURSDAY, 3, "future") == THURSDAY


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_lies_at_most_six_days_away(weekday: int) -> None:
    past, future = (calendar.nearest_weekday(THURSDAY, weekday, way) for way in ("past", "future"))
    assert past <= THURSDAY <= future
    assert future - past in {timedelta(0), timedelta(days=7)}


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    assert calendar.nearest_year(date(2031, 12, 20), 1, 3, "unknown") == 2032
    assert calendar.nearest_year(date(2031, 12, 20), 10, 7, "unknown") == 2031
    assert calendar.nearest_year(date(2031, 12, 20), 1, 3, "past") == 2031
    assert calendar.nearest_year(date(2031, 12, 20), 1, 3, "past", 45) == 2032


def test_29_february_lies_in_a_leap_year() -> None:
    assert calendar.nearest_year(date(2031, 3, 1), 2, 29, "unknown") == 2032
    assert calendar.valid_date(2031, 2, 29) is None


def test_periods_know_their_first_and_last_day() -> None:
    assert calendar.month(2032, 2).last == date(2032, 2, 29)
    assert calendar.quarter(2031, 4).first == date(2031, 10, 1)
    assert calendar.season(2031, "winter").last == date(2032, 2, 29)
    assert calendar.week(date(2031, 1, 1)).value == "2031-W01"
    assert calendar.weekend(THURSDAY).first == date(2031, 5, 17)


def test_months_are_counted_over_the_turn_of_the_year() -> None:
    assert calendar.shift_month(2031, 1, -1) == (2030, 12)
    assert calendar.shift_month(2031, 12, 14) == (2033, 2)
