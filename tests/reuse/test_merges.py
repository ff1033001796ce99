"""Articles told in other words from two others."""

from itertools import permutations

from tests.building import make_article
from tests.reuse.texts import REWRITE, WIRE, cut
from twosource.records import Article, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
ACCOUNT = """Dockers in Tarnik had warned since 2019 that the cranes would come down, said Ada Lind of the union of Orsk.

Elgar Roth, who drove a lorry of the Hale brothers past the quay, heard a crack and saw the boom fold over like paper.

Lind wants the owner, Marrow Shipping, to show the repair books of the last ten years to the court in Brunnfeld.

Coal prices in Sarland rose by 4 per cent in the afternoon before they fell back, traders in Mirow said.

A vigil will be held at the chapel of Saint Ana at six in the evening."""
RETOLD = """Since 2019, says Ada Lind of the Orsk union, dockers in Tarnik had given warning that the cranes would fall.

A lorry of the Hale brothers was passing the quay. Elgar Roth at its wheel heard the crack and watched the boom fold.

Marrow Shipping should open its repair books of ten years to the Brunnfeld court, Lind demands.

In Sarland the price of coal climbed 4 per cent by the afternoon and slipped again, according to Mirow traders."""
MERGED = f"{cut(REWRITE, [1, 2, 3])}\n\n{RETOLD}"


def wire() -> Article:
    return make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")


def account() -> Article:
    return make_article(ACCOUNT, name="account", outlet="Velm Mirror", published="2031-03-04")


def merged(text: str = MERGED, published: str = "2031-03-05") -> Article:
    return make_article(text, name="merged", outlet="Orsk Gazette", published=published)


def grow(*articles: Article) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def test_what_two_texts_have_together_told_in_other_words_has_both_as_parents() -> None:
    tree = grow(wire(), account(), merged())
    assert {(edge.child, edge.parent, edge.kind) for edge in tree.derivations} == {
        ("merged", "wire", "rewrite"),
        ("merged", "account", "rewrite"),
    }


def test_one_parent_alone_may_not_be_enough_to_be_called_its_source() -> None:
    assert grow(wire(), merged()).derivations == ()


def test_each_parent_shows_the_sentences_that_it_gave() -> None:
    found = {(str(reuse.a), str(reuse.b)): reuse for reuse in find_reuse([wire(), account(), merged()], SETTINGS)}
    assert found.keys() == {("account", "merged"), ("merged", "wire")}
    given = {span.text for passage in found["account", "merged"].passages for span in (passage.b,)}
    assert any("repair books" in words for words in given)
    assert not any("broken bones" in words for words in given)
    reasons = [reason.text for reason in found["merged", "wire"].reasons]
    assert "merged adds little to what wire and account have together" in reasons


def test_an_article_with_a_matter_of_its_own_beside_both_is_no_merge() -> None:
    own = "\n\n".join(
        f"{name} of {place} told the Gazette how {thing} had failed in {year} and cost {sum_} crowns."
        for name, place, thing, year, sum_ in (
            ("Irma Hale", "Brunnfeld", "the sluice", 2017, 310_000),
            ("Jonas Feld", "Sarn", "the slipway", 2022, 48_500),
            ("Emil Varga", "Osten", "the winch house", 2026, 1_200_000),
            ("Ada Lind", "Mirow", "the lighthouse lamp", 2028, 77_000),
        )
    )
    assert grow(wire(), account(), merged(f"{MERGED}\n\n{own}")).derivations == ()


def test_what_appeared_before_both_is_no_merge_of_them() -> None:
    tree = grow(wire(), account(), merged(published="2031-03-02"))
    assert "merged" not in {edge.child for edge in tree.derivations}


def test_the_order_of_the_articles_changes_nothing() -> None:
    trees = {grow(*articles) for articles in permutations((wire(), account(), merged()))}
    assert len(trees) == 1
