from dataclasses import replace

from tests.sample_reading import ferry_story, lone_story
from twosource.records import StoryReading
from twosource.store.at_hand import AtHand
from twosource.store.parts import names_of, pack_parts, unpack_parts


def unpacked(packed: dict[str, bytes], *names: str) -> StoryReading:
    return unpack_parts({name: packed[name] for name in names or packed if name in packed}, AtHand(most=10_000))


def test_a_story_comes_back_from_its_parts_as_it_was() -> None:
    for story in (ferry_story(), lone_story()):
        assert unpacked(pack_parts(story)) == story


def test_equal_stories_are_packed_alike() -> None:
    assert pack_parts(ferry_story()) == pack_parts(ferry_story())


def test_only_what_is_wanted_is_unpacked() -> None:
    story = ferry_story()
    part = unpacked(pack_parts(story), *names_of({"gaps"}))
    assert part.gaps == story.gaps
    assert part.tree == story.tree
    assert part.articles == story.articles
    assert part.claims == ()


def test_who_is_silent_is_made_again_from_who_is_not() -> None:
    story = ferry_story()
    told = {mention.article for mention in story.claims[0].mentions}
    plain = replace(story.claims[0], silent=tuple(article for article in story.articles if article not in told))
    packed = pack_parts(replace(story, claims=(plain,)))
    assert "silences" not in packed
    assert unpacked(packed, *names_of({"claims"})).claims == (plain,)


def test_a_list_of_the_silent_that_is_another_one_is_kept() -> None:
    story = ferry_story()
    odd = replace(story.claims[0], silent=(story.articles[0], story.articles[0]))
    packed = pack_parts(replace(story, claims=(odd, *story.claims[1:])))
    assert unpacked(packed, *names_of({"claims"})).claims[0] == odd


def test_empty_parts_take_no_room() -> None:
    assert set(pack_parts(replace(lone_story(), gaps=(), claims=()))) >= {"story", "outlets", "tree"}
    assert "gaps" not in pack_parts(replace(lone_story(), gaps=()))
