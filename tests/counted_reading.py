"""The sample reading with its origins counted by the stage itself, so that its reasons have ids that a reader can strike out."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.compare import count_origins
from twosource.records import Article, Claim, ClaimFinding, Reading, StoryReading
from twosource.settings import CompareSettings


def strikeable(reading: Reading) -> Reading:
    """Return a reading whose claims have their origins counted anew."""
    return replace(reading, stories=tuple(strikeable_story(story, reading.articles) for story in reading.stories))


def strikeable_story(story: StoryReading, articles: Sequence[Article]) -> StoryReading:
    """Return a story whose claims have their origins counted anew."""

    def count(found: ClaimFinding) -> ClaimFinding:
        claim = Claim(id=found.id, text=found.text, aspect=found.aspect, mentions=found.mentions)
        origins = count_origins(claim, articles, story.reuse, story.tree, story.outside_sources, CompareSettings())
        return replace(found, origins=origins)

    return replace(story, claims=tuple(map(count, story.claims)))
