"""A small reading made as large as is wanted, without reading more: its stories again under other names, or as one story.

Names are put in each other's stead in the written record, letter for letter, so that every span still holds its words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

import msgspec

from twosource.records import ArticleId, ClaimFinding, ClaimId, Reading, StoryReading

Item = TypeVar("Item")

YEARS, MONTHS = range(2015, 2025), range(1, 13)
BEGUN = "2024-03-"
"""The month in which every invented story begins."""


def renamed(reading: Reading, names: dict[str, str]) -> Reading:
    """Return a reading with some words in the stead of others of the same length, in ids, texts and dates alike."""
    written = msgspec.json.encode(reading).decode()
    for old, new in names.items():
        if len(old) != len(new):
            raise ValueError(f"{old} and {new} are not of one length: offsets would no longer hold")
        written = written.replace(old, new)
    return msgspec.json.decode(written, type=Reading)


def many_stories(reading: Reading, name: str, place: str, count: int) -> Iterator[Reading]:
    """Yield so many readings like the one given, under names `n0000` and on, each in another place and another month.

    `name` is what all ids of the reading begin with, five letters long; `place` has six.
    """
    for number in range(count):
        year, month = YEARS[number % len(YEARS)], MONTHS[number // len(YEARS) % len(MONTHS)]
        yield renamed(reading, {name: f"n{number:04}", place: _place(number), BEGUN: f"{year}-{month:02}-"})


def as_one(readings: Sequence[Reading]) -> Reading:
    """Return one story of the first stories of many readings: claims that several articles share are one claim of all."""
    stories = [reading.stories[0] for reading in readings]
    articles = tuple(sorted((article for reading in readings for article in reading.articles), key=lambda article: article.id))
    names = tuple(article.id for article in articles)
    lineages = tuple(sorted((line for s in stories for line in s.tree.lineages), key=lambda line: line.article))
    made = replace(
        stories[0],
        story=replace(stories[0].story, articles=names),
        tree=replace(stories[0].tree, lineages=lineages),
        claims=tuple(_claims(stories, names)),
        reuse=_chained(story.reuse for story in stories),
        attributions=_chained(story.attributions for story in stories),
        quantities=_chained(story.quantities for story in stories),
        times=_chained(story.times for story in stories),
        positions=_chained(story.positions for story in stories),
        drift=_chained(story.drift for story in stories),
        timeline=_chained(story.timeline for story in stories),
        gaps=_chained(story.gaps for story in stories),
    )
    return Reading(articles=articles, stories=(made,))


def _chained(parts: Iterable[tuple[Item, ...]]) -> tuple[Item, ...]:
    return tuple(chain.from_iterable(parts))


def _claims(stories: Sequence[StoryReading], names: tuple[ArticleId, ...]) -> Iterator[ClaimFinding]:
    for place, claim in enumerate(stories[0].claims):
        if claim.relation == "single":
            each = (replace(s.claims[place], id=ClaimId(f"{claim.id}-{n}")) for n, s in enumerate(stories))
            yield from (_silenced(single, names) for single in each)
        else:
            mentions = _chained(story.claims[place].mentions for story in stories)
            yield _silenced(replace(claim, mentions=mentions), names)


def _silenced(claim: ClaimFinding, names: tuple[ArticleId, ...]) -> ClaimFinding:
    told = {mention.article for mention in claim.mentions}
    return replace(claim, silent=tuple(name for name in names if name not in told))


def _place(number: int) -> str:
    """Return an invented name of six letters: `Balard`, `Belard` and on, another for each number up to 3,600."""
    heads, vowels = ("Bal", "Dor", "Fen", "Gul", "Hav", "Jer", "Kol", "Lun", "Mer", "Nor", "Pel", "Ras"), "aeiou"
    ends = ("rd", "sk", "nt", "lm", "th", "st", "ng", "rn", "ld", "ck", "ft", "nd")
    rest, end = divmod(number, len(ends))
    rest, vowel = divmod(rest, len(vowels))
    other, head = divmod(rest, len(heads))
    name = heads[head]
    return f"{name[0]}{vowels[(vowels.index(name[1]) + other) % 5]}{name[2]}{vowels[vowel]}{ends[end]}"
