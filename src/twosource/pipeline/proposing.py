"""Corrections made of what a reader points at: each is given its object by content, so that the next reading finds it again.

Every function raises InputError where what is pointed at is not there; none changes anything.
"""

from collections.abc import Collection

from twosource.brief import find_sentence, made_words
from twosource.errors import InputError
from twosource.ingest import make_storable
from twosource.records import (
    ArticleId,
    Attribution,
    BriefSentence,
    ClaimFinding,
    ClaimId,
    Correction,
    CorrectionKind,
    Mention,
    Span,
    Story,
    StoryReading,
)

LONGEST_SENTENCE = 2000
"""Characters of an edited sentence: more is no sentence."""
LONGEST_NAME = 200
"""Characters of a speaker's name."""


def merge_stories(first: Story, second: Story) -> Correction:
    """Say that two stories tell the same events."""
    if first.id == second.id:
        raise InputError(f"{first.id}: a story is not merged with itself; name another one")
    note = f"“{first.title}” and “{second.title}” are one story"
    return _make("merge stories", first, note, articles=first.articles, others=second.articles)


def split_story(story: Story, articles: Collection[str]) -> Correction:
    """Say that some articles of a story tell something else, together."""
    apart = _articles_in(story, articles)
    rest = tuple(name for name in story.articles if name not in apart)
    if not rest:
        raise InputError(f"{story.id}: all of its articles were named; leave at least one in the story")
    return _make("split story", story, f"{', '.join(apart)} tell another story", articles=apart, others=rest)


def move_articles(story: Story, articles: Collection[str], goal: Story) -> Correction:
    """Say that some articles of a story belong to another one."""
    if story.id == goal.id:
        raise InputError(f"{story.id}: the articles stand there already; name another story")
    moved = _articles_in(story, articles)
    note = f"{', '.join(moved)} belong to “{goal.title}”"
    return _make("move article", story, note, articles=moved, others=goal.articles)


def not_a_copy(story: StoryReading, first: str, second: str) -> Correction:
    """Say that neither of two articles took from the other."""
    pair = _pair(story, first, second)
    note = f"neither of {pair[0]} and {pair[1]} took from the other"
    return _make("not a copy", story.story, note, articles=pair)


def set_direction(story: StoryReading, parent: str, child: str) -> Correction:
    """Say which of two articles was first: the second comes from it."""
    pair = _pair(story, parent, child)
    edge = next((e for e in story.derivations if (e.parent, e.child) == pair), None)
    if edge is not None:
        raise InputError(f"{child} comes from {parent} already")
    return _make("swap direction", story.story, f"{child} comes from {parent}", articles=pair)


def not_the_same_claim(story: StoryReading, claim: ClaimFinding, mention: int) -> Correction:
    """Say that a mention (by its place, from 0) states other than the rest of its claim."""
    if not 0 <= mention < len(claim.mentions):
        raise InputError(f"{claim.id} has mentions 1 to {len(claim.mentions)}")
    if len(claim.mentions) < 2:
        raise InputError(f"{claim.id} has one mention only; there is nothing to take it from")
    parted = claim.mentions[mention]
    others = tuple(m.span for i, m in enumerate(claim.mentions) if i != mention)
    return _make(
        "not the same claim",
        story.story,
        f"“{parted.span.text}” ({parted.article}) states something else than “{claim.text}”",
        claim=claim.id,
        subject=claim.aspect,
        value=parted.value.text if parted.value else "",
        words=(parted.span, *others),
    )


def another_speaker(story: StoryReading, statement: Attribution, speaker: str) -> Correction:
    """Say whose word a statement is."""
    name = _name(speaker)
    before = statement.chain[-1].name if statement.chain else ""
    if name == before:
        raise InputError(f"{name} is named as the speaker already")
    words = " … ".join(piece.text for piece in statement.content)
    note = f"“{words}” ({statement.article}) is the word of {name}, not of {before or 'nobody named'}"
    return _make("another speaker", story.story, note, subject=before, value=name, words=statement.content)


def same_person(story: StoryReading, other: str, kept: str) -> Correction:
    """Say that two names are one person's or body's; the second stands for both from now on."""
    other, kept = _name(other), _name(kept)
    known = speakers_of(story)
    for name in (other, kept):
        if name not in known:
            raise InputError(f"nobody is called '{name}' in {story.id}; there are: {', '.join(known)[:400]}")
    if other == kept:
        raise InputError(f"'{kept}' is one name; give two")
    note = f"“{other}” and “{kept}” are one"
    return _make("same person", story.story, note, subject=other, value=kept, articles=story.articles)


