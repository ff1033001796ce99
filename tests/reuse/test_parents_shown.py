from collections.abc import Sequence

from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, FamilyTree, Passage, Span, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.reuse.own_sources import find_own_source
from twosource.reuse.parents_shown import MOST_SHOWN_BY_WORDS, shows_retelling, weigh_shown
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


SHORT_PARENT = (
    "A lorry lost 40 barrels of tar on the bridge of Velm on Monday.\n\n"
    "The mayor, Irma Hale, closed the crossing until Friday.\n\n"
    "Drivers were sent over the old ford, where the water stood high."
)
SHORT_CHILD = (
    "On Monday 40 barrels of tar fell from a lorry on the Velm bridge.\n\n"
    "Until Friday the crossing stays closed, mayor Hale has decided.\n\n"
    "Rain is forecast for the week."
)


def told(parent: Article, child: Article, *pairs: tuple[int, int]) -> list[tuple[Span, Span]]:
    """Return some paragraphs of the parent, each with the paragraph of the child that tells it again."""
    return [
        (
            parent.span(parent.blocks[there].start, parent.blocks[there].end),
            child.span(child.blocks[here].start, child.blocks[here].end),
        )
        for there, here in pairs
    ]


def is_shown(parent: Article, child: Article, *pairs: tuple[int, int], others: Sequence[Article] = ()) -> bool:
    sentences = [child.span(block.start, block.end) for block in child.blocks]
    family = {article.id: article for article in (parent, child, *others)}
    return shows_retelling(told(parent, child, *pairs), sentences, parent, child, family)


def test_two_sentences_told_again_show_a_source() -> None:
    parent, child = make_article(SHORT_PARENT, name="a"), make_article(SHORT_CHILD, name="b")
    assert is_shown(parent, child, (0, 0), (1, 1))
    assert not is_shown(parent, child)


def test_titles_told_again_show_none() -> None:
    parent = make_article(SHORT_PARENT, name="a", kinds={0: "title"})
    child = make_article(SHORT_CHILD, name="b", kinds={0: "title"})
    assert not is_shown(parent, child, (0, 0), (1, 1))


def test_one_sentence_shows_a_source_by_a_number_and_a_name_that_no_third_text_has() -> None:
    parent, child = make_article(SHORT_PARENT, name="a"), make_article(SHORT_CHILD, name="b")
    third = make_article("A bridge in Velm was closed on Monday.", name="c")
    assert is_shown(parent, child, (0, 0))
    assert not is_shown(parent, child, (0, 0), others=[third])
    assert not is_shown(parent, child, (1, 1))


def test_one_sentence_shows_nothing_where_somebody_spoke_to_the_child_alone() -> None:
    parent = make_article(SHORT_PARENT, name="a")
    voice = "\n\nToll keeper Elgar Roth said that the driver had not slept."
    assert not is_shown(parent, make_article(SHORT_CHILD + voice, name="b"), (0, 0))


def test_the_words_shown_weigh_more_the_more_they_are_and_never_more_than_the_most() -> None:
    wire = make_article(WIRE, name="a")

    def weigh(paragraphs: int) -> float:
        child = make_article(cut(WIRE, range(paragraphs)), name="b")
        passage = Passage(a=wire.span(0, len(child.text)), b=child.span(0, len(child.text)), kind="verbatim")
        return weigh_shown([passage], 1.0, child)

    sentence = SHORT_CHILD.split("\n\n")[0]
    one = make_article(sentence, name="b")
    retold = Passage(a=wire.span(0, 60), b=one.span(0, len(sentence)), kind="paraphrase")
    assert 0 < weigh_shown([retold], 1.0, one) < weigh(1) < weigh(2) <= weigh(6) == MOST_SHOWN_BY_WORDS
    assert weigh_shown([], 0.0, one) == 0
