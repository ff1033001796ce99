from dataclasses import replace
from itertools import permutations

import pytest

from tests.building import make_article
from tests.stories.pile import FERRY_A, FERRY_B, pile
from twosource.records import Article
from twosource.settings import StoriesSettings
from twosource.stories import group_stories
from twosource.stories.grouping import join_groups

SETTINGS = StoriesSettings()


def groups(articles: list[Article]) -> list[tuple[str, ...]]:
    return [story.articles for story in group_stories(articles, SETTINGS)]


def test_accounts_of_one_event_are_one_story_and_others_stay_alone() -> None:
    assert groups(pile()) == [("f1", "f2"), ("t1", "t2"), ("z",)]


def test_the_order_of_the_input_changes_nothing() -> None:
    expected = group_stories(pile(), SETTINGS)
    assert all(group_stories(list(order), SETTINGS) == expected for order in list(permutations(pile()))[::17])


def test_no_articles_give_no_stories() -> None:
    assert group_stories([], SETTINGS) == ()


def test_articles_keep_to_the_story_they_came_with() -> None:
    first, second, *others = pile()
    marked = [replace(first, story="monday"), second, replace(others[2], story="monday")]
    assert groups(marked) == [("f1", "z"), ("f2",)]
    assert group_stories(marked, SETTINGS)[0].id == "monday"


@pytest.mark.parametrize("text", ["", "12 34 56", "the of and", "…!?", "船が座礁した"])
def test_an_article_with_nothing_to_compare_is_a_story_of_its_own(text: str) -> None:
    odd = make_article(text, name="odd")
    assert ("odd",) in groups([*pile(), odd])


def test_two_like_accounts_years_apart_are_two_stories() -> None:
    early = make_article(FERRY_A, name="early", published="2029-03-03")
    late = make_article(FERRY_B, name="late", published="2031-03-04")
    assert groups([early, late]) == [("early",), ("late",)]


def test_a_missing_date_takes_nothing_from_the_likeness() -> None:
    dated = make_article(FERRY_A, name="dated", published="2031-03-03")
    undated = make_article(FERRY_B, name="undated")
    assert groups([dated, undated]) == [("dated", "undated")]


def test_five_hundred_copies_are_one_story() -> None:
    copies = [make_article(FERRY_A, name=f"c{i:03}") for i in range(500)]
    assert [len(group) for group in groups(copies)] == [500]


def test_groups_join_by_their_average_likeness_not_by_one_strong_pair() -> None:
    chain = {0: {1: 0.9}, 1: {0: 0.9, 2: 0.5}, 2: {1: 0.5, 3: 0.9}, 3: {2: 0.9}}
    assert join_groups(chain, 0.3) == [(0, 1), (2, 3)]
    assert join_groups(chain, 0.1) == [(0, 1, 2, 3)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry to Tarnik sank.", "A bakery burned down in Tarnik."),
        ("TARNIK — Police arrested a man on Monday.", "Police in Tarnik opened a school on Monday."),
        ("Velmora raised the price of bread.", "Velmora lost the final to Kestria."),
    ],
)
def test_a_place_in_two_lines_of_news_makes_no_story_of_them(first: str, second: str) -> None:
    pair = [make_article(first, name="a"), make_article(second, name="b")]
    assert [story.articles for story in group_stories(pair, SETTINGS)] == [("a",), ("b",)]


def test_two_lines_of_news_that_share_more_than_a_place_are_one_story() -> None:
    pair = [
        make_article("A ferry with 40 people sank off Tarnik.", name="a"),
        make_article("The Tarnik ferry sank at dawn.", name="b"),
    ]
    assert [story.articles for story in group_stories(pair, SETTINGS)] == [("a", "b")]
