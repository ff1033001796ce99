from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut, family
from twosource.records import Article
from twosource.reuse import find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()


def test_copies_and_rewrites_are_found_and_an_own_account_is_not() -> None:
    found = {(reuse.a, reuse.b): (reuse.kind, reuse.direction) for reuse in find_reuse(family(), SETTINGS)}
    assert found == {
        ("short", "wire"): ("edited", "b->a"),
        ("short", "told-again"): ("paraphrase", "a->b"),
        ("told-again", "wire"): ("paraphrase", "b->a"),
    }


@given(st.permutations(family()))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_input_changes_nothing(articles: list[Article]) -> None:
    assert find_reuse(articles, SETTINGS) == find_reuse(family(), SETTINGS)


def test_every_passage_holds_the_words_of_its_place() -> None:
    texts = {article.id: article.text for article in family()}
    for reuse in find_reuse(family(), SETTINGS):
        for side in (span for passage in reuse.passages for span in (passage.a, passage.b)):
            assert texts[side.article][side.start : side.end] == side.text


def test_speech_quoted_by_two_outlets_is_no_copying() -> None:
    speech = '"We have told the owner every spring that these cranes are too old to stand in the wind," Elgar Roth said.'
    one = make_article(f"Dockers in Tarnik walked out on Monday evening.\n\n{speech}", name="one")
    other = make_article(f"No ship will be unloaded before the inquiry ends, the port says.\n\n{speech}", name="other")
    [reuse] = find_reuse([one, other], SETTINGS)
    assert (reuse.kind, reuse.direction, reuse.probability) == ("quotation", "unknown", 0.5)
    assert [passage.kind for passage in reuse.passages] == ["quotation"]
    assert reuse.a_in_b == 0


def test_identical_articles_are_copies_of_unknown_direction() -> None:
    [reuse] = find_reuse([make_article(WIRE, name="a"), make_article(WIRE, name="b")], SETTINGS)
    assert (reuse.kind, reuse.direction, reuse.a_in_b, reuse.b_in_a) == ("copy", "unknown", 1, 1)


def test_a_large_input_finds_the_copy_by_its_shingles() -> None:
    pile = [make_article(WIRE, name="a"), make_article(cut(WIRE, range(3)), name="b"), make_article(OTHER_ACCOUNT, name="c")]
    assert [(reuse.a, reuse.b) for reuse in find_reuse(pile, ReuseSettings(small_input=1))] == [("a", "b")]


def test_one_article_empty_ones_and_none_give_nothing() -> None:
    assert find_reuse([], SETTINGS) == ()
    assert find_reuse([make_article(WIRE)], SETTINGS) == ()
    assert find_reuse([make_article("", name="a"), make_article("Tarnik.", name="b")], SETTINGS) == ()
