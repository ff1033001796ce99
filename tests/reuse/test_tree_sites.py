from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, family
from twosource.clean import accept_document, read_credits
from twosource.records import Article, ArticleId, Document
from twosource.reuse.tree_sites import collate

A, B = ArticleId("a"), ArticleId("b")


def test_a_sentence_with_changed_words_stays_at_its_site_in_another_reading() -> None:
    changed = WIRE.replace("Three dock workers were taken", "Four dock workers were brought")
    sites = collate([make_article(WIRE, name="a"), make_article(changed, name="b")])
    one, other = sites.readings[A], sites.readings[B]
    assert one.keys() == other.keys()
    assert sum(one[site] != other[site] for site in one) == 1


def test_sentences_of_two_accounts_of_one_event_share_no_site() -> None:
    sites = collate([make_article(WIRE, name="a"), make_article(OTHER_ACCOUNT, name="b")])
    assert not sites.readings[A].keys() & sites.readings[B].keys()


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    sites = collate([make_article(WIRE, name="a"), make_article(f"TARNIK (NordPress) - {WIRE}", name="b")])
    assert sites.readings[A] == sites.readings[B]


def test_a_text_that_contains_itself_twice_has_each_site_twice_in_its_order() -> None:
    sites = collate([make_article(f"{WIRE}\n\n{WIRE}", name="a")])
    order = [sentence.site for sentence in sites.sentences[A]]
    assert order[: len(order) // 2] == order[len(order) // 2 :]
    assert len(sites.readings[A]) == len(order) // 2


@given(st.permutations(family()))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_articles_changes_no_site(articles: list[Article]) -> None:
    assert collate(articles) == collate(family())


def test_an_empty_article_has_no_sentences() -> None:
    assert collate([make_article("", name="a")]).sentences == {"a": ()}


def test_a_credit_that_stands_in_the_text_is_no_sentence_of_it() -> None:
    line = "NordPress contributed to this report."
    accepted = accept_document(Document(id=A, text=f"{WIRE}\n\n{line}"))
    credited = collate([read_credits(accepted)])
    assert line not in [sentence.span.text for sentence in credited.sentences[A]]
    assert line in [sentence.span.text for sentence in collate([accepted]).sentences[A]]
