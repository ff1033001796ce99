from hypothesis import given
from hypothesis import settings as checks
from hypothesis import strategies as st

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.records import Article
from twosource.reuse.candidates import Pair, find_candidates
from twosource.reuse.words import SHINGLE, Wordings, hash_runs
from twosource.settings import ReuseSettings

FOOT = "Sign up for our morning letter and never miss a ship that comes into the harbour of Tarnik."


def pairs(articles: list[Article], settings: ReuseSettings | None = None) -> list[Pair]:
    return find_candidates(Wordings(articles), settings or ReuseSettings()).pairs


def texts(*parts: str) -> list[Article]:
    return [make_article(text, name=str(place)) for place, text in enumerate(parts)]


def daily(outlet: str, stories: list[str]) -> list[Article]:
    return [
        make_article(f"{story} went by.\n\n{FOOT}", name=f"{outlet}{day}", outlet=outlet, published=f"2031-03-0{day}")
        for day, story in enumerate(stories, start=1)
    ]


def test_a_brief_inside_a_long_report_is_a_candidate() -> None:
    long = OTHER_ACCOUNT + "\n\n" + WIRE + "\n\n" + "Nothing else was known. " * 200
    assert pairs(texts(long, cut(WIRE, [1]), OTHER_ACCOUNT[::-1])) == [(0, 1)]


def test_all_copies_of_one_text_stay_linked_with_the_next_and_with_the_earliest_where_they_are_many() -> None:
    copies = [make_article(WIRE, name=str(i), published=f"2031-03-{28 - i:02d}") for i in range(28)]
    found = pairs(copies, ReuseSettings(neighbours=2))
    assert set(found) == {(i, i + 1) for i in range(27)} | {(i, i + 2) for i in range(26)} | {(i, 27) for i in range(27)}


def test_the_work_for_copies_grows_with_their_number_and_not_with_its_square() -> None:
    assert len(pairs(texts(*[WIRE] * 500))) < 500 * (ReuseSettings().neighbours + 1)


def test_a_sampled_input_still_finds_copies() -> None:
    assert pairs(texts(WIRE, OTHER_ACCOUNT, WIRE), ReuseSettings(take_every=4)) == [(0, 2)]


def test_runs_in_a_file_give_the_same_pairs_as_runs_in_memory() -> None:
    articles = texts(WIRE, OTHER_ACCOUNT, cut(WIRE, range(3)), cut(OTHER_ACCOUNT, [2, 3]), WIRE)
    assert pairs(articles, ReuseSettings(most_shingles=0)) == pairs(articles) == [(0, 2), (0, 4), (1, 3), (2, 4)]


@given(st.permutations(range(6)))
@checks(max_examples=10, deadline=None)
def test_the_order_of_the_input_changes_nothing(order: list[int]) -> None:
    articles = texts(WIRE, OTHER_ACCOUNT, cut(WIRE, range(3)), cut(OTHER_ACCOUNT, [2, 3]), WIRE, FOOT)
    found = {frozenset((order[a], order[b])) for a, b in pairs([articles[place] for place in order])}
    assert found == {frozenset(pair) for pair in pairs(articles)}


def test_no_article_one_and_articles_without_words_give_no_pair() -> None:
    assert pairs([]) == []
    assert pairs(texts(WIRE)) == []
    assert pairs(texts("", "", "Tarnik.")) == []


def test_what_one_outlet_prints_every_day_is_furniture_and_links_nothing() -> None:
    articles = daily("Harbour Courier", ["A ferry", "A barge", "A tanker", "A tug"])
    assert pairs(articles) == []
    assert len(pairs(articles[:3])) == 3


def test_what_several_outlets_print_on_a_few_days_is_no_furniture() -> None:
    articles = daily("Harbour Courier", ["A ferry", "A barge"]) + daily("Orsk Gazette", ["A tanker", "A tug"])
    assert len(pairs(articles)) == 6


def test_a_day_that_is_not_known_shows_nobodys_habits() -> None:
    stories = ["A ferry", "A barge", "A tanker", "A tug"]
    articles = [make_article(f"{story} went by.\n\n{FOOT}", name=story, outlet="Harbour Courier") for story in stories]
    assert len(pairs(articles)) == 6


def test_furniture_is_counted_in_any_text_and_nowhere_else() -> None:
    found = find_candidates(Wordings(daily("Harbour Courier", ["A ferry", "A barge", "A tanker", "A tug"])), ReuseSettings())
    foot, wire = (hash_runs(wording.ids, SHINGLE) for wording in Wordings(texts(FOOT, WIRE)))
    assert (found.count_furniture(foot), found.count_furniture(wire)) == (len(foot), 0)
