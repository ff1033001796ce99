"""What was told otherwise later, where no edge joins the two articles."""

from dataclasses import replace
from typing import Literal

import pytest

from tests.present.test_html import Page
from tests.sample_reading import ferry_story, sample_reading
from twosource.present.html import reading_to_html


def page_of(along: Literal["tree", "time"]) -> Page:
    story = ferry_story()
    reading = sample_reading()
    told = replace(story, drift=tuple(replace(drift, along=along) for drift in story.drift))
    return Page(reading_to_html(replace(reading, stories=(told, *reading.stories[1:]))))


@pytest.mark.parametrize(("along", "shown"), [("time", True), ("tree", False)])
def test_a_change_along_time_stands_apart_from_those_on_edges(along: Literal["tree", "time"], shown: bool) -> None:
    page = page_of(along)
    text = " ".join(page.text_in["main"].split())
    assert ("Told otherwise later" in text) is shown
    assert ("Nothing shows that it was taken from there." in text) is shown
    assert page.open == []
