"""What a reader's corrections change: origins counted again without the reasons that were struck out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.compare import count_origins
from twosource.records import Article, Claim, ClaimFinding, Correction, StoryReading
from twosource.settings import CompareSettings


def struck_reasons(corrections: Sequence[Correction]) -> frozenset[str]:
    """Return the ids of the reasons that are struck out and were not put back."""
    return frozenset(c.subject for c in corrections if c.kind == "strike reason" and not c.undone)


def without_reasons(
    story: StoryReading, articles: Sequence[Article], struck: Collection[str], settings: CompareSettings
) -> StoryReading:
    """Return a story with the origins of its claims counted without some reasons, given by their ids.

    The count is made anew, not only the sum: what a struck reason had tied to a named source may now rest on nobody known.
    """
    names = frozenset(struck)
    if not names:
        return story
    return replace(story, claims=tuple(_recount(claim, story, articles, names, settings) for claim in story.claims))


def _recount(
    found: ClaimFinding, story: StoryReading, articles: Sequence[Article], struck: frozenset[str], settings: CompareSettings
) -> ClaimFinding:
    if not any(reason.id in struck for reason in found.origins.reasons):
        return found
    claim = Claim(id=found.id, text=found.text, aspect=found.aspect, mentions=found.mentions)
    origins = count_origins(claim, articles, story.reuse, story.tree, story.outside_sources, settings, struck)
    return replace(found, origins=origins)
