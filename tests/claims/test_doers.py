"""Who did it: one doer under two names, and two doers."""

import pytest

from tests.building import read_text
from tests.claims.test_events import actor
from twosource.claims.actors import Actor
from twosource.claims.doers import actors_differ, are_other_actors, have_two_doers
from twosource.claims.statements import Statement, find_statements


def told(text: str, name: str) -> Statement:
    return find_statements(read_text(text, name=name), None, {})[-1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mr. Holm rejected the offer of a truce.", "Secretary Ada Holm rejected the offer of a truce."),
        ("Holm rejected the offer.", "Republican presidential candidate Ada Holm rejected the offer."),
        ("The Harbour Union met the Norlund Line.", "The Norlund Line met the Harbour Union."),
        ("Velmora is the closest partner of Norlund.", "Velmora and Norlund are the closest partners."),
        ("It would be wrong to sign the deal.", "Mayor Ivo Tesk spoke. It would be wrong to sign the deal."),
    ],
)
def test_one_doer_by_other_words_is_no_other_doer(first: str, second: str) -> None:
    assert not actors_differ([told(first, "a"), told(second, "b")])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Harbour Union demanded the release of all.", "The Harbour Union and Norlund demanded the release of all."),
        ("Ada Holm rejected the offer of a truce.", "Ivo Tesk rejected the offer of a truce."),
    ],
)
def test_two_bodies_two_people_and_one_more_beside_are_other_doers(first: str, second: str) -> None:
    assert actors_differ([told(first, "a"), told(second, "b")])


def test_namesakes_are_two_doers() -> None:
    first, second = told("Mary Holm opened the bridge in Orsk.", "a"), told("Peter Holm opened the bridge in Orsk.", "b")
    assert have_two_doers(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (actor("Harbour Union"), actor("Norlund")),
        (actor("Ana Orr", person=True), actor("Ivo Tesk", person=True)),
    ],
)
def test_bodies_and_people_without_a_word_in_common_are_two(first: Actor, second: Actor) -> None:
    assert are_other_actors(first, second)
