"""Times in sentences about places that don't exist; 15 May 2031 is a Thursday."""

from dataclasses import replace
from datetime import date

import pytest

from tests.building import make_article, read_text
from twosource.language import Parser
from twosource.measures import find_times
from twosource.records import PublicationTime, TimeExpression
from twosource.settings import MeasuresSettings


def times(text: str, published: str | None = "2031-05-15") -> tuple[TimeExpression, ...]:
    return find_times(read_text(text, published=published), MeasuresSettings())


def only(text: str, published: str | None = "2031-05-15") -> TimeExpression:
    found = times(text, published)
    assert len(found) == 1, [(t.span.text, t.rule) for t in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Tarnik fell on 20 December 2030.", "20 December 2030", "2030-12-20", "2030-12-20"),
        ("Tarnik fell on December 20, 2030.", "December 20, 2030", "2030-12-20", "2030-12-20"),
        ("Tarnik fell on 2030-12-20.", "2030-12-20", "2030-12-20", "2030-12-20"),
        ("Tarnik fell on Dec. 20.", "Dec. 20", "2030-12-20", "2030-12-20"),
        ("The vote will be held on June 3.", "June 3", "2031-06-03", "2031-06-03"),
        ("The war began in March 2012.", "March 2012", "2012-03-01", "2012-03-31"),
        ("The truce broke in February.", "February", "2031-02-01", "2031-02-28"),
        ("The war began in 2012.", "2012", "2012-01-01", "2012-12-31"),
        ("Orsk was built in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("Sales fell in the first quarter of 2030.", "the first quarter of 2030", "2030-01-01", "2030-03-31"),
        ("The council met yesterday.", "yesterday", "2031-05-14", "2031-05-14"),
        ("The council met earlier today.", "earlier today", "2031-05-15", "2031-05-15"),
        ("The truce broke last month.", "last month", "2031-04-01", "2031-04-30"),
        ("The truce broke last week.", "last week", "2031-05-05", "2031-05-11"),
        ("He will resign next year.", "next year", "2032-01-01", "2032-12-31"),
        ("The bridge collapsed two months ago.", "two months ago", "2031-03-01", "2031-03-31"),
        ("The bridge collapsed three days ago.", "three days ago", "2031-05-12", "2031-05-12"),
        ("The bridge collapsed last summer.", "last summer", "2030-06-01", "2030-08-31"),
        ("The truce is due to begin at the weekend.", "the weekend", "2031-05-17", "2031-05-18"),
    ],
)
def test_a_time_covers_the_days_it_names_and_no_fewer(text: str, words: str, first: str, last: str) -> None:
    found = only(text)
    assert (found.span.text, str(found.first), str(found.last)) == (words, first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council met on Thursday.", "2031-05-15"),
        ("The council met on Wednesday.", "2031-05-14"),
        ("The council met on Friday.", "2031-05-09"),
        ("The council will meet on Friday.", "2031-05-16"),
        ("The council is due to meet on Monday.", "2031-05-19"),
        ("The council had left by Tuesday.", "2031-05-13"),
        ("The truce holds until Sunday.", "2031-05-18"),
        ("The council met last Thursday.", "2031-05-08"),
        ("Shells fell on Tuesday night.", "2031-05-13"),
        ("The ferry may sail from Saturday.", "2031-05-17"),
        ("The council accepted a proposal to open the bridge on Monday.", "2031-05-19"),
        ("The council declared a day of mourning for Saturday.", "2031-05-17"),
        ("The council waited for Saturday.", "2031-05-10"),
        ("The permit had been due to expire on Tuesday.", "2031-05-13"),
        ("The mayor said that the search would go on until Wednesday.", "2031-05-21"),
        ("The mayor said that the search would end on Wednesday.", "2031-05-14"),
        ("The mayor said that the search would end on Tuesday.", "2031-05-20"),
        ("The search will end on Wednesday.", "2031-05-21"),
        ("Voters go to the polls on Sunday.", "2031-05-18"),
        ("The trial begins Tuesday in Orsk.", "2031-05-20"),
        ("The court sits in Tarnik on Tuesday.", "2031-05-13"),
    ],
)
def test_tense_decides_which_way_a_weekday_looks(text: str, day: str) -> None:
    found = only(text)
    assert found.first == found.last == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The truce held for a week.", "DURATION", "P1W"),
        ("The raid lasted two hours.", "DURATION", "PT2H"),
        ("The siege lasted twenty-one months.", "DURATION", "P21M"),
        ("Shells fall on Tarnik every day.", "SET", "P1D"),
        ("The council meets weekly.", "SET", "P1W"),
        ("The council is now in Orsk.", "DATE", "PRESENT_REF"),
        ("Prices have risen in recent weeks.", "DATE", "PAST_REF"),
        ("The truce broke last month.", "DATE", "2031-04"),
        ("The truce broke last week.", "DATE", "2031-W19"),
        ("The raid began at 3:15 a.m. on Wednesday.", "TIME", "2031-05-14T03:15"),
        ("The raid began at 0300 local time.", "TIME", "2031-05-15T03:00"),
        ("The council met on Tuesday night.", "TIME", "2031-05-13TNI"),
        ("Sales fell in the first quarter.", "DATE", "2031-Q1"),
    ],
)
def test_each_time_has_its_kind_and_timex_value(text: str, kind: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tarnik fell on December 20.", "XXXX-12-20"),
        ("Tarnik fell on Thursday.", "XXXX-WXX-4"),
        ("Tarnik fell yesterday.", "XXXX-XX-XX"),
        ("Tarnik fell last month.", "XXXX-XX"),
        ("Tarnik fell in February.", "XXXX-02"),
        ("Tarnik fell three weeks ago.", "XXXX-WXX"),
    ],
)
def test_without_a_day_of_publication_no_day_is_invented(text: str, value: str) -> None:
    found = only(text, published=None)
    assert (found.value, found.first, found.last) == (value, None, None)


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert only("Tarnik fell on 20 December 2030.", published=None).first == date(2030, 12, 20)


