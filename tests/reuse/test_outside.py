from dataclasses import replace

import pytest

from tests.building import make_article, span_of
from twosource.records import (
    Article,
    ArticleAttributions,
    ArticleId,
    Attribution,
    ChainLink,
    Credit,
    OutsideSource,
    SourceType,
)
from twosource.reuse import find_outside_sources
from twosource.settings import ReuseSettings


def rest_on(name: str, sources: dict[str, SourceType], *, anonymous: bool = False) -> tuple[Article, ArticleAttributions]:
    article = make_article(" and ".join(sources) + " said so.", name=name)
    links = tuple(
        ChainLink(name=source, type=kind, anonymous=anonymous, span=span_of(article, source)) for source, kind in sources.items()
    )
    attribution = Attribution(
        article=article.id, source=(), cue=(), content=(), kind="indirect", depth=0, speaker=None, chain=links
    )
    return article, ArticleAttributions(article=article.id, attributions=(attribution,))


def found(*pairs: tuple[Article, ArticleAttributions]) -> tuple[OutsideSource, ...]:
    return find_outside_sources([a for a, _ in pairs], [t for _, t in pairs], ReuseSettings())


def test_a_paper_that_two_articles_rest_on_is_found_with_its_words() -> None:
    [source] = found(rest_on("a", {"the Orsk Gazette": "outlet"}), rest_on("b", {"Orsk Gazette": "outlet"}))
    assert (source.name, source.articles) == ("Orsk Gazette", ("a", "b"))
    assert [span.text for span in source.evidence] == ["the Orsk Gazette", "Orsk Gazette"]


def test_an_alias_of_the_gazetteer_and_initials_count_as_one() -> None:
    [paper] = found(rest_on("a", {"the WSJ": "outlet"}), rest_on("b", {"Wall Street Journal": "outlet"}))
    assert paper.name == "The Wall Street Journal"
    [board] = found(rest_on("a", {"Northern Transit Board": "organisation"}), rest_on("b", {"NTB": "organisation"}))
    assert board.name == "Northern Transit Board"


def test_a_paper_that_is_in_the_pile_is_no_outside_source() -> None:
    own = replace(make_article("A crane fell.", name="c"), outlet="Orsk Gazette")
    nothing = ArticleAttributions(article=ArticleId("c"), attributions=())
    assert found(rest_on("a", {"Orsk Gazette": "outlet"}), rest_on("b", {"Orsk Gazette": "outlet"}), (own, nothing)) == ()


def test_a_paper_of_the_pile_is_known_by_a_short_name_and_by_its_initials() -> None:
    own = replace(make_article("A crane fell.", name="c"), outlet="Orsk Press Agency")
    nothing = (own, ArticleAttributions(article=ArticleId("c"), attributions=()))
    assert found(rest_on("a", {"OPA": "agency"}), rest_on("b", {"OPA": "agency"}), nothing) == ()
    assert found(rest_on("a", {"Press Agency": "agency"}), rest_on("b", {"Press Agency": "agency"}), nothing) == ()


def test_a_body_without_a_name_can_not_be_told_from_others_of_its_kind() -> None:
    assert found(rest_on("a", {"the company": "organisation"}), rest_on("b", {"company": "organisation"})) == ()
    assert found(rest_on("a", {"their union": "organisation"}), rest_on("b", {"their union": "organisation"})) == ()


def test_a_party_to_the_story_is_no_report_on_it() -> None:
    acts = " Dockers United struck. Dockers United marched. Dockers United met the mayor."
    watches = rest_on("a", {"Port Watch": "organisation"}), rest_on("b", {"Port Watch": "organisation"})
    assert [source.name for source in found(*watches)] == ["Port Watch"]
    pairs = [rest_on(name, {"Dockers United": "organisation"}) for name in "ab"]
    assert found(*((replace(article, text=article.text + acts), said) for article, said in pairs)) == ()


def test_people_unnamed_sources_and_those_of_one_article_only_are_left_out() -> None:
    assert found(rest_on("a", {"Lena Marrow": "person"}), rest_on("b", {"Lena Marrow": "person"})) == ()
    assert (
        found(
            rest_on("a", {"a bank": "organisation"}, anonymous=True),
            rest_on("b", {"a bank": "organisation"}, anonymous=True),
        )
        == ()
    )
    assert found(rest_on("a", {"Orsk Gazette": "outlet"}), rest_on("b", {"Velm Mirror": "outlet"})) == ()


def test_a_credit_counts_like_a_chain_and_a_photo_credit_does_not() -> None:
    credit = Credit(name="NordPress", role="wire", start=0, end=9, text="NordPress")
    article = replace(make_article("A crane fell.", name="b"), credits=(credit,))
    nothing = ArticleAttributions(article=ArticleId("b"), attributions=())
    assert [s.name for s in found(rest_on("a", {"NordPress": "agency"}), (article, nothing))] == ["NordPress"]
    photo = replace(article, credits=(replace(credit, role="photo"),))
    assert found(rest_on("a", {"NordPress": "agency"}), (photo, nothing)) == ()


def test_nothing_comes_of_nothing() -> None:
    assert found() == ()


@pytest.mark.parametrize("name", ["Velmoran Government", "Orsk Police", "Workers' Party", "Wages Act", "Congress of Velmora"])
def test_who_speaks_for_himself_and_a_law_are_no_report(name: str) -> None:
    assert found(rest_on("a", {name: "organisation"}), rest_on("b", {name: "organisation"})) == ()
    assert found(rest_on("a", {name: "document"}), rest_on("b", {name: "document"})) == ()


def test_an_outlet_of_the_pile_is_not_outside_of_it_under_a_collections_name_for_it() -> None:
    post = replace(make_article("A crane fell.", name="c"), outlet="Tarnik Post (Web News)")
    nothing = ArticleAttributions(article=ArticleId("c"), attributions=())
    assert found(rest_on("a", {"Tarnik Post": "outlet"}), rest_on("b", {"Tarnik Post": "outlet"}), (post, nothing)) == ()
