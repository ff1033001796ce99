"""The line that heads a story: how many articles, how many outlets, how many independent origins."""

import re
from collections.abc import Mapping

from twosource.records import Article, ArticleId, ClaimFinding, Collation, PublicationTime, StoryReading

_NO_SECONDS = re.compile(r"(T\d\d:\d\d):00\b")
"""Seconds that say nothing: pages write them where they know the minute only."""


SUREST = 0.995
"""Probability from which on a whole percentage would read 100."""


def counted(count: int, noun: str) -> str:
    """Put a number before its noun: `1 article`, `2 articles`, `1 story`, `2 stories`."""
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"


def count_range(low: int, high: int, noun: str) -> str:
    """Put a range before its noun: `1 origin`, `2 to 3 origins`."""
    return counted(low, noun) if low == high else f"{low} to {high} {noun}s"


def origins_words(claim: ClaimFinding, noun: str = "origin") -> str:
    """Say how many origins a claim has: `1 to 2 origins`; where its accounts differ, `2 origins, accounts differ`.

    Two origins of which one says nine and the other twelve confirm neither number.
    """
    told = count_range(claim.origins.low, claim.origins.high, noun)
    return f"{told}, accounts differ" if claim.contested and claim.origins.high > 1 else told


def percent(share: float) -> str:
    """Write a share as a whole percentage: `67 %`; what is neither nothing nor all never shows as 0 or 100."""
    rounded = round(100 * share)
    if 0 < share < 1:
        rounded = min(99, max(1, rounded))
    return f"{rounded} %"


def sureness(probability: float) -> str:
    """Write how sure a finding is: `67 % sure`. A model is never certain, so that the ends are `over 99 %` and `under 1 %`."""
    if probability >= SUREST:
        return "over 99 % sure"
    if probability <= 1 - SUREST:
        return "under 1 % sure"
    return f"{percent(probability)} sure"


def origin_range(story: StoryReading) -> tuple[int, int]:
    """Return how many independent origins a story has: at least, at most.

    A story has no one number of origins, its claims have. This is the range of its headline claim, the one most widely
    told, `(0, 0)` where no claim is told by more than one article.
    """
    claim = story.headline
    return (claim.origins.low, claim.origins.high) if claim else (0, 0)


def heading_line(story: StoryReading, articles: Mapping[ArticleId, Article]) -> str:
    """Return *articles · outlets · independent origins*: `5 articles · 4 outlets · 1 to 2 independent origins`.

    Outlets that are not known are counted by their articles: `1 outlet and 4 unknown`.
    """
    claim = story.headline
    origins = origins_words(claim, "independent origin") if claim else "no claim told more than once"
    unknown = sum(not (name in articles and articles[name].outlet) for name in story.articles)
    known = counted(len(story.outlets), "outlet") if story.outlets else ""
    outlets = " and ".join(filter(None, (known, f"{unknown} unknown" if known and unknown else "")))
    return f"{counted(len(story.articles), 'article')} · {outlets or 'outlets unknown'} · {origins}"


def by_size(stories: tuple[StoryReading, ...]) -> list[StoryReading]:
    """Return stories with those first that most articles tell, then by id."""
    return sorted(stories, key=lambda story: (-len(story.articles), story.id))


def published_words(time: PublicationTime | None) -> str:
    """Say when an article appeared: `2023-12-20`, `2023-12-20 18:30 UTC`, `2023-12-20 (implied)`, `date unknown`."""
    if time is None:
        return "date unknown"
    words = _NO_SECONDS.sub(r"\1", time.iso).replace("T", " ").replace("+00:00", " UTC").replace("/", " to ")
    return f"{words} (implied)" if time.implied else words


def chain_words(outlet: str, names: tuple[str, ...]) -> str:
    """Draw a chain from the article's outlet to the one who knows: `Harbour Courier ← NordPress ← officials`."""
    return " ← ".join((outlet, *(names[1:] if names[:1] == (outlet,) else names)))


def article_keys(articles: tuple[ArticleId, ...]) -> dict[ArticleId, str]:
    """Give each article of a story a letter to stand for it in a narrow table: A to Z, then AA and on."""
    return {article: _letters(place) for place, article in enumerate(articles)}


def _letters(place: int) -> str:
    head, last = divmod(place, 26)
    return (_letters(head - 1) if head else "") + chr(ord("A") + last)


def byline(article: Article) -> str:
    """Name an article for a reader: its outlet if known, else its id, and its day."""
    return f"{article.outlet or article.id}, {published_words(article.published)}"


def descent_words(collation: Collation) -> tuple[str, str]:
    """Say who of two articles comes from whom, or that it is not known; and behind it, how much, how sure, and why."""
    edge, shared = collation.derivation, collation.shared
    if edge:
        more = f"{percent(edge.share)} of its words" + ("" if edge.by_reader else f", {sureness(edge.probability)}")
        reasons = "; ".join(reason.text for reason in edge.reasons)
        return f"{edge.kind.capitalize()}: the right one comes from the left one.", f"{more} ({reasons})" if reasons else more
    if shared is None:
        return "They share no passage that shows copying; direction unknown.", ""
    if shared.kind == "quotation":
        return "They share quotations only, which is no copying; direction unknown.", ""
    forward = shared.a == collation.parent.id
    left, right = (shared.a_in_b, shared.b_in_a) if forward else (shared.b_in_a, shared.a_in_b)
    return (
        "They share text, and neither is known to come from the other: direction unknown.",
        f"{percent(left)} of the left one, {percent(right)} of the right one.",
    )
