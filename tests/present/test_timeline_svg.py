import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

from tests.sample_reading import courier, ferry_story, gazette, sample_reading
from twosource.present.timeline_layout import COLUMNS, MOST_MARKS, Timeline, lay_out_timeline
from twosource.present.timeline_svg import draw_timeline
from twosource.records import Article, Moment, StoryReading

ARTICLES = {article.id: article for article in sample_reading().articles}
DAY = date(2024, 5, 6)


def moment(days: int, text: str = "The ferry sank.", reported: int | None = 0, told: int = 1) -> Moment:
    when = DAY + timedelta(days=days)
    evidence = tuple(article.span(0, 5) for article in (courier(), gazette())[:told])
    day = None if reported is None else DAY + timedelta(days=reported)
    return Moment(first=when, last=when, text=text, evidence=evidence, reported=day)


def laid(*moments: Moment, articles: dict[str, Article] | None = None) -> Timeline:
    found = lay_out_timeline(moments, ARTICLES if articles is None else articles)  # type: ignore[arg-type]
    assert found is not None
    return found


def told(*moments: Moment) -> StoryReading:
    return replace(ferry_story(), timeline=moments)


def test_a_moment_stands_on_the_day_it_happened_and_on_the_day_it_was_reported() -> None:
    [mark] = laid(moment(-3, reported=0)).marks
    assert mark.reported is not None
    assert mark.reported - mark.happened == 3


def test_what_happened_long_before_the_reports_is_counted_and_not_drawn() -> None:
    found = laid(moment(-9000), moment(-1), moment(900))
    assert [mark.number for mark in found.marks] == [2]
    assert (found.earlier, found.later) == (1, 1)


def test_many_days_share_columns() -> None:
    found = laid(*(moment(day, reported=day) for day in range(0, 400, 3)))
    assert found.columns <= COLUMNS
    assert found.step > 1
    assert found.day(1) - found.day(0) == timedelta(days=found.step)


def test_of_too_many_moments_those_that_most_articles_tell_are_drawn() -> None:
    found = laid(*(moment(0, told=2 if place in (3, 77) else 1) for place in range(80)))
    assert len(found.marks) == MOST_MARKS
    assert {4, 78} <= {mark.number for mark in found.marks}
    assert found.left_out == 80 - MOST_MARKS


def test_without_any_known_day_there_is_no_picture() -> None:
    assert lay_out_timeline((), {}) is None
    assert draw_timeline(told(), ARTICLES) == ""


def test_without_a_dated_article_the_days_of_the_moments_are_drawn() -> None:
    assert len(laid(moment(0, reported=None), moment(2, reported=None), articles={}).marks) == 2


def test_the_picture_is_an_image_with_a_title_a_text_and_two_lanes() -> None:
    root = ET.fromstring(draw_timeline(told(moment(-1), moment(0)), ARTICLES, "lanes"))
    assert root.get("role") == "img"
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} == {"lanes-title", "lanes-desc"}
    words = [text.text for text in root.iter("text")]
    assert {"happened", "first reported", "1", "2"} <= set(words)
    assert len(list(root.iter("circle"))) == len(list(root.iter("rect"))) == 2


def test_a_moment_whose_report_has_no_day_has_no_mark_below() -> None:
    root = ET.fromstring(draw_timeline(told(moment(0, reported=None)), ARTICLES))
    assert list(root.iter("rect")) == []


def test_what_does_not_fit_a_column_is_counted() -> None:
    picture = draw_timeline(told(*(moment(0) for _ in range(9))), ARTICLES)
    assert picture.count("<circle") == 6
    assert "3 told by fewer articles" in picture


def test_markup_in_a_moment_stays_text() -> None:
    picture = draw_timeline(told(moment(0, text='<script>alert("x")</script>\x00')), ARTICLES)
    assert "<script" not in picture
    ET.fromstring(picture)


def test_the_same_story_gives_the_same_picture() -> None:
    assert draw_timeline(ferry_story(), ARTICLES) == draw_timeline(ferry_story(), ARTICLES)
