from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, REWRITE, WIRE, cut, family
from twosource.records import Article, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()


def grow(articles: list[Article]) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def test_the_reprint_and_the_rewrite_go_back_to_the_wire_and_the_own_account_to_itself() -> None:
    tree = grow(family())
    assert {(edge.child, edge.parent, edge.kind) for edge in tree.derivations} == {
        ("short", "wire", "reprint"),
        ("told-again", "wire", "rewrite"),
    }
    assert {line.article: line.origin for line in tree.lineages} == {
        "own": "own",
        "short": "wire",
        "told-again": "wire",
        "wire": "wire",
    }


@given(st.permutations(family()))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_input_changes_nothing(articles: list[Article]) -> None:
    reuse = find_reuse(articles, SETTINGS)
    assert draw_tree(StoryId("s"), articles, tuple(reversed(reuse)), SETTINGS) == grow(family())


def test_an_edge_has_the_parent_first_in_its_passages() -> None:
    for edge in grow(family()).derivations:
        assert all((p.a.article, p.b.article) == (edge.parent, edge.child) for p in edge.passages)


def test_the_parent_is_the_nearest_relative_not_the_oldest() -> None:
    changed = cut(WIRE, range(5)).replace("Three dock workers", "Four dock workers and a sailor")
    articles = [
        make_article(WIRE, name="a", outlet="NordPress", published="2031-03-03"),
        make_article(changed, name="b", outlet="Harbour Courier", published="2031-03-04"),
        make_article(changed.replace("yearly", "annual"), name="c", outlet="Orsk Gazette", published="2031-03-05"),
    ]
    assert {(edge.child, edge.parent) for edge in grow(articles).derivations} == {("b", "a"), ("c", "b")}


def test_a_merge_of_two_reports_has_two_parents() -> None:
    articles = [
        make_article(WIRE, name="a", outlet="NordPress", published="2031-03-03"),
        make_article(OTHER_ACCOUNT, name="b", outlet="Velm Mirror", published="2031-03-03"),
        make_article(cut(WIRE, range(4)) + "\n\n" + cut(OTHER_ACCOUNT, [1, 3]), name="c", published="2031-03-04"),
    ]
    [line] = [line for line in grow(articles).lineages if line.article == "c"]
    assert [edge.parent for edge in line.parents] == ["a", "b"]


def test_copies_of_unknown_direction_are_no_edge_but_are_handed_on() -> None:
    tree = grow([make_article(WIRE, name="a"), make_article(WIRE, name="b")])
    assert tree.derivations == ()
    assert [(reuse.a, reuse.b) for reuse in tree.unknown] == [("a", "b")]


def test_copies_of_unknown_direction_go_back_to_one_unseen_origin() -> None:
    tree = grow([make_article(WIRE, name="a"), make_article(WIRE, name="b"), make_article(OTHER_ACCOUNT, name="c")])
    assert {line.article: line.origin for line in tree.lineages} == {"a": "unseen:a", "b": "unseen:a", "c": "c"}


def test_a_story_of_one_article_or_none_is_a_tree_without_edges() -> None:
    assert grow([]).lineages == ()
    assert [line.parents for line in grow([make_article(REWRITE)]).lineages] == [()]
