"""What a clause says of its day."""

import pytest

from tests.building import read_text
from twosource.claims.datings import find_datings, find_open
from twosource.claims.statements import find_statements
from twosource.measures import find_times
from twosource.settings import MeasuresSettings


def told(text: str) -> list[tuple[str, str]]:
    parsed = read_text(text, published="2031-03-14")
    times = {parsed.id: find_times(parsed, MeasuresSettings())}
    return [(d.statement.predicate, d.value.text) for d in find_datings(find_statements(parsed, None, {}), times)]


@pytest.mark.parametrize(
    ("text", "deed", "words"),
    [
        ("The crew left on Monday.", "leave", "Monday"),
        ("The crew left early on Monday.", "leave", "Monday"),
        ("The crew left on the night of March 2.", "leave", "March 2"),
        ("On Monday the gates stood open as the last crew left the port.", "leave", "Monday"),
    ],
)
def test_the_day_of_a_deed_hangs_on_its_verb_or_on_the_clause_around_it(text: str, deed: str, words: str) -> None:
    assert (deed, words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crew read the letter of Monday.",
        "The crew must leave by Monday.",
        "The crew left in the 1990s.",
        "The crew did not leave on Monday.",
    ],
)
def test_a_day_of_something_else_a_limit_and_a_decade_are_no_day_of_the_deed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No date has been set for the handover of the port.", "No date has been set"),
        ("The council has not set a date yet.", "has not set a date yet"),
        ("The mayor declined to say when the bridge would open.", "declined to say when"),
    ],
)
def test_that_no_day_is_set_is_told_too(text: str, words: str) -> None:
    found = find_open(find_statements(read_text(text), None, {}))
    assert [(d.value.text, d.time) for d in found] == [(words, None)]


def test_a_day_that_is_set_is_not_open() -> None:
    assert find_open(find_statements(read_text("The council set a date. It will say so today."), None, {})) == ()
