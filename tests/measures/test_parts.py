"""Numbers that belong to others, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.records import Quantity
from twosource.settings import MeasuresSettings


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(read_text(text), MeasuresSettings())


@pytest.mark.parametrize(
    ("text", "whole", "part", "noun"),
    [
        (
            "The captain had a total of 18,000 hours at sea, including 4,200 on ferries.",
            "a total of 18,000 hours",
            "4,200",
            "hour",
        ),
        ("The storm killed 40 people, including 12 in Orsk.", "40 people", "12", "person"),
        ("Of the 31 sailors who were in the clinic, three died.", "31 sailors", "three", "sailor"),
        ("Of 300 houses in the village, about 40 burned down.", "300 houses", "about 40", "house"),
    ],
)
def test_a_bare_number_among_others_counts_what_they_count(text: str, whole: str, part: str, noun: str) -> None:
    first, second = quantities(text)
    assert (first.span.text, second.span.text) == (whole, part)
    assert second.part_of == first.span
    assert second.noun == noun
    assert second.unit == first.unit


def test_a_number_with_a_noun_of_its_own_keeps_it() -> None:
    _, second = quantities("The storm killed 40 people, including 12 children.")
    assert second.noun == "child"


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("The number of jobless in Velmora climbed from 3.2 to 3.9 million.", [3.2e6, 3.9e6], None),
        ("Its debts fell from 3 to 2.4 billion crowns.", [3e9, 2.4e9], None),
        ("The rate rose from 3 to 4 percent.", [3, 4], "percent"),
        ("The crowd grew from 900 to 1,200 people.", [900, 1200], None),
    ],
)
def test_what_something_rose_from_is_told_in_the_scale_of_what_it_rose_to(
    text: str, values: list[float], unit: str | None
) -> None:
    found = quantities(text)
    assert [q.value for q in found] == pytest.approx(values)
    assert {q.unit for q in found} == {unit}


def test_a_distance_below_something_is_no_measure_of_the_subject() -> None:
    [found] = quantities("The blast hit the third deck of the mine, about 400 metres below ground.")
    assert found.noun == "distance"
