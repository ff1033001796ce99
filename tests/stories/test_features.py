import pytest

from tests.building import make_article
from twosource.settings import StoriesSettings
from twosource.stories.features import fold, read_terms, weigh_terms
from twosource.stories.lexicon import common_share

SETTINGS = StoriesSettings()


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Ferries", "ferry"),
        ("Tarnik’s", "tarnik"),
        ("U.S.", "us"),
        ("rebels", "rebel"),
        ("crisis", "crisis"),
        ("loss", "loss"),
    ],
)
def test_forms_of_a_word_are_counted_as_one(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_capital_inside_a_sentence_makes_a_name_and_one_at_its_head_does_not() -> None:
    terms = read_terms(make_article("Fishing stopped near Tarnik. Boats stayed in port."), SETTINGS)
    assert terms.names == {"tarnik"}


def test_initials_are_kept_apart_from_the_small_word_they_look_like() -> None:
    terms = read_terms(make_article("They gave us rice and went to the US embassy."), SETTINGS)
    assert terms.weights["us"] == pytest.approx(2, abs=0.1)
    assert terms.written["us"] == "US"


def test_words_of_the_title_weigh_more_than_words_of_the_text() -> None:
    terms = read_terms(make_article("Boats stayed in harbour", title="Storm"), SETTINGS)
    assert terms.weights["storm"] > terms.weights["harbour"]


def test_a_vector_has_length_one_and_an_empty_article_has_none() -> None:
    articles = [make_article("Boats stayed in harbour at Tarnik"), make_article("")]
    full, empty = weigh_terms([read_terms(article, SETTINGS) for article in articles], SETTINGS)
    assert sum(value * value for value in full.values()) == pytest.approx(1)
    assert empty == {}


def test_names_are_taken_to_be_rarer_than_common_words() -> None:
    assert (
        common_share("tarnik", is_name=True) < common_share("embankment", is_name=False) < common_share("police", is_name=False)
    )
