"""Trees of what the world may bring: odd dates, templates, other scripts, very short texts."""

from dataclasses import replace
from datetime import date

from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, FamilyTree, PublicationTime, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
SENTENCE = "The ferry from Tarnik to the island of Orsk struck a sandbank at dawn with forty-one people and six lorries on board."


def grow(*articles: Article) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def edges(tree: FamilyTree) -> set[tuple[str, str]]:
    return {(edge.child, edge.parent) for edge in tree.derivations}


def at(article: Article, iso: str) -> Article:
    day = date.fromisoformat(iso[:10])
    return replace(
        article, published=PublicationTime(first=day, last=day, iso=iso, precision="day" if "T" not in iso else "minute")
    )


def test_equal_texts_of_one_day_get_no_direction() -> None:
    assert edges(grow(*(make_article(WIRE, name=name, outlet=name, published="2031-03-03") for name in "abc"))) == set()


def test_a_day_alone_does_not_put_a_text_before_one_with_a_time_on_that_day() -> None:
    day = make_article(WIRE, name="day", outlet="Velm Mirror", published="2031-03-03")
    timed = at(make_article(WIRE, name="timed", outlet="Orsk Gazette"), "2031-03-03T09:30:00")
    assert edges(grow(day, timed)) == set()


def test_a_date_in_the_far_future_is_a_late_date_and_no_fault() -> None:
    wire = make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")
    late = make_article(cut(WIRE, range(4)), name="late", outlet="Orsk Gazette", published="2999-12-31")
    assert edges(grow(wire, late)) == {("late", "wire")}


def test_a_text_without_a_date_hangs_on_the_one_whose_additions_it_has() -> None:
    own = "The mayor of Orsk sent two fire boats and a doctor across the bay before noon."
    parts = WIRE.split("\n\n")
    middle = "\n\n".join([*parts[:3], own, *parts[3:]])
    wire = make_article(WIRE, name="wire", outlet="NordPress", published="2031-03-03")
    changed = make_article(middle, name="middle", outlet="Velm Mirror", published="2031-03-04")
    undated = make_article(cut(middle, range(5)), name="undated", outlet="Orsk Gazette")
    assert edges(grow(wire, changed, undated)) == {("middle", "wire"), ("undated", "middle")}


def test_market_reports_that_share_a_standing_line_do_not_derive_from_each_other() -> None:
    first = make_article(
        "Wheat closed at 212 crowns a tonne in Orsk.\n\n"
        "Buyers from Sarland paid 88 crowns for coal, while traders in Velm named 941 as the price of heating oil.\n\n"
        "The next quotations follow at noon.",
        name="a",
        outlet="Paper a",
        published="2031-03-03",
    )
    other = make_article(
        "Barley fetched 190 crowns in Tarnik, where rain kept the barges in port until the evening.\n\n"
        "The mills bought little. A strike at the lock of Velm may raise freight, the chamber of trade warned.\n\n"
        "The next quotations follow at noon.",
        name="b",
        outlet="Paper b",
        published="2031-03-04",
    )
    assert edges(grow(first, other)) == set()


def test_an_article_of_one_sentence_may_come_from_a_longer_one() -> None:
    long = make_article(f"{SENTENCE}\n\n{WIRE}", name="long", outlet="NordPress", published="2031-03-03")
    short = make_article(SENTENCE, name="short", outlet="Orsk Gazette", published="2031-03-04")
    assert edges(grow(long, short)) == {("short", "long")}


def test_empty_articles_have_no_family() -> None:
    tree = grow(make_article("", name="a"), make_article("", name="b"), make_article(SENTENCE, name="c"))
    assert tree.derivations == ()
    assert [line.origin for line in tree.lineages] == ["a", "b", "c"]


def test_a_right_to_left_text_and_its_shortened_copy_are_parent_and_child() -> None:
    words = "הנמל נסגר ביום שני אחרי שמנוף נפל על המסילה של רציף הפחם"
    more = "שלושה עובדים נלקחו לבית החולים בעיר הסמוכה עם שברים ברגליים ובידיים"
    third = "אוניות שפניהן לנמל ימתינו במפרץ עד שהרציף יפונה מן ההריסות כולן"
    long = make_article(f"{words}.\n\n{more}.\n\n{third}.", name="long", outlet="NordPress", published="2031-03-03")
    short = make_article(f"{words}.\n\n{more}.", name="short", outlet="Orsk Gazette", published="2031-03-04")
    assert edges(grow(replace(long, language="he"), replace(short, language="he"))) == {("short", "long")}
