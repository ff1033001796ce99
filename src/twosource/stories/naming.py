"""What a story is called, and why its articles belong together."""

import hashlib
from collections.abc import Sequence

from twosource.records import Article, Bond, Story, StoryId
from twosource.stories.features import Terms, Vector

SHARED_WORDS = 6
"""Words shown as the reason of a bond; more than a glance takes in says no more."""
LEAD_WORDS = 12
"""Words of a lead that stand for a missing title: about the length of a headline."""


def describe_story(articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]) -> Story:
    """Return the story of some articles, which come sorted by id, each with its terms and vector."""
    return Story(
        id=story_id(articles),
        title=_choose_title(articles, vectors),
        articles=tuple(article.id for article in articles),
        bonds=_bind(articles, terms, vectors),
    )


def story_id(articles: Sequence[Article]) -> StoryId:
    """Return the name that came with the articles, else one made from the first article's id."""
    first = articles[0]
    if first.story:
        return StoryId(first.story)
    return StoryId(f"s-{hashlib.sha256(first.id.encode()).hexdigest()[:8]}")


def likeness(a: Vector, b: Vector) -> float:
    """Return the cosine of two vectors of length 1."""
    small, large = sorted((a, b), key=len)
    return sum(value * large[term] for term, value in small.items() if term in large)


def _choose_title(articles: Sequence[Article], vectors: Sequence[Vector]) -> str:
    """Return the title of the article that is likest to the others, else the first words of the likest one's lead."""
    central = sorted(range(len(articles)), key=lambda i: (-sum(likeness(vectors[i], v) for v in vectors), articles[i].id))
    title = next((articles[i].title for i in central if articles[i].title), None)
    return title or _lead(articles[central[0]])


def _lead(article: Article) -> str:
    prose = next((b for b in article.blocks if b.kind == "prose" and article.text[b.start : b.end].strip()), None)
    words = (article.text[prose.start : prose.end] if prose else article.text).split()
    return " ".join(words[:LEAD_WORDS]) + (" …" if len(words) > LEAD_WORDS else "") if words else article.id


def _bind(articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]) -> tuple[Bond, ...]:
    """Bind every article to the likest one that is already bound, beginning with the first: one bond less than articles."""
    bonds: list[Bond] = []
    best = {j: (likeness(vectors[0], vectors[j]), 0) for j in range(1, len(articles))}
    while best:
        j = min(best, key=lambda k: (-best[k][0], k))
        like, i = best.pop(j)
        first, second = sorted((i, j))
        bonds.append(
            Bond(
                a=articles[first].id,
                b=articles[second].id,
                likeness=round(min(1.0, like), 3),
                shared=_shared_words(terms[first], vectors[first], vectors[second]),
            )
        )
        for k in best:
            best[k] = max(best[k], (likeness(vectors[j], vectors[k]), j), key=lambda pair: (pair[0], -pair[1]))
    return tuple(sorted(bonds, key=lambda bond: (bond.a, bond.b)))


def _shared_words(terms: Terms, a: Vector, b: Vector) -> tuple[str, ...]:
    """Return the words that make two articles alike, weightiest first, as the first one writes them."""
    shared = sorted((-value * b[term], term) for term, value in a.items() if term in b)
    return tuple(terms.written[term] for _, term in shared[:SHARED_WORDS])
