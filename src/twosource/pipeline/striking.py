"""What a reader's corrections change: origins counted again without the reasons that were struck out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.compare import recount_origins
from twosource.records import Article, ClaimFinding, Correction, StoryReading


def struck_reasons(corrections: Sequence[Correction]) -> frozenset[str]:
    """Return the ids of the reasons that are struck out and were not put back."""
    return frozenset(c.subject for c in corrections if c.kind == "strike reason" and not c.undone)


def without_reasons(story: StoryReading, articles: Sequence[Article], struck: Collection[str]) -> StoryReading:
    """Return a story with the origins of its claims counted without some reasons, given by their ids."""
    names = frozenset(struck)
    return replace(story, claims=tuple(_recount(claim, articles, names) for claim in story.claims)) if names else story


def _recount(claim: ClaimFinding, articles: Sequence[Article], struck: frozenset[str]) -> ClaimFinding:
    if not any(reason.id in struck for reason in claim.origins.reasons):
        return claim
    return replace(claim, origins=recount_origins(claim.mentions, claim.origins.reasons, articles, struck))
