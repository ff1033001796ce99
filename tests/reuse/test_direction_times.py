from dataclasses import replace

from twosource.records import Article, ArticleId
from twosource.reuse.direction_times import compare_times

FIRST = Article(
    id=ArticleId("z"), text="The ferry stopped.", blocks=(), url="https://gazette.example/a", seen="2031-05-05T12:00:00+00:00"
)
LATER = replace(FIRST, id=ArticleId("a"), seen="2031-05-05T13:00:00+00:00")


def test_of_two_versions_of_one_address_the_one_that_was_seen_there_first_is_the_earlier() -> None:
    (sign,) = compare_times(FIRST, LATER)
    (mirrored,) = compare_times(LATER, FIRST)
    assert sign.weight > 0 > mirrored.weight
    assert sign.weight == -mirrored.weight
    assert sign.reason == mirrored.reason
    assert "z was seen at their address before a was" in sign.reason.text


def test_when_articles_of_two_addresses_were_fetched_says_nothing_of_when_they_appeared() -> None:
    assert compare_times(FIRST, replace(LATER, url="https://gazette.example/b")) == []
    assert compare_times(FIRST, replace(LATER, url="https://gazette.example/a?id=2")) == []


def test_two_that_were_seen_at_one_moment_or_never_are_left_open() -> None:
    assert compare_times(FIRST, replace(LATER, seen=FIRST.seen)) == []
    assert compare_times(replace(FIRST, seen=None), LATER) == []
