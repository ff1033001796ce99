"""Numbers set behind the phrase they count, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.records import Quantity
from twosource.settings import MeasuresSettings


def only(text: str) -> Quantity:
    [found] = find_quantities(read_text(text), MeasuresSettings())
    return found


@pytest.mark.parametrize(
    ("text", "words", "noun", "state", "standing"),
    [
        (
            "The envoys asked for the freeing of all remaining sailors — estimated at some 80.",
            "some 80",
            "sailor",
            "released",
            "remaining",
        ),
        ("The rebels released the remaining captives, put at 60, on Friday.", "60", "captive", "released", "remaining"),
        ("The captives still held in Tarnik, numbering 45, were moved.", "45", "captive", "held", None),
        ("The rebels still in the town, who number around 500, refused to go.", "around 500", "rebel", None, None),
        ("The strikers, estimated by the police at 4,000, blocked the road.", "4,000", "striker", None, None),
    ],
)
def test_a_number_behind_a_phrase_takes_its_noun_and_its_states(
    text: str, words: str, noun: str, state: str | None, standing: str | None
) -> None:
    found = only(text)
    assert (found.span.text, found.noun, found.state, found.standing) == (words, noun, state, standing)


def test_a_number_of_some_of_those_who_remain_says_nothing_of_all_who_do() -> None:
    assert only("The rebels released 40 remaining captives.").standing is None
    assert only("The rebels released the 40 remaining captives.").standing == "remaining"


@pytest.mark.parametrize(
    "text",
    [
        "The talks, put at risk, ended with 14 arrests.",
        "The mayor, who put 60 guards at the gate, left.",
    ],
)
def test_what_only_looks_like_such_a_phrase_takes_no_noun_from_it(text: str) -> None:
    assert only(text).noun in {"arrest", "guard"}
