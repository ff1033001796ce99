"""What corrections changed: the claims whose count of origins is not what it was as read."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.records import ClaimFinding, Origins, StoryReading


@dataclass(frozen=True, slots=True, kw_only=True)
class CountChange:
    """A claim and the range of its origins before and after; None before where the claim was made by a correction."""

    claim: ClaimFinding
    before: Origins | None
    after: Origins


def count_changes(plain: StoryReading, story: StoryReading) -> tuple[CountChange, ...]:
    """Return the claims of which the number of origins is another one than as read, and those that a correction made."""
    known = {claim.id: claim.origins for claim in plain.claims}
    return tuple(
        CountChange(claim=claim, before=known.get(claim.id), after=claim.origins)
        for claim in story.claims
        if not _is_same(known.get(claim.id), claim.origins)
    )


def _is_same(before: Origins | None, after: Origins) -> bool:
    return before is not None and (before.low, before.high) == (after.low, after.high)


def told_of(changes: Sequence[CountChange], *articles: str) -> tuple[CountChange, ...]:
    """Return the changes of the claims that all of some articles tell."""
    return tuple(c for c in changes if set(articles) <= {m.article for m in c.claim.mentions})