def strike_reason(story: StoryReading, claim: ClaimFinding, reason: str) -> Correction:
    """Say that a reason, by its id, does not hold."""
    found = next((held for held in claim.origins.reasons if held.id == reason), None)
    if found is None:
        known = ", ".join(held.id for held in claim.origins.reasons) or "none"
        raise InputError(f"{claim.id} has no reason '{reason}' now; its reasons are: {known}")
    tied: list[Mention] = [claim.mentions[place] for place in found.mentions]
    note = f"{found.kind} ({'certain' if found.certain else 'possible'}): {found.text}"
    articles = tuple(sorted({mention.article for mention in tied}))
    return _make("strike reason", story.story, note, claim=claim.id, subject=found.id, articles=articles)


def edit_sentence(story: StoryReading, sentence: str, words: str) -> Correction:
    """Say a sentence of the brief, given by its words as they were made, in other words."""
    found = _sentence(story, sentence)
    told = " ".join(make_storable(words).split())
    if not told or len(told) > LONGEST_SENTENCE:
        raise InputError(f"an edited sentence has 1 to {LONGEST_SENTENCE} characters; to take it out, delete it")
    return _edit("edit sentence", story, found, f"“{found.text}” is now “{told}”", told)


def delete_sentence(story: StoryReading, sentence: str) -> Correction:
    """Take a sentence out of the brief."""
    found = _sentence(story, sentence)
    return _edit("delete sentence", story, found, f"without “{found.text}”", "")


def move_sentence(story: StoryReading, sentence: str, way: int) -> Correction:
    """Put a sentence of the brief some places down (or, where `way` is negative, up)."""
    found = _sentence(story, sentence)
    rest = [other for other in story.brief if other is not found]
    goal = max(0, min(len(rest), story.brief.index(found) + way))
    behind = made_words(rest[goal - 1]) if goal else ""
    return _edit("move sentence", story, found, f"“{found.text}” stands {goal + 1}.", behind)


def speakers_of(story: StoryReading) -> tuple[str, ...]:
    """Return everybody on whose word something stands, and every actor of a position, sorted."""
    names = {link.name for a in story.attributions for link in a.chain}
    names |= {link.name for c in story.claims for m in c.mentions for link in m.chain}
    return tuple(sorted(names | {position.actor for position in story.positions}))


def _make(
    kind: CorrectionKind,
    story: Story,
    note: str,
    *,
    claim: ClaimId | None = None,
    subject: str = "",
    value: str = "",
    articles: Collection[ArticleId] = (),
    others: Collection[ArticleId] = (),
    words: tuple[Span, ...] = (),
) -> Correction:
    return Correction(
        number=0,
        made="",
        kind=kind,
        story=story.id,
        claim=claim or ClaimId(""),
        subject=subject,
        note=note,
        value=value,
        articles=tuple(articles),
        others=tuple(others),
        words=words,
    )


def _edit(kind: CorrectionKind, story: StoryReading, sentence: BriefSentence, note: str, value: str) -> Correction:
    subject = made_words(sentence)
    return _make(kind, story.story, note, subject=subject, value=value, words=sentence.citations)


def _articles_in(story: Story, articles: Collection[str]) -> tuple[ArticleId, ...]:
    named = tuple(sorted({ArticleId(name) for name in articles}))
    for name in named:
        if name not in story.articles:
            raise InputError(f"{story.id} has no article '{name}'; it has: {', '.join(story.articles)[:400]}")
    if not named:
        raise InputError("name at least one article")
    return named


def _pair(story: StoryReading, first: str, second: str) -> tuple[ArticleId, ArticleId]:
    one, other = ArticleId(first), ArticleId(second)
    joined = [frozenset((r.a, r.b)) for r in story.reuse] + [frozenset((e.child, e.parent)) for e in story.derivations]
    if frozenset((one, other)) not in joined:
        raise InputError(f"{first} and {second} share no text in {story.id}")
    return one, other


def _name(name: str) -> str:
    plain = " ".join(make_storable(name).split())
    if not plain or len(plain) > LONGEST_NAME:
        raise InputError(f"a name has 1 to {LONGEST_NAME} characters")
    return plain


def _sentence(story: StoryReading, words: str) -> BriefSentence:
    place = find_sentence(story.brief, words)
    if place is None:
        raise InputError(f"the brief of {story.id} has no such sentence now; print it anew")
    return story.brief[place]