def in_range(text: str, parser: Parser) -> TimeExpression:
    """Return the time of a text that appeared on the 8th or the 9th of May 2031, a Thursday and a Friday."""
    published = PublicationTime(
        first=date(2031, 5, 8), last=date(2031, 5, 9), iso="2031-05-08/2031-05-09", precision="range", implied=True
    )
    (parsed,) = parser.read([replace(make_article(text), published=published)])
    (found,) = find_times(parsed, MeasuresSettings())
    return found


def test_a_range_of_publication_gives_no_day_where_it_leaves_two(parser: Parser) -> None:
    found = in_range("The council met yesterday.", parser)
    assert (found.value, found.first, found.last) == ("XXXX-XX-XX", date(2031, 5, 7), date(2031, 5, 8))


def test_a_range_of_publication_gives_the_day_that_both_its_ends_mean(parser: Parser) -> None:
    found = in_range("The council met on Tuesday.", parser)
    assert (found.value, found.first, found.last) == ("2031-05-06", date(2031, 5, 6), date(2031, 5, 6))


@pytest.mark.parametrize(
    "text",
    [
        "The talks were set for 31 February.",
        "The talks were set for February 30, 2031.",
        "He may march to Orsk.",
        "The plot covers 1520 sq m.",
        "The firm sold 2000 cars.",
        "It fines firms $2000.",
        "The council backed Resolution 1701.",
        "",
    ],
)
def test_what_names_no_time_is_none(text: str) -> None:
    assert [t.span.text for t in times(text)] == []


def test_the_longest_expression_stays_and_spans_hold_the_words() -> None:
    parsed = read_text(
        "Shells fell on Tuesday, May 13, 2031.\n\nThe truce, three days ago, held for two weeks.", published="2031-05-15"
    )
    found = find_times(parsed, MeasuresSettings())
    assert [t.span.text for t in found] == ["Tuesday, May 13, 2031", "three days ago", "two weeks"]
    assert all(parsed.article.text[t.span.start : t.span.end] == t.span.text for t in found)
    assert all(t.rule for t in found)


def test_dates_far_in_the_past_or_future_do_not_break_the_reckoning() -> None:
    assert times("It sank 9000 years ago, or 99999999 days ago.") is not None
    assert times("The council met last year, or 3 centuries ago.", published="0001-01-02") is not None
