from datetime import date

from tests.building import make_article
from twosource.clean import imply_published
from twosource.records import PublicationTime

# May 4, 2031 is a Sunday.


def imply(text: str, *known: str) -> PublicationTime | None:
    return imply_published(make_article(text), [date.fromisoformat(day) for day in known]).published


def test_the_weekday_of_the_lead_behind_a_dated_day_is_the_day_itself() -> None:
    time = imply("The ferry stopped, the office said on Tuesday.\n\nIt confirmed a report of May 4, 2031, in the Gazette.")
    assert time is not None
    assert (time.iso, time.precision, time.implied) == ("2031-05-06", "day", True)
    assert sorted(span.text for span in time.evidence) == ["May 4, 2031", "Tuesday"]


def test_a_weekday_told_further_down_leaves_the_day_or_the_next() -> None:
    time = imply("The ferry of May 4, 2031 is gone.\n\nThe mayor wept on Tuesday.")
    assert time is not None
    assert (time.iso, time.precision) == ("2031-05-06/2031-05-07", "range")


def test_the_day_on_which_the_lead_says_that_somebody_spoke_is_the_day_itself() -> None:
    for lead in (
        "Two divers were found on Thursday night, the mayor said on Friday, May 9, 2031.",
        "A bridge that fell on Tuesday will be rebuilt, the office told reporters on Wednesday, May 7, 2031.",
    ):
        time = imply(lead)
        assert time is not None
        assert time.iso in {"2031-05-09", "2031-05-07"}
    # A day of the event is not the day of saying.
    later = imply("A bridge near Orsk fell on May 4, 2031, the office said on Thursday.")
    assert later is not None
    assert later.iso == "2031-05-08"


def test_without_a_year_or_another_article_nothing_is_implied() -> None:
    assert imply("The ferry stopped on Tuesday.") is None
    assert imply("The ferry stopped on Tuesday, May 6.") is None
    assert imply("The ferry stopped.") is None


def test_the_days_of_other_articles_tell_the_year_and_the_week() -> None:
    assert str(imply("The ferry stopped on Tuesday.", "2031-05-06", "2031-05-07").iso) == "2031-05-06"  # type: ignore[union-attr]
    assert imply("It stopped, the office said on Tuesday.\n\nIt had said so on May 4.", "2031-05-05").iso == "2031-05-06"  # type: ignore[union-attr]


def test_two_weeks_that_are_as_likely_give_the_range_of_both() -> None:
    time = imply("The ferry stopped.\n\nThe mayor wept on Friday.", "2031-05-06")
    assert time is not None
    assert (time.iso, time.precision) == ("2031-05-02/2031-05-10", "range")


def test_days_ahead_and_far_back_are_no_sign() -> None:
    assert imply("The ferry will run until Friday, since it stopped on May 4, 2031.") is None
    assert imply("It was due to stop on Friday.", "2031-05-06") is None
    assert imply("The ferry to Orsk stopped running on Friday.", "2031-05-06") is not None


def test_a_known_time_stays() -> None:
    article = make_article("It stopped on Tuesday.", published="2031-05-09")
    assert imply_published(article, [date(2031, 5, 6)]) is article


def test_the_order_of_the_days_known_does_not_matter() -> None:
    days = ["2031-05-09", "2031-05-06", "2031-05-07"]
    assert imply("It stopped on Tuesday.", *days) == imply("It stopped on Tuesday.", *reversed(days))
