from dataclasses import replace

from tests.brief.findings import ARTICLES, DEMAND, GROUNDING, NUMBER, claim, story
from twosource.brief import check_brief, write_brief
from twosource.brief.outline import differing, widest
from twosource.records import ClaimId, FamilyTree, Gap, StoryId
from twosource.settings import BriefSettings

SETTINGS = BriefSettings()


def test_a_brief_tells_the_findings_in_their_order_with_words_to_stand_on() -> None:
    brief = write_brief(story(), ARTICLES, SETTINGS)
    assert [sentence.text for sentence in brief] == [
        "3 articles of 3 outlets tell this story.",
        "2 of 3 articles rest on NordPress, which is not among them.",
        "Orsk Gazette rewrites Harbour Courier, sharing 61 % of its words.",
        "2 of 3 articles carry this: “The ferry Sunna Gale ran aground off Tarnik” (1 to 2 origins: NordPress).",
        "Harbour Courier says “40 people”; Orsk Gazette says “42 people”.",
        "Velmora demands “an inquiry”, “if the owners are to keep their licence” (1 article).",
        "Not known: 1 article without a date of publication (Lissa Post).",
    ]
    assert all(sentence.citations for sentence in brief)


def test_every_sentence_of_a_brief_passes_its_check() -> None:
    assert check_brief(write_brief(story(), ARTICLES, SETTINGS), story(), ARTICLES) == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert write_brief(story(), ARTICLES[::-1], SETTINGS) == write_brief(story(), ARTICLES, SETTINGS)


def test_a_story_without_findings_says_only_how_many_tell_it() -> None:
    bare = story(tree=FamilyTree(story=StoryId("s"), lineages=()), outside_sources=(), claims=(), positions=(), gaps=())
    assert [sentence.text for sentence in write_brief(bare, ARTICLES, SETTINGS)] == ["3 articles of 3 outlets tell this story."]


def test_no_articles_give_no_brief() -> None:
    assert write_brief(story(), (), SETTINGS) == ()


def test_a_brief_is_no_longer_than_it_is_set_to_be() -> None:
    short = BriefSettings(most_sources=0, most_derivations=0, most_claims=0, most_differences=0, most_positions=0, most_gaps=0)
    assert len(write_brief(story(), ARTICLES, short)) == 1


def test_conflicts_are_told_before_differences_and_single_claims_not_at_all() -> None:
    conflict = replace(NUMBER, relation="conflict", id=ClaimId("conflict"))
    single = claim("single", "single", (ARTICLES[0], "There were 40 people", "40 people"))
    assert [found.id for found in differing([NUMBER, single, conflict])] == ["conflict", "number"]
    assert [found.id for found in widest([NUMBER, single, GROUNDING])] == ["grounding"]


def test_a_position_that_only_a_pronoun_stands_for_is_not_told() -> None:
    hidden = replace(DEMAND, actor="Ilse Marrow")
    texts = [sentence.text for sentence in write_brief(story(positions=(hidden,)), ARTICLES, SETTINGS)]
    assert not any("demands" in text for text in texts)


def test_claims_nearest_to_the_title_come_first_and_of_one_sentence_only_one() -> None:
    aboard = claim(
        "aboard",
        "agrees",
        (ARTICLES[0], "There were 40 people on board", "40 people"),
        (ARTICLES[1], "Some 42 people were on board", "42 people"),
    )
    source = claim(
        "source", "agrees", (ARTICLES[0], "NordPress reported", "NordPress"), (ARTICLES[1], "NordPress reported", "NordPress")
    )
    told = story(claims=(aboard, source, GROUNDING))
    lines = [s.text for s in write_brief(told, ARTICLES, SETTINGS) if "carry this" in s.text]
    assert "ran aground" in lines[0]
    assert "on board" in lines[1]
    assert len(lines) == 2


def test_an_unnamed_source_of_one_statement_is_not_told() -> None:
    slight = Gap(kind="unnamed source", text="1 statement rests on “a diver”", articles=(ARTICLES[0].id,), evidence=())
    assert not any("diver" in s.text for s in write_brief(story(gaps=(slight,)), ARTICLES, SETTINGS))
