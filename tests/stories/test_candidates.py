from dataclasses import replace

import pytest

from tests.building import make_article, published_on
from twosource.settings import StoriesSettings
from twosource.stories.candidates import find_candidates, nearness, weigh_likeness

SETTINGS = StoriesSettings()


def test_pairs_that_share_nothing_are_not_candidates() -> None:
    articles = [make_article("", name=name) for name in "abc"]
    vectors = [{"tarnik": 1.0}, {"tarnik": 0.8, "orsk": 0.6}, {"lissa": 1.0}]
    assert find_candidates(articles, vectors, SETTINGS) == {0: {1: pytest.approx(0.8)}, 1: {0: pytest.approx(0.8)}, 2: {}}


def test_likeness_halves_with_the_days_beyond_the_free_week() -> None:
    first = published_on("2031-03-01")
    assert nearness(first, published_on("2031-03-08"), SETTINGS) == 1
    assert nearness(first, published_on("2031-03-28"), SETTINGS) == pytest.approx(0.5)
    assert nearness(published_on("2031-03-28"), first, SETTINGS) == pytest.approx(0.5)
    assert nearness(first, None, SETTINGS) == 1


def test_articles_of_two_languages_need_fewer_words_in_common_but_never_exceed_one() -> None:
    here, there = make_article("", name="a"), replace(make_article("", name="b"), language="es")
    assert weigh_likeness(0.2, here, there, SETTINGS) > weigh_likeness(0.2, here, here, SETTINGS)
    assert weigh_likeness(0.9, here, there, SETTINGS) == 1


def test_no_more_than_the_likest_neighbours_are_kept() -> None:
    articles = [make_article("", name=str(i)) for i in range(6)]
    vectors = [{"tarnik": 1.0} for _ in articles]
    links = find_candidates(articles, vectors, replace(SETTINGS, most_neighbours=1))
    assert sum(len(row) for row in links.values()) < 6 * 5
