from dataclasses import replace

from tests.sample_reading import ferry_story, sample_reading
from twosource.present.shown import (
    MOST_CITED,
    WHOLE_QUOTES,
    below,
    beyond_mentions,
    by_teller,
    heads,
    letters,
    quote_length,
    reported_days,
    rest_on,
    shared_and_alone,
    why_member,
)
from twosource.records import ArticleId, Bond

ARTICLES = {article.id: article for article in sample_reading().articles}
NAMES = tuple(ArticleId(f"n{place}") for place in range(40))


def test_few_articles_are_named_and_of_many_the_first_and_how_many_more() -> None:
    assert letters(NAMES[:2], {NAMES[0]: "A"}) == "A, n1"
    assert letters(NAMES, {}).endswith(f"n{MOST_CITED - 1} and {40 - MOST_CITED} more")


def test_quotations_are_shown_whole_where_the_articles_are_few() -> None:
    assert quote_length(WHOLE_QUOTES) > 10_000 > quote_length(WHOLE_QUOTES + 1)


def test_claims_of_one_account_stand_apart_from_those_that_several_share() -> None:
    story = ferry_story()
    shared, alone = shared_and_alone(story.claims)
    assert {claim.relation for claim in alone} <= {"single"}
    assert sorted(claim.id for claim in (*shared, *alone)) == sorted(claim.id for claim in story.claims)


def test_mentions_are_grouped_by_the_article_that_tells_them() -> None:
    told = by_teller(ferry_story().claims)
    assert [name for name, _ in told] == sorted(name for name, _ in told)
    assert all(mention.article == name for name, mentions in told for mention in mentions)
    assert sum(len(mentions) for _, mentions in told) == sum(len(claim.mentions) for claim in ferry_story().claims)


def test_evidence_that_is_a_mention_is_not_shown_twice() -> None:
    claim = ferry_story().claims[0]
    reason = replace(claim.origins.reasons[0], evidence=(claim.mentions[0].span,))
    assert beyond_mentions(claim, reason) == []


def test_a_copy_stands_below_what_it_comes_from_and_only_there() -> None:
    story = ferry_story()
    under = {line.article for lines in below(story).values() for line in lines}
    assert under == {line.article for line in story.tree.lineages if line.parents}
    assert {line.article for line in heads(story)} == set(story.articles) - under


def test_articles_to_which_most_go_back_come_first() -> None:
    story = ferry_story()
    turned = replace(story, tree=replace(story.tree, lineages=story.tree.lineages[::-1]))
    assert heads(turned)[0].article == heads(story)[0].article == below(story).keys().__iter__().__next__()


def test_the_sources_that_an_article_rests_on_are_named() -> None:
    story = ferry_story()
    assert rest_on(story)[story.outside_sources[0].articles[0]] == [story.outside_sources[0].name]


def test_the_days_of_reports_are_said_as_far_as_they_are_known() -> None:
    assert reported_days((ArticleId("none"),), ARTICLES) == "date unknown"
    assert reported_days((ArticleId("courier"),), ARTICLES) == "2024-05-06"
    assert reported_days(tuple(ARTICLES), ARTICLES) == "2024-05-06 to 2024-05-07"


def test_of_each_article_it_is_said_which_one_it_is_most_like_and_why() -> None:
    story = ferry_story()
    a, b, c = story.articles
    bonds = (Bond(a=a, b=b, likeness=0.4, shared=("Tarnik",)), Bond(a=b, b=c, likeness=0.9, shared=("fares", "crowns")))
    found = why_member(replace(story, story=replace(story.story, bonds=bonds)))
    assert found == {a: (b, "Tarnik"), b: (c, "fares, crowns"), c: (b, "fares, crowns")}
