"""What a brief tells, in which order, and how much of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from twosource.brief.names import Names
from twosource.brief.sentences import (
    say_claim,
    say_derivation,
    say_difference,
    say_gap,
    say_outside,
    say_pile,
    say_position,
)
from twosource.records import Article, BriefSentence, ClaimFinding, Gap, Position, StoryReading, weigh_claim
from twosource.settings import BriefSettings

DIFFERING = ("conflict", "differs", "superseded", "differs in certainty")
"""Relations that a brief tells as a difference, the weightiest first."""
_TOLD_GAPS = ("no date", "direction unknown", "unnamed source")
"""Gaps that bear on whom to believe; the others are listed with the story."""


def write_brief(story: StoryReading, articles: Sequence[Article], settings: BriefSettings) -> tuple[BriefSentence, ...]:
    """Return the brief of a story, made of its findings alone.

    In order: 1. the pile; 2. sources outside it; 3. who took from whom; 4. the claim that heads the story and those most
    accounts share, with their origins; 5. where accounts differ; 6. positions; 7. what is not known. A finding without
    words to cite is left out.
    """
    names = Names(articles=tuple(sorted((a for a in articles if a.id in story.articles), key=lambda a: a.id)))
    if not names.articles:
        return ()
    sentences = [say_pile(story, names)]  # 1
    sentences += [say_outside(source, names) for source in story.outside_sources[: settings.most_sources]]  # 2
    sentences += [say_derivation(edge, names) for edge in story.derivations[: settings.most_derivations]]  # 3
    sentences += [say_claim(claim, names) for claim in islice(_leading(story, names), settings.most_claims)]  # 4
    sentences += [say_difference(claim, names) for claim in differing(story.claims)[: settings.most_differences]]  # 5
    sentences += [say_position(position) for position in _widest_positions(story)[: settings.most_positions]]  # 6
    sentences += list(_say_gaps(story, names, settings))  # 7
    return tuple(dict.fromkeys(sentence for sentence in sentences if sentence is not None and sentence.citations))


def _leading(story: StoryReading, names: Names) -> Iterator[ClaimFinding]:
    """Yield the claims that accounts share, those nearest to what the story is about first, each sentence once: its number and
    its deed are claims of their own, and a reader of a brief needs one of them."""
    told: list[ClaimFinding] = []
    for claim in sorted(widest(story.claims), key=lambda claim: (-weigh_claim(claim, story.title), claim.id)):
        if not any(_same_words(claim, other, names) for other in told):
            told.append(claim)
            yield claim


def _same_words(one: ClaimFinding, two: ClaimFinding, names: Names) -> bool:
    """Tell whether two claims are told in the same words, or in the same sentence."""
    if one.text.casefold() == two.text.casefold():
        return True
    pairs = ((a.span, b.span) for a in one.mentions for b in two.mentions if a.article == b.article)
    return any(a.overlaps(b) or names.share_sentence(a, b) for a, b in pairs)


def widest(claims: Sequence[ClaimFinding]) -> list[ClaimFinding]:
    """Return the claims of two or more articles on which they don't differ, those of most articles first."""
    shared = [claim for claim in claims if len(_tellers(claim)) > 1 and claim.relation not in DIFFERING]
    return sorted(shared, key=lambda claim: (-len(_tellers(claim)), claim.id))


def differing(claims: Sequence[ClaimFinding]) -> list[ClaimFinding]:
    """Return the claims on which accounts differ, conflicts first."""
    found = [claim for claim in claims if claim.relation in DIFFERING]
    return sorted(found, key=lambda claim: (DIFFERING.index(claim.relation), -len(_tellers(claim)), claim.id))


def _tellers(claim: ClaimFinding) -> set[str]:
    return {mention.article for mention in claim.mentions}


def _widest_positions(story: StoryReading) -> list[Position]:
    """Return the positions that two articles report, and those of who is heard twice, or whom the title or a shared claim
    names: a single sentence about somebody else is listed with the voices, and is no part of a summary. Where there are no such,
    all of them."""
    heard = Counter(position.actor for position in story.positions)
    shared = f"{story.title} {' '.join(claim.text for claim in widest(story.claims))}"
    told = [p for p in story.positions if len(p.articles) > 1 or heard[p.actor] > 1 or p.actor.split()[-1] in shared]
    return sorted(told or story.positions, key=lambda p: (-len(p.articles), -heard[p.actor], p.actor, p.stance, p.content))


def _is_slight(gap: Gap) -> bool:
    """Tell whether a gap is one statement of somebody who is not named: every story has dozens."""
    return gap.kind == "unnamed source" and len(gap.evidence) < 2


def _say_gaps(story: StoryReading, names: Names, settings: BriefSettings) -> Iterator[BriefSentence | None]:
    gaps = [gap for kind in _TOLD_GAPS for gap in story.gaps if gap.kind == kind and not _is_slight(gap)]
    for gap in gaps[: settings.most_gaps]:
        yield say_gap(gap, names)
