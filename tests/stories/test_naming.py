from tests.building import make_article
from tests.stories.pile import FERRY_A, pile
from twosource.settings import StoriesSettings
from twosource.stories import group_stories

SETTINGS = StoriesSettings()


def test_a_story_is_called_by_the_title_of_one_of_its_articles() -> None:
    ferry, treaty, chess = group_stories(pile(), SETTINGS)
    assert ferry.title in {"Ferry runs aground off Tarnik", "Ferry passengers safe after grounding"}
    assert treaty.title == "Envoys meet over herring"
    assert chess.title == "Beller wins chess open"


def test_without_any_title_the_first_words_of_the_lead_stand_for_it() -> None:
    (story,) = group_stories([make_article(FERRY_A)], SETTINGS)
    assert story.title == "A ferry with 40 people on board ran aground off Tarnik on …"


def test_an_empty_article_is_called_by_its_id() -> None:
    (story,) = group_stories([make_article("", name="blank")], SETTINGS)
    assert story.title == "blank"


def test_the_id_comes_from_the_first_article_alone() -> None:
    whole = group_stories(pile(), SETTINGS)
    without_second = group_stories([article for article in pile() if article.id != "f2"], SETTINGS)
    assert whole[0].id == without_second[0].id
    assert len({story.id for story in whole}) == 3
    assert whole[0].id.startswith("s-")


def test_a_bond_names_the_words_that_two_articles_share() -> None:
    ferry = group_stories(pile(), SETTINGS)[0]
    (bond,) = ferry.bonds
    assert (bond.a, bond.b) == ("f1", "f2")
    assert 0 < bond.likeness <= 1
    assert {"Tarnik", "ferry"} & set(bond.shared)


def test_a_story_of_n_articles_has_n_minus_one_bonds() -> None:
    copies = [make_article(FERRY_A, name=name) for name in "abcd"]
    (story,) = group_stories(copies, SETTINGS)
    assert len(story.bonds) == 3
