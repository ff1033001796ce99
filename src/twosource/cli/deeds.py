"""The corrections that `twosource correct` makes: what each is called, what it is about, and how it is proposed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource import corrections as c
from twosource.cli.options import choose_claim, list_names
from twosource.errors import InputError
from twosource.records import Attribution, BriefSentence, Correction, StoryReading

Given = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One kind of correction: `about` names its arguments (one that ends in "..." takes all that are left)."""

    about: tuple[str, ...]
    propose: Callable[[c.CorrectionDesk, Given], Correction]


def propose(desk: c.CorrectionDesk, name: str, given: Given) -> Correction:
    """Return the correction of some arguments. Raises InputError for one that is not there and for too few or too many."""
    if name not in DEEDS:
        raise InputError(f"there is no correction '{name}'; there are: list, undo, {', '.join(DEEDS)}")
    deed = DEEDS[name]
    many = deed.about[-1].endswith("...")
    if len(given) < len(deed.about) or (len(given) > len(deed.about) and not many):
        raise InputError(f"'{name}' needs: {' '.join(deed.about)}; it was given {len(given)}")
    return deed.propose(desk, given)


def number_of(given: str, what: str) -> int:
    """Return a number from 1 on. Raises InputError for anything else."""
    if not given.isdecimal() or len(given) > 9 or int(given) < 1:
        raise InputError(f"{what}: '{given}' is no number from 1 on")
    return int(given)


def _story(desk: c.CorrectionDesk, name: str) -> StoryReading:
    """Return the story whose id is, or begins with, a name."""
    known = dict(desk.store.story_articles())
    found = [story for story in known if story == name] or [story for story in known if story.startswith(name)]
    if len(found) != 1:
        problem = f"several stories begin with '{name}'" if found else f"there is no story '{name}'"
        named = desk.store.largest_stories(1000)
        raise InputError(f"{problem}; the stories are:\n{list_names((s, t) for s, t in named if not found or s in found)}")
    return desk.story(found[0])


def _story_of(desk: c.CorrectionDesk, article: str) -> StoryReading:
    found = desk.store.article(article)
    if found is None or found[1] is None:
        raise InputError(f"there is no article '{article}' in {desk.store.path}")
    return desk.story(found[1])


def _statement(story: StoryReading, article: str, words: str) -> Attribution:
    """Return the one attribution of an article whose content holds some words."""
    said = [a for a in story.attributions if a.article == article]
    wanted = " ".join(words.split())
    found = [a for a in said if wanted in " ".join(a.text.split())]
    exact = [a for a in found if " ".join(a.text.split()) == wanted]
    if len(exact or found) != 1:
        problem = "says several things with" if found else "attributes nothing with"
        raise InputError(f"{article} {problem} “{words}”; its statements are:\n{list_names(('', a.text) for a in found or said)}")
    return (exact or found)[0]


def _sentence(story: StoryReading, place: str) -> str:
    number = number_of(place, "sentence")
    if number > len(story.brief):
        raise InputError(f"the brief of {story.id} has {len(story.brief)} sentences")
    sentence: BriefSentence = story.brief[number - 1]
    return sentence.as_written or sentence.text


def _not_the_same(desk: c.CorrectionDesk, given: Given) -> Correction:
    story = _story(desk, given[0])
    return c.not_the_same_claim(story, choose_claim(story, given[1]), number_of(given[2], "mention") - 1)


def _strike(desk: c.CorrectionDesk, given: Given) -> Correction:
    story = _story(desk, given[0])
    return c.strike_reason(story, choose_claim(story, given[1]), given[2])


def _speaker(desk: c.CorrectionDesk, given: Given) -> Correction:
    story = _story_of(desk, given[0])
    return c.another_speaker(story, _statement(story, given[0], given[1]), given[2])


def _split(desk: c.CorrectionDesk, given: Given) -> Correction:
    return c.split_story(_story(desk, given[0]).story, given[1:])


def _move(desk: c.CorrectionDesk, given: Given) -> Correction:
    return c.move_articles(_story(desk, given[0]).story, given[2:], _story(desk, given[1]).story)


def _edit(desk: c.CorrectionDesk, given: Given) -> Correction:
    story = _story(desk, given[0])
    return c.edit_sentence(story, _sentence(story, given[1]), given[2])


def _delete(desk: c.CorrectionDesk, given: Given) -> Correction:
    story = _story(desk, given[0])
    return c.delete_sentence(story, _sentence(story, given[1]))


def _shift(desk: c.CorrectionDesk, given: Given) -> Correction:
    """Put a sentence to another place, counted from 1."""
    story = _story(desk, given[0])
    way = number_of(given[2], "place") - number_of(given[1], "sentence")
    return c.move_sentence(story, _sentence(story, given[1]), way)


DEEDS: dict[str, Deed] = {
    "merge": Deed(about=("STORY", "OTHER"), propose=lambda d, g: c.merge_stories(_story(d, g[0]).story, _story(d, g[1]).story)),
    "split": Deed(about=("STORY", "ARTICLE..."), propose=_split),
    "move": Deed(about=("STORY", "GOAL", "ARTICLE..."), propose=_move),
    "not-a-copy": Deed(about=("ARTICLE", "ARTICLE"), propose=lambda d, g: c.not_a_copy(_story_of(d, g[0]), g[0], g[1])),
    "direction": Deed(about=("FIRST", "SECOND"), propose=lambda d, g: c.set_direction(_story_of(d, g[0]), g[0], g[1])),
    "not-the-same": Deed(about=("STORY", "CLAIM", "MENTION"), propose=_not_the_same),
    "strike": Deed(about=("STORY", "CLAIM", "REASON"), propose=_strike),
    "speaker": Deed(about=("ARTICLE", "WORDS", "NAME"), propose=_speaker),
    "same-person": Deed(about=("STORY", "NAME", "KEPT"), propose=lambda d, g: c.same_person(_story(d, g[0]), g[1], g[2])),
    "edit": Deed(about=("STORY", "SENTENCE", "WORDS"), propose=_edit),
    "delete": Deed(about=("STORY", "SENTENCE"), propose=_delete),
    "shift": Deed(about=("STORY", "SENTENCE", "PLACE"), propose=_shift),
}
"""Every correction by its name on the command line; a story or claim may be named by the beginning of its id."""
