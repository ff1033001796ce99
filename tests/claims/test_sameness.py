from hypothesis import given
from hypothesis import strategies as st

from tests.building import read_text
from twosource.claims.relate import all_words
from twosource.claims.sameness import load_weights, read_features, same_probability

STATEMENTS = [
    "The Tarnik council rejected a Velmoran offer.",
    "Tarnik's council turned down an offer from Velmora.",
    "Heavy rain closed 12 schools in Orsk.",
    "",
    "! ?",
]
PARSED = {text: read_text(text) for text in STATEMENTS}
WORDS = {text: all_words(parsed, {}) for text, parsed in PARSED.items()}


def likely(first: str, second: str) -> float:
    return same_probability(read_features(PARSED[first], PARSED[second], WORDS[first], WORDS[second]))


@given(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS))
def test_the_order_of_two_statements_does_not_matter_and_the_answer_is_a_probability(first: str, second: str) -> None:
    assert likely(first, second) == likely(second, first)
    assert 0 <= likely(first, second) <= 1


def test_a_rewording_is_likelier_the_same_than_another_matter() -> None:
    offer, reworded, rain = STATEMENTS[:3]
    assert likely(offer, offer) > likely(offer, reworded) > likely(offer, rain)


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    features = read_features(PARSED[""], PARSED[""], WORDS[""], WORDS[""])
    assert {*features, "bias"} == set(load_weights())
