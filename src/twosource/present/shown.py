"""What the templates show of long findings: the first few of many, each thing once."""

from collections.abc import Sequence

from twosource.present.changes import say_change, split_changes
from twosource.present.heading import counted
from twosource.present.marks import by_weight, told_once
from twosource.present.reasons import NO_REASON, strongest_first
from twosource.records import (
    Article,
    ArticleId,
    Bond,
    ClaimFinding,
    Derivation,
    Drift,
    Lineage,
    Mention,
    OriginReason,
    Span,
    StoryReading,
)

MOST_CITED = 12
"""Places shown beside a finding before the rest is counted: as many as a table has columns for, more than anybody opens."""
WHOLE_QUOTES = 60
"""Articles up to which quotations are shown whole. Of larger piles, where sentences are cited by the thousand and each stands in
its article anyway, their beginnings are shown."""
_WHOLE, _BEGINNING = 100_000, 60


def quote_length(articles: int) -> int:
    """Return how many characters of a quotation are shown, for a pile of so many articles."""
    return _WHOLE if articles <= WHOLE_QUOTES else _BEGINNING


def letters(articles: Sequence[ArticleId], keys: dict[ArticleId, str]) -> str:
    """Name articles by their letters, the first of many: `A, B, F`, `A, B, C and 180 more`."""
    named = ", ".join(keys.get(name, name) for name in articles[:MOST_CITED])
    return f"{named} and {len(articles) - MOST_CITED} more" if len(articles) > MOST_CITED else named


def shared_and_alone(
    claims: tuple[ClaimFinding, ...], headline: ClaimFinding | None = None
) -> tuple[list[ClaimFinding], list[ClaimFinding]]:
    """Return the claims that several accounts share, those that differ first, and those found in one account alone.

    One sentence is not shown with two counts; the claim that heads the story is always among them.
    """
    ordered = told_once(by_weight(claims), headline)
    shared = [claim for claim in ordered if claim.relation != "single"]
    return shared, [claim for claim in ordered if claim.relation == "single"]


def by_teller(claims: Sequence[ClaimFinding]) -> list[tuple[ArticleId, list[Mention]]]:
    """Group the mentions of claims by article, in the order of the ids, those of one article in reading order."""
    told: dict[ArticleId, list[Mention]] = {}
    for mention in (mention for claim in claims for mention in claim.mentions):
        told.setdefault(mention.article, []).append(mention)
    return [(article, sorted(told[article], key=lambda mention: mention.span)) for article in sorted(told)]


def beyond_mentions(claim: ClaimFinding, reason: OriginReason) -> list[Span]:
    """Return the evidence of a reason that is no mention of the claim, which is shown already."""
    said = {mention.span for mention in claim.mentions}
    return [span for span in reason.evidence if span not in said]


def changes_on(story: StoryReading, edge: Derivation) -> list[Drift]:
    """Return what changed on the way from parent to child, nothing where nothing did."""
    return [found for found in story.drift if (found.parent, found.child) == (edge.parent, edge.child) and found.changes]


def below(story: StoryReading) -> dict[ArticleId, list[Lineage]]:
    """Return, for every article that others have as their best parent, those others."""
    found: dict[ArticleId, list[Lineage]] = {}
    for line in story.tree.lineages:
        if line.parents:
            found.setdefault(line.parents[0].parent, []).append(line)
    return found


def heads(story: StoryReading) -> list[Lineage]:
    """Return the articles that go back to no other one of the story, those first to which most others go back."""
    sizes: dict[str, int] = {}
    for line in story.tree.lineages:
        sizes[line.origin] = sizes.get(line.origin, 0) + 1
    return sorted((line for line in story.tree.lineages if not line.parents), key=lambda line: -sizes[line.origin])


def rest_on(story: StoryReading) -> dict[ArticleId, list[str]]:
    """Return, for every article that rests on sources outside the pile, their names."""
    found: dict[ArticleId, list[str]] = {}
    for source in story.outside_sources:
        for name in source.articles:
            found.setdefault(name, []).append(source.name)
    return found


def why_member(story: StoryReading) -> dict[ArticleId, tuple[ArticleId, str]]:
    """Return, for every article that was put to another one, the one it is most like and the words that they share."""
    found: dict[ArticleId, Bond] = {}
    for bond in sorted(story.story.bonds, key=lambda bond: (-bond.likeness, bond.a, bond.b)):
        for name in (bond.a, bond.b):
            found.setdefault(name, bond)
    return {name: (bond.b if bond.a == name else bond.a, ", ".join(bond.shared)) for name, bond in found.items()}


def reported_days(names: Sequence[ArticleId], articles: dict[ArticleId, Article]) -> str:
    """Say on which days some articles appeared: `2024-05-06`, `2024-05-06 to 2024-05-09`, `date unknown`."""
    times = [time for name in names if name in articles and (time := articles[name].published)]
    if not times:
        return "date unknown"
    first, last = min(time.first for time in times), max(time.last for time in times)
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


SHOWN = {
    "below": below,
    "beyond_mentions": beyond_mentions,
    "by_teller": by_teller,
    "changes_on": changes_on,
    "say_change": say_change,
    "split_changes": split_changes,
    "counted": counted,
    "heads": heads,
    "letters": letters,
    "most_cited": MOST_CITED,
    "no_reason": NO_REASON,
    "reported_days": reported_days,
    "rest_on": rest_on,
    "shared_and_alone": shared_and_alone,
    "strongest_first": strongest_first,
    "why_member": why_member,
}
"""What the templates may call, of this module."""
