from time import process_time

import pytest
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


def test_two_long_articles_of_like_sentences_are_read_in_time_that_grows_with_their_length() -> None:
    def tell(name: str, verb: str) -> Article:
        lines = (f"Road {place} near Tarnik {verb} when lorry {9 * place + 1000} lost its load of oil." for place in range(1_500))
        return make_article("\n\n".join(lines), name=name)

    # Compared each with each, 2 million sentences take half a minute; looked up, they take a second.
    start = process_time()
    [reuse] = find_reuse([tell("a", "was closed"), tell("b", "stayed shut")], SETTINGS)
    assert process_time() - start < 10
    assert reuse.kind == "edited"


def test_many_copies_of_one_text_are_each_paired_with_a_few() -> None:
    for ending in ("", "\n\nShip {} waits in the roads of Velm."):
        pile = [make_article(WIRE + ending.format(place), name=f"{place:03}") for place in range(120)]
        found = find_reuse(pile, SETTINGS)
        assert {reuse.kind for reuse in found} == {"copy"}
        assert len(found) <= 120 * (SETTINGS.neighbours + 1)
        assert {name for reuse in found for name in (reuse.a, reuse.b)} == {article.id for article in pile}


def test_an_article_that_contains_itself_twice_is_a_copy_of_the_one_that_holds_it_once() -> None:
    [reuse] = find_reuse([make_article(WIRE, name="once"), make_article(f"{WIRE}\n\n{WIRE}", name="twice")], SETTINGS)
    assert (reuse.kind, reuse.a_in_b) == ("edited", 1)
    assert reuse.b_in_a == 0.5


def test_an_article_of_one_sentence_is_found_in_the_one_it_was_cut_from() -> None:
    [reuse] = find_reuse([make_article(WIRE, name="a"), make_article(cut(WIRE, [0]), name="b")], SETTINGS)
    assert (reuse.kind, reuse.b_in_a) == ("edited", 1)


@pytest.mark.parametrize(
    "text",
    [
        "נמל טרניק נסגר ביום שני אחרי שמנוף נפל על שתי מסילות של רציף הפחם ושלושה פועלים נפצעו קשה בידיים וברגליים",
        "أغلق ميناء طرنيق يوم الاثنين بعد سقوط رافعة على سكتي رصيف الفحم وإصابة ثلاثة عمال بجروح خطيرة في الأيدي والأرجل",
        "塔尔尼克港周一因一台起重机倒在煤码头的两条铁轨上而关闭三名码头工人受重伤被送往奥尔斯克医院",
    ],
)
def test_other_scripts_are_read_and_no_direction_is_made_up(text: str) -> None:
    [reuse] = find_reuse([make_article(text, name="a"), make_article(text, name="b")], SETTINGS)
    assert (reuse.kind, reuse.direction) == ("copy", "unknown")
