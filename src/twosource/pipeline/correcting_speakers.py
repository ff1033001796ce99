"""Corrections of on whose word something stands: another speaker of a statement, and two names of one person."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from twosource.compare import merge_positions
from twosource.language import find_outlet
from twosource.records import (
    ArticleAttributions,
    Attribution,
    ChainLink,
    ClaimFinding,
    Correction,
    Mention,
    Span,
    Speaker,
    StoryReading,
)
from twosource.settings import Settings

Rename = Callable[[ChainLink], ChainLink]


def rename_speaker(story: StoryReading, correction: Correction) -> StoryReading | None:
    """Return the story in which a statement is another one's word; None where its words are attributed no more.

    The statement is known by the words of its content. Its last link is exchanged, in the claims that rest on it too.
    """
    found = find_statement(story.attributions, correction.words)
    if found is None:
        return None
    speaker = _known_speaker(story, correction.value)
    place = found.chain[-1].span if found.chain else found.content[0]
    link = ChainLink(
        name=speaker.name,
        type=speaker.type,
        anonymous=speaker.anonymous,
        span=place,
        speaks_for=speaker.speaks_for,
        by_reader=True,
    )
    told = replace(found, speaker=speaker, chain=(*found.chain[:-1], link))
    attributions = tuple(told if a is found else a for a in story.attributions)
    claims = tuple(_rest_on(claim, found, told) for claim in story.claims)
    return replace(story, attributions=attributions, claims=claims)


def join_names(story: StoryReading, correction: Correction, settings: Settings) -> StoryReading | None:
    """Return the story in which one of two names stands for both; None where one of them is named no more."""
    other, kept = correction.subject, correction.value
    if not _is_named(story, other) or not _is_named(story, kept):
        return None
    speaker = _known_speaker(story, kept)

    def rename(link: ChainLink) -> ChainLink:
        if link.name == other:
            body = link.speaks_for or speaker.speaks_for
            return replace(link, name=kept, type=speaker.type, anonymous=speaker.anonymous, speaks_for=body, by_reader=True)
        return replace(link, by_reader=True) if link.name == kept else link

    attributions = tuple(
        replace(a, chain=tuple(map(rename, a.chain)), speaker=speaker if a.speaker and a.speaker.name == other else a.speaker)
        for a in story.attributions
    )
    claims = tuple(replace(c, mentions=tuple(_relink(m, rename) for m in c.mentions)) for c in story.claims)
    stances = [
        replace(m, actor=kept if m.actor == other else m.actor, recipient=kept if m.recipient == other else m.recipient)
        for position in story.positions
        for m in position.mentions
    ]
    changed = any(m.actor == kept or m.recipient == kept for m in stances)
    positions = merge_positions(stances, settings.compare) if changed else story.positions
    return replace(story, attributions=attributions, claims=claims, positions=positions)


def find_statement(attributions: Sequence[Attribution], words: Sequence[Span]) -> Attribution | None:
    """Return the attribution of some content: at its old place, or else the only one with these words in the article."""
    same = [a for a in attributions if words and a.article == words[0].article and _texts(a.content) == _texts(words)]
    exact = [a for a in same if a.content == tuple(words)]
    return exact[0] if exact else same[0] if len(same) == 1 else None


def by_article(attributions: Sequence[Attribution]) -> tuple[ArticleAttributions, ...]:
    """Return attributions as those of each article, in the order of the articles."""
    ordered = sorted(attributions, key=lambda a: a.article)
    return tuple(
        ArticleAttributions(article=article, attributions=tuple(found))
        for article, found in groupby(ordered, key=lambda a: a.article)
    )


def _texts(spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(span.text for span in spans)


def _rest_on(claim: ClaimFinding, old: Attribution, new: Attribution) -> ClaimFinding:
    """Return a claim whose mentions within the content rest on the new chain, and what stood near on the new link."""
    mentions = tuple(_rechain(mention, old, new) for mention in claim.mentions)
    return claim if mentions == claim.mentions else replace(claim, mentions=mentions)


def _rechain(mention: Mention, old: Attribution, new: Attribution) -> Mention:
    if mention.article != old.article:
        return mention
    length = len(old.chain)
    if not length and mention.chain:
        return mention  # it rests on somebody else's word, within what nobody was named for
    if any(mention.span.overlaps(piece) for piece in old.content) and mention.chain[:length] == old.chain:
        return replace(mention, chain=(*new.chain, *mention.chain[length:]), nearby=())
    last = old.chain[-1] if old.chain else None
    if last in mention.nearby:
        return replace(mention, nearby=tuple(new.chain[-1] if link == last else link for link in mention.nearby))
    return mention


def _relink(mention: Mention, rename: Rename) -> Mention:
    return replace(mention, chain=tuple(map(rename, mention.chain)), nearby=tuple(map(rename, mention.nearby)))


def _links(story: StoryReading) -> list[ChainLink]:
    told = [link for a in story.attributions for link in a.chain]
    return told + [link for c in story.claims for m in c.mentions for link in (*m.chain, *m.nearby)]


def _is_named(story: StoryReading, name: str) -> bool:
    return any(link.name == name for link in _links(story)) or any(
        name in (m.actor, m.recipient) for position in story.positions for m in position.mentions
    )


def _known_speaker(story: StoryReading, name: str) -> Speaker:
    """Return the speaker of a name as the story knows it, else an outlet of the gazetteer, else a person."""
    for link in _links(story):
        if link.name == name:
            return Speaker(name=name, type=link.type, anonymous=link.anonymous, speaks_for=link.speaks_for)
    outlet = find_outlet(name)
    if outlet is not None:
        return Speaker(name=outlet.name, type=outlet.kind, anonymous=False)
    return Speaker(name=name, type="person", anonymous=False)
