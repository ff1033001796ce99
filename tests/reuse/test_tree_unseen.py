from dataclasses import replace

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.records import Article, Credit, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
MORE = """The port office of Tarnik expects the rails to be cleared by the end of the week if the weather holds.

Insurers in Sarland put the damage to the pier at some nine million crowns on Tuesday afternoon.

A freighter under the flag of Orsk was sent on to the southern harbour with its load of grain."""
REPORT = f"{WIRE}\n\n{MORE}"


def credited(article: Article, agency: str = "NordPress") -> Article:
    words = f"{agency} contributed to this report."
    return replace(article, credits=(Credit(name=agency, role="contributed", start=0, end=len(words), text=words),))


def parts(**outlets: str) -> list[Article]:
    """Return three articles each of which left out other parts of one report."""
    kept = {"a": [0, 1, 2, 3, 4, 6], "b": [0, 3, 4, 5, 7, 8], "c": [1, 2, 5, 6, 7, 8]}
    return [
        make_article(cut(REPORT, places), name=name, outlet=outlets.get(name, f"Paper {name}"), published="2031-03-04")
        for name, places in kept.items()
    ]


def grow(articles: list[Article]) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def test_what_several_share_and_none_has_whole_goes_back_to_the_agency_they_credit() -> None:
    tree = grow([credited(article) for article in parts()])
    [unseen] = tree.unseen
    assert (unseen.name, unseen.articles) == ("NordPress", ("a", "b", "c"))
    assert {line.origin for line in tree.lineages} == {unseen.id}
    assert tree.derivations == ()
    assert unseen.credits[0] == "a: NordPress contributed to this report."
    assert all(span.text in REPORT for span in unseen.evidence)
    assert unseen.evidence


def test_without_a_credit_no_text_is_thought_up() -> None:
    assert grow(parts()).unseen == ()


def test_an_agency_whose_report_is_in_the_pile_is_not_unseen() -> None:
    assert grow([credited(article) for article in parts(a="NordPress")]).unseen == ()


def test_where_one_article_holds_all_that_is_shared_nothing_is_unseen() -> None:
    whole = make_article(REPORT, name="whole", outlet="Velm Mirror", published="2031-03-03")
    assert grow([credited(article) for article in [*parts(), whole]]).unseen == ()


def test_two_credits_without_shared_sentences_tell_nothing() -> None:
    apart = [make_article(WIRE, name="a"), make_article(OTHER_ACCOUNT, name="b")]
    assert grow([credited(article) for article in apart]).unseen == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [credited(article) for article in parts()]
    assert grow(articles) == grow(articles[::-1])


def test_two_articles_alone_hold_all_that_they_share_and_need_no_unseen_text() -> None:
    first, second, _ = parts()
    assert grow([credited(first), credited(second)]).unseen == ()


def test_an_article_that_lacks_a_single_sentence_needs_no_unseen_text() -> None:
    texts = {"a": [0, 1, 2, 3, 4, 5, 6, 7], "b": [0, 1, 2, 3, 8], "c": [2, 3, 4, 5, 8]}
    articles = [make_article(cut(REPORT, kept), name=name, outlet=f"Paper {name}") for name, kept in texts.items()]
    assert grow([credited(article) for article in articles]).unseen == ()


def test_speech_that_all_quote_is_no_part_of_an_unseen_report() -> None:
    speech = [
        f"“We waited {hours} hours on the pier and nobody told us what had happened,” a docker said." for hours in range(2, 9)
    ]
    texts = {"a": speech[:5], "b": speech[2:], "c": [*speech[:2], *speech[4:]]}
    articles = [make_article("\n\n".join(said), name=name, outlet=f"Paper {name}") for name, said in texts.items()]
    assert grow([credited(article) for article in articles]).unseen == ()


def test_where_all_credit_two_agencies_one_text_is_unseen_and_either_may_have_sent_it() -> None:
    both = [
        replace(article, credits=(*article.credits, Credit(name="SarPress", role="wire", start=0, end=8, text="SarPress")))
        for article in (credited(part) for part in parts())
    ]
    tree = grow(both)
    [unseen] = tree.unseen
    assert (unseen.name, len(unseen.credits)) == ("NordPress or SarPress", 6)
    assert {line.origin for line in tree.lineages} == {unseen.id}


def test_a_photograph_credit_is_no_credit_of_the_report() -> None:
    photos = (Credit(name="NordPress", role="photo", start=0, end=9, text="NordPress"),)
    assert grow([replace(article, credits=photos) for article in parts()]).unseen == ()
