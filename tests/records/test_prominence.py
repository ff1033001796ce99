"""The claim at the head of a story is that which most tell, and of those the one that its title is about."""

from tests.brief.findings import ARTICLES, claim
from tests.building import make_article
from twosource.records import is_quoted, opens_sentence, weigh_claim

TITLE = "Ferry Sunna Gale runs aground off Tarnik"
GROUNDED = claim(
    "grounded",
    "agrees",
    (ARTICLES[0], "The ferry Sunna Gale ran aground off Tarnik", "Tarnik"),
    (ARTICLES[1], "The ferry Sunna Gale ran aground off Tarnik", "Tarnik"),
)
ABOARD = claim(
    "aboard", "agrees", (ARTICLES[0], "There were 40 people", "40 people"), (ARTICLES[1], "Some 42 people", "42 people")
)


def test_a_claim_in_the_words_of_the_title_weighs_more() -> None:
    assert weigh_claim(GROUNDED, TITLE) > weigh_claim(ABOARD, TITLE)
    assert weigh_claim(GROUNDED, "") == weigh_claim(ABOARD, "")


def test_more_articles_weigh_more() -> None:
    alone = claim("alone", "single", (ARTICLES[0], "The ferry Sunna Gale ran aground off Tarnik", "Tarnik"))
    assert weigh_claim(GROUNDED, TITLE) > weigh_claim(alone, TITLE)


def test_a_quotation_and_a_clause_within_a_sentence_weigh_less() -> None:
    article = make_article("“We lost the boat,” he said. The boat was lost. Sailors say the boat was lost.")
    plain, own, inner = (
        claim("c", "single", (article, words, "boat")) for words in ("The boat was lost", "We lost the boat", "the boat was lost")
    )
    assert weigh_claim(plain, TITLE) > weigh_claim(inner, TITLE) > weigh_claim(own, TITLE)
    assert is_quoted(own.mentions[0])
    assert not opens_sentence(inner.mentions[0])
