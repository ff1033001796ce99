from dataclasses import replace
from datetime import date

import pytest

from tests.sample_reading import ferry_story, gazette, hostile, lone_story, sample_reading
from twosource.present.heading import (
    article_keys,
    chain_words,
    count_range,
    counted,
    heading_line,
    origin_range,
    percent,
    published_words,
    sureness,
)
from twosource.records import ArticleId, ClaimId, PublicationTime

ARTICLES = {article.id: article for article in sample_reading().articles}


def test_a_story_is_headed_with_articles_outlets_and_a_range_of_origins() -> None:
    assert heading_line(ferry_story(), ARTICLES) == "3 articles · 2 outlets and 1 unknown · 1 to 2 independent origins"


def test_a_story_without_a_shared_claim_says_so_and_gives_no_number() -> None:
    assert origin_range(lone_story()) == (0, 0)
    assert heading_line(lone_story(), ARTICLES) == "1 article · outlets unknown · no claim told more than once"


def test_of_claims_told_by_as_many_articles_the_one_told_first_heads_the_story() -> None:
    story = ferry_story()
    widest = story.headline
    assert widest is not None
    ahead = tuple(replace(m, span=replace(m.span, start=0, end=len(m.span.text))) for m in widest.mentions)
    early = replace(widest, id=ClaimId("c9"), mentions=ahead)
    found = replace(story, claims=(*story.claims, early)).headline
    assert found is not None
    assert found.id == "c9"


def test_the_headline_claim_is_the_most_widely_reported_and_ties_go_by_id() -> None:
    story = ferry_story()
    widest = story.headline
    assert widest is not None
    assert widest.id == "c1"
    twin = replace(widest, id=ClaimId("c0"), origins=replace(widest.origins, low=2, high=3))
    assert origin_range(replace(story, claims=(*story.claims, twin))) == (2, 3)


def test_of_the_widest_claims_one_on_which_accounts_agree_heads_the_story() -> None:
    story = ferry_story()
    widest = story.headline
    assert widest is not None
    contested = replace(widest, id=ClaimId("c0"), relation="superseded", origins=replace(widest.origins, low=2, high=3))
    head = replace(story, claims=(contested, widest))
    assert head.headline is widest
    alone = replace(story, claims=(contested,))
    assert heading_line(alone, ARTICLES).endswith("2 to 3 independent origins, accounts differ")


def test_two_mentions_in_one_article_do_not_make_a_claim_wider_than_two_articles() -> None:
    story = ferry_story()
    claim = story.claims[1]
    repeated = replace(claim, id=ClaimId("c0"), mentions=(claim.mentions[0],) * 5)
    found = replace(story, claims=(repeated, claim)).headline
    assert found is not None
    assert found.id == "c2"


@pytest.mark.parametrize(
    ("low", "high", "words"), [(1, 1, "1 origin"), (2, 2, "2 origins"), (1, 2, "1 to 2 origins"), (0, 0, "0 origins")]
)
def test_a_range_is_put_in_words(low: int, high: int, words: str) -> None:
    assert count_range(low, high, "origin") == words


def test_nouns_in_y_have_their_plural() -> None:
    assert (counted(1, "story"), counted(2, "story")) == ("1 story", "2 stories")


@pytest.mark.parametrize(("share", "words"), [(0, "0 %"), (1, "100 %"), (0.001, "1 %"), (0.999, "99 %"), (0.5, "50 %")])
def test_a_share_never_shows_as_nothing_or_all_unless_it_is(share: float, words: str) -> None:
    assert percent(share) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (1.0, "over 99 % sure"),
        (0.9951, "over 99 % sure"),
        (0.99, "99 % sure"),
        (0.5, "50 % sure"),
        (0.01, "1 % sure"),
        (0.0, "under 1 % sure"),
    ],
)
def test_no_finding_is_shown_as_wholly_sure(probability: float, words: str) -> None:
    assert sureness(probability) == words


def test_a_date_says_when_it_is_implied_or_unknown() -> None:
    assert published_words(gazette().published) == "2024-05-07 (implied)"
    assert published_words(hostile().published) == "date unknown"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05-04T10:30:00", "2031-05-04 10:30"),
        ("2031-05-04T10:30:00+00:00", "2031-05-04 10:30 UTC"),
        ("2031-05-04T10:30:05+02:00", "2031-05-04 10:30:05+02:00"),
        ("2031-05-04/2031-05-09", "2031-05-04 to 2031-05-09"),
    ],
)
def test_a_time_is_written_without_seconds_that_say_nothing(iso: str, words: str) -> None:
    day = date(2031, 5, 4)
    assert published_words(PublicationTime(first=day, last=day, iso=iso, precision="second")) == words


def test_letters_go_on_behind_z() -> None:
    names = tuple(ArticleId(str(number)) for number in range(703))
    keys = list(article_keys(names).values())
    assert (keys[0], keys[25], keys[26], keys[27], keys[701], keys[702]) == ("A", "Z", "AA", "AB", "ZZ", "AAA")
    assert len(set(keys)) == len(keys)


def test_a_chain_names_the_articles_outlet_once() -> None:
    assert chain_words("Courier", ("Courier", "Brandt")) == "Courier ← Brandt"
    assert chain_words("Courier", ("NordPress", "Brandt")) == "Courier ← NordPress ← Brandt"
