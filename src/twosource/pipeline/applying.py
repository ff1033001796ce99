"""Corrections over a whole reading, and over what a database holds: only the stories that they touch are made again."""

from collections.abc import Callable, Iterable, Sequence

from twosource.language import Parser
from twosource.pipeline.correcting import concerns, correct_story
from twosource.pipeline.regrouping import REGROUPING, regroup_stories
from twosource.pipeline.rereading import read_again
from twosource.records import Corrected, Correction, Reading, Story, StoryReading
from twosource.settings import Settings
from twosource.store import Store

Again = Callable[[Story], Reading]
"""Reads one story whose articles are known, as a reader grouped them."""


def correct_reading(reading: Reading, corrections: Sequence[Correction], again: Again, settings: Settings) -> Corrected:
    """Return a reading, given as it was made, with all corrections that hold applied, and what it takes to undo them.

    Stories come first: `again` reads those that a reader grouped otherwise. Nothing that does not fit is dropped: its number is
    told.
    """
    grouping = tuple(story.story for story in reading.stories)
    held = [c for c in corrections if not c.undone]
    if not held:
        return Corrected(reading=reading, grouping=grouping)
    articles = {article.id: article for article in reading.articles}
    stories, fitted = regroup_stories(grouping, {name: a.title for name, a in articles.items()}, held)
    found = {story.id: story for story in reading.stories}
    told, as_read, problems = [], [], list(reading.problems)
    for story in stories:
        plain = found.get(story.id)
        if plain is None or plain.story != story:
            reread = again(story)
            plain = reread.stories[0]
            articles |= {article.id: article for article in reread.articles}
            problems += reread.problems
        done = correct_story(plain, [articles[name] for name in story.articles], held, settings)
        fitted |= done.fitted
        told.append(done.story)
        as_read += [plain] if done.story != plain else []
    kept = {(story.id, story.articles) for story in (*told, *as_read)}
    as_read += [story for story in reading.stories if (story.id, story.articles) not in kept]
    return Corrected(
        reading=Reading(articles=tuple(articles.values()), stories=tuple(told), problems=tuple(problems)),
        grouping=grouping,
        as_read=tuple(as_read),
        unfit=tuple(c.number for c in held if c.number not in fitted),
    )


def correct_kept(store: Store, correction: Correction, settings: Settings, parser: Parser | None = None) -> None:
    """Bring the stories of a database to what its corrections say, after one was made or taken back; within a transaction.

    Only the stories that the correction concerns, or that it groups otherwise, are made again: from how they were read, or from
    what is kept of their articles.
    """
    corrections = store.corrections()
    held = [c for c in corrections if not c.undone]
    current = store.story_articles()
    stories, fitted = _wanted_stories(store, corrections, held)
    touched = [s for s in stories if current.get(s.id) != s.articles or concerns(correction, s)]
    wanted = {story.id for story in stories}
    changed = [story.id for story in touched if current.get(story.id, story.articles) != story.articles]
    before = [store.as_read(name, current[name]) for name in (*changed, *(name for name in current if name not in wanted))]
    told: list[StoryReading] = []
    reread: list[Reading] = []
    for story in touched:
        reread.append(_reread(store, story, settings, parser))
        done = correct_story(reread[-1].stories[0], reread[-1].articles, held, settings)
        fitted |= done.fitted
        told.append(done.story)
    store.put_stories(
        stories=told,
        articles=[article for reading in reread for article in reading.articles],
        as_read=[s for s in (*before, *(reading.stories[0] for reading in reread)) if s is not None],
        order=[story.id for story in stories],
        unfit=_unfit(held, fitted, touched, [s for s in stories if s not in touched]),
    )


def _wanted_stories(
    store: Store, corrections: Iterable[Correction], held: Sequence[Correction]
) -> tuple[tuple[Story, ...], frozenset[int]]:
    """Return the stories as the corrections group them; as they were found where no correction ever grouped any."""
    grouping = store.grouping()
    if any(c.kind in REGROUPING for c in corrections):
        return regroup_stories(grouping, store.titles(), held)
    return grouping, frozenset()


def _reread(store: Store, story: Story, settings: Settings, parser: Parser | None) -> Reading:
    """Return a story as it was read, without corrections, and its articles."""
    plain = store.as_read(story.id, story.articles)
    articles = store.articles_named(story.articles)
    if plain is not None:
        return Reading(articles=articles, stories=(plain,))
    return read_again(story, {article.id: article for article in articles}, store, settings, parser)


def _unfit(
    held: Sequence[Correction], fitted: frozenset[int], touched: Sequence[Story], rest: Sequence[Story]
) -> tuple[int, ...]:
    """Return the numbers of corrections that don't fit: those of untouched stories stay what they were."""

    def is_unfit(c: Correction) -> bool:
        if c.number in fitted:
            return False
        if c.kind in REGROUPING:
            return True
        looked_at = any(concerns(c, story) for story in touched)
        return not c.fits if not looked_at or any(concerns(c, story) for story in rest) else True

    return tuple(c.number for c in held if is_unfit(c))
