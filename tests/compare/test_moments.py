"""Which times are days on which something happened. 14 March 2031 is a Friday."""

import pytest

from tests.building import read_text
from twosource.compare.moments import tells_an_event
from twosource.measures import find_times
from twosource.settings import MeasuresSettings


def events(text: str) -> list[str]:
    parsed = read_text(text, published="2031-03-14")
    return [
        t.span.text
        for s in parsed.sentences
        for t in find_times(parsed, MeasuresSettings())
        if s.span.contains(t.span) and tells_an_event(s, t)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry ran aground on Monday.", ["Monday"]),
        ("Officials said that the ferry ran aground on Monday.", ["Monday"]),
        ("The ferry ran aground on Monday, the mayor said on Tuesday.", ["Monday"]),
        ("The mayor announced the plan on Tuesday.", ["Tuesday"]),
        ("The ferry sank today.", ["today"]),
    ],
)
def test_the_day_of_a_deed_is_kept(text: str, words: list[str]) -> None:
    assert events(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Officials said on Monday that the ferry had run aground.",
        "The mayor told reporters late on Tuesday that he was tired.",
        "It is a weakness of today's ferries.",
        'The mayor said: "A town is poorer today than it was."',
        "The page was updated at 11:20 a.m.",
    ],
)
def test_the_day_of_saying_an_hour_alone_and_these_days_are_no_moments(text: str) -> None:
    assert events(text) == []
