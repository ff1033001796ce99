import time
from dataclasses import replace
from itertools import combinations, permutations

import pytest

from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, ArticleId, Direction, FamilyTree, Passage, Reuse, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.reuse.tree_copies import MOST_COPIES, stand_in
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()


def pair(a: Article, b: Article) -> Reuse:
    """Return two equal texts as a pair, the one of the earlier day as the source."""
    days = [article.published.first.toordinal() if article.published else 0 for article in (a, b)]
    direction: Direction = "unknown" if days[0] == days[1] else "a->b" if days[0] < days[1] else "b->a"
    passage = Passage(a=a.span(0, len(a.text)), b=b.span(0, len(b.text)), kind="verbatim")
    sure = 0.5 if direction == "unknown" else 0.98
    return Reuse(a=a.id, b=b.id, a_in_b=1, b_in_a=1, kind="copy", direction=direction, probability=sure, passages=(passage,))


def grow(articles: list[Article]) -> FamilyTree:
    pairs = [pair(a, b) for a, b in combinations(sorted(articles, key=lambda article: article.id), 2)]
    return draw_tree(StoryId("s"), articles, pairs, SETTINGS)


@pytest.mark.parametrize("dated", [False, True])
def test_five_hundred_copies_of_one_text_take_little_time_and_have_one_origin(dated: bool) -> None:
    days = [f"2031-03-{1 + n % 28:02}" if dated else None for n in range(500)]
    articles = [make_article(WIRE, name=f"copy-{n:03}", published=day) for n, day in enumerate(days)]
    pairs = [pair(a, b) for a, b in combinations(articles, 2)]
    start = time.process_time()
    tree = draw_tree(StoryId("s"), articles, pairs, SETTINGS)
    assert time.process_time() - start < 3  # half a second; without standing in, eight
    assert len({line.origin for line in tree.lineages}) == 1
    assert len(tree.derivations) == (500 - days.count("2031-03-01") if dated else 0)


def test_the_order_in_which_many_copies_come_changes_nothing() -> None:
    articles = [make_article(WIRE, name=f"c{n:02}", published=f"2031-03-{1 + n % 5:02}") for n in range(MOST_COPIES * 3)]
    assert grow(articles) == grow([*articles[7:], *reversed(articles[:7])])


def test_the_earliest_copies_stand_for_the_others() -> None:
    dated = [make_article(WIRE, name=f"c{n:02}", published=f"2031-03-{28 - n:02}") for n in range(MOST_COPIES + 2)]
    undated = make_article(WIRE, name="a")
    shorter = make_article(cut(WIRE, range(3)), name="b")
    members = {article.id: article for article in (*dated, undated, shorter)}
    spare = stand_in(members, members)
    assert set(spare) == {"a", "c00", "c01"}
    assert spare[undated.id] == tuple(article.id for article in reversed(dated[2:]))


def test_a_copy_that_is_one_too_many_hangs_on_the_first_with_the_chance_that_it_is_this_one() -> None:
    articles = [make_article(WIRE, name=f"c{n:02}", published=f"2031-03-{1 + n:02}") for n in range(MOST_COPIES + 1)]
    [edge] = [edge for edge in grow(articles).derivations if edge.child == f"c{MOST_COPIES:02}"]
    assert edge.parent == "c00"
    assert edge.probability == pytest.approx(0.98 / MOST_COPIES, abs=0.001)


def test_no_edge_is_called_impossible_or_sure() -> None:
    wire = make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")
    short = make_article(cut(WIRE, range(4)), name="short", outlet="Harbour Courier", published="2031-03-04")
    for articles in permutations([wire, short, replace(short, id=ArticleId("later"), outlet="Orsk Gazette")]):
        tree = draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)
        assert all(0.01 <= edge.probability <= 0.99 for edge in tree.derivations)
