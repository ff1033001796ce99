"""Captions against the text beside them. 14 March 2031 is a Friday."""

import pytest

from tests.building import read_text
from twosource.claims.scenes import find_clashes
from twosource.claims.statements import find_statements
from twosource.measures import find_times
from twosource.settings import MeasuresSettings


def clashes(caption: str, text: str) -> list[tuple[str, str]]:
    parsed = read_text(f"{caption}\n\n{text}", published="2031-03-14", kinds={0: "caption"})
    times = {parsed.id: find_times(parsed, MeasuresSettings())}
    return [(a.value.text, b.value.text) for a, b in find_clashes(find_statements(parsed, None, {}), times)]


@pytest.mark.parametrize(
    ("caption", "text", "days"),
    [
        (
            "Parents wait outside the school on March 10, 2031.",
            "Families had come to the school on Tuesday.",
            ("March 10, 2031", "Tuesday"),
        ),
        (
            "Passengers stand at the terminal on March 11.",
            "Passengers gathered at the terminal on Wednesday.",
            ("March 11", "Wednesday"),
        ),
        (
            "Nurses at the gate on March 9.",
            "The nurses had gathered at the gate as the alarm rang on Monday.",
            ("March 9", "Monday"),
        ),
    ],
)
def test_a_picture_taken_before_its_people_came_speaks_against_the_text(caption: str, text: str, days: tuple[str, str]) -> None:
    assert clashes(caption, text) == [days]


@pytest.mark.parametrize(
    ("caption", "text"),
    [
        # Taken on the day itself, or later.
        ("Parents wait outside the school on March 11, 2031.", "Families had come to the school on Tuesday."),
        ("Parents wait outside the school on March 12, 2031.", "Families had come to the school on Tuesday."),
        # Other people, another place.
        ("Miners wait outside the school on March 10, 2031.", "Families had come to the school on Tuesday."),
        ("Parents wait outside the church on March 10, 2031.", "Families had come to the school on Tuesday."),
        # They came on two days.
        (
            "Parents wait at the school on March 10.",
            "Families came to the school on Tuesday. Parents came to the school on Wednesday.",
        ),
        # They only stood there.
        ("Parents wait outside the school on March 10, 2031.", "Families waited outside the school on Tuesday."),
    ],
)
def test_a_picture_that_may_be_of_those_days_speaks_against_nothing(caption: str, text: str) -> None:
    assert clashes(caption, text) == []
