"""A mention taken out of a claim by a reader, and the claims counted again."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.claims import make_claim
from twosource.compare import compare_claims, count_origins
from twosource.records import (
    Article,
    ArticleId,
    Claim,
    ClaimFinding,
    Correction,
    FamilyTree,
    Mention,
    OriginReason,
    Origins,
    Span,
    StoryReading,
)
from twosource.settings import Settings


def part_mention(story: StoryReading, correction: Correction) -> StoryReading | None:
    """Return the story in which a mention is a claim of its own; None where it stands in no claim with the others.

    The claim keeps its id, so that its address leads on to it; what it says is what its plainest mention says.
    """
    claim = find_claim(story.claims, correction)
    place = None if claim is None else find_mention(claim.mentions, correction.words[0], correction.value)
    if claim is None or place is None:
        return None
    parted = claim.mentions[place]
    rest = tuple(m for i, m in enumerate(claim.mentions) if i != place)
    left, alone = make_claim(claim.aspect, rest), make_claim(claim.aspect, [parted])
    claims = [replace(claim, text=left.text, mentions=left.mentions) if c is claim else c for c in story.claims]
    if alone.id not in {c.id for c in claims}:
        nothing = Origins(low=1, high=1, names=(), reasons=())
        claims.append(replace(claim, id=alone.id, text=alone.text, mentions=alone.mentions, origins=nothing))
    return replace(story, claims=tuple(claims))


def find_claim(claims: Sequence[ClaimFinding], correction: Correction) -> ClaimFinding | None:
    """Return the claim that a correction was made on: of its aspect, with the mention and most of the other ones."""
    others = correction.words[1:]

    def shared(claim: ClaimFinding) -> int:
        return sum(find_mention(claim.mentions, words) is not None for words in others)

    fitting = [
        c
        for c in claims
        if c.aspect == correction.subject
        and find_mention(c.mentions, correction.words[0], correction.value) is not None
        and shared(c)
    ]
    return min(fitting, key=lambda c: (-shared(c), c.id), default=None)


def find_mention(mentions: Sequence[Mention], words: Span, value: str = "") -> int | None:
    """Return the place of the mention with some words, and with a value where one is given: where they stood, or else the only
    one with them in their article."""
    same = [
        i
        for i, m in enumerate(mentions)
        if m.article == words.article and m.span.text == words.text and (not value or (m.value and m.value.text == value))
    ]
    exact = [i for i in same if mentions[i].span == words]
    return exact[0] if exact else same[0] if len(same) == 1 else None


def judge_claims(
    plain: StoryReading, story: StoryReading, articles: Sequence[Article], struck: frozenset[str], settings: Settings
) -> tuple[ClaimFinding, ...]:
    """Return the claims of a corrected story with their verdicts and origins made again, where anything that they rest on is
    not as it was read; the others stay what they are."""
    known = {claim.id: claim for claim in plain.claims}
    around = _articles_around(plain, story)
    return tuple(
        count_again(claim, story, articles, struck, settings)
        if _is_touched(claim, known.get(claim.id), struck, around)
        else claim
        for claim in story.claims
    )


def _is_touched(claim: ClaimFinding, before: ClaimFinding | None, struck: frozenset[str], around: frozenset[ArticleId]) -> bool:
    if before is None or claim.mentions != before.mentions or not struck.isdisjoint(r.id for r in claim.origins.reasons):
        return True
    tellers = {m.article for m in claim.mentions}
    return len(tellers) > 1 and not around.isdisjoint(tellers)


def _articles_around(plain: StoryReading, story: StoryReading) -> frozenset[ArticleId]:
    """Return the articles whose text shared with others, parents, or sources outside are not as they were read: only claims
    that one of them tells can rest on that."""
    reuse = {*plain.reuse} ^ {*story.reuse} if plain.reuse != story.reuse else set()
    edges = {*plain.derivations} ^ {*story.derivations} if plain.tree != story.tree else set()
    outside = {*plain.outside_sources} ^ {*story.outside_sources}
    return frozenset(
        (
            *(name for pair in reuse for name in (pair.a, pair.b)),
            *(name for edge in edges for name in (edge.parent, edge.child)),
            *(name for source in outside for name in source.articles),
        )
    )


def count_again(
    found: ClaimFinding, story: StoryReading, articles: Sequence[Article], struck: frozenset[str], settings: Settings
) -> ClaimFinding:
    """Return a claim with its verdict and its origins made again, without the reasons struck out."""
    claim = Claim(id=found.id, text=found.text, aspect=found.aspect, mentions=found.mentions)
    verdict = compare_claims([claim], articles, settings.compare)[0]
    origins = count_origins(claim, articles, story.reuse, story.tree, story.outside_sources, settings.compare, struck)
    tellers = {m.article for m in claim.mentions}
    return replace(
        found,
        relation=verdict.relation,
        rule=verdict.rule,
        evidence=verdict.evidence,
        silent=tuple(a for a in story.articles if a not in tellers),
        origins=replace(origins, reasons=tuple(_mark(r, claim.mentions, story.tree) for r in origins.reasons)),
    )


def _mark(reason: OriginReason, mentions: Sequence[Mention], tree: FamilyTree) -> OriginReason:
    """Say of a reason that it rests on what a reader set: a name in a chain that it ties by, or an edge between its articles."""
    tied = [mentions[place] for place in reason.mentions]
    if reason.kind in ("same speaker", "same report"):
        spans = set(reason.evidence)
        set_by_hand = any(link.by_reader and link.span in spans for m in tied for link in (*m.chain, *m.nearby))
    else:
        articles = {m.article for m in tied}
        set_by_hand = reason.kind == "passage taken" and any(
            e.by_reader and {e.child, e.parent} <= articles for e in tree.derivations
        )
    return replace(reason, by_reader=True) if set_by_hand else reason
