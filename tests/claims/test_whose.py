"""Whose house or car it is that something happens to."""

import pytest

from tests.building import read_text
from twosource.claims.statements import find_statements
from twosource.claims.whose import Whose, have_other_holders


def whose(text: str) -> Whose | None:
    found = [s.whose for s in find_statements(read_text(text), None, {}) if s.whose is not None]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rockets destroyed half of a house owned by a nurse.", "house owned by a nurse"),
        ("The shell hit a farm where two guests were staying.", "farm where two guests were staying"),
        ("The farm that was hit belonged to Ivo Tesk.", "farm that was hit belonged to Ivo Tesk"),
        ("A car belonging to the mayor was burned in Orsk.", "car belonging to the mayor"),
    ],
)
def test_owner_and_guests_are_read_with_the_thing_that_was_harmed(text: str, words: str) -> None:
    found = whose(text)
    assert found is not None
    assert found.span.text == words


@pytest.mark.parametrize(
    "text",
    [
        "The mayor bought a house owned by a nurse.",
        "Rockets destroyed a house in Tarnik.",
        "The house that stands on the quay belongs to Ivo Tesk.",
        "Rockets destroyed a bridge built by Norlund.",
    ],
)
def test_nothing_is_asked_of_what_was_not_harmed_or_has_no_holder(text: str) -> None:
    assert whose(text) is None


def test_a_nurse_and_guests_are_other_holders_and_one_nurse_is_not() -> None:
    nurse, guests = whose("Rockets hit a house owned by a nurse."), whose("Rockets hit a house where guests were staying.")
    again = whose("A home belonging to a local nurse was hit.")
    assert nurse is not None
    assert guests is not None
    assert again is not None
    assert have_other_holders(nurse, guests)
    assert not have_other_holders(nurse, again)
