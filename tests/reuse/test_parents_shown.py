from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.reuse.own_sources import find_own_source
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
NAMED = "A barge sank in Tarnik on Monday. Harbour pilot Nele Brandt told the Courier that it had struck the pier."
UNNAMED = "A barge went down in Tarnik on Monday, the harbour office said. It struck the pier at dawn."
FORECAST = (
    "Snow will fall in {place} on {day}, the weather service said. Up to {depth} centimetres are expected in the hills. "
    "Drivers should stay at home if they can. The roads over the passes were closed at {hour} in the morning."
)


def grow(*articles: Article) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def test_a_speaker_named_in_one_text_alone_is_its_own_source() -> None:
    named, unnamed = make_article(NAMED, name="a"), make_article(UNNAMED, name="b")
    found = find_own_source(named, unnamed)
    assert found is not None
    assert found.text.startswith("Harbour pilot Nele Brandt")
    assert find_own_source(unnamed, named) is None
    assert find_own_source(make_article("", name="empty"), named) is None


def test_a_clause_in_common_is_less_surely_taken_than_a_page() -> None:
    clause = "Engineers say that the dam above Brisk leaks in four places."
    few = grow(
        make_article(f"{clause} Nobody was hurt.", name="a", outlet="Harbour Courier", published="2031-03-03"),
        make_article(f"{clause} Farmers moved their sheep.", name="b", outlet="Orsk Gazette", published="2031-03-05"),
    )
    many = grow(
        make_article(WIRE, name="a", outlet="Harbour Courier", published="2031-03-03"),
        make_article(cut(WIRE, range(4)), name="b", outlet="Orsk Gazette", published="2031-03-05"),
    )
    [clause_edge], [page_edge] = few.derivations, many.derivations
    assert clause_edge.probability < 0.8 < 0.95 < page_edge.probability


def test_a_template_filled_anew_on_one_day_gives_no_direction() -> None:
    tree = grow(
        make_article(
            FORECAST.format(place="Tarnik", day="Monday", depth=12, hour=5), name="a", outlet="Courier", published="2031-03-03"
        ),
        make_article(
            FORECAST.format(place="Tarnik", day="Monday", depth=30, hour=7), name="b", outlet="Gazette", published="2031-03-03"
        ),
    )
    assert tree.derivations == ()
