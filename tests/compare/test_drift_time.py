import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.compare.drift import find_drift_in_time
from twosource.compare.drift_time import is_earlier
from twosource.records import Derivation, Drift, FamilyTree, Lineage, ParsedArticle, StoryId
from twosource.settings import AttributionSettings, CompareSettings

FIRST = (
    "Three dockers were allegedly hurt when a crane fell on the coal pier of Tarnik, the harbour office said. "
    "The owner had skipped the inspection of the crane in May."
)
TOLD_AGAIN = (
    "Three dockers were hurt when a crane fell on the coal pier of Tarnik. "
    "The owner had skipped the inspection of the crane in May."
)
ELSEWHERE = "Snow fell on the hills of Norlund. The price of coal rose by 4 per cent in Sarland."


def in_time(*articles: ParsedArticle, edges: tuple[tuple[str, str], ...] = ()) -> tuple[Drift, ...]:
    lineages = tuple(
        Lineage(
            article=article.id,
            origin=article.id,
            parents=tuple(
                Derivation(child=article.id, parent=other.id, kind="rewrite", probability=0.9, share=0.8, passages=())
                for other in articles
                if (other.id, article.id) in edges
            ),
        )
        for article in articles
    )
    said = {article.id: find_attributions(article, AttributionSettings()) for article in articles}
    return find_drift_in_time(articles, FamilyTree(story=StoryId("s"), lineages=lineages), said, CompareSettings())


def test_a_hedge_that_a_later_article_without_a_known_parent_lacks_is_shown_with_its_article() -> None:
    first = read_text(FIRST, name="courier", published="2031-05-02")
    later = read_text(TOLD_AGAIN, name="gazette", published="2031-05-04")
    [drift] = in_time(later, first)
    assert (drift.parent, drift.child, drift.along) == ("courier", "gazette", "time")
    assert {change.kind for change in drift.changes} == {"hedge_lost", "attribution_lost"}


def test_an_edge_of_the_tree_is_not_told_twice() -> None:
    first = read_text(FIRST, name="courier", published="2031-05-02")
    later = read_text(TOLD_AGAIN, name="gazette", published="2031-05-04")
    assert in_time(first, later, edges=(("courier", "gazette"),)) == ()


def test_another_matter_earlier_is_no_forerunner() -> None:
    first = read_text(ELSEWHERE, name="courier", published="2031-05-02")
    assert in_time(first, read_text(TOLD_AGAIN, name="gazette", published="2031-05-04")) == ()


@pytest.mark.parametrize("published", [None, "2031-05-02"])
def test_without_a_later_date_nothing_is_said(published: str | None) -> None:
    first = read_text(FIRST, name="courier", published="2031-05-02")
    assert in_time(first, read_text(TOLD_AGAIN, name="gazette", published=published)) == ()


def test_what_neither_parent_tells_is_compared_with_the_earlier_article_that_does() -> None:
    parent = read_text(ELSEWHERE, name="agency", published="2031-05-01")
    first = read_text(FIRST, name="courier", published="2031-05-02")
    merged = read_text(f"{ELSEWHERE} {TOLD_AGAIN}", name="gazette", published="2031-05-04")
    [drift] = in_time(parent, first, merged, edges=(("agency", "gazette"),))
    assert (drift.parent, drift.child) == ("courier", "gazette")
    assert "hedge_lost" in {change.kind for change in drift.changes}


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = [("a", FIRST, "2031-05-01"), ("b", TOLD_AGAIN, "2031-05-02"), ("c", f"{TOLD_AGAIN} {ELSEWHERE}", "2031-05-03")]
    articles = [read_text(text, name=name, published=day) for name, text, day in texts]
    assert in_time(*articles) == in_time(*reversed(articles))


def test_no_article_and_empty_ones_have_no_forerunners() -> None:
    assert in_time() == ()
    assert in_time(read_text("", name="a", published="2031-05-01"), read_text("", name="b", published="2031-05-02")) == ()


def test_of_two_articles_of_one_day_without_an_hour_none_is_earlier() -> None:
    one = read_text(FIRST, name="a", published="2031-05-01")
    assert not is_earlier(one, read_text(FIRST, name="b", published="2031-05-01"))
    assert is_earlier(one, read_text(FIRST, name="b", published="2031-05-02"))
